"""Interpreters at an item: between which languages, how, for whom, and who takes over from whom.

An interpreter may be listed before anything of this is known; then he has no assignment.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, cast

import msgspec

from domain.core.language_tag import understood
from domain.core.late_pattern import late_pattern
from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
from domain.core.problem import Refused
from domain.core.text import AnyLanguage, MemberToken, Token
from domain.programme.meeting import ParticipantListed, TakeOffParticipant

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

Mode = Literal["consecutive", "whispered", "simultaneous"]
"""How someone interprets (protocol 7.2)."""

_WALL_TIME = late_pattern(r"([01][0-9]|2[0-3]):[0-5][0-9]")


class Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two languages someone interprets between; one way only: from the first into the second."""

    first: AnyLanguage
    second: AnyLanguage
    both: bool = True

    def covers(self, spoken: str, heard: str) -> bool:
        """Whether what is said in one language is heard in the other."""
        ways = ((self.first, self.second), (self.second, self.first)) if self.both else ((self.first, self.second),)
        return any(understood(spoken, said) and understood(into, heard) for said, into in ways)


class Turn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A turn of one interpreter, from one time to another by the clock of the item, such as 14:00 and 14:20."""

    starts: str
    ends: str


class Assignment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an interpreter does at an item. For one side, for one person, or for all who are there.

    The changeover is either by times, or by an order in which each interprets for so many minutes. `mode` is None where
    nobody said how.
    """

    pairs: tuple[Pair, ...]
    mode: Mode | None = None
    side: Side | None = None
    person: str | None = None
    turns: tuple[Turn, ...] = ()
    order: int | None = None
    minutes: int | None = None


def interpreters_of(visit: Visit, item: Item) -> dict[str, Assignment]:
    """Who interprets at an item as far as assigned: who is listed for it, or was not listed before it was held."""
    unsaid = "" if _plan_is_open(item) else "interpreter"
    return {
        key: assignment
        for key, assignment in item.interpreting.items()
        if not visit.delegations.members[key].retracted and item.people.get(key, unsaid) == "interpreter"
    }


class InterpreterAssigned(Event, frozen=True):
    """An interpreter was assigned at an item, or the assignment was changed; the changeover stays.

    `mode` is null where nobody said how he interprets.
    """

    topic = "interpreter.assigned"
    version = 2
    vocabulary = 4
    item: str
    member: str
    pairs: tuple[Pair, ...]
    mode: str | None
    side: str | None
    person: str | None

    def evolve(self, visit: Visit) -> None:
        assignments = visit.programme.items[self.item].interpreting
        before = assignments.get(self.member)
        assignments[self.member] = Assignment(
            self.pairs, cast("Mode | None", self.mode), self.side, self.person,
            *((before.turns, before.order, before.minutes) if before else ()),
        )  # fmt: skip

    def touches(self) -> Facets:
        return facets(self.item, f"interpreting/{self.member}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        person = before.delegations.members.get(self.person or "")
        return {"person": person.words if person else None}


class InterpreterAssignedInAMode(Event, frozen=True):
    """An interpreter was assigned, always in one mode or another. Since then: `InterpreterAssigned`."""

    topic = "interpreter.assigned"
    item: str
    member: str
    pairs: tuple[Pair, ...]
    mode: str
    side: str | None
    person: str | None

    def upcast(self) -> InterpreterAssigned:
        return InterpreterAssigned(self.item, self.member, self.pairs, self.mode, self.side, self.person)


class InterpreterRelieved(Event, frozen=True):
    """An interpreter has no assignment at the item any more; he stays on its list."""

    topic = "interpreter.relieved"
    item: str
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].interpreting.pop(self.member, None)

    def touches(self) -> Facets:
        return facets(self.item, f"interpreting/{self.member}", f"interpreting/{self.member}/changeover")


class ChangeoverArranged(Event, frozen=True):
    """When an interpreter takes over at an item was arranged; neither turns nor order: throughout."""

    topic = "interpreter.changeover-arranged"
    item: str
    member: str
    turns: tuple[Turn, ...]
    order: int | None
    minutes: int | None

    def evolve(self, visit: Visit) -> None:
        assignments = visit.programme.items[self.item].interpreting
        if self.member in assignments:
            assignments[self.member] = msgspec.structs.replace(
                assignments[self.member], turns=self.turns, order=self.order, minutes=self.minutes
            )

    def touches(self) -> Facets:
        return facets(self.item, f"interpreting/{self.member}/changeover")


