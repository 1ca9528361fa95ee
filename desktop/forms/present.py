"""What a form opens with, as plain JSON: what stands now, so that only the change is typed."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop.desk.view import VisitView
from domain.core.message import Aggregate, Known
from domain.record.vocabulary import COMMANDS
from domain.registry.person import Person


def current_values(command: str, known: Known, about: Aggregate | None) -> dict[str, Any]:
    """The fields of a command as they stand in the visit, or in the entry of a registry, that it is about."""
    return _said(COMMANDS[command].current_values(about, known)) if about is not None else {}


def copied_from(person: Person, view: VisitView | None) -> dict[str, Any]:
    """What a proposal copies of a person of the registry: the names, and the office held on the first day."""
    held = person.office_on(view.visit.first_day) if view is not None else None
    return _said({"names": person.names, "position": held.title if held is not None else {}})


def _said(values: dict[str, Any]) -> dict[str, Any]:
    return {name: msgspec.to_builtins(value) for name, value in values.items() if value not in (None, "", {}, ())}
