"""The facts of what changed on the programme between two entries, for one reader; what cancelled out is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from domain.core.problem import Refused
from domain.core.text import Wording
from domain.programme.programme import Item
from domain.projections.history import HistoryRow
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, person_facts, visit_facts
from domain.projections.paper.history_extract import NotedFacts, noted_last
from domain.projections.paper.marks import Mark
from domain.projections.paper.people_changed import PeopleChangeFacts, people_changed
from domain.projections.paper.programme import DelegationItem, ItemFacts, delegation_item
from domain.projections.paper.reader import OFF, DelegationAudience, InHouse, in_house, seen_by
from domain.visit.visit import Visit

Facet = Literal["when", "where", "title", "people", "press", "notes"]
"""What of an item changed."""


class ChangeFacts(FactRow, frozen=True, kw_only=True):
    """An item that changed, as it stands now; one that is no longer on the programme, as it stood."""

    mark: Mark
    item: ItemFacts
    facets: tuple[Facet, ...]


class NotesChange(ChangeFacts, frozen=True, kw_only=True):
    """The same of an item whose details or dress changed, as they are now."""

    detail: Wording
    dress: Wording


class HouseChange(FactRow, frozen=True, kw_only=True):
    """The same for the house: also as the item stood before, and by which entry it was changed last."""

    change: ChangeFacts
    stood: ItemFacts | None
    noted: NotedFacts | None = None


class PeopleChange(HouseChange, frozen=True, kw_only=True):
    """The same of an item of which who leads, takes part, speaks or greets changed: before and now."""

    were: DelegationItem
    are: DelegationItem


class ListedFacts(msgspec.Struct, frozen=True):
    """Somebody on the list of an item, and of which side."""

    side: str
    person: PersonFacts


class ListedChange(PeopleChange, frozen=True, kw_only=True):
    """The same of an item on whose list somebody came, or of which somebody went."""

    came: tuple[ListedFacts, ...]
    went: tuple[ListedFacts, ...]


class ToldChanges(Facts, frozen=True, kw_only=True, tag="told"):
    """What changed, for a delegation."""

    changes: tuple[ChangeFacts, ...]

    @property
    def rows(self) -> tuple[FactRow, ...]:
        return self.changes


class HouseChanges(Facts, frozen=True, kw_only=True, tag="house-changes"):
    """What changed, for the house."""

    changes: tuple[HouseChange, ...]

    @property
    def rows(self) -> tuple[FactRow, ...]:
        return self.changes


class HouseChangesBeside(HouseChanges, frozen=True, kw_only=True, tag="house-changes-beside"):
    """The same with what changed of the members and the documents."""

    beside: tuple[PeopleChangeFacts, ...]

    @property
    def rows(self) -> tuple[FactRow, ...]:
        return *self.changes, *self.beside


class ItemsThen(msgspec.Struct, frozen=True):
    """The items a reader saw at a moment, and who was listed for each."""

    items: dict[str, DelegationItem]
    listed: dict[str, dict[str, ListedFacts]]
    """By item and member; empty where nobody compares the lists."""

    def more_listed(self, item: str, other: ItemsThen) -> tuple[ListedFacts, ...]:
        """Who is on the list of an item here and not there."""
        there = other.listed.get(item, {})
        return tuple(person for key, person in self.listed.get(item, {}).items() if key not in there)


def changes_facts(
    before: Visit | None, visit: Visit, reader: InHouse, record: Sequence[HistoryRow] = (), *, lists: bool = True
) -> HouseChanges:
    """What changed on the programme since the visit stood as `before`, by which of the entries since then, and what
    changed of members and documents.

    Args:
        lists: whether to tell who came on the list of an item and who went; sheets printed before did not.

    Raises:
        Refused: `sheet-since-needed` without a visit to compare with, `sheet-nothing-changed`.
    """
    if before is None:
        raise Refused("sheet-since-needed")
    stood, stands = items_then(before, reader, lists=lists), items_then(visit, reader, lists=lists)
    found = tuple(items_changed(stood, stands))
    beside = people_changed(before, visit, record)
    if not found and not beside:
        raise Refused("sheet-nothing-changed")
    head = visit_facts(visit)
    changes = tuple(_for_the_house(each, stood, stands, record) for each in found)
    if beside:
        return HouseChangesBeside(visit=head, changes=changes, beside=beside)
    return HouseChanges(visit=head, changes=changes)


def told_items_changed(before: Visit | None, visit: Visit, reader: DelegationAudience) -> ToldChanges:
    """What changed of the items a delegation sees, and no more.

    Raises:
        Refused: as `changes_facts`.
    """
    if before is None:
        raise Refused("sheet-since-needed")
    found = tuple(items_changed(items_then(before, reader, lists=False), items_then(visit, reader, lists=False)))
    if not found:
        raise Refused("sheet-nothing-changed")
    return ToldChanges(visit=visit_facts(visit), changes=found)


_TOUCHED: dict[Facet, frozenset[str]] = {
    "when": frozenset({"time", "order"}),
    "where": frozenset({"place"}),
    "title": frozenset({"title"}),
    "people": frozenset({"people", "head", "size", "format", "speakers", "order-of-speakers", "greeters"}),
    "press": frozenset({"press"}),
    "notes": frozenset({"detail", "dress"}),
}
"""What an event touches that changes this of an item; of what is planned at a place, `place/MEMBER` is a seat."""
_PLANNED = frozenset({"plan", "status"})


def _noted(change: ChangeFacts, record: Sequence[HistoryRow]) -> NotedFacts | None:
    """The last entry by which the item came to be planned as it is, or went."""
    sought = frozenset().union(*(_TOUCHED[facet] for facet in change.facets)) if change.facets else _PLANNED

    def touched(row: HistoryRow) -> bool:
        told = (facet for subject, facet in row.entry.event.touches() if subject == change.key)
        return any(facet in sought or facet.partition("/")[0] in sought - {"place"} for facet in told)

    return noted_last(record, touched)


def _for_the_house(
    change: ChangeFacts, stood: ItemsThen, stands: ItemsThen, record: Sequence[HistoryRow]
) -> HouseChange:  # fmt: skip
    key, noted = change.key, _noted(change, record)
    if "people" not in change.facets:
        before = stood.items.get(key)
        return HouseChange(key=key, change=change, stood=before.item if before is not None else None, noted=noted)
    were, are = stood.items[key], stands.items[key]
    came, went = stands.more_listed(key, stood), stood.more_listed(key, stands)
    if came or went:
        return ListedChange(
            key=key, change=change, stood=were.item, noted=noted, were=were, are=are, came=came, went=went
        )
    return PeopleChange(key=key, change=change, stood=were.item, noted=noted, were=were, are=are)


def items_then(visit: Visit, reader: DelegationAudience | InHouse, *, lists: bool = True) -> ItemsThen:
    """The items a reader sees, with who is listed for them where lists are to be compared."""
    if in_house(reader):
        seen = [item for item in visit.programme.active_items() if item.status not in OFF]
        told = {item.id: _on_its_day(delegation_item(visit, item), item) for item in seen}
    else:
        seen = list(seen_by(visit, reader))
        told = {item.id: delegation_item(visit, item, reader) for item in seen}
    return ItemsThen(told, {item.id: _listed(visit, item) for item in seen} if lists else {})


def _listed(visit: Visit, item: Item) -> dict[str, ListedFacts]:
    """Who is on the list of an item and expected there still, side by side."""
    sides = {side: at for at, side in enumerate(visit.sides)}
    there = (visit.delegations.members[key] for key in item.people)
    expected = sorted((each for each in there if item.expects(each)), key=lambda each: sides.get(each.side, len(sides)))
    return {each.id: ListedFacts(each.side, person_facts(visit, each.id)) for each in expected}


def _on_its_day(told: DelegationItem, item: Item) -> DelegationItem:
    """An item that nobody planned, on the day on which it was held."""
    if not item.unplanned:
        return told
    return msgspec.structs.replace(told, item=msgspec.structs.replace(told.item, day=item.day))


def items_changed(stood: ItemsThen, stands: ItemsThen) -> Iterator[ChangeFacts]:
    """The items that are new, changed, or no longer there."""
    for key, now in stands.items.items():
        before = stood.items.get(key)
        if before is None:
            yield ChangeFacts(key=key, mark="new", item=now.item, facets=())
        elif facets := tuple(_facets(before, now, listed=_is_listed_otherwise(key, stood, stands))):
            mark: Mark = "moved" if {*facets} <= {"when", "where"} else "changed"
            yield _changed(now, mark, facets)
    for key, gone in stood.items.items():
        if key not in stands.items:
            yield ChangeFacts(key=key, mark="removed", item=gone.item, facets=())


def _is_listed_otherwise(item: str, stood: ItemsThen, stands: ItemsThen) -> bool:
    return stood.listed.get(item, {}).keys() != stands.listed.get(item, {}).keys()


def _changed(now: DelegationItem, mark: Mark, facets: tuple[Facet, ...]) -> ChangeFacts:
    key, item = now.key, now.item
    if "notes" in facets:
        return NotesChange(key=key, mark=mark, item=item, facets=facets, detail=now.detail, dress=now.dress)
    return ChangeFacts(key=key, mark=mark, item=item, facets=facets)


def _facets(before: DelegationItem, now: DelegationItem, *, listed: bool) -> Iterator[Facet]:
    one, other = before.item, now.item
    if (one.day, one.planned, one.part, one.follows) != (other.day, other.planned, other.part, other.follows):
        yield "when"
    if one.place != other.place:
        yield "where"
    if one.title != other.title:
        yield "title"
    if listed or _people(before) != _people(now):
        yield "people"
    if one.press != other.press:
        yield "press"
    if (before.detail, before.dress) != (now.detail, now.dress):
        yield "notes"


def _people(item: DelegationItem) -> tuple[object, ...]:
    """Who leads, takes part, speaks and greets. What their offices are called is no change of the programme."""
    leads = [(each.side, [person.key for person in each.people]) for each in item.leads]
    greeters = [(each.names, each.called) for each in item.greeters]
    return item.taking, leads, item.counts, [each.key for each in item.speakers], greeters, item.format
