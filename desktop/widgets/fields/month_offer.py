"""A month to choose a day from, in a line that takes other things too, such as the number of an entry or an hour."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QInputDialog, QLineEdit

from desktop.look import icons
from desktop.widgets.fields.calendar_popup import CalendarPopup, MonthMarks
from desktop.wording.words import say


class MonthOffer(QObject):
    """Opens by the sign in the line or by Alt+Down; what is chosen stands in the line in place of all else."""

    def __init__(self, line: QLineEdit, shown: date, marks: MonthMarks) -> None:
        super().__init__(line)
        self._line, self._shown, self._marks = line, shown, marks
        action = line.addAction(icons.icon("calendar", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        action.setText(say("form.open-month"))
        action.setToolTip(say("form.open-month"))
        action.triggered.connect(self.open_month)
        line.installEventFilter(self)

    def open_month(self) -> None:
        """Let a day be chosen."""
        month = CalendarPopup(self._shown, say.words.language, self._line, marks=self._marks)
        month.chosen.connect(self._take)
        month.open_below(self._line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Down
            and event.modifiers() == Qt.KeyboardModifier.AltModifier
        ):
            self.open_month()
            return True
        return super().eventFilter(watched, event)

    def _take(self, day: date) -> None:
        self._line.setText(f"{day:%d.%m.%Y}")


def offer_month(dialog: QInputDialog, shown: date, marks: MonthMarks) -> None:
    """Let a day be chosen in the line of a dialog that is open."""
    line = dialog.findChild(QLineEdit)
    if isinstance(line, QLineEdit):
        MonthOffer(line, shown, marks)
