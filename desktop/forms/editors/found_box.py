"""A box whose entries are found by what is typed, by whatever finds them: persons by any spelling of their names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QLineEdit, QWidget

from desktop.wording.people import offered_words
from domain.core.problem import Malformed, Problem
from domain.naming.found import Found

MOST_NAMED, MOST_TYPED = 3, 60
"""How many of those who fit are named, and how much of what was typed."""

Find = Callable[[str], Sequence[Found]]
"""The entries that may be meant by what is typed, by their ids, the likeliest first."""


def only_one(found: Sequence[Found]) -> str | None:
    """The one who is meant, where that is beyond doubt; whoever is only resembled does not raise any."""
    sure = [each for each in found if each.how != "misspelt"] or found
    return sure[0].person if len(sure) == 1 else None


def unchosen(typed: str, fitting: Sequence[str]) -> Problem:
    """What is wrong with what is typed, where nobody or several may be meant; `fitting` are their words."""
    if fitting:
        return Malformed("several-fit", typed=typed[:MOST_TYPED], fitting=list(fitting[:MOST_NAMED]))
    return Malformed("nothing-fits", typed=typed[:MOST_TYPED])


class FoundPopup(QCompleter):
    """The list below a line of who and what may be meant by what is typed there; one of it is taken with Enter."""

    def __init__(self, line: QLineEdit) -> None:
        self._words = QStringListModel()
        super().__init__(self._words, line)
        self._words.setParent(self)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        none: Any = None
        line.setCompleter(none)
        self.setWidget(line)
        around = line.parentWidget()
        if around is not None:
            around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a key that was on its way to the list as it closed to whatever has the focus now."""
        focused = QApplication.focusWidget()
        if isinstance(event, QKeyEvent) and focused is not None and not self._is_below(focused):
            return QCoreApplication.sendEvent(focused, event)
        return super().eventFilter(watched, event)

    def _is_below(self, focused: QWidget) -> bool:
        """Whether the list is shown, or may be, below the line that has the focus, itself or by its box."""
        popup, line = self.popup(), self.widget()
        shown = popup is not None and popup.isVisible()
        return shown or focused in (popup, line, line.parentWidget())

    def offer(self, words: list[str]) -> None:
        """Show these, or nothing."""
        self._words.setStringList(words)
        if words:
            self.complete()
        else:
            popup = self.popup()
            if popup is not None:
                popup.hide()


class FoundBox(QComboBox):
    """Entries, each an id and its words: all of them in the list of the box, and those found while one types."""

    edited = Signal()
    """The officer typed, or took an entry."""
    picked = Signal()
    """The officer took an entry that was found."""

    def __init__(self, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._found: Sequence[Found] = ()
        self._line = QLineEdit(self)
        self.setEditable(True)
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._popup = FoundPopup(self._line)
        self._popup.activated.connect(self._take)
        self._line.textEdited.connect(self._look)
        self.activated.connect(self.edited)

    def line(self) -> QLineEdit:
        """The line one types into."""
        return self._line

    def key(self) -> str | None:
        """The id of the entry whose words stand there, or of the only one found by them; None if there is none."""
        typed = self.typed()
        exact = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        if exact >= 0:
            return str(self.itemData(exact))
        return only_one(self._find(typed)) if typed else None

    def typed(self) -> str:
        """What stands in the line."""
        return self.currentText().strip()

    def words(self, key: str) -> str:
        """The words of an entry; its id where there is none of that id."""
        at = self.findData(key)
        return self.itemText(at) if at >= 0 else key

    def problem(self) -> Problem | None:
        """That nothing offered fits what is typed, or more than one."""
        typed = self.typed()
        if not typed or self.findData(typed) >= 0 or self.key() is not None:
            return None
        return unchosen(typed, [self.words(each.person) for each in self._find(typed)])

    def _look(self, typed: str) -> None:
        self._found = self._find(typed.strip()) if typed.strip() else ()
        self._popup.offer([offered_words(self.words(each.person), each) for each in self._found])
        self.edited.emit()

    def _take(self, words: str) -> None:
        taken = next(
            (each.person for each in self._found if offered_words(self.words(each.person), each) == words), None
        )
        if taken is not None:
            self.setCurrentIndex(self.findData(taken))
            self.edited.emit()
            self.picked.emit()
