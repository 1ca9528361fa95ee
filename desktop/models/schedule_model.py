"""The schedule as a table: the programme as a list, for long days and for screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.look.colours import ColourMeaning
from desktop.models.cell import Cell, Column
from desktop.models.meetings_model import size_cell
from desktop.models.rows_model import RowsModel
from desktop.widgets.chip import ChipFace
from desktop.wording.actual import hour_or_order, no_day, outcome_words
from desktop.wording.kinds import kind_words
from desktop.wording.participation import parties_words
from desktop.wording.sizes import listed_words
from desktop.wording.words import Words, say
from domain.projections.schedule import ScheduleRow

STATUS_FACES = {
    "planned": ("ring", ColourMeaning.NEUTRAL),
    "under-way": ("clock", ColourMeaning.ACCENT),
    "held": ("tick", ColourMeaning.CONFIRMED),
    "not-held": ("cross", ColourMeaning.NEUTRAL),
    "cancelled": ("cross", ColourMeaning.NEUTRAL),
}


def _time(row: ScheduleRow, words: Words) -> Cell:
    struck = row.status in ("cancelled", "not-held")
    there = words.in_zone(row.zone) if row.planned is not None else words.elsewhere(row.zone)
    became = outcome_words(row.actual, row.status, there, row.day)
    return Cell(_planned(row, words), became or None, struck=struck, strong=True)


def _planned(row: ScheduleRow, words: Words) -> str:
    if row.planned is None:
        return words("programme.unplanned") if row.unplanned else ""
    return words.span(row.planned) if row.planned.start is not None else hour_or_order(row, words)


def _item(row: ScheduleRow, words: Words) -> Cell:
    what = words.of("format", row.held_format or row.format) if row.format else kind_words(row, words)
    press = words.of("press", row.press) if row.press else ""
    parties = parties_words(row, words)
    what = " · ".join(part for part in (what, words.pick(row.block_title), press, parties) if part)
    return Cell(words.pick(row.title), what, strong=True, struck=row.status == "cancelled")


def _place(row: ScheduleRow, words: Words) -> Cell:
    return Cell(words.pick(row.place))


def _people(row: ScheduleRow, words: Words) -> Cell:
    return size_cell(row, listed_words(row, words), words) if row.announced or row.held_size else Cell("")


def _status(row: ScheduleRow, words: Words) -> Cell:
    icon, meaning = STATUS_FACES[row.status]
    return Cell(chip=ChipFace(words.of("status", row.status), icon, meaning))


class ScheduleModel(RowsModel[ScheduleRow]):
    """The items of the programme, grouped by local day."""

    columns = (
        Column("time", _time, yields=0),
        Column("item", _item, main=True),
        Column("place", _place),
        Column("people", _people, yields=0, numeric=True),
        Column("status", _status),
    )

    def group_of(self, row: ScheduleRow) -> str:
        return row.day.isoformat() if row.day is not None else no_day(row, self.words)

    def alone(self, group: str) -> str | None:
        """The day: in a message nothing else says when it is."""
        shown = next((row for row in self._rows if self.group_of(row) == group), None)
        return self.words.day(shown.day) if shown is not None and shown.day is not None else None

    def heading(self, group: str, shown: Sequence[ScheduleRow]) -> str:
        known = shown[0].day
        day = self.words.day(known) if known is not None else group[:1].title() + group[1:]
        return say("programme.day-heading", day=day, count=len(shown))
