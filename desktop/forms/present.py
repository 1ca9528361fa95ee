"""What a form opens with, as plain JSON: what stands now, so that only the change is typed."""

from __future__ import annotations

from typing import Any

import msgspec

from domain.core.message import Aggregate, CommandClass, Known


def current_values(command: CommandClass, known: Known, about: Aggregate | None) -> dict[str, Any]:
    """The fields of a command as they stand in the visit, or in the entry of a registry, that it is about."""
    return said(command.current_values(about, known)) if about is not None else {}


def said(values: dict[str, Any]) -> dict[str, Any]:
    """The fields that have a value, as plain JSON."""
    return {name: msgspec.to_builtins(value) for name, value in values.items() if value not in (None, "", {}, ())}
