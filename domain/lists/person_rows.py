"""Who a row of a list, or a part of a line, says, and what it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.core.problem import Malformed
from domain.core.text import cleaned
from domain.lists.listed import RejectionReason
from domain.lists.names.list_names import name_in
from domain.lists.notes.added_as import place_beside, told_of_added
from domain.lists.notes.instructions import Instruction
from domain.lists.notes.nominative import nominative
from domain.lists.notes.places_told import place_in_words
from domain.lists.tables.blocks import RowBlock
from domain.lists.tables.cell_languages import NEVER_LATIN, known_of
from domain.lists.tables.cells import person_in
from domain.lists.tables.column_heads import ColumnRole
from domain.lists.tables.columns import ListColumn
from domain.lists.tables.person_cells import PersonCells
from domain.lists.text.lines import rows_of_lines
from domain.lists.text.numbers_before import number_of
from domain.lists.text.whole_names import is_name
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import name_like, names_an_office
from domain.naming.comparing.likeness import likeness_of_forms

_LONGEST_TEXT = 200
"""Letters a name or an office has at most."""
_OTHERS = 0.7
"""How little alike the names of two persons are of whom one takes the place of the other."""
_LONGEST_CELL = 600
"""Letters of a cell that are read: more than any name or office may have that is recorded."""
_CYRILLIC = late_pattern("[Ѐ-ӿ]")


def as_line(text: str, block: RowBlock) -> tuple[tuple[str, ...], Sequence[ListColumn]]:
    """A line with a name and perhaps an office, by columns of its own in the languages of the list."""
    roles: tuple[ColumnRole, ...] = ("number", "name", "position")
    languages = {column.role: column.language for column in block.columns}
    japanese = "ja" if "ja" in languages.values() else None  # a name in Chinese characters alone does not tell it
    offices = languages.get("position") or languages.get("name")
    same = offices if script_of_text(text) == "latin" and offices not in NEVER_LATIN else None
    return tuple(rows_of_lines([text], of_changes=False)[0]), [
        ListColumn(role, languages.get(role) or japanese or same) for role in roles
    ]


def person_in_line(text: str, block: RowBlock) -> PersonCells | RejectionReason:
    """Who stands in a part of a line, or why nobody does."""
    cells, columns = as_line(text, block)
    return person_of_row(
        cells, columns, msgspec.structs.replace(block, columns=columns, known=known_of([cells], columns))
    )


def instruction_of_row(cells: Sequence[str]) -> tuple[Instruction | None, int | None]:
    """What a row in which nothing else is said asks for, and behind which number of the list sent before."""
    said = [cell for cell in cells if cell]
    if len(said) != 1:
        return None, None
    place, words = place_in_words(number_of(said[0])[1])
    asked = told_of_added(words)
    if asked is not None and asked.kind == "add" and place is None:
        place, words = place_beside(words)
        asked = told_of_added(words) or asked
    return asked, place


def names_in_line(text: str, block: RowBlock) -> dict[str, Name]:
    """The names of who stands in a part of a line."""
    found = person_in_line(text, block)
    return found.names if not isinstance(found, str) else {}


def are_two(asked: Instruction, block: RowBlock) -> bool:
    """Whether a correction gives somebody a name of which no part is like the one that stood there."""
    found = [person_in_line(who, block) for who in (asked.who, asked.by)]
    first, second = (each.names if not isinstance(each, str) else {} for each in found)
    whole = all(any(name.given for name in names.values()) for names in (first, second))
    words = [{word for name in each.values() for word in name.in_full.casefold().split()} for each in (first, second)]
    return whole and not words[0] & words[1] and likeness_of_forms(first.values(), second.values()) < _OTHERS


def called(name: Name) -> Name:
    """The name as it is called, where the sentence declines it."""
    in_full = " ".join(filter(None, (name.family, name.given, name.patronymic)))
    declined = _CYRILLIC.search(in_full) or nominative(in_full) != in_full
    called = name_in(nominative(in_full), leading="family") if declined else name
    return called if called.given or not name.given else name


def person_of_row(
    cells: tuple[str, ...], columns: Sequence[ListColumn], block: RowBlock, line: int = 0
) -> PersonCells | RejectionReason:
    """Who stands in a row, by its number if it is one of the list, or why nobody does."""
    try:
        cells = tuple(cast("list[str]", cleaned(list(cells))))
    except Malformed:
        return "unfit-text"
    if any(len(cell) > _LONGEST_CELL for cell in cells):
        cells = tuple(cell[:_LONGEST_CELL] for cell in cells)
    found = person_in(_labels_behind(cells, columns), columns, block.known_at(line))
    names = [name.in_full for name in found.names.values()]
    if any(":" in name for name in names):
        return "nobody"  # what another label says of whom is asked
    if any(len(text) > _LONGEST_TEXT for text in (*names, *found.position.values())):
        return "too-long"
    return found if found.names or found.position else "nobody"


def _labels_behind(cells: Sequence[str], columns: Sequence[ListColumn]) -> tuple[str, ...]:
    """The cells, a label before a name in brackets behind it: `Head of delegation: Anna Lee`."""
    return tuple(
        "\n".join(map(_label_behind, cell.split("\n"))) if column.role == "name" and ":" in cell else cell
        for cell, column in zip(cells, columns, strict=False)
    )


def _label_behind(line: str) -> str:
    label, _, name = (part.strip() for part in line.partition(":"))
    is_label = names_an_office(label) and not name_like(label)
    return f"{name} ({label})" if is_label and ":" not in name and is_name(name) else line
