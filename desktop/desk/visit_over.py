"""A visit that is over: what happened is recorded as ever, and planning only on being asked for twice."""

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
