"""Checks of a visit against the registry of persons: another holds the office, another spelling is approved."""

from __future__ import annotations

from datetime import date

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, member_rule
from domain.core.text import Wording
from domain.delegation.delegation import Member
from domain.delegation.identity import AdoptHolder, AdoptWording
from domain.registry.person import Person


@member_rule("holder-changed", "now", "protocol 2.5", elsewhere=True)
def holder_changed(plan: Plan, member: Member) -> Findings:
    """Who stands for an office is whoever holds it on the first day of the visit."""
    if not _may_change(plan, member) or member.bound_to is None or plan.elsewhere is None:
        return
    registries = plan.elsewhere.registries
    holder = registries.holder(member.bound_to, plan.visit.first_day)
    if holder is None or holder is registries.current_person(member.person):
        return
    values = {
        "member": member.words, "position": member.position or _title(holder, member.bound_to, plan.visit.first_day),
        "after": holder.names, "day": plan.visit.first_day,
    }  # fmt: skip
    yield Finding((member.id,), values, (Fix(AdoptHolder, {"member": member.id}),))


@member_rule("spelling-differs", "before-release", "protocol 10.3", elsewhere=True)
def spelling_differs(plan: Plan, member: Member) -> Findings:
    """A visit shows the approved spelling of a name."""
    if not _may_change(plan, member) or plan.elsewhere is None:
        return
    person = plan.elsewhere.registries.current_person(member.person)
    for form in person.approvals if person is not None else ():
        shown, approved = member.names.get(form), person.forms[form].on_lists if person is not None else None
        if shown is not None and shown != approved:
            values = {"member": member.words, "before": str(shown), "after": str(approved)}
            yield Finding((member.id, form), values, (Fix(AdoptWording, {"member": member.id}),))


def _title(holder: Person, office: str, day: date) -> Wording:
    """What the registry calls the office, where the visit says nothing of it."""
    held = (each for each in holder.offices.values() if each.office == office and each.on(day))
    return next((each.title for each in held), {})


def _may_change(plan: Plan, member: Member) -> bool:
    return member.travels and not plan.over


RULES: tuple[Rule, ...] = (holder_changed, spelling_differs)
