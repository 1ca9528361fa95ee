"""What may be recorded and asked for: events and commands of every kind."""

from __future__ import annotations

import pytest

from domain.core.message import Command, Event
from domain.record.vocabulary import COMMANDS, EVENTS


@pytest.mark.parametrize("kind", [*EVENTS.values(), *COMMANDS.values()], ids=lambda kind: kind.__name__)
def test_what_was_said_is_never_changed_afterwards(kind: type[Event | Command]) -> None:
    assert kind.__struct_config__.frozen
