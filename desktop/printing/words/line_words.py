"""A line as printed, as seen by whoever walks along it or takes the photograph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import itemgetter

import msgspec
from msgspec.structs import replace

from desktop.printing.contents.seating_contents import (
    MOST_SPOKEN,
    PlanDrawing,
    PlanEntry,
    PlanLabel,
    PlanList,
    PlanStand,
)
from desktop.printing.sheet_parts import ChangeMark, PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.order import calling_many, side_heading
from desktop.seating.line_room import HEAD, LineDrawing, Stand, lay_out_line
from desktop.seating.words import flags_words, line_heading, of_host, stand_words
from desktop.wording.grammar import with_semicolons
from desktop.wording.words import Words
from domain.core.names import GUEST, HOST
from domain.projections.lines import LinePlan, LineRow
from domain.projections.paper.marks import Marks
from domain.projections.paper.photograph import stands_in_photograph
from domain.projections.paper.seating import SeatFacts, SeatingFacts, seat_key

FLAGS = 11.0
"""The height the flags need above the first row, in millimetres."""
DRAWN = (780.0, 1040.0, 1300.0, 1560.0)
"""The widths over which a line may be laid out, in the pixels of the screen."""


NARROWEST_NAME = 12.0
"""How many millimetres a name has on A4 at least, where larger paper gives it that room."""


class DrawnGround(msgspec.Struct, frozen=True):
    """The room a drawing has on the page, in millimetres."""

    width: float
    height: float


A4, A3 = DrawnGround(257.0, 96.0), DrawnGround(380.0, 170.0)
"""Of a sheet that lies across, below its heading."""


class DrawnPaper(msgspec.Struct, frozen=True):
    """Where a drawing lies on the paper: millimetres a pixel, from the left edge, and down from the flags."""

    unit: float
    inset: float
    down: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A point of the drawing in millimetres."""
        return self.inset + x * self.unit, self.down + y * self.unit


def line_words(
    facts: SeatingFacts, plan: LinePlan, words: InLanguages, marks: Marks, ground: DrawnGround = A4
) -> PlanDrawing:  # fmt: skip
    """One line; a crowded one is drawn smaller, as large as its page allows."""
    numbers = _numbers(plan)
    unit, drawing = _largest(plan, words, ground)
    paper = DrawnPaper(unit, (ground.width - drawing.width * unit) / 2, max(FLAGS - HEAD * unit, 0.0))
    return PlanDrawing(
        heading=_heading(facts, plan, words),
        height=drawing.height * unit + paper.down,
        mark=drawing.seats[0].mark.width * unit if drawing.seats else 0.0,
        stands=tuple(
            _stand(each, numbers, paper, words, marks.of(seat_key(plan.id, each.seat.id))) for each in drawing.seats
        ),
        labels=_labels(facts, drawing, paper, words),
        path=tuple(paper.at(x, y) for x, y in drawing.path),
        photographer=words.say("lines.photographer") if plan.kind == "photograph" else (),
        flags=calling_many(facts.visit, plan.sides, words).made(lambda spoken: flags_words(plan, spoken)),
        flags_of_host=of_host(plan),
        introduced=_introduced(plan, words),
        spoken=_spoken(plan, words),
        listed=_listed(facts, plan, numbers, words, marks),
    )


def wants_a3(plan: LinePlan, words: InLanguages) -> bool:
    """Whether a line is drawn on the larger paper, so that its names can be read: where they can at least there."""

    def named(ground: DrawnGround) -> float:
        unit, drawing = _largest(plan, words, ground)
        return min((each.name.width for each in drawing.seats), default=NARROWEST_NAME / unit) * unit

    return named(A4) < NARROWEST_NAME <= named(A3)


def _numbers(plan: LinePlan) -> dict[str, str]:
    """The number of each: in a photograph of many sides, each counted by itself, the mark on the floor."""
    if plan.kind == "photograph" and len(plan.sides) > len((HOST, GUEST)):
        return {stand.person.key: stand.mark for stand in stands_in_photograph(plan)}
    return {row.id: str(row.place) for row in plan.people}


def _largest(plan: LinePlan, words: InLanguages, ground: DrawnGround) -> tuple[float, LineDrawing]:
    """The line laid out over the width that lets it be drawn largest, and how many millimetres a pixel has then."""
    drawings = (lay_out_line(plan, width, levels=len(words.languages)) for width in DRAWN)
    return max(((_unit(each, ground), each) for each in drawings), key=itemgetter(0))


