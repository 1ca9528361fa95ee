"""A visit that is over: facts are recorded with their hour, and planning has to be asked for twice."""

from __future__ import annotations

from datetime import UTC, datetime, time

from desktop.machine import clock
from domain.core.message import Command
from domain.core.times import known_zone
from domain.record.vocabulary import VISIT, kind_of
from domain.visit.visit import Visit


def is_over(visit: Visit) -> bool:
    """Whether the last day of a visit is past where it takes place."""
    return visit.is_over(clock.now())


def plans_late(command: Command, visit: Visit | None) -> bool:
    """Whether a command plans something in a visit that is over."""
    return visit is not None and command.plans and kind_of(command) is VISIT and is_over(visit)


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
