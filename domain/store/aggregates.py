"""The visits, persons and venues of an office as they stand, folded from the log and kept in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast
from uuid import UUID

from domain.core.message import Aggregate
from domain.core.problem import Damaged
from domain.record.aggregate_kind import AggregateKind
from domain.record.vocabulary import OFFICE, PERSON, VENUE
from domain.registry.branch import OfficeItself
from domain.registry.person import Person
from domain.registry.registries import Registries
from domain.registry.venue import Venue
from domain.store.kept_registry import KeptRegistry
from domain.store.log import Log
from domain.store.reserved_names import ReservedNames
from domain.visit.visit import Visit

if TYPE_CHECKING:
    from domain.store.index.kept_index import KeptIndex

READ_AT_ONCE = 20_000
"""Entries of the office that are read at once at most, where its registries are read little by little."""
_SAVED_FROM = 2_000
"""Persons read anew from which on they are kept before all are read."""


class Aggregates:
    """Every aggregate of an office as it stands; what is kept is folded on over newer entries only.

    Every method that folds raises `Damaged` as `Log.fold`. What it returns the caller must not change.

    Args:
        little_by_little: whether `read_some` reads what is not kept of the registries, where it is more than a few
            entries.
    """

    def __init__(self, log: Log, kept: KeptIndex | None = None, *, little_by_little: bool = False) -> None:
        self._log, self._itself, self._little_by_little = log, log.itself, little_by_little
        self.names = ReservedNames(log)
        self._folded: dict[UUID, Aggregate] = {}
        self._damaged: dict[UUID, Damaged] = {}
        """The entries of the registries that cannot be read, the office itself among them."""
        self._people, self._venues = (KeptRegistry(kind, log, kept, self._damaged) for kind in (PERSON, VENUE))
        self._registries = (self._people, self._venues)
        self._own_upto = -1
        """The position as of which the office itself was last folded."""

    def visit(self, visit_id: UUID) -> Visit:
        """A visit as it stands."""
        kept = cast("Visit | None", self._folded.pop(visit_id, None))
        visit = self._log.fold(visit_id, kept or Visit())
        self._folded[visit_id] = visit
        return visit

    def glance(self, visit_id: UUID) -> Visit:
        """A visit as it stands, kept in memory only if it was before."""
        return self.visit(visit_id) if visit_id in self._folded else self._log.fold(visit_id, Visit())

    def people(self) -> Mapping[str, Person]:
        """Every person of the registry, by reference; the same object until one changes."""
        return self._people.at()

    def venues(self) -> Mapping[str, Venue]:
        """Every venue of the registry, by reference; the same object until one changes."""
        return self._venues.at()

    def registries(self) -> Registries:
        """All registries."""
        last = self._log.last_position()
        self._pass_over_visits(last)
        people, venues = self._people.at(last), self._venues.at(last)
        own = self._own(last)
        return Registries(people, venues, self._damaged_entries()).with_own(own)

    def _pass_over_visits(self, last: int) -> None:
        """Let all registries stand at a position where nothing but visits was recorded since."""
        known = min(self._own_upto, *(-1 if each.stands_at is None else each.stands_at for each in self._registries))
        if known < 0 or known >= last:
            return
        if not self._log.touched_by((*PERSON.topics, *VENUE.topics, *OFFICE.topics), known, last):
            self._own_upto = self._people.stands_at = self._venues.stands_at = last

    def registries_so_far(self) -> Registries:
        """All registries as far as they were read; `read_some` reads more."""
        if not self.behind[0]:
            return self.registries()
        people, venues = self._people.so_far(), self._venues.so_far()
        own = self._own(self._log.last_position())
        return Registries(people, venues, self._damaged_entries()).with_own(own)

    @property
    def behind(self) -> tuple[int, int]:
        """How many entries of the office are to be read by `read_some`, and how many it has; a few are read at once."""
        last = self._log.last_position()
        left = last - min(self._people.upto(), self._venues.upto()) if self._little_by_little else 0
        return (left, last) if left > READ_AT_ONCE else (0, last)

    def read_some(self) -> None:
        """Read more of the registries, and keep what was read from time to time: all at the end would take long."""
        last = self._log.last_position()
        for registry in self._registries:
            registry.at(min(last, registry.upto() + READ_AT_ONCE))
        if not self.behind[0]:
            self.registries()
        if not self.behind[0] or any(each.unsaved >= _SAVED_FROM for each in self._registries):
            self.save_registries()
        if not self.behind[0]:
            for registry in self._registries:
                registry.leave()

    def _own(self, last: int) -> OfficeItself:
        """The office itself, with what it gave itself; with nothing where its own stream cannot be read."""
        if last == self._own_upto and self._itself in self._folded:
            return cast("OfficeItself", self._folded[self._itself])
        before = self._folded.pop(self._itself, OfficeItself())
        entries = before.entries
        try:
            own = cast("OfficeItself", self._log.fold(self._itself, before))
        except Damaged as damage:
            self._damaged[self._itself] = damage
            return OfficeItself()
        if own.entries != entries:
            self._log.own_journal_grew()
        self._damaged.pop(self._itself, None)
        self._folded[self._itself], self._own_upto = own, last
        return own

    def damaged_entries(self) -> dict[str, Damaged]:
        """The entries of the registries that cannot be read, by what they are called, and why."""
        self.people(), self.venues()
        return self._damaged_entries()

    def _damaged_entries(self) -> dict[str, Damaged]:
        return {damage.values["visit"]: damage for damage in self._damaged.values()}

    def take(self, stream: UUID, kind: AggregateKind) -> Aggregate:
        """Take the aggregate of a stream out of memory for a decision, which changes it; `put` returns it once saved.

        After a failed save it is folded from its first entry when next asked for.
        """
        kept = self._folded.pop(stream) if stream in self._folded else kind.begin()
        return self._log.fold(stream, kept)

    def put(self, aggregates: Mapping[UUID, Aggregate], positions: Sequence[int]) -> None:
        """Keep what was taken and has been saved, at these positions."""
        self._folded.update(aggregates)
        if not positions:
            return
        before, last, changed = positions[0] - 1, positions[-1], {type(each) for each in aggregates.values()}
        if self._own_upto == before and OfficeItself not in changed:
            self._own_upto = last
        if self._damaged:
            return
        for registry in self._registries:
            if registry.stands_at == before and registry.kind.folds_into not in changed:
                registry.stands_at = last

    def save_registries(self) -> None:
        """Keep what was read of the registries since it was last kept. Where an entry is damaged nothing is kept."""
        if not self._damaged:
            for registry in self._registries:
                registry.save()

    def begin_anew(self) -> None:
        """Begin with what is kept of the registries."""
        for registry in self._registries:
            registry.begin_anew()

    def forget_registries(self) -> None:
        """Forget what is kept of the registries, and read them anew."""
        for registry in self._registries:
            registry.forget()
