"""The kind an item is of, said anew: one that was entered as talks is a ceremony."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Self

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import Token, Wording
from domain.programme.item_kind import ItemKind, adopted, with_kind
from domain.registry.item_kind import OfficeKind

if TYPE_CHECKING:
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit


class ItemKindCorrected(Event, frozen=True):
    """An item is of another kind than it was entered with; all that is known of it stays."""

    topic = "item.kind-corrected"
    vocabulary = 15
    item: str
    kind: str

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.kind, item.of_kind = self.kind, visit.programme.kinds.get(self.kind)

    def touches(self) -> Facets:
        return facets(self.item, "kind")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        item, own = before.programme.items[self.item], before.programme.kinds.get(self.kind)
        return {"before": said_kind(item.kind, item.of_kind), "now": said_kind(self.kind, own)}


class CorrectItemKind(Command, frozen=True):
    """Say of which kind an item is. Allowed after it was held: what it was called is no fact of it.

    Whom it lists, its hours and its documents stay; checks tell what an item of this kind has and this one lacks.

    Refuses: unknown-item, unknown-item-kind.
    """

    plans = False
    item: Token
    kind: ItemKind
    of_kind: OfficeKind | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"kind": item.kind} if item is not None else {}

    def worded(self, visit: Visit, registries: Registries) -> Self:
        return with_kind(self, visit, registries)

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if item.kind != self.kind:
            yield from adopted(self, visit)
            yield ItemKindCorrected(self.item, self.kind)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.programme.items[self.item]
        return (CorrectItemKind(self.item, stood.kind, stood.of_kind),)


def said_kind(kind: str, own: OfficeKind | None) -> str | Wording:
    """What a kind is told by: its name if every office knows it, else the words of the office."""
    return own.words if own is not None else kind
