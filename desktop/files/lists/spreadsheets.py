"""Lists in spreadsheets: which sheets hold them, and cells whose value is not in the file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.files.lists.hidden_parts import NOTHING_HIDDEN, HiddenParts, hidden_in
from desktop.files.lists.limits import Limits
from desktop.files.lists.merged_cells import MergedDown, column_of, merged_down
from desktop.files.lists.plain_text import TextRows
from desktop.files.lists.read_note import ReadNote
from domain.core.late import late
from domain.core.problem import Malformed

if TYPE_CHECKING:
    import python_calamine

    from domain.lists.tables import column_heads, columns
    from domain.lists.text import labelled
else:
    python_calamine = late("python_calamine")
    column_heads, columns = late("domain.lists.tables.column_heads"), late("domain.lists.tables.columns")
    labelled = late("domain.lists.text.labelled")

_MOST_SHEETS = 40
_TOLD = 8
"""Cells and sheets that are named before the others are left unnamed."""
_SAME_SHARE = 0.5
"""From which share of names that stand on an earlier sheet too one is another version of it, not more of the list."""
_UNNAMED = re.compile(
    r"(?:sheet|list|лист|feuil(?:le)?|tabelle|hoja|planilha|foglio|sayfa|парақ|arkusz)\s*\(?\d*\)?", re.IGNORECASE
)
"""Names of sheets that nobody gave."""
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\s([^>]*)>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/?>([^<]*))?"
)
_ADDRESS = re.compile(rb"\br=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
_TEXT_RESULT = re.compile(rb"\bt=[\"'](?:str|s|inlineStr)[\"']")
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_ATTRIBUTE = re.compile(r"([\w:]+)=[\"']([^\"']*)[\"']")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")

Cells = list[str]


class _Sheet(msgspec.Struct, frozen=True):
    """A sheet with its rows that say something."""

    name: str
    rows: list[Cells]

    @property
    def holds_a_list(self) -> bool:
        """Whether the head of a list stands in it."""
        return column_heads.head_rows(self.rows) > 0

    @property
    def head(self) -> set[str]:
        """What its columns are called."""
        at = column_heads.head_rows(self.rows)
        return {cell.casefold().strip() for cell in self.rows[at - 1] if cell} if at else set()

    @property
    def names(self) -> set[str]:
        """What stands in its columns of names."""
        at = [at for at, column in enumerate(columns.guessed_columns(self.rows)) if column.role in ("name", "family")]
        return {row[each].casefold() for row in self.rows for each in at if each < len(row) and row[each]}

    @property
    def languages(self) -> set[str | None]:
        """The languages of its names and offices."""
        return {column.language for column in columns.guessed_columns(self.rows) if column.role in columns.WORDED_ROLES}


def rows_of_spreadsheet(content: bytes, limits: Limits, notes: list[ReadNote]) -> TextRows:
    """The rows of the sheets that hold the list: of those with a head, else of the first that holds anything.

    A further sheet goes on with the list where it is in the same languages or has the same head, and names others. What
    is left out, hidden columns and rows too, and which cells hold a formula without a value, is noted. No more rows are
    read than asked.

    Raises:
        Malformed: `list-too-wide`, `list-sealed`.
    """
    try:
        workbook = python_calamine.load_workbook(io.BytesIO(content))
    except python_calamine.PasswordError:
        raise Malformed("list-sealed") from None
    sheets = list(_sheets(workbook, content, limits, notes))
    if not sheets:
        return iter(())
    read = _of_the_list(sheets)
    left_out = tuple(sheet.name for sheet in sheets if sheet not in read)
    if left_out:
        notes.append(ReadNote("sheets", left_out[:_TOLD]))
    if len(read) == 1:
        return labelled.upright(read[0].rows)
    return (row for sheet in read for row in ([sheet.name], *sheet.rows)[_UNNAMED.fullmatch(sheet.name) is not None :])


def _of_the_list(sheets: Sequence[_Sheet]) -> list[_Sheet]:
    """The sheets that hold the list: the first, and those that go on with it."""
    first, *others = [sheet for sheet in sheets if sheet.holds_a_list] or sheets[:1]
    read, known = [first], first.names
    for sheet in others:
        again = len(sheet.names & known) > _SAME_SHARE * len(sheet.names)
        of_it = sheet.languages == first.languages or (bool(sheet.head) and sheet.head <= first.head)
        if of_it and sheet.names and not again:
            read.append(sheet)
            known = known | sheet.names
    return read


def _sheets(
    workbook: python_calamine.CalamineWorkbook, content: bytes, limits: Limits, notes: list[ReadNote]
) -> Iterator[_Sheet]:
    """The sheets with words in them; hidden ones only where no other has any."""
    shown = [
        sheet.name for sheet in workbook.sheets_metadata if sheet.visible == python_calamine.SheetVisibleEnum.Visible
    ]
    uncounted, unseen, reaching = _without_values(content), _hidden(content), _reaching(content)
    cells: list[str] = []
    hidden: list[str] = []
    found = 0
    for name in islice([*shown, *(name for name in workbook.sheet_names if name not in shown)], _MOST_SHEETS):
        if found and name not in shown:
            break
        sheet = workbook.get_sheet_by_name(name)
        if sheet.width > limits.cells:
            raise Malformed("list-too-wide", limit=limits.cells)
        without = uncounted.get(name, {})
        out = unseen.get(name, NOTHING_HIDDEN)
        rows = list(_rows(sheet, without, out, reaching.get(name, MergedDown()), limits))
        if rows:
            found += 1
            hidden += [f"{name}!{place}" for place in out.places]
            cells += [f"{name}!{address}" for address in without.values()]
            yield _Sheet(name, rows)
    if cells:
        notes.append(ReadNote("formulas", tuple(cells[:_TOLD])))
    if hidden:
        notes.append(ReadNote("hidden", tuple(hidden[:_TOLD])))


def _rows(
    sheet: python_calamine.CalamineSheet,
    without: dict[tuple[int, int], str],
    out: HiddenParts,
    merged: MergedDown,
    limits: Limits,
) -> Iterator[Cells]:
    """The rows of a sheet that say something to who looks at it. A formula without a value says nothing."""
    top, left = sheet.start or (0, 0)
    for down, row in enumerate(sheet.to_python(nrows=limits.rows + 1)):
        if top + down in out.rows:
            continue
        seen = [(left + at, value) for at, value in enumerate(row) if left + at not in out.columns]
        said = ["" if (top + down, at) in without else _said(value) for at, value in seen]
        said = merged.filled(top + down, [at for at, _ in seen], said)
        if any(cell.strip() for cell in said):
            yield _alone(said)


def _alone(row: Cells) -> Cells:
    """The row; a heading in its first cell alone is a row of one cell, as in a document."""
    return row if any(row[1:]) or not any(map(str.isalpha, row[0])) else row[:1]


def _without_values(content: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """Of each sheet of a workbook, the cells whose formula has no value or 0 in the file, by row and column from 0."""
    return {name: _formulas(part) for name, part in _parts_of(content)}


def _hidden(content: bytes) -> dict[str, HiddenParts]:
    """What is hidden in each sheet of a workbook."""
    return {name: hidden_in(part) for name, part in _parts_of(content)}


def _reaching(content: bytes) -> dict[str, MergedDown]:
    """The cells of each sheet of a workbook that reach down over several rows."""
    return {name: merged_down(part) for name, part in _parts_of(content)}


def _parts_of(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The sheets of a workbook by their names, as they are packed; none where it is not packed so."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        held = set(packed.namelist())
        for name, part in _parts(packed).items():
            if part in held:
                yield name, packed.read(part)


def _parts(packed: zipfile.ZipFile) -> dict[str, str]:
    """In which part of a workbook each sheet lies."""
    try:
        book = packed.read("xl/workbook.xml").decode("utf-8")
        related = packed.read("xl/_rels/workbook.xml.rels").decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return {}
    targets = {said.get("Id"): said.get("Target", "") for said in map(_attributes, _RELATION.findall(related))}
    sheets = map(_attributes, _SHEET.findall(book))
    return {_plain(said.get("name", "")): _path(targets.get(said.get("r:id"), "")) for said in sheets}


def _attributes(tag: str) -> dict[str, str]:
    return dict(_ATTRIBUTE.findall(tag))


def _plain(text: str) -> str:
    for written, meant in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(written, meant)
    return text


def _path(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _formulas(sheet: bytes) -> dict[tuple[int, int], str]:
    found = {}
    for said, value in _FORMULA.findall(sheet):
        address = _ADDRESS.search(said)
        if address is None or value.strip() not in (b"", b"0") or (not value.strip() and _TEXT_RESULT.search(said)):
            continue
        found[int(address[2]) - 1, column_of(address[1])] = (address[1] + address[2]).decode()
    return found


def _said(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return "" if value is None else str(value)
