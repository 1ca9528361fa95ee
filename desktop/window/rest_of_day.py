"""The rest of a day, which moves as a whole where the day runs late: an aeroplane that comes two hours later."""

from __future__ import annotations

from datetime import date, datetime

from desktop.desk.view import VisitView
from domain.core.times import local
from domain.projections.schedule import ScheduleRow


def rest_of_day(view: VisitView, chosen: str | None, day: date | None, now: datetime) -> list[str]:
    """What is still planned of a day, in its order: from the item chosen on, else from `now` (aware) on.

    Args:
        day: the day on show; None: that of `now`. An item that is chosen says it itself.
    """
    planned = [row for row in view.schedule if _begins_at_an_hour(row)]
    first = next((row for row in planned if row.id == chosen), None)
    here = local(now, view.visit.zone).date()
    wanted = first.day if first is not None else day or here
    that_day = [row for row in planned if row.day == wanted]
    if first is not None:
        that_day = that_day[that_day.index(first) :]
    elif wanted == here:
        that_day = [row for row in that_day if _is_ahead(row, now)]
    return [row.id for row in that_day]


def _begins_at_an_hour(row: ScheduleRow) -> bool:
    return row.status == "planned" and row.planned is not None and row.planned.start is not None


def _is_ahead(row: ScheduleRow, now: datetime) -> bool:
    """Whether it is not over by its plan: what should have begun a moment ago moves as well."""
    over = (row.planned.ends_at or row.planned.starts_at) if row.planned is not None else None
    return over is not None and over >= now
