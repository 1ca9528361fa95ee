"""Checks of what the sides have agreed: answers and approvals not come in time, statements nobody approved.

Until its deadline, else until the day before, what waits is on the page Awaiting; from then on it is pressing
(protocol 4.5).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from domain.agreement.agreement import Approve, RecordAgreement, SubmitForAgreement
from domain.agreement.matter import AgreementState, Matter, agreement_state, has_changed, spoken_no_more
from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.readiness import day_before
from domain.checks.rule import Findings, Rule, item_rule, visit_rule
from domain.checks.times import starts_at
from domain.core.text import Wording
from domain.core.times import local
from domain.programme.programme import Item

UNANSWERED = ("submitted", "changed")
"""What a side has still to answer."""

WAITING = "protocol 4.5"


@visit_rule("answer-overdue", "before-release", WAITING)
def answer_overdue(plan: Plan) -> Findings:
    """By its deadline, else by the day before, a side has answered what was put to it, and again if that changed."""
    for matter, side, standing in _asked(plan):
        item = plan.items.get(matter.subject)
        if item is None or matter.member is not None or not plan.to_come(item):
            continue
        state = _left_open(plan, matter, standing)
        if state in UNANSWERED:
            values = {"item": item.title, "side": side, "aspect": matter.aspect, "state": state}
            since = _until(plan, standing) or day_before(item) or _eve(plan)
            yield Finding(_about(matter, side), values, _ways_to_answer(matter, side), starts_at(item), since)


@visit_rule("list-answer-overdue", "before-release", WAITING)
def list_answer_overdue(plan: Plan) -> Findings:
    """By its deadline, else by the day before the visit, a side has answered what was put to it of a list."""
    for matter, side, standing in _asked(plan):
        state = _left_open(plan, matter, standing) if matter.aspect == "list" else ""
        if state in UNANSWERED:
            values = {"list": matter.subject, "side": side, "state": state}
            yield Finding(
                _about(matter, side), values, _ways_to_answer(matter, side), since=_until(plan, standing) or _eve(plan)
            )


@visit_rule("approval-overdue", "now", "protocol 4.4", told="always")
def approval_overdue(plan: Plan) -> Findings:
    """From the day it is due, what was issued before its approval is approved."""
    for matter, side, due in _issued_at_once(plan):
        values = {"what": _called(plan, matter), "aspect": matter.aspect, "due": due}
        fix = Fix(Approve, _known(matter, side))
        yield Finding(_about(matter, side), values, (fix,), due, local(due, plan.visit.zone).date())


@item_rule("statement-not-approved", "before-release", "protocol 8.6")
def statement_not_approved(plan: Plan, item: Item) -> Findings:
    """From the day before, the prepared text of a statement is approved for the side of its speaker, as it stands."""
    for statement in item.statements if plan.to_come(item) else ():
        member = plan.members[statement.member]
        matter = Matter("wording", item.id, member.id)
        standing = agreement_state(plan.visit, matter, member.side)
        prepared = any(stage == "as-prepared" for stage, _ in statement.texts)
        state = _left_open(plan, matter, standing) if prepared else "approved"
        if state != "approved":
            values = {"item": item.title, "member": member.words, "time": item.planned, "state": state}
            fixes = _ways_to_approval(matter, member.side, standing)
            yield Finding((item.id, member.id), values, fixes, starts_at(item), day_before(item))


RULES: tuple[Rule, ...] = (answer_overdue, list_answer_overdue, approval_overdue, statement_not_approved)


def _asked(plan: Plan) -> Iterator[tuple[Matter, str, AgreementState]]:
    """What was put to each side, answered or not."""
    for matter, sides in plan.visit.agreements.items() if not plan.over else ():
        for side in sides:
            standing = agreement_state(plan.visit, matter, side)
            if standing is not None:
                yield matter, side, standing


def _issued_at_once(plan: Plan) -> Iterator[tuple[Matter, str, datetime]]:
    """What was issued before its approval and has not been approved since, with when (UTC) that is due."""
    for matter, sides in plan.visit.agreements.items() if not plan.over else ():
        stands = matter.subject in plan.items and not spoken_no_more(plan.visit, matter)
        for side, kept in sides.items() if stands or matter.aspect == "list" else ():
            last = next((step for step in reversed(kept.steps) if step.state in ("approved", "pending")), None)
            if last is not None and last.state == "pending" and last.due is not None:
                yield matter, side, last.due


def _left_open(plan: Plan, matter: Matter, standing: AgreementState | None) -> str:
    """What is left to do: `changed` where what stands is no longer what the side saw."""
    if standing is None:
        return "unasked"
    if standing.state == "pending":
        return "pending"
    return "changed" if has_changed(plan.visit, matter, standing) else standing.state


def _called(plan: Plan, matter: Matter) -> Wording:
    """What a matter is about: the title of an item, the state whose list it is."""
    if matter.aspect != "list":
        return plan.items[matter.subject].title
    party = plan.visit.party_of(matter.subject)
    return party.state if party is not None else {}


def _about(matter: Matter, side: str) -> tuple[str, ...]:
    return (matter.subject, matter.aspect, side)


def _ways_to_answer(matter: Matter, side: str) -> tuple[Fix, ...]:
    return tuple(Fix(way, _known(matter, side)) for way in (RecordAgreement, SubmitForAgreement))


def _ways_to_approval(matter: Matter, side: str, standing: AgreementState | None) -> tuple[Fix, ...]:
    submit, approve = (Fix(way, _known(matter, side)) for way in (SubmitForAgreement, Approve))
    return (submit,) if standing is None or standing.state == "proposed" else (approve,)


def _known(matter: Matter, side: str) -> dict[str, str]:
    known = {"aspect": matter.aspect, "subject": matter.subject, "side": side}
    return {**known, "member": matter.member} if matter.member is not None else known


def _until(plan: Plan, standing: AgreementState) -> date | None:
    """The day, by the clock of the visit, by which an answer is due."""
    return local(standing.due, plan.visit.zone).date() if standing.due is not None else None


def _eve(plan: Plan) -> date:
    return plan.visit.first_day - timedelta(days=1)
