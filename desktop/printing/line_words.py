"""A line as printed, as seen by whoever walks along it or takes the photograph."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

import msgspec

from desktop.printing.in_languages import InLanguages
from desktop.printing.order import side_heading
from desktop.printing.seating_contents import MOST_SPOKEN, PlanDrawing, PlanEntry, PlanLabel, PlanList, PlanStand
from desktop.printing.sheet_parts import ChangeMark, PrintedLine, Wording
from desktop.seating.line_room import HEAD, LineDrawing, Stand, lay_out_line
from desktop.seating.words import flags_words, line_heading, of_host, stand_words
from domain.projections.lines import LinePlan, LineRow
from domain.projections.paper.marks import Marks
from domain.projections.paper.seating import SeatFacts, SeatingFacts, seat_key

FLAGS = 11.0
"""The height the flags need above the first row, in millimetres."""
DRAWN = (780.0, 1040.0, 1300.0, 1560.0)
"""The widths over which a line may be laid out, in the pixels of the screen."""


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
    drawings = (lay_out_line(plan, width, levels=len(words.languages)) for width in DRAWN)
    unit, drawing = max(((_unit(each, ground), each) for each in drawings), key=itemgetter(0))
    paper = DrawnPaper(unit, (ground.width - drawing.width * unit) / 2, max(FLAGS - HEAD * unit, 0.0))
    return PlanDrawing(
        heading=_heading(facts, plan, words),
        height=drawing.height * unit + paper.down,
        mark=drawing.seats[0].mark.width * unit if drawing.seats else 0.0,
        stands=tuple(_stand(each, paper, words, marks.of(seat_key(plan.id, each.seat.id))) for each in drawing.seats),
        labels=_labels(facts, drawing, paper, words),
        path=tuple(paper.at(x, y) for x, y in drawing.path),
        photographer=words.say("lines.photographer") if plan.kind == "photograph" else (),
        flags=words.made(lambda spoken: flags_words(plan, spoken)),
        flags_of_host=of_host(plan),
        introduced=_introduced(plan, words),
        spoken=_spoken(plan, words),
        listed=_listed(facts, plan, words, marks),
    )


def _unit(drawing: LineDrawing, ground: DrawnGround) -> float:
    """How many millimetres a pixel of the drawing may have on the page."""
    return min(ground.width / drawing.width, (ground.height - FLAGS) / drawing.height)


def _heading(facts: SeatingFacts, plan: LinePlan, words: InLanguages) -> Wording:
    pointless = msgspec.structs.replace(plan, point={})
    line = words.made(lambda spoken: line_heading(pointless, spoken))
    parts = [words.text(facts.items[plan.item].title), line, words.text(plan.point)]
    return tuple(map(" · ".join, zip(*filter(None, parts), strict=True)))


def _stand(stand: Stand, paper: DrawnPaper, words: InLanguages, mark: ChangeMark | None) -> PlanStand:
    row, (x, y), (name_x, name_y) = stand.seat, paper.at(*stand.mark.middle), paper.at(*stand.name.middle)
    return PlanStand(
        x=x,
        y=y,
        name_x=name_x,
        name_y=name_y,
        wide=stand.name.width * paper.unit,
        number=str(row.place),
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
    people = "; ".join(stand_words(row, spoken, outside=words.outside) for row in plan.people)
    return f"{line_heading(plan, spoken)}. {people}." if len(people) <= MOST_SPOKEN else line_heading(plan, spoken)


def _listed(facts: SeatingFacts, plan: LinePlan, words: InLanguages, marks: Marks) -> tuple[PlanList, ...]:
    """Everybody in a line, side by side in their order; for the house also who stands there no more."""

    def entries(side: str) -> tuple[PlanEntry, ...]:
        there = (_entry(row, words, marks.of(seat_key(plan.id, row.id))) for row in plan.people if row.side == side)
        return (*there, *gone_from(plan.id, side, words, marks))

    return tuple(PlanList(side_heading(facts.visit, side, words), entries(side)) for side in plan.sides)


def _entry(row: LineRow, words: InLanguages, mark: ChangeMark | None) -> PlanEntry:
    office = words.text(row.position)
    return PlanEntry(str(row.place), words.name(row.names), PrintedLine(office) if office else None, mark)


def gone_from(plan: str, side: str, words: InLanguages, marks: Marks) -> Iterator[PlanEntry]:
    """Who of a side is no longer on a plan or in a line; outside the house nobody."""
    for row in marks.gone:
        if isinstance(row, SeatFacts) and (row.plan, row.side) == (plan, side) and not words.outside:
            office = words.text(row.office)
            yield PlanEntry("\N{EN DASH}", words.name(row.names), PrintedLine(office) if office else None, "removed")
