"""What may be recorded and asked for: events and commands of every kind."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import get_type_hints

from domain.core.message import Command, Event
from domain.programme.entering import RetractItem
from domain.record.command_data import created_by
from domain.record.vocabulary import COMMAND_VERSIONS, COMMANDS, EVENTS
from domain.registry.office_held import RecordOffice
from domain.registry.person import RegisterPerson
from tests.domain.facts import opening
from tests.for_each import for_each

RELEASED = {
    (topic, int(version)): int(vocabulary)
    for line in (Path(__file__).parents[2] / "golden" / "vocabularies.txt").read_text(encoding="utf-8").splitlines()
    for vocabulary, topic, version in (line.split(),)
}
"""The vocabulary every event came with that was released."""


@for_each("kind", [*EVENTS.values(), *COMMANDS.values()], ids=lambda kind: kind.__name__)
def test_what_was_said_is_never_changed_afterwards(kind: type[Event | Command]) -> None:
    assert kind.__struct_config__.frozen


def test_of_what_a_message_states_its_fields_alone_are_read_to_decode_it() -> None:
    kinds = (*EVENTS.values(), *COMMAND_VERSIONS.values())

    assert [kind for kind in kinds if get_type_hints(kind).keys() != set(kind.__struct_fields__)] == []


@for_each("command", COMMANDS.values(), ids=lambda kind: kind.__name__)
def test_who_makes_up_an_id_says_so(command: type[Command]) -> None:
    source = inspect.getsource(command.complete)
    makes_up = any(way in source for way in ("fresh_id", "first_free", "_proposal()"))

    assert makes_up == bool(command.creates)
    assert set(command.creates) <= set(command.__struct_fields__)


def test_a_receipt_names_what_was_created() -> None:
    assert created_by(RegisterPerson({}, person="nurtleu")) == {"person": "nurtleu"}
    assert created_by(opening()) == {"visit": "KZ-2025-11"}
    assert created_by(RetractItem("talks")) == {}
    assert created_by(RecordOffice({}, office="president-kz", held="president")) == {
        "held": "president", "office": "president-kz",
    }  # fmt: skip


def test_an_event_is_of_the_vocabulary_it_was_released_with_or_of_a_later_one() -> None:
    """A program that does not know a new event must leave alone the office that holds one."""
    assert RELEASED.keys() <= EVENTS.keys()
    assert {key: EVENTS[key].vocabulary for key in RELEASED} == RELEASED
    new = {key: event.vocabulary for key, event in EVENTS.items() if key not in RELEASED}
    assert {key: number for key, number in new.items() if number != max(RELEASED.values()) + 1} == {}
