"""A composition that is being drawn up, and the commands that make the record say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

import msgspec
from msgspec.structs import replace

from domain.core.message import Command
from domain.core.names import GUEST, HOST
from domain.core.ordering import moved
from domain.delegation.precedence import member_before
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.heads import is_meeting, principal_apart
from domain.programme.meeting import Capacity, ListParticipant, ListParticipants, TakeOffParticipant
from domain.programme.named_in_title import SidesCalled
from domain.programme.programme import Item
from domain.programme.size import meeting_sides
from domain.seating.item_order import (
    PlaceParticipant,
    ReturnParticipantToRule,
    everyone_at,
    order_at,
    side_at,
)
from domain.visit.visit import Visit


class Composition(msgspec.Struct, frozen=True):
    """Who is to take part in an item: the delegates of each side in their order, and who is there uncounted."""

    item: str
    delegates: Mapping[str, tuple[str, ...]]
    """By side, in the order of parties."""
    beside: Mapping[str, Capacity]
    """The interpreters and note-takers of all sides."""
    led: Mapping[str, tuple[str, ...]] = {}
    """Who is to be named to lead a side there, as was taken over from another item."""

    def leading(self, visit: Visit, side: str) -> tuple[str, ...]:
        """Who leads a side there, and so takes part in it."""
        return self.led.get(side) or heads_at(visit, self.item, side)

    def at_table(self, key: str) -> bool:
        """Whether somebody takes part, in whatever capacity."""
        return key in self.beside or any(key in each for each in self.delegates.values())

    def ticked(self, visit: Visit, key: str) -> Composition:
        """The same with somebody put on it where the order of precedence has him, or taken off it.

        Whoever was named to lead a side stays, and so do those who lead at a tête-à-tête.
        """
        side = visit.delegations.members[key].side
        taken = self.delegates[side]
        if key in self.beside:
            return replace(self, beside={each: held for each, held in self.beside.items() if each != key})
        if key in taken:
            if key in self._staying(visit, side) and self._back(visit, side) is None:
                return self
            return self._with(side, tuple(each for each in taken if each != key))
        if key == self._principal_apart(visit, side):
            # There again he leads, and nobody is to be named instead.
            return replace(self._with(side, (key, *taken)), led=self._led_elsewhere(side))
        order = side_at(visit, visit.programme.items[self.item], side)
        before = [each for each in taken if order.index(each) < order.index(key)]
        at = taken.index(before[-1]) + 1 if before else 0
        return self._with(side, (*taken[:at], key, *taken[at:]))

    def filled(self, visit: Visit, count: int) -> Composition:
        """The same with so many of each side at the table: those who are, then whoever comes next in precedence.

        Interpreters and note-takers are left aside, and so are spouses, who are no members (protocol 2.3), and a
        principal who was taken off, or would sit below somebody he stands above (protocol 2.4).
        """
        found = self
        for side, taken in self.delegates.items():
            heads = self._heads(visit, side)
            most, apart = max(count, len(heads)), self._apart(visit, side)
            order = side_at(visit, visit.programme.items[self.item], side)
            seated = [key for key in taken if self._may_fill(visit, key, heads)][:most]
            others = (key for key in order if key not in taken and key not in apart)
            next_in_order = (key for key in others if self._may_fill(visit, key, heads))
            found = found._with(side, tuple(seated))
            for key in islice(next_in_order, most - len(seated)):
                found = found.ticked(visit, key)
        return found

    def _may_fill(self, visit: Visit, key: str, heads: Sequence[str]) -> bool:
        member = visit.delegations.members[key]
        return member.travels and key not in self.beside and (key in heads or member.category != "spouse")

    def in_capacity(self, visit: Visit, key: str, capacity: Capacity) -> Composition:
        """The same with somebody as interpreter or note-taker, or no longer so."""
        if self.beside.get(key) == capacity:
            return self.ticked(visit, key)
        side = visit.delegations.members[key].side
        if key in self._staying(visit, side):
            return self
        off = self._with(side, tuple(each for each in self.delegates[side] if each != key))
        return replace(off, beside={**off.beside, key: capacity})

    def placed(self, visit: Visit, key: str, at: int) -> Composition:
        """The same with a delegate on another place of his side, from 0; the heads keep theirs."""
        side = visit.delegations.members[key].side
        heads, taken = self._heads(visit, side), self.delegates[side]
        if key not in taken or key in heads:
            return self
        others = [each for each in taken if each != key]
        others.insert(min(max(at, len(heads)), len(others)), key)
        return self._with(side, tuple(others))

    def as_in(self, visit: Visit, other: str) -> Composition:
        """The same people in the same order as at another item, behind who leads here; not a principal who would sit
        below somebody he stands above. Whoever was named to lead there, and still comes, leads here too, where nobody
        was named yet.
        """
        drawn, items, members = composition_of(visit, other), visit.programme.items, visit.delegations.members
        named = {side: heads for side, heads in items[other].heads.items() if heads and side in self.delegates}
        coming = {side: heads for side, heads in named.items() if all(members[key].travels for key in heads)}
        found = replace(
            self, led={side: heads for side, heads in coming.items() if not items[self.item].heads.get(side)}
        )
        beside = {key: held for key, held in drawn.beside.items() if found._sits_here(visit, key)}
        found = replace(found, beside=beside)
        for side in self.delegates:
            heads = found.leading(visit, side)
            apart = {*heads, *found.beside, found._principal_apart(visit, side)}
            others = (key for key in drawn.delegates.get(side, ()) if key not in apart)
            found = found._with(side, (*heads, *others))
        return found

    def taking(self, visit: Visit, people: Mapping[str, Sequence[str]]) -> Composition:
        """The same with these delegates of each side, in this order, behind who leads here."""
        found = replace(self, led={})
        for side in self.delegates:
            heads = found.leading(visit, side)
            others = (key for key in people.get(side, ()) if key not in heads and key not in self.beside)
            found = found._with(side, (*heads, *others))
        return found

    def _sits_here(self, visit: Visit, key: str) -> bool:
        side = visit.delegations.members[key].side
        return side in self.delegates and key not in self.leading(visit, side)

    def _staying(self, visit: Visit, side: str) -> tuple[str, ...]:
        """Who leads a side and cannot be taken off."""
        return self.led.get(side) or heads_that_stay(visit, self.item, side)

    def _heads(self, visit: Visit, side: str) -> tuple[str, ...]:
        """Who leads a side, as far as he is at the table, or nobody of it is."""
        heads, taken = self.leading(visit, side), self.delegates[side]
        return tuple(key for key in heads if key in taken or not taken)

    def _back(self, visit: Visit, side: str) -> str | None:
        """The principal of a side who is at the table again, though another was named to lead there."""
        principal = self._principal_apart(visit, side)
        return principal if principal in self.delegates[side] else None

    def _led_elsewhere(self, side: str) -> dict[str, tuple[str, ...]]:
        return {each: heads for each, heads in self.led.items() if each != side}

    def _principal_apart(self, visit: Visit, side: str) -> str | None:
        """The principal of a side whom somebody below him is to lead there."""
        item = visit.programme.items[self.item]
        return principal_apart(visit, replace(item, heads={**item.heads, **self.led}), side)

    def _apart(self, visit: Visit, side: str) -> set[str | None]:
        """Who of a side comes by no number: who leads and was taken off, and a principal whom another leads instead."""
        taken_off = set(self.leading(visit, side)).difference(self._heads(visit, side))
        return {*taken_off, self._principal_apart(visit, side)}

    def _with(self, side: str, people: tuple[str, ...]) -> Composition:
        return replace(self, delegates={**self.delegates, side: people})


def composition_of(visit: Visit, item: str) -> Composition:
    """The composition of an item as it stands, of those still expected."""
    found, members = visit.programme.items[item], visit.delegations.members
    listed = {members[key].side for key in found.people}
    sides = (*meeting_sides(visit, found), *(side for side in visit.sides if side in listed))
    beside = {key: held for key, held in found.people.items() if held != "delegate" and members[key].travels}
    return Composition(item, {side: tuple(order_at(visit, found, side)) for side in dict.fromkeys(sides)}, beside)


def drawn_first(visit: Visit, item: str) -> Composition:
    """The composition one begins to draw with: as it stands, led by whom the title names where it names no head.

    Of a call on somebody whom the host's list has not, such as the Emperor, the host has nobody yet.
    """
    drawn, found = composition_of(visit, item), visit.programme.items[item]
    called = SidesCalled(visit)
    named = {side: called.named_instead(found, side)[:1] for side in drawn.delegates}
    led = {side: heads for side, heads in named.items() if heads}
    nobody = {HOST: ()} if HOST in drawn.delegates and called.is_without_its_host(found) else {}
    return replace(drawn, led=led, delegates={**drawn.delegates, **nobody, **led}) if led or nobody else drawn


def heads_at(visit: Visit, item: str, side: str) -> tuple[str, ...]:
    """Who leads a side at an item, and so takes part in it."""
    return tuple(order_at(visit, replace(visit.programme.items[item], people={}), side))


def heads_that_stay(visit: Visit, item: str, side: str) -> tuple[str, ...]:
    """Who leads a side and cannot be taken off: whoever was named to, and at a tête-à-tête those who lead.

    The principal leads where nobody was named, and stays away from the talks of ministers (protocol 2.4).
    """
    found = visit.programme.items[item]
    return heads_at(visit, item, side) if found.heads.get(side) or found.format == "tete-a-tete" else ()


def commands_composing(wanted: Composition, visit: Visit) -> tuple[Command, ...]:
    """The commands after which the record has a composition; none where it has it already.

    All who are at the table are listed, those who lead too, alone on their side or not: who is shown there and would
    be on no list could not be marked present.
    """
    item = visit.programme.items[wanted.item]
    if wanted == composition_of(visit, wanted.item) and item.people and not _is_further_party_unlisted(wanted, visit):
        return ()
    people, led = _people(wanted, item, visit), tuple(_led(wanted, item, visit))
    composed = replace(item, people=people, heads={**item.heads, **{each.side: each.members for each in led}})
    listed = tuple(_listed(wanted, people, item))
    return (
        *_taken_off(wanted, people, item, visit),
        *((*led, *listed) if item.format == "tete-a-tete" else (*listed, *led)),
        *_in_order(wanted, composed, visit),
    )


def needs_reason(commands: Sequence[Command]) -> bool:
    """Whether somebody is placed by hand, for which a reason is asked (protocol 3.6)."""
    return any(type(each).needs_reason for each in commands)


def _is_further_party_unlisted(wanted: Composition, visit: Visit) -> bool:
    """Whether a third side, who is there by its list alone, is drawn at an item that lists nobody of it."""
    listed = {visit.delegations.members[key].side for key in visit.programme.items[wanted.item].people}
    drawn = {side for side, delegates in wanted.delegates.items() if delegates}
    return not drawn - {HOST, GUEST} <= listed


def _people(wanted: Composition, item: Item, visit: Visit) -> dict[str, Capacity]:
    """Whom the item is to list; whoever was withdrawn stays as he was."""
    gone: dict[str, Capacity] = {
        key: held for key, held in item.people.items() if not visit.delegations.members[key].travels
    }
    people: dict[str, Capacity] = {**gone, **wanted.beside}
    for delegates in wanted.delegates.values():
        people.update(dict.fromkeys(delegates, "delegate"))
    return people


def _taken_off(
    wanted: Composition, people: Mapping[str, Capacity], item: Item, visit: Visit
) -> Iterator[TakeOffParticipant]:
    """Those no longer there; whoever leads a side of which nobody is stays expected, and is not taken off."""
    members = visit.delegations.members
    for key in item.people:
        side = members[key].side
        leads_nobody = not wanted.delegates.get(side, ()) and key in wanted.leading(visit, side)
        if key not in people and members[key].travels and not leads_nobody:
            yield TakeOffParticipant(item.id, key)


def _listed(wanted: Composition, people: Mapping[str, Capacity], item: Item) -> Iterator[Command]:
    new = {key: held for key, held in people.items() if item.people.get(key) != held}
    for delegates in wanted.delegates.values():
        if here := tuple(key for key in delegates if key in new):
            yield ListParticipants(item.id, here)
    for key, held in new.items():
        if held != "delegate":
            yield ListParticipant(item.id, key, held)


def _led(wanted: Composition, item: Item, visit: Visit) -> Iterator[NameHeadOfSide]:
    """Whoever is to be named to lead; where whoever leads a side at a meeting is not at the table, the first of it who
    is leads; where the principal is there again, he does (protocol 2.4).
    """
    for side, heads in wanted.led.items():
        if item.heads.get(side, ()) != heads:
            yield NameHeadOfSide(item.id, side, heads, co_heads=len(heads) > 1)
    for side, delegates in wanted.delegates.items() if is_meeting(item) else ():
        heads = heads_at(visit, item.id, side)
        if side in wanted.led:
            continue
        if principal_apart(visit, item, side) in delegates:
            yield NameHeadOfSide(item.id, side)
        elif delegates and heads and not set(heads) & set(delegates):
            yield NameHeadOfSide(item.id, side, delegates[:1])


def _in_order(wanted: Composition, item: Item, visit: Visit) -> Iterator[Command]:
    """The commands that give each side its order at an item that lists who is to be there."""
    for side, delegates in wanted.delegates.items():
        now = [key for key in everyone_at(visit, item, side) if key in delegates]
        by_rule = [key for key in everyone_at(visit, replace(item, places={}), side) if key in delegates]
        if [*delegates] == now:
            continue
        if [*delegates] == by_rule:
            yield from (ReturnParticipantToRule(item.id, key) for key in delegates if key in item.places)
        else:
            yield from _places(item.id, now, delegates)


def _places(item: str, now: list[str], wanted: Sequence[str]) -> Iterator[Command]:
    """As few places by hand as lead from one order to another: whoever keeps his order beside the others stays."""
    kept = _longest_rising([now.index(key) for key in wanted])
    still = {now[at] for at in kept}
    for after, key in pairwise((None, *wanted)):
        assert key is not None
        if key not in still and member_before(now, key) != after:
            now = moved(now, key, after)
            yield PlaceParticipant(item, key, 1 if after is None else None, after)


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """The longest part of a sequence that rises, such as 1 3 4 of 1 3 0 4; of two as long, the one that ends lower.

    So whoever was moved up is the one who is placed.
    """
    best: list[list[int]] = []
    for at, number in enumerate(numbers):
        before = [best[earlier] for earlier in range(at) if numbers[earlier] < number]
        best.append([*max(before, key=len, default=[]), number])
    return max(best[::-1], key=len, default=[])
