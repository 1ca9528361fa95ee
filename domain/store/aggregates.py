"""The visits, persons and venues of an office as they stand, folded from the log and kept in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from domain.core.late import late
from domain.core.message import Aggregate
from domain.core.problem import Damaged, Problem, Refused
from domain.record.vocabulary import OFFICE, PERSON, VENUE, AggregateKind
from domain.registry.branch import OfficeItself
from domain.registry.entries import Entries
from domain.registry.person import Person
from domain.registry.registries import Registries
from domain.registry.venue import Venue
from domain.store.folding import WHOLLY_ASIDE
from domain.store.log import Log
from domain.visit.visit import Visit

if TYPE_CHECKING:
    from domain.store.index import kept_index
    from domain.store.index.kept_index import KeptIndex
else:
    kept_index = late("domain.store.index.kept_index")

READ_AT_ONCE = 20_000
"""Entries of the office that are read at once at most, where its registries are read little by little."""
IN_PARTS_OF = 50_000
"""Entries of the office of which its registries are read at a time: of those before, only what is kept is in memory."""
_PASSED_OVER = 5_000
"""Entries of others that were recorded before a registry in which nothing changed is kept as of a later position."""
_PACKED_FROM = 200
"""Persons read anew at a time from which on they are not left in memory as they are read, but as they will be kept."""
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
        self._log, self._itself, self._kept = log, log.itself, kept
        self._little_by_little = little_by_little
        self._folded: dict[UUID, Aggregate] = {}
        self._damaged: dict[UUID, Damaged] = {}
        """The entries of the registries that cannot be read, the office itself among them."""
        self._registered: dict[str, Entries[Any]] = {}
        self._registered_upto: dict[str, int] = {}
        self._unsaved: dict[str, set[UUID]] = {}
        self._saved_upto: dict[str, int] = {}
        """The position as of which a registry is kept."""
        self._names_held: set[tuple[str, str, UUID]] = set()
        """The reserved names that were held against the log."""
        self._own_upto = -1
        """The position as of which the office itself was last folded."""
        self._named: dict[str, set[str]] = {}
        self._named_upto: dict[str, int] = {}

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
        return self._registry(PERSON)

    def venues(self) -> Mapping[str, Venue]:
        """Every venue of the registry, by reference; the same object until one changes."""
        return self._registry(VENUE)

    def registries(self) -> Registries:
        """All registries."""
        last = self._log.last_position()
        self._pass_over_visits(last)
        people, venues = (self._registry(kind, last) for kind in (PERSON, VENUE))
        own = self._own(last)
        return Registries(people, venues, self._damaged_entries()).with_own(own)

    def _pass_over_visits(self, last: int) -> None:
        """Let all registries stand at a position where nothing but visits was recorded since."""
        known = [self._own_upto, *(self._registered_upto.get(kind.name, -1) for kind in (PERSON, VENUE))]
        if min(known) < 0 or min(known) >= last:
            return
        topics = (*PERSON.topics, *VENUE.topics, *OFFICE.topics)
        if not self._log.touched_by(topics, min(known), last):
            self._own_upto = last
            self._registered_upto.update({PERSON.name: last, VENUE.name: last})

    def registries_so_far(self) -> Registries:
        """All registries as far as they were read; `read_some` reads more."""
        if not self.behind[0]:
            return self.registries()
        people, venues = (self._registered[kind.name] for kind in (PERSON, VENUE))
        own = self._own(self._log.last_position())
        return Registries(people, venues, self._damaged_entries()).with_own(own)

    @property
    def behind(self) -> tuple[int, int]:
        """How many entries of the office are to be read by `read_some`, and how many it has; a few are read at once."""
        last = self._log.last_position()
        left = last - min(map(self._upto, (PERSON, VENUE))) if self._little_by_little else 0
        return (left, last) if left > READ_AT_ONCE else (0, last)

    def read_some(self) -> None:
        """Read more of the registries, and keep what was read from time to time: all at the end would take long."""
        last = self._log.last_position()
        for kind in (PERSON, VENUE):
            self._registry(kind, min(last, self._upto(kind) + READ_AT_ONCE))
        if not self.behind[0]:
            self.registries()
        if not self.behind[0] or any(len(each) >= _SAVED_FROM for each in self._unsaved.values()):
            self.save_registries()
        if not self.behind[0]:
            self._leave_registries()

    def _upto(self, kind: AggregateKind) -> int:
        """The position as of which a registry stands."""
        if kind.name not in self._registered_upto:
            self._load(kind)
        return self._registered_upto[kind.name]

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
        changed = {type(each) for each in aggregates.values()}
        if positions and self._own_upto == positions[0] - 1 and OfficeItself not in changed:
            self._own_upto = positions[-1]
        for kind in (PERSON, VENUE):
            if (
                positions
                and self._registered_upto.get(kind.name) == positions[0] - 1
                and kind.folds_into not in changed
                and not self._damaged
            ):
                self._registered_upto[kind.name] = positions[-1]

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

    def names(self, kind: AggregateKind) -> list[str]:
        """The names of the entries of a registry."""
        return [*self._registry(kind)]

    def registered(self, kind: AggregateKind, reference: str) -> UUID:
        """The stream of an entry of a registry.

        Raises:
            Refused: `not-in-registry`.
        """
        stream = self.stream(kind, reference)
        if stream is None:
            raise Refused("not-in-registry", field=kind.name, kind=kind.name)
        return stream

    def _registry(self, kind: AggregateKind, last: int | None = None) -> Entries[Any]:
        """Only what has entries since this was last asked is folded on, and only what is asked for is read of those
        kept: an office may know 100,000 persons.
        """
        upto, last = self._upto(kind), self._log.last_position() if last is None else last
        while upto < last:
            after, upto = upto, min(last, upto + IN_PARTS_OF)
            folded = self._readable_entries(kind, self._registered[kind.name].of, after, upto)
            self._enter(kind, folded)
            self._enter(kind, self._no_longer_damaged(kind, after, upto))
            # Only then does it stand as of that position: whoever breaks off reading leaves what is to be read.
            self._registered_upto[kind.name] = upto
            if self._kept is not None and len(folded) > _PACKED_FROM:
                self._registered[kind.name].pack(kept_index.packing(kind), folded)
        return self._registered[kind.name]

    def _load(self, kind: AggregateKind) -> None:
        """Begin with what is kept of a registry."""
        position, found = 0, kept_index.nothing_kept(kind)
        if self._kept is not None:
            with suppress(Problem):
                position, found = self._kept.load_entries(
                    kind, partial(self._read_anew, kind), partial(self._folded_at, kind)
                )
        self._registered[kind.name] = found
        self._registered_upto[kind.name], self._unsaved[kind.name] = position, set()
        self._saved_upto[kind.name] = position
        suspects = [each for each in self._log.suspects if found.of(each) is not None]
        self._enter(kind, {each: self._folded_anew(each, kind) for each in suspects})

    def _enter(self, kind: AggregateKind, folded: Mapping[UUID, Any]) -> None:
        """Let entries stand as they were folded, or not at all where they cannot be read."""
        if folded:
            self._unsaved[kind.name] |= folded.keys()
            self._registered[kind.name] = self._registered[kind.name].after(folded)

    def save_registries(self) -> None:
        """Keep what was read of the registries since it was last kept. Where an entry is damaged nothing is kept.

        A registry in which nothing changed is kept, too, once so much else was recorded that finding that out takes
        time.
        """
        if self._kept is None or self._damaged:
            return
        for kind in (PERSON, VENUE):
            changed, upto = self._unsaved.get(kind.name), self._registered_upto.get(kind.name, 0)
            if changed or (changed is not None and upto - self._saved_upto[kind.name] >= _PASSED_OVER):
                entries = self._registered[kind.name]
                with suppress(Problem):
                    self._kept.save_entries(kind, entries, changed, upto)
                changed.clear()
                self._saved_upto[kind.name] = upto

    def _leave_registries(self) -> None:
        """Leave what was read of the registries, little by little, in the file, as if it had been kept before."""
        for kind in (PERSON, VENUE):
            if self._kept is not None and not self._unsaved.get(kind.name):
                self._kept.leave_entries(kind, self._registered[kind.name], partial(self._folded_at, kind))

    def _folded_at(self, kind: AggregateKind, stream: UUID, upto: int) -> Aggregate:
        return self._log.fold(stream, kind.begin(), upto)

    def begin_anew(self) -> None:
        """Begin with what is kept of the registries."""
        for kind in (PERSON, VENUE):
            self._registered_upto.pop(kind.name, None)

    def forget_registries(self) -> None:
        """Forget what is kept of the registries, and read them anew."""
        for kind in (PERSON, VENUE):
            if self._kept is not None:
                self._kept.forget(kind.name)
            self._registered_upto.pop(kind.name, None)

    def _read_anew(self, kind: AggregateKind, upto: int) -> Entries[Any]:
        """A registry as it stood at a position: what was kept of it is spoilt."""
        if self._kept is not None:
            self._kept.forget(kind.name)
        nobody = kept_index.nothing_kept(kind)
        folded = self._readable_entries(kind, nobody.of, 0, upto)
        self._unsaved[kind.name] |= folded.keys()
        return nobody.after(folded)

    def _readable_entries(
        self, kind: AggregateKind, known: Callable[[UUID], Any], after: int, upto: int
    ) -> Mapping[UUID, Aggregate | None]:
        """As `Log.fold_all`; None of those that cannot be read."""
        try:
            return self._log.fold_all(kind, known, after, upto)
        except Damaged:
            return {each: self._folded_anew(each, kind) for each in self._log.touched(kind, after, upto)}

    def _no_longer_damaged(self, kind: AggregateKind, after: int, upto: int) -> Mapping[UUID, Aggregate]:
        """Those that can be read since an officer set entries of theirs aside."""
        if not self._damaged or not self._log.was_set_aside(after, upto):
            return {}
        damaged = [each for each in self._damaged if self._log.begins(each, kind)]
        folded = {each: self._folded_anew(each, kind) for each in damaged}
        return {each: aggregate for each, aggregate in folded.items() if aggregate is not None}

    def _folded_anew(self, stream: UUID, kind: AggregateKind) -> Aggregate | None:
        """An aggregate folded from its first entry; None where it cannot be read."""
        self._damaged.pop(stream, None)
        try:
            return self._log.fold(stream, kind.begin())
        except Damaged as damage:
            if damage.code != WHOLLY_ASIDE:
                self._damaged[stream] = damage
            return None
