"""A table that is not long with the heads in the middle, as printed: drawn as on the screen."""

from __future__ import annotations

from desktop.printing.contents.seating_contents import (
    MOST_SPOKEN,
    PlanDrawing,
    PlanEntry,
    PlanLabel,
    PlanList,
    PlanStand,
    PlanTable,
)
from desktop.printing.sheet_parts import ChangeMark, PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import item_line
from desktop.printing.words.line_words import A4, FLAGS, NARROWEST_NAME, DrawnGround, DrawnPaper, gone_from
from desktop.printing.words.order import calling_many, short_heading, side_heading
from desktop.seating.room import DISC, LaidOutPlan, SeatBox, TableSegment
from desktop.seating.shapes import laid_out, width_for_names
from desktop.seating.words import convention_words, flags_words, of_host, seat_words
from desktop.wording.chairs import chair_on_plan
from desktop.wording.grammar import with_semicolons
from domain.projections.paper.marks import Marks
from domain.projections.paper.seating import ProposedSeating, SeatingFacts, seat_key
from domain.projections.seating import SeatSeen, TablePlan

DRAWN = 860.0
"""The width over which a table is laid out at least, in the pixels of the screen."""
ON_A4 = 24
"""How many seats a table has on A4 at most."""


def table_words(
    facts: SeatingFacts, plan: TablePlan, words: InLanguages, marks: Marks, ground: DrawnGround
) -> PlanDrawing:  # fmt: skip
    """One table, round or with the heads at its ends."""
    # A page is smaller than a screen, its letters are not: a name has the height of one line more.
    room = _room(plan, words)
    # Along a table with the heads at its ends the names reach the corners, where the sides and the flags are told.
    down = _down(plan)
    unit = _unit(room, ground, down)
    called = calling_many(facts.visit, plan.sides, words)
    paper = DrawnPaper(unit, (ground.width - room.width * unit) / 2, down)
    return PlanDrawing(
        heading=item_line(facts.items[plan.item], words),
        height=room.height * unit + down,
        mark=DISC * unit,
        stands=tuple(_stand(box, paper, words, marks.of(seat_key(plan.item, box.seat.id))) for box in room.seats),
        labels=(
            *_sides(facts, plan, room, paper, words),
            *_walls(facts, plan, room, paper, words),
            *_letters(plan, room, paper, words),
        ),
        path=(),
        photographer=(),
        flags=flags_told(facts, plan, called),
        flags_of_host=of_host(plan),
        introduced=(),
        spoken=_spoken(plan, words),
        table=_table(room, paper, round_one=plan.shape == "round"),
        convention=PrintedLine(called.made(lambda spoken: convention_words(plan, spoken))),
        listed=seats_listed(facts, plan, words, marks),
    )


def _room(plan: TablePlan, words: InLanguages) -> LaidOutPlan:
    return laid_out(plan, max(DRAWN, width_for_names(plan)), levels=len(words.languages) + 1)


def _down(plan: TablePlan) -> float:
    return 0.0 if plan.shape == "round" else FLAGS


def _unit(room: LaidOutPlan, ground: DrawnGround, down: float) -> float:
    """How many millimetres a pixel of the drawing may have on the page."""
    return min(ground.width / room.width, (ground.height - down) / room.height)


def wants_a3(plan: TablePlan, words: InLanguages) -> bool:
    """Whether a table is drawn on the larger paper, so that its names can be read."""
    if sum(seat.where == "table" for seat in plan.seats) > ON_A4:
        return True
    room = _room(plan, words)
    return min((box.name.width for box in room.seats), default=0.0) * _unit(room, A4, _down(plan)) < NARROWEST_NAME


def _stand(box: SeatBox, paper: DrawnPaper, words: InLanguages, mark: ChangeMark | None) -> PlanStand:
    seat, (x, y), (name_x, name_y) = box.seat, paper.at(*box.mark.middle), paper.at(*box.name.middle)
    counted = seat.number is not None
    return PlanStand(
        x=x,
        y=y,
        name_x=name_x,
        name_y=name_y,
        wide=box.name.width * paper.unit,
        tall=box.name.height * paper.unit,
        number=str(seat.number) if counted else _letter(seat.role, words)[0],
        name=_name(seat, words),
        host=seat.side == "host",
        counted=counted,
        mark=mark,
    )


def _name(seat: SeatSeen, words: InLanguages) -> PrintedLine:
    """The name at a seat; for one who is not counted, a letter explained below."""
    if seat.number is None:
        return PrintedLine(("",) * len(words.languages))
    name = words.at_seat(seat.names, namesake=seat.namesake)
    if not seat.names or seat.chair is None:
        return name
    chair = words.made(lambda spoken: chair_on_plan(seat.chair, spoken))
    return PrintedLine(tuple(" · ".join(filter(None, both)) for both in zip(name.text, chair, strict=True)))


