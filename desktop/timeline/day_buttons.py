"""The days of a visit as buttons, with how many items each has; a block may be dragged onto one."""

from __future__ import annotations

from collections import Counter
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from desktop.desk.view import VisitView
from desktop.widgets.button import Button, Variant
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.wording.actual import no_day
from desktop.wording.words import say

WEEK = 7
"""Of more days than this the one on show alone is written out: the others are told by their numbers, and those without
an item by nothing more.
"""


class DayButtons(FlowLayout):
    """One button a day, and one for the items whose day is not known."""

    chosen = Signal(object)
    """The `date` whose button was clicked."""
    held_to_height = Signal(bool)
    """Whether a form leaves less width, and all days are to stay: what stands beside them is to make room."""
    undated_chosen = Signal(str)
    """The id of the first item without a day."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self._buttons: list[Button] = []
        self._offered: tuple[object, ...] = ()
        self._undated = ""

    def hold(self, *, held: bool) -> None:
        super().hold(held=held)
        self.held_to_height.emit(held)

    def offer(self, days: tuple[date, ...], view: VisitView) -> None:
        """Offer the days with their numbers of items; made anew only where other days are to be offered."""
        counts, undated = Counter(row.day for row in view.schedule), [row for row in view.schedule if row.day is None]
        words = no_day(undated[-1], say.words) if undated else ""
        self._undated = undated[0].id if undated else ""
        offered = (days, say.words.language, words, len(undated))
        if offered != self._offered or not self._buttons:
            self._offered = offered
            self._fill(days, words, len(undated))
        for day, button in zip(days, self._buttons, strict=False):
            button.set_keys(str(counts[day]) if counts[day] or len(days) <= WEEK else "")

    def mark(self, day: date | None) -> None:
        """Mark the day on show."""
        days = self._of_days()
        for button in days:
            of = date.fromordinal(button.property("day"))
            button.setChecked(of == day)
            brief = len(days) > WEEK and of != day
            button.setText(_in_brief(of, first=button is days[0]) if brief else say.words.day(of, "short"))

    def under(self, spot: QPoint) -> date | None:
        """The day whose button is at a place of the screen."""
        button = self._button_under(spot)
        return date.fromordinal(button.property("day")) if button is not None else None

    def light(self, spot: QPoint) -> bool:
        """Whether a block that is dragged there comes to another day, whose button shows that it takes it."""
        under = self._button_under(spot)
        for button in self._buttons:
            button.setDown(button is under and not button.isChecked())
        return under is not None and not under.isChecked()

    def unlight(self) -> None:
        """Show that nothing is dragged any more."""
        for button in self._buttons:
            button.setDown(False)

    def _fill(self, days: tuple[date, ...], undated: str, count: int) -> None:
        for button in self._buttons:
            self.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._of_day(day) for day in days]
        if undated:
            button = Button(undated[:1].title() + undated[1:], Variant.SEGMENT, keys=str(count), parent=self._page)
            button.clicked.connect(self._undated_clicked)
            self._buttons.append(button)
        for button in self._buttons:
            self.addWidget(button)

    def _of_day(self, day: date) -> Button:
        button = Button(say.words.day(day, "short"), Variant.SEGMENT, parent=self._page)
        button.setAccessibleName(button.text())
        button.setToolTip(say.words.day(day))
        button.setCheckable(True)
        button.setProperty("day", day.toordinal())
        button.clicked.connect(self._clicked)
        return button

    def _of_days(self) -> list[Button]:
        return [button for button in self._buttons if button.property("day") is not None]

    def _button_under(self, spot: QPoint) -> Button | None:
        return next((each for each in self._of_days() if each.rect().contains(each.mapFromGlobal(spot))), None)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self.chosen.emit(date.fromordinal(sender.property("day")))

    def _undated_clicked(self) -> None:
        self.undated_chosen.emit(self._undated)


def _in_brief(day: date, *, first: bool) -> str:
    """A day among many: by its number, and with its month where that begins."""
    return say.words.day(day, "mark") if first or day.day == 1 else say.words.number(day.day)
