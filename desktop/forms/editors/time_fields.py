"""Fields of days and hours in editors: what is typed in them as a value, and what cannot be read."""

from __future__ import annotations

from datetime import date, datetime
from datetime import time as wall_time
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from desktop.widgets.fields.date_field import DateField
from desktop.widgets.fields.near_day import Way
from desktop.widgets.fields.time_field import TimeField
from domain.core.problem import Problem, Refused
from domain.core.times import known_zone

if TYPE_CHECKING:
    from domain.visit.visit import Visit

FIELD_WIDTH = 118
DAY_WIDTH = 256


def unread(day: DateField | None, *hours: TimeField) -> Problem | None:
    """What stands in a field and is neither a day nor an hour."""
    if day is not None and not day.is_valid():
        return Refused("day-not-read", value=day.text().strip())
    hour = next((each for each in hours if not each.is_valid()), None)
    if hour is None:
        return None
    typed = hour.text().strip()
    if typed.startswith("+"):
        return Refused("no-hour-to-count-from", value=typed)
    return Refused("hour-not-read", value=typed)


def day_field(parent: QWidget, way: Way = "around") -> DateField:
    """A field for a day, near today until the visit is known."""
    return DateField(date.today(), parent=parent, way=way)


def place_days(field: DateField, visit: Visit) -> None:
    """Let a field read days as of a visit: near its first one, today by its clock."""
    field.set_near(visit.first_day, datetime.now(known_zone(visit.zone)).date(), visit.last_day)


def day_value(field: DateField) -> str | None:
    """What stands in a field of a day, as a value: the day, or what cannot be read."""
    day = field.value()
    return day.isoformat() if day is not None else field.text().strip() or None


def show_day(field: DateField, value: Any) -> None:
    """Show a day in its field, or what cannot be read as one."""
    try:
        field.set_value(date.fromisoformat(str(value)) if value else None)
    except ValueError:
        field.setText(str(value))


def time_value(field: TimeField) -> str | None:
    """What stands in a field of an hour, as a value: the hour, or what cannot be read."""
    time = field.value()
    return f"{time:%H:%M}" if time is not None else field.text().strip() or None


def show_time(field: TimeField, value: Any) -> None:
    """Show an hour in its field, or what cannot be read as one."""
    try:
        field.set_value(wall_time.fromisoformat(str(value)) if value else None)
    except ValueError:
        field.setText(str(value))
