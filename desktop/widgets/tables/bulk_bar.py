"""The bar below a table where several rows are chosen: how many, what can be done with all of them, and Esc."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec
from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.widgets.button import Button, Variant
from desktop.widgets.keys.key_names import shown_keys
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.layout.flow_layout import FlowLayout

SHOWN = 4
"""How many acts have a button: the primary one and three more. The others stand in a menu."""
AROUND = 14
"""Beside what stands in the bar, in pixels."""


class ManyAct(msgspec.Struct, frozen=True):
    """Something that can be done with all chosen rows: its words, its key, what does it, and its group of the menus."""

    text: str
    do: Callable[[], None]
    keys: str = ""
    group: str = ""


class BulkWords(msgspec.Struct, frozen=True):
    """The words of the bar itself."""

    chosen: str
    which: str
    others: str
    one_act: str
    clear: str


class BulkBar(QWidget):
    """Hidden until it offers something. The first act offered is the primary one."""

    cleared = Signal()
    """The rows are not to be chosen any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acts: tuple[ManyAct, ...] = ()
        self._chosen = Label(font=fonts.strong, parent=self)
        self._which = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._row = buttons = FlowLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._chosen)
        buttons.addWidget(self._which)
        for number in range(SHOWN):
            button = Button("", Variant.PLAIN if number else Variant.PRIMARY, parent=self)
            self._group.addButton(button, number)
            buttons.addWidget(button)
        self._others = Button("", parent=self)
        self._one_act = Label(font=fonts.secondary, tone="secondary", parent=self)
        self._clear = Button("", keys="Esc", parent=self)
        for widget in (self._others, self._clear, self._one_act):
            buttons.addWidget(widget)
        boxes.row((buttons, 1), on=self, margins=(AROUND, 9, AROUND, 8))
        self._group.idClicked.connect(self._clicked)
        self._others.clicked.connect(self._offer_others)
        self._clear.clicked.connect(self.cleared)
        self.hide()

    def offer(self, acts: Sequence[ManyAct], words: BulkWords) -> None:
        """Say what is chosen, and offer what can be done with it."""
        self._acts = tuple(acts)
        self._chosen.setText(words.chosen)
        self._which.setText(words.which)
        self._which.setVisible(bool(words.which))
        for number in range(SHOWN):
            button = self._group.button(number)
            assert isinstance(button, Button)
            shown = number < len(acts)
            button.setVisible(shown)
            if shown:
                button.setText(acts[number].text)
                button.set_keys(acts[number].keys)
                button.setAccessibleName(acts[number].text)
        self._others.setText(words.others)
        self._others.setAccessibleName(words.others)
        self._others.setVisible(len(acts) > SHOWN)
        self._one_act.setText(words.one_act)
        self._clear.setText(words.clear)
        self._clear.setAccessibleName(words.clear)
        self._fit()
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def set_quiet(self, quiet: bool) -> None:
        """Let its first act not be the primary one, while another of the page is."""
        self.button(0).set_variant(Variant.PLAIN if quiet else Variant.PRIMARY)

    def acts(self) -> tuple[ManyAct, ...]:
        """What it offers, the primary act first."""
        return self._acts

    def button(self, number: int) -> Button:
        """The button of an act that has one."""
        found = self._group.button(number)
        assert isinstance(found, Button)
        return found

    def said(self) -> str:
        """What is chosen, as it is said."""
        return f"{self._chosen.text()} {self._which.text()}".strip()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().selection)
        painter.fillRect(0, 0, self.width(), 1, colours().accent)

    def _fit(self) -> None:
        """Say that it is one act where that needs no row of its own: the table has the room else."""
        # Without showing it to measure: that lays the bar out, which asks again.
        own = self._one_act.sizeHint().width() + self._row.spacing()
        needed = self._row.row_width() + (own if self._one_act.isHidden() else 0)
        if self._one_act.isHidden() == (needed <= self.width() - 2 * AROUND):
            self._one_act.setVisible(self._one_act.isHidden())

    def _clicked(self, number: int) -> None:
        self._acts[number].do()

    def _offer_others(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for acts in _grouped(self._acts[SHOWN:]):
            if not menu.isEmpty():
                menu.addSeparator()
            for act in acts:
                key = f"\t{shown_keys(act.keys)}" if act.keys else ""
                menu.addAction(act.text.replace("&", "&&") + key).triggered.connect(act.do)
        menu.popup(self._others.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


def _grouped(acts: Sequence[ManyAct]) -> Iterable[Sequence[ManyAct]]:
    """Those of each group of the menus together, the groups in the order in which they first come."""
    groups: dict[str, list[ManyAct]] = {}
    for act in acts:
        groups.setdefault(act.group, []).append(act)
    return groups.values()
