"""Rows of a table as they are copied: a table for Word and Excel, and lines of text for anything else."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QAbstractItemModel, QMimeData, Qt

from desktop.widgets.chip import ChipFace
from desktop.widgets.table_role import TableRole

FORMULA = ("=", "+", "-", "@")
"""How a cell begins that a spreadsheet would calculate."""


def copied_rows(model: QAbstractItemModel, lines: Iterable[int]) -> QMimeData:
    """The heads of the columns and the rows on some lines; what is struck through is so in Word as well.

    A cell that looks like a formula stands as text.
    """
    lines = list(lines)
    heads = [str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in range(model.columnCount())]
    copied = QMimeData()
    copied.setText("\n".join(["\t".join(heads), *(_as_text(model, line) for line in lines)]) + "\n")
    head = "".join(f"<th>{escape(each)}</th>" for each in heads)
    rows = "".join(_as_html(model, line) for line in lines)
    copied.setHtml(f'<meta charset="utf-8"><table border="1"><tr>{head}</tr>{rows}</table>')
    return copied


def _as_text(model: QAbstractItemModel, line: int) -> str:
    return "\t".join(_harmless(" · ".join(_parts(model, line, at))) for at in range(model.columnCount()))


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def _as_html(model: QAbstractItemModel, line: int) -> str:
    if (group := model.index(line, 0).data(TableRole.GROUP)) is not None:
        return f'<tr><th colspan="{model.columnCount()}" align="left">{escape(str(group))}</th></tr>'
    return "<tr>" + "".join(_cell(model, line, at) for at in range(model.columnCount())) + "</tr>"


def _cell(model: QAbstractItemModel, line: int, at: int) -> str:
    words = "<br>".join(map(escape, _parts(model, line, at)))
    if model.index(line, at).data(TableRole.STRUCK):
        words = f"<s>{words}</s>"
    return f"<td style=\"mso-number-format:'\\@'\">{words}</td>"


def _parts(model: QAbstractItemModel, line: int, at: int) -> list[str]:
    """The texts of a cell, one line each."""
    index = model.index(line, at)
    if at == 0 and (group := index.data(TableRole.GROUP)) is not None:
        return [str(group)]
    chip, second = index.data(TableRole.CHIP), index.data(TableRole.SECOND_LINE)
    first = chip.text if isinstance(chip, ChipFace) else str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    return [" ".join(each.split()) for each in (first, str(second or "")) if each]
