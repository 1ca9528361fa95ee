"""The persons of the registry as a table: name, office held today, languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QObject

from desktop.models.cell import Cell, Column
from desktop.models.rows_model import HEADING, RowsModel, TableLine
from desktop.wording.words import Words
from domain.registry.person import Person


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


class PeopleModel(RowsModel[Person]):
    """Persons in their order, or those an index found, the likeliest first. Without groups.

    A registry may hold 100,000 persons, so no keystroke goes through all of them.
    """

    columns = (
        Column("person", _name, yields=0.5, main=True),
        Column("office-held", _office),
        Column("languages", _languages, yields=2),
    )

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[TableLine] = []
        self._numbers: dict[str, int] = {}
        self._found_keys: Sequence[str] | None = None

    def key(self, row: Person) -> str:
        return row.reference

    def set_rows(self, rows: Iterable[Person], zone: str = "UTC") -> None:
        listed = tuple(rows)
        self._numbers = {person.reference: number for number, person in enumerate(listed)}
        self._all = [TableLine("", number) for number in range(len(listed))]
        super().set_rows(listed, zone)

    def show_found(self, found: Sequence[str] | None) -> None:
        """Show these persons in this order; None: all of them in theirs."""
        self._found_keys = found
        self._rearranged()

    def count_shown(self) -> int:
        return len(self._lines)

    def line_of(self, key: str) -> int:
        number = self._numbers.get(key, HEADING)
        if self._found_keys is None:
            return number
        return next((at for at, line in enumerate(self._lines) if line.row == number), -1)

    def _arranged(self) -> list[TableLine]:
        if self._found_keys is None:
            return self._all
        return [self._all[self._numbers[key]] for key in self._found_keys if key in self._numbers]

    def _word_headings(self, lines: list[TableLine]) -> None:
        self._headings = {}
