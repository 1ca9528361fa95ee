"""Honours at an item: on whose right the flags stand and the principals are photographed, and the order of anthems.

Each is a convention of its own, and every right says whose (protocol 6.1): of two flags, the right is that of the
flags, as of people who look the way they do. What nobody chose follows the host's flag law, then the custom.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

import msgspec
from msgspec.structs import replace

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import GUEST, HOST
from domain.core.text import Notes, Remark, Token, Wording, by_language, without_language
from domain.programme.flag_law import FlagLawName, FlagPlace, RightOf, flag_law_at

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

AnthemOrder = Literal["guest-first", "host-first", "guest-alone", "host-alone"]
"""Whose anthem is played first: the guest's unless another order is chosen (protocol 6.2). At a wreath one alone."""


class Flags(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the two flags stand in each place, as far as somebody chose it; None: nobody did."""

    table: str | None = None
    row: str | None = None
    crossed: str | None = None
    car: str | None = None


NO_FLAGS = Flags()


class Honours(msgspec.Struct, frozen=True):
    """What was chosen of flags, photograph and anthems at an item, and the national rule named with it."""

    flags: Flags = NO_FLAGS
    photograph: RightOf | None = None
    anthems: AnthemOrder | None = None
    law: Wording = msgspec.field(default_factory=dict)


class Arrangement(msgspec.Struct, frozen=True):
    """How flags, photograph and anthems are at an item: as chosen, by the host's flag law, else by custom."""

    flags: Mapping[FlagPlace, RightOf]
    photograph: RightOf
    anthems: AnthemOrder
    law: Wording
    flag_laws: Mapping[FlagPlace, FlagLawName]
    """The flag law of the host, for the places in which the flags stand as it says."""


CUSTOM: RightOf = "guest-on-hosts-right"
"""By custom the guest has the place of honour, on the host's right, and his anthem is played first (protocol 6.2)."""


def flag_order(flags: str) -> tuple[str, str]:
    """The sides of the two flags from left to right, as whoever looks at them sees them.

    Flags look the way people do who face the reader: the guest's on the right of the host's is on its left as seen.
    """
    return ("guest", "host") if flags == "guest-on-hosts-right" else ("host", "guest")


def honours_at(visit: Visit, item: Item) -> Arrangement:
    """The honours at an item: what was chosen; flags nobody chose by the host's law; all else by custom."""
    chosen, law = item.honours or Honours(), flag_law_at(visit, item)
    places: tuple[FlagPlace, ...] = get_args(FlagPlace)
    by_law = law.places if law is not None else {}
    flags = {place: cast("RightOf", getattr(chosen.flags, place) or by_law.get(place, CUSTOM)) for place in places}
    followed = {place: law.name for place in by_law if law is not None and flags[place] == by_law[place]}
    return Arrangement(flags, chosen.photograph or CUSTOM, chosen.anthems or "guest-first", chosen.law, followed)


def flags_in_order(sides: Sequence[str], flags: RightOf) -> tuple[str, ...]:
    """The sides of the flags from left to right as seen, of any number of parties that are given in their order.

    Of two, one has the place of honour; of more, each follows the one before, and the host's stands first where its
    flag law gives it the right (protocol 6.11, 6.14).
    """
    if len(sides) > 2:
        host_first = flags == "host-on-guests-right" and HOST in sides
        return (HOST, *(side for side in sides if side != HOST)) if host_first else tuple(sides)
    if len(sides) < 2 or set(sides) == {HOST, GUEST}:
        return flag_order(flags)
    hosting, other = (HOST, next(side for side in sides if side != HOST)) if HOST in sides else (sides[0], sides[1])
    return (other, hosting) if flag_order(flags)[0] == GUEST else (hosting, other)


class HonoursArranged(Event, frozen=True):
    """The conventions of flags, photograph and anthems at an item were chosen; None: that one was not.

    `law` is the national rule in no stated language, as it was kept until `HonoursLawWorded`.
    """

    topic = "honours.arranged"
    version = 2
    vocabulary = 4
    item: str
    flags: Flags | None
    photograph: str | None
    anthems: str | None
    law: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].honours = self._honours

    def touches(self) -> Facets:
        return facets(self.item, "honours")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"honours": self._honours}

    @property
    def _honours(self) -> Honours:
        photograph, anthems = cast("RightOf | None", self.photograph), cast("AnthemOrder | None", self.anthems)
        return Honours(self.flags or NO_FLAGS, photograph, anthems, without_language(self.law))


