"""One item in the evening grid: its title and plan, and the fields for what became of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from functools import partial
from math import ceil

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QStyle, QVBoxLayout, QWidget

from desktop.day.actuals import OUTCOMES, DayItem, Noted
from desktop.look import fonts
from desktop.look.held_sizes import hold_width
from desktop.look.style.mark import Severity
from desktop.models.meetings_model import hours
from desktop.widgets.fields.box import Box
from desktop.widgets.fields.inline_error import InlineError
from desktop.widgets.fields.time_field import EndField, StartField, part_hours
from desktop.widgets.label import WrappedLabel
from desktop.wording.actual import outcome_words
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.problem import Problem
from domain.programme.outcome import Outcome

OUTCOME_WIDTH, TIME_WIDTH, ATTENDED_WIDTH = 136, 112, 214
"""In pixels at the normal size of text."""
BESIDE_TEXT = 48
"""What a choice takes beside its text: its insets and its arrow."""
BESIDE = 820
"""From this width on the fields stand beside the title, else below it."""
ROOM = 1_130
"""What the narrowest window leaves for the fields, in pixels at any size of text: wider ones take two rows."""
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StartHour(StartField):
    """When an item began; its end may be typed with it. Ctrl+Z is the window's where nothing was typed."""

    def event(self, event: QEvent) -> bool:
        return leave_undo(self, event) or super().event(event)


class EndHour(EndField):
    """When an item ended; its start may be typed with it. Ctrl+Z is the window's where nothing was typed."""

    def event(self, event: QEvent) -> bool:
        return leave_undo(self, event) or super().event(event)


def leave_undo(field: QLineEdit, event: QEvent) -> bool:
    """Leave Ctrl+Z to the window, where nothing was typed in a field. Tells whether it did."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    undoes = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    if not undoes or field.isUndoAvailable():
        return False
    event.ignore()
    return True


class OutcomeField(Box):
    """A choice of outcomes: the first letter of one chooses it, the same letter again the next that begins with it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed, count = event.text().casefold(), self.count()
        order = [(self.currentIndex() + step) % count for step in range(1, count + 1)]
        found = [at for at in order if typed.isalpha() and self.itemText(at).casefold().startswith(typed)]
        if not found:
            super().keyPressEvent(event)
            return
        self.setCurrentIndex(found[0])
        self.activated.emit(found[0])


