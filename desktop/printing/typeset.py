"""What a sheet of paper says, and how it becomes a PDF/A-2a + PDF/UA-1 file.

A sheet arrives completely worded and formatted: the templates in ``resources/print`` hold layout and no word.
The same sheet gives the same bytes on every machine, so its digest can be printed on it as the check code.
"""

import hashlib
import io
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal, get_args

import msgspec

from desktop.printing.compiling import TypesettingFailed, compiled
from domain.core.late import late

if TYPE_CHECKING:
    import multiprocessing
    from concurrent import futures

    import segno
else:
    segno, futures, multiprocessing = late("segno"), late("concurrent.futures"), late("multiprocessing")

Wording = tuple[str, ...]
"""One text for each language of the sheet, in their order. Empty: nothing to print."""

Audience = Literal["staff", "delegations", "personal", "audit", "public"]
Mark = Literal["new", "changed", "moved", "removed"]
Status = Literal["planned", "held", "cancelled"]
Outcome = Literal["present", "late", "absent", "replaced", "unplanned"]


class Line(msgspec.Struct, frozen=True):
    """One value as printed; a provisional one is dotted and set in brackets unless it brings its own."""

    text: Wording
    label: Wording = ()
    """Bold, before the text, with its own colon: "Accueil :"."""
    provisional: bool = False


class Head(msgspec.Struct, frozen=True):
    """The title block and the control data, which every page repeats."""

    office: str
    reference: str
    """The visit's human reference: "KZ-2025-11"."""
    visit: Wording
    """The visit in one line: what, where, when."""
    title: Wording
    edition: Wording
    """"DRAFT", or "Edition 4"."""
    as_of: Wording
    """A sentence: "As of entry 213, 10 Nov 2025, 18:00, Moscow (UTC+3)"."""
    audience: Audience
    subtitle: Wording = ()
    replaces: Wording = ()
    """A sentence: what this edition replaces, and what to do with that."""
    proof: str = ""
    """The position in the office of its entry, and the beginning of the head there: "512:9f86d081884c7d65"."""
    copy: Wording = ()
    """"copy 07 of 24"; empty where copies are not numbered."""
    sample: bool = False
    """The office holds a sample: every page says so."""


class Item(msgspec.Struct, frozen=True):
    """One item of the programme. A column that no item of the sheet fills is left out."""

    starts: Line
    title: Line
    ends: Line | None = None
    second_zone: Line | None = None
    place: Line | None = None
    notes: tuple[Line, ...] = ()
    order: tuple[Line, ...] = ()
    """Greeters, leads, order of precedence or of speaking."""
    moves: tuple[Line, ...] = ()
    press: tuple[Line, ...] = ()
    officer: tuple[Line, ...] = ()
    status: Status = "planned"
    outcome: Wording = ()
    """What became of it: "Held 17:34 to 17:52", "Cancelled". A cancelled item is struck through, this not."""
    mark: Mark | None = None
    previous: Line | None = None
    """The old value, struck through after its label ("was")."""
    in_block: bool = False
    """It stands in a block of talks, under the heading of that block."""
    block: Line | None = None
    """The title of the block of talks that begins with it, as a row of its own above it."""


class Contents(msgspec.Struct, frozen=True):
    """What stands under the head of a sheet; its tag names the template that prints it."""

    columns: ClassVar[frozenset[str]] = frozenset()
    """What the heads of its table say, each by the code `column-<name>`."""

    @property
    def rows(self) -> int:
        """About how many rows it has: many are typeset in a process of their own."""
        return 0


class Day(msgspec.Struct, frozen=True):
    """The items of one day in the order they are printed."""

    heading: Wording
    short: Wording
    """The day in the repeated table head: "Tue 11 Nov"."""
    items: tuple[Item, ...]
    zone: Wording = ()
    """Whose clock: "Moscow time"."""
    notes: tuple[Line, ...] = ()


class Programme(Contents, frozen=True, tag_field="template", tag="programme"):
    """The body of a programme."""

    columns = frozenset({"item", "order", "moves", "press", "officer"})
    days: tuple[Day, ...]
    changed_since: Wording = ()
    """What the marks compare with: "changed since edition 3". Needed where an item bears a mark."""

    @property
    def rows(self) -> int:
        return sum(len(day.items) for day in self.days)


