"""The entries of a registry, each read where it is first asked for: a registry may know 100,000 persons."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from threading import Lock
from typing import Any, NamedTuple, Protocol, TypeVar
from uuid import UUID

import msgspec

from domain.core.message import Aggregate

Content = bytes | int
"""What is kept of an entry, or the number under which that lies elsewhere."""


class Encoded(NamedTuple):
    """An entry as it is kept, and what is told of it without reading it."""

    stream: bytes
    content: bytes
    told: bytes
    """Its reference, how many entries its journal has, and its marks with a blank before and after each."""


class MarkedEntry(Aggregate, Protocol):
    """An entry of a registry that says by which marks it is found."""

    def marks(self) -> Collection[str]:
        """By what it is found among all others without reading them."""


E = TypeVar("E", bound=MarkedEntry)
E_co = TypeVar("E_co", covariant=True)

_BETWEEN = "\0"
"""What stands between what is told of an entry."""
_END = _BETWEEN.encode()
GONE = "gone"
"""The mark of entries that do not stand: taken back, or merged with another."""


KeptEntry = tuple[bytes, Content, bytes]
"""A stream, what is kept of its entry, and what is told of it."""


class EntriesElsewhere(Protocol[E_co]):
    """Where what is kept of entries lies, while only what is told of them is in memory. Any thread may ask."""

    def content(self, number: int, /) -> bytes:
        """What is kept of an entry, by its number.

        Raises:
            SpoiltError: it is not what was kept.
        """

    def folded(self, stream: UUID, entries: int, /) -> E_co:
        """An entry as of so many entries of its journal, from the office itself."""


class _Shelf(msgspec.Struct):
    """What registries share that have entries in common."""

    asking: Lock
    """Held while an entry is read, or left elsewhere."""
    elsewhere: EntriesElsewhere[Any] | None


class SpoiltError(Exception):
    """What is kept of entries is not what was kept."""


def told_of(told: bytes) -> tuple[str, str, str]:
    """What is told of an entry: its reference, how many entries its journal has, and its marks."""
    reference, entries, marks = told.decode().split(_BETWEEN)
    return reference, entries, marks


def _told(entry: MarkedEntry) -> bytes:
    return _BETWEEN.join((entry.reference, str(entry.entries), _marks(entry))).encode()


class EntryInMemory(msgspec.Struct, eq=False, gc=False):
    """One entry, shared by all registries in which it stands as it does, so that it is read once.

    What is told of it is taken apart where it is asked for, and no garbage is looked for in it: there may be 100,000.
    """

    stream: bytes
    told: bytes
    content: Content | None
    entry: Any

    @property
    def entries(self) -> int:
        return int(self.told.split(_END, 2)[1])

    @property
    def marks(self) -> str:
        return told_of(self.told)[2]

    @property
    def stands(self) -> bool:
        return f" {GONE} " not in self.marks


def taken_in(kept: Iterable[KeptEntry]) -> Iterator[tuple[str, EntryInMemory]]:
    """Entries as they stand in a registry, by reference."""
    for stream, content, told in kept:
        yield told.partition(_END)[0].decode(), EntryInMemory(stream, told, content, None)


class Entries(Mapping[str, E]):
    """Every entry of a registry, in the order in which they were entered. Any thread may ask; nobody changes it.

    Args:
        kept: what is kept of entries, or where that lies.
        read: reads what is kept of one.
        elsewhere: where what is kept lies, if not in memory.
    """

    def __init__(
        self, kept: Iterable[KeptEntry], read: Callable[[bytes], E], elsewhere: EntriesElsewhere[E] | None = None
    ) -> None:
        self._read, self._shelf = read, _Shelf(Lock(), elsewhere)
        self._cells = dict(taken_in(kept))

    def __getitem__(self, reference: str) -> E:
        cell = self._called(reference)
        if cell is None:
            raise KeyError(reference)
        entry: E | None = cell.entry
        return entry if entry is not None else self._entry(cell)

    def __contains__(self, reference: object) -> bool:
        return isinstance(reference, str) and self._called(reference) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> dict[str, EntryInMemory]:
        return self._cells

    def _called(self, reference: str) -> EntryInMemory | None:
        return self._cells.get(reference)

    @cached_property
    def _references(self) -> dict[bytes, str]:
        return {cell.stream: reference for reference, cell in self._all().items()}

    def _entry(self, cell: EntryInMemory) -> E:
        with self._shelf.asking:
            if cell.entry is None and cell.content is not None:
                cell.entry, cell.content = self._read_content(cell, cell.content), None
            found: E = cell.entry
        return found

    def _entry_for_now(self, cell: EntryInMemory) -> E:
        content = cell.content
        return self._entry(cell) if content is None else self._read_content(cell, content)

    def _read_content(self, cell: EntryInMemory, content: Content) -> E:
        if isinstance(content, bytes):
            return self._read(content)
        elsewhere = self._shelf.elsewhere
        assert elsewhere is not None, "only what lies elsewhere has a number"
        try:
            return self._read(elsewhere.content(content))
        except SpoiltError:
            found: E = elsewhere.folded(UUID(bytes=cell.stream), cell.entries)
            return found

    def leave(self, kept: Iterable[tuple[bytes, int, bytes]], elsewhere: EntriesElsewhere[E]) -> None:
        """Leave those in memory, here and in every registry they are shared with, where they were kept since.

        Args:
            kept: the stream of each, its number there, and what is told of it.
        """
        with self._shelf.asking:
            if self._shelf.elsewhere is not None:
                return
            self._shelf.elsewhere = elsewhere
            for stream, number, told in kept:
                cell = self._cells.get(self._references.get(stream, ""))
                if cell is not None and cell.told == told:
                    cell.content, cell.entry = number, None

    def of(self, stream: UUID) -> E | None:
        """The entry of a stream; None if there is none."""
        reference = self._references.get(stream.bytes)
        return None if reference is None else self[reference]

    def look_up(self, references: Collection[str]) -> None:
        """Have some entries at once that will be asked for one by one."""

    def passing(self) -> Iterator[E]:
        """Every entry; those that were not read yet are read and let go again."""
        return map(self._entry_for_now, self._all().values())

    def briefly(self, references: Iterable[str]) -> Iterator[tuple[str, E]]:
        """As `passing`, of some references, left out where there is none."""
        for reference in references:
            cell = self._called(reference)
            if cell is not None:
                yield reference, self._entry_for_now(cell)

    def versions(self) -> dict[str, int]:
        """How many entries the journal of each had, by reference."""
        return {reference: cell.entries for reference, cell in self._all().items()}

    def since(self, before: Entries[E]) -> list[str]:
        """The references of those that are not as they were; no entry is read."""
        theirs = before._all()
        return [each for each, cell in self._all().items() if cell is not theirs.get(each)]

    def shares(self, before: Entries[E], reference: str) -> bool:
        """Whether an entry is known to be as it was; it is not read."""
        cell = self._called(reference)
        return cell is not None and cell is before._called(reference)

    def having(self, mark: str) -> Iterator[tuple[str, E]]:
        """Those that have a mark, by reference; no other is read."""
        sought = f" {mark} "
        encoded = sought.encode()
        may_have = ((each, cell) for each, cell in self._all().items() if encoded in cell.told)
        return ((reference, self[reference]) for reference, cell in may_have if sought in cell.marks)

    def few_having(self, marks: Collection[str], most: int) -> dict[str, list[E]]:
        """Each of some marks with those that stand and have it, left out where nobody or more than so many have it; no
        other is read, and all are gone through once.
        """
        sought, gone, found = {mark.encode() for mark in marks}, GONE.encode(), dict[bytes, list[str]]()
        for reference, cell in self._all().items():
            theirs = cell.told.rpartition(_END)[2].split()
            for mark in () if sought.isdisjoint(theirs) or gone in theirs else sought.intersection(theirs):
                found.setdefault(mark, []).append(reference)
        return {mark.decode(): [self[each] for each in some] for mark, some in found.items() if len(some) <= most}

    def after(self, changed: Mapping[UUID, E | None]) -> Entries[E]:
        """The registry after some were entered or changed; those that are None do not stand in it any more."""
        found: Entries[E] = Entries((), self._read)
        found._shelf, found._cells = self._shelf, {**self._all()}
        for stream, entry in changed.items():
            if entry is None:
                found._cells.pop(self._references.get(stream.bytes, ""), None)
            else:
                found._cells[entry.reference] = EntryInMemory(stream.bytes, _told(entry), None, entry)
        return found

    def entered(self, some: Mapping[str, E]) -> Entries[E]:
        """The registry as it would stand with some entries, which have no stream yet: nothing of it is kept."""
        found: Entries[E] = Entries((), self._read)
        new = {each: EntryInMemory(b"", _told(entry), None, entry) for each, entry in some.items()}
        found._shelf, found._cells = self._shelf, {**self._all(), **new}
        return found

    def pack(self, encode: Callable[[E], bytes], streams: Iterable[UUID]) -> None:
        """Have those of some streams in memory as they are kept, which takes a tenth of it; read again if asked for."""
        with self._shelf.asking:
            for stream in streams:
                cell = self._cells.get(self._references.get(stream.bytes, ""))
                if cell is not None and cell.entry is not None:
                    cell.content, cell.entry = encode(cell.entry), None

    def encoded(self, encode: Callable[[E], bytes], streams: Iterable[UUID] | None = None) -> Iterator[Encoded]:
        """What is to be kept of those of some streams, or of all."""
        references = (
            self._all() if streams is None else filter(None, (self._references.get(each.bytes) for each in streams))
        )
        for reference in references:
            cell = self._all()[reference]
            content = cell.content
            if not isinstance(content, bytes):
                content = encode(self._entry_for_now(cell))
            yield Encoded(cell.stream, content, cell.told)


def _marks(entry: MarkedEntry) -> str:
    return "".join(f" {each} " for each in sorted(entry.marks()))
