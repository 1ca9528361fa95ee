"""A composition as a draft keeps it, and how it stands in a visit that went on meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from desktop.composing.composition import Composition, composition_of, heads_at
from domain.visit.visit import Visit


def as_fields(wanted: Composition) -> dict[str, Any]:
    """What a draft keeps."""
    delegates = {side: [*people] for side, people in wanted.delegates.items()}
    return {"item": wanted.item, "delegates": delegates, "beside": {**wanted.beside}}


def from_draft(fields: Mapping[str, Any], visit: Visit) -> Composition | None:
    """The composition a draft kept, of those still expected; None where the meeting cannot be planned any more."""
    item = visit.programme.items.get(str(fields.get("item")))
    if item is None or item.retracted or item.status != "planned":
        return None
    people = {str(side): tuple(map(str, keys)) for side, keys in dict(fields.get("delegates", {})).items()}
    kept = replace(composition_of(visit, item.id), beside=dict(fields.get("beside", {})))
    return still_there(replace(kept, delegates={side: people.get(side, ()) for side in kept.delegates}), visit)


def still_there(wanted: Composition, visit: Visit) -> Composition:
    """A composition without those who are no longer expected, behind who leads now."""
    found = replace(wanted, beside={key: held for key, held in wanted.beside.items() if _comes(visit, key)})
    stands = composition_of(visit, wanted.item)
    delegates = {}
    for side in stands.delegates:
        heads = heads_at(visit, wanted.item, side)
        others = _others(wanted.delegates.get(side, ()), (*heads, *found.beside), visit)
        delegates[side] = (*heads, *others)
    return replace(found, delegates=delegates)


def _others(people: Iterable[str], left_out: Iterable[str], visit: Visit) -> Iterable[str]:
    apart = {*left_out}
    return (key for key in people if key not in apart and _comes(visit, key))


def _comes(visit: Visit, key: str) -> bool:
    member = visit.delegations.members.get(key)
    return member is not None and member.travels
