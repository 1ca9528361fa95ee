"""Commands as plain data: made of a name and fields, and told as such, with what is wrong in a shape."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from domain.core.message import Command, name_of
from domain.core.nearest import nearest
from domain.core.problem import Malformed
from domain.record.choices import choices_at, fields_at
from domain.record.vocabulary import COMMAND_VERSIONS, COMMANDS, kind_of


def first_version(name: str) -> int:
    """The version that is meant where a line names none: the first that the command has under that name.

    A name that came with a later version means that one; 1 for a name nobody knows.
    """
    return min((version for known, version in COMMAND_VERSIONS if known == name), default=1)


def newest_named(name: str) -> type[Command[Any]]:
    """The newest version of the command that has that name, or had it before.

    Raises:
        Malformed: `unknown-command`.
    """
    versions = [version for known, version in COMMAND_VERSIONS if known == name]
    if not versions:
        raise Malformed("unknown-command", field="command", near=nearest(name, COMMANDS), command=name[:60])
    return COMMAND_VERSIONS[name, max(versions)]


def command_named(name: str, fields: dict[str, Any], version: int = 1) -> Command[Any]:
    """The command of that name and version with those fields.

    Raises:
        Malformed: `unknown-command`, `unknown-command-version`, or `wrong-shape` with the path of the field and
            what was expected.
    """
    kind = COMMAND_VERSIONS.get((name, version))
    if kind is None:
        known = newest_named(name)
        raise Malformed("unknown-command-version", field="version", command=name_of(known), version=version)
    try:
        command: Command[Any] = msgspec.convert(_named_as_now(fields, kind), kind, strict=True)
    except msgspec.ValidationError as error:
        raise wrong_shape(error, kind) from None
    return command


def _named_as_now(fields: dict[str, Any], kind: type[Command[Any]]) -> dict[str, Any]:
    """The fields under the names of now; one given under both names is left under the former, which is refused."""
    former = kind.fields_known_before
    return {former[name] if name in former and former[name] not in fields else name: fields[name] for name in fields}


def fields_of(command: Command[Any]) -> dict[str, Any]:
    """The fields of a command as plain JSON values, those left at their default included."""
    return dict(msgspec.to_builtins(command))


def created_by(command: Command[Any]) -> dict[str, str]:
    """The ids of what a completed command creates, by what they name: a member, an item, a visit, a person …"""
    created = {field: str(getattr(command, field)) for field in command.creates}
    kind = kind_of(command)
    if kind.opens is not None and isinstance(command, kind.opens):
        created[kind.name] = str(getattr(command, kind.key))
    return created


def wrong_shape(error: msgspec.ValidationError, kind: type[Command[Any]] | None = None) -> Malformed:
    """The library's message as a problem: where it is, and what was expected there, with the choices or fields a kind
    has.
    """
    expected, _, place = str(error).partition(" - at ")
    path = place.removeprefix("`key` in ").strip("`") or "$"
    field = path.removeprefix("$").lstrip(".").partition(".")[0].partition("[")[0]
    if not field and (missing := re.search(r"missing required field `(.+?)`", expected)):
        field = missing.group(1)
    choices: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    if kind is not None and (given := re.search(r"Invalid enum value '(.*)'", expected)):
        choices = choices_at(kind, place)
        near = nearest(given.group(1), choices)
    elif kind is not None and (unknown := re.search(r"unknown field `(.+?)`", expected)):
        choices = fields_at(kind, place)
        near = nearest(unknown.group(1), choices)
    elif kind is not None and expected.startswith("Expected `str`"):
        choices = choices_at(kind, place)
    asked = {"command": name_of(kind)} if kind is not None else {}
    return Malformed(
        "wrong-shape", field=field or None, choices=choices, near=near, path=path, expected=expected, **asked
    )
