"""Checks of interpreters: people without a language in common, pairs nobody speaks, gaps in the changeover."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations, product

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule
from domain.checks.times import starts_at
from domain.core.language_tag import in_common
from domain.delegation.delegation import Member
from domain.delegation.member_languages import NoteLanguages
from domain.lists.words.offices import is_interpreter
from domain.programme.interpreting import ArrangeChangeover, AssignInterpreter, Assignment, interpreters_of
from domain.programme.meeting import ListParticipant, TakeOffParticipant
from domain.programme.programme import Item

_SOURCE = "protocol 7.1, 7.4"


@item_rule("no-interpreter", "advisory", "protocol 7.1", told="once-settled")
def no_interpreter(plan: Plan, item: Item) -> Findings:
    """A meeting of several sides lists an interpreter, unless the languages of those who lead it are noted.

    Then they share one, or `no-common-language` says between whom somebody is to interpret.
    """
    sides = plan.counted(item) if item.format is not None else {}
    if len(sides) < 2 or _interpreters(plan, item) or all(_leaders_noted(plan, item, side) for side in sides):
        return
    fix = Fix(ListParticipant, {"item": item.id, "capacity": "interpreter"})
    yield Finding((item.id,), {"item": item.title}, (fix,), starts_at(item))


@item_rule("interpreter-among-participants", "advisory", "protocol 5.4, 7.2", told="once-settled")
def interpreter_among_participants(plan: Plan, item: Item) -> Findings:
    """Whoever is an interpreter by office is listed as one where people sit or are counted, not among those who are."""
    if not item.has & {"table", "size"} and item.format is None:
        return
    for member in plan.delegates(item):
        if _is_by_office(member):
            values = {"member": member.words, "item": item.title, "time": item.planned}
            fix = Fix(ListParticipant, {"item": item.id, "member": member.id, "capacity": "interpreter"})
            yield Finding((item.id, member.id), values, (fix,), starts_at(item))


@item_rule("no-common-language", "before-release", _SOURCE, told="once-settled")
def no_common_language(plan: Plan, item: Item) -> Findings:
    """Who sits opposite one another speaks a language in common, or an interpreter has the pair.

    Languages that are not noted are not guessed. An interpreter without a pair serves where he is known to speak both
    languages; who can serve nobody is told of by himself. One of whom nothing is noted is to be given the pair.
    """
    apart = _apart(plan, item)
    if not apart:
        return
    assigned = interpreters_of(plan.visit, item)
    waiting = _unassigned(plan, item, assigned)
    able = [each for each in waiting if each.languages and _serves(each, apart)]
    unsaid = [each for each in waiting if not each.languages]
    if waiting and not able and not unsaid and not assigned:
        return
    told: set[tuple[str, str]] = set()
    for host, guest in apart:
        pair = (host.languages[0], guest.languages[0])
        if pair in told or _covered(assigned, host, guest) or any(_between(each, host, guest) for each in able):
            continue
        told.add(pair)
        values = {
            "item": item.title, "member": host.words, "other": guest.words, "first": pair[0], "second": pair[1],
        }  # fmt: skip
        fields = {"item": item.id, "pairs": [{"first": pair[0], "second": pair[1]}]}
        fields |= {"member": unsaid[0].id} if unsaid else {}
        yield Finding((item.id, host.id, guest.id), values, (Fix(AssignInterpreter, fields),), starts_at(item))


@item_rule("interpreter-cannot-serve", "before-release", "protocol 7.2, 7.4")
def interpreter_cannot_serve(plan: Plan, item: Item) -> Findings:
    """An interpreter without a pair speaks a language of each of two who share none, as far as it is noted."""
    waiting = [member for member in _unassigned(plan, item, item.interpreting) if member.languages]
    apart = _apart(plan, item) if waiting else []
    for member in waiting:
        if apart and not _serves(member, apart):
            host, guest = apart[0]
            values = {
                "item": item.title, "member": member.words, "languages": member.languages, "first": host.languages[0],
                "second": guest.languages[0], "time": item.planned,
            }  # fmt: skip
            off = Fix(TakeOffParticipant, {"item": item.id, "member": member.id})
            fixes = (off, Fix(NoteLanguages, {"member": member.id}))
            yield Finding((item.id, member.id), values, fixes, starts_at(item))


@item_rule("languages-not-noted", "advisory", _SOURCE, told="once-settled")
def languages_not_noted(plan: Plan, item: Item) -> Findings:
    """Where languages are noted of those who take part, those of the heads who are listed are."""
    if not plan.languages_noted or not any(member.languages for member in plan.listed(item)):
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
        spoken = member.languages
        lacking = sorted(each for each in needed if not in_common((each,), spoken)) if spoken else []
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


RULES: tuple[Rule, ...] = (
    no_interpreter, interpreter_among_participants, no_common_language, interpreter_cannot_serve, languages_not_noted,
    interpreter_lacks_language, changeover_gap,
)  # fmt: skip


def _interpreters(plan: Plan, item: Item) -> list[Member]:
    """The interpreters on the list of an item still to come who are expected."""
    return [each for each in plan.listed(item) if item.people[each.id] == "interpreter" and each.travels]


def _is_by_office(member: Member) -> bool:
    """Whether the words of an office are those of an interpreter."""
    return any(_interprets(words) for words in member.position.values())


@lru_cache(maxsize=20_000)
def _interprets(words: str) -> bool:
    return is_interpreter(words)


def _unassigned(plan: Plan, item: Item, assigned: Mapping[str, Assignment]) -> list[Member]:
    """The interpreters who are listed without a pair."""
    return [each for each in _interpreters(plan, item) if each.id not in assigned]


def _leaders_noted(plan: Plan, item: Item, side: str) -> bool:
    """Whether the languages are noted of those who lead a side, or else of all who count on it."""
    if not plan.languages_noted:
        return False
    counting = [each for each in plan.delegates(item) if each.side == side]
    heads = plan.heads(item, side)
    return all(each.languages for each in [each for each in counting if each.id in heads] or counting)


def _apart(plan: Plan, item: Item) -> list[tuple[Member, Member]]:
    """Every two of different sides, the host first and the guest before further parties, who share no language."""
    noted = [each for each in plan.delegates(item) if each.languages] if plan.languages_noted else []
    noted.sort(key=lambda each: {"host": "0", "guest": "1"}.get(each.side, each.side))
    across = ((one, other) for one, other in combinations(noted, 2) if one.side != other.side)
    return [(one, other) for one, other in across if not in_common(one.languages, other.languages)]


def _serves(interpreter: Member, apart: list[tuple[Member, Member]]) -> bool:
    """Whether an interpreter can speak between any two of those who share no language."""
    return any(_between(interpreter, one, other) for one, other in apart)


def _between(interpreter: Member, one: Member, other: Member) -> bool:
    """Whether an interpreter speaks a language of each."""
    spoken = interpreter.languages
    return in_common(spoken, one.languages) and in_common(spoken, other.languages)


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
