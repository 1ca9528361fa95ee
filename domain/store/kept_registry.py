"""A registry of an office as it stands: what is kept of it, folded on over newer entries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from uuid import UUID

from domain.core.late import late
from domain.core.message import Aggregate
from domain.core.problem import Damaged, Problem
from domain.record.aggregate_kind import AggregateKind
from domain.registry.entries import Entries
from domain.store.folding import WHOLLY_ASIDE
from domain.store.log import Log

if TYPE_CHECKING:
    from domain.store.index import kept_index
    from domain.store.index.kept_index import KeptIndex
else:
    kept_index = late("domain.store.index.kept_index")

IN_PARTS_OF = 50_000
"""Entries of the office of which a registry is read at a time: of those before, only what is kept is in memory."""
_PASSED_OVER = 5_000
"""Entries of others that were recorded before a registry in which nothing changed is kept as of a later position."""
_PACKED_FROM = 200
"""Persons read anew at a time from which on they are not left in memory as they are read, but as they will be kept."""


class KeptRegistry:
    """The persons or the venues of an office. It is read where it is first asked for.

    Args:
        damaged: the streams that cannot be read, and why, those of other registries among them; it is kept up.
    """

    _entries: Entries[Any]

    def __init__(self, kind: AggregateKind, log: Log, kept: KeptIndex | None, damaged: dict[UUID, Damaged]) -> None:
        self.kind, self._log, self._kept, self._damaged = kind, log, kept, damaged
        self.stands_at: int | None = None
        """The position as of which it stands; None where it was not begun with yet."""
        self._saved_upto = 0
        """The position as of which it is kept."""
        self._unsaved: set[UUID] = set()

    @property
    def unsaved(self) -> int:
        """How many of its entries changed since it was last kept."""
        return len(self._unsaved)

    def so_far(self) -> Entries[Any]:
        """Its entries as far as they were read."""
        self.upto()
        return self._entries

    def upto(self) -> int:
        """The position as of which it stands, with what is kept of it."""
        return self._load() if self.stands_at is None else self.stands_at

    def at(self, last: int | None = None) -> Entries[Any]:
        """Its entries as of a position, or as they stand; the same object until one changes.

        Only what has entries since this was last asked is folded on, and only what is asked for is read of those
        kept: an office may know 100,000 persons.
        """
        upto, last = self.upto(), self._log.last_position() if last is None else last
        while upto < last:
            after, upto = upto, min(last, upto + IN_PARTS_OF)
            folded = self._readable(self._entries.of, after, upto)
            self._enter(folded)
            self._enter(self._no_longer_damaged(after, upto))
            # Only then does it stand as of that position: whoever breaks off reading leaves what is to be read.
            self.stands_at = upto
            if self._kept is not None and len(folded) > _PACKED_FROM:
                self._entries.pack(kept_index.packing(self.kind), folded)
        return self._entries

    def save(self) -> None:
        """Keep what was read since it was last kept.

        One in which nothing changed is kept, too, once so much else was recorded that finding that out takes time.
        """
        if self._kept is None or self.stands_at is None:
            return
        if self._unsaved or self.stands_at - self._saved_upto >= _PASSED_OVER:
            with suppress(Problem):
                self._kept.save_entries(self.kind, self._entries, self._unsaved, self.stands_at)
            self._unsaved.clear()
            self._saved_upto = self.stands_at

    def leave(self) -> None:
        """Leave what was read, little by little, in the file, as if it had been kept before."""
        if self._kept is not None and not self._unsaved:
            self._kept.leave_entries(self.kind, self._entries, self._folded_at)

    def begin_anew(self) -> None:
        """Begin with what is kept of it when it is next asked for."""
        self.stands_at = None

    def forget(self) -> None:
        """Forget what is kept of it, and read it anew when it is next asked for."""
        if self._kept is not None:
            self._kept.forget(self.kind.name)
        self.stands_at = None

    def _load(self) -> int:
        """Begin with what is kept, as of the position that is returned."""
        position, found = 0, kept_index.nothing_kept(self.kind)
        self._unsaved = set()
        if self._kept is not None:
            with suppress(Problem):
                position, found = self._kept.load_entries(self.kind, self._read_anew, self._folded_at)
        self._entries, self.stands_at, self._saved_upto = found, position, position
        suspects = [each for each in self._log.suspects if found.of(each) is not None]
        self._enter({each: self._folded_anew(each) for each in suspects})
        return position

    def _enter(self, folded: Mapping[UUID, Any]) -> None:
        """Let entries stand as they were folded, or not at all where they cannot be read."""
        if folded:
            self._unsaved |= folded.keys()
            self._entries = self._entries.after(folded)

    def _folded_at(self, stream: UUID, upto: int) -> Aggregate:
        return self._log.fold(stream, self.kind.begin(), upto)

    def _read_anew(self, upto: int) -> Entries[Any]:
        """All as they stood at a position: what was kept of them is spoilt."""
        if self._kept is not None:
            self._kept.forget(self.kind.name)
        nobody = kept_index.nothing_kept(self.kind)
        folded = self._readable(nobody.of, 0, upto)
        self._unsaved |= folded.keys()
        return nobody.after(folded)

    def _readable(self, known: Callable[[UUID], Any], after: int, upto: int) -> Mapping[UUID, Aggregate | None]:
        """As `Log.fold_all`; None of those that cannot be read."""
        try:
            return self._log.fold_all(self.kind, known, after, upto)
        except Damaged:
            return {each: self._folded_anew(each) for each in self._log.touched(self.kind, after, upto)}

    def _no_longer_damaged(self, after: int, upto: int) -> Mapping[UUID, Aggregate]:
        """Those that can be read since an officer set entries of theirs aside."""
        if not self._damaged or not self._log.was_set_aside(after, upto):
            return {}
        damaged = [each for each in self._damaged if self._log.begins(each, self.kind)]
        folded = {each: self._folded_anew(each) for each in damaged}
        return {each: aggregate for each, aggregate in folded.items() if aggregate is not None}

    def _folded_anew(self, stream: UUID) -> Aggregate | None:
        """An entry folded from the first of its journal; None where it cannot be read."""
        self._damaged.pop(stream, None)
        try:
            return self._log.fold(stream, self.kind.begin())
        except Damaged as damage:
            if damage.code != WHOLLY_ASIDE:
                self._damaged[stream] = damage
            return None
