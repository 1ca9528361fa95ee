"""Kinds of items: those every office knows, and those of an office, taken over by the visits that use them.

A visit reads nothing but its own events: what an item of the office's own kind is stands in the visit too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, get_args

import msgspec

from domain.core.message import Event, Facets, facets
from domain.core.nearest import nearest
from domain.core.problem import Refused
from domain.core.text import Token, Wording, refuse_unfit
from domain.registry.item_kind import OfficeKind

if TYPE_CHECKING:
    from domain.programme.kind_correction import CorrectItemKind
    from domain.programme.meeting import PlanMeeting
    from domain.programme.planning import PlanItem
    from domain.programme.unplanned import RecordUnplanned
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit

    Kinded = TypeVar("Kinded", bound=PlanItem | PlanMeeting | RecordUnplanned | CorrectItemKind)

KnownKind = Literal[
    "talks", "courtesy-call", "working-meal", "meal", "signing", "press-statements", "ceremony", "wreath",
    "presentation", "arrival", "departure", "transfer", "forum", "culture", "reserve", "other",
    "reception", "tea", "interview", "address-to-parliament", "lecture", "site-visit", "opening", "guest-book", "award",
    "gifts", "photograph", "joint-walk", "tree-planting", "religious-service", "community-meeting",
]  # fmt: skip
"""What an item of the programme is, in every office (protocol 5.1)."""

KNOWN_KINDS: tuple[KnownKind, ...] = get_args(KnownKind)

ON_THE_WAY = frozenset({"arrival", "departure", "transfer"})
"""The known kinds without a table, though two may talk in a car as in a tête-à-tête."""

ItemKind = Annotated[Token, msgspec.Meta(extra_json_schema={"examples": list(KNOWN_KINDS)})]
"""One of the kinds every office knows, or one this office defined for itself."""

Trait = Literal[
    "size", "format", "table", "speakers", "documents", "honours", "meal", "place", "way", "pause",
]  # fmt: skip
"""What an item of a kind has: a size told in numbers, a format, seats at a table, speakers, documents to sign, ceremony
honours, a place of its own; that it is a meal, a way from one place to another, a pause between items."""

TRAITS: Mapping[str, frozenset[str]] = {
    kind: frozenset(has)
    for kind, has in dict[KnownKind, tuple[Trait, ...]]({
        "talks": ("size", "format", "table", "place"),
        "courtesy-call": ("size", "format", "table", "place"),
        "working-meal": ("meal", "table", "place"),
        "meal": ("meal", "table", "place"),
        "signing": ("documents", "place"),
        "press-statements": ("speakers", "place"),
        "ceremony": ("honours", "place"),
        "wreath": ("honours", "place"),
        "presentation": ("place",),
        "arrival": ("honours", "place"),
        "departure": ("honours", "place"),
        "transfer": ("way", "pause"),
        "forum": ("table", "place"),
        "culture": ("place",),
        "reserve": ("pause",),
        "other": (),
        "reception": ("place",),
        "tea": ("table", "place"),
        "interview": ("place",),
        "address-to-parliament": ("speakers", "place"),
        "lecture": ("speakers", "place"),
        "site-visit": ("place",),
        "opening": ("place",),
        "guest-book": ("place",),
        "award": ("honours", "place"),
        "gifts": ("place",),
        "photograph": ("place",),
        "joint-walk": ("place",),
        "tree-planting": ("place",),
        "religious-service": ("place",),
        "community-meeting": ("place",),
    }).items()
}  # fmt: skip
"""What an item of each known kind has. None of them says how the press attends or who takes part: that is planned."""


class ItemKindAdopted(Event, frozen=True):
    """The visit took over a kind of the office, as it stood then, for the items that are of it."""

    topic = "item-kind.adopted"
    vocabulary = 4
    kind: str
    words: Wording
    has: tuple[str, ...]
    press: str | None
    taking: tuple[str, ...]

    def evolve(self, visit: Visit) -> None:
        visit.programme.kinds[self.kind] = OfficeKind(self.words, self.has, self.press, self.taking)

    def touches(self) -> Facets:
        return facets("visit", f"kind/{self.kind}")


def with_kind(asked: Kinded, visit: Visit, registries: Registries, **takes: Any) -> Kinded:
    """A command with the office's kind it names, and whatever of `takes` that kind says.

    Raises:
        Refused: `unknown-item-kind`.
    """
    if asked.kind in TRAITS or asked.of_kind is not None:
        return asked
    kinds = {**visit.programme.kinds, **registries.kinds}
    if asked.kind not in kinds:
        raise _unknown(asked.kind, kinds)
    defined = kinds[asked.kind]
    said = {name: value or getattr(defined, name) or None for name, value in takes.items()}
    return msgspec.structs.replace(asked, of_kind=defined, **said)


def adopted(
    asked: PlanItem | PlanMeeting | RecordUnplanned | CorrectItemKind, visit: Visit
) -> Iterator[ItemKindAdopted]:
    """The event by which a visit takes over the office's kind of an item, where it has not as it stands.

    Raises:
        Refused: `unknown-item-kind`.
    """
    if asked.kind in TRAITS:
        return
    kinds = visit.programme.kinds
    defined = asked.of_kind or kinds.get(asked.kind)
    if defined is None:
        raise _unknown(asked.kind, kinds)
    refuse_unfit(defined.words, "of_kind")
    if kinds.get(asked.kind) != defined:
        yield ItemKindAdopted(asked.kind, dict(defined.words), defined.has, defined.press, defined.taking)


def _unknown(kind: str, own: Mapping[str, OfficeKind]) -> Refused:
    known = (*KNOWN_KINDS, *own)
    return Refused("unknown-item-kind", field="kind", near=nearest(kind, known), choices=known, kind=kind)
