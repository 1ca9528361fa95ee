"""Another moment that a sheet is compared with than those offered: an entry, a day or an hour, as it is typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from desktop.desk.view import VisitView
from desktop.models.asked_moment import entry_asked, month_of
from desktop.printing.sheet_kind import Since
from desktop.widgets.fields.month_offer import offer_month
from desktop.wording.calendar_words import calendar_words
from desktop.wording.words import say


class OtherMoment(QObject):
    """Asks for a moment of the visit on show, and remembers it while that is on show."""

    chosen = Signal(object)
    """The `Since` that was asked for."""
    missed = Signal(str)
    """Why there is none of what was typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._view: VisitView | None = None
        self._asked: Since | None = None

    def show_view(self, view: VisitView) -> None:
        """Learn the visit; what was asked for of another one is forgotten."""
        if self._view is None or self._view.visit_id != view.visit_id:
            self._asked = None
        self._view = view

    def remembered(self) -> tuple[Since, ...]:
        """What was asked for, where it is earlier than the moment on show."""
        asked, view = self._asked, self._view
        return (asked,) if asked is not None and view is not None and asked.entry < view.entry else ()

    def ask(self) -> None:
        """Ask for a moment in a dialog."""
        if self._view is None:
            return
        dialog = QInputDialog(self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(say("sheets.since-other"))
        dialog.setLabelText(say("journal.which-entry", count=self._view.entry))
        dialog.textValueSelected.connect(self.take)
        dialog.open()
        offer_month(dialog, *month_of(self._view))

    def take(self, typed: str) -> None:
        """Compare with what was typed, or say that there is no such moment."""
        view = self._view
        if view is None:
            return
        entry = entry_asked(typed, view, calendar_words(say.words.language))
        if entry and entry < view.entry:
            self._asked = Since(entry, view.recorded_at_entry(entry))
            self.chosen.emit(self._asked)
        else:
            code = "journal.nothing-by-then" if entry == 0 else "journal.no-such-moment"
            self.missed.emit(say("sheets.since-not-earlier", entry=entry) if entry else say(code, typed=typed))
