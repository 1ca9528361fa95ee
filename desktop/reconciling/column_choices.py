"""What each column of a list holds: a role and a language above each other, one pair a column."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.look import fonts
from desktop.look.held_sizes import hold_width
from desktop.widgets.fields.whole_box import WholeBox
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.wording.words import say
from domain.core.languages import SPOKEN_LANGUAGES
from domain.lists.tables.column_heads import ColumnRole
from domain.lists.tables.columns import WORDED_ROLES, ListColumn
from domain.lists.words.list_language import LIST_LANGUAGES

WIDTH = 132
_ROLES: tuple[ColumnRole, ...] = get_args(ColumnRole)
_LANGUAGES = tuple(dict.fromkeys(("", *LIST_LANGUAGES, *SPOKEN_LANGUAGES)))


class ColumnChoices(QWidget):
    """`chosen` is emitted when the officer changes one; showing a guess emits nothing."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[tuple[QComboBox, QComboBox]] = []
        self._heads: tuple[str, ...] = ()
        self._row = FlowLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def show_columns(self, columns: tuple[ListColumn, ...], heads: tuple[str, ...]) -> None:
        """Show what the columns hold; `heads` are the words above or in them, by which one tells them apart."""
        if len(columns) != len(self._pairs):
            self._make(len(columns))
        self._heads = heads
        for (role, language), column in zip(self._pairs, columns, strict=True):
            role.setCurrentIndex(_ROLES.index(column.role))
            language.setCurrentIndex(_LANGUAGES.index(column.language or ""))
            language.setVisible(column.role in WORDED_ROLES)
        self.reword()

    def columns(self) -> tuple[ListColumn, ...]:
        """What the columns hold as chosen."""
        return tuple(_column(role.currentIndex(), language.currentIndex()) for role, language in self._pairs)

    def boxes(self) -> list[QComboBox]:
        """The choices of roles, from the first column on."""
        return [role for role, _ in self._pairs]

    def language_boxes(self) -> list[QComboBox]:
        """The choices of languages, from the first column on."""
        return [language for _, language in self._pairs]

    def reword(self) -> None:
        """Say everything in the language of the window."""
        for number, (role, language) in enumerate(self._pairs):
            for at, held in enumerate(_ROLES):
                role.setItemText(at, say(f"reconcile.role.{held}"))
            for at, name in enumerate(_LANGUAGES):
                language.setItemText(at, say.words.spoken(name) if name else say("reconcile.any-language"))
            head = self._heads[number] if number < len(self._heads) else ""
            role.setAccessibleName(say("reconcile.column", number=number + 1, head=head))
            role.setToolTip(head)
            language.setAccessibleName(say("reconcile.column-language", number=number + 1, head=head))

    def _make(self, number: int) -> None:
        while self._row.count():
            item = self._row.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._pairs = [self._pair() for _ in range(number)]

    def _pair(self) -> tuple[QComboBox, QComboBox]:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        widest = fonts.scaled(WIDTH)
        boxes = WholeBox(widest, whole), WholeBox(widest, whole)
        for box, values in zip(boxes, (_ROLES, _LANGUAGES), strict=True):
            box.addItems(values)
            hold_width(box, WIDTH)
            box.activated.connect(self._tell)
            column.addWidget(box)
        column.addStretch(1)
        self._row.addWidget(whole)
        whole.show()
        return boxes

    def _tell(self) -> None:
        for role, language in self._pairs:
            language.setVisible(_ROLES[role.currentIndex()] in WORDED_ROLES)
        self.chosen.emit()


def _column(role: int, language: int) -> ListColumn:
    name = _ROLES[role]
    return ListColumn(name, (_LANGUAGES[language] or None) if name in WORDED_ROLES else None)
