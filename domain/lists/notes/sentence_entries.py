"""What sentences say of members, beside the rows of the same list that hold them: one change each, and none lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from domain.delegation.delegation import Member
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.matching import matches_of


class SentenceEntries(msgspec.Struct, frozen=True):
    """Whom the sentences of a list name, by the places of their entries from 0."""

    settled: dict[int, str] = msgspec.field(default_factory=dict)
    """Those no row holds, and the rows of the others."""
    doubled: dict[int, str] = msgspec.field(default_factory=dict)
    """Those a row of the list holds too."""

    def without(self, entries: Sequence[ListedPerson]) -> list[ListedPerson]:
        """The entries to match with members: nothing in the place of a sentence about somebody a row holds."""
        return [_nobody(entry) if at in self.doubled else entry for at, entry in enumerate(entries)]


def sentence_entries(
    entries: Sequence[ListedPerson], standing: Sequence[Member], settled: Mapping[int, str]
) -> SentenceEntries:
    """Whom sentences name; whom a row holds too is matched by the row, and the sentence is his second entry."""
    named = {at: entry.member for at, entry in enumerate(entries) if entry.member}
    if not named:
        return SentenceEntries()
    rows = [_nobody(entry) if entry.sentence else entry for entry in entries]
    held = {at: key for at, key in matches_of(rows, standing, settled).members.items() if key in named.values()}
    alone = {at: key for at, key in named.items() if key not in held.values()}
    return SentenceEntries({**alone, **held}, {at: key for at, key in named.items() if at not in alone})


def ranks_said(entries: Sequence[ListedPerson], members: Mapping[int, Member]) -> dict[str, int]:
    """The ranks sentences give to members."""
    said = ((at, entry) for at, entry in enumerate(entries) if entry.sentence and not entry.struck)
    return {members[at].id: entry.number for at, entry in said if entry.number is not None and at in members}


def says_changes(entries: Sequence[ListedPerson]) -> bool:
    """Whether some of what was read are sentences that say what changes."""
    return any(entry.struck or entry.added or entry.sentence for entry in entries)


def each_once(found: Sequence[ListChange], entries: Sequence[ListedPerson]) -> list[ListChange]:
    """The changes, each once; that of a sentence before that of a row, and who is struck off is not moved."""
    struck = {each.member for each in found if each.kind == "gone" and each.entry is not None}
    once: dict[str, ListChange] = {}
    for each in found:
        if each.kind == "re-ranked" and each.member in struck:
            continue
        if each.id not in once or (each.entry is not None and entries[each.entry].sentence and each.kind != "gone"):
            once[each.id] = each
    return list(once.values())


def _nobody(entry: ListedPerson) -> ListedPerson:
    return ListedPerson(entry.line, {}, {}, entry.number)
