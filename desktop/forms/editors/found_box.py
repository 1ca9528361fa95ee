"""A box whose entries are found by what is typed, by whatever finds them: persons by any spelling of their names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.forms.editors.list_below import BESIDE_WORDS, MOST_ROWS, ListBelow, RowsToHit
from desktop.widgets.fields.box import Box
from desktop.wording import search
from desktop.wording.people import offered_words
from domain.core.problem import Malformed, Problem
from domain.naming.finding.found import Found

MOST_NAMED, MOST_TYPED = 3, 60
"""How many of those who fit are named, and how much of what was typed."""
MOST_MEASURED = 500
"""How many of all entries are measured before their list opens."""
LEAST_BEGUN = 3
"""From how many letters on a word that begins so is meant before those that hold them."""

Find = Callable[[str], Sequence[Found]]
"""The entries that may be meant by what is typed, by their ids, the likeliest first."""


def only_one(found: Sequence[Found]) -> str | None:
    """The one who is meant, where that is beyond doubt: nobody who is only resembled raises any, or is meant."""
    sure = [each for each in found if each.how != "misspelt"]
    return sure[0].person if len(sure) == 1 else None


def leads(found: Sequence[Found]) -> bool:
    """Whether the first who may be meant may be taken by Enter: not whoever is only resembled."""
    return bool(found) and found[0].how != "misspelt"


def unchosen(typed: str, found: Sequence[Found], words: Callable[[str], str]) -> Problem:
    """What is wrong with what is typed, where nobody or several may be meant, or one is only resembled."""
    fitting = [words(each.person) for each in found[:MOST_NAMED]]
    if len(found) == 1 and not leads(found):
        return Malformed("one-resembles", typed=typed[:MOST_TYPED], fitting=fitting[0])
    if fitting:
        return Malformed("several-fit", typed=typed[:MOST_TYPED], fitting=fitting)
    return Malformed("nothing-fits", typed=typed[:MOST_TYPED])


def _says(words: str, typed: str) -> bool:
    return search.folded_to_search(words) == search.folded_to_search(typed)


def _begins(words: str, typed: str) -> bool:
    return (
        len(typed) >= LEAST_BEGUN
        and " " not in words
        and search.folded_to_search(words).startswith(search.folded_to_search(typed))
    )


class FoundList(ListBelow):
    """The list below a line of who and what may be meant by what is typed there; one of it is taken with Enter."""

    def __init__(self, line: QLineEdit) -> None:
        self._words = _Offered()
        super().__init__(self._words, line)
        self._words.setParent(self)
        self._of = line
        none: Any = None
        line.setCompleter(none)

    def offer(self, words: list[str], *, sure: bool, note: str = "") -> None:
        """Show these, or nothing; where the first is `sure`, it is chosen, and Enter takes it.

        Args:
            note: what stands below the first of them, in sight, and cannot be taken: such as that there may be more.
        """
        self._words.note = note
        self._words.setStringList([*words[: MOST_ROWS - 1], note] if note else words)
        if not words and not note:
            self.hide()
            return
        self.open_below(self._of)
        if sure:
            self.mark_first()


class _Offered(QStringListModel):
    """The words of what was found, the last of them perhaps a note."""

    note = ""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """A note can be read only."""
        noted = bool(self.note) and index.row() == self.rowCount() - 1
        return Qt.ItemFlag.NoItemFlags if noted else super().flags(index)


class FoundBox(Box):
    """Entries, each an id and its words: all of them in the list of the box, and those found while one types.

    With `by_enter` Enter takes the first that was found; without it, only one that was gone to: what is typed may stand
    as it is typed.
    """

    edited = Signal()
    """The officer typed, or took an entry."""
    picked = Signal()
    """The officer took an entry that was found."""

    def __init__(self, find: Find, parent: QWidget | None = None, *, by_enter: bool = True) -> None:
        super().__init__(parent)
        self._find, self._by_enter = find, by_enter
        self._found: Sequence[Found] = ()
        self._looked_for = ""
        self._line = QLineEdit(self)
        self.setEditable(True)
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setItemDelegate(RowsToHit(self))
        self._list = FoundList(self._line)
        self._list.taken.connect(self._take)
        self._line.textEdited.connect(self._look)
        self.activated.connect(self.edited)

    def showPopup(self) -> None:
        """Show all entries, each in full: the list is as wide as their words, within the window."""
        metrics, window = self.view().fontMetrics(), self.window()
        rows = range(min(self.count(), MOST_MEASURED))
        words = max((metrics.horizontalAdvance(self.itemText(row)) for row in rows), default=0)
        self.view().setMinimumWidth(min(words + 2 * BESIDE_WORDS, window.width()))
        super().showPopup()
        popup, right = self.view().window(), window.mapToGlobal(window.rect().topRight()).x()
        popup.move(min(popup.x(), right - popup.width()), popup.y())

    def line(self) -> QLineEdit:
        """The line one types into."""
        return self._line

    def offers(self) -> bool:
        """Whether the list of those found is shown."""
        return self._list.isVisible()

    def close_list(self) -> None:
        """Offer nothing of those found any more."""
        self._list.hide()

    def key(self) -> str | None:
        """The id of the entry whose words stand there, or of the only one found by them; None if there is none.

        Accents may be left out. An entry of one word that begins so is meant before those that hold it among others:
        `angl` is English, not Old English.
        """
        typed = self.typed()
        if not typed:
            return None
        exact = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        if exact >= 0:
            return str(self.itemData(exact))
        found = self._find(typed)
        for fits in (_says, _begins):
            same = [each.person for each in found if fits(self.words(each.person), typed)]
            if len(same) == 1:
                return same[0]
        return only_one(found)

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
        return unchosen(typed, self._find(typed), self.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the first that was found for what is typed, also where its list was closed.

        Where what is typed is no entry, an arrow opens the list of all: it would take what stands next to none of them.
        """
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        waiting = bool(self._looked_for) and self.typed() == self._looked_for and self._leads()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and waiting:
            self._list.hide()
            self._choose(self.key() or self._found[0].person)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain and self._is_no_entry():
            self.showPopup()
        else:
            if not self.typed():
                self.setCurrentIndex(-1)  # An arrow goes to the first entry, and not to the one behind it.
            super().keyPressEvent(event)

    def _is_no_entry(self) -> bool:
        """Whether words are typed that are those of no entry."""
        return bool(self.typed()) and self.findText(self.typed(), Qt.MatchFlag.MatchFixedString) < 0

    def _look(self, typed: str) -> None:
        self._looked_for = typed.strip()
        self._found = self._find(typed.strip()) if typed.strip() else ()
        self._list.offer([offered_words(self.words(each.person), each) for each in self._found], sure=self._leads())
        self.edited.emit()

    def _leads(self) -> bool:
        return self._by_enter and leads(self._found)

    def _take(self, row: QModelIndex) -> None:
        self._choose(self._found[row.row()].person)

    def _choose(self, key: str) -> None:
        self._looked_for = ""
        self.setCurrentIndex(self.findData(key))
        self._line.setCursorPosition(0)
        self.edited.emit()
        self.picked.emit()
