"""An error in an override of a method of Qt does not end the program."""

from __future__ import annotations

from typing import Generic, TypeVar

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.start.override_errors import ABOVE_QT, keep_override_errors_whole

_Row = TypeVar("_Row")


@pytest.fixture(autouse=True)
def kept_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Errors in overrides of the classes of a test are kept whole, as those of the program are."""
    monkeypatch.setattr(ABOVE_QT, "__init_subclass__", ABOVE_QT.__init_subclass__)
    keep_override_errors_whole()


@pytest.mark.parametrize("more", [False, True], ids=["of-qt", "of-another-override"])
def test_an_error_of_c_comes_out_of_the_call_that_led_to_it(qtbot: QtBot, more: bool) -> None:
    class Counted(QWidget):
        def showEvent(self, event: QShowEvent) -> None:
            self.setProperty("number", int(self.windowTitle()))

    class Doubled(Counted):
        def showEvent(self, event: QShowEvent) -> None:
            self.setProperty("double", 2 * int(self.windowTitle()))

    shown = (Doubled if more else Counted)()
    qtbot.addWidget(shown)
    shown.setWindowTitle("three")
    with pytest.raises(ValueError, match=r"showEvent.*three"):
        shown.setVisible(True)


def test_what_an_override_answers_is_what_qt_gets() -> None:
    class Rows(QAbstractListModel, Generic[_Row]):
        def rowCount(self, parent: QModelIndex | None = None) -> int:  # type: ignore[override]
            return 3

        def half(self) -> int:
            return self.rowCount() // 2

    assert Rows[str]().hasIndex(2, 0)
    assert not Rows[str]().hasIndex(3, 0)
    assert not hasattr(Rows.half, "__wrapped__")
