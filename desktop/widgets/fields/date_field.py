"""A field for a date, typed as officers type it, or chosen from a month."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.look import icons
from desktop.widgets.fields.calendar_popup import CalendarPopup, MonthMarks
from desktop.widgets.fields.near_day import Way
from desktop.widgets.fields.shorthand import parse_date
from desktop.widgets.fields.shorthand_field import ShorthandField
from desktop.wording.calendar_words import calendar_words
from desktop.wording.words import say


class DateField(ShorthandField):
    """Takes 12.11.2025, 12/11, 12, 12 Nov, Wed, tomorrow, +1; the arrows move it by a day, Alt+Down opens the month.

    What the reader leaves out is taken from the date `near`: today, or the first day of the visit, as `way` says. The
    year it was understood in always stands beside.
    """

    def __init__(self, near: date, parent: QWidget | None = None, *, way: Way = "next") -> None:
        super().__init__(parent)
        self._near, self._way = near, way
        self._today = near
        self._visit: tuple[date, date] | None = None
        self._month = self.addAction(icons.icon("calendar", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._month.triggered.connect(self.open_month)
        self.reword()

    def value(self) -> date | None:
        return self.read(self.text())

    def read(self, text: str) -> date | None:
        """What a text would mean here; None where it is no day."""
        return parse_date(text, self._near, calendar_words(say.words.language), self._today, self._way)

    def set_value(self, value: date | None) -> None:
        """Show a date as 12.11.2025, or nothing."""
        self.setText(_shown(value) if value else "")

    def set_near(self, near: date, today: date | None = None, last: date | None = None) -> None:
        """Set the date from which what is left out is taken, and the day that is called today.

        With the `last` day of a visit all from `near` to that are marked in the month.
        """
        self._near = near
        self._visit = (near, last) if last is not None else None
        self._today = today or self._today
        self.reread()

    def reword(self) -> None:
        """Word dates in the language of the window."""
        self._month.setText(say("form.open-month"))
        self._month.setToolTip(say("form.open-month"))
        self.reread()

    def meaning(self) -> str:
        value = self.value()
        return f"= {say.words.day(value, 'short-year')}" if value else ""

    def step(self, forward: bool) -> str:
        value = self.value()
        return _shown(value + timedelta(days=1 if forward else -1) if value else self._near)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.open_month()
        else:
            super().keyPressEvent(event)

    def open_month(self) -> None:
        """Let a day be chosen from its month."""
        if self.isReadOnly():
            return
        marks = MonthMarks(self._today, self._visit)
        month = CalendarPopup(self.value() or self._near, say.words.language, self, marks=marks)
        month.chosen.connect(self._take)
        month.open_below(self)

    def _take(self, day: date) -> None:
        self.type_in(_shown(day))


def _shown(day: date) -> str:
    return f"{day:%d.%m.%Y}"
