"""The closed vocabulary of the record: every command by its name, every event by its topic and version.

Nothing else is ever decoded: a row that names another topic is refused, never imported.
"""

from __future__ import annotations

import re
from types import ModuleType
from typing import Any, TypeVar

import msgspec

from domain import (
    announcement,
    arrangements,
    attendance,
    claim,
    closing,
    correspondence,
    delegation,
    figure,
    holding,
    item_order,
    list_order,
    meeting,
    names,
    office_class,
    precedence,
    presence,
    press,
    programme,
    replacement,
    seating,
    unlisted,
    visit,
)
from domain.message import Command, Event, name_of
from domain.problem import Malformed

Message = TypeVar("Message", Command, Event)

CONCEPTS: tuple[ModuleType, ...] = (
    visit, announcement, closing, delegation, replacement, names, office_class, precedence, list_order, programme,
    arrangements, meeting, item_order,
    seating,
    presence, attendance, unlisted,
    holding, press, figure, claim, correspondence,
)  # fmt: skip


def _defined(base: type[Message]) -> list[type[Message]]:
    return [
        kind
        for concept in CONCEPTS
        for kind in vars(concept).values()
        if isinstance(kind, type) and issubclass(kind, base) and kind.__module__ == concept.__name__
    ]


COMMANDS: dict[str, type[Command]] = {name_of(kind): kind for kind in _defined(Command)}
"""Every command by its name, such as `plan-meeting`, in the order in which the concepts define them."""

EVENTS: dict[tuple[str, int], type[Event]] = {(kind.topic, kind.version): kind for kind in _defined(Event)}
"""Every event class by (topic, version), for ever."""


def command_named(name: str, fields: dict[str, Any]) -> Command:
    """The command of that name with those fields.

    Raises:
        Malformed: `unknown-command`, or `wrong-shape` with the path of the field and what was expected.
    """
    kind = COMMANDS.get(name)
    if kind is None:
        raise Malformed("unknown-command", field="command", command=name[:60])
    try:
        return msgspec.convert(fields, kind, strict=True)
    except msgspec.ValidationError as error:
        raise wrong_shape(error) from None


def fields_of(command: Command) -> dict[str, Any]:
    """The fields of a command as plain JSON values, those left at their default included."""
    return dict(msgspec.to_builtins(command))


def wrong_shape(error: msgspec.ValidationError) -> Malformed:
    """The library's message as a problem: where it is, and what was expected there."""
    expected, _, place = str(error).partition(" - at ")
    path = place.removeprefix("`key` in ").strip("`") or "$"
    field = path.removeprefix("$").lstrip(".").partition(".")[0].partition("[")[0]
    if not field and (missing := re.search(r"missing required field `(.+?)`", expected)):
        field = missing.group(1)
    return Malformed("wrong-shape", field=field or None, path=path, expected=expected)
