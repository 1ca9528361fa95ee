"""A kind of aggregate: how one is named and begun, and which commands and events are about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from types import ModuleType
from typing import Any, TypeVar

import msgspec

from domain.core.message import Aggregate, Command, Event, is_newest

Message = TypeVar("Message", Command[Any], Event[Any])


class AggregateKind(msgspec.Struct, frozen=True, dict=True):
    """A kind of aggregate: each of them is a stream of events, and a consistency boundary of its own."""

    name: str
    """How a line of JSON names one of them: `{"command": …, "visit": "KZ-2025-11"}`."""
    begin: Callable[[], Aggregate]
    """One of them before its first event."""
    opens: type[Command[Any]] | None
    """The command that begins one; None for the office itself, which is there from the beginning."""
    key: str
    """The field of that command that says how it will be named."""
    reserves: str
    """The kind of name that is reserved for it, so that no two are named alike."""
    concepts: tuple[ModuleType, ...]

    @cached_property
    def folds_into(self) -> type[Aggregate]:
        """The class of such an aggregate."""
        return type(self.begin())

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The topics of its events."""
        return tuple(dict.fromkeys(event.topic for event in self.messages(Event)))

    @cached_property
    def reserving(self) -> tuple[str, ...]:
        """The topics of its events that reserve a name."""
        reserves = (event.topic for event in self.messages(Event) if event.reserves is not Event.reserves)
        return tuple(dict.fromkeys(reserves))

    @cached_property
    def commands(self) -> list[type[Command[Any]]]:
        """Its commands in their newest versions."""
        return [command for command in self.messages(Command) if is_newest(command)]

    def messages(self, base: type[Message]) -> list[type[Message]]:
        """Its commands, or its events, of every version, in the order in which the concepts define them.

        What several of a concept have in common is a class with an underscore, and none of them.
        """
        return [kind for kind in self._classes if issubclass(kind, base)]

    @cached_property
    def _classes(self) -> list[type[Any]]:
        """The classes its concepts define, in their order."""
        return [
            kind
            for concept in self.concepts
            for name, kind in vars(concept).items()
            if isinstance(kind, type) and kind.__module__ == concept.__name__ and not name.startswith("_")
        ]
