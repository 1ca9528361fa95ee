"""A visit that is over: facts are recorded with their hour, and planning has to be asked for twice.

One that was entered once it was over is recorded as it was from its first entry on: there nobody is asked twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta

from desktop.desk.view import VisitView
from desktop.machine import clock
from domain.core.message import Command
from domain.core.times import known_zone
from domain.programme.programme import Item
from domain.record.request import Request
from domain.record.vocabulary import VISIT, kind_of
from domain.visit.visit import Visit

LONG_PAST = timedelta(hours=12)
"""What was to end longer ago than this does not begin or end now, unless somebody says at which hour."""


def is_over(visit: Visit) -> bool:
    """Whether the last day of a visit is past where it takes place."""
    return visit.is_over(clock.now())


def is_long_past(item: Item) -> bool:
    """Whether an item was to end, began or ended so long ago that it does not begin or end now."""
    planned = item.planned
    if planned is None:
        return False
    known = [at for at in (planned.ends_at or planned.starts_at, item.started, item.ended) if at is not None]
    return bool(known) and clock.now() - max(known) >= LONG_PAST


def is_noted_afterwards(visit: Visit, item: str) -> bool:
    """Whether what is noted of an item is of another hour than now: the visit is over, or the item long past."""
    found = visit.programme.items.get(item)
    return is_over(visit) or (found is not None and is_long_past(found))


def over_as_planned(view: VisitView) -> bool:
    """Whether a visit is over that was planned here; of one entered once it was over, the plan is recorded now."""
    return is_over(view.visit) and not entered_afterwards(view)


def plans_late(command: Command, view: VisitView | None) -> bool:
    """Whether a command plans something in a visit that is over, and was planned before it was."""
    if view is None or not command.plans or kind_of(command) is not VISIT:
        return False
    return over_as_planned(view)


class LateQuestion:
    """Whether to plan in a visit that is over: asked once, and recorded where it is asked for again."""

    def __init__(self) -> None:
        self._asked = False

    def arises(self, requests: Iterable[Request], view: VisitView | None) -> bool:
        """Whether an officer who wants requests to be recorded is to be asked now; the next time he is not."""
        if self._asked or not any(plans_late(request.command, view) for request in requests):
            return False
        self._asked = True
        return True

    def forget(self) -> None:
        """Ask anew, as something else is to be recorded."""
        self._asked = False


def unsaid_hour(command: Command, visit: Visit | None) -> str:
    """The field for the hour of a fact in a visit that is over, where neither an hour nor that it is unknown is said.

    While the visit lasts, such a fact is taken to be of now.
    """
    if visit is None or command.plans or kind_of(command) is not VISIT or not is_over(visit):
        return ""
    on_its_day = datetime.combine(visit.last_day, time(), known_zone(visit.zone)).astimezone(UTC)
    completed = command.complete(visit, on_its_day)
    fields = command.__struct_fields__
    return next(
        (each for each in fields if getattr(command, each) is None and getattr(completed, each) == on_its_day), ""
    )


def entered_afterwards(view: VisitView) -> bool:
    """Whether a visit was opened in the office once its last day was past."""
    opened = view.history[0].entry.recorded_at if view.history else None
    return opened is not None and view.visit.is_over(opened)
