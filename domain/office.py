"""The office: the eventsourcing application through which everything is recorded and read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.persistence import InfrastructureFactory, Mapper
from eventsourcing.utils import Environment, EnvType
from msgspec.structs import replace

from domain.core.late import late
from domain.core.nearest import nearest
from domain.core.problem import Damaged, Problem, Refused
from domain.record.aggregate_kind import AggregateKind
from domain.record.desk_clock import Clock, Elapsed, system_clock
from domain.record.passed_over import last_before
from domain.record.vocabulary import PERSON, VISIT
from domain.store.aggregates import Aggregates
from domain.store.damage import Damage
from domain.store.desk_memory.last_seen import LastSeen
from domain.store.desk_memory.office_clock import OfficeClock
from domain.store.index.gradual_reading import GradualReading
from domain.store.index.visit_index import VisitIndex
from domain.store.log import Log
from domain.store.mapper import EntryMapper
from domain.store.opposites import Opposites
from domain.store.past import Past
from domain.store.private import Private
from domain.store.sealing import Pictures, no_pictures

if TYPE_CHECKING:
    from domain import dry_run
    from domain.checks.elsewhere import Elsewhere
    from domain.dry_run import DryRun
    from domain.projections.visits import VisitLine
    from domain.record.backup_watch import BackupWatch
    from domain.record.entry import AsOf, Entry
    from domain.record.recording import Officer, Receipt
    from domain.record.request import Request
    from domain.record.verification import Verification
    from domain.registry.person import Person
    from domain.registry.registries import Registries
    from domain.registry.venue import Venue
    from domain.store import deciding, saving, surroundings
    from domain.store.index import kept_index
    from domain.store.store import Store
    from domain.visit.visit import Visit
else:
    dry_run, deciding, saving = late("domain.dry_run"), late("domain.store.deciding"), late("domain.store.saving")
    kept_index, surroundings = late("domain.store.index.kept_index"), late("domain.store.surroundings")


class Office(Application[UUID]):
    """Everything recorded in one store, and the way to record more. One thread at a time may use it.

    Args:
        store: where it is kept; the office closes it.
        officer: who records, and at which desk.
        clock: a simulated clock, for an office marked as a sample only.
        index: a disposable file to keep the index of visits and registries in; made if it is not there. Without one
            every visit is folded when they are first listed.
        pictures: what makes of a picture file the picture the office keeps, for photographs.
        by_key: whether one question is asked and the program ends: of persons and venues only those needed are read.
        passed: the time that passed, which the clock must not leave; in a sample it may, unless this is given.
        little_by_little: whether what is not kept of a large office is read by its `gradual_reading`: until then
            visits and registries are told as far as they are known.
        last_seen: when this desk was last seen at this office.
    """

    def __init__(
        self,
        store: Store,
        officer: Officer,
        clock: Clock = system_clock,
        index: Path | None = None,
        pictures: Pictures = no_pictures,
        *,
        by_key: bool = False,
        little_by_little: bool = False,
        passed: Elapsed | None = None,
        last_seen: LastSeen | None = None,
    ) -> None:
        self.store = store
        self.officer = officer
        self.clock = OfficeClock(clock, passed, last_seen or LastSeen(None), sample=store.identity.sample)
        self.keys_are_lost = False
        """Whether the officer says that the keys of the particulars noted here are lost, and goes on without them."""
        self._pictures = pictures
        super().__init__()
        self.index_place = index
        self._reading = partial(self._begin_to_read, by_key=by_key, little_by_little=little_by_little)
        self._reading()
        self.vault = store.vault
        if store.writable and store.doubt is None:
            self.private.mend()
        with suppress(Problem):
            self.clock.see(self._log.last_recorded_at())

    def _begin_to_read(self, *, by_key: bool, little_by_little: bool) -> None:
        self._log, index = Log(self.store), self.index_place
        self._kept = kept_index.KeptIndex(index, self.store, by_key=by_key) if index is not None else None
        self._aggregates = Aggregates(self._log, self._kept, little_by_little=little_by_little)
        self.past = Past(self._log, self._aggregates)
        self._index = VisitIndex(self._log, self._aggregates, self._kept, little_by_little=little_by_little)
        self.gradual_reading = GradualReading(self._aggregates, self._index)
        self.damage = Damage(self._log, self._aggregates, self._index, self.past)
        self.opposites = Opposites(self._log)
        self.private = Private(self.store, self._log, self._aggregates, self.officer, self.clock)

    def _read_anew_where_put_back(self) -> None:
        """Forget all that was read of an office that holds other entries now."""
        if self.store.was_put_back():
            if self._kept is not None:
                self._kept.close()
            self.__dict__.pop("_surroundings", None)
            self._reading()

    def close(self) -> None:
        """Let go of the store, with everything recorded moved into it. Closed again, nothing happens."""
        if self.closing.is_set():
            return  # The library closes once more when the object goes.
        if self._kept is not None:  # What was read of visits and registries is kept for the next who opens it.
            self._index.save()
            self._aggregates.save_registries()
            self._kept.close()
        self.store.close()
        super().close()

    @cached_property
    def _surroundings(self) -> surroundings.Surroundings:
        return surroundings.Surroundings(self._log, self._aggregates, self._index)

    def construct_env(self, name: str, env: EnvType | None = None) -> Environment:
        """An empty environment: nothing outside the store configures an office."""
        return Environment(name, {})

    def construct_factory(self, env: Environment) -> InfrastructureFactory:
        """The factory of the store."""
        return cast("InfrastructureFactory", self.store.factory)

    def construct_mapper(self) -> Mapper[UUID]:
        """The mapper of the closed vocabulary."""
        return EntryMapper()

    def record(self, *requests: Request) -> list[Receipt]:
        """Record requests in one save: all or nothing, one undo. A request recorded before is not repeated.

        Raises:
            Refused, Malformed: nothing was recorded, and the officer must change something.
            Damaged, Unavailable: nothing was recorded; but `outcome-unknown`: it is not known whether it was.
        """
        self._read_anew_where_put_back()
        return saving.Saving(self._deciding(), self.save).record(requests)

    def dry_run(self) -> DryRun:
        """What recording would do, save after save, with nothing stored."""
        return dry_run.DryRun(self._deciding())

    def _deciding(self) -> deciding.Deciding:
        return deciding.Deciding(
            self.store, self._log, self._aggregates, self.private, self._nearest, self.officer, self.clock,
            self._pictures, self.keys_are_lost,
        )  # fmt: skip

    def resolve(self, reference: str) -> UUID:
        """The stream of a visit, by its reference or its id.

        Raises:
            Refused: `unknown-visit`.
        """
        found = self._aggregates.names.stream(VISIT, reference)
        if found is None:
            near = self._nearest(VISIT, reference)
            raise Refused("unknown-visit", field="visit", near=near, visit=reference[:60])
        return found

    def visit_named(self, reference: str) -> Visit | None:
        """The visit of that reference or id as it stands; None where there is none."""
        found = self._aggregates.names.stream(VISIT, reference)
        return self._aggregates.visit(found) if found is not None else None

    def _nearest(self, kind: AggregateKind, name: str) -> tuple[str, ...]:
        """The names most like one that no visit, person … has, the likeliest first."""
        if kind is VISIT:
            return nearest(name, [line.row.reference for line in self._index.lines().values()])
        return nearest(name, self.people() if kind is PERSON else self.venues())

    def visit(self, reference: str | UUID, as_of: AsOf | None = None) -> Visit:
        """A visit as it stands, or as it stood. The caller must not change it.

        Raises:
            Refused: `unknown-visit`, `unknown-entry`, `not-yet-open`.
        """
        visit_id = self.resolve(reference) if isinstance(reference, str) else reference
        if as_of is None:
            return self._aggregates.visit(visit_id)
        return self.past.visit(visit_id, as_of)

    def readable(self, visit_id: UUID) -> tuple[Visit, Damaged | None]:
        """A visit as it stands; where an entry cannot be read, as it stood before, and why. The caller must not change
        it.

        Raises:
            Damaged: the visit cannot be read.
        """
        try:
            return self.visit(visit_id), None
        except Damaged as damage:
            before = last_before(damage)
            if before is None:
                raise
            return self.visit(visit_id, before), damage

    def visits(self) -> dict[UUID, Visit]:
        """Every visit that is not damaged as it stands, in the order in which they were opened: all are folded."""
        return self._index.visits()

    def visit_lines(self) -> Mapping[UUID, VisitLine]:
        """What is known of every visit without folding it, in the order in which they were opened, but for those that
        are damaged. Only those with entries since this was last asked are read anew.
        """
        return self._index.lines()

    def visits_of_persons(self, references: Collection[str]) -> dict[UUID, Visit]:
        """The visits with a member who is one of these persons of the registry."""
        return self._index.folded_where(lambda line: not set(line.persons).isdisjoint(references))

    def visits_at(self, venue: str) -> dict[UUID, Visit]:
        """The visits with an item in a house of the registry."""
        return self._index.folded_where(lambda line: venue in line.venues)

    def last_position(self) -> int:
        """The position of the newest entry; 0 if there is none."""
        return self._log.last_position()

    def last_recorded_at(self) -> datetime | None:
        """When the newest entry was recorded; None without any."""
        return self._log.last_recorded_at()

    def people(self) -> Mapping[str, Person]:
        """Every person of the registry who can be read, by reference. The caller must not change them."""
        return self._aggregates.people()

    def venues(self) -> Mapping[str, Venue]:
        """Every venue of the registry that can be read, by reference. The caller must not change them."""
        return self._aggregates.venues()

    def registries(self) -> Registries:
        """All registries as they stand."""
        return self._aggregates.registries()

    def elsewhere(
        self, reference: str | UUID, as_of: AsOf | None = None, journal: Sequence[Entry] | None = None
    ) -> Elsewhere:
        """What lies beyond a visit; the same object until a registry changes, or what another visit needs of them.

        Only visits with entries since this was last asked are read anew; as of a moment of before, all that was
        recorded by then is. Who has read the journal of the visit gives it, so that it is not read twice.

        Raises:
            Refused: `unknown-visit`, `unknown-entry`, `not-yet-open`.
        """
        visit_id = self.resolve(reference) if isinstance(reference, str) else reference
        if as_of is None:
            return self._surroundings.of(visit_id, journal)
        return self._surroundings.at(visit_id, self.past.position(visit_id, as_of))

    def journal(self, reference: str | UUID, upto: int | None = None, after: int = 0) -> list[Entry]:
        """The entries of a visit, oldest first: after one number and up to another, or all."""
        visit_id = self.resolve(reference) if isinstance(reference, str) else reference
        return self._log.entries(visit_id, after, upto)

    def registry_journal(self, kind: AggregateKind, reference: str) -> list[Entry]:
        """The entries of a person or a venue of the registries, oldest first.

        Raises:
            Refused: `not-in-registry`.
        """
        return self._log.entries(self._aggregates.names.registered(kind, reference))

    def own_journal(self) -> list[Entry]:
        """The entries of the office itself, which belong to no visit, oldest first."""
        return self._log.entries(self._log.itself)

    def rebuild(self) -> int:
        """Forget the index, and read visits and registries anew; return the position of the log it stands at."""
        self._aggregates.forget_registries()
        self._aggregates.registries()
        position = self._index.rebuild()
        self._aggregates.save_registries()
        return position

    def changed_elsewhere(self) -> bool:
        """Whether another desk, window or command line wrote to the office since this was last asked.

        Raises:
            Unavailable: `office-moved`, or the store cannot be read now.
        """
        changed = self.store.changed()
        self._read_anew_where_put_back()
        return changed

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Whatever its thread asks in this block is answered as of one moment; it records nothing."""
        with self._log.one_moment():
            self._log.last_position()  # That is the moment, and not when it is first needed.
            yield

    def verify(self, *, derived: bool = False) -> Verification:
        """Recompute every leaf and sequence of the office, and fold every visit.

        Args:
            derived: whether an entry is found as well with which nothing can be shown. It takes twice as long.

        Raises:
            Damaged, Unavailable: the file cannot be read at all.
        """
        found = self.store.verify()
        damage = self._log.unreadable.first_underivable() if derived and found.ok else None
        if damage is None:
            return found
        return replace(found, ok=False, first_bad=damage.values["position"], problem=damage)

    def proofs_at(self, positions: Sequence[int]) -> list[str]:
        """Each position, a colon and the first sixteen digits of the head there, as sheets have it. In any thread;
        the positions ascend.
        """
        found = self.store.checkpoints(positions)
        return [f"{position}:{each.head[:16]}" for position, each in zip(positions, found, strict=True)]

    def backup(self, dest: Path, watch: BackupWatch | None = None) -> int:
        """Make a verified copy of the office in a new file; return the number of events in it. Any thread may call it.

        Private particulars are copied beside it as they lie sealed, without their keys.

        Args:
            watch: sees how far it is, and may stop it.

        Raises:
            Damaged: the office does not verify. Nothing appeared.
            Unavailable: `file-exists`, `no-such-folder`, `backup-stopped`, or what the disk says. Nothing appeared.
        """
        return self.store.back_up(dest, watch)

    def export(self, out: BinaryIO) -> int:
        """Write the office as lines of JSON (docs/format.md); return the number of events.

        Raises:
            Damaged: the office does not verify. Nothing was written.
            OSError: `out` does not take it.
        """
        return self.store.export(out)

    def clock_behind(self) -> timedelta:
        """How far the desk's clock is behind the newest entry; zero if it is not. Five minutes are a banner."""
        return self.clock.behind(self.last_recorded_at())
