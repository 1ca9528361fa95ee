"""What recording a list does to the ranks of a side, in words: who stands where, and who moves with that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from desktop.wording.directions import apart
from desktop.wording.words import Words
from domain.delegation.category import Category
from domain.delegation.member_languages import NoteLanguages
from domain.delegation.proposing import ProposeMember
from domain.lists.reconciling.accept_list import AsAccepted
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.reconciliation import Reconciliation

FEW = 3
"""How many of a category are named one by one."""
TOLD = 6
"""How many persons are named before the others are counted."""


def consequences(
    found: Reconciliation, recorded: AsAccepted, accepted: frozenset[str], standing: Mapping[str, Any], words: Words
) -> tuple[str, ...]:
    """Who is new and where he goes, who gets which rank, who moves along, and who is held as not on the list.

    Args:
        standing: what the members are called, by their ids.
    """
    kept = [each for each in found.differences if each.id in accepted]
    placed = [each for each in kept if each.kind in ("new", "returned")]
    ranked = [each for each in kept if each.kind == "re-ranked"]
    moved = {key: ranks for key, ranks in recorded.moved().items() if key not in {each.member for each in ranked}}
    gone = [each for each in found.differences if each.kind == "gone"]
    held = [each for each in gone if each.id not in accepted and each.entry is None]
    struck = [each for each in gone if each.entry is not None]
    lines = [
        *_named("new", ((words.said(each.who), recorded.rank_of(each)) for each in placed), words),
        *_named("ranked", ((words.said(each.who), recorded.rank_of(each)) for each in ranked), words),
        *(_run(run, standing, words) for run in _runs(moved)),
        *_noted(recorded, words),
    ]
    return (
        *lines,
        *_led(found, accepted, words),
        *_struck(struck, accepted, recorded, {**standing, **_proposed(recorded)}, words),
        *_held(held, words),
    )


def _named(kind: str, persons: Iterable[tuple[str, int | None]], words: Words) -> list[str]:
    """A line for each of the first persons with his rank, and how many more there are."""
    found = _by_rank(persons)
    lines = [
        words(f"reconcile.consequence.{kind}", who=apart(who), rank=rank)
        if rank is not None
        else words("reconcile.consequence.without-rank", who=apart(who))
        for who, rank in found[:TOLD]
    ]
    more = len(found) - TOLD
    return [*lines, words("reconcile.consequence.more", count=more)] if more > 0 else lines


def _whom(person: Any, words: Words) -> str:
    """Who is told of, by names or office, so that what stands beside a name read from the right keeps its place."""
    return apart(words.said(person))


def _by_rank(persons: Iterable[tuple[str, int | None]]) -> list[tuple[str, int | None]]:
    """By their ranks; who has none, such as a spouse, stands behind whom he is named after."""
    placed, before = [], 0
    for who, rank in persons:
        before = rank if rank is not None else before
        placed.append((before, rank is None, who, rank))
    return [(who, rank) for _, _, who, rank in sorted(placed, key=lambda each: each[:2])]


def _runs(moved: Mapping[str, tuple[int, int]]) -> list[list[tuple[int, int, str]]]:
    """Those who move along, in runs that keep their order and move by as much."""
    runs: list[list[tuple[int, int, str]]] = []
    for before, after, key in sorted((*ranks, key) for key, ranks in moved.items()):
        last = runs[-1][-1] if runs else None
        if last is not None and (before, after) == (last[0] + 1, last[1] + 1):
            runs[-1].append((before, after, key))
        else:
            runs.append([(before, after, key)])
    return runs


def _run(run: list[tuple[int, int, str]], standing: Mapping[str, Any], words: Words) -> str:
    before, after, key = run[0]
    if len(run) == 1:
        return words("reconcile.consequence.moved", who=_whom(standing[key], words), before=before, after=after)
    last = run[-1]
    values = {"first": before, "last": last[0], "first_after": after, "last_after": last[1]}
    return words("reconcile.consequence.moved-run", **values)


def _noted(recorded: AsAccepted, words: Words) -> Iterable[str]:
    """What else is recorded of those who are new: as what they come, if not as officials, and what they interpret."""
    proposed = [each for each in recorded.commands if isinstance(each, ProposeMember)]
    called = _proposed(recorded)
    for category in dict.fromkeys(each.category for each in proposed if each.category != "official"):
        yield from _as_what([each for each in proposed if each.category == category], category, words)
    for command in recorded.commands:
        if isinstance(command, NoteLanguages) and command.member in called:
            spoken = tuple(map(words.spoken, command.languages))
            yield words("reconcile.consequence.languages", who=_whom(called[command.member], words), languages=spoken)


def _as_what(proposed: Sequence[ProposeMember], category: Category, words: Words) -> Iterable[str]:
    """A line for each who comes as something else than an official; of many, how many they are."""
    called = words.of("member-category", category)
    if len(proposed) > FEW:
        yield words("reconcile.consequence.category-many", category=called, count=len(proposed))
        return
    for each in proposed:
        yield words("reconcile.consequence.category", who=_whom(each.names or each.position, words), category=called)


def _led(found: Reconciliation, accepted: frozenset[str], words: Words) -> Iterable[str]:
    """A line for each whom the list calls head of the delegation while another leads it."""
    for each in found.differences:
        if each.kind == "leads":
            said = "leads" if each.id in accepted else "leads-held"
            yield words(f"reconcile.consequence.{said}", who=each.who, head=each.before)


def _struck(
    struck: list[ListChange], accepted: frozenset[str], recorded: AsAccepted, called: Mapping[str, Any], words: Words
) -> Iterable[str]:
    """A line for each whom the list says no longer to come, with who comes in his place."""
    for each in struck:
        by = recorded.successors.get(str(each.member))
        if by is not None:
            yield words("reconcile.consequence.replaced", who=each.who, by=called[by])
            continue
        withdrawn = "withdrawn" if each.id in accepted else "struck-held"
        yield words(f"reconcile.consequence.{withdrawn}", who=_whom(each.who, words))


def _proposed(recorded: AsAccepted) -> dict[str, Any]:
    """What those are called who are new, by their ids."""
    proposed = [each for each in recorded.commands if isinstance(each, ProposeMember)]
    return {str(each.member): each.names or each.position for each in proposed}


def _held(held: list[ListChange], words: Words) -> list[str]:
    names = tuple(each.who for each in held)
    return [words("reconcile.consequence.held", who=names, count=len(held))] if held else []
