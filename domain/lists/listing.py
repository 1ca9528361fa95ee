"""A list as rows of cells, read as members of a delegation.

Rows that name nobody are rejected with the reason, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from domain.core.names import Name
from domain.core.problem import Malformed
from domain.core.text import Wording, cleaned
from domain.delegation.category import Category
from domain.lists.columns import CellRows, Column, head_rows
from domain.naming.name_parts import is_unknown, language_of, parted

LONGEST_TEXT = 200


class ListedPerson(msgspec.Struct, frozen=True):
    """Someone on the list. `line` is the row, from 1; `number` what the list itself says."""

    line: int
    names: dict[str, Name]
    position: Wording
    number: int | None = None
    category: Category | None = None

    @property
    def words(self) -> dict[str, Name] | Wording:
        """What the list calls him: by name, or by office while the name is not known."""
        return self.names or self.position


RejectionReason = Literal["heading", "nobody", "too-long", "unfit-text"]
"""Why a row is left out."""


class RejectedRow(msgspec.Struct, frozen=True):
    """A row that was left out, and why."""

    line: int
    cells: tuple[str, ...]
    why: RejectionReason


class ParsedList(msgspec.Struct, frozen=True):
    """A list as it was understood."""

    entries: tuple[ListedPerson, ...]
    rejected: tuple[RejectedRow, ...]


def persons_on(listing: ParsedList) -> tuple[ListedPerson, ...]:
    """Who stands on a list that is to be held against another.

    Raises:
        Malformed: `list-names-nobody`: held against the list that stands, it would withdraw everybody.
    """
    if not listing.entries:
        raise Malformed("list-names-nobody", field="file")
    return listing.entries


_GROUPS: dict[Category, str] = {
    "accompanying": r"сопровожд|accompan|accompagn|бірге жүретін|ілесіп",
    "business": r"делов|business|affaires|бизнес|іскер",
    "press": r"press|пресс|сми\b|баспасөз|журналист", "security": r"охран|security|sécurité|қауіпсіздік",
    "crew": r"экипаж|crew|équipage", "support": r"техническ|support|technique|обслуж|қызмет көрсету",
    "official": r"официальн|official|officiel|ресми",
}  # fmt: skip


def parse_list(rows: CellRows, columns: Sequence[Column], head: int | None = None) -> ParsedList:
    """Who stands on the list, the head left out, and which rows name nobody."""
    entries, rejected = [], []
    category: Category | None = None
    skipped = head_rows(rows) if head is None else head
    for line, row in enumerate(rows[skipped:], skipped + 1):
        cells = tuple(row)
        if (group := _heading(cells)) is not None:
            category = group or category
            rejected.append(RejectedRow(line, cells, "heading"))
            continue
        found = _entry(line, cells, columns, category)
        if isinstance(found, ListedPerson):
            entries.append(found)
        else:
            rejected.append(RejectedRow(line, cells, found))
    return ParsedList(tuple(entries), tuple(rejected))


def _heading(cells: tuple[str, ...]) -> Category | Literal[""] | None:
    """The category a heading between the rows names, empty if none; None for a row that is no heading."""
    said = [cell for cell in dict.fromkeys(cells) if cell]
    if len(cells) < 3 or len(said) != 1 or is_unknown(said[0]):
        return None
    words = said[0].casefold()
    return next((name for name, pattern in _GROUPS.items() if re.search(pattern, words)), "")


def _entry(
    line: int, cells: tuple[str, ...], columns: Sequence[Column], category: Category | None
) -> ListedPerson | RejectionReason:
    """Who stands in a row, or why nobody does."""
    try:
        cells = tuple(cleaned(list(cells)))
    except Malformed:
        return "unfit-text"
    names, position = _names(cells, columns), _wording(cells, columns)
    if any(len(text) > LONGEST_TEXT for text in (*map(str, names.values()), *position.values())):
        return "too-long"
    if not names and not position:
        return "nobody"
    return ListedPerson(line, names, position, _number(cells, columns), _category(cells, columns) or category)


def _names(cells: tuple[str, ...], columns: Sequence[Column]) -> dict[str, Name]:
    names: dict[str, Name] = {}
    parts: dict[str, dict[str, str]] = {}
    for column, cell in zip(columns, cells, strict=False):
        if column.role not in ("name", "family", "given", "patronymic") or is_unknown(cell):
            continue
        for language, text in _by_language(cell, column.language):
            if column.role == "name":
                names.setdefault(language, parted(text))
            else:
                parts.setdefault(language, {})[column.role] = str(parted(text)) if text.isupper() else text
    for language, found in parts.items():
        given = f"{found.get('given', '')} {found.get('patronymic', '')}".strip()
        if given or found.get("family"):
            names.setdefault(language, Name(given, found.get("family", "")))
    return {language: name for language, name in names.items() if any(map(str.isalpha, str(name)))}


def _wording(cells: tuple[str, ...], columns: Sequence[Column]) -> Wording:
    position: Wording = {}
    for column, cell in zip(columns, cells, strict=False):
        if column.role == "position":
            for language, text in _by_language(cell, column.language):
                worded = text.strip(" ,;–—-")
                if worded and not is_unknown(worded):
                    position.setdefault(language, worded)
    return position


def _by_language(cell: str, language: str | None) -> list[tuple[str, str]]:
    """The texts of a cell by language: lines in different scripts are the same words in several languages."""
    lines = [" ".join(line.split()) for line in cell.split("\n") if line.strip()]
    scripts = dict.fromkeys(language_of(line) for line in lines)
    if len(scripts) < 2 or language is not None:
        text = " ".join(lines)
        return [(language or language_of(text), text)] if text else []
    return [(each, " ".join(line for line in lines if language_of(line) == each)) for each in scripts]


def _number(cells: Iterable[str], columns: Sequence[Column]) -> int | None:
    for column, cell in zip(columns, cells, strict=False):
        digits = cell.strip(" .)")
        if column.role == "number" and digits.isascii() and digits.isdigit() and len(digits) < 6:
            return int(digits)
    return None


def _category(cells: Iterable[str], columns: Sequence[Column]) -> Category | None:
    for column, cell in zip(columns, cells, strict=False):
        if column.role == "category":
            return next((name for name, pattern in _GROUPS.items() if re.search(pattern, cell.casefold())), None)
    return None
