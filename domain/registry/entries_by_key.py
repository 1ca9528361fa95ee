"""The entries of a registry of which few are asked for first: those are read from where all are kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from threading import RLock
from typing import Protocol
from uuid import UUID

from domain.registry.entries import E, Entries, EntriesElsewhere, EntryInMemory, KeptEntry, SpoiltError, taken_in


class Source(Protocol):
    """Where entries are kept, each found by what it is asked for, in the order in which they were entered.

    Every method may raise SpoiltError.
    """

    def count(self) -> int:
        """How many there are."""

    def called(self, references: Collection[str]) -> Iterable[KeptEntry]:
        """Those of some references, of which there may be none."""

    def of(self, stream: bytes) -> Iterable[KeptEntry]:
        """That of a stream, if there is one."""

    def having(self, mark: str) -> Iterable[KeptEntry]:
        """Those that have a mark."""

    def had_by_few(self, marks: Collection[str], most: int) -> list[str]:
        """Those of some marks that somebody who stands has, and no more than so many who stand."""

    def everything(self) -> Iterable[KeptEntry]:
        """All of them."""

    def listed(self) -> Iterable[KeptEntry]:
        """All of them, each with the number under which what is kept of it is found."""


class EntriesByKey(Entries[E]):
    """Entries of which few are asked for first: only those are read from where all are kept.

    Who asks for all, or for the registry after a change, has all of them read; from then on they are as any others.

    Args:
        source: where they are kept.
        read, elsewhere: as of `Entries`.
        anew: all of them, from elsewhere: what is kept is spoilt.
    """

    def __init__(
        self,
        source: Source,
        read: Callable[[bytes], E],
        anew: Callable[[], Entries[E]],
        elsewhere: EntriesElsewhere[E] | None = None,
    ) -> None:
        super().__init__((), read, elsewhere)
        self._source: Source | None = source
        """None once all are read."""
        self._anew, self._asking = anew, RLock()

    def __len__(self) -> int:
        with self._asking, suppress(SpoiltError):  # All are read anew then.
            if self._source is not None:
                return self._source.count()
        return super().__len__()

    def look_up(self, references: Collection[str]) -> None:
        """As `Entries.look_up`."""
        self._look(lambda source: source.called(references))

    def of(self, stream: UUID) -> E | None:
        """As `Entries.of`."""
        found = self._look(lambda source: source.of(stream.bytes))
        return super().of(stream) if found is None else next((self[each] for each in found), None)

    def having(self, mark: str) -> Iterator[tuple[str, E]]:
        """As `Entries.having`."""
        found = self._look(lambda source: source.having(mark))
        return super().having(mark) if found is None else ((each, self[each]) for each in found)

    def few_having(self, marks: Collection[str], most: int) -> dict[str, list[E]]:
        """As `Entries.few_having`."""
        few: Collection[str] = marks
        with self._asking, suppress(SpoiltError):  # All are read anew then, as the first of them is looked for.
            if self._source is None:
                return super().few_having(marks, most)
            few = self._source.had_by_few(marks, most)
        found = {mark: [each for key, each in self.having(mark) if self._cells[key].stands] for mark in few}
        return {mark: some for mark, some in found.items() if 0 < len(some) <= most}

    def _called(self, reference: str) -> EntryInMemory | None:
        if reference not in self._cells:
            self.look_up((reference,))
        return super()._called(reference)

    def _all(self) -> dict[str, EntryInMemory]:
        in_memory = self._shelf.elsewhere is None
        with self._asking:
            found = self._look(lambda source: source.everything() if in_memory else source.listed())
            if found is not None:
                self._source, self._cells = None, {each: self._cells[each] for each in found}
        return self._cells

    def _look(self, ask: Callable[[Source], Iterable[KeptEntry]]) -> list[str] | None:
        """Have what a question finds; its references, or None where all are read already."""
        with self._asking:
            if self._source is None:
                return None
            try:
                found = dict(taken_in(ask(self._source)))
            except SpoiltError:
                self._source, self._cells = None, self._anew()._all() | self._cells
                return None
            self._cells |= {each: cell for each, cell in found.items() if each not in self._cells}
            return list(found)
