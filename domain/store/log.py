"""Reading the log: rows folded straight into a visit, or told as entries."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from threading import local
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from domain.core.copying import copied
from domain.core.late import late
from domain.core.message import Aggregate
from domain.core.problem import Damaged
from domain.record.aggregate_kind import AggregateKind
from domain.record.entry import Entry, apply
from domain.record.passed_over import SENSELESS_MOMENT, UNREADABLE
from domain.record.vocabulary import AGGREGATE_KINDS, kind_of
from domain.registry.set_aside import EntriesSetAside, UnreadableEntry
from domain.store.aside import SetAside
from domain.store.folding import evolve, folded_without
from domain.store.mapper import entry_of
from domain.store.row import Row
from domain.store.store import EncodedEvent, Reading, Store

if TYPE_CHECKING:
    from domain.projections import derivable
    from domain.store import recorded_commands, unreadable
else:
    derivable, recorded_commands = late("domain.projections.derivable"), late("domain.store.recorded_commands")
    unreadable = late("domain.store.unreadable")

NEWEST = 2**62
"""An entry and a position that no office reaches."""

A = TypeVar("A", bound=Aggregate)
T = TypeVar("T")


class Log:
    """The office's log, read only. Every method reads one consistent moment of the store.

    Raises:
        Unavailable, Damaged: what the store says; `leaf-mismatch`, `entry-missing`, `unknown-topic` and
            `damaged-entry` with the entry number and what its visit, person … is called; `begins-set-aside`.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._moment = _Moment()
        self._aside = SetAside(lambda: self.rows(self.itself))

    @cached_property
    def commands(self) -> recorded_commands.RecordedCommands:
        """The commands the entries were recorded by."""
        return recorded_commands.RecordedCommands(self)

    @cached_property
    def unreadable(self) -> unreadable.UnreadableEntries:
        """What of it cannot be read or shown."""
        return unreadable.UnreadableEntries(self, self._aside)

    @property
    def itself(self) -> UUID:
        """The stream of the office itself."""
        return UUID(self._store.identity.office)

    @property
    def suspects(self) -> Collection[UUID]:
        """As `Store.suspects`."""
        return self._store.suspects

    def fold(self, stream: UUID, aggregate: A, upto: int | None = None) -> A:
        """What the stream folds into, folded on from the entry it stands at to entry `upto` or the newest."""
        newest = NEWEST if upto is None else upto
        with self.damage_named(stream):
            if self._begins_anew(stream, aggregate.entries):
                return self._folded_without(stream, type(aggregate), newest)
            self._aside.refuse_underivable(stream, newest)
            states = self.read(lambda reading: reading.encoded_events(stream, aggregate.entries, newest))
            try:
                evolve(aggregate, states)
            except Damaged as damage:
                if damage.code not in UNREADABLE or damage.values["entry"] not in self._aside.told(stream, now=True):
                    raise
                return self._folded_without(stream, type(aggregate), newest)
        return aggregate

    def _begins_anew(self, stream: UUID, entries: int) -> bool:
        """Whether a stream is folded from its first entry on, as entries were set aside that it may hold."""
        aside = self._aside.told(stream, now=stream in self._aside.underivable)
        return bool(aside) and (not entries or stream not in self._aside.passed)

    def _folded_without(self, stream: UUID, begin: Callable[[], A], upto: int) -> A:
        """What a stream folds into without those of its entries that were set aside, and of which nothing is shown."""
        aside, passed = self._aside.told(stream), frozenset[int]()
        states = self.states(stream, upto)
        while True:
            left = [each for each in states if each.entry not in passed]
            found, unreadable = folded_without(left, begin, aside)
            passed |= set(unreadable)
            senseless = next((n for n in sorted(aside - passed) if n <= upto and self._hides(stream, n, passed)), None)
            if senseless is None:
                break
            passed |= {senseless}
        found.entries = states[-1].entry if states else 0
        self._aside.passed[stream] = passed
        if 1 in passed and stream != self.itself:
            raise Damaged("begins-set-aside", entry=1, visit=stream.hex)
        return found

    def _hides(self, stream: UUID, number: int, passed: frozenset[int]) -> bool:
        """Whether nothing can be shown any more once an entry was recorded, others passed over."""
        key = stream, number, frozenset(each for each in passed if each < number)
        if key not in self._aside.judged:
            entries = [entry_of(row, passed) for row in self.rows(stream, number)]
            self._aside.judged[key] = derivable.is_derivable(entries[:-1]) and not derivable.is_derivable(entries)
        return self._aside.judged[key]

    def own_journal_grew(self) -> None:
        """Look anew for what was set aside: the journal of the office itself has entries it did not have."""
        self._aside.known = False

    @contextmanager
    def setting_aside(self, entries: Iterable[UnreadableEntry]) -> Iterator[None]:
        """What is folded in this block is without these entries, too: the office's own journal may hold some."""
        self._aside.under_way = tuple(entries)
        try:
            yield
        finally:
            self._aside.under_way = ()

    def was_set_aside(self, after: int, upto: int) -> bool:
        """Whether an officer set entries aside after one position and up to another, or that cannot be told.

        The office's own journal alone is looked through: it is short, where the log may have millions of entries.
        """

        def own(reading: Reading) -> list[Row]:
            return reading.rows(self.itself, reading.entry_at(self.itself, after) if after else 0, NEWEST)

        topic = EntriesSetAside.topic.encode()
        with suppress(Damaged):
            return any(row.topic == topic and after < row.position <= upto for row in self.read(own))
        return True

    def refuse_underivable(self, stream: UUID, upto: int) -> None:
        """Refuse a stream as of an entry, where nothing can be shown of it as far as was found."""
        with self.damage_named(stream):
            self._aside.refuse_underivable(stream, upto)

    def kind(self, stream: UUID) -> AggregateKind:
        """Of which kind a stream is, by the topic it begins with; one that nothing can be made of is of any."""
        topic = self.read(lambda reading: reading.first_topic(stream))
        return next((kind for kind in AGGREGATE_KINDS if topic in kind.topics), AGGREGATE_KINDS[0])

    def entries(self, stream: UUID, after: int = 0, upto: int | None = None) -> list[Entry]:
        """The entries of a stream after one number and up to another, oldest first."""
        newest = NEWEST if upto is None else upto
        with self.damage_named(stream):
            if self._begins_anew(stream, 0) and stream not in self._aside.passed:
                self.fold(stream, self.kind(stream).begin())
            self._aside.refuse_underivable(stream, newest)
            rows = self.read(lambda reading: reading.rows(stream, after, newest))
            try:
                return [entry_of(row, self._aside.passed.get(stream, ())) for row in rows]
            except Damaged as damage:
                if damage.code not in UNREADABLE or damage.values["entry"] not in self._aside.told(stream, now=True):
                    raise
                self.fold(stream, self.kind(stream).begin())  # Which of them are passed over shows when it is folded.
                return [entry_of(row, self._aside.passed.get(stream, ())) for row in rows]

    def streams(self) -> list[UUID]:
        """Every stream of the office, in the order in which they begin."""
        return self.read(lambda reading: reading.touched((), 0, NEWEST))

    def rows(self, stream: UUID, upto: int = NEWEST) -> list[Row]:
        """The rows of a stream up to an entry, as they lie."""
        return self.read(lambda reading: reading.rows(stream, 0, upto))

    def states(self, stream: UUID, upto: int = NEWEST) -> list[EncodedEvent]:
        """What is folded of a stream up to an entry, as it lies."""
        return self.read(lambda reading: reading.encoded_events(stream, 0, upto))

    def last_position(self) -> int:
        """The position of the newest entry of the office; 0 if there is none."""
        return self.read(lambda reading: reading.last_position())

    def last_recorded_at(self) -> datetime | None:
        """When the newest entry of the office was recorded."""
        return self.read(lambda reading: reading.last_recorded_at())

    def position_at(self, time: datetime) -> int:
        """The last position recorded by then; 0 if there is none."""
        return self.read(lambda reading: reading.position_at(time))

    def entry_at(self, stream: UUID, position: int) -> int:
        """The last entry number of a stream at a position of the office; 0 if it had not begun."""
        return self.read(lambda reading: reading.entry_at(stream, position))

    def reserved(self, kind: str, name: str) -> UUID | None:
        """The stream that holds a reserved name."""
        return self.read(lambda reading: reading.reserved(kind, name))

    def begins(self, stream: UUID, kind: AggregateKind) -> bool:
        """Whether a stream of that id has begun, with an event of that kind."""
        return self.read(lambda reading: reading.first_topic(stream)) in kind.topics

    def called(self, stream: UUID) -> str:
        """What a visit, person … is called by its first entry; its id where that cannot be believed."""
        try:
            [first] = self.rows(stream, 1)
            event = entry_of(first).event
            begun = kind_of(event).begin()
            apply(begun, event, 1)
        except Damaged as damage:
            return str(damage.values.get("visit") or stream.hex)
        except Exception:  # What was recorded against the rules may fail in any way.
            return stream.hex
        return begun.reference or stream.hex

    @contextmanager
    def damage_named(self, stream: UUID) -> Iterator[None]:
        """Damage that is found in this block is told with what its visit, person … is called."""
        try:
            yield
        except Damaged as damage:
            raise self.named(damage, stream) from damage

    def named(self, damage: Damaged, stream: UUID) -> Damaged:
        """The damage with what the visit, person … is called, and who recorded an entry that cannot be read."""
        values = {**damage.values, "visit": self.called(stream)}
        if damage.code in (*UNREADABLE, SENSELESS_MOMENT):
            values["author"] = self._author(stream, damage.values["entry"])
        return Damaged(damage.code, **values)

    def _author(self, stream: UUID, number: int) -> str:
        with suppress(Damaged, ValueError):
            [row] = self.read(lambda reading: reading.rows(stream, number - 1, number))
            return row.author.decode(errors="replace")
        return ""

    def name_of(self, stream: UUID) -> tuple[str, str] | None:
        """The kind of name and the name that the first event of a stream reserves."""
        first = self.entries(stream, upto=1)
        return first[0].event.reserves() if first else None

    def names(self, kind: AggregateKind, after: int, upto: int) -> set[str]:
        """The names that events of a kind reserve after one position and up to another."""
        rows = self.read(lambda reading: reading.tail(after, upto, kind.reserving))
        reserved = (entry_of(row).event.reserves() for row in rows)
        return {name[1] for name in reserved if name is not None}

    def touched(self, kind: AggregateKind, after: int, upto: int) -> list[UUID]:
        """The streams of a kind with entries after one position and up to another, in the order they appear in."""
        return self.touched_by(kind.topics, after, upto)

    def touched_by(self, topics: Sequence[str], after: int, upto: int) -> list[UUID]:
        """As `touched`, of the streams with entries of some topics."""
        return self.read(lambda reading: reading.touched(topics, after, upto))

    def fold_all(self, kind: AggregateKind, known: Callable[[UUID], A | None], after: int, upto: int) -> dict[UUID, A]:
        """The aggregates of a kind with entries between two positions, folded on over these; those known stay as they
        are.
        """
        rows = self.read(lambda reading: reading.tail(after, upto, kind.topics))
        folded: dict[bytes, Any] = {}
        for key, some in groupby(rows, attrgetter("stream")):
            stream, aggregate = UUID(bytes=key), folded.get(key)
            if aggregate is None and self._aside.holds(stream):
                aggregate = folded[key] = self.fold(stream, kind.begin(), self.entry_at(stream, upto))
            if aggregate is None:
                aggregate = folded[key] = copied(known(stream)) or kind.begin()
            try:
                evolve(aggregate, _newer(some, aggregate.entries))
            except Damaged:  # It may have been set aside.
                folded[key] = self.fold(stream, kind.begin(), self.entry_at(stream, upto))
        return {UUID(bytes=key): aggregate for key, aggregate in folded.items()}

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Whatever is read in this block, by the thread that runs it, is read at one moment of the store."""
        if self._moment.reading is not None:
            yield
            return
        with self._store.reading() as reading:
            self._moment.reading = reading
            try:
                yield
            finally:
                self._moment.reading = None

    def read(self, work: Callable[[Reading], T]) -> T:
        """What some work reads of the store: at the moment its thread reads at, else as it is now."""
        if self._moment.reading is not None:
            return work(self._moment.reading)
        with self._store.reading() as reading:
            return work(reading)


def _newer(rows: Iterable[Row], entries: int) -> Iterator[tuple[int, str, int, bytes]]:
    """What is folded of rows: a stream of which one cannot be read was folded up to its newest entry already."""
    return ((row.entry, row.topic.decode(), row.topic_version, row.state) for row in rows if row.entry > entries)


class _Moment(local):
    """What a thread reads through, while it reads at one moment."""

    reading: Reading | None = None
