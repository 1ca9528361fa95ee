"""Digest 1: what tells the requests recorded by schema 1 apart. It is frozen, as office files hold it.

It is SHA-256 over the request as JSON with sorted keys: command, visit, person or venue, reason, source and time, and
*every* field of the command, those at their default included. Which fields these are, and what stood for one that was
not given, is frozen too, in `resources/record/digest-1.json`, as the classes had them then: a field a class gained
since counts only where it is not at its default, which makes it another command.
"""

from __future__ import annotations

import hashlib
from functools import cache
from typing import Any

import msgspec

from domain.core.message import CommandClass, first_name_of
from domain.core.packaged import packaged
from domain.record.plain import AlwaysCounted, counted_fields, default_of, under_first_names
from domain.record.request import Request

_CIRCUMSTANCES = ("visit", "person", "venue", "reason", "source", "effective_at")


class FrozenField(msgspec.Struct, frozen=True, omit_defaults=True):
    """A field as it was: its default, if it had one, and the name of the structure in it, if it held one."""

    default: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    holds: str | None = None


class FrozenFields(msgspec.Struct, frozen=True):
    """The fields of every command by its name, and of the structures in them."""

    commands: dict[str, dict[str, FrozenField]]
    values: dict[str, dict[str, FrozenField]]


@cache
def frozen_fields() -> FrozenFields:
    """The fields as digest 1 knows them."""
    content = packaged("record", "digest-1.json").read_bytes()
    return msgspec.json.decode(content, type=FrozenFields)


def digest_1(request: Request) -> bytes:
    """The digest of a request as schema 1 stored it. `id`, `based_on` and what is private do not count."""
    command = request.sent
    commands, values = _shapes()
    name = first_name_of(type(command))
    always = commands.get(name, {}) if command.version == 1 else {}
    fields = counted_fields(command, command.private, always, values)
    for field, (first, now) in changed_defaults(type(command)).items():
        if fields.get(field, now) == now:
            fields[field] = first
    said: dict[str, Any] = {"command": name, "fields": under_first_names(fields, type(command))}
    if command.version != 1:
        said["version"] = command.version
    for each in _CIRCUMSTANCES:
        value = getattr(request, each)
        if value is not None:
            said[each] = msgspec.to_builtins(value)
    return hashlib.sha256(msgspec.json.encode(said, order="sorted")).digest()


@cache
def changed_defaults(kind: CommandClass) -> dict[str, tuple[Any, Any]]:
    """The fields of a command that had another default at first, each with that and today's, as plain values."""
    frozen = frozen_fields().commands.get(first_name_of(kind), {}) if kind.version == 1 else {}
    now = {each.name: default_of(each) for each in msgspec.structs.fields(kind)}
    then = {name: msgspec.json.decode(each.default) for name, each in frozen.items() if each.default}
    return {name: (first, now[name]) for name, first in then.items() if name in now and now[name] != first}


@cache
def _shapes() -> tuple[dict[str, AlwaysCounted], dict[str, AlwaysCounted]]:
    frozen = frozen_fields()
    return _shape_of(frozen.commands), _shape_of(frozen.values)


def _shape_of(kinds: dict[str, dict[str, FrozenField]]) -> dict[str, AlwaysCounted]:
    return {kind: {name: field.holds for name, field in fields.items()} for kind, fields in kinds.items()}
