"""The persons of the registry as a table: name, office held today, languages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.words import Words
from domain.person import Person


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
    """Persons found by any form of their name, and by their office."""

    columns = (
        Column("person", _name, 0),
        Column("office-held", _office, 300),
        Column("languages", _languages, 180),
    )

    def key(self, row: Person) -> str:
        return row.reference

    def found_by(self, row: Person) -> Iterable[str]:
        return (*row.spellings(), *super().found_by(row))
