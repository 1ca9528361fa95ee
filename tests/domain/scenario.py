"""Tests of the rules that read as protocol: given what was recorded, when someone asks, then this follows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import msgspec
from msgspec.structs import asdict

from domain.core.languages_named import with_canonical_languages
from domain.core.message import Command, Event, decide
from domain.core.problem import Refused
from domain.record.entry import apply
from domain.registry.registries import Registries
from domain.visit.sides import with_tokens
from domain.visit.visit import Visit

NOW = datetime(2025, 11, 12, 9, 0, tzinfo=UTC)
"""What the office's clock says in every scenario: noon in Moscow."""

Facts = Event[Any] | tuple[Event[Any], ...]
"""One event, or the several that one act of the office records."""


class Scenario:
    """One visit, what was recorded of it, and what came of the last command; or one entry of a registry."""

    def __init__(self, *facts: Facts, of: Any = None) -> None:
        self.visit: Any = Visit() if of is None else of
        self.registries = Registries()
        """What the office knows beside it."""
        self.recorded: list[Event[Any]] = []
        self.refused: Refused | None = None
        self._changed = False
        self.given(*facts)

    def given(self, *facts: Facts) -> None:
        """Let these events have been recorded."""
        fold(flattened(facts), self.visit)

    def when(self, command: Command[Any]) -> None:
        """Let someone ask for this; what follows from it is recorded."""
        self.recorded, self.refused = [], None
        try:
            command = command.keyed(lambda _: False)
            command = with_tokens(command, self.visit) if isinstance(self.visit, Visit) else command
            command = with_canonical_languages(command)
            command = command.worded(self.visit, self.registries)
            self.recorded = decide(command.complete(self.visit, NOW), self.visit)
        except Refused as refused:
            self.refused = refused
        before = state(self.visit)
        fold(self.recorded, self.visit)
        self._changed = state(self.visit) != before

    def then(self, *facts: Facts) -> None:
        """Exactly these events were recorded, and what is known of the visit is another than before."""
        assert self.refused is None, f"refused: {self.refused}"
        assert self.recorded == flattened(facts)
        assert self._changed or not facts, "the events changed nothing"

    def then_refused(self, code: str, field: str | None = None) -> None:
        """It was refused with that code, at that field if one is named; nothing was recorded."""
        assert self.refused is not None, f"recorded: {self.recorded}"
        assert self.refused.code == code
        assert self.recorded == []
        if field is not None:
            assert self.refused.field == field

    def then_nothing(self) -> None:
        """It was allowed, and nothing had to be recorded, as everything is so already."""
        self.then()


def state(visit: Any) -> str:
    """All that is known of a visit, or of an entry of a registry, but for the number of its entries.

    As text, as 27.8 is not 27.80 here, and an order is part of what is known.
    """
    known = {name: value for name, value in asdict(visit).items() if name != "entries"}
    return repr(msgspec.to_builtins(known, enc_hook=vars))


def fold(events: Iterable[Event[Any]], visit: Any = None) -> Any:
    """The visit after these events."""
    visit = Visit() if visit is None else visit
    for event in events:
        apply(visit, event, visit.entries + 1)
    return visit


def flattened(facts: Iterable[Facts]) -> list[Event[Any]]:
    """The events one by one."""
    return [event for fact in facts for event in (fact if isinstance(fact, tuple) else (fact,))]
