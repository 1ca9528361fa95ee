"""The editor of a car of a motorcade: those of the item are offered with who rides in them, or a number is typed."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.desk.view import VisitView
from desktop.forms.editors.pick import PickEditor
from desktop.wording.motorcades import car_line
from desktop.wording.words import say
from domain.projections.motorcade import motorcades


class CarNumberEditor(PickEditor):
    """Offers the cars of the item the form is about; of none while that is not known, as numbers are of one column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._item: str | None = None
        super().__init__(self._cars, parent=parent)

    def value(self) -> Any:
        chosen = super().value()
        return int(chosen) if isinstance(chosen, str) and chosen.isascii() and chosen.isdigit() else chosen

    def set_item(self, item: str | None) -> None:
        if item != self._item:
            self._item = item
            self.set_view(self._offered.view)

    def _cars(self, view: VisitView) -> list[tuple[str, str]]:
        plans = motorcades(view.visit, self._item) if self._item else ()
        return [(str(car.number), car_line(car, say.words)) for plan in plans for car in plan.cars]
