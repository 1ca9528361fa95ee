"""Checks of interpreters: people without a language in common, pairs nobody speaks, gaps in the changeover."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule
from domain.checks.times import starts_at
from domain.delegation.delegation import Member
from domain.delegation.member_languages import NoteLanguages
from domain.programme.interpreting import ArrangeChangeover, AssignInterpreter, Assignment, interpreters_of
from domain.programme.programme import Item

_SOURCE = "protocol 7.1, 7.4"


@item_rule("no-common-language", "before-release", _SOURCE)
def no_common_language(plan: Plan, item: Item) -> Findings:
    """Who sits opposite one another speaks a language in common, or an interpreter has the pair.

    Languages that are not noted are not guessed, nor the pair of an interpreter who has none assigned yet.
    """
    hosts, guests = _delegates(plan, item, "host"), _delegates(plan, item, "guest")
    assigned = interpreters_of(plan.visit, item)
    if not assigned and "interpreter" in item.people.values():
        return
    told: set[tuple[str, str]] = set()
    for host, guest in product(hosts, guests):
        pair = (host.languages[0], guest.languages[0])
        if set(host.languages) & set(guest.languages) or pair in told or _covered(assigned, host, guest):
            continue
        told.add(pair)
        values = {
            "item": item.title, "member": host.words, "other": guest.words, "first": pair[0], "second": pair[1],
        }  # fmt: skip
        fields = {"item": item.id, "pairs": [{"first": pair[0], "second": pair[1]}]}
        yield Finding((item.id, host.id, guest.id), values, (Fix(AssignInterpreter, fields),), starts_at(item))


@item_rule("languages-not-noted", "advisory", _SOURCE)
def languages_not_noted(plan: Plan, item: Item) -> Findings:
    """Where languages are noted of those who take part, those of the heads who are listed are."""
    if not any(member.languages for member in plan.listed(item)):
        return
    for side in ("host", "guest"):
        for key in plan.heads(item, side):
            member = plan.members[key]
            if key in item.people and member.travels and not member.languages:
                fix = Fix(NoteLanguages, {"member": key})
                yield Finding((item.id, key), {"item": item.title, "member": member.words}, (fix,), starts_at(item))


@item_rule("interpreter-lacks-language", "before-release", "protocol 7.2, 7.4")
def interpreter_lacks_language(plan: Plan, item: Item) -> Findings:
    """An interpreter speaks both languages of each pair, as far as his languages are noted."""
    if not plan.to_come(item):
        return
    for key, assignment in interpreters_of(plan.visit, item).items():
        member = plan.members[key]
        needed = {language for pair in assignment.pairs for language in (pair.first, pair.second)}
        lacking = sorted(needed - set(member.languages)) if member.languages else []
        if lacking:
            assign = Fix(AssignInterpreter, {"item": item.id, "member": key})
            fixes = (assign, Fix(NoteLanguages, {"member": key}))
            values = {"item": item.title, "member": member.words, "languages": tuple(lacking)}
            yield Finding((item.id, key), values, fixes, starts_at(item))


@item_rule("changeover-gap", "before-release", "protocol 7.3")
def changeover_gap(plan: Plan, item: Item) -> Findings:
    """Interpreters who take turns by the clock leave no time of the item without one."""
    assigned = interpreters_of(plan.visit, item)
    by_the_clock = assigned and all(assignment.turns for assignment in assigned.values())
    if not plan.to_come(item) or not by_the_clock or item.planned is None or item.planned.end_day is not None:
        return
    start, end = item.planned.start, item.planned.end
    if start is None or end is None:
        return
    for first, last in _gaps(assigned, start, end):
        member = next(iter(assigned))
        fix = Fix(ArrangeChangeover, {"item": item.id, "member": member})
        values = {"item": item.title, "start": first, "end": last}
        yield Finding((item.id, *assigned), values, (fix,), starts_at(item))
        return


RULES: tuple[Rule, ...] = (no_common_language, languages_not_noted, interpreter_lacks_language, changeover_gap)


def _delegates(plan: Plan, item: Item, side: str) -> list[Member]:
    """Who counts at an item still to come on a side, with languages that are noted."""
    noted = [member for member in plan.listed(item) if member.languages and member.side == side and member.travels]
    return [member for member in noted if item.people[member.id] == "delegate"]


def _covered(assigned: dict[str, Assignment], host: Member, guest: Member) -> bool:
    """Whether what each says reaches the other, through whoever interprets for both, for a side, or for one of them."""
    serving = [each for each in assigned.values() if each.person in (None, host.id, guest.id)]
    return _heard(serving, host, guest) and _heard(serving, guest, host)


def _heard(serving: list[Assignment], speaker: Member, listener: Member) -> bool:
    pairs = (pair for assignment in serving for pair in assignment.pairs)
    spoken = list(product(speaker.languages, listener.languages))
    return any(pair.covers(said, heard) for pair in pairs for said, heard in spoken)


def _gaps(assigned: dict[str, Assignment], start: str, end: str) -> Iterator[tuple[str, str]]:
    """The times from start to end in which nobody has a turn."""
    reached = start
    for turn in sorted((turn for each in assigned.values() for turn in each.turns), key=lambda turn: turn.starts):
        if turn.starts > reached:
            yield reached, min(turn.starts, end)
        reached = max(reached, turn.ends)
    if reached < end:
        yield reached, end
