"""What a form opens with, as plain JSON: what stands now, so that only the change is typed."""

from __future__ import annotations

from collections.abc import Mapping
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
    own = {name: value for name, value in known.items() if name != kind.name}
    return current_values(command, own, entries.get(str(known.get(kind.name))))


def current_values(command: CommandClass, known: Known, about: Aggregate | None) -> dict[str, Any]:
    """The fields of a command as they stand in the visit, or in the entry of a registry, that it is about."""
    return said(command.current_values(about, known)) if about is not None else {}


def said(values: dict[str, Any]) -> dict[str, Any]:
    """The fields that have a value, as plain JSON."""
    return {name: msgspec.to_builtins(value) for name, value in values.items() if value not in (None, "", {}, ())}
