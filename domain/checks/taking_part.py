"""Checks of who takes part in the items of a visit of several parties, as their titles have it (protocol 2.1)."""

from __future__ import annotations

import re

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule
from domain.checks.times import starts_at
from domain.core.late_pattern import late_pattern
from domain.core.names import GUEST, HOST
from domain.programme.meeting import TakeOffParticipant
from domain.programme.parties_in_title import parties_there, taking_by_title
from domain.programme.programme import Item
from domain.programme.spouses_in_title import is_programme_of_spouses
from domain.visit.who_takes_part import Presence, SettleParties, presence_of

_OF_TITLES = frozenset({"talks", "courtesy-call", "arrival", "departure"})
"""The kinds of item that are of the parties their titles name; at a session, a dinner or a concert some only speak."""
_OF_ALL = late_pattern(
    r"(?<!\w)(?:summit|session|sitting|opening|closing|address|speech|concert|handover|sommet|séance|ouverture|clôture|discours"
    r"|саммит\w*|заседани\w+|открыти\w+|закрыти\w+|выступлени\w+|концерт\w*|передач\w+|отырыс\w*|ашылу\w*|gipfel\w*|sitzung"
    r"|cumbre|sesión|vertice|sessione)(?!\w)",
    re.IGNORECASE,
)
_BILATERAL = late_pattern(r"bilateral|bilatéral|двусторонн|екіжақты|tête-à-tête", re.IGNORECASE)
_NOBODYS = frozenset({"transfer", "reserve", "other", "arrival", "departure"})
"""The kinds of item of which nobody asks which parties take part: a way, a rest, what has no kind."""
_OF_TWO = frozenset({"state", "official", "official-working"})
_TWO, _THREE = 2, 3
"""The parties every visit has; so many may be two and one that joins them for an item."""


@item_rule("title-names-other-parties", "before-release", "protocol 2.1", told="once-settled")
def title_names_other_parties(plan: Plan, item: Item) -> Findings:
    """The parties a title names meet there: at the bilateral of two, neither a third nor one of them is missing.

    What a summit's session, address or dinner tells of some parties says nothing of the others.
    """
    meets = item.format is not None or item.kind in _OF_TITLES
    named = _named(plan, item) if meets and not any(map(_OF_ALL.search, item.title.values())) else ()
    there = tuple(side for side in parties_there(plan.visit) if presence_of(item, side) != "not-there") if named else ()
    if named and set(named) != set(there):
        values = {"item": item.title, "time": item.planned, "named": named, "taking": there}
        yield Finding((item.id,), values, (_settling(plan, item, named, "as-titled"),), starts_at(item))


@item_rule("parties-not-settled", "advisory", "protocol 2.1", told="once-settled")
def parties_not_settled(plan: Plan, item: Item) -> Findings:
    """At a visit of many parties it is said of an item that is of host and guest alone, unless it lists who comes.

    A state or an official visit is of two, whoever joins them for a meeting on its margins.
    """
    sides = parties_there(plan.visit)
    if item.kind in _NOBODYS or any(map(_BILATERAL.search, item.title.values())):
        return
    if len(sides) <= _THREE or plan.visit.category in _OF_TWO or not plan.to_come(item) or _says_who_comes(item):
        return
    if {*item.taking} == {HOST, GUEST} and not _named(plan, item):
        values = {"item": item.title, "time": item.planned, "taking": item.taking, "parties": len(sides)}
        yield Finding((item.id,), values, (_settling(plan, item, sides, "all-parties"),), starts_at(item))


@item_rule("listed-of-absent-party", "before-release", "protocol 2.1", told="once-settled")
def listed_of_absent_party(plan: Plan, item: Item) -> Findings:
    """Where it was said which parties meet, nobody of another is on the list, as who was listed before it was said."""
    parties = {*item.parties}
    if len(parties) < _TWO or parties == {HOST, GUEST} or len(parties_there(plan.visit)) <= _TWO:
        return
    for member in plan.delegates(item):
        if member.side not in parties:
            values = {"item": item.title, "time": item.planned, "member": member.words, "side": member.side}
            fixes = (
                Fix(TakeOffParticipant, {"item": item.id, "member": member.id}),
                Fix(SettleParties, {"item": item.id, "sides": {member.side: "in-the-room"}}),
            )
            yield Finding((item.id, member.id), values, fixes, starts_at(item))


def _says_who_comes(item: Item) -> bool:
    """Whether it was said of an item who comes: by a list, a head, how a party joins, or a title of spouses."""
    return bool(item.people or item.heads or item.participation) or is_programme_of_spouses(item)


def _named(plan: Plan, item: Item) -> tuple[str, ...]:
    """The parties a title of an item still to come names; none at a visit of two."""
    if len(parties_there(plan.visit)) <= _TWO or not plan.to_come(item):
        return ()
    return taking_by_title(plan.visit, item.title) or ()


def _settling(plan: Plan, item: Item, there: tuple[str, ...], says: str) -> Fix:
    """What lets these take part and no other; who joins by video goes on doing so."""
    stands: dict[str, Presence] = {side: presence_of(item, side) for side in parties_there(plan.visit)}
    coming = {side: "in-the-room" if how == "not-there" else how for side, how in stands.items()}
    sides = {side: coming[side] if side in there else "not-there" for side in stands}
    return Fix(SettleParties, {"item": item.id, "sides": sides}, says=says)


RULES: tuple[Rule, ...] = (title_names_other_parties, parties_not_settled, listed_of_absent_party)