class Person(msgspec.Struct, frozen=True):
    """One person of an attendance list."""

    number: str
    name: Line
    position: Line | None = None
    side: Wording = ()
    place: Wording = ()
    mark: Mark | None = None
    """Before the meeting: a change of the list. After it: departs from the plan (bar without a sign)."""
    outcome: Outcome | None = None
    """After the meeting; None is "not observed", which is never "as planned"."""
    replaced_by: Line | None = None
    source: Wording = ()
    """Entry and source of what was observed."""


class Group(msgspec.Struct, frozen=True):
    """People under one heading, as a rule one side; no heading for a list that is not divided."""

    people: tuple[Person, ...]
    heading: Wording = ()


class Total(msgspec.Struct, frozen=True):
    """A figure over the list: "56 present"."""

    number: str
    word: Wording


class Blank(msgspec.Struct, frozen=True):
    """A line to write on at the foot of the list, or what already stands on it."""

    word: Wording
    filled: Line | None = None


class Attendance(Contents, frozen=True, tag_field="template", tag="attendance"):
    """The body of an attendance list.

    Before the meeting a named officer ticks boxes; signatures are the variant for experts' meetings, as
    nobody asks a president to sign.
    """

    columns = frozenset({"number", "person", "side", "place", "signature", "time", "replacement", "source"})
    moment: Literal["before", "after"]
    groups: tuple[Group, ...]
    signatures: bool = False
    totals: tuple[Total, ...] = ()
    changed_since: Wording = ()
    notes: tuple[Line, ...] = ()
    certificate: tuple[Blank, ...] = ()

    @property
    def rows(self) -> int:
        return sum(len(group.people) for group in self.groups)


class PlanSeat(msgspec.Struct, frozen=True):
    """One seat of a plan. `shares` of the table's length lie between it and the heads, to the right of the page."""

    shares: float
    number: str
    """Empty for who is not counted."""
    name: Line
    role: Wording = ()
    """For who is not counted: interpreter, note-taker."""
    where: Wording = ()
    """For who is set back: "behind the head"."""
    head: bool = False
    host: bool = False
    """Whether the seat is shaded: the host's, where the sides mix."""


class PlanSide(msgspec.Struct, frozen=True):
    """One side of the table: at it, at its ends, and set back."""

    state: Wording
    seats: tuple[PlanSeat, ...]
    ends: tuple[PlanSeat, ...] = ()
    set_back: tuple[PlanSeat, ...] = ()


class Plan(msgspec.Struct, frozen=True):
    """The table of one item seen from above; the walls say what is at them, or nothing."""

    heading: Wording
    upper: PlanSide
    lower: PlanSide
    upper_wall: Wording
    lower_wall: Wording
    left_wall: Wording
    windows_above: bool
    door_below: bool
    convention: Line
    own_right: Wording
    flags: Wording
    host_flag_first: bool
    """Whether of the two flags, seen from the front, the host's is the left one."""
    spoken: str
    """The plan in words, for who hears it."""


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
    name: Line
    host: bool = False
    counted: bool = True


class PlanLabel(msgspec.Struct, frozen=True):
    """Words in a drawing, beginning at a point in millimetres."""

    x: float
    y: float
    text: Wording
    mark: str = ""
    """The side whose mark stands before the words: host or guest."""


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
    host_flag_first: bool
    introduced: tuple[Line, ...]
    spoken: str
    table: PlanTable | None = None
    convention: Line | None = None


class Seating(Contents, frozen=True, tag_field="template", tag="seating"):
    """The body of a seating plan: each table on a page of its own, then each line, and each table that is not long."""

    plans: tuple[Plan, ...]
    lines: tuple[PlanDrawing, ...] = ()

    @property
    def rows(self) -> int:
        return 10 * len(self.plans)


class PaperSignatory(msgspec.Struct, frozen=True):
    """Who signs for a side: the name, or that it is to be advised, above the office."""

    name: Line
    position: Line | None = None


class Paper(msgspec.Struct, frozen=True):
    """One document in its place. A struck one has no number."""

    number: str
    title: Line
    terms: Wording
    """The languages and the number of the originals; empty until they are settled."""
    level: Wording
    signatories: tuple[PaperSignatory, ...]
    """One for each side: host, guest."""
    signed: bool
    exchanged: bool
    struck: bool


