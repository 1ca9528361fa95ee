"""The visits, persons and venues of an office as they stand, folded from the log and kept in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast
from uuid import UUID

from domain.core.message import Aggregate
from domain.core.nearest import nearest
from domain.core.problem import Damaged, Refused
from domain.record.vocabulary import PERSON, VENUE, VISIT, AggregateKind
from domain.registry.branch import OfficeItself
from domain.registry.person import Person
from domain.registry.registries import Registries
from domain.registry.venue import Venue
from domain.store.log import Log
from domain.visit.visit import Visit


class Aggregates:
    """Every aggregate of an office as it stands; what is kept is folded on over newer entries only.

    `itself` is the stream of the office itself.

    Every method that folds raises `Damaged` as `Log.fold`. What it returns the caller must not change.
    """

    def __init__(self, log: Log, itself: UUID | None = None) -> None:
        self._log, self._itself = log, itself
        self._folded: dict[UUID, Aggregate] = {}
        self._listed: dict[UUID, None] = {}
        self._listed_upto = 0
        self._damaged: dict[UUID, Damaged] = {}
        """What cannot be read: visits, persons, venues."""
        self._registered: dict[str, dict[UUID, Aggregate]] = {}
        self._registered_upto: dict[str, int] = {}
        self._by_reference: dict[str, dict[str, Aggregate]] = {}
        self._names_held: set[tuple[str, str, UUID]] = set()
        """The reserved names that were held against the log."""
        self._named: dict[str, set[str]] = {}
        self._named_upto: dict[str, int] = {}

    def visit(self, visit_id: UUID) -> Visit:
        """A visit as it stands."""
        kept = cast("Visit | None", self._folded.pop(visit_id, None))
        visit = self._log.fold(visit_id, kept or Visit())
        self._damaged.pop(visit_id, None)
        self._folded[visit_id] = visit
        return visit

    def visits(self) -> dict[UUID, Visit]:
        """Every visit that can be read, in the order in which they were opened: an office may hold thousands."""
        self._list()
        return {each: cast("Visit", self._folded[each]) for each in self._listed if each not in self._damaged}

    def damaged_visits(self) -> dict[UUID, Damaged]:
        """Every visit that cannot be read, and why."""
        self._list()
        return {each: damage for each, damage in self._damaged.items() if each in self._listed}

    def readable(self, visits: Iterable[UUID]) -> dict[UUID, Visit]:
        """Those of some visits that can be read."""
        found = {each: self._visit_or_none(each) for each in visits}
        return {each: visit for each, visit in found.items() if visit is not None}

    def _list(self) -> None:
        last = self._log.last_position()
        touched = self._log.touched(VISIT, self._listed_upto, last)
        self._listed |= dict.fromkeys(touched)
        self._listed_upto = last
        for visit_id in touched:
            self._visit_or_none(visit_id)
        for visit_id in self._listed:
            if visit_id not in self._folded and visit_id not in self._damaged:
                self._visit_or_none(visit_id)

    def _visit_or_none(self, visit_id: UUID) -> Visit | None:
        """A visit as it stands; None where it cannot be read, which is noted."""
        try:
            return self.visit(visit_id)
        except Damaged as damage:
            self._damaged[visit_id] = damage
            return None

    def people(self) -> dict[str, Person]:
        """Every person of the registry, by reference; the same object until one changes."""
        return cast("dict[str, Person]", self._registry(PERSON))

    def venues(self) -> dict[str, Venue]:
        """Every venue of the registry, by reference; the same object until one changes."""
        return cast("dict[str, Venue]", self._registry(VENUE))

    def registries(self) -> Registries:
        """All registries."""
        people, venues = self.people(), self.venues()
        return Registries(people, venues, self._damaged_entries()).with_own(self._own())

    def _own(self) -> OfficeItself:
        """The office itself, with what it gave itself; with nothing where its own stream cannot be read."""
        if self._itself is None:
            return OfficeItself()
        try:
            own = cast("OfficeItself", self._log.fold(self._itself, self._folded.pop(self._itself, OfficeItself())))
        except Damaged as damage:
            self._damaged[self._itself] = damage
            return OfficeItself()
        self._folded[self._itself] = own
        return own

    def damaged_entries(self) -> dict[str, Damaged]:
        """The entries of the registries that cannot be read, by what they are called, and why."""
        self.people(), self.venues()
        return self._damaged_entries()

    def _damaged_entries(self) -> dict[str, Damaged]:
        return {damage.values["visit"]: damage for each, damage in self._damaged.items() if each not in self._listed}

    def take(self, stream: UUID, kind: AggregateKind) -> Aggregate:
        """Take the aggregate of a stream out of memory for a decision, which changes it; `put` returns it once saved.

        After a failed save it is folded from its first entry when next asked for.
        """
        kept = self._folded.pop(stream) if stream in self._folded else kind.begin()
        return self._log.fold(stream, kept)

    def put(self, aggregates: Mapping[UUID, Aggregate]) -> None:
        """Keep what was taken and has been saved."""
        self._folded.update(aggregates)

    def stream(self, kind: AggregateKind, name: str) -> UUID | None:
        """The stream of what is named by its reference or its id; None if there is none of that kind.

        Raises:
            Damaged: `reservation-astray`; the names beside the log are not those that were recorded.
        """
        key = name.casefold()
        found = self._log.reserved(kind.reserves, key)
        if found is not None:
            self._refuse_another_name(kind, key, found)
            return found
        if key in self._names_in_log(kind):
            raise Damaged("reservation-astray", name=name)
        try:
            stream = UUID(name)
        except ValueError:
            return None
        return stream if self._log.begins(stream, kind) else None

    def nearest(self, kind: AggregateKind, name: str) -> tuple[str, ...]:
        """The names most like one that no visit, person … has, the likeliest first."""
        return nearest(name, [*self._registry(kind)] if kind is not VISIT else self._references())

    def _references(self) -> list[str]:
        return [visit.reference for visit in self.visits().values()]

    def _refuse_another_name(self, kind: AggregateKind, key: str, stream: UUID) -> None:
        if (kind.name, key, stream) not in self._names_held:
            if self._log.name_of(stream) != (kind.reserves, key):
                raise Damaged("reservation-astray", name=key)
            self._names_held.add((kind.name, key, stream))

    def _names_in_log(self, kind: AggregateKind) -> set[str]:
        """The names that events of a kind reserve, kept up with the log. Asked only for a name that is not found."""
        last, upto = self._log.last_position(), self._named_upto.get(kind.name, 0)
        names = self._named.setdefault(kind.name, set())
        if last > upto:
            names |= self._log.names(kind, upto, last)
            self._named_upto[kind.name] = last
        return names

    def registered(self, kind: AggregateKind, reference: str) -> UUID:
        """The stream of an entry of a registry.

        Raises:
            Refused: `not-in-registry`.
        """
        stream = self.stream(kind, reference)
        if stream is None:
            raise Refused("not-in-registry", field=kind.name, kind=kind.name)
        return stream

    def _registry(self, kind: AggregateKind) -> dict[str, Aggregate]:
        """Only what has entries since this was last asked is folded on: an office may know 100,000 persons."""
        last, upto = self._log.last_position(), self._registered_upto.get(kind.name, 0)
        if last > upto:
            known = self._registered.get(kind.name, {})
            self._registered_upto[kind.name] = last
            folded = self._readable_entries(kind, known, upto, last)
            if folded is not known:
                self._registered[kind.name] = folded
                self._by_reference[kind.name] = {each.reference: each for each in folded.values()}
        return self._by_reference.setdefault(kind.name, {})

    def _readable_entries(
        self, kind: AggregateKind, known: dict[UUID, Aggregate], after: int, upto: int
    ) -> dict[UUID, Aggregate]:
        """As `Log.fold_all`, without those that cannot be read."""
        try:
            return self._log.fold_all(kind, known, after, upto)
        except Damaged:
            found = dict(known)
        for stream in self._log.touched(kind, after, upto):
            found.pop(stream, None)
            try:
                found[stream] = self._log.fold(stream, kind.begin())
            except Damaged as damage:
                self._damaged[stream] = damage
        return found
