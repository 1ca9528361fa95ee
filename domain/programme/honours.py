"""Honours at an item: on whose right the flags stand and the principals are photographed, and the order of anthems.

Each is a convention of its own, and every right says whose (protocol 6.1): of two flags, the right is that of the
flags, as of people who look the way they do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import Remark, Token

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

RightOf = Literal["guest-on-hosts-right", "host-on-guests-right"]
"""Who has the place of honour, on the other's right."""

AnthemOrder = Literal["guest-first", "host-first"]
"""Whose anthem is played first: the guest's unless another order is chosen (protocol 6.2)."""


@dataclass(frozen=True)
class Honours:
    """Flags, photograph and anthems at an item, and the national rule that overrides the custom (protocol 6.3)."""

    flags: RightOf = "guest-on-hosts-right"
    photograph: RightOf = "guest-on-hosts-right"
    anthems: AnthemOrder = "guest-first"
    law: str = ""


CUSTOM = Honours()
"""By default the guest has the place of honour, on the host's right, and his anthem is played first (protocol 6.2)."""


def flag_order(flags: str) -> tuple[str, str]:
    """The sides of the two flags from left to right, as whoever looks at them sees them.

    Flags look the way people do who face the reader: the guest's on the right of the host's is on its left as seen.
    """
    return ("guest", "host") if flags == "guest-on-hosts-right" else ("host", "guest")


def honours_of(item: Item) -> Honours:
    """The honours at an item: as was chosen, else by custom."""
    return item.honours or CUSTOM


class HonoursArranged(Event, frozen=True):
    """The conventions of flags, photograph and anthems at an item were chosen."""

    topic = "honours.arranged"
    item: str
    flags: str
    photograph: str
    anthems: str
    law: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].honours = Honours(
            cast("RightOf", self.flags), cast("RightOf", self.photograph), cast("AnthemOrder", self.anthems), self.law
        )

    def touches(self) -> Facets:
        return facets(self.item, "honours")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before_anthems": honours_of(before.programme.items[self.item]).anthems}


class HonoursLeftToCustom(Event, frozen=True):
    """No convention of honours is chosen any more: the guest has the place of honour."""

    topic = "honours.left-to-custom"
    item: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].honours = None

    def touches(self) -> Facets:
        return facets(self.item, "honours")


class ArrangeHonours(Command, frozen=True):
    """Choose how flags stand, how the principals are photographed, and whose anthem is played first.

    `law` is the national rule that overrides the custom.

    Refuses: unknown-item, item-cancelled.
    """

    item: Token
    flags: RightOf = "guest-on-hosts-right"
    photograph: RightOf = "guest-on-hosts-right"
    anthems: AnthemOrder = "guest-first"
    law: Remark = ""

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return asdict(honours_of(item)) if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        if item.honours != Honours(self.flags, self.photograph, self.anthems, self.law):
            yield HonoursArranged(self.item, self.flags, self.photograph, self.anthems, self.law)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_honours_as(before, self.item),)


class LeaveHonoursToCustom(Command, frozen=True):
    """Leave flags, photograph and anthems to the custom: the guest has the place of honour.

    Refuses: unknown-item, item-cancelled.
    """

    item: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.programme.taking_place(self.item).honours is not None:
            yield HonoursLeftToCustom(self.item)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_honours_as(before, self.item),)


def _honours_as(before: Visit, key: str) -> Command:
    stood = before.programme.items[key].honours
    if stood is None:
        return LeaveHonoursToCustom(key)
    return ArrangeHonours(key, stood.flags, stood.photograph, stood.anthems, stood.law)
