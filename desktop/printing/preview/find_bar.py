"""Finding words on the pages of the preview: the field, how many places there are, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.look import fonts
from desktop.printing.preview.pdf_view import PdfView
from desktop.widgets.announce import announce
from desktop.widgets.button import Button, ButtonSize
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.widgets.reworded import RewordedWidget
from desktop.wording.words import say

FIELD_WIDTH = 180


class FindBar(RewordedWidget):
    """Enter leads to the next place, Shift+Enter to the one before, Esc back to the pages. Hidden until it is begun."""

    shown = Signal(bool)
    """Whether it is open now."""

    def __init__(self, view: PdfView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._field = QLineEdit(self)
        self._count = Label(font=fonts.secondary, tone="secondary", parent=self)
        self._back, self._on, self._close = (Button("", size=ButtonSize.SMALL, parent=self) for _ in range(3))
        boxes.row(
            self._field,
            self._back,
            self._on,
            self._count,
            boxes.Stretch(),
            self._close,
            on=self,
            spacing=8,
            margins=(14, 0, 14, 5),
        )
        self._spelt_otherwise: Callable[[str], Sequence[str]] = _as_typed
        self._field.textChanged.connect(self._seek)
        self._field.installEventFilter(self)
        self._back.clicked.connect(lambda: view.next_hit(-1))
        self._on.clicked.connect(lambda: view.next_hit(1))
        self._close.clicked.connect(self.leave)
        view.hits_changed.connect(self._show_count)
        self.hide()
        self.reword()

    def spell_by(self, otherwise: Callable[[str], Sequence[str]]) -> None:
        """Learn who tells how else a name that is typed may be spelt on the pages."""
        self._spelt_otherwise = otherwise

    def _seek(self, typed: str) -> None:
        self._view.seek(typed, self._spelt_otherwise(typed))

    def begin(self) -> None:
        """Ask for the words."""
        self.show()
        self.shown.emit(True)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def leave(self) -> None:
        """Mark nothing any more, and go back to the pages."""
        self._field.clear()
        self.hide()
        self.shown.emit(False)
        self._view.setFocus()

    def field(self) -> QLineEdit:
        """Where the words are typed."""
        return self._field

    def count(self) -> str:
        """What is said of how many places there are."""
        return self._count.text()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._field.setPlaceholderText(say("sheets.find"))
        self._field.setAccessibleName(say("sheets.find"))
        self._field.setMinimumWidth(fonts.scaled(FIELD_WIDTH) // 2)
        self._field.setMaximumWidth(fonts.scaled(FIELD_WIDTH))
        signs = ((self._back, "↑", "back"), (self._on, "↓", "on"), (self._close, "×", "leave"))
        for button, sign, does in signs:
            button.setText(sign)
            button.setAccessibleName(say(f"sheets.find-{does}"))
            button.setToolTip(say(f"sheets.find-{does}"))
        self._show_count(*self._view.hits())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Esc mean the search before they mean anything of the window."""
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._asked_by(event)
                return True
        return super().eventFilter(watched, event)

    def _asked_by(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            self._view.next_hit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)

    def _show_count(self, hit: int, hits: int) -> None:
        wanted = bool(self._field.text().strip())
        said = say("sheets.found", hit=hit, count=hits) if hits else say("sheets.found-nothing")
        self._count.setText(said if wanted else "")
        if wanted and self.isVisible():
            announce(self._count, said)
        for button in (self._back, self._on):
            button.setEnabled(hits > 0)


def _as_typed(_typed: str) -> tuple[()]:
    """No other spelling."""
    return ()