def _sides(
    facts: SeatingFacts, plan: TablePlan, room: LaidOutPlan, paper: DrawnPaper, words: InLanguages
) -> tuple[PlanLabel, ...]:  # fmt: skip
    """Whose seats are shaded, and whose are white; of more than two sides the name of each before its seats."""
    if plan.goes_round:
        return tuple(_named(each, short_heading(facts.visit, each.side, words), paper) for each in room.segments)
    return tuple(
        PlanLabel(4.0, 3.0 + 6.0 * line, side_heading(facts.visit, plan.side_of(row), words), mark=row)
        for line, row in enumerate(plan.rows)
    )


def _named(segment: TableSegment, name: Wording, paper: DrawnPaper) -> PlanLabel:
    """The name of a side before its seats at a round table."""
    x, y = paper.at(segment.x, segment.y)
    return PlanLabel(x, y, name, centred=True, wide=segment.wide * paper.unit, tall=segment.tall * paper.unit)


def _letters(plan: TablePlan, room: LaidOutPlan, paper: DrawnPaper, words: InLanguages) -> tuple[PlanLabel, ...]:
    """The explanations of the letters for those who are not counted."""
    roles = [role for role in ("interpreter", "note-taker") if any(seat.role == role for seat in plan.seats)]
    said = [
        words.filled("seating.letter-of", letter=_letter(role, words), role=words.say(f"role.{role}")) for role in roles
    ]
    height = room.height * paper.unit + paper.down
    return tuple(PlanLabel(4.0, height - 6.0 * (len(said) - line), text) for line, text in enumerate(said))


def _letter(role: str, words: InLanguages) -> Wording:
    return (words.each[0](f"seating.letter.{role}"),) * len(words.languages)


def wall_told(facts: SeatingFacts, plan: TablePlan, what: str, words: InLanguages) -> Wording:
    """What is at a wall; in brackets where nobody laid the table (paper: an unconfirmed value)."""
    said = words.say(f"seating.wall.{what}")
    return _open(said) if isinstance(facts, ProposedSeating) and plan.item in facts.unlaid else said


def flags_told(facts: SeatingFacts, plan: TablePlan, words: InLanguages) -> Wording:
    """How the flags stand; in brackets where nobody said it."""
    said = words.made(lambda spoken: flags_words(plan, spoken))
    return _open(said) if isinstance(facts, ProposedSeating) and plan.item in facts.unflagged else said


def _open(said: Wording) -> Wording:
    return tuple(f"[{each}]" for each in said)


def _walls(
    facts: SeatingFacts, plan: TablePlan, room: LaidOutPlan, paper: DrawnPaper, words: InLanguages
) -> tuple[PlanLabel, ...]:  # fmt: skip
    x, y = room.outline.middle
    spots = {
        room.walls.upper: (x, room.outline.top - 14),
        room.walls.lower: (x, room.outline.bottom + 4),
        room.walls.left: (room.outline.left - 8, y),
        room.walls.right: (room.outline.right - 60, y),
    }
    return tuple(
        PlanLabel(*paper.at(*spot), wall_told(facts, plan, what, words)) for what, spot in spots.items() if what
    )


def _table(room: LaidOutPlan, paper: DrawnPaper, *, round_one: bool) -> PlanTable:
    x, y = paper.at(room.table.left, room.table.top)
    return PlanTable(x, y, room.table.width * paper.unit, room.table.height * paper.unit, round_one)


def _spoken(plan: TablePlan, words: InLanguages) -> str:
    """The table in words, in the first language, for a screen reader; of many seats the list under it tells."""
    spoken = words.each[0]
    convention = convention_words(plan, spoken)
    seats = with_semicolons(
        (seat_words(seat, plan, spoken, outside=words.outside) for seat in plan.seats), spoken.language
    )
    return f"{convention}. {seats}." if len(seats) <= MOST_SPOKEN else f"{convention}."


def seats_listed(
    facts: SeatingFacts, plan: TablePlan, words: InLanguages, marks: Marks
) -> tuple[PlanList, ...]:  # fmt: skip
    """Everybody at a table, side by side in the order of each; for the house also who sits there no more."""

    def entries(side: str) -> tuple[PlanEntry, ...]:
        seats = sorted(plan.side(side), key=lambda seat: (seat.number is None, seat.number or 0))
        there = (_entry(seat, words, marks.of(seat_key(plan.item, seat.id))) for seat in seats)
        return (*there, *gone_from(plan.item, side, words, marks))

    listed = ((side, entries(side)) for side in plan.sides)
    return tuple(PlanList(side_heading(facts.visit, side, words), found) for side, found in listed if found)


def _entry(seat: SeatSeen, words: InLanguages, mark: ChangeMark | None) -> PlanEntry:
    number = str(seat.number) if seat.number is not None else _letter(seat.role, words)[0]
    position = seat.short_office or seat.position
    own = words.of_one(seat.names, position)
    name = own.name(seat.names)
    return PlanEntry(number, name, own.office_behind(name, own.office(position)), mark)
