"""The day of a visit that is on show in lanes, kept up with the clock."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.files.export.table import ExportTable
from desktop.look import fonts
from desktop.machine import clock
from desktop.models.schedule_model import ScheduleModel
from desktop.timeline.day_blocks import KeptBlocks
from desktop.timeline.day_buttons import DayButtons
from desktop.timeline.day_notices import DayNotices
from desktop.timeline.drafted import DraftedItem
from desktop.timeline.item_commands import who_takes_part
from desktop.timeline.items import OTHERS, MinuteSpan
from desktop.timeline.programme_day import days_drawn, reaching, slot_at, timeline_day
from desktop.timeline.view import TimelineView
from desktop.widgets.tables.copied_rows import table_copied
from desktop.wording.words import say
from domain.checks.day import is_the_day
from domain.core.message import CommandClass
from domain.core.times import local
from domain.programme.meeting import PlanMeeting
from domain.programme.planning import PlanItem

ROOMY = 560
"""From this width on, in pixels at the normal size of text, rooms have lanes: in narrower ones no title has room."""

OF_DAY = "Shift+W"
"""The key that asks who takes part in all of a day, as W does of one item."""

MINUTE = 60_000
"""A minute in milliseconds: the timeline follows the clock as each begins."""


class ShownDay(QObject):
    """Draws the day into a timeline, marks its button and tells its notices; plans where nothing is yet."""

    def __init__(
        self, requests: Requests, timeline: TimelineView, days: DayButtons, notices: DayNotices, page: QWidget
    ) -> None:
        super().__init__(page)
        self._requests, self._timeline, self._days, self._notices = requests, timeline, days, notices
        self._page = page
        self._view: VisitView | None = None
        self.day: date | None = None
        """The day on show; None where the visit has none."""
        self._blocks, self._with_rooms = KeptBlocks(), True
        self._drafted: DraftedItem | None = None
        self._hours: MinuteSpan | None = None
        self._minutes, self._runs = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer), False
        self._minutes.timeout.connect(self._minute_passed)
        self._await_minute()
        timeline.slot_drawn.connect(self._plan)

    def show_view(self, view: VisitView) -> None:
        """Show the visit: the same day of it where it has that, else today or the fullest."""
        self._view = view
        days = days_drawn(view)
        if self.day not in days:
            self.day = _first_shown(days, view)
        self._days.offer(days, view)
        self._days.mark(self.day)
        self._draw()

    def show_day(self, day: date) -> None:
        """Show another day."""
        self.day = day
        self._days.mark(day)
        self._draw()

    def show_drafted(self, drafted: DraftedItem | None) -> None:
        """Draw what a form beside the plan would enter or move, on its day."""
        self._drafted = drafted
        if drafted is not None and drafted.day != self.day and drafted.day in self._offered():
            self.show_day(drafted.day)
        elif self._ends_too_soon(drafted):
            self._draw()
        else:
            self._timeline.set_drafted(drafted if drafted is not None and drafted.day == self.day else None)

    def _ends_too_soon(self, drafted: DraftedItem | None) -> bool:
        """Whether what is drafted on the day on show lies before or behind the hours that are drawn."""
        if drafted is None or drafted.day != self.day or self._hours is None:
            return False
        return drafted.span[0] < self._hours[0] or drafted.span[1] > self._hours[1]

    def _offered(self) -> tuple[date, ...]:
        return days_drawn(self._view) if self._view is not None else ()

    def fit(self) -> None:
        """Draw lanes of rooms where there is room for them now, and none where there is not."""
        if self._has_room() != self._with_rooms:
            self._draw()

    def _has_room(self) -> bool:
        return not self._timeline.isVisible() or self._timeline.width() >= fonts.scaled(ROOMY)

    def day_after(self, days: int) -> date | None:
        """The day that is so many after the one on show; None where the visit has none there."""
        offered = self._offered()
        to = offered.index(self.day) + days if self.day in offered else -1
        return offered[to] if 0 <= to < len(offered) else None

    def tables(self, only: str | None = None) -> tuple[ExportTable, ...]:
        """The items of the day, or one of them, as a table; none on a day without any."""
        if self._view is None or self.day is None:
            return ()
        model = ScheduleModel()
        there = (row for row in self._view.schedule if row.day == self.day)
        model.set_rows([row for row in there if only in (None, row.id)], self._view.visit.zone)
        return (table_copied(model, range(model.rowCount()), say.words.day(self.day)),) if model.rowCount() else ()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._timeline.setAccessibleName(say("page.programme"))
        self._timeline.set_span_words(_span_words)

    def offer_to_plan(self, minute: int, lane: str, spot: QPoint) -> None:
        """Offer in a menu to plan something at a minute of the day, in a lane."""
        if self._view is not None and not self._view.read_only:
            self._offer(minute, None, lane, spot)

    def _offer(self, start: int, end: int | None, lane: str, spot: QPoint) -> None:
        """Offer a meeting, anything else, and, in the lane of a side, something for that side alone.

        Talks of the principals come last in the lane of all others.
        """
        menu, time = QMenu(self._page), _span_words(start, end)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ways: list[tuple[CommandClass, str, str]] = [
            (PlanMeeting, say("programme.plan-meeting-at", time=time), ""),
            (PlanItem, say("programme.plan-item-at", time=time), ""),
        ]
        if self._is_of_one_side(lane):
            ways.append(
                (PlanItem, say("programme.plan-item-of-side-at", side=say.words.of("side", lane), time=time), lane)
            )
        for command, words, side in reversed(ways) if lane == OTHERS else ways:
            action = menu.addAction(words)
            action.triggered.connect(partial(self._plan_as, command, start, end, lane, side))
        if self._view is not None and who_takes_part(self._view):
            menu.addAction(say("programme.parties-of-day"), self.ask_who_takes_part).setShortcut(OF_DAY)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(spot)

    def ask_who_takes_part(self) -> None:
        """Ask who takes part in all that is still planned for the day, at a visit of several parties."""
        if self._view is not None and not self._view.read_only:
            rows = (row for row in self._view.schedule if row.day == self.day and row.status == "planned")
            if items := [row.id for row in rows]:
                for command in who_takes_part(self._view):
                    self._requests.open_form(command, {"item": items})

    def _is_of_one_side(self, lane: str) -> bool:
        return self._view is not None and lane in self._view.visit.sides

    def _plan(self, start: int, end: int, lane: str) -> None:
        """Plan a meeting in a slot that was drawn; in the lane of a side or of the others it may be something else."""
        asks = self._is_of_one_side(lane) or lane == OTHERS
        if asks and self._view is not None and not self._view.read_only:
            self._offer(start, end, lane, QCursor.pos())
        else:
            self._plan_as(PlanMeeting, start, end, lane, "")

    def _plan_as(self, command: CommandClass, start: int, end: int | None, lane: str, side: str) -> None:
        """Open the form of a command for a slot, which may have no end; in the lane of a room, there.

        Args:
            side: the side that alone takes part; empty where nobody said.
        """
        if self._view is None or self.day is None or self._view.read_only:
            return
        room = lane.removeprefix("room:") if lane.startswith("room:") else ""
        place = next((dict(row.place) for row in self._view.schedule if room and say.words.pick(row.place) == room), {})
        when = slot_at(self._view, self.day, start, end)
        known = {"when": when, **({"place": place} if place else {}), **({"taking": [side]} if side else {})}
        self._requests.open_form(command, known)

    def _await_minute(self) -> None:
        """Wake as the clocks above the day go on by a minute, so that they and the day never differ."""
        now = clock.now()
        self._minutes.start(MINUTE - now.second * 1000 - now.microsecond // 1000)

    def _minute_passed(self) -> None:
        """Draw a day of the visit anew, and once when it is over: no other day changes by itself."""
        self._await_minute()
        runs = self._view is not None and is_the_day(self._view.visit, clock.now())
        if runs or self._runs:
            self._draw()
        self._runs = runs

    def _draw(self) -> None:
        if self._view is None or self.day is None:
            return
        now = clock.now()
        self._with_rooms = self._has_room()
        drawn = timeline_day(self._view, self.day, now, self._blocks, with_rooms=self._with_rooms)
        there = self._drafted if self._drafted is not None and self._drafted.day == self.day else None
        if there is not None:
            drawn = reaching(drawn, there.span)
        self._hours = drawn.first, drawn.last
        self._timeline.set_day(drawn)
        self._timeline.set_drafted(there)
        self._notices.show_day(self._view, self.day, now)


def _clock_words(minute: int) -> str:
    return say.words.clock(f"{minute // 60 % 24:02}:{minute % 60:02}")


def _span_words(start: int, end: int | None) -> str:
    """Hours by their minutes of the day, as the language writes them; the start alone without an end."""
    if end is None:
        return _clock_words(start)
    return say.words("time.range", start=_clock_words(start), end=_clock_words(end))


def _first_shown(days: tuple[date, ...], view: VisitView) -> date | None:
    today = local(clock.now(), view.visit.zone).date()
    if today in days:
        return today
    return max(days, key=lambda day: sum(row.day == day for row in view.schedule), default=None)
