"""The registries all visits share, as the window shows them: immutable, like the views of visits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.message import Command
from domain.person import Person
from domain.vocabulary import kind_of


@dataclass(frozen=True)
class Registries:
    """Every entry of every registry as it stands, by its reference. Nobody changes them."""

    person: Mapping[str, Person] = field(default_factory=dict)

    def before(self, command: Command[Any], reference: str | None) -> Any:
        """What a registry's command decides on: the entry it names, or one that has not begun."""
        kind = kind_of(command)
        known: Mapping[str, Any] = getattr(self, kind.name)
        return known.get(reference or "") or kind.begin()


NOBODY = Registries()
"""The registries of an office nobody has entered anything in."""
