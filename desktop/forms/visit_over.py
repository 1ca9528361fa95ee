"""Planning in a visit that is over: still recorded, but only on being asked for twice."""

from __future__ import annotations

from desktop.machine import clock
from domain.core.message import Command
from domain.core.times import local
from domain.record.vocabulary import VISIT, kind_of
from domain.visit.visit import Visit


def plans_late(command: Command, visit: Visit | None) -> bool:
    """Whether a command plans something in a visit whose last day is past where it takes place."""
    if visit is None or not command.plans or kind_of(command) is not VISIT:
        return False
    return visit.last_day < local(clock.now(), visit.zone).date()
