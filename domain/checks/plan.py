"""The plan a rule looks at: a visit with its indexes, built once and then kept up with what is recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Set
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from domain.checks.elsewhere import Elsewhere
from domain.checks.slot import Slot, is_to_come, is_undated, room_of, running_slot, slot_of
from domain.checks.when_told import settled_from
from domain.delegation.delegation import Member
from domain.programme.motorcade import Motorcade
from domain.programme.programme import Item
from domain.visit.visit import Visit

if TYPE_CHECKING:
    from domain.checks.rule import AboutKind

Subject = tuple["AboutKind", str]
"""A kind of subject, and the key of one."""

THE_VISIT = "visit"


class Plan:
    """A visit as rules look at it. Nothing in it may be changed by them."""

    def __init__(self, visit: Visit, elsewhere: Elsewhere | None = None) -> None:
        self.visit, self.elsewhere = visit, elsewhere
        self.items: dict[str, Item] = {}
        self.members: dict[str, Member] = {}
        """Retracted ones included: a restored item may still list one."""
        self.settled_from: date | None = None
        """The day from which the visit is settled and no draft; None: at any time."""
        self._standing: frozenset[str] = frozenset()
        self._to_come: frozenset[str] = frozenset()
        self._undated: frozenset[str] = frozenset()
        self._running: dict[str, Slot] = {}
        self._driving: dict[str, Motorcade] = {}
        self._listed: dict[str, tuple[Member, ...]] = {}
        self._delegates: dict[str, tuple[Member, ...]] = {}
        self._counted: dict[str, dict[str, int]] = {}
        self._coming: dict[str, list[Member]] = {}
        self._languages_noted: bool | None = None
        self._needing: dict[str, list[Slot]] = {}
        self._moves: dict[str, list[tuple[Slot, Slot]]] = {}
        self.principals: dict[str, str | None] = {}
        self._items_of: dict[str, frozenset[str]] = {}
        self._members_of: dict[str, frozenset[str]] = {}
        self._items_in: dict[str, frozenset[str]] = {}
        self._room_of: dict[str, str] = {}
        self._slots: dict[str, Slot] = {}
        self._take(visit)
        self._index_all()
        self.principals = _principals(visit)

    def forked(self) -> Plan:
        """A plan of its own that stands where this one stands."""
        fork = Plan.__new__(Plan)
        fork.__dict__.update(
            {name: dict(value) if isinstance(value, dict) else value for name, value in self.__dict__.items()}
        )
        return fork

    def follow(self, visit: Visit, touched: Set[str], elsewhere: Elsewhere | None) -> None:
        """Stand where the visit stands now, which differs in the subjects touched."""
        self.elsewhere = elsewhere
        self._take(visit, None if self.unknown(touched) else touched)
        for key in touched:
            if key in self._members_of or key in self.items:
                self._index(key)
        if not touched <= self.items.keys():
            self.principals = _principals(visit)

    def subjects(self, about: AboutKind) -> Collection[str]:
        """The keys of every subject of a kind."""
        if about == "item":
            return self.items.keys() - self._undated if self._undated else self.items
        if about == "member":
            return self._standing
        return self._items_in if about == "room" else (THE_VISIT,)

    def subject_of(self, about: AboutKind) -> Callable[[str], Any]:
        """What a rule looks at by its key: an item, a member; a room and the visit have nothing but that key."""
        if about == "item":
            return self.items.__getitem__
        return self.members.__getitem__ if about == "member" else str

    @property
    def over(self) -> bool:
        """Whether nothing is planned any more: the visit was cancelled or closed."""
        return self.visit.cancelled or self.visit.closed

    def to_come(self, item: Item) -> bool:
        """Whether the item is still to be held: nothing is in a visit that was cancelled or closed."""
        return item.id in self._to_come

    def still_planned(self) -> list[Item]:
        """The items still to be held, in the order in which they were entered."""
        return [item for key, item in self.items.items() if key in self._to_come]

    def listed(self, item: Item) -> tuple[Member, ...]:
        """The members on the list of an item still to come."""
        if item.id not in self._listed:
            people = item.people if self.to_come(item) else ()
            self._listed[item.id] = tuple([self.members[key] for key in people])
        return self._listed[item.id]

    def delegates(self, item: Item) -> tuple[Member, ...]:
        """Those on the list of an item still to come who count and are expected."""
        if item.id not in self._delegates:
            people = item.people
            self._delegates[item.id] = tuple(
                [each for each in self.listed(item) if people[each.id] == "delegate" and each.travels]
            )
        return self._delegates[item.id]

    def counted(self, item: Item) -> dict[str, int]:
        """How many count on each side of an item still to come that lists anyone. Not to be changed."""
        if item.id not in self._counted:
            found: dict[str, int] = {}
            for member in self.delegates(item):
                found[member.side] = found.get(member.side, 0) + 1
            self._counted[item.id] = found
        return self._counted[item.id]

    @property
    def languages_noted(self) -> bool:
        """Whether the languages of any member are noted."""
        if self._languages_noted is None:
            self._languages_noted = any(member.languages for member in self.members.values())
        return self._languages_noted

    def coming(self, side: str) -> list[Member]:
        """The members of a side who are expected, in their order of precedence. Not to be changed."""
        if side not in self._coming:
            self._coming[side] = [each for each in self.visit.delegations.listed(side) if each.travels]
        return self._coming[side]

    def items_of(self, member: str) -> list[Item]:
        """The items that list, are led by, hear or saw a member, in no order."""
        return [self.items[key] for key in self._items_of.get(member, ())]

    def needing(self, member: str) -> list[Slot]:
        """When the items still to come that list a member, or that he is named to lead, need him, in order.

        Not to be changed.
        """
        if member not in self._needing:
            theirs = self._items_of.get(member, frozenset()) & self._to_come
            slots, items = self._slots, self.items
            self._needing[member] = sorted(
                [
                    slots[key]
                    for key in theirs
                    if key in slots and (member in items[key].people or _leads(items[key], member))
                ]
            )
        return self._needing[member]

    def keeping(self, member: str) -> list[Slot]:
        """Until when the items under way keep a member whom they list, or who was named to lead there."""
        if not self._running:
            return []
        theirs = self._items_of.get(member, frozenset()) & self._running.keys()
        return sorted([self._running[key] for key in theirs if _is_at(self.items[key], member)])

    def moves(self, member: Member) -> list[tuple[Slot, Slot]]:
        """Every two items that a member goes to one after the other, the way itself apart. Not to be changed.

        Left out is where he goes with the head of his side, of whom the same is asked.
        """
        if member.id not in self._moves:
            slots, items = self.needing(member.id), self.items
            stays = [slot for slot in slots if "way" not in items[slot[2]].has] if len(slots) > 1 else []
            head = self.principals.get(member.side)
            self._moves[member.id] = [
                (before, after)
                for before, after in pairwise(stays)
                if before[1] <= after[0]
                and (head == member.id or not (_is_at(items[before[2]], head) and _is_at(items[after[2]], head)))
            ]
        return self._moves[member.id]

    def riding(self, member: str) -> list[Slot]:
        """When the items still to come in whose motorcade a member rides need him, in order."""
        if not self._driving:
            return []
        theirs = self._items_of.get(member, frozenset()) & self._driving.keys()
        return sorted([self._slots[key] for key in theirs if key in self._slots and member in self._driving[key].rides])

    def taking_up(self, room: str) -> list[Slot]:
        """When the items still to come take up a room, in order."""
        theirs = self._items_in.get(room, frozenset()) & self._to_come
        return sorted([self._slots[key] for key in theirs if key in self._slots])

    def heads(self, item: Item, side: str) -> tuple[str, ...]:
        """Who leads a side at an item: whoever was named for it, else the principal of the visit."""
        named, principal = item.heads.get(side), self.principals.get(side)
        return named or ((principal,) if principal else ())

    def unknown(self, touched: Iterable[str]) -> frozenset[str]:
        """Those that are no item and no member: any rule may depend on them."""
        return frozenset(key for key in touched if key not in self._members_of and key not in self.members)

    def standing(self, touched: Iterable[str]) -> Iterator[Subject]:
        """Those touched that are items or members."""
        for key in touched:
            if key in self._members_of:
                yield ("item", key)
            elif key in self.members:
                yield ("member", key)

    def around(self, touched: Iterable[str]) -> Iterator[Subject]:
        """The subjects that a change of those touched bears on, themselves included."""
        for about, key in self.standing(touched):
            yield (about, key)
            if about == "item":
                yield from (("member", member) for member in self._members_of[key])
                yield from (("room", room) for room in (self._room_of.get(key),) if room is not None)
            else:
                # A principal leads his side also where he is not on the list.
                items = self.items if key in self.principals.values() else self._items_of.get(key, ())
                yield from (("item", item) for item in items)

    def _take(self, visit: Visit, touched: Set[str] | None = None) -> None:
        """Look at a visit; where it is said that only these items and members of it changed, at no other."""
        over = self.over if touched is not None else None
        self.visit = visit
        self.items = {key: item for key, item in visit.programme.items.items() if not item.retracted}
        self.members = visit.delegations.members
        self.settled_from = settled_from(visit)
        self._listed, self._delegates, self._counted, self._needing, self._moves = {}, {}, {}, {}, {}
        self._coming = {}
        self._languages_noted = None
        if touched is None or over != self.over:
            touched = self.items.keys() | self.members.keys()
            self._standing = self._undated = self._to_come = frozenset()
            self._driving, self._running = {}, {}
        members = [self.members[key] for key in touched & self.members.keys()]
        items = [self.items[key] for key in touched & self.items.keys()]
        self._standing = (self._standing - touched) | {each.id for each in members if not each.retracted}
        self._undated = (self._undated - touched) | {each.id for each in items if is_undated(each)}
        to_come = frozenset() if self.over else frozenset(each.id for each in items if is_to_come(each))
        self._to_come = (self._to_come - touched) | to_come
        running = {} if self.over else {each.id: slot for each in items if (slot := running_slot(each)) is not None}
        self._running = {**{key: each for key, each in self._running.items() if key not in touched}, **running}
        formed = {each.id: each.motorcade for each in items if each.id in to_come and each.motorcade is not None}
        self._driving = {**{key: each for key, each in self._driving.items() if key not in touched}, **formed}

    def _index_all(self) -> None:
        items_of: defaultdict[str, set[str]] = defaultdict(set)
        for key, item in self.items.items():
            self._members_of[key] = item.involved
            self._slot(key, item)
            for member in item.involved:
                items_of[member].add(key)
            self._place(key, room_of(item))
        self._items_of = {member: frozenset(items) for member, items in items_of.items()}

    def _index(self, key: str) -> None:
        item = self.items.get(key)
        self._list(key, item.involved if item else frozenset())
        self._place(key, room_of(item) if item else None)
        self._slot(key, item)
        if item is None:
            self._members_of.pop(key, None)

    def _list(self, key: str, members: frozenset[str]) -> None:
        before = self._members_of.get(key, frozenset())
        for member in before - members:
            self._items_of[member] -= {key}
        for member in members - before:
            self._items_of[member] = self._items_of.get(member, frozenset()) | {key}
        self._members_of[key] = members

    def _slot(self, key: str, item: Item | None) -> None:
        slot = slot_of(item) if item is not None else None
        if slot is None:
            self._slots.pop(key, None)
        else:
            self._slots[key] = slot

    def _place(self, key: str, room: str | None) -> None:
        before = self._room_of.pop(key, None)
        if before is not None:
            self._items_in[before] -= {key}
            if not self._items_in[before]:
                del self._items_in[before]
        if room is not None:
            self._room_of[key] = room
            self._items_in[room] = self._items_in.get(room, frozenset()) | {key}


def _is_at(item: Item, member: str | None) -> bool:
    """Whether an item lists a member, or he is named to lead his side there."""
    return member in item.people or _leads(item, member)


def _leads(item: Item, member: str | None) -> bool:
    return bool(item.heads) and any(member in named for named in item.heads.values())


def _principals(visit: Visit) -> dict[str, str | None]:
    return {side: visit.delegations.principal_of(side) for side in visit.sides}
