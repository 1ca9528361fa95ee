"""What runs now and what comes next, in one line above the day: since when, how late, and in how long."""

from __future__ import annotations

from datetime import date, datetime

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.widgets.button import Button, ButtonSize
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.widgets.surface import Surface
from desktop.wording.hours import length_words
from desktop.wording.words import Words, say
from domain.core.times import local, minutes_between
from domain.programme.outcome import Length
from domain.projections.lateness import Lateness
from domain.projections.schedule import ScheduleRow
from domain.projections.to_begin import ToBegin, to_begin


class NowNext(msgspec.Struct, frozen=True):
    """The item that runs, the one to begin next, and what is said of each; None where there is none."""

    now: ScheduleRow | None
    next: ScheduleRow | None
    of_now: str = ""
    of_next: str = ""
    waits: bool = False
    """Whether the next one waits beyond its hour, and nobody noted yet what began that day."""
    then: str = ""
    """What the plan has at this hour and what it has next, where the next one waits so."""
    told_next: frozenset[str] = frozenset()
    """The ids of the items of which it is said that they come next."""


def now_next(view: VisitView, now: datetime, late: Lateness | None) -> NowNext:
    """What runs at a moment (aware), and the first item of the day that has not begun, also beyond its hour."""
    words = say.words.in_zone(view.visit.zone)
    running = [row for row in view.schedule if row.status == "under-way"]
    coming = to_begin(view.schedule, now)
    runs, follows = running[-1] if running else None, coming[0] if coming else None
    today = local(now, view.visit.zone).date()
    noted = any(row.status in ("under-way", "held") and row.day == today for row in view.schedule)
    waits = follows is not None and follows.overdue(now) > 0 and not noted
    later = next((each for each in coming if not each.overdue(now)), None) if waits else None
    return NowNext(
        runs,
        follows.row if follows is not None else None,
        _of_now(runs, now, today, words),
        _of_next(follows, now, late, words) if follows is not None else "",
        waits,
        _by_plan(coming, later, now, late, words) if waits else "",
        frozenset(each.row.id for each in (follows, later) if each is not None),
    )


def _by_plan(coming: list[ToBegin], later: ToBegin | None, now: datetime, late: Lateness | None, words: Words) -> str:
    """What would run now by the plan, beside the first of those to begin, and what would begin next."""
    runs = [each.row for each in coming[1:] if each.overdue(now) and _ends_after(each.row, now)]
    told = [words("strip.by-plan", title=row.title, when=words.span(row.planned)) for row in runs[-1:] if row.planned]
    if later is not None:
        told.append(words("strip.then", title=later.row.title, when=_of_next(later, now, late, words)))
    return words.clauses(told) if told else ""


def _ends_after(row: ScheduleRow, now: datetime) -> bool:
    return row.planned is not None and row.planned.ends_at is not None and row.planned.ends_at > now


