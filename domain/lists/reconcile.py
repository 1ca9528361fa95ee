"""A new list against a side's list as it stands: what is new, gone, re-ranked, re-titled, respelt (protocol 4.8).

Each change is accepted or held by the officer. A spelling that was approved is never overwritten (protocol 10.3).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

import msgspec

from domain.core.names import Name, Side
from domain.delegation.delegation import Member
from domain.lists.listing import ListedPerson
from domain.lists.matching import matches_of
from domain.naming.spelling import respelt, spelt_alike
from domain.visit.visit import Visit

ChangeKind = Literal["new", "returned", "gone", "re-ranked", "re-titled", "respelt", "named", "unchanged"]

CHANGE_KINDS: tuple[ChangeKind, ...] = (
    "new",
    "returned",
    "gone",
    "re-ranked",
    "re-titled",
    "respelt",
    "named",
    "unchanged",
)
"""What a change can be: `returned` was withdrawn and is on the new list, `named` had no name until now."""


ApprovedForms = Mapping[str, frozenset[str]]
"""The languages in which a member shows a spelling that was approved, by the member's id."""

NONE_APPROVED: ApprovedForms = MappingProxyType({})


class ListChange(msgspec.Struct, frozen=True):
    """One difference between the lists, or that there is none.

    `before` and `after` are names, offices or ranks, as the kind says. `locked`: the spelling is approved, and stays.
    `like`: someone withdrawn, or no longer listed, whom a new name resembles; the officer says whether he is meant.
    """

    id: str
    kind: ChangeKind
    who: Any
    entry: int | None = None
    member: str | None = None
    before: Any = None
    after: Any = None
    locked: bool = False
    like: str | None = None


@dataclass(frozen=True)
class Reconciliation:
    """A new list beside a standing one."""

    side: Side
    entries: tuple[ListedPerson, ...]
    members: dict[int, str]
    """Which member each entry is, by its place in the list from 0."""
    changes: tuple[ListChange, ...]

    @property
    def differences(self) -> tuple[ListChange, ...]:
        """The changes something could be done about."""
        return tuple(found for found in self.changes if found.kind != "unchanged")

    def usually_accepted(self) -> frozenset[str]:
        """The ids of the changes to accept unless the officer holds them: all that need no answer from him."""
        return frozenset(found.id for found in self.differences if not found.locked and found.like is None)


def reconcile(
    visit: Visit,
    side: Side,
    entries: Sequence[ListedPerson],
    approved: ApprovedForms = NONE_APPROVED,
    same: Mapping[int, str] | None = None,
) -> Reconciliation:
    """What a new list changes on the list of a side.

    `approved` are the spellings that stay; `same` says of entries, by their place from 0, which member
    they are, as the officer decided.
    """
    standing = visit.delegations.listed(side)
    matches = matches_of(entries, standing, same)
    members = {entry: visit.delegations.members[key] for entry, key in matches.members.items()}
    moved, ranked = _moved(visit, side, members), visit.delegations.ranks(side)
    found: list[ListChange] = []
    for number, entry in enumerate(entries):
        if number not in members:
            like = matches.asked.get(number)
            found.append(ListChange(f"new:{number + 1}", "new", entry.words, number, after=entry.position, like=like))
        else:
            member = members[number]
            ranks = ranked.get(member.id), moved.get(member.id)
            of_member = [_locked(each, approved) for each in _of_member(number, entry, member, ranks)]
            found += of_member or [_unchanged(number, member)]
    listed_ids = set(matches.members.values())
    found += [
        ListChange(f"gone:{member.id}", "gone", member.words, member=member.id, before=member.position)
        for member in standing
        if member.travels and member.id not in listed_ids
    ]
    return Reconciliation(side, tuple(entries), dict(matches.members), tuple(found))


def _unchanged(number: int, member: Member) -> ListChange:
    return ListChange(f"unchanged:{member.id}", "unchanged", member.words, number, member.id)


def _of_member(
    number: int, entry: ListedPerson, member: Member, ranks: tuple[int | None, int | None]
) -> Iterator[ListChange]:
    """What differs of one member; `ranks` are the one he has and the one the list gives him, if he has to move."""

    def change(kind: ChangeKind, before: Any, after: Any) -> ListChange:
        return ListChange(f"{kind}:{member.id}", kind, member.words, number, member.id, before, after)

    before, after = ranks
    if not member.travels:
        yield change("returned", member.status, "proposed")
    elif after is not None:
        yield change("re-ranked", before, after)
    titles = {language: words for language, words in entry.position.items() if _retitled(member, language, words)}
    if titles:
        yield change("re-titled", member.position, {**member.position, **titles})
    if names := dict(_respellings(entry, member)):
        kind: ChangeKind = "respelt" if member.names else "named"
        yield change(kind, member.names, {**member.names, **names})


def _locked(found: ListChange, approved: ApprovedForms) -> ListChange:
    """A change that would overwrite an approved spelling is locked; a form in another language may be added."""
    kept = approved.get(found.member or "", frozenset()) if found.kind == "respelt" else frozenset()
    overwrites = any(found.after[language] != found.before.get(language) for language in kept)
    return msgspec.structs.replace(found, locked=True) if overwrites else found


def _retitled(member: Member, language: str, words: str) -> bool:
    return _plain(member.position.get(language, "")) != _plain(words)


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("–", "-").replace("—", "-").strip(" .;,").split())


def _respellings(entry: ListedPerson, member: Member) -> Iterator[tuple[str, Name]]:
    for language, name in entry.names.items():
        standing = member.names.get(language)
        if standing is None:
            yield language, respelt(name, next(iter(member.names.values()), None))
        elif name != standing and not spelt_alike(name, standing):
            yield language, respelt(name, standing)


def _moved(visit: Visit, side: Side, members: Mapping[int, Member]) -> dict[str, int]:
    """The members whom the new list places otherwise, with their rank there: as few as will do.

    Those who keep their order among themselves are the longest run of rising places; only the others have moved.
    """
    places = {member.id: at for at, member in enumerate(visit.delegations.listed(side)) if member.travels}
    standing = [(number, member.id) for number, member in sorted(members.items()) if member.id in places]
    kept = _longest_rising([places[key] for _, key in standing])
    return {key: number + 1 for at, (number, key) in enumerate(standing) if at not in kept}


def _longest_rising(ranks: Sequence[int]) -> set[int]:
    """The places of a longest rising run."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for at, rank in enumerate(ranks):
        length = bisect_left(tails, rank)
        before[at] = ends[length - 1] if length else None
        tails[length : length + 1], ends[length : length + 1] = [rank], [at]
    found: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found