class PaperGroup(msgspec.Struct, frozen=True):
    """The documents of one item; without a heading where all are of one."""

    papers: tuple[Paper, ...]
    heading: Wording = ()


class Documents(Contents, frozen=True, tag_field="template", tag="documents"):
    """The body of a list of documents."""

    columns = frozenset({"number", "document", "level", "signed", "exchanged", "struck"})
    groups: tuple[PaperGroup, ...]
    sides: tuple[Wording, ...]
    """What the columns of the signatories are called."""

    @property
    def rows(self) -> int:
        return sum(len(group.papers) for group in self.groups)


Body = Programme | Attendance | Seating | Documents


class Sheet(msgspec.Struct, frozen=True):
    """A whole sheet. ``body`` chooses the template, ``words`` holds every code of ``words_needed``."""

    languages: tuple[str, ...]
    """One or two language codes; the first is the language of the document."""
    dated: datetime
    """An aware time, written into the file as its date: the time of the entry, not of the printing."""
    head: Head
    words: Mapping[str, Wording]
    body: Body


_FRAME = {"page", "check", "head", "qr", "audience", "sample", *(f"mark-{mark}" for mark in get_args(Mark))}
_OUTCOMES = {"differs", *(f"outcome-{outcome}" for outcome in get_args(Outcome))}


def words_needed(body: type[Contents]) -> frozenset[str]:
    """Codes of the fixed words of a template.

    ``page`` holds ``{page}`` and ``{pages}``; ``audience`` is the word of this sheet's audience.
    """
    columns = {f"column-{column}" for column in body.columns}
    return frozenset(_FRAME | columns | (_OUTCOMES if body is Attendance else set()))


# About fifty pages of programme. The compiler keeps what it laid out for as long as its process lives.
ROWS_FOR_A_PROCESS_OF_ITS_OWN = 400
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def check_code(sheet: Sheet) -> str:
    """Forty bits of the digest of all the sheet says, as two fours of Crockford's base 32: "32PS-BETC"."""
    digest = hashlib.sha256(msgspec.json.encode(sheet, order="deterministic")).digest()
    number = int.from_bytes(digest[:5], "big")
    symbols = "".join(_ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{symbols[:4]}-{symbols[4:]}"


def typeset(sheet: Sheet) -> bytes:
    """The PDF of the sheet. Raises TypesettingFailed; anything the compiler warns of counts as a failure.

    A long job runs in a process of its own, because the compiler never gives memory back.
    """
    _require_all_words(sheet)
    template = str(type(sheet.body).__struct_config__.tag)
    data = msgspec.json.encode(_inputs(sheet, template), order="deterministic").decode()
    if sheet.body.rows <= ROWS_FOR_A_PROCESS_OF_ITS_OWN:
        return compiled(template, data, sheet.dated)
    with futures.ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as child:
        return child.submit(compiled, template, data, sheet.dated).result()


def _require_all_words(sheet: Sheet) -> None:
    for word in sorted(words_needed(type(sheet.body)) - sheet.words.keys()):
        raise TypesettingFailed("word-missing", {"word": word})
    for wording in _wordings(msgspec.to_builtins(sheet)):
        if len(wording) != len(sheet.languages):
            raise TypesettingFailed("wording-incomplete", {"wording": " · ".join(wording)})


def _wordings(tree: object) -> Iterator[list[str]]:
    if isinstance(tree, dict):
        for branch in tree.values():
            yield from _wordings(branch)
    elif isinstance(tree, list | tuple):
        if any(isinstance(leaf, str) for leaf in tree):
            yield list(tree)
        else:
            for branch in tree:
                yield from _wordings(branch)


def _inputs(sheet: Sheet, template: str) -> dict[str, Any]:
    code = check_code(sheet)
    picture = io.BytesIO()
    segno.make(f"{sheet.head.reference} {template} {code}", error="m", micro=False).save(
        picture, kind="svg", border=0, xmldecl=False, nl=False
    )
    return {**msgspec.to_builtins(sheet), "check_code": code, "qr": picture.getvalue().decode()}
