"""What may be recorded and asked for: events and commands of every kind."""

from __future__ import annotations

import inspect

from domain.core.message import Command, Event
from domain.programme.entering import RetractItem
from domain.record.vocabulary import COMMANDS, EVENTS, created_by
from domain.registry.office_held import RecordOffice
from domain.registry.person import RegisterPerson
from tests.domain.facts import opening
from tests.for_each import for_each


@for_each("kind", [*EVENTS.values(), *COMMANDS.values()], ids=lambda kind: kind.__name__)
def test_what_was_said_is_never_changed_afterwards(kind: type[Event | Command]) -> None:
    assert kind.__struct_config__.frozen


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
