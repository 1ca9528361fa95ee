"""The persons of the registry as a table: name, office held today, languages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import overload

from PySide6.QtCore import QObject

from desktop.desk.listed_persons import ListedPersons, listed_persons
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel, TableLine
from desktop.wording.words import Words, say
from domain.registry.person import Person

MOST_SAID = 500
"""Rows whose words are kept: those of a screen, many times over."""


def _name(person: Person, words: Words) -> Cell:
    shown = words.name(person.names)
    others = dict.fromkeys(str(name) for name in person.names.values() if str(name) != shown)
    return Cell(shown, " · ".join(others) or None, strong=True)


def _office(person: Person, words: Words) -> Cell:
    held = person.office_on(date.today())
    return Cell(words.pick(held.title)) if held is not None else Cell()


def _languages(person: Person, words: Words) -> Cell:
    return Cell(
        words.listed([words.spoken(language) for language in person.languages]) if person.languages else "", muted=True
    )


class EveryLine(Sequence[TableLine]):
    """A line for each of so many rows, made when it is looked at."""

    def __init__(self, count: int) -> None:
        self._numbers = range(count)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> TableLine: ...

    @overload
    def __getitem__(self, at: slice) -> list[TableLine]: ...

    def __getitem__(self, at: int | slice) -> TableLine | list[TableLine]:
        if isinstance(at, slice):
            return [TableLine("", number) for number in self._numbers[at]]
        return TableLine("", self._numbers[at])


class PeopleModel(RowsModel[Person]):
    """Persons in their order, or those an index found, the likeliest first. Without groups.

    A registry may hold 100,000 persons and more, so no keystroke goes through all of them, and only those on show are
    read and worded.
    """

    columns = (
        Column("person", _name, yields=0.5, main=True),
        Column("office-held", _office),
        Column("languages", _languages, yields=2),
    )

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listed = self._rows_shown = ListedPersons()
        self._said: dict[str, tuple[Cell, ...]] = {}
        """The cells of those looked at, by reference."""

    def key(self, row: Person) -> str:
        return row.reference

    def has(self, key: str) -> bool:
        return self._listed.line_of(key) >= 0

    def rows(self) -> ListedPersons:
        return self._listed

    def on_lines(self, lines: Sequence[int]) -> ListedPersons:
        """The persons on some lines of the table; none of them is read for it."""
        references = self._rows_shown.references
        return self._listed.of([references[line] for line in lines if line < len(references)])

    def set_rows(self, rows: Iterable[Person], zone: str = "UTC") -> None:
        before, self._listed = self._listed, rows if isinstance(rows, ListedPersons) else listed_persons(rows)
        self._zone, self.words = zone, say.words.in_zone(zone)
        told = {key: cells for key, cells in self._said.items() if self._listed.tells_as(before, key)}
        others, self._said = self._said.keys() - told.keys(), told
        found = self._rows_shown is not before
        self._show(self._listed.of(self._rows_shown.references) if found else self._listed, others)

    def show_found(self, found: Sequence[str] | None) -> None:
        """Show these persons in this order; None: all of them in theirs."""
        self._show(self._listed if found is None else self._listed.of(found))

    def count_shown(self) -> int:
        return len(self._rows_shown)

    def line_of(self, key: str) -> int:
        return self._rows_shown.line_of(key)

    def _show(self, rows: ListedPersons, changed: Collection[str] = ()) -> None:
        """Show these rows; where they are those shown before, tell of who changed."""
        before, self._rows, self._rows_shown = self._rows_shown, rows, rows
        if rows.references != before.references:
            self.beginResetModel()
            self._lines = EveryLine(len(rows))
            self.endResetModel()
            return
        last = len(self.columns) - 1
        for line in map(rows.line_of, changed):
            if line >= 0:
                self.dataChanged.emit(self.index(line, 0), self.index(line, last))

    def _cells_of(self, number: int) -> tuple[Cell, ...]:
        reference = self._rows_shown.references[number]
        if reference not in self._said:
            if len(self._said) >= MOST_SAID:
                self._said.clear()
            self._said[reference] = self._worded(self._rows_shown[number])
        return self._said[reference]

    def _arranged(self) -> EveryLine:
        return EveryLine(len(self._rows_shown))

    def _reset(self, worded: Mapping[int, tuple[Cell, ...]] | None = None) -> None:
        self._said = {}
        super()._reset(worded)

    def _word_headings(self, lines: Sequence[TableLine]) -> None:
        self._headings = {}
