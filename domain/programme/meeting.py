"""Meetings of the two sides: their format, and who takes part.

The order of formats is never fixed here: talks go from narrow to wide in Moscow, from wide to narrow in
Beijing (protocol 5.2).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, Self, cast

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused, refuse_twice
from domain.core.text import MemberToken, Texts, Token, id_words
from domain.core.times import Minutes, When
from domain.programme.arrangements import PressRegime
from domain.programme.entering import RetractItem, planned_item
from domain.programme.heads import Heads, refuse_beside_heads
from domain.programme.item_kind import ItemKind, adopted
from domain.programme.parties_in_title import taking_by_title
from domain.programme.place import entered_in_room, in_kind_and_room
from domain.programme.programme import SidesTaking
from domain.registry.item_kind import OfficeKind
from domain.registry.room import RoomCapacity

if TYPE_CHECKING:
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit

Format = Literal["tete-a-tete", "restricted", "expanded"]
"""One head a side; heads and a few; heads and delegations (protocol 5.2, 5.3)."""

Capacity = Literal["delegate", "interpreter", "note-taker"]
"""In what capacity someone takes part. Interpreters and note-takers are not counted in 1+N."""


class MeetingFormatSet(Event, frozen=True):
    """The format a meeting is planned in was settled."""

    topic = "meeting.format-set"
    item: str
    format: str | None

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].format = cast("Format | None", self.format)

    def touches(self) -> Facets:
        return facets(self.item, "format")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].format}


class ParticipantListed(Event, frozen=True):
    """A member was put on the list of an item."""

    topic = "participant.listed"
    item: str
    member: str
    capacity: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].people[self.member] = cast("Capacity", self.capacity)

    def touches(self) -> Facets:
        return facets(self.item, f"people/{self.member}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].people.get(self.member)}


class ParticipantTakenOff(Event, frozen=True):
    """A member was taken off the list of an item."""

    topic = "participant.taken-off"
    item: str
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].people.pop(self.member, None)

    def touches(self) -> Facets:
        return facets(self.item, f"people/{self.member}")


class PlanMeeting(Command, frozen=True):
    """Plan a meeting in a format, in a room of the registry or elsewhere, with those known to take part.

    Without `when` its day is still to be fixed. What a room is called, what it holds and how long it needs between two
    items is taken from the registry.

    Refuses: unknown-item-kind, id-taken, text-missing, what makes a time impossible (`times.plan`), room-without-venue,
    room-not-in-registry, unknown-member, member-withdrawn, nobody-named, listed-twice, tete-a-tete-heads-only.
    """

    creates = ("item",)

    format: Format
    title: Texts
    when: When | None = None
    place: Texts = {}
    people: tuple[MemberToken, ...] = ()
    interpreters: tuple[MemberToken, ...] = ()
    note_takers: tuple[MemberToken, ...] = ()
    taking: SidesTaking | None = None
    press: PressRegime | None = None
    kind: ItemKind = "talks"
    item: Token | None = None
    of_kind: OfficeKind | None = None
    venue: Token | None = None
    room: Token | None = None
    capacity: RoomCapacity | None = None
    changeover: Minutes | None = None

    def worded(self, visit: Visit, registries: Registries) -> Self:
        return in_kind_and_room(self, visit, registries)

    def complete(self, visit: Visit, now: datetime) -> Self:
        item = self.item or visit.fresh_id(id_words(self.title) or self.format)
        asked = (*self.people, *self.interpreters, *self.note_takers)
        taking = self.taking if self.taking is not None or asked else taking_by_title(visit, self.title)
        return msgspec.structs.replace(self, item=item, taking=taking)

    def decide(self, visit: Visit) -> Iterator[Event]:
        yield from adopted(self, visit)
        planned = planned_item(visit, self.item, self)
        yield from entered_in_room(planned, self)
        yield MeetingFormatSet(planned.item, self.format)
        yield from events_listing(visit, planned.item, self.format, self._listed())

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractItem(str(self.item)),)

    def _listed(self) -> list[tuple[str, Capacity]]:
        return [
            *((member, "delegate") for member in self.people),
            *((member, "interpreter") for member in self.interpreters),
            *((member, "note-taker") for member in self.note_takers),
        ]


def events_listing(
    visit: Visit, item: str, format: Format | None, people: Sequence[tuple[str, Capacity]]
) -> Iterator[ParticipantListed]:
    """The events that list those known to take part in an item that is being planned.

    Raises:
        Refused: `listed-twice`, `unknown-member`, `member-withdrawn`, `tete-a-tete-heads-only`.
    """
    refuse_twice([member for member, _ in people], "people")
    for member, capacity in people:
        _refuse_misfit(visit, format, {}, member, capacity)
        yield ParticipantListed(item, member, capacity)


class ChangeFormat(Command, frozen=True):
    """Plan a meeting in another format. What it turned into while it ran is a fact: `record-format`.

    Refuses: unknown-item, already-held, item-cancelled, tete-a-tete-heads-only.
    """

    item: Token
    format: Format | None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"format": item.format} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        if item.format == self.format:
            return
        for member, capacity in item.people.items():
            refuse_beside_heads(visit, self.format, item.heads, member, capacity)
        yield MeetingFormatSet(self.item, self.format)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (ChangeFormat(self.item, before.programme.items[self.item].format),)


class ListParticipant(Command, frozen=True):
    """Put a member on the list of an item, or in another capacity on it.

    Refuses: unknown-item, already-held, item-cancelled, unknown-member, member-withdrawn,
    already-listed, tete-a-tete-heads-only.
    """

    item: Token
    member: MemberToken
    capacity: Capacity = "delegate"

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        _refuse_misfit(visit, item.format, item.heads, self.member, self.capacity)
        if item.people.get(self.member) == self.capacity:
            member = visit.delegations.known(self.member)
            raise Refused("already-listed", field="member", member=member.words, title=item.title)
        yield ParticipantListed(self.item, self.member, self.capacity)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        capacity = before.programme.items[self.item].people.get(self.member)
        if capacity is not None:
            return (ListParticipant(self.item, self.member, capacity),)
        return (TakeOffParticipant(self.item, self.member),)


class ListParticipants(Command, frozen=True):
    """Put several members on the list of an item at once, in one capacity; who is on it so already stays.

    Refuses: unknown-item, already-held, item-cancelled, nobody-named, listed-twice, unknown-member, member-withdrawn,
    tete-a-tete-heads-only.
    """

    item: Token
    members: tuple[MemberToken, ...]
    capacity: Capacity = "delegate"

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        if not self.members:
            raise Refused("nobody-named", field="members")
        refuse_twice(self.members, "members")
        for member in self.members:
            _refuse_misfit(visit, item.format, item.heads, member, self.capacity)
            if item.people.get(member) != self.capacity:
                yield ParticipantListed(self.item, member, self.capacity)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        were = before.programme.items[self.item].people
        new = [member for member in self.members if were.get(member) != self.capacity]
        return tuple(
            ListParticipant(self.item, each, were[each]) if each in were else TakeOffParticipant(self.item, each)
            for each in new
        )


class TakeOffParticipant(Command, frozen=True):
    """Take a member off the list of an item.

    Refuses: unknown-item, already-held, item-cancelled, not-listed.
    """

    item: Token
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        if self.member not in item.people:
            raise Refused("not-listed", field="member", title=item.title)
        yield ParticipantTakenOff(self.item, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        capacity = before.programme.items[self.item].people[self.member]
        return (ListParticipant(self.item, self.member, capacity),)


def _refuse_misfit(visit: Visit, format: str | None, heads: Heads, key: str, capacity: str) -> None:
    visit.delegations.travelling(key, "people")
    refuse_beside_heads(visit, format, heads, key, capacity)