class AssignInterpreter(Command, frozen=True):
    """Say between which languages someone interprets at an item, how, and for whom; he is listed for it as well.

    For one side or for one person; for neither: for all. Where nobody said how, `mode` is null. An assignment that
    stands is changed.

    Refuses: unknown-item, item-cancelled, unknown-member, member-withdrawn, listed-otherwise, no-language-pair,
    same-language, one-for-whom.
    """

    item: Token
    member: MemberToken
    pairs: tuple[Pair, ...]
    mode: Mode | None = None
    side: Side | None = None
    person: MemberToken | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        found = _asked_assignment(visit, known)
        names = ("pairs", "mode", "side", "person")
        return {name: getattr(found, name) for name in names} if found is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        member = visit.delegations.known(self.member)
        if _plan_is_open(item):
            visit.delegations.travelling(self.member)
        if item.people.get(self.member, "interpreter") != "interpreter":
            raise Refused("listed-otherwise", field="member", member=member.words, title=item.title)
        _refuse_unclear_pairs(self.pairs)
        if self.person is not None:
            visit.delegations.known(self.person, "person")
            if self.side is not None:
                raise Refused("one-for-whom", field="person")
        if self.member not in item.people and _plan_is_open(item):
            yield ParticipantListed(self.item, self.member, "interpreter")
        if _said(item.interpreting.get(self.member)) != (self.pairs, self.mode, self.side, self.person):
            yield InterpreterAssigned(self.item, self.member, self.pairs, self.mode, self.side, self.person)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item = before.programme.items[self.item]
        unlisted = self.member not in item.people and _plan_is_open(item)
        off: tuple[Command, ...] = (TakeOffParticipant(self.item, self.member),) if unlisted else ()
        stood = item.interpreting.get(self.member)
        if stood is None:
            return (RelieveInterpreter(self.item, self.member), *off)
        changed = _said(stood) != (self.pairs, self.mode, self.side, self.person)
        return (*(_assigned_again(self.item, self.member, stood)[:1] if changed else ()), *off)


class RelieveInterpreter(Command, frozen=True):
    """Take back an interpreter's assignment at an item; he stays on its list until he is taken off.

    Refuses: unknown-item, not-assigned.
    """

    item: Token
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if self.member not in item.interpreting:
            raise Refused("not-assigned", field="member", title=item.title)
        yield InterpreterRelieved(self.item, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.programme.items[self.item].interpreting[self.member]
        return _assigned_again(self.item, self.member, stood)


class ArrangeChangeover(Command, frozen=True):
    """Say when an interpreter takes his turn at an item: from one time to another, or in which order for how long.

    Neither: he interprets throughout.

    Refuses: unknown-item, not-assigned, turn-unclear, turn-reversed.
    """

    item: Token
    member: MemberToken
    turns: tuple[Turn, ...] = ()
    order: int | None = None
    minutes: int | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        found = _asked_assignment(visit, known)
        names = ("turns", "order", "minutes")
        return {name: getattr(found, name) for name in names} if found is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        stands = item.interpreting.get(self.member)
        if stands is None:
            raise Refused("not-assigned", field="member", title=item.title)
        self._refuse_unclear()
        if (stands.turns, stands.order, stands.minutes) != (self.turns, self.order, self.minutes):
            yield ChangeoverArranged(self.item, self.member, self.turns, self.order, self.minutes)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.programme.items[self.item].interpreting[self.member]
        return (ArrangeChangeover(self.item, self.member, stood.turns, stood.order, stood.minutes),)

    def _refuse_unclear(self) -> None:
        if (self.order is None) != (self.minutes is None) or (self.turns and self.order is not None):
            raise Refused("turn-unclear", field="order")
        if any(number is not None and number < 1 for number in (self.order, self.minutes)):
            raise Refused("turn-unclear", field="order")
        for turn in self.turns:
            if not all(_WALL_TIME.fullmatch(clock) for clock in (turn.starts, turn.ends)):
                raise Refused("turn-unclear", field="turns")
            if turn.ends <= turn.starts:
                raise Refused("turn-reversed", field="turns", start=turn.starts, end=turn.ends)


def _plan_is_open(item: Item) -> bool:
    return not item.outcome_known


def _said(assignment: Assignment | None) -> tuple[Any, ...] | None:
    return (assignment.pairs, assignment.mode, assignment.side, assignment.person) if assignment else None


def _assigned_again(item: str, member: str, stood: Assignment) -> tuple[Command, ...]:
    again = AssignInterpreter(item, member, stood.pairs, stood.mode, stood.side, stood.person)
    if not stood.turns and stood.order is None:
        return (again,)
    return (again, ArrangeChangeover(item, member, stood.turns, stood.order, stood.minutes))


def _refuse_unclear_pairs(pairs: tuple[Pair, ...]) -> None:
    if not pairs:
        raise Refused("no-language-pair", field="pairs")
    for pair in pairs:
        if pair.first == pair.second:
            raise Refused("same-language", field="pairs")


def _asked_assignment(visit: Visit, known: Known) -> Assignment | None:
    """What the member that is known was assigned at the item that is."""
    item = visit.programme.asked(known)
    return item.interpreting.get(str(known.get("member"))) if item is not None else None
