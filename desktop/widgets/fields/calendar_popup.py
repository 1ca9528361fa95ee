"""A month to choose a day from, shown below a field."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec
from PySide6.QtCore import QDate, QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget

from desktop.look import icons
from desktop.look.colours import colours
from desktop.look.style.strokes import RING

A_YEAR = 366


class MonthMarks(msgspec.Struct, frozen=True):
    """What a month marks: today, by another clock than that of the desk, and the days of a visit, both ends with it."""

    today: date | None = None
    visit: tuple[date, date] | None = None

    def days(self) -> Iterator[date]:
        """The days of the visit, a year of them at most."""
        first, last = self.visit or (date.max, date.min)
        for after in range(min((last - first).days + 1, A_YEAR)):
            yield first + timedelta(days=after)


class _Month(QCalendarWidget):
    """A month with a line under the days of the visit: a ground of their own would not be seen under the chosen one."""

    def __init__(self, marks: MonthMarks, parent: QWidget) -> None:
        super().__init__(parent)
        self.visit = frozenset(marks.days())

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        shown = day if isinstance(day, QDate) else _shown(day)
        super().paintCell(painter, rect, shown)
        if date(shown.year(), shown.month(), shown.day()) in self.visit:
            painter.fillRect(rect.left(), rect.bottom() + 1 - RING, rect.width(), RING, colours().accent)


class CalendarPopup(QWidget):
    """Closes when a day is chosen, or as many as it is to take, with Enter or a click, or when the reader looks
    elsewhere.
    """

    chosen = Signal(object)
    """The day, a `date`."""

    def __init__(
        self, shown: date, language: str, parent: QWidget, *, days: int = 1, marks: MonthMarks | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._marks = marks or MonthMarks()
        self._days = days
        """How many days are still to be chosen."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._calendar = _Month(self._marks, self)
        self._calendar.setLocale(QLocale(language))
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setSelectedDate(_shown(shown))
        self._dress()
        self._calendar.activated.connect(self._choose)
        self._calendar.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        # Room for the line around it.
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._calendar)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(colours().border, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _dress(self) -> None:
        """Quiet weekends, today underlined, and arrows that are seen on the bar of the month."""
        quiet, today, now = QTextCharFormat(), QTextCharFormat(), self._marks.today or date.today()
        today.setFontWeight(QFont.Weight.Bold)
        today.setFontUnderline(True)
        self._calendar.setDateTextFormat(_shown(now), today)
        quiet.setForeground(colours().muted)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, quiet)
        for name, arrow in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            button = self._calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icons.icon(arrow, "on_accent"))

    def open_below(self, field: QWidget) -> None:
        """Show it under a field, or above it where there is no room below; the keys are its own until it closes."""
        self.adjustSize()
        below = field.mapToGlobal(QPoint(0, field.height()))
        room = field.screen().availableGeometry()
        if below.y() + self.height() > room.bottom():
            below = field.mapToGlobal(QPoint(0, -self.height()))
        self.move(max(min(below.x(), room.right() - self.width()), room.left()), max(below.y(), room.top()))
        self.show()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, day: QDate) -> None:
        self._days -= 1
        self.chosen.emit(date(day.year(), day.month(), day.day()))
        if not self._days:
            self.close()


def _shown(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
