"""Counterparts: each guest office has a homologue of comparable rank opposite, minister to minister (protocol 2.6).

An officer may pair by hand. What the offices alone suggest is proposed, and never recorded by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import GUEST, HOST
from domain.core.problem import Refused
from domain.core.text import MemberToken, Wording
from domain.registry.office_class import are_comparable

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.registry import office_words
    from domain.visit.visit import Visit
else:
    office_words = late("domain.registry.office_words")


_WORD = late_pattern(r"\w+")
_SHORT = 4
"""Words with fewer letters tell no office from another."""


def proposed_counterpart(visit: Visit, member: str) -> str | None:
    """Who of the other principal side has an office like the member's, and no counterpart yet; None if nobody does.

    The one minister of the same field, in whichever languages their offices are worded; else, of a comparable class of
    office, the one whose office shares most words with his; where none does, the only one of the class. Nothing is
    proposed by rank alone: a second minister is not the homologue of a second minister.
    """
    one = visit.delegations.members[member]
    if one.side not in (HOST, GUEST) or one.counterpart is not None:
        return None
    members = [each for each in visit.delegations.listed(GUEST if one.side == HOST else HOST) if each.travels]
    beside = [each for each in visit.delegations.listed(one.side) if each.travels]
    of_his_field = _of_his_field(one, members, beside)
    if len(of_his_field) == 1:
        return of_his_field[0] if visit.delegations.members[of_his_field[0]].counterpart is None else None
    return _of_his_class(one, members) if one.office_class is not None else None


def _of_his_field(one: Member, members: list[Member], beside: list[Member]) -> list[str]:
    """The ministers of the same field as he is, as the words of their offices name it.

    A head of government who is one too, or his deputy, goes by his class first: only where neither side has anybody of
    the class of the other's does the field pair them.
    """
    fields = office_words.fields_in_words(one.position)
    alike = [each for each in members if fields and fields & office_words.fields_in_words(each.position)]
    nearest = [each for each in alike if _are_of_a_class(one, each) is not False]
    if nearest or any(_are_of_a_class(one, each) for each in members):
        return [each.id for each in nearest]
    return [each.id for each in alike if not any(_are_of_a_class(each, other) for other in beside)]


def _are_of_a_class(one: Member, other: Member) -> bool | None:
    """Whether two are of a comparable class, recorded or named in words; None: of one of them nothing tells it."""
    held, faced = (each.office_class or office_words.class_in_some_words(each.position) for each in (one, other))
    return are_comparable(held, faced) if held is not None and faced is not None else None


def _of_his_class(one: Member, members: list[Member]) -> str | None:
    held = one.office_class
    alike = [
        each for each in members if held and each.office_class is not None and are_comparable(each.office_class, held)
    ]
    free = [each for each in alike if each.counterpart is None]
    # "Minister" tells no minister from another.
    usual = _words(one.position).intersection(*(_words(each.position) for each in alike))
    shared = {each.id: len(_words(one.position) & _words(each.position) - usual) for each in free}
    best = [key for key, words in shared.items() if words and words == max(shared.values())]
    if len(best) == 1:
        return best[0]
    return free[0].id if len(alike) == len(free) == 1 else None


def _words(position: Wording) -> set[str]:
    """The words of an office, each with its language: a word may mean another thing elsewhere."""
    found = ((language, word) for language, text in position.items() for word in _WORD.findall(text.casefold()))
    return {f"{language} {word}" for language, word in found if len(word) >= _SHORT}


class CounterpartsPaired(Event, frozen=True):
    """Two members of different sides were paired as each other's counterpart."""

    topic = "counterparts.paired"
    member: str
    counterpart: str

    def evolve(self, visit: Visit) -> None:
        members = visit.delegations.members
        members[self.member].counterpart, members[self.counterpart].counterpart = self.counterpart, self.member

    def touches(self) -> Facets:
        return facets(self.member, "counterpart") | facets(self.counterpart, "counterpart")


class CounterpartsUnpaired(Event, frozen=True):
    """Two members are no longer each other's counterpart."""

    topic = "counterparts.unpaired"
    member: str
    counterpart: str

    def evolve(self, visit: Visit) -> None:
        for key in (self.member, self.counterpart):
            visit.delegations.members[key].counterpart = None

    def touches(self) -> Facets:
        return facets(self.member, "counterpart") | facets(self.counterpart, "counterpart")


class PairCounterparts(Command, frozen=True):
    """Pair two members of different sides as counterparts; whoever was paired with another is free again.

    Refuses: unknown-member, member-withdrawn, same-side.
    """

    member: MemberToken
    counterpart: MemberToken

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        # Who is opposite now, else who is proposed.
        member = visit.delegations.asked(known)
        if member is None:
            return {}
        return {"counterpart": member.counterpart or proposed_counterpart(visit, member.id)}

    def decide(self, visit: Visit) -> Iterator[Event]:
        one = visit.delegations.travelling(self.member)
        other = visit.delegations.travelling(self.counterpart, "counterpart")
        if one.side == other.side:
            raise Refused("same-side", field="counterpart", member=other.words)
        if one.counterpart == other.id:
            return
        for each in (one, other):
            if each.counterpart is not None:
                yield CounterpartsUnpaired(each.id, each.counterpart)
        yield CounterpartsPaired(self.member, self.counterpart)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = [before.delegations.members[key] for key in (self.member, self.counterpart)]
        pairs = tuple(PairCounterparts(each.id, each.counterpart) for each in stood if each.counterpart is not None)
        return pairs or (UnpairCounterparts(self.member),)


class UnpairCounterparts(Command, frozen=True):
    """Let a member have no counterpart.

    Refuses: unknown-member, not-paired.
    """

    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if member.counterpart is None:
            raise Refused("not-paired", field="member", member=member.words)
        yield CounterpartsUnpaired(member.id, member.counterpart)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (PairCounterparts(self.member, str(before.delegations.members[self.member].counterpart)),)