class NowStrip(Surface):
    """Hidden while nothing runs and nothing is still to come on the day; its words wrap in groups."""

    end_wanted = Signal(str)
    start_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", parent)
        self._shown = NowNext(None, None)
        self._now, self._next = (Label(font=fonts.group_heading, tone="accent", parent=self) for _ in range(2))
        self._running, self._coming = (WrappedLabel(font=fonts.strong, parent=self) for _ in range(2))
        self._of_now, self._of_next, self._then = (WrappedLabel(tone="secondary", parent=self) for _ in range(3))
        self._end = Button("", keys="E", size=ButtonSize.SMALL, parent=self)
        self._start = Button("", keys="S", size=ButtonSize.SMALL, parent=self)
        self._end.clicked.connect(self._ask_end)
        self._start.clicked.connect(self._ask_start)
        row = FlowLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        for called, title, said, button in (
            (self._now, self._running, self._of_now, self._end),
            (self._next, self._coming, self._of_next, self._start),
        ):
            both = self._together(called, title)
            row.addWidget(both)
            row.begin_with(both)
            row.addWidget(said)
            row.addWidget(button)
        row.addWidget(self._then)
        self.hide()

    def _together(self, called: Label, title: Label) -> QWidget:
        """Now or Next with its title, which stand in one row."""
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(called, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(title, 1)
        return both

    def show_items(self, shown: NowNext) -> None:
        """Tell of what runs and of what comes next."""
        self._shown = shown
        words = say.words
        for row, called, title, said, text in (
            (shown.now, self._now, self._running, self._of_now, shown.of_now),
            (shown.next, self._next, self._coming, self._of_next, shown.of_next),
        ):
            title.setText(words.pick(row.title) if row is not None else "")
            said.setText(text)
            for label in (called, title, said):
                label.setVisible(row is not None)
        self._then.setText(shown.then)
        self._then.setVisible(bool(shown.then))
        self._now.setText(say("strip.now"))
        self._next.setText(say("strip.waits" if shown.waits else "strip.next"))
        self._end.setText(say("command.end-item"))
        self._start.setText(say("command.start-item"))
        self._end.setVisible(shown.now is not None)
        self._start.setVisible(shown.now is None and shown.next is not None)
        self.setVisible(shown.now is not None or shown.next is not None)

    def is_of(self, item: str) -> bool:
        """Whether its buttons are of an item."""
        return item in {row.id for row in (self._shown.now, self._shown.next) if row is not None}

    def offer_keys(self, offered: bool) -> None:
        """Print its keys on its buttons, or not where they are for something else."""
        for button, key in ((self._end, "E"), (self._start, "S")):
            button.set_keys(key if offered else "")

    def take_key(self, key: str) -> bool:
        """Take the key of a button that is on show; whether there is one."""
        for button, asked in ((self._end, self._ask_end), (self._start, self._ask_start)):
            if key == button.keys() and not button.isHidden() and not self.isHidden():
                asked()
                return True
        return False

    def told_next(self) -> frozenset[str]:
        """The ids of the items of which it says that they come next."""
        return self._shown.told_next

    def texts(self) -> tuple[str, str]:
        """What is told of now and of what comes next."""
        now, following = ((self._running, self._of_now), (self._coming, self._of_next))
        return " ".join(label.text() for label in now), " ".join(label.text() for label in following)

    def _ask_end(self) -> None:
        if self._shown.now is not None:
            self.end_wanted.emit(self._shown.now.id)

    def _ask_start(self) -> None:
        if self._shown.next is not None:
            self.start_wanted.emit(self._shown.next.id)


def _of_now(row: ScheduleRow | None, now: datetime, today: date, words: Words) -> str:
    """Since when it runs, with the day where that is an earlier one, and by how much it began late or runs over."""
    if row is None or row.actual.start is None:
        return ""
    began = local(row.actual.start.at, words.zone or row.zone).date()
    since = words("programme.since", start=row.actual.start)
    if began != today:
        since = words("strip.since-day", day=words.day(began, "short"), start=row.actual.start)
    planned, end = (row.planned.starts_at, row.planned.ends_at) if row.planned is not None else (None, None)
    late = minutes_between(planned, row.actual.start.at) if planned is not None else 0
    over = minutes_between(end, now) if end is not None and began == today else 0
    if over > max(late, 0):
        return words("strip.over", since=since, over=length_words(Length(over, False), words))
    return words("strip.late", since=since, late=length_words(Length(late, False), words)) if late > 0 else since


def _of_next(next: ToBegin, now: datetime, late: Lateness | None, words: Words) -> str:
    """When it is planned, in how long or how long ago, and when it is proposed instead."""
    row = next.row
    if row.planned is None or row.planned.starts_at is None:
        return ""
    overdue = next.overdue(now)
    minutes = overdue or minutes_between(now, next.at)
    length = length_words(Length(minutes, about=False), words)
    told = words("strip.due" if overdue else "strip.in", when=words.span(row.planned), length=length)
    if late is None or row.id not in late.moves:
        return told
    then = local(row.planned.starts_at, row.zone)
    moved = (then.hour * 60 + then.minute + late.moves[row.id]) % (24 * 60)
    return words("strip.proposed", told=told, start=words.clock(f"{moved // 60:02}:{moved % 60:02}"))
