"""Accepting what a list changes, without an office."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from domain.core.message import Command, decide
from domain.lists.reconciling.accept_list import as_accepted
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.visit.visit import Visit
from tests.domain.scenario import fold


def commands_accepting(found: Reconciliation, visit: Visit, accepted: Collection[str]) -> tuple[Command, ...]:
    """The commands that record what was accepted; none where that is nothing."""
    return as_accepted(found, visit, accepted).commands


def apply(visit: Visit, commands: Iterable[Command]) -> Visit:
    """The visit, folded on with what the commands lead to."""
    for command in commands:
        fold(decide(command, visit), visit)
    return visit
