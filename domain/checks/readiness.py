"""Checks of the evening before: what is unnamed, unconfirmed, without place, officer or text (protocol 5.15)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule
from domain.checks.times import starts_at
from domain.delegation.confirming import ConfirmMember
from domain.delegation.delegation import Member
from domain.delegation.member_names import RenameMember
from domain.programme.contacts import AssignOfficer
from domain.programme.meeting import TakeOffParticipant
from domain.programme.place import PlaceItem
from domain.programme.programme import Item
from domain.statements.press import ListSpeaker, RecordStatementText

TOMORROW = "protocol 5.15"

IN_PUBLIC = ("press-statements", "forum", "meal", "ceremony", "presentation", "wreath", "culture", "reception")
"""Kinds of item at which whoever speaks makes a statement, a speech or a toast, of which there is a text before."""

CLOSE_FORMATS = ("tete-a-tete", "restricted")


@item_rule("listed-not-named", "before-release", "protocol 10.2", told="once-settled")
def listed_not_named(plan: Plan, item: Item) -> Findings:
    """Who is on a list has a name before paper leaves the house."""
    for member in plan.listed(item):
        if not member.names and member.travels:
            yield _about(item, Fix(RenameMember, {"member": member.id}), member=member)


@item_rule("unconfirmed-in-restricted", "now", "protocol 2.11")
def unconfirmed_in_restricted(plan: Plan, item: Item) -> Findings:
    """From the day before, whoever sits at restricted talks is confirmed by the sending side."""
    for member in plan.listed(item) if item.format in CLOSE_FORMATS else ():
        if member.status == "proposed" and member.travels:
            fixes = (
                Fix(ConfirmMember, {"member": member.id}),
                Fix(TakeOffParticipant, {"item": item.id, "member": member.id}),
            )
            yield _about(item, *fixes, member=member, since=day_before(item))


@item_rule("item-without-place", "before-release", TOMORROW)
def item_without_place(plan: Plan, item: Item) -> Findings:
    """From the day before, an item has its place."""
    if plan.to_come(item) and not item.place and "place" in item.has:
        yield _about(item, Fix(PlaceItem, {"item": item.id}), since=day_before(item))


@item_rule("item-without-officer", "advisory", TOMORROW)
def item_without_officer(plan: Plan, item: Item) -> Findings:
    """From the day before, somebody answers for an item."""
    if plan.to_come(item) and not item.officer and item.has != {"pause"}:
        yield _about(item, Fix(AssignOfficer, {"item": item.id}), since=day_before(item))


@item_rule("statements-without-speaker", "before-release", "protocol 8.5", told="once-settled")
def statements_without_speaker(plan: Plan, item: Item) -> Findings:
    """Press statements have somebody to make them."""
    if plan.to_come(item) and "speakers" in item.has and not item.statements:
        yield _about(item, Fix(ListSpeaker, {"item": item.id}))


def _in_public(item: Item) -> bool:
    return item.kind in IN_PUBLIC or "speakers" in item.has


@item_rule("statement-without-text", "before-release", "protocol 8.6")
def statement_without_text(plan: Plan, item: Item) -> Findings:
    """From the day before, there is a text of what will be said in public: who speaks at talks is asked for none."""
    for statement in item.statements if plan.to_come(item) and _in_public(item) else ():
        if not any(stage == "as-prepared" for stage, _ in statement.texts):
            known = {"item": item.id, "member": statement.member, "stage": "as-prepared"}
            if statement.language is not None:
                known["language"] = statement.language
            member = plan.members[statement.member]
            yield _about(item, Fix(RecordStatementText, known), member=member, since=day_before(item))


RULES: tuple[Rule, ...] = (
    listed_not_named, unconfirmed_in_restricted, item_without_place, item_without_officer,
    statements_without_speaker, statement_without_text,
)  # fmt: skip


def day_before(item: Item) -> date | None:
    """The day before an item, on its own clock; None if its day is not known."""
    return item.planned.day - timedelta(days=1) if item.planned else None


def _about(item: Item, *fixes: Fix, member: Member | None = None, since: date | None = None) -> Finding:
    values: dict[str, Any] = {"item": item.title, "time": item.planned}
    subjects: tuple[str, ...] = (item.id,)
    if member is not None:
        values, subjects = {**values, "member": member.words}, (item.id, member.id)
    return Finding(subjects, values, fixes, starts_at(item), since)
