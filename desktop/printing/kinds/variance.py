"""What was planned beside what took place, day by day, with the minutes between the two; for the house."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import became, how_far, planned_words, titled_day
from domain.programme.programme import ItemStatus
from domain.projections.paper.variance import VarianceFacts, VarianceRow, variance_facts
from domain.visit.visit import Visit

ON_ANOTHER_DAY = 720
"""From so many minutes on nobody reads how late something was: it took place on another day."""


def _facts(visit: Visit, asked: Asked) -> VarianceFacts:
    del asked
    return variance_facts(visit)


def _worded(facts: VarianceFacts, words: InLanguages, marked: Marked) -> Worded:
    del marked
    columns = (
        TableColumn(words.say("sheet.column-item"), "wide"),
        TableColumn(words.say("sheet.column-told"), "narrow"),
        TableColumn(words.say("sheet.column-took-place"), "narrow"),
        TableColumn(words.say("sheet.column-difference"), "narrow"),
    )
    groups = []
    for day, found in groupby(facts.items, key=lambda row: row.item.day):
        heading = titled_day(day, words) if day is not None else words.say("sheet.day-not-known")
        groups.append(TableGroup(tuple(_row(row, words.in_zone(row.item.zone)) for row in found), heading))
    return Worded(words.say("sheet.variance"), TableContents(columns, tuple(groups)))


def _row(row: VarianceRow, words: InLanguages) -> TableRow:
    title = [PrintedLine(words.text(row.item.title))]
    if row.item.place:
        title.append(PrintedLine(words.text(row.item.place)))
    status = how_far(row.status, row.actual, row.item.planned, words)
    differs = tuple(_differences(row, words)) if status != "planned" else ()
    return TableRow((tuple(title), _planned(row, status, words), _took_place(row, status, words), differs))


def _planned(row: VarianceRow, status: ItemStatus, words: InLanguages) -> tuple[PrintedLine, ...]:
    planned = row.item.planned
    if row.unplanned or planned is None:
        return (PrintedLine(words.say("sheet.unplanned")),)
    return (PrintedLine(planned_words(planned, status, words)),)


def _took_place(row: VarianceRow, status: ItemStatus, words: InLanguages) -> tuple[PrintedLine, ...]:
    """What became of it; of what has not begun, though something is noted of it, that it is planned."""
    if status == "planned":
        return (PrintedLine(_capital(words.say("status.planned"))),)
    said = became(row.actual, status, words, row.item.day)
    return (PrintedLine(said if said is not None else words.say("sheet.cancelled")),)


def _differences(row: VarianceRow, words: InLanguages) -> Iterator[PrintedLine]:
    """The minutes, the format, who was not there and who was there without being listed; nothing where all agrees.

    Of what took place on another day its day is told, and no minutes.
    """
    for what, minutes in (("start", row.late), ("end", row.longer)):
        if minutes and abs(minutes) < ON_ANOTHER_DAY:
            yield PrintedLine(
                _capital(words.say(f"sheet.{what}-by", minutes=f"{minutes:+d}".replace("-", "\N{MINUS SIGN}")))
            )
    if row.held is not None:
        yield PrintedLine(words.say("sheet.held-format", format=row.held))
    for what, count in (("absent", row.absent), ("replaced", row.replaced), ("unplanned", row.unlisted)):
        if count:
            number = (str(count),) * len(words.languages)
            yield PrintedLine(
                tuple(map(" ".join, zip(number, words.say(f"sheet.total.{what}", count=count), strict=True)))
            )


def _capital(wording: Wording) -> Wording:
    return tuple(map(capital, wording))


KIND = SheetKind(
    name="variance",
    subject="visit",
    readers=("staff",),
    facts=_facts,
    worded=_worded,
    paper="a4-landscape",
    compares=False,
)
