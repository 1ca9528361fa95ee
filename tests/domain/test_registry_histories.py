"""What must hold for any person and any venue of the registries, whatever was recorded in whichever order."""

from __future__ import annotations

from copy import deepcopy
from typing import Any
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict

from domain.core.message import decide
from domain.projections.history import continued_history
from domain.record.aggregate_kind import AggregateKind
from domain.record.entry import Entry
from domain.record.vocabulary import PERSON, VENUE
from domain.registry.branch import OfficeItself
from domain.registry.particulars import EraseParticulars
from domain.registry.phrase_book import standing
from domain.store.mapper import round_tripped
from tests.domain.registry_histories import COMMANDS, OPENINGS, asked_of, decided, events_of, histories
from tests.domain.scenario import NOW, fold
from tests.fuzz import tries

KINDS = pytest.mark.parametrize("kind", [PERSON, VENUE], ids=["person", "venue"])
EVER = {"entries", "sealed_ever", "erased"}
"""What of a person tells what ever was, and is the same after undoing or not."""


def stands(entry: Any) -> dict[str, Any]:
    """An entry as it stands; the order in which its parts were entered does not count, nor what a term said before."""
    known = {name: value for name, value in asdict(entry).items() if name not in EVER}
    if isinstance(entry, OfficeItself):
        known["phrases"] = {key: (term.kind, term.words) for key, term in standing(entry.phrases).items()}
    return known


@KINDS
def test_every_command_of_a_registry_is_drawn(kind: AggregateKind) -> None:
    assert {*COMMANDS[kind.name], type(OPENINGS[kind.name])} == {*kind.commands}


@KINDS
@tries(8)
@given(data=st.data())
def test_a_history_of_the_registry_folds_to_the_same_entry_each_time(kind: AggregateKind, data: st.DataObject) -> None:
    events = events_of(data.draw(histories(kind)), kind)
    entry = fold(events, kind.begin())
    assert entry == fold(events, kind.begin())
    assert entry == fold([round_tripped(event) for event in events], kind.begin())
    assert entry.entries == len(events)


@KINDS
@tries(8)
@given(data=st.data())
def test_any_command_on_any_entry_is_recorded_or_refused(kind: AggregateKind, data: st.DataObject) -> None:
    entry = fold(events_of(data.draw(histories(kind)), kind), kind.begin())
    before = deepcopy(entry)
    _, events = decided(data.draw(asked_of(kind)), entry)
    assert entry == before, "deciding changes nothing"
    fold(events, entry)
    assert (entry.entries != before.entries) == bool(events)


@KINDS
@tries(8)
@given(data=st.data())
def test_undoing_any_command_of_the_registry_brings_the_entry_back(kind: AggregateKind, data: st.DataObject) -> None:
    entry = kind.begin()
    for command in data.draw(histories(kind)):
        before, undone = deepcopy(entry), deepcopy(entry)
        fold(decide(command, entry), entry)
        if before.entries and not isinstance(command, EraseParticulars):
            fold(decide(command, undone), undone)
            for opposite in command.opposite(before):
                fold(decided(opposite, undone)[1], undone)
            assert stands(undone) == stands(before), command


@KINDS
@tries(8)
@given(data=st.data())
def test_whatever_was_recorded_in_a_registry_is_told_without_what_is_private(
    kind: AggregateKind, data: st.DataObject
) -> None:
    events = events_of(data.draw(histories(kind)), kind)
    entries = [Entry(UUID(int=1), number, event, "I. Ivanova", "desk", NOW) for number, event in enumerate(events, 1)]
    assert len(continued_history(entries, None)) == len(events)
    assert not any("value" in msgspec.to_builtins(event) for event in events)
