"""A fork of a visit: it becomes what a copy becomes, and leaves the original as it was."""

from __future__ import annotations

from functools import cache

from hypothesis import given

from domain.core.copying import copied
from domain.core.message import Command, Event, decide
from domain.record.entry import apply
from domain.record.fork import fork, settle
from domain.visit.visit import Visit
from tests.domain.histories import events_of, histories
from tests.domain.scenario import NOW
from tests.domain.test_opposites import SITUATIONS, a_visit_in_full
from tests.for_each import for_each
from tests.fuzz import tries


@for_each("command", SITUATIONS, ids=repr)
def test_every_command_folds_into_a_fork_as_into_a_copy(command: Command) -> None:
    visit, untouched = in_full(), copied(in_full())
    events = decide(command.complete(visit, NOW), visit)
    assert folded_into_a_fork(visit, events) == folded_into_a_copy(visit, events)
    assert visit == untouched


@given(histories())
@tries(10)
def test_a_history_folded_through_forks_is_the_history_folded(history: tuple[Command, ...]) -> None:
    events = events_of(history)
    forks, frozen = [Visit()], [Visit()]
    for number, event in enumerate(events, start=1):
        fresh = fork(forks[-1])
        apply(fresh, event, number)
        forks.append(settle(fresh))
        frozen.append(copied(fresh))
    assert forks[-1] == folded_into_a_copy(Visit(), events)
    assert forks == frozen


def test_a_settled_fork_shares_what_no_event_asked_for() -> None:
    visit = in_full()
    events = decide(SITUATIONS[12], visit)
    after = folded_into_a_fork(visit, events)
    shared = [key for key, member in visit.delegations.members.items() if after.delegations.members[key] is member]
    assert len(shared) == len(visit.delegations.members) - 1


@cache
def in_full() -> Visit:
    """One visit for all: nothing here may change it."""
    visit: Visit = a_visit_in_full().visit
    return visit


def folded_into_a_fork(visit: Visit, events: list[Event]) -> Visit:
    return settle(_folded(fork(visit), events))


def folded_into_a_copy(visit: Visit, events: list[Event]) -> Visit:
    return _folded(copied(visit), events)


def _folded(visit: Visit, events: list[Event]) -> Visit:
    for number, event in enumerate(events, start=visit.entries + 1):
        apply(visit, event, number)
    return visit
