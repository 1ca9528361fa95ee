"""Structures as plain JSON values, and those in one canonical form, for digests."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec.structs import FieldInfo

from domain.core.message import CommandClass

AlwaysCounted = Mapping[str, str | None]
"""The fields of a structure that always count, each with the name of the shape of the structures in it, if any."""

_NONE: Mapping[str, Any] = MappingProxyType({})


class Number(str):
    """A number of JSON as it was written."""

    __slots__ = ()


_decoder = json.JSONDecoder(parse_float=Number, parse_int=Number)
_encoder = json.JSONEncoder(ensure_ascii=False)
_at_once = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def as_written(text: bytes) -> Any:
    """The value of a JSON text, with its numbers as they were written. Of a key said twice the last counts."""
    return _decoder.decode(text.decode())


def canonical_json(value: Any) -> str:
    """A plain value as JSON in one form: keys in the order of their code points, no blanks, and in texts only
    what must be escaped is.
    """
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{_encoder.encode(key)}:{canonical_json(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical_json, value)) + "]"
    return _encoder.encode(value)


def canonical_fields(fields: dict[str, Any]) -> str:
    """The same, in one go, of fields of structures: they hold no `Number`."""
    return _at_once.encode(fields)


def counted_fields(
    value: msgspec.Struct,
    without: Collection[str] = (),
    always: AlwaysCounted = _NONE,
    shapes: Mapping[str, AlwaysCounted] = _NONE,
) -> dict[str, Any]:
    """The fields of a structure that count, as plain values: those that always do, and those not at their default.

    Args:
        without: the fields that never count.
        always: the fields that count even at their default.
        shapes: the same of the structures in it, by the names that `always` gives.
    """

    def plain(part: Any, shape: AlwaysCounted) -> Any:
        if isinstance(part, msgspec.Struct):
            return counted_fields(part, (), shape, shapes)
        if isinstance(part, dict):
            return {key: plain(each, shape) for key, each in part.items()}
        if isinstance(part, list | tuple):
            return [plain(each, shape) for each in part]
        return msgspec.to_builtins(part)

    found = {}
    for field in _fields(type(value)):
        part = getattr(value, field.name)
        if field.name not in without and (field.name in always or not _at_default(field, part)):
            found[field.name] = plain(part, shapes.get(always.get(field.name) or "", _NONE))
    return found


def under_first_names(fields: Mapping[str, Any], command: CommandClass) -> dict[str, Any]:
    """The fields of a command under the names they first had: renaming one changes no digest."""
    first = {now: former for former, now in command.fields_known_before.items()}
    return {first.get(name, name): value for name, value in fields.items()}


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[FieldInfo, ...]:
    return msgspec.structs.fields(kind)


def _at_default(field: FieldInfo, value: Any) -> bool:
    if field.default_factory is not msgspec.NODEFAULT:
        return bool(value == field.default_factory())
    return field.default is not msgspec.NODEFAULT and bool(value == field.default)


def default_of(field: FieldInfo) -> Any:
    """The default of a field as a value of plain JSON; None for one without any."""
    if field.required:
        return None
    default = field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
    return msgspec.json.decode(msgspec.json.encode(default))
