"""A party of a visit: the state or organisation a side stands for, and the order in which parties are named.

Host and guest are the two every visit has. Any number of others joins video forums, summits and trilateral parts
(protocol 2.1). They are ordered by a named rule (protocol 2.13).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from domain.core.collation import collation_key
from domain.core.names import HOST
from domain.core.problem import Refused
from domain.core.text import AnyLanguage, Wording, refuse_unfit
from domain.core.times import known_zone, local

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.visit.visit import Visit

PartyRule = Literal["as-named", "by-taking-office", "alphabetical", "class-first", "by-hand"]
"""By what the parties are ordered: as they were named, by the day on which their heads took office, by alphabet, by the
class of their heads (monarchs, heads of state, heads of government), or as somebody gave it."""

HostStands = Literal["first", "last"]
"""Where the host stands among the parties, whatever the rule says of the others."""

_CLASSES = ("monarch", "head-of-state", "prime-minister")
"""The classes of heads that come first, the highest first."""


class Party(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A party of a visit: a state or an organisation, by its long name in several languages.

    Beside it stand its capital or seat with the time zone there, its short name, and the languages it works in. What is
    empty nobody said.
    """

    state: Wording = {}
    capital: Wording = {}
    zone: str = ""
    organisation: Wording = {}
    short: Wording = {}
    languages: tuple[AnyLanguage, ...] = ()

    @property
    def name(self) -> Wording:
        """The long name of the state or organisation."""
        return self.state or self.organisation

    @property
    def called(self) -> Wording:
        """What it is called where there is little room: the short name, else the long one."""
        return {**self.name, **self.short}

    @property
    def clock_of(self) -> Wording:
        """What its clock is called by: its capital, else itself."""
        return self.capital or self.called

    @property
    def names(self) -> tuple[str, ...]:
        """Its long and short names in every language."""
        return (*self.name.values(), *self.short.values())

    def keeps_other_time_than(self, zone: str, at: datetime | None = None) -> bool:
        """Whether another clock counts in its capital or seat than in that zone; not where nobody said which.

        Args:
            at: the instant at which it shows another hour; None: whether it ever may.
        """
        if self.zone in ("", zone):
            return False
        return at is None or local(at, self.zone).utcoffset() != local(at, zone).utcoffset()

    def is_called(self, name: str) -> bool:
        """Whether that is its long or short name in any language."""
        return name in self.names


class StateAlone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A party as version 1 of the events told it: a state, its capital and the time zone there."""

    state: Wording
    capital: Wording
    zone: str

    def as_party(self) -> Party:
        """The same as a party, of which nobody said anything else."""
        return Party(self.state, self.capital, self.zone)


class PartyOrder(msgspec.Struct, frozen=True):
    """The rule by which the parties are ordered, with its language or its order given by hand, and the host's place."""

    rule: PartyRule
    language: str | None = None
    host: HostStands | None = None
    order: tuple[str, ...] = ()


def parties_in_order(sides: tuple[str, ...], asked: PartyOrder, visit: Visit) -> tuple[str, ...]:
    """The sides by the rule that was set; what the rule cannot tell apart stands as it was named."""
    keys = {side: _key(visit, side, asked) for side in sides}
    others = [side for side in sorted(sides, key=keys.__getitem__) if asked.host is None or side != HOST]
    if asked.host is None:
        return tuple(others)
    return (HOST, *others) if asked.host == "first" else (*others, HOST)


def untold_in_order(visit: Visit) -> tuple[str, ...]:
    """The sides of which nobody knows what the rule goes by: class or day of office of the head, name in a language."""
    asked = visit.party_order
    sides = (side for side in visit.sides if asked is not None and (asked.host is None or side != HOST))
    return tuple(side for side in sides if asked is not None and not _is_told(visit, side, asked))


def _is_told(visit: Visit, side: str, asked: PartyOrder) -> bool:
    party, principal = visit.party_of(side), visit.delegations.principal_of(side)
    head = visit.delegations.members[principal] if principal is not None else None
    if asked.rule == "class-first":
        return head is not None and head.office_class is not None
    if asked.rule == "by-taking-office":
        return head is not None and head.since is not None
    return asked.rule != "alphabetical" or (party is not None and asked.language in party.called)


def _key(visit: Visit, side: str, asked: PartyOrder) -> Any:
    principal = visit.delegations.principal_of(side)
    head = visit.delegations.members[principal] if principal is not None else None
    if asked.rule == "by-taking-office":
        return _since(head)
    if asked.rule == "class-first":
        return (_class(head), _since(head))
    if asked.rule == "by-hand":
        return asked.order.index(side) if side in asked.order else len(asked.order)
    party = visit.party_of(side)
    if asked.rule == "alphabetical" and party is not None and asked.language is not None:
        named = party.called.get(asked.language)
        return (named is None, collation_key(named or "", asked.language))
    return (True, ())


def _since(head: Member | None) -> date:
    """When the head took office; whoever has no head, or one of whom nobody knows it, comes last."""
    return head.since or date.max if head is not None else date.max


def _class(head: Member | None) -> int:
    office = head.office_class if head is not None else None
    return _CLASSES.index(office) if office in _CLASSES else len(_CLASSES)


def refuse_unclear_party(party: Party, field: str) -> None:
    """Refuse a party without a name or with both kinds of it, or with a clock nobody knows. It may have none.

    Raises:
        Refused: `state-or-organisation`, `text-missing`, `text-too-long`, `text-not-allowed`, `unknown-time-zone`.
    """
    if party.state and party.organisation:
        raise Refused("state-or-organisation", field=field)
    refuse_unfit(party.name, field)
    for words in (party.capital, party.short):
        if words:
            refuse_unfit(words, field)
    if party.zone:
        known_zone(party.zone, field)
