"""The parties of a meeting as buttons, where not all of them have room beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.composing.side_heads import SideHead
from desktop.widgets.button import Button, Variant
from desktop.widgets.layout.flow_layout import FlowLayout


class PartyButtons(QWidget):
    """One button a party with how many of it are at the table; those whose columns are shown are checked."""

    chosen = Signal(int)
    """The number of the party whose button was pressed, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[Button] = []
        self._row = FlowLayout(self)
        self._row.setContentsMargins(14, 0, 14, 8)
        self._row.setSpacing(4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_parties(self, heads: Sequence[SideHead], in_view: range) -> None:
        """Offer the parties, where some of them are out of view."""
        self.setVisible(0 < len(in_view) < len(heads))
        while len(self._buttons) < len(heads):
            self._add()
        while len(self._buttons) > len(heads):
            gone = self._buttons.pop()
            self._row.removeWidget(gone)
            gone.deleteLater()
        for at, (button, head) in enumerate(zip(self._buttons, heads, strict=True)):
            button.setText(head.name)
            button.set_keys(head.count.text)
            button.setAccessibleName(f"{head.name}, {head.count.text}")
            button.setChecked(at in in_view)

    def buttons(self) -> tuple[Button, ...]:
        """The buttons, in the order of the parties."""
        return tuple(self._buttons)

    def _add(self) -> None:
        button = Button("", Variant.SEGMENT, parent=self)
        button.setCheckable(True)
        button.clicked.connect(partial(self._press, len(self._buttons)))
        self._buttons.append(button)
        self._row.addWidget(button)

    def _press(self, at: int) -> None:
        # Checked says that its column is shown: a press brings it into view and takes none away.
        self._buttons[at].setChecked(True)
        self.chosen.emit(at)