def _unit(drawing: LineDrawing, ground: DrawnGround) -> float:
    """How many millimetres a pixel of the drawing may have on the page."""
    return min(ground.width / drawing.width, (ground.height - FLAGS) / drawing.height)


def _heading(facts: SeatingFacts, plan: LinePlan, words: InLanguages) -> Wording:
    title = words.text(facts.items[plan.item].title)
    lines = tuple(_line_told(plan, at, spoken) for at, spoken in zip(title, words.each, strict=True))
    parts = zip(*filter(None, (title, lines, words.text(plan.point))), strict=True)
    return tuple(" · ".join(filter(None, each)) for each in parts)


def _line_told(plan: LinePlan, title: str, spoken: Words) -> str:
    """What line it is, beside a title; what the title says already is not said twice."""
    line, kind = line_heading(replace(plan, point={}), spoken), spoken.of("line", plan.kind)
    return line.removeprefix(kind).removeprefix(" · ") if kind.casefold() in title.casefold() else line


def _stand(
    stand: Stand, numbers: Mapping[str, str], paper: DrawnPaper, words: InLanguages, mark: ChangeMark | None
) -> PlanStand:
    row, (x, y), (name_x, name_y) = stand.seat, paper.at(*stand.mark.middle), paper.at(*stand.name.middle)
    return PlanStand(
        x=x,
        y=y,
        name_x=name_x,
        name_y=name_y,
        wide=stand.name.width * paper.unit,
        number=numbers[row.id],
        name=words.at_seat(row.names, namesake=row.namesake),
        host=row.side == "host",
        mark=mark,
    )


def _labels(facts: SeatingFacts, drawing: LineDrawing, paper: DrawnPaper, words: InLanguages) -> tuple[PlanLabel, ...]:
    return tuple(
        PlanLabel(*paper.at(group.name.left, group.name.top), side_heading(facts.visit, group.side, words))
        for group in drawing.groups
    )


def _introduced(plan: LinePlan, words: InLanguages) -> tuple[PrintedLine, ...]:
    """By whom people are introduced: "4 Abayev: introduced by Kosherbayev"."""
    lines = []
    for row in plan.people:
        if row.by:
            number = (f"{row.place}",) * len(words.languages)
            name, by = words.person(row.names, row.position), words.person(row.by_names, {})
            lines.append(PrintedLine(words.filled("sheet.introduced", number=number, name=name, by=by)))
    return tuple(lines)


def _spoken(plan: LinePlan, words: InLanguages) -> str:
    """The line in words, in the first language, for a screen reader; of many people the list under it tells."""
    spoken = words.each[0]
    people = with_semicolons((stand_words(row, spoken, outside=words.outside) for row in plan.people), spoken.language)
    return f"{line_heading(plan, spoken)}. {people}." if len(people) <= MOST_SPOKEN else line_heading(plan, spoken)


def _listed(
    facts: SeatingFacts, plan: LinePlan, numbers: Mapping[str, str], words: InLanguages, marks: Marks
) -> tuple[PlanList, ...]:
    """Everybody in a line, side by side in their order; for the house also who stands there no more."""

    def entries(side: str) -> tuple[PlanEntry, ...]:
        there = (
            _entry(row, numbers, words, marks.of(seat_key(plan.id, row.id))) for row in plan.people if row.side == side
        )
        return (*there, *gone_from(plan.id, side, words, marks))

    return tuple(PlanList(side_heading(facts.visit, side, words), entries(side)) for side in plan.sides)


def _entry(row: LineRow, numbers: Mapping[str, str], words: InLanguages, mark: ChangeMark | None) -> PlanEntry:
    own = words.of_one(row.names, row.position)
    office = own.office(row.position)
    return PlanEntry(numbers[row.id], own.name(row.names), PrintedLine(office) if office else None, mark)


def gone_from(plan: str, side: str, words: InLanguages, marks: Marks) -> Iterator[PlanEntry]:
    """Who of a side is no longer on a plan or in a line; outside the house nobody."""
    for row in marks.gone:
        if isinstance(row, SeatFacts) and (row.plan, row.side) == (plan, side) and not words.outside:
            own = words.of_one(row.names, row.office)
            office = own.office(row.office)
            yield PlanEntry("\N{EN DASH}", own.name(row.names), PrintedLine(office) if office else None, "removed")
