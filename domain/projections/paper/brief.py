"""The facts of the chief's page: who leads, five times, the formats, documents, speakers, and what is still open."""

from __future__ import annotations

import msgspec

from domain.core.text import Wording
from domain.programme.outcome import Actual
from domain.programme.programme import Item, ItemStatus
from domain.projections.documents import documents
from domain.projections.paper.facts import Facts, PersonFacts, person_facts, visit_facts
from domain.projections.paper.programme import DelegationItem, ItemFacts, delegation_item, item_facts
from domain.projections.paper.reader import OFF
from domain.visit.visit import Visit

TIMES = 5
"""How many times of the programme stand on the page."""
TITLES = 4
"""How many documents are named on it."""


class BriefDocument(msgspec.Struct, frozen=True):
    """A document to be signed, in its place."""

    number: int
    title: Wording


class BriefTime(msgspec.Struct, frozen=True):
    """One of the items that matter most: when it is planned, and what became of it."""

    item: ItemFacts
    status: ItemStatus
    actual: Actual


class BriefFacts(Facts, frozen=True, kw_only=True, tag="brief"):
    """One page for the chief of protocol: as things are planned, and what became of the items that matter most."""

    leads: tuple[PersonFacts, ...]
    """Who leads each side, co-heads among them."""
    times: tuple[BriefTime, ...]
    """The items that matter most, in the order of the schedule."""
    formats: tuple[DelegationItem, ...]
    """The talks, with how many take part."""
    documents: tuple[BriefDocument, ...]
    documents_in_all: int
    speaking: tuple[DelegationItem, ...]
    """The items at which somebody speaks, each with its order of speakers."""
    unnamed: int
    """How many who come have no name yet."""
    without_hour: int
    """How many items still to come have no hour, or none that is settled."""
    without_place: int
    """How many of them have no place."""


def brief_facts(visit: Visit) -> BriefFacts:
    """The page of a visit."""
    items = [item for item in visit.programme.active_items() if item.status not in OFF]
    weighed = sorted(items, key=_weight)[:TIMES]
    there = {item.id for item in items}
    titles = [row for row in documents(visit) if row.status != "struck" and row.item in there]
    members = [member for member in visit.delegations.members.values() if member.travels]
    return BriefFacts(
        visit=visit_facts(visit),
        leads=tuple(person_facts(visit, key) for side in visit.sides for key in visit.delegations.leading(side)),
        times=tuple(_time(visit, item) for item in items if item in weighed),
        formats=tuple(delegation_item(visit, item) for item in items if item.format is not None),
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
        without_place=sum(not item.place for item in items if not item.outcome_known),
    )


def _time(visit: Visit, item: Item) -> BriefTime:
    return BriefTime(item_facts(visit, item, item.planned), item.status, item.actual)


_FIRST = ("arrival", "talks", "signing", "press-statements", "departure")
"""The kinds of items a chief asks for first."""


def _weight(item: Item) -> int:
    kind = "talks" if item.format is not None else item.kind
    return _FIRST.index(kind) if kind in _FIRST else len(_FIRST)