class ActualLine(QWidget):
    """Enter records it, Esc brings back what stands. What is typed stays until then, also where the item changes."""

    wanted = Signal(str, int)
    """What is noted of an item is to be recorded: its id, and the field the next line begins with, by its number: that
    of the first hour typed in this line, else the one the focus is in."""
    edited = Signal()

    def __init__(self, item: DayItem, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item, self._now = item, now
        self._hours_typed: set[int] = set()
        self._outcome_chosen: Outcome = "not-observed"
        """What stood or was chosen by hand, before what the hours tell."""
        self._title = WrappedLabel(font=fonts.strong, parent=self)
        self._told = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._outcome, self._attended = OutcomeField(self), Box(self)
        self._started, self._ended = StartHour(self), EndHour(self)
        self._error = InlineError(parent=self)
        self.fields = (self._outcome, self._started, self._ended, self._attended)
        self._lay_out()
        for at, field in enumerate(self.fields):
            if isinstance(field, StartHour | EndHour):
                field.textEdited.connect(partial(self._hour_typed, at))
                field.editingFinished.connect(self._part_hours)
        self.edited.connect(self._word_told)
        self._started.value_changed.connect(self._start_changed)
        self._outcome.activated.connect(self._chosen)
        self._attended.activated.connect(self._marked)
        self._word_fields()
        self.bring_back()

    @property
    def item(self) -> DayItem:
        """The item, as it stands."""
        return self._item

    def noted(self) -> Noted:
        """What the fields say."""
        outcome = OUTCOMES[max(self._outcome.currentIndex(), 0)]
        return Noted(outcome, self._started.value(), self._ended.value(), self._attended.currentIndex() > 0)

    def texts(self) -> dict[str, str]:
        """The same as typed, as it is kept in a draft."""
        attended = "as-listed" if self._attended.currentIndex() > 0 else ""
        typed = {"started": self._started.text(), "ended": self._ended.text()}
        return {"outcome": self.noted().outcome, **typed, "attended": attended}

    def take_texts(self, texts: dict[str, str]) -> None:
        """Go on with what was typed before."""
        self._outcome.setCurrentIndex(OUTCOMES.index(texts["outcome"]))
        self._started.setText(texts["started"])
        self._ended.setText(texts["ended"])
        self._attended.setCurrentIndex(1 if texts["attended"] and self._item.may_be_marked else 0)
        self._outcome_chosen = self.noted().outcome

    def unreadable(self) -> QWidget | None:
        """The first field whose text means nothing."""
        return next((field for field in (self._started, self._ended) if not field.is_valid()), None)

    def is_changed(self) -> bool:
        """Whether something is typed that does not stand yet."""
        return self.noted() != self._item.noted or self.unreadable() is not None

    def show_item(self, item: DayItem) -> bool:
        """Show the item as it stands now; what is typed and not recorded stays. Return whether it was another.

        Where somebody noted it otherwise meanwhile, that is said beside what is typed.
        """
        if item == self._item and self._error.isHidden():
            return False
        typed, before, self._item = self.is_changed(), self._item, item
        other = item.noted != before.noted
        self._word_item()
        if typed and (not other or replace(self.noted(), as_listed=False) != item.noted):
            self._word_told()
            if other:
                self._error.show_error(Severity.WARNING, say("evening.noted-meanwhile"))
        else:
            self.bring_back()
        return True

    def set_read_only(self, read_only: bool) -> None:
        """Take no more input, or take it again."""
        for field in self.fields:
            field.setEnabled(not read_only and (field is not self._attended or self._item.may_be_marked))

    def show_error(self, text: str) -> None:
        """Say below the item why it was not recorded; an empty text takes that away."""
        if text:
            self._error.show_error(Severity.REFUSAL, text)
        else:
            self._error.clear()

    def show_problem(self, problem: Problem) -> None:
        """Say why it was not recorded, and put the cursor where that is to be mended."""
        self.show_error(problem_sentence(problem, say.words.in_zone(self._item.row.zone)))
        field = {"started": self._started, "ended": self._ended}.get((problem.field or "").removeprefix("fields."))
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)
        elif not any(each.hasFocus() for each in self.fields):
            self._outcome.setFocus(Qt.FocusReason.TabFocusReason)

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._word_fields()
        self._word_told()

    def _word_fields(self) -> None:
        self._fill(self._outcome, [say(f"outcome.{outcome}") for outcome in OUTCOMES])
        self._fill(self._attended, [self._attendance(), self._all_there()])
        self._word_item()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier,
        ):  # fmt: skip
            self.wanted.emit(self._item.row.id, self._at())
        elif event.key() == Qt.Key.Key_Escape and self.is_changed():
            self.bring_back()
            self.edited.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = fonts.scaled(BESIDE)
        if self.width() < least:
            self._row.setDirection(_DOWN)
        elif self.width() >= least + self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent):
            # Less would do without a scroll bar: where one came and went with the direction, there would be no end.
            self._row.setDirection(_ACROSS)

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider part, also while both stand side by side: a form may come beside the page."""
        parts = (self._said.minimumSize().width(), self._inputs.minimumSize().width())
        around = self._row.contentsMargins()
        return QSize(max(parts) + around.left() + around.right(), super().minimumSizeHint().height())

    def _at(self) -> int:
        focus = next((at for at, field in enumerate(self.fields) if field.hasFocus()), 0)
        return min(self._hours_typed, default=focus)

    def bring_back(self) -> None:
        """Show in the fields what stands."""
        stands = self._item.noted
        self._outcome.setCurrentIndex(OUTCOMES.index(stands.outcome))
        self._started.set_value(stands.started)
        self._ended.set_value(stands.ended)
        self._attended.setCurrentIndex(0)
        self._attended.setEnabled(self._outcome.isEnabled() and self._item.may_be_marked)
        self._hours_typed.clear()
        self._outcome_chosen = self.noted().outcome
        self.show_error("")
        self._word_told()

    def _hour_typed(self, at: int, _text: str) -> None:
        self._hours_typed.add(at)
        if (until := self._started.until()) is not None:
            self._ended.set_value(until)
        elif (since := self._ended.since()) is not None:
            self._started.set_value(since)
        started, ended = self._started.value(), self._ended.value()
        # With each digit the hour is another one: what it tells is told anew, beside what was chosen.
        chosen = replace(self.noted(), outcome=self._outcome_chosen)
        self._follow(chosen.with_hours(started, ended, runs=self._item.may_run(started, self._now())))

    def _part_hours(self) -> None:
        """Show each hour in its own field, once the one that both were typed in is left."""
        part_hours(self._started, self._ended)

    def _start_changed(self, start: time | None) -> None:
        self._ended.set_start(start)

    def _marked(self) -> None:
        noted = self.noted()
        if noted.as_listed and noted.outcome in ("not-observed", "not-held"):
            self._outcome.setCurrentIndex(OUTCOMES.index("held"))
        if noted.as_listed:
            # Somebody was there, whatever hour is typed or taken away after it.
            self._outcome_chosen = self.noted().outcome
        self.edited.emit()

    def _chosen(self) -> None:
        """An item that was not held has no hours, and nobody attended it; one under way has no end."""
        self._outcome_chosen = self.noted().outcome
        if self.noted().outcome == "under-way":
            self._ended.clear()
        elif self.noted().outcome in ("not-observed", "not-held"):
            self._started.clear()
            self._ended.clear()
            self._attended.setCurrentIndex(0)
        self.edited.emit()

    def _follow(self, noted: Noted) -> None:
        self._outcome.setCurrentIndex(OUTCOMES.index(noted.outcome))
        self.edited.emit()

    def _attendance(self) -> str:
        """How many of those listed are marked."""
        if not self._item.listed:
            return say("evening.nobody-listed")
        return say("evening.marked", marked=self._item.marked, count=self._item.listed)

    def _all_there(self) -> str:
        """That all of them were there; whoever speaks or signs is expected without being listed."""
        code = "evening.as-expected" if self._item.heard else "evening.as-listed"
        return say(code, count=self._item.listed)

    def _word_item(self) -> None:
        row = self._item.row
        words = say.words.in_zone(row.zone)
        title = words.pick(row.title)
        self._title.setText(title)
        for at, told in enumerate((self._attendance(), self._all_there())):
            self._attended.setItemText(at, told)
        for hour, code in ((self._started, "started"), (self._ended, "ended")):
            hour.setPlaceholderText(say(f"evening.{code}"))
        for name, field in zip(("outcome", "started", "ended", "attended"), self.fields, strict=True):
            field.setAccessibleName(say("evening.field", title=title, field=say(f"evening.{name}")))

    def _word_told(self) -> None:
        """Say what was planned, what was noted, and whether something is typed that is not recorded."""
        row = self._item.row
        words = say.words.in_zone(self._item.zone or row.zone)
        planned = say("evening.planned", span=hours(row, words)[1]) if row.planned is not None else ""
        typed = say("evening.not-recorded") if self.is_changed() else ""
        said = (planned, outcome_words(row.actual, row.status, words.elsewhere(row.zone), row.day), typed)
        self._told.setText(" · ".join(part for part in said if part))

    def _fill(self, combo: QComboBox, texts: list[str]) -> None:
        at = max(combo.currentIndex(), 0)
        combo.clear()
        combo.addItems(texts)
        combo.setCurrentIndex(at)
        if combo is self._outcome:
            widest = max(map(combo.fontMetrics().horizontalAdvance, texts), default=0) + fonts.scaled(BESIDE_TEXT)
            hold_width(combo, max(ceil(fonts.unscaled(widest)), OUTCOME_WIDTH))
            wide = sum(field.minimumWidth() for field in self.fields) > ROOM
            self._inputs.setDirection(_DOWN if wide else _ACROSS)

    def _lay_out(self) -> None:
        widths = (OUTCOME_WIDTH, TIME_WIDTH, TIME_WIDTH, ATTENDED_WIDTH)
        became, self._inputs = QHBoxLayout(), QBoxLayout(_ACROSS)
        became.setSpacing(8)
        self._inputs.setSpacing(8)
        for field, width in zip(self.fields, widths, strict=True):
            hold_width(field, width)
        for field in (self._outcome, self._started, self._ended):
            became.addWidget(field)
        self._inputs.addLayout(became)
        self._inputs.addWidget(self._attended)
        said = self._said = QVBoxLayout()
        said.setSpacing(1)
        for part in (self._title, self._told, self._error):
            said.addWidget(part)
        self._row = QBoxLayout(_ACROSS, self)
        self._row.setContentsMargins(14, 5, 14, 5)
        self._row.setSpacing(12)
        self._row.addLayout(said, 1)
        self._row.addLayout(self._inputs)