class HonoursArrangedAlike(Event, frozen=True):
    """The conventions at an item were chosen, all of them, one for all its flags. Since then: `HonoursArranged`."""

    topic = "honours.arranged"
    item: str
    flags: str
    photograph: str
    anthems: str
    law: str

    def upcast(self) -> HonoursArranged:
        # The flags at an item stand on its tables and in rows; of crossed staffs and cars it said nothing.
        return HonoursArranged(
            self.item, Flags(table=self.flags, row=self.flags), self.photograph, self.anthems, self.law
        )


class HonoursLawWorded(Event, frozen=True):
    """The national rule that the honours at an item follow was worded; without words none is named."""

    topic = "honours.law-worded"
    vocabulary = 6
    item: str
    law: Wording

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.honours = replace(item.honours or Honours(), law=self.law)

    def touches(self) -> Facets:
        return facets(self.item, "honours")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": (before.programme.items[self.item].honours or Honours()).law}


class HonoursLeftToCustom(Event, frozen=True):
    """No convention of honours is chosen any more: the host's flag law holds, and the guest has the place of honour."""

    topic = "honours.left-to-custom"
    item: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].honours = None

    def touches(self) -> Facets:
        return facets(self.item, "honours")


class SettleHonours(Command, frozen=True):
    """Choose how flags stand at an item, how the principals are photographed, and whose anthem is played first.

    What is not said is left to the host's flag law and to the custom. `law` is the national rule the choice follows;
    a bare text of it is of no stated language.

    Refuses: unknown-item, item-cancelled.
    """

    version = 2
    known_before = ("arrange-honours",)
    item: Token
    flags_at_table: RightOf | None = None
    flags_in_row: RightOf | None = None
    flags_crossed: RightOf | None = None
    flags_on_car: RightOf | None = None
    photograph: RightOf | None = None
    anthems: AnthemOrder | None = None
    law: Remark | Notes = ""

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return _fields_of(item.honours or Honours()) if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        flags = Flags(self.flags_at_table, self.flags_in_row, self.flags_crossed, self.flags_on_car)
        stood = item.honours or Honours()
        chosen = replace(stood, flags=flags, photograph=self.photograph, anthems=self.anthems)
        if chosen != stood:
            said = flags if flags != NO_FLAGS else None
            yield HonoursArranged(self.item, said, self.photograph, self.anthems, "")
        law = by_language(self.law)
        if law != (stood.law if chosen == stood else {}):
            yield HonoursLawWorded(self.item, law)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_honours_as(before, self.item),)


class ArrangeHonours(Command, frozen=True):
    """Choose flags, photograph and anthems at an item, all at once. Since then: `SettleHonours`."""

    item: Token
    flags: RightOf = "guest-on-hosts-right"
    photograph: RightOf = "guest-on-hosts-right"
    anthems: AnthemOrder = "guest-first"
    law: Remark = ""

    def upcast(self) -> SettleHonours:
        return SettleHonours(
            self.item, self.flags, self.flags, photograph=self.photograph, anthems=self.anthems, law=self.law
        )


class LeaveHonoursToCustom(Command, frozen=True):
    """Choose nothing of flags, photograph and anthems: the host's flag law holds, else the guest is honoured.

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
    return LeaveHonoursToCustom(key) if stood is None else SettleHonours(key, **_fields_of(stood))


def _fields_of(honours: Honours) -> dict[str, Any]:
    flags = honours.flags
    return {
        "flags_at_table": flags.table, "flags_in_row": flags.row, "flags_crossed": flags.crossed,
        "flags_on_car": flags.car, "photograph": honours.photograph, "anthems": honours.anthems, "law": honours.law,
    }  # fmt: skip
