"""What a form opens with, as plain JSON: what stands now, so that only the change is typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from desktop.desk.registries import DeskRegistries
from domain.core.message import Aggregate, CommandClass, Known, name_of
from domain.record.vocabulary import OFFICE, VISIT, kind_of_command
from domain.visit.visit import Visit


def what_stands(
    command: CommandClass, known: Mapping[str, Any], visit: Visit | None, registries: DeskRegistries
) -> dict[str, Any]:
    """The fields of a command as they stand in what it is about: a visit, an entry of a registry, the office itself.

    `known` names it, as a form does by its fields.
    """
    kind = kind_of_command(name_of(command))
    if kind is OFFICE:
        return current_values(command, known, registries.itself())
    if kind is VISIT:
        return current_values(command, known, visit)
    entries: Mapping[str, Aggregate] = getattr(registries, kind.name)
    return current_values(command, known, entries.get(str(known.get(kind.name))))


class _LookedUp(Mapping[str, Any]):
    """The fields of a form that are known, and which of all were asked for."""

    def __init__(self, known: Mapping[str, Any]) -> None:
        self._known = known
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        self.asked.add(name)
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


def asked_of(
    command: CommandClass, known: Mapping[str, Any], visit: Visit | None, registries: DeskRegistries
) -> frozenset[str]:  # fmt: skip
    """The fields by which a command finds what stands, and does not change: the side, the note, the item …"""
    looked_up = _LookedUp(known)
    stands = what_stands(command, looked_up, visit, registries)
    return frozenset(looked_up.asked - stands.keys())


def current_values(command: CommandClass, known: Known, about: Aggregate | None) -> dict[str, Any]:
    """The fields of a command as they stand in the visit, or in the entry of a registry, that it is about."""
    return said(command.current_values(about, known)) if about is not None else {}


def said(values: dict[str, Any]) -> dict[str, Any]:
    """The fields that have a value, as plain JSON."""
    return {name: msgspec.to_builtins(value) for name, value in values.items() if value not in (None, "", {}, ())}
