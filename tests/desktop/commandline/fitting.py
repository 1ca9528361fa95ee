"""Holding an answer against the schema in `docs/json`, as strictly as whoever reads it would."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Protocol

FOLDER = Path(__file__).parents[3] / "docs" / "json"

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,), "array": (list,),
    "object": (dict,), "null": (type(None),),
}  # fmt: skip
_FORMATS = {"date": date.fromisoformat, "date-time": datetime.fromisoformat}
KEYWORDS = {
    "$schema", "$defs", "$ref", "title", "description", "type", "format", "enum", "anyOf", "properties", "required",
    "additionalProperties", "items", "minItems", "maxItems", "minimum",
}  # fmt: skip
"""What a schema in the folder may say; all of it is held against an answer."""


class Answer(Protocol):
    """What a call of the program said."""

    def json(self) -> Any: ...

    def lines(self) -> list[Any]: ...


NAMES = frozenset(path.stem for path in FOLDER.glob("*.json"))
"""The subcommands whose answer has a schema."""

BY_LINE = frozenset({"record"})
"""Those that answer with a document a line."""


@cache
def schema(name: str) -> dict[str, Any]:
    """The schema of the answer of a subcommand."""
    return dict(json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")))


def faults(name: str, answer: Answer) -> list[str]:
    """Where an answer is not as the schema of its subcommand says; empty if it is."""
    told = answer.lines() if name in BY_LINE else [answer.json()]
    return [fault for each in told for fault in unfit(name, each)]


def unfit(name: str, document: Any) -> Iterator[str]:
    """Where a document is not as the schema of that name says."""
    yield from _faults(document, schema(name), schema(name), name)


def _faults(value: Any, said: dict[str, Any], whole: dict[str, Any], at: str) -> Iterator[str]:
    if "$ref" in said:
        yield from _faults(value, whole["$defs"][said["$ref"].removeprefix("#/$defs/")], whole, at)
    if "anyOf" in said:
        tries = [list(_faults(value, each, whole, at)) for each in said["anyOf"]]
        yield from min(tries, key=len)
    if "enum" in said and value not in said["enum"]:
        yield f"{at}: {value!r} is none of {said['enum']}"
    if "type" in said and not _is(value, said["type"]):
        yield f"{at}: {value!r} is no {said['type']}"
    elif isinstance(value, dict):
        yield from _of_object(value, said, whole, at)
    elif isinstance(value, list):
        yield from _of_array(value, said, whole, at)
    else:
        yield from _of_plain(value, said, at)


def _is(value: Any, kinds: str | list[str]) -> bool:
    kinds = [kinds] if isinstance(kinds, str) else kinds
    return any(isinstance(value, _TYPES[kind]) and (isinstance(value, bool) == (kind == "boolean")) for kind in kinds)


def _of_object(value: dict[str, Any], said: dict[str, Any], whole: dict[str, Any], at: str) -> Iterator[str]:
    known, others = said.get("properties", {}), said.get("additionalProperties", True)
    yield from (f"{at}: no {name}" for name in said.get("required", ()) if name not in value)
    for name, each in value.items():
        of_field = known.get(name, others)
        if of_field is False:
            yield f"{at}: {name} is not described"
        elif isinstance(of_field, dict):
            yield from _faults(each, of_field, whole, f"{at}.{name}")


def _of_array(value: list[Any], said: dict[str, Any], whole: dict[str, Any], at: str) -> Iterator[str]:
    if not said.get("minItems", 0) <= len(value) <= said.get("maxItems", len(value)):
        yield f"{at}: {len(value)} of them"
    for number, each in enumerate(value):
        yield from _faults(each, said.get("items", {}), whole, f"{at}[{number}]")


def _of_plain(value: Any, said: dict[str, Any], at: str) -> Iterator[str]:
    if isinstance(value, str) and "format" in said:
        try:
            _FORMATS[said["format"]](value)
        except ValueError:
            yield f"{at}: {value!r} is no {said['format']}"
    if isinstance(value, int | float) and value < said.get("minimum", value):
        yield f"{at}: {value} is less than {said['minimum']}"
