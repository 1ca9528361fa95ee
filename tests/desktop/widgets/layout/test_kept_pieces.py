"""A column of pieces that stay as they are where they say the same."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.layout.kept_pieces import KeptPieces, Piece


class Shown:
    """A column on show, with what may take the focus beside it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.whole = QWidget()
        qtbot.addWidget(self.whole)
        around = QVBoxLayout(self.whole)
        self.heir = QPushButton("heir")
        around.addWidget(self.heir)
        self.within = QWidget()
        around.addWidget(self.within)
        self.pieces = KeptPieces(self.heir)
        column = QVBoxLayout(self.within)
        column.addLayout(self.pieces)
        self.whole.show()
        qtbot.waitExposed(self.whole)
        self.made: list[str] = []

    def show(self, *texts: str) -> None:
        self.made.clear()
        self.pieces.show_pieces([Piece(text, lambda text=text: self._made(text)) for text in texts])  # type: ignore[misc]
        QApplication.processEvents()

    def read(self) -> list[str]:
        """In the order a screen reader finds them, which is that from above."""
        labels = [each for each in self.within.findChildren(QLabel) if each.isVisible()]
        assert [each.y() for each in labels] == sorted(each.y() for each in labels)
        return [each.text() for each in labels]

    def _made(self, text: str) -> QWidget | QLayout:
        self.made.append(text)
        label = QLabel(text)
        if text.islower():
            return label
        row = QHBoxLayout()
        row.addWidget(label)
        return row


def test_only_what_says_something_else_is_made_anew(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show("a", "Row", "b", "b", "c")
    shown.show("a", "new", "Row", "b", "Other", "c")
    assert shown.made == ["new", "Other"]
    assert shown.read() == ["a", "new", "Row", "b", "Other", "c"]
    shown.show("c", "Row")
    assert shown.made == ["Row"]
    assert shown.read() == ["c", "Row"]


def test_all_is_made_anew_once_it_was_forgotten(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.show("a", "b")
    shown.pieces.forget()
    shown.show("a", "b")
    assert shown.made == ["a", "b"] == shown.read()


def test_the_focus_of_what_is_taken_out_goes_where_it_belongs(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    button = QPushButton("gone")
    shown.pieces.show_pieces([Piece("gone", lambda: button)])
    with qtbot.waitActive(shown.whole):
        shown.whole.activateWindow()
    button.setFocus()
    assert button.hasFocus()
    shown.show("a")
    assert shown.heir.hasFocus()
