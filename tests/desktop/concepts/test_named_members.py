"""Whoever is picked from the lists of a visit in a form is named by a field whose type says so (protocol 2.7).

What the impact of a withdrawal knows is found by these types (`tests/domain/impact/test_every_command.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import inspect

from desktop.concepts import form_of
from desktop.concepts.edges import members
from desktop.concepts.edges.fields import Pick, Several
from domain.core.message import Command, name_of
from domain.record.vocabulary import VISIT
from tests.for_each import for_each

PICKED = {members.members, members.retracted_members}


def names_a_member(info: Any) -> bool:
    """Whether a type is marked as the id of a member, alone or among others."""
    return any((each.extra or {}).get("names") for each in _metadata(info))


def _metadata(info: Any) -> Iterator[inspect.Metadata]:
    if isinstance(info, inspect.Metadata):
        yield info
    for inside in (getattr(info, "type", None), getattr(info, "item_type", None), *getattr(info, "types", ())):
        if inside is not None:
            yield from _metadata(inside)


@for_each("command", VISIT.commands, ids=name_of)
def test_a_field_that_takes_a_member_says_so_by_its_type(command: type[Command]) -> None:
    types = {each.name: each.type for each in inspect.type_info(command).fields}  # type: ignore[attr-defined]
    picking = [
        each.name
        for each in form_of(command).fields
        if isinstance(each.value, Pick | Several) and each.value.offered in PICKED
    ]
    assert [name for name in picking if not names_a_member(types[name])] == []
