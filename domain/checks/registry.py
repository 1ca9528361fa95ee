"""Checks of a visit against the registry of persons: another holds the office, another spelling is approved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, member_rule
from domain.core.text import Wording
from domain.delegation.adopting import AdoptHolder, AdoptWording
from domain.delegation.delegation import Member
from domain.delegation.member_names import WordPosition
from domain.delegation.proposing import ProposeMember
from domain.registry.office_held import OfficeHeld
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


@member_rule("holder-changes", "now", "protocol 2.5", elsewhere=True)
def holder_changes(plan: Plan, member: Member) -> Findings:
    """Whoever holds an office on the first day of the visit holds it on the last; else it is said who takes it when."""
    for held, last in _ending(plan, member):
        after = _next_holder(plan, held, last)
        day = _taken_on(after, held.office, last) if after is not None else None
        if after is not None and day is not None and day <= plan.visit.last_day:
            newcomer = {"side": member.side, "category": member.category, "person": after.reference}
            yield _leaves(member, held, last, day, Fix(ProposeMember, newcomer), after=after.names)


@member_rule("office-ends", "now", "protocol 2.5", elsewhere=True)
def office_ends(plan: Plan, member: Member) -> Findings:
    """Whoever leaves his office before the visit is over has a successor."""
    for held, last in _ending(plan, member):
        if last < plan.visit.last_day and _next_holder(plan, held, last) is None:
            day = last + timedelta(days=1)
            yield _leaves(member, held, last, day, Fix(WordPosition, {"member": member.id}))


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


def _ending(plan: Plan, member: Member) -> Iterator[tuple[OfficeHeld, date]]:
    """The office somebody comes in, where he leaves it on the first day of the visit or later, and when."""
    visit = plan.visit
    person = plan.elsewhere.registries.current_person(member.person) if plan.elsewhere is not None else None
    for held in person.offices.values() if person is not None and _may_change(plan, member) else ():
        if held.until is not None and held.on(visit.first_day) and held.until <= visit.last_day:
            stands_for = member.bound_to == held.office
            if stands_for or (member.bound_to is None and _names(member.position, held.title)):
                yield held, held.until


def _next_holder(plan: Plan, held: OfficeHeld, last: date) -> Person | None:
    """Who holds the office on the day after."""
    return plan.elsewhere.registries.holder(held.office, last + timedelta(days=1)) if plan.elsewhere else None


def _taken_on(after: Person, office: str, last: date) -> date:
    """The day on which somebody takes over the office; often the very day on which the other leaves it."""
    day_after = last + timedelta(days=1)
    since = [each.since for each in after.offices.values() if each.office == office and each.on(day_after)]
    return next(filter(None, since), day_after)


def _leaves(member: Member, held: OfficeHeld, last: date, day: date, fix: Fix, **said: Any) -> Finding:
    position = member.position or held.title
    values = {"member": member.words, "position": position, "last": last, "day": day, **said}
    return Finding((member.id, held.office), values, (fix,))


def _names(position: Wording, title: Wording) -> bool:
    """Whether the office a member is shown with is that one, in any language both are worded in."""
    return any(position[language].casefold() == title[language].casefold() for language in position.keys() & title)


def _title(holder: Person, office: str, day: date) -> Wording:
    """What the registry calls the office, where the visit says nothing of it."""
    held = (each for each in holder.offices.values() if each.office == office and each.on(day))
    return next((each.title for each in held), {})


def _may_change(plan: Plan, member: Member) -> bool:
    return member.travels and not plan.over


RULES: tuple[Rule, ...] = (holder_changed, holder_changes, office_ends, spelling_differs)
