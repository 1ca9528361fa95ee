"""The meetings of a visit: the items of the programme that have a format or people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desktop.desk.view import VisitView
from desktop.models.bilingual import wording_cell
from desktop.models.cell import Cell, Column
from desktop.models.faces import format_face, status_face
from desktop.models.rows_model import RowsModel
from desktop.wording.actual import hour_or_order
from desktop.wording.hours import actual_hours
from desktop.wording.sizes import agreed_words, announced_and_held, has_size, listed_words, numbers_of
from desktop.wording.words import Words
from domain.core.message import CommandClass
from domain.programme.holding import RecordFormat
from domain.programme.meeting import ChangeFormat
from domain.projections.schedule import ScheduleRow

FORMATS_ASKED: Mapping[str, CommandClass] = {"planned": ChangeFormat, "under-way": RecordFormat, "held": RecordFormat}
"""The form F opens for an item in each state: a plan is changed, what a meeting turned into is a fact."""
APART = "apart"
"""The group of the meetings that stand in no block of talks, where others do."""


def asked_format(row: ScheduleRow) -> CommandClass | None:
    """What F asks of an item as it stands; None for one that has no format, such as a meal, or is over unheld."""
    return FORMATS_ASKED.get(row.status) if may_have_format(row) else None


def may_have_format(row: ScheduleRow) -> bool:
    """Whether an item has a format, or is of a kind that may have one, as a plenary without any."""
    return bool(row.format or row.held_format) or "format" in row.has


def meetings(view: VisitView) -> list[ScheduleRow]:
    """The items that may have a format, or have people, lines or a block, by time; those of one block together."""
    items = view.visit.programme.items
    lined = {line.item for line in view.visit.lines.values() if not line.taken_down}
    listed = {row.id for row in view.schedule if items[row.id].people or row.id in lined}
    found = [row for row in view.schedule if may_have_format(row) or row.block or row.id in listed]
    first = {row.block or row.id: at for at, row in reversed(list(enumerate(found)))}
    return sorted(found, key=lambda row: first[row.block or row.id])


def block_hours(rows: Sequence[ScheduleRow], words: Words) -> str:
    """When a block of talks begins and ends as planned: 13:00–15:30; empty without hours."""
    planned = [row.planned for row in rows if row.planned is not None]
    starts = [(each.day, each.start) for each in planned if each.start is not None]
    ends = [(each.end_day or each.day, each.end) for each in planned if each.end is not None]
    if not starts:
        return ""
    start = words.clock(min(starts)[1])
    return words("time.range", start=start, end=words.clock(max(ends)[1])) if ends else start


def hours(row: ScheduleRow, words: Words) -> tuple[str, str]:
    """The day and the hours of an item by its own clock, named where the words go by another one; those observed
    where nothing was planned.
    """
    day = words.day(row.day, "short") if row.day is not None else ""
    if row.planned is not None and row.planned.start is not None:
        return day, words.span(row.planned)
    return day, hours_observed(row, words) or hour_or_order(row, words)


def hours_observed(row: ScheduleRow, words: Words) -> str:
    """The hours an item was held by its own clock, named where the words go by another; empty where nobody knows."""
    return actual_hours(row.actual, words.elsewhere(row.zone), row.day)


def agreed_by_sides(row: ScheduleRow, words: Words) -> str:
    """How each side that was asked stands to a meeting: Guest side: submitted."""
    said = (words("agreed.of-side", side=side, state=state) for side, state in row.agreed.items())
    return " · ".join(each[:1].title() + each[1:] for each in said)


def size_cell(row: ScheduleRow, listed: str, words: Words) -> Cell:
    """How many were in the room, else how many are listed; below it what was announced, agreed or allowed."""
    if not has_size(row):
        return Cell(numbers_of(row.held_size, words) or listed or words("nothing"))
    announced, held = announced_and_held(row, words)
    if held:
        below = words("size.announced", announced=announced) if announced not in ("", held) else None
        return Cell(held, below)
    return Cell(listed or words("nothing"), agreed_words(row, words) or None)


def _format(row: ScheduleRow, words: Words) -> Cell:
    return Cell(chip=format_face(row, words))


def _title(row: ScheduleRow, words: Words) -> Cell:
    return wording_cell(row.title, words, struck=row.status == "cancelled")


def _time(row: ScheduleRow, words: Words) -> Cell:
    """When it is planned; once it began, when that was, with its plan below."""
    day, span = hours(row, words)
    observed = hours_observed(row, words)
    if not observed or observed == span:
        return Cell(span, day or None, struck=row.status == "cancelled")
    planned = words("evening.planned", span=span)
    return Cell(observed, " · ".join(part for part in (day, planned) if part))


def _place(row: ScheduleRow, words: Words) -> Cell:
    return wording_cell(row.place, words)


def _counted(row: ScheduleRow, words: Words) -> Cell:
    return size_cell(row, listed_words(row, words), words)


def _status(row: ScheduleRow, words: Words) -> Cell:
    return Cell(chip=status_face(row.status, words))


class MeetingsModel(RowsModel[ScheduleRow]):
    """Meetings in the order of the schedule, found by their title or place in any language."""

    columns = (
        Column("format", _format),
        Column("title", _title, main=True),
        Column("time", _time, yields=0),
        Column("place", _place),
        Column("counted", _counted, yields=0.5),
        Column("status", _status),
    )

    _in_blocks = False

    def set_rows(self, rows: Iterable[ScheduleRow], zone: str = "UTC") -> None:
        shown = tuple(rows)
        self._in_blocks = any(row.block for row in shown)
        super().set_rows(shown, zone)

    def group_of(self, row: ScheduleRow) -> str:
        return row.block or (APART if self._in_blocks else "")

    def heading(self, group: str, shown: Sequence[ScheduleRow]) -> str:
        if group == APART:
            return self.words("page.meetings.apart")
        title, hours = self.words.pick(shown[0].block_title), block_hours(shown, self.words)
        return self.words("page.meetings.block", title=title, hours=hours or self.words("time.to-be-fixed"))

    def found_by(self, row: ScheduleRow) -> Iterable[str]:
        return (*row.title.values(), *row.block_title.values(), *row.place.values(), *super().found_by(row))
