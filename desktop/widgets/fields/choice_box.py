"""A box to choose from, by what one types as well: words with spaces in them, and Ctrl+Enter while its list is open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.widgets.fields.box import Box

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChoiceBox(Box):
    """What Qt's box takes from the hand it gives back.

    A space typed within a word looks on for that word; alone it opens the list. Ctrl+Enter in the open list takes the
    entry that is marked there, and is then heard by whatever the box stands in.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = QElapsedTimer()
        self._watches = False

    def showPopup(self) -> None:
        # The view is made here only, as no box needs its list before: later filters hear a key first.
        if not self._watches:
            self.view().installEventFilter(self)
            self._watches = True
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        goes_on = self._typed.isValid() and self._typed.elapsed() < QApplication.keyboardInputInterval()
        if event.key() == Qt.Key.Key_Space and goes_on and not self.isEditable():
            self._typed.start()
            self._look_on(event.text())
            return
        if event.text().strip() and event.text().isprintable():
            self._typed.start()
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.key() not in ENTER:
            return super().eventFilter(watched, event)
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return super().eventFilter(watched, event)
        self._take(self.view().currentIndex().row())
        self.hidePopup()
        QCoreApplication.postEvent(self, QKeyEvent(event.type(), event.key(), event.modifiers()))
        return True

    def _look_on(self, text: str) -> None:
        view = self.view()
        view.setCurrentIndex(self.model().index(self.currentIndex(), self.modelColumn()))
        view.keyboardSearch(text)
        self._take(view.currentIndex().row())

    def _take(self, row: int) -> None:
        if row >= 0 and row != self.currentIndex():
            self.setCurrentIndex(row)
            self.activated.emit(row)
