"""What lies beyond each visit of an office, kept up with the log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from uuid import UUID

from msgspec.structs import replace

from domain.checks.elsewhere import Bookings, Elsewhere, SentNote, bookings_of, notes_of
from domain.core.message import Aggregate
from domain.core.problem import Damaged
from domain.projections.free_sources import free_sources
from domain.projections.late_changes import listed_at
from domain.record.aggregate_kind import AggregateKind
from domain.record.entry import Entry
from domain.record.vocabulary import PERSON, VENUE, VISIT
from domain.registry.branch import OfficeItself
from domain.registry.registries import Registries
from domain.store.aggregates import Aggregates
from domain.store.index.visit_index import VisitIndex
from domain.store.log import Log
from domain.visit.visit import Visit


class Surroundings:
    """Keeps what the visits need of the registries; only visits with newer entries are read anew."""

    def __init__(self, log: Log, aggregates: Aggregates, index: VisitIndex) -> None:
        self._log, self._aggregates, self._index = log, aggregates, index
        self._bookings = Bookings()
        self._notes: dict[str, tuple[SentNote, ...]] = {}
        self._booked = 0
        """How many of the lines that were read are known here."""
        self._elsewhere = Elsewhere(0)
        self._booked_since: set[str] = set()
        """The visits that need something else since `_elsewhere` was made."""
        self._read: dict[UUID, tuple[int, Elsewhere]] = {}
        """Of each visit asked about: up to which entry its journal was read, and what was found by then."""

    def of(self, visit_id: UUID, journal: Sequence[Entry] | None = None) -> Elsewhere:
        """What lies beyond a visit; the same object until a registry changes, or what another visit needs of them.

        Args:
            journal: all entries of the visit, where they were read.
        """
        self._book()
        found, known = self._aggregates.registries(), self._elsewhere.registries
        stands = found.person is known.person and found.venue is known.venue and found.has_same_own(known)
        if not stands or not self._booked_since <= {self._aggregates.visit(visit_id).reference}:
            self._elsewhere = Elsewhere(self._log.last_position(), found, self._bookings, dict(self._notes))
            self._booked_since.clear()
        return self._with_journal(visit_id, journal)

    def at(self, visit_id: UUID, position: int) -> Elsewhere:
        """What lay beyond a visit at a position of the log, folded anew from what was recorded by then."""
        visits = {visit_id: self._stood(visit_id, position)}
        for other in self._log.touched(VISIT, 0, position):
            with suppress(Damaged):  # It is told of where visits are listed, and hides no other.
                visits[other] = self._stood(other, position)
        entered = [each for kind in (PERSON, VENUE) for each in self._folded(kind, position)]
        with suppress(Damaged):
            itself = self._log.itself
            entered.append(self._log.fold(itself, OfficeItself(), self._log.entry_at(itself, position)))
        booked = {visit.reference: bookings_of(visit) for visit in visits.values()}
        notes = {visit.reference: sent for visit in visits.values() if (sent := notes_of(visit))}
        journal = self._log.entries(visit_id, upto=visits[visit_id].entries)
        listed = listed_at(journal) if visits[visit_id].list_deadlines else {}
        return Elsewhere(
            position, Registries().with_entered(entered), Bookings().after(booked), notes, listed, free_sources(journal)
        )

    def _stood(self, visit_id: UUID, position: int) -> Visit:
        return self._log.fold(visit_id, Visit(), self._log.entry_at(visit_id, position))

    def _folded(self, kind: AggregateKind, position: int) -> Collection[Aggregate]:
        try:
            return self._log.fold_all(kind, dict[UUID, Aggregate]().get, 0, position).values()
        except Damaged:  # One that cannot be read hides no other.
            return list(self._readable(kind, position))

    def _readable(self, kind: AggregateKind, position: int) -> Iterator[Aggregate]:
        for stream in self._log.touched(kind, 0, position):
            with suppress(Damaged):
                yield self._log.fold(stream, kind.begin(), self._log.entry_at(stream, position))

    def _with_journal(self, visit_id: UUID, journal: Sequence[Entry] | None) -> Elsewhere:
        """The same with what only the journal of the visit says: its sources, and when closed lists were changed."""
        visit = self._aggregates.visit(visit_id)
        upto, known = self._read.get(visit_id, (0, self._elsewhere))
        found = known if known.position == self._elsewhere.position else self._elsewhere
        fresh = self._entries(visit_id, upto, journal)
        sources = Counter(known.sources) + free_sources(fresh, visit.correspondence)
        listed: Mapping[str, datetime] = {}
        if visit.list_deadlines:
            since = self._entries(visit_id, 0, journal) if not known.listed_at else fresh
            listed = {**known.listed_at, **listed_at(since)}
        if (sources, listed) != (found.sources, found.listed_at):
            found = replace(found, sources=sources, listed_at=listed)
        self._read[visit_id] = (upto + len(fresh), found)
        return found

    def _entries(self, visit_id: UUID, after: int, journal: Sequence[Entry] | None) -> Sequence[Entry]:
        """The entries of a visit after one number."""
        return self._log.entries(visit_id, after) if journal is None else journal[after:]

    def _book(self) -> None:
        self._booked, lines = self._index.read_since(self._booked)
        booked = {line.row.reference: line.bookings for line in lines.values()}
        changed = {key: some for key, some in booked.items() if some != self._bookings.of_visit.get(key, ())}
        if changed:
            self._bookings = self._bookings.after(changed)
            self._booked_since |= changed.keys()
        notes = {line.row.reference: line.notes for line in lines.values()}
        numbered = {key: some for key, some in notes.items() if some != self._notes.get(key, ())}
        self._notes.update(numbered)
        self._booked_since |= numbered.keys()
