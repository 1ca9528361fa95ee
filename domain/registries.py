"""The registries all visits share, as whatever looks beyond one visit sees them: immutable, at one position."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.person import Person
from domain.venue import Venue


@dataclass(frozen=True)
class Registries:
    """Every entry of every registry, by its reference. Nobody changes them."""

    person: Mapping[str, Person] = field(default_factory=dict)
    venue: Mapping[str, Venue] = field(default_factory=dict)
