"""Rows of a table as they leave the window: copied as text, as tabs and as HTML, or saved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QMimeData, Qt

from desktop.files.export.table import ExportCell, ExportRow, ExportTable, in_one_line
from desktop.widgets.chip import ChipFace
from desktop.widgets.tables.table_role import TableRole
from desktop.wording.nearest import without_mark
from domain.core.late import late

if TYPE_CHECKING:
    from desktop.files.export import texts
else:
    texts = late("desktop.files.export.texts")

TSV = "text/tab-separated-values"


def table_copied(model: QAbstractItemModel, lines: Iterable[int], title: str = "") -> ExportTable:
    """The heads of the columns and the rows on some lines.

    A mark that is only prepared is no fact: what stands is told in its place.
    """
    columns = _columns(model)
    heads = tuple(str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in columns)
    return ExportTable(title, heads, tuple(_row(model, line) for line in lines))


def copied_rows(model: QAbstractItemModel, lines: Iterable[int], *, all_of_them: bool = False) -> QMimeData:
    """The same for the clipboard, without the columns that are for the house alone.

    Rows without the heading of their group stand below what tells their day. Where `all_of_them` are copied, what is
    struck through is left out: nobody chose it by itself, unless all that is listed is.
    """
    chosen = [*lines]
    standing = [line for line in chosen if not is_struck(model, line)] if all_of_them else chosen
    if any(model.index(line, 0).data(TableRole.GROUP) is None for line in standing):
        chosen = standing
    table = _under_their_headings(model, chosen)
    outside = [at for at in _columns(model) if not model.headerData(at, Qt.Orientation.Horizontal, TableRole.INSIDE)]
    rows = (row if row.heading else replace(row, cells=tuple(row.cells[at] for at in outside)) for row in table.rows)
    return copied_tables((ExportTable(table.title, tuple(table.heads[at] for at in outside), tuple(rows)),))


def _under_their_headings(model: QAbstractItemModel, lines: Sequence[int]) -> ExportTable:
    """The rows on some lines, each group of them below what says of it that it is another day, where anything does."""
    table, told, headed, above, seen = table_copied(model, lines), list[ExportRow](), -1, -1, -1
    for line, row in zip(lines, table.rows, strict=True):
        since = range(line, seen, -1)
        above = next((at for at in since if model.index(at, 0).data(TableRole.GROUP) is not None), above)
        alone = model.index(above, 0).data(TableRole.ALONE) if above not in (-1, headed, line) else None
        told += [ExportRow(heading=str(alone)), row] if alone else [row]
        headed, seen = above, line
    return replace(table, rows=tuple(told))


def is_struck(model: QAbstractItemModel, line: int) -> bool:
    """Whether something of a row is, and all that its main columns say: a document stands whose signatory is gone."""
    cells = [model.index(line, at) for at in _columns(model)]
    main = [cell for cell in cells if model.headerData(cell.column(), Qt.Orientation.Horizontal, TableRole.MAIN)]
    said = [cell for cell in main if cell.data(Qt.ItemDataRole.DisplayRole)]
    return any(cell.data(TableRole.STRUCK) for cell in cells) and all(cell.data(TableRole.STRUCK) for cell in said)


def copied_tables(tables: Sequence[ExportTable]) -> QMimeData:
    """Tables for the clipboard: text for a messenger, HTML for Word and Excel, tabs for what asks for them.

    What the window marks as shown in another language is not marked there: nothing would say what the mark means.
    """
    copied, tables = QMimeData(), [_unmarked(table) for table in tables]
    copied.setText(texts.as_lines(tables))
    copied.setHtml(texts.as_html(tables))
    copied.setData(TSV, texts.as_tsv(tables).encode())
    return copied


def _unmarked(table: ExportTable) -> ExportTable:
    rows = (
        replace(row, heading=without_mark(row.heading), cells=tuple(map(_unmarked_cell, row.cells)))
        for row in table.rows
    )
    return replace(table, title=without_mark(table.title), rows=tuple(rows))


def _unmarked_cell(cell: ExportCell) -> ExportCell:
    return replace(cell, lines=tuple(map(without_mark, cell.lines)))


def _columns(model: QAbstractItemModel) -> range:
    """The columns of a model; that of a list has one, and does not say so."""
    return range(1 if isinstance(model, QAbstractListModel) else model.columnCount())


def _row(model: QAbstractItemModel, line: int) -> ExportRow:
    if (group := model.index(line, 0).data(TableRole.GROUP)) is not None:
        return ExportRow(heading=str(group))
    return ExportRow(tuple(_cell(model, line, at) for at in _columns(model)))


def _cell(model: QAbstractItemModel, line: int, at: int) -> ExportCell:
    index = model.index(line, at)
    stands = index.data(TableRole.STANDS)
    if stands is not None:
        return ExportCell((str(stands),) if stands else ())
    chip, second = index.data(TableRole.CHIP), index.data(TableRole.SECOND_LINE)
    first = chip.text if isinstance(chip, ChipFace) else str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    parts = (in_one_line(each) for each in (first, str(second or "")))
    return ExportCell(tuple(filter(None, parts)), struck=bool(index.data(TableRole.STRUCK)))
