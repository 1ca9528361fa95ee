"""What stands above and below a day: now and what comes next, what waits to be recorded, what is late, the checks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.timeline.late_bar import LateBar
from desktop.timeline.now_strip import NowNext, NowStrip, now_next
from desktop.timeline.programme_day import late_on
from desktop.timeline.shift_bar import ShiftBar
from desktop.timeline.shifts import Shifts
from desktop.widgets.check_bar import CheckBar
from domain.checks.day import is_the_day
from domain.core.times import local
from domain.programme.holding import EndItem, StartItem
from domain.programme.outcome import ExpectEnd
from domain.projections.lateness import Lateness


class DayNotices(QObject):
    """The strip above the day, and one bar at a time below it."""

    def __init__(self, requests: Requests, shifts: Shifts, shift_bar: ShiftBar, page: QWidget) -> None:
        super().__init__(page)
        self._requests, self._shifts, self._shift_bar = requests, shifts, shift_bar
        self._late_bar, self.strip = LateBar(page), NowStrip(page)
        self._checks, self._checks_asked = QWidget(page), False
        self.check_bar = CheckBar(requests, self._checks)
        checks = QVBoxLayout(self._checks)
        checks.setContentsMargins(0, 0, 0, 0)
        checks.addWidget(self.check_bar)
        self._view: VisitView | None = None
        self._late: Lateness | None = None
        self.strip.end_wanted.connect(self._end)
        self.strip.start_wanted.connect(self._start)
        self._late_bar.proposal_wanted.connect(self._propose)
        self._late_bar.shortening_wanted.connect(self._shorten)
        self._late_bar.expectation_wanted.connect(self._expect)
        self._late_bar.checks_wanted.connect(self._ask_checks)
        shift_bar.shown.connect(self._show_bars)

    def below(self) -> Sequence[QWidget]:
        """The bars below the day."""
        return (self._shift_bar, self._late_bar, self._checks)

    def take_key(self, key: str) -> bool:
        """Take a key of the strip, which is for what that tells of; whether it has such a key now."""
        return self.strip.take_key(key)

    def show_view(self, view: VisitView) -> None:
        """Show the checks of a visit."""
        self.check_bar.show_view(view)

    def show_day(self, view: VisitView, day: date, now: datetime) -> None:
        """Tell of a day, as of `now` (aware)."""
        self._view, self._late = view, None if view.read_only else late_on(view, day, now)
        self._show_bars()
        self._show_strip(view, now)

    def _show_strip(self, view: VisitView, now: datetime) -> None:
        """Tell of now and of what comes next, on a day of the visit and in the present."""
        visit = view.visit
        running = not view.read_only and is_the_day(visit, now)
        today = late_on(view, local(now, visit.zone).date(), now) if running else None
        self.strip.show_items(now_next(view, now, today) if running else NowNext(None, None))

    def _show_bars(self, *_args: object) -> None:
        """One bar at a time: what waits to be recorded, else what is late, else the checks."""
        if self._view is None:
            return
        shifting = not self._shift_bar.isHidden()
        if shifting:
            shown = [bar for bar in (self._late_bar, self._checks) if bar.isVisible()]
            self._shift_bar.be_as_high_as(sum(bar.height() for bar in shown))
        self._late_bar.show_late(None if shifting else self._late, self._view)
        self._checks.setVisible(not shifting and (self._late is None or self._checks_asked))

    def _ask_checks(self) -> None:
        """Show the checks below what is late."""
        self._checks_asked = True
        self._show_bars()

    def _propose(self) -> None:
        if self._late is not None:
            self._shifts.propose(self._late)

    def _shorten(self) -> None:
        if self._late is not None:
            self._shifts.shorten(self._late)

    def _expect(self) -> None:
        if self._late is not None:
            self._requests.open_form(ExpectEnd, {"item": self._late.item})

    def _end(self, item: str) -> None:
        self._requests.open_form(EndItem, {"item": item})

    def _start(self, item: str) -> None:
        self._requests.open_form(StartItem, {"item": item})
