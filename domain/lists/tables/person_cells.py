"""What one row of a list says of somebody, as far as its cells were read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.core.text import Wording
from domain.lists.names.company import Company
from domain.lists.names.family_led import FamilySaid, family_said
from domain.lists.names.list_names import name_in
from domain.lists.names.undivided import UndividedName
from domain.lists.notes.places_told import behind_whom_noted
from domain.lists.tables.cell_languages import ColumnKnowledge, by_language
from domain.lists.tables.columns import ListColumn

BRACKETS = late_pattern(r"\s*[(\[（]([^()\[\]（）]{2,80})[)\]）]\s*$")
"""Words in brackets behind a name: what is to be known of him, or his name in other letters."""
_MARK = late_pattern(r"\s*(\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\(\d{1,2}\)|\[\d{1,2}\])\s*$")
"""What points to a note under the list."""


class PersonCells(msgspec.Struct):
    """What one row says."""

    names: dict[str, Name] = msgspec.field(default_factory=dict)
    courtesy: Wording = msgspec.field(default_factory=dict)
    """What stands before the name, where it tells more than Mr or Mrs."""
    position: Wording = msgspec.field(default_factory=dict)
    number: int | None = None
    after: int | None = None
    """The number of the list sent before behind which he is to stand."""
    beside: str = ""
    """Behind whom the list notes that he stands, as it calls him."""
    category: str = ""
    remarks: list[str] = msgspec.field(default_factory=list)
    accompanied: list[str] = msgspec.field(default_factory=list)
    """The words that say he is not alone."""
    undivided: dict[str, UndividedName] = msgspec.field(default_factory=dict)
    """The names of which nothing tells where the family name begins, by language."""
    families: dict[str, FamilySaid] = msgspec.field(default_factory=dict)
    """How the names tell the family name, by language, where they do."""
    as_said: dict[str, Name] = msgspec.field(default_factory=dict)
    """The names that set no family name apart, by language, word by word as they are written."""
    companions: dict[str, Name] = msgspec.field(default_factory=dict)
    """The name those words give, by language."""
    families_of_companions: dict[str, FamilySaid] = msgspec.field(default_factory=dict)
    marks: list[str] = msgspec.field(default_factory=list)
    firms: list[str] = msgspec.field(default_factory=list)
    """The firm he is of, as its columns name it."""


def take_note(words: str, found: PersonCells) -> None:
    """What is noted in brackets of somebody; behind whom he stands is taken in."""
    found.beside = found.beside or behind_whom_noted(words)
    found.remarks.append(" ".join(words.split()))


def unmarked(line: str, found: PersonCells) -> str:
    """The line without the marks of notes behind it, which are kept."""
    while (mark := _MARK.search(line)) is not None and line[: mark.start()].strip():
        found.marks.append(mark[1])
        line = line[: mark.start()]
    return line


def take_company(company: Company, column: ListColumn, knows: ColumnKnowledge, found: PersonCells) -> None:
    """Take in the words that say somebody comes along, and whom they name."""
    if not company.words:
        return
    found.accompanied.append(company.words)
    for language, text in by_language([company.named] if company.named else [], column, knows):
        take_companion(text, name_in(text, language, knows.leading), language, found)


def take_companion(text: str, name: Name, language: str, found: PersonCells) -> None:
    """Take in the name of who comes along, in one language."""
    if language not in found.companions and (told := family_said(text)) is not None:
        found.families_of_companions[language] = told
    found.companions.setdefault(language, name)


def texts_by_language(
    lines: Sequence[str], column: ListColumn, knows: ColumnKnowledge, found: PersonCells
) -> Iterator[tuple[str, str]]:
    """The texts of a cell by language; the same in other letters of that language is noted."""
    for language, text in by_language(lines, column, knows):
        if language:
            yield language, text
        else:
            found.remarks.append(text)
