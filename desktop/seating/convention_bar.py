"""The bar that says by which convention a table is laid, and chooses another."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.look import fonts
from desktop.seating.words import ENUMERATIONS
from desktop.widgets.fields.whole_box import WholeBox
from desktop.widgets.label import Label
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.wording.words import say
from domain.projections.seating import SeatingPlan
from domain.seating.convention import OWN, Facing, InterpreterSeat, Preset, Ranking, TableShape

PARTS: dict[str, tuple[str, ...]] = {
    "convention": get_args(Preset),
    "shape": get_args(TableShape),
    "ranking": get_args(Ranking),
    "facing": get_args(Facing),
    "interpreter": get_args(InterpreterSeat),
}
"""What is chosen here; note-takers, seats a side and national rules are in the form."""
WIDEST = 230


class OpenedBox(WholeBox):
    """A box that changes only by its opened list: a letter or an arrow could change a table by accident."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4):
            self.showPopup()
        else:
            event.ignore()


class ConventionBar(QWidget):
    """Boxes to choose from. A convention chosen by name sets all parts; a part chosen changes it alone."""

    chosen = Signal(object)
    """The fields of `set-table` that were chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: SeatingPlan | None = None
        self._title = Label(font=fonts.secondary_strong, parent=self)
        self._boxes = {part: self._box(part) for part in PARTS}
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._title)
        for box in self._boxes.values():
            row.addWidget(box)

    def show_plan(self, plan: SeatingPlan | None, *, read_only: bool) -> None:
        """Show by which convention a table is laid."""
        self._plan = plan
        for part, box in self._boxes.items():
            box.setEnabled(plan is not None and not read_only)
            box.setCurrentIndex(box.findData(getattr(plan, part)) if plan else -1)

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._title.setText(say("seating.at-the-table"))
        for part, box in self._boxes.items():
            kind = "convention" if part == "convention" else ENUMERATIONS[part]
            box.setAccessibleName(say(f"field.{part}").replace("&", ""))
            for index in range(box.count()):
                box.setItemText(index, say.words.of(kind, box.itemData(index)))

    def box(self, part: str) -> QComboBox:
        """The box of a part. Raises KeyError for what is no part."""
        return self._boxes[part]

    def _box(self, part: str) -> QComboBox:
        box = OpenedBox(fonts.scaled(WIDEST), self)
        for value in (*PARTS[part], *((OWN,) if part == "convention" else ())):
            box.addItem(value, value)
        box.activated.connect(lambda _index: self._choose(part))
        return box

    def _choose(self, part: str) -> None:
        plan, value = self._plan, self._boxes[part].currentData()
        if plan is None or value in (OWN, getattr(plan, part)):
            self.show_plan(plan, read_only=False)
            return
        kept = {"places": plan.places, "law": plan.law}
        self.chosen.emit({part: value, **{name: said for name, said in kept.items() if said}})
