"""The sides a command names: by token, or by the name of the state or organisation, told apart in one place.

Every command that asks for a side takes `guest` as well as `Republic of Kazakhstan`, and stores the token.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args, get_origin

import msgspec

from domain.core.message import Command
from domain.core.nearest import nearest
from domain.core.problem import Refused

if TYPE_CHECKING:
    from domain.visit.visit import Visit

C = TypeVar("C", bound=Command[Any])


def with_tokens(command: C, visit: Visit) -> C:
    """The command with the sides it names as their tokens.

    Raises:
        Refused: `unknown-side`, with the sides there are; the visit admits no such command.
    """
    if not side_fields(type(command)):
        return command
    visit.admit(command)
    given = ((name, other, getattr(command, name)) for name, other in side_fields(type(command)).items())
    told = {name: _told(value, name, visit) for name, other, value in given if value not in (None, other)}
    return msgspec.structs.replace(command, **told) if told else command


def side_named(visit: Visit, name: str, field: str) -> str:
    """The token of a side, by that or by any of its names.

    Raises:
        Refused: `unknown-side`, with the sides there are.
    """
    if name in visit.sides:
        return name
    found = [side for side, party in visit.parties.items() if party.is_called(name)]
    if len(found) == 1:
        return found[0]
    parties = {side: party.name for side in visit.sides if (party := visit.party_of(side)) is not None}
    names = [each for words in parties.values() for each in words.values()]
    raise Refused(
        "unknown-side", field=field, choices=visit.sides, near=nearest(name, (*visit.sides, *names)), side=name[:60],
        parties=tuple(parties.values()),
    )  # fmt: skip


@cache
def side_fields(command: type[Command[Any]]) -> Mapping[str, str | None]:
    """The fields of a command that name sides: one, several, or something for each; and the word each takes beside."""
    found = {field.name: list(_sides_in(field.type)) for field in msgspec.structs.fields(command)}
    return {name: next(filter(None, words), None) for name, words in found.items() if words}


def _sides_in(kind: Any) -> Iterator[str | None]:
    """What each kind of side within a type takes instead of one, if anything; of a dictionary its keys count."""
    inside = get_args(kind)
    if get_origin(kind) is Annotated:
        said = [meta.extra for meta in inside[1:] if isinstance(meta, msgspec.Meta) and meta.extra]
        sides = [extra.get("or") for extra in said if extra.get("holds") == "side"]
        yield from sides or _sides_in(inside[0])
    elif get_origin(kind) is dict:
        yield from _sides_in(inside[0])
    else:
        yield from chain.from_iterable(map(_sides_in, inside))


def _told(value: Any, field: str, visit: Visit) -> Any:
    if isinstance(value, dict):
        return {side_named(visit, side, field): each for side, each in value.items()}
    if isinstance(value, tuple):
        return tuple(side_named(visit, side, field) for side in value)
    return side_named(visit, value, field)
