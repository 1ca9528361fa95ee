"""A list from outside beside the one that stands: who each entry is, what the list is, and what it changes."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from domain.core.names import Side
from domain.delegation.accepted_list import ListKind
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.list_kind import Guess
from domain.lists.reconciling.sent_numbers import SentNumbers


class Reconciliation(msgspec.Struct, frozen=True):
    """A list from outside beside a standing one."""

    side: Side
    entries: tuple[ListedPerson, ...]
    members: dict[int, str]
    """Which member each entry is, by its place in the list from 0."""
    changes: tuple[ListChange, ...]
    guess: Guess
    """What the list is, and how that is known."""
    other_side: Side | None = None
    """The side whose members most of the names are, where that is another one."""
    seen: bool = False
    """Whether this very list was accepted before."""
    numbers: SentNumbers = SentNumbers((), frozenset())
    """Whom the numbers of the list sent before mean, to which this one refers."""

    @property
    def kind(self) -> ListKind:
        """What the list is."""
        return self.guess.kind

    @property
    def unmatched(self) -> tuple[ListedPerson, ...]:
        """Whom the list says no longer come, while nobody of that name or number stands."""
        return tuple(entry for at, entry in self._struck_for_nothing() if at not in self.members)

    @property
    def gone_before(self) -> tuple[ListedPerson, ...]:
        """Whom the list says no longer come, as is recorded already."""
        return tuple(entry for at, entry in self._struck_for_nothing() if at in self.members)

    def _struck_for_nothing(self) -> Iterator[tuple[int, ListedPerson]]:
        about = {each.entry for each in self.changes}
        return ((at, entry) for at, entry in enumerate(self.entries) if entry.struck and at not in about)

    @property
    def differences(self) -> tuple[ListChange, ...]:
        """The changes something could be done about."""
        return tuple(found for found in self.changes if found.kind != "unchanged")

    def usually_accepted(self) -> frozenset[str]:
        """The ids of the changes to accept unless the officer holds them: all that need no answer from him."""
        return frozenset(found.id for found in self.differences if not found.locked and found.held is None)

    def gone(self) -> tuple[ListChange, ...]:
        """Who is not on a whole list and can be withdrawn in one act: the head of the delegation never."""
        gone = (found for found in self.differences if found.kind == "gone" and found.held == "gone")
        return tuple(gone) if self.other_side is None else ()
