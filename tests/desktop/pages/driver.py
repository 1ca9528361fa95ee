"""Working a page as an officer does: keys in its tables, and what the page asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk.view import VisitView
from desktop.models.rows_model import RowsModel
from desktop.pages.page import Page
from desktop.widgets.tables.command_table import CommandTable
from tests.desktop.hand import press
from tests.desktop.requested import Requested


class Driven:
    """A page on show, with everything it asked for."""

    def __init__(self, make: Callable[[Requested], Page], view: VisitView, qtbot: QtBot) -> None:
        self.requests = Requested()
        self.asked, self.wanted = self.requests.asked, self.requests.wanted
        self.page = page = make(self.requests)
        qtbot.addWidget(page)
        page.show_view(view)
        page.resize(1000, 700)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.setFocus()

    def table(self, name: str = "") -> CommandTable:
        """The table of that accessible name, or the one the focus of the page goes to."""
        tables = [self.page.focusProxy()] if not name else self.page.findChildren(CommandTable)
        return next(
            table for table in tables if isinstance(table, CommandTable) and name in ("", table.accessibleName())
        )

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        press(widget or self.table(), keys)

    def choose(self, key: str, table: CommandTable | None = None) -> None:
        table = table or self.table()
        model = table.model()
        assert isinstance(model, RowsModel)
        table.setFocus()
        table.select_row(model.line_of(key))

    def last(self) -> tuple[str, str, dict[str, Any]]:
        return self.asked[-1]

    def texts(self, column: int, table: CommandTable | None = None) -> list[str]:
        model = (table or self.table()).model()
        return [str(model.index(row, column).data() or "") for row in range(model.rowCount())]


def type_text(widget: QWidget, text: str) -> None:
    """Type in any script: key clicks know Latin letters only."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def _name_around(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return parent.accessibleName() if parent is not None else ""


def unnamed(widget: QWidget) -> list[str]:
    """The widgets one can reach by Tab that a screen reader has no name for."""
    found = widget.findChildren(QWidget)
    reached = [each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()]
    named = (each.accessibleName() or getattr(each, "text", str)() or _name_around(each) for each in reached)
    return [type(each).__name__ for each, name in zip(reached, named, strict=True) if not name]
