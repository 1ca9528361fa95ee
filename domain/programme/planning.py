"""Planning an item in one step: what it is, when, in which room, and who is listed for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Self

import msgspec

from domain.core.message import Command, Event
from domain.core.text import MemberToken, Texts, Token, id_words
from domain.core.times import Minutes, When
from domain.programme.arrangements import PressRegime
from domain.programme.entering import RetractItem, planned_item
from domain.programme.item_kind import ItemKind, adopted
from domain.programme.meeting import events_listing
from domain.programme.parties_in_title import taking_by_title
from domain.programme.place import entered_in_room, in_kind_and_room
from domain.programme.programme import SidesTaking
from domain.registry.item_kind import OfficeKind
from domain.registry.room import RoomCapacity

if TYPE_CHECKING:
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit


class PlanItem(Command, frozen=True):
    """Enter an item in the programme, in a room of the registry or elsewhere, with those known to take part.

    Talks are planned as meetings, with their format. What a room is called, what it holds and how long it needs between
    two items is taken from the registry. Without `when` its day is still to be fixed: `move-item` gives it one
    (protocol 5.18).

    Refuses: unknown-item-kind, id-taken, text-missing, nobody-named, listed-twice, what makes a time impossible
    (`times.plan`), room-without-venue, room-not-in-registry, unknown-member, member-withdrawn.
    """

    creates = ("item",)

    kind: ItemKind
    title: Texts
    when: When | None = None
    place: Texts = {}
    taking: SidesTaking | None = None
    press: PressRegime | None = None
    item: Token | None = None
    of_kind: OfficeKind | None = None
    people: tuple[MemberToken, ...] = ()
    venue: Token | None = None
    room: Token | None = None
    capacity: RoomCapacity | None = None
    changeover: Minutes | None = None

    def worded(self, visit: Visit, registries: Registries) -> Self:
        return in_kind_and_room(self, visit, registries)

    def complete(self, visit: Visit, now: datetime) -> Self:
        item = self.item or visit.fresh_id(id_words(self.title) or self.kind)
        taking = self.taking if self.taking is not None or self.people else taking_by_title(visit, self.title)
        return msgspec.structs.replace(self, item=item, taking=taking)

    def decide(self, visit: Visit) -> Iterator[Event]:
        yield from adopted(self, visit)
        planned = planned_item(visit, self.item, self)
        yield from entered_in_room(planned, self)
        yield from events_listing(visit, planned.item, None, [(member, "delegate") for member in self.people])

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractItem(str(self.item)),)
