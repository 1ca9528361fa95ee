"""A composition as a draft keeps it, and how it stands in a visit that went on meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from desktop.composing.composition import Composition, composition_of, heads_at, heads_that_stay
from domain.programme.heads import principal_apart
from domain.visit.visit import Visit


def as_fields(wanted: Composition) -> dict[str, Any]:
    """What a draft keeps."""
    delegates = {side: [*people] for side, people in wanted.delegates.items()}
    led = {side: [*heads] for side, heads in wanted.led.items()}
    return {"item": wanted.item, "delegates": delegates, "beside": {**wanted.beside}, "led": led}


def from_draft(fields: Mapping[str, Any], visit: Visit) -> Composition | None:
    """The composition a draft kept, of those still expected; None where the meeting cannot be planned any more."""
    item = visit.programme.items.get(str(fields.get("item")))
    if item is None or item.retracted or item.status != "planned":
        return None
    people = {str(side): tuple(map(str, keys)) for side, keys in dict(fields.get("delegates", {})).items()}
    led = {str(side): tuple(map(str, keys)) for side, keys in dict(fields.get("led", {})).items()}
    kept = replace(composition_of(visit, item.id), beside=dict(fields.get("beside", {})), led=led)
    return still_there(replace(kept, delegates={side: people.get(side, ()) for side in kept.delegates}), visit)


def still_there(wanted: Composition, visit: Visit) -> Composition:
    """A composition without those who are no longer expected, behind who leads now, unless he was taken off."""
    beside = {key: held for key, held in wanted.beside.items() if _comes(visit, key)}
    wanted, delegates = replace(wanted, led=_to_be_named(wanted, visit)), {}
    for side in composition_of(visit, wanted.item).delegates:
        heads = _leading(wanted, side, visit)
        apart = {*heads, *beside}
        others = (key for key in wanted.delegates.get(side, ()) if key not in apart and _comes(visit, key))
        delegates[side] = (*heads, *others)
    return replace(wanted, beside=beside, delegates=delegates)


def _leading(wanted: Composition, side: str, visit: Visit) -> tuple[str, ...]:
    """Who stands first on a side in any case: who leads it, unless others alone were left there, or the principal is
    there again though another was named.

    Where who led it comes no longer, whoever leads instead is there.
    """
    if side in wanted.led:
        return wanted.led[side]
    heads, taken = heads_at(visit, wanted.item, side), wanted.delegates.get(side, ())
    if principal_apart(visit, visit.programme.items[wanted.item], side) in taken:
        return ()
    members = visit.delegations.members
    led = any(key in heads or (key in members and members[key].category == "head") for key in taken)
    others_alone = not led and any(_comes(visit, key) for key in taken)
    return heads_that_stay(visit, wanted.item, side) if others_alone else heads


def _to_be_named(wanted: Composition, visit: Visit) -> dict[str, tuple[str, ...]]:
    """Who is still to be named to lead a side: nobody where somebody was named meanwhile, or one of them is gone."""
    named = visit.programme.items[wanted.item].heads
    led = {side: heads for side, heads in wanted.led.items() if not named.get(side)}
    return {side: heads for side, heads in led.items() if all(_comes(visit, key) for key in heads)}


def _comes(visit: Visit, key: str) -> bool:
    member = visit.delegations.members.get(key)
    return member is not None and member.travels
