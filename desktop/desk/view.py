"""What the window shows: immutable views made by the desk, as things stand or as they stood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

import msgspec

from desktop.desk.projected import Projected
from desktop.desk.registries import DeskRegistries
from domain.checks.check import Check
from domain.checks.checker import Checker
from domain.checks.gathered import gathered
from domain.core.place import OfficePlace
from domain.core.problem import Damaged, Problem
from domain.core.text import Wording
from domain.projections.attendance import AttendanceList
from domain.projections.awaiting import AgreementRow, AwaitingRow
from domain.projections.correspondence import LetterRow
from domain.projections.delegation import DelegationRow
from domain.projections.difference import Difference
from domain.projections.history import HistoryRow
from domain.projections.people import VisitAppearance
from domain.projections.precedence_rank import PrecedenceRank, explain_ranks, ranked_alike
from domain.projections.room_use import RoomUse
from domain.projections.schedule import ScheduleRow
from domain.projections.visits import DamagedRow, VisitRow
from domain.record.look import Look
from domain.record.passed_over import UNREADABLE
from domain.record.presence import Present
from domain.registry.person import Person
from domain.visit.visit import Visit


class Reach(msgspec.Struct, frozen=True):
    """Whether the server an office lies on can be reached; a file always can, or says itself what is wrong."""

    cut: bool


class Others(msgspec.Struct, frozen=True):
    """Where the other desks of an office on a server say they are right now."""

    present: tuple[Present, ...]


class OfficeView(msgspec.Struct, frozen=True):
    """The office: which file, which visits, and what the officer must know about it."""

    path: OfficePlace
    sample: bool
    writable: bool
    officer: str
    visits: tuple[VisitRow, ...]
    """Those that can be read."""
    damaged: tuple[DamagedRow, ...] = ()
    """The visits that cannot be read."""
    clock_behind_minutes: int = 0
    doubt: Problem | None = None
    """Why it is not believed to be the office this desk remembers; nothing is recorded in it until it is continued."""
    may_be_continued: bool = False
    first_seen: bool = False
    """Whether this desk remembered nothing of it, so that there is nothing to compare it with."""
    replaces_another: bool = False
    """Whether this desk found another office at its place until a day ago."""
    keys_trouble: Problem | None = None
    """Why no private particular noted so far opens here."""
    looks_doubt: Problem | None = None
    """Why the access journal is not the one this desk remembers."""
    backed_up_at: datetime | None = None
    """When the newest of the backups it keeps by itself was taken."""
    registries: DeskRegistries = msgspec.field(default_factory=DeskRegistries)
    share_read: float = 1.0
    """How much of the visits and registries is read, from 0 to 1; below 1 the rest comes by itself."""
    identity: str = ""
    """The identity of the office: the same for its copies and its backups."""
    photograph: Callable[[str], bytes | None] = msgspec.field(default=lambda _person: None)
    """The photograph of a person of the register, the look at it noted first; any thread may ask.

    Raises Damaged, Unavailable.
    """

    @property
    def unreadable(self) -> Damaged | None:
        """The damage to the first entry that an officer may set aside, as it cannot be read."""
        damages = (*(row.damage for row in self.damaged), *self.registries.damaged.values())
        return next((each for each in damages if each.code in UNREADABLE), None)


class VisitsThen(msgspec.Struct, frozen=True):
    """The visits of an office as they stood at a moment; those opened later are not among them."""

    at: datetime
    rows: tuple[VisitRow, ...]


class VisitView(msgspec.Struct, frozen=True, dict=True):
    """A visit as of one entry. `newest` is the last entry there is, so `entry < newest` is the past.

    `visit` is a separate fold that is never changed: forms decide on it to validate while the officer types.
    """

    visit_id: UUID
    entry: int
    newest: int
    visit: Visit
    projected: Projected
    """What is derived from the visit as it stood then; not from one that a form foretells."""
    checks: tuple[Check, ...]
    """What asks for attention: the checks nobody accepted as they stand."""
    history: tuple[HistoryRow, ...]
    """The whole journal, whatever the entry looked at."""
    agreements: tuple[AgreementRow, ...] = ()
    """How each side stands to what was put to it."""
    awaiting: tuple[AwaitingRow, ...] = ()
    """What waits for whom, the oldest first."""
    differences: tuple[Difference, ...] = ()
    """What differs from now; empty for the present."""
    accepted: tuple[Check, ...] = ()
    """The checks that were accepted as they stand."""
    proofs: Callable[[Sequence[int]], Sequence[str]] = msgspec.field(default=lambda positions: [""] * len(positions))
    """What sheets say of positions in the office, in ascending order; reads the office, in any thread."""
    earlier: Callable[[int], Visit] = msgspec.field(default=lambda _entry: Visit())
    """The visit as it stood at an entry; reads the office, in any thread."""
    checker: Checker | None = None
    """What a form asks which checks a change would bring; None for the past."""
    writable: bool = True
    """Whether anything can be recorded in its office."""
    unreadable: Damaged | None = None
    """Why it is on show as it stood before an entry, and takes no more: that entry cannot be read."""

    @property
    def schedule(self) -> tuple[ScheduleRow, ...]:
        """Every item of the programme, in the order of the day."""
        return self.projected.schedule

    @property
    def delegation(self) -> tuple[DelegationRow, ...]:
        """The members of all sides, in order of precedence."""
        return self.projected.delegation

    @property
    def attendance(self) -> tuple[AttendanceList, ...]:
        """The attendance list of each item that lists or saw anyone."""
        return self.projected.attendance

    @property
    def letters(self) -> tuple[LetterRow, ...]:
        """The register of correspondence, newest first."""
        return self.projected.letters

    @cached_property
    def findings(self) -> tuple[Check, ...]:
        """What asks for attention, findings of one cause told as one."""
        return gathered(self.checks)

    def ranks(self, side: str) -> dict[str, PrecedenceRank]:
        """Why each member of a side stands where he does; found once."""
        if side not in self._ranks:
            self._ranks[side] = explain_ranks(self.visit, self.history[: self.entry], side)
        return self._ranks[side]

    def take_ranks(self, known: VisitView) -> None:
        """Take over what another view of the same visit found of that, where all it rests on is the same."""
        earlier, later = sorted((self, known), key=lambda view: view.entry)
        between = later.history[earlier.entry : later.entry]
        if known._ranks and ranked_alike(between) and self.visit.delegations == known.visit.delegations:
            self._ranks.update(known._ranks)

    @cached_property
    def _ranks(self) -> dict[str, dict[str, PrecedenceRank]]:
        return {}

    @property
    def past(self) -> bool:
        """Whether this is an old moment, or as much of the visit as can be read."""
        return self.entry < self.newest or self.unreadable is not None

    @property
    def read_only(self) -> bool:
        """Whether the visit cannot be changed: an old moment, a closed visit, a read-only office."""
        return self.past or self.visit.closed or not self.writable

    @property
    def recorded_at(self) -> datetime | None:
        """When the entry looked at was recorded."""
        return self.history[self.entry - 1].entry.recorded_at if self.history else None

    def proof_at_entry(self, entry: int) -> str:
        """What a sheet says of where an entry of the visit stands in the office; reads the office, in any thread."""
        if not self.history:
            return ""
        [proof] = self.proofs((self.history[entry - 1].entry.position,))
        return proof

    def recorded_at_entry(self, entry: int) -> datetime:
        """When an entry of the visit was recorded (aware)."""
        found = self.history[entry - 1].entry.recorded_at
        assert found is not None
        return found


class ShownIn(msgspec.Struct, frozen=True):
    """A visit that shows a person of the registry, as of its newest entry."""

    appearance: VisitAppearance
    visit_id: UUID
    title: Wording
    first_day: date
    last_day: date
    entry: int
    may_adopt: bool
    """Whether it shows an older spelling that it can still take on from the registry."""
    over: bool
    """Whether its last day is past."""


class PersonView(msgspec.Struct, frozen=True):
    """A person of the registry: the whole journal, and the visits. Nobody changes it."""

    person: Person
    journals: tuple[tuple[Person, tuple[HistoryRow, ...]], ...]
    """The person's own journal, then that of each entry merged with it."""
    shown_in: tuple[ShownIn, ...] = ()
    """The visits that show him or her, the latest first."""
    looks: tuple[Look, ...] = ()
    """The last looks at what is private of him or her on this machine, the newest first."""


class VenueView(msgspec.Struct, frozen=True):
    """What the record holds of a house of the registry beyond the entry itself. Nobody changes it."""

    venue: str
    uses: tuple[RoomUse, ...]
    """What every visit uses its rooms for, in the order of time."""
    history: tuple[HistoryRow, ...]
    """The whole journal of the house."""


class Particulars(msgspec.Struct, frozen=True):
    """The private particulars of a person, revealed.

    None stands for one that cannot be opened on this machine, a problem for one that is damaged.
    """

    person: str
    values: dict[str, str | Problem | None]


class Photograph(msgspec.Struct, frozen=True):
    """The photograph of a person, a small JPEG; None where there is none that can be opened on this machine."""

    person: str
    content: bytes | None
