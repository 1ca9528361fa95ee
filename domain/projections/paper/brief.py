"""The facts of the chief's page: who leads, five times, the formats, documents, speakers, and what is still open."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, zip_longest
from typing import Any

import msgspec

from domain.core.names import HOST
from domain.core.text import Wording
from domain.documents.signatories import to_be_signed, unsigned_for
from domain.programme.heads import expected_heads, takes_part, taking_part
from domain.programme.outcome import Actual
from domain.programme.programme import Item, ItemStatus
from domain.programme.travelling_apart import Travellers
from domain.projections.documents import documents
from domain.projections.paper.facts import Facts, PersonFacts, person_facts, visit_facts, with_its_own_parties
from domain.projections.paper.programme import DelegationItem, ItemFacts, delegation_item, item_facts
from domain.projections.paper.reader import OFF
from domain.visit.visit import Visit

TIMES = 5
"""How many times of the programme stand on the page."""
FORMATS = 4
"""Of how many items their format is told."""
TITLES = 12
"""How many documents may be named on it."""


class BriefDocument(msgspec.Struct, frozen=True):
    """A document to be signed, in its place."""

    number: int
    title: Wording


class BriefLead(msgspec.Struct, frozen=True):
    """Who leads a side, with his courtesy title and how he is addressed."""

    person: PersonFacts
    courtesy: Wording
    address: Wording


class BriefTime(msgspec.Struct, frozen=True):
    """One of the items that matter most: when it is planned, and what became of it."""

    item: ItemFacts
    status: ItemStatus
    actual: Actual


class BriefFacts(Facts, frozen=True, kw_only=True, tag="brief"):
    """One page for the chief of protocol: as things are planned, and what became of the items that matter most."""

    leads: tuple[BriefLead, ...]
    """Who leads each side, co-heads among them."""
    times: tuple[BriefTime, ...]
    """The items that matter most, in the order of the schedule."""
    formats: tuple[DelegationItem, ...]
    """Talks before meals and ways, those of the heads before others, with how many take part; as they follow."""
    documents: tuple[BriefDocument, ...]
    documents_in_all: int
    speaking: tuple[DelegationItem, ...]
    """The items at which somebody speaks, each with its order of speakers."""
    unnamed: int
    """How many who come have no name yet."""
    without_hour: int
    """How many items still to come have no hour, or none that is settled."""
    without_place: int
    """How many of them have no place, though it takes one: a drive or a flight does not."""


class ToDecide(msgspec.Struct, frozen=True):
    """How much is to be decided."""

    unsigned: int
    """How many signatories are still to be named: of a document for a side."""
    powers: int
    """How many signatories have full powers to produce."""
    unagreed: int
    """How many documents a side was asked to agree to and has not, as they stand."""
    unconfirmed: int
    """How many who are listed for an item still to come are not confirmed."""


class BriefToDecide(BriefFacts, frozen=True, kw_only=True, tag="brief-to-decide"):
    """The page of a visit in which somebody has still to be named, to be confirmed, or to agree."""

    to_decide: ToDecide


def brief_facts(visit: Visit) -> BriefFacts:
    """The page of a visit, with what is to be decided where anything is."""
    head = visit_facts(visit)
    own = with_its_own_parties(head, [taking_part(visit, item) for item in _on(visit)])
    passing = {party.side for party in head.parties} - {party.side for party in own.parties}
    return _facts(visit, [side for side in visit.sides if side not in passing], Travellers(visit).journeys)


def former_brief_facts(visit: Visit) -> BriefFacts:
    """The same as pages told it on which who leads a party of one meeting alone stood with those of the visit.

    Of several arrivals they told the first, be it that of the heads or of a member.
    """
    return _facts(visit, visit.sides, journeys=frozenset())


def _facts(visit: Visit, sides: Sequence[str], journeys: frozenset[str]) -> BriefFacts:
    found, to_decide = _plain_facts(visit, sides, journeys), _to_decide(visit)
    if to_decide == ToDecide(0, 0, 0, 0):
        return found
    fields: dict[str, Any] = {name: getattr(found, name) for name in BriefFacts.__struct_fields__}
    return BriefToDecide(**fields, to_decide=to_decide)


def _to_decide(visit: Visit) -> ToDecide:
    coming = [item for item in visit.programme.active_items() if item.status not in OFF and not item.outcome_known]
    there = {item.id for item in coming}
    rows = [row for row in documents(visit) if row.status == "planned" and row.item in there]
    listed = {key for item in coming for key in item.people}
    members = (visit.delegations.members[key] for key in listed)
    return ToDecide(
        unsigned=sum(_unsigned_at(visit, item) for item in coming if item.status == "planned"),
        powers=sum(each.needs_powers for row in rows for each in row.signatories if each.comes),
        unagreed=sum(not {*row.agreed.values()} <= _SETTLED for row in rows),
        unconfirmed=sum(member.status == "proposed" for member in members),
    )


_SETTLED = {"agreed", "approved"}


def _unsigned_at(visit: Visit, item: Item) -> int:
    """How many signatories are to be named at an item: where there is none, and where he is no longer coming."""
    asked = list(to_be_signed(visit, item.id))
    named = [signatory.member for document in asked for signatory in document.signatories.values()]
    gone = sum(key is not None and not visit.delegations.members[key].travels for key in named)
    return gone + sum(1 for document in asked for _ in unsigned_for(visit, document))


def _on(visit: Visit) -> list[Item]:
    return [item for item in visit.programme.active_items() if item.status not in OFF]


def _plain_facts(visit: Visit, sides: Sequence[str], journeys: frozenset[str]) -> BriefFacts:
    """The page without what is to be decided; of the sides that are told who leads, and the journeys of members."""
    items = _on(visit)
    weighed = _that_matter(visit, items, journeys)
    there = {item.id for item in items}
    titles = [row for row in documents(visit) if row.status != "struck" and row.item in there]
    members = [member for member in visit.delegations.members.values() if member.travels]
    return BriefFacts(
        visit=visit_facts(visit),
        leads=tuple(_lead(visit, key) for side in sides for key in visit.delegations.leading(side)),
        times=tuple(_time(visit, item) for item in items if item in weighed),
        formats=tuple(delegation_item(visit, item) for item in _of_a_format(visit, items)),
        documents=tuple(
            BriefDocument(number, document.title) for number, document in enumerate(titles[:TITLES], start=1)
        ),
        documents_in_all=len(titles),
        speaking=tuple(delegation_item(visit, item) for item in items if item.statements),
        unnamed=sum(not member.names for member in members),
        without_hour=sum(
            item.planned is None or item.planned.start is None or item.planned.precision == "provisional"
            for item in items
            if not item.outcome_known
        ),
        without_place=sum("place" in item.has and not item.place for item in items if not item.outcome_known),
    )


def _lead(visit: Visit, key: str) -> BriefLead:
    member = visit.delegations.members[key]
    return BriefLead(person_facts(visit, key), member.courtesy, member.address)


def _time(visit: Visit, item: Item) -> BriefTime:
    return BriefTime(item_facts(visit, item, item.planned), item.status, item.actual)


_FIRST = ("arrival", "talks", "signing", "press-statements", "departure")
"""The kinds of items a chief asks for first."""


def _that_matter(visit: Visit, items: Sequence[Item], journeys: frozenset[str]) -> list[Item]:
    """One of each kind a chief asks for, then the second of each: those of the heads before those of members.

    Of the other kinds what most people are listed for: a state banquet before a drive.
    """
    alike = {kind: [item for item in items if _kind(item) == kind] for kind in _FIRST}
    alike["talks"].sort(key=lambda item: _weight(visit, item))
    for kind in ("arrival", "departure"):
        alike[kind].sort(key=lambda item: item.id in journeys)
    turns = chain.from_iterable(zip_longest(*alike.values()))
    others = sorted((item for item in items if _kind(item) not in _FIRST), key=lambda item: -len(item.people))
    return [item for item in chain(turns, others) if item is not None][:TIMES]


def _of_a_format(visit: Visit, items: Sequence[Item]) -> list[Item]:
    """The items whose format is told, in the order of the schedule."""
    several = [item for item in items if item.format is not None]
    weighed = sorted(several, key=lambda item: (_kind(item) != "talks", *_weight(visit, item)))
    return [item for item in several if item in weighed[:FORMATS]]


def _kind(item: Item) -> str:
    """What an item counts as here; a meal or a ride of two heads is no talks, though it has their format."""
    is_talks = item.format is not None and not item.has & {"meal", "way"}
    return "talks" if is_talks else item.kind


def _of_the_heads(visit: Visit, item: Item) -> bool:
    """Whether one who leads a side in the visit leads it there, on the side of the host and on another."""
    led = [side for side in visit.sides if _is_led(visit, item, side)]
    return HOST in led and len(led) > 1


def _is_led(visit: Visit, item: Item, side: str) -> bool:
    heads = {*expected_heads(visit, item, side)} & {*visit.delegations.leading(side)}
    return bool(heads & {*item.people, *item.heads.get(side, ())}) or (bool(heads) and takes_part(visit, item, side))


def _weight(visit: Visit, item: Item) -> tuple[bool, bool, int]:
    """Talks of the heads before any others, those for which somebody is listed or named to lead before those of which
    that is only supposed, those of more sides before those of fewer.
    """
    supposed = not item.people and not item.heads
    return not _of_the_heads(visit, item), supposed, -len({*item.taking, *item.participation})
