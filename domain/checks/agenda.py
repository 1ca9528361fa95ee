"""Checks of the agenda: who reports on its points comes, and is on the list of the talks (protocol 5.17)."""

from __future__ import annotations

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule
from domain.checks.times import starts_at
from domain.delegation.delegation import Member
from domain.programme.agenda_point import AgendaPoint, agenda_of
from domain.programme.meeting import ListParticipant
from domain.programme.programme import Item
from domain.programme.reporting import NameReporter, TakeOffReporter

AGENDA = "protocol 5.17"


@item_rule("reporter-will-not-come", "now", AGENDA)
def reporter_will_not_come(plan: Plan, item: Item) -> Findings:
    """Who is no longer coming reports on nothing."""
    for point in agenda_of(item) if plan.to_come(item) else ():
        for member in _reporters(plan, point):
            if not member.travels:
                known = {"point": point.id}
                fixes = (Fix(TakeOffReporter, {**known, "member": member.id}), Fix(NameReporter, known))
                yield _about(item, point, member, fixes)


@item_rule("reporter-not-listed", "before-release", AGENDA)
def reporter_not_listed(plan: Plan, item: Item) -> Findings:
    """Who reports at talks is in the room: he leads his side, or is on the list once there is one of his side."""
    listed_sides = {member.side for member in plan.listed(item)}
    for point in agenda_of(item) if plan.to_come(item) else ():
        for member in _reporters(plan, point):
            there = member.id in item.people or member.id in plan.heads(item, member.side)
            if member.travels and member.side in listed_sides and not there:
                known = {"member": member.id}
                fixes = (
                    Fix(ListParticipant, {"item": item.id, **known}),
                    Fix(TakeOffReporter, {"point": point.id, **known}),
                )
                yield _about(item, point, member, fixes)


RULES: tuple[Rule, ...] = (reporter_will_not_come, reporter_not_listed)


def _reporters(plan: Plan, point: AgendaPoint) -> tuple[Member, ...]:
    return tuple(plan.members[key] for key in point.reporting)


def _about(item: Item, point: AgendaPoint, member: Member, fixes: tuple[Fix, ...]) -> Finding:
    values = {"item": item.title, "point": point.title, "member": member.words, "time": item.planned}
    return Finding((item.id, member.id, point.id), values, fixes, starts_at(item))
