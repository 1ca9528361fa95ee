"""Digest 1 as schema 1 stored it: the fields it is of are those the commands had then, for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import msgspec
import pytest
from msgspec.structs import FieldInfo

from domain.record.digest_1 import FrozenField, changed_defaults, digest_1, frozen_fields
from domain.record.request import from_fields
from domain.record.vocabulary import COMMAND_VERSIONS
from tests.for_each import for_each

FROZEN = frozen_fields()
RESTATED = (
    *((command, field) for command in ("plan-item", "plan-meeting") for field in ("taking", "press")),
    ("assign-interpreter", "mode"),
    ("assign-room", "changeover"),
    ("record-signing", "act"),
    ("retract-signing", "act"),
)
"""The defaults that stated a fact nobody gave, and are null by now."""


def test_it_is_of_every_field_with_its_default() -> None:
    said = (
        '{"command":"move-item","fields":{"item":"talks","when":{"day":"2025-11-12","end":null,"end_day":null,'
        '"precision":"exact","start":null,"zone":null}},"reason":"late","visit":"v"}'
    )
    line = {"command": "move-item", "visit": "v", "fields": {"item": "talks", "when": {"day": "2025-11-12"}}}
    request = from_fields({**line, "reason": " late ", "id": "a", "based_on": 3})
    assert digest_1(request) == hashlib.sha256(said.encode()).digest()


@for_each("name", FROZEN.commands)
def test_a_first_version_keeps_its_fields_and_their_defaults(name: str) -> None:
    restated = [f"{field} has another default" for command, field in RESTATED if command == name]
    assert faults(COMMAND_VERSIONS[name, 1], FROZEN.commands[name]) == restated


@pytest.mark.parametrize(("name", "field"), RESTATED)
def test_a_default_that_stated_a_fact_counts_as_it_did_and_is_stated_no_more(name: str, field: str) -> None:
    kind = COMMAND_VERSIONS[name, 1]
    (given,) = (each for each in msgspec.structs.fields(kind) if each.name == field)
    assert changed_defaults(kind)[field] == (frozen_default(FROZEN.commands[name][field]), None)
    assert given.default is None


def test_who_left_a_default_unsaid_then_said_the_same_as_whoever_names_it() -> None:
    fields = {"kind": "meal", "title": {"en": "Lunch"}, "when": {"day": "2025-11-12"}}
    line = {"command": "plan-item", "visit": "v", "fields": fields}
    unsaid, named, other = (
        digest_1(from_fields({**line, "fields": {**fields, **said}}))
        for said in ({}, {"press": "closed"}, {"press": "open"})
    )
    assert unsaid == named != other


@for_each("name", FROZEN.values)
def test_a_structure_in_a_first_version_keeps_its_fields_and_their_defaults(name: str) -> None:
    kinds = {kind for command, field in holding(name) for kind in structures(hint(command, field))}
    assert kinds
    assert [fault for kind in kinds for fault in faults(kind, FROZEN.values[name])] == []


class Changed(msgspec.Struct, frozen=True):
    """A structure that lost a field, gained one that is needed, and has another default."""

    needed: int
    default: str = "new"


def test_a_structure_that_did_not_keep_them_is_found() -> None:
    frozen = {"lost": FrozenField(), "default": FrozenField(default=msgspec.Raw(b'"old"'))}
    assert faults(Changed, frozen) == ["lost is gone", "default has another default", "needed must be given"]


def faults(kind: type[msgspec.Struct], frozen: dict[str, FrozenField]) -> list[str]:
    """What of a structure is not as it was."""
    now = {field.name: field for field in msgspec.structs.fields(kind)}
    gone = [f"{name} is gone" for name in frozen if name not in now]
    kept = [name for name in frozen if name in now]
    # What had to be given was given in every request of then: that it may be left out today changes no digest.
    free = [name for name in kept if frozen[name].default is not msgspec.UNSET]
    other = [f"{name} has another default" for name in free if default_of(now[name]) != frozen_default(frozen[name])]
    return (
        gone + other + [f"{name} must be given" for name, field in now.items() if field.required and name not in frozen]
    )


def default_of(field: FieldInfo) -> Any:
    """The default of a field as plain JSON; UNSET without one."""
    if field.required:
        return msgspec.UNSET
    default = field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
    return msgspec.json.decode(msgspec.json.encode(default))


def frozen_default(field: FrozenField) -> Any:
    """The same of a field as it was."""
    return msgspec.UNSET if field.default is msgspec.UNSET else msgspec.json.decode(field.default)


def holding(structure: str) -> Iterator[tuple[str, str]]:
    """The commands and their fields that held that structure."""
    for command, fields in FROZEN.commands.items():
        yield from ((command, name) for name, field in fields.items() if field.holds == structure)


def hint(command: str, field: str) -> Any:
    """The type of a field of a first version."""
    return get_type_hints(COMMAND_VERSIONS[command, 1])[field]


def structures(kind: Any) -> set[type[msgspec.Struct]]:
    """The structures in a type."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return {kind}
    return {found for part in get_args(kind) for found in structures(part)}
