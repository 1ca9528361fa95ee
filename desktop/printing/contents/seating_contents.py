"""What stands on a seating plan: long tables by their seats, everything else as a drawing."""

from __future__ import annotations

import msgspec

from desktop.printing.sheet_parts import ChangeMark, Contents, Paper, PrintedLine, Wording

ON_A4 = 17
"""How many may sit along a side of a table on A4."""

MOST_SPOKEN = 8_000
"""How many characters a drawing says of itself at most; who sits there is listed under it."""


class PlanSeat(msgspec.Struct, frozen=True):
    """One seat of a plan. `shares` of the table's length lie between it and the heads, to the right of the page."""

    shares: float
    number: str
    """Empty for who is not counted."""
    name: PrintedLine
    office: PrintedLine | None = None
    """The short office, else the office; where a seat has no room for it, the list under the plan tells it."""
    role: Wording = ()
    """For who is not counted: interpreter, note-taker."""
    where: Wording = ()
    """For who is set back: "behind the head"."""
    chair: Wording = ()
    """What was planned of the chair, where anything was."""
    head: bool = False
    host: bool = False
    """Whether the seat is shaded: the host's, where the sides mix."""
    mark: ChangeMark | None = None


class PlanSide(msgspec.Struct, frozen=True):
    """One side of the table: at it, at its ends, and set back."""

    state: Wording
    short: Wording
    """What the state is called for short: where a table has no room for the whole name."""
    own_right: Wording
    """Whose right an arrow beside its head shows."""
    seats: tuple[PlanSeat, ...]
    ends: tuple[PlanSeat, ...] = ()
    set_back: tuple[PlanSeat, ...] = ()


class PlanEntry(msgspec.Struct, frozen=True):
    """Somebody on a plan as the list under it tells: the number, the whole name, the office."""

    number: str
    """The number, or what somebody does who is not counted."""
    name: PrintedLine
    office: PrintedLine | None = None
    mark: ChangeMark | None = None
    """Of whom the plan no longer shows, for the house: removed."""


class PlanList(msgspec.Struct, frozen=True):
    """Those of one side, under its name."""

    heading: Wording
    entries: tuple[PlanEntry, ...]


class PlanDrawn(msgspec.Struct, frozen=True):
    """The table of one item seen from above; the walls say what is at them, or nothing."""

    heading: Wording
    upper: PlanSide
    lower: PlanSide
    upper_wall: Wording
    lower_wall: Wording
    left_wall: Wording
    windows_above: bool
    door_below: bool
    convention: PrintedLine
    flags: Wording
    flags_of_host: tuple[bool, ...]
    """Of each flag, from left to right as seen from the front, whether it is the host's."""
    host: Wording
    """What the host is called, where the sides mix and its seats are marked; else empty."""
    spoken: str
    """The plan in words, for who hears it."""
    listed: tuple[PlanList, ...] = ()
    """Everybody on it by number, so that a name for which a seat has no room is read all the same."""

    @property
    def longest(self) -> int:
        """How many sit along its longer side."""
        return max(len(self.upper.seats), len(self.lower.seats))


class PlanStand(msgspec.Struct, frozen=True):
    """Someone in a drawing: the middles of the mark and of the name, in millimetres from its upper left corner."""

    x: float
    y: float
    name_x: float
    name_y: float
    wide: float
    """The room for the name, in millimetres."""
    number: str
    """The number, or the letter of who is not counted."""
    name: PrintedLine
    tall: float = 0.0
    """The height of that room; 0 for as much as a name takes in a line of people."""
    host: bool = False
    counted: bool = True
    mark: ChangeMark | None = None


class PlanLabel(msgspec.Struct, frozen=True):
    """Words in a drawing, beginning at a point in millimetres."""

    x: float
    y: float
    text: Wording
    mark: str = ""
    """The side whose mark stands before the words: host or guest."""
    centred: bool = False
    """Whether the point is the middle of the words."""
    wide: float = 0.0
    tall: float = 0.0
    """The room for the words about their middle, in millimetres; 0 where nothing is near."""


class PlanTable(msgspec.Struct, frozen=True):
    """A table, in millimetres from the drawing's upper left corner."""

    x: float
    y: float
    wide: float
    tall: float
    round: bool


class PlanDrawing(msgspec.Struct, frozen=True):
    """People drawn where they are, in millimetres: a line as whoever walks along it sees it, or a table from above."""

    heading: Wording
    height: float
    mark: float
    """The diameter of a mark."""
    stands: tuple[PlanStand, ...]
    labels: tuple[PlanLabel, ...]
    path: tuple[tuple[float, float], ...]
    """Where each row begins for whoever walks along it."""
    photographer: Wording
    flags: Wording
    flags_of_host: tuple[bool, ...]
    introduced: tuple[PrintedLine, ...]
    spoken: str
    table: PlanTable | None = None
    convention: PrintedLine | None = None
    listed: tuple[PlanList, ...] = ()


class Seating(Contents, frozen=True, tag_field="template", tag="seating"):
    """The body of a seating plan: each table on a page of its own, then each line, and each table that is not long."""

    columns = frozenset({"number", "person"})
    fixed = frozenset({"seating-offices-below"})
    plans: tuple[PlanDrawn, ...]
    lines: tuple[PlanDrawing, ...] = ()
    changed_since: Wording = ()
    plain_marks: bool = False
    """Whether a mark is a bar and no sign, as outside the house."""

    large: bool = False
    """Whether a table has so many seats that it needs a larger sheet."""

    @property
    def paper(self) -> Paper | None:
        """The larger sheet where a table needs it."""
        return "a3-landscape" if self.large else None

    @property
    def rows(self) -> int:
        return 10 * len(self.plans)
