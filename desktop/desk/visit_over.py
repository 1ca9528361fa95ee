"""A visit that is over: what happened is recorded with its hour, and planning only on being asked for twice."""

from __future__ import annotations

from desktop.machine import clock
from domain.core.message import Command
from domain.core.times import local
from domain.record.vocabulary import VISIT, kind_of
from domain.visit.visit import Visit


def is_over(visit: Visit) -> bool:
    """Whether the last day of a visit is past where it takes place."""
    return visit.last_day < local(clock.now(), visit.zone).date()


def plans_late(command: Command, visit: Visit | None) -> bool:
    """Whether a command plans something in a visit that is over."""
    return visit is not None and command.plans and kind_of(command) is VISIT and is_over(visit)


def unsaid_hour(command: Command, visit: Visit | None) -> str:
    """The field for the hour of a fact in a visit that is over, where none is said and recording would take now."""
    if visit is None or command.plans or kind_of(command) is not VISIT or not is_over(visit):
        return ""
    now = clock.now()
    completed = command.complete(visit, now)
    fields = command.__struct_fields__
    return next((each for each in fields if getattr(command, each) is None and getattr(completed, each) == now), "")
