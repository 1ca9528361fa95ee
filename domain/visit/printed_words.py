"""The words of a visit that stand on paper, place by place: titles, names of parties, offices, places.

What changes or checks words wherever they stand goes through these places; each is also changed by a command of its
own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from domain.core.message import Command
from domain.core.text import Wording
from domain.delegation.member_names import WordPosition
from domain.documents.document_terms import DescribeDocument
from domain.programme.agenda import RetitleAgendaPoint
from domain.programme.agenda_point import AgendaPoint, agenda_of
from domain.programme.arrangements import RetitleItem
from domain.programme.item_words import ShortenTitle
from domain.programme.place import placed_as
from domain.programme.programme import Item
from domain.visit.amending import RetitleVisit
from domain.visit.parties import NameParty
from domain.visit.party import Party

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class PrintedWords(NamedTuple):
    """Words that stand somewhere: of what (`visit`, a side, an item, `item/point` …), and how they read."""

    of: str
    words: Wording


class Where(msgspec.Struct, frozen=True):
    """A kind of place: what stands there now, where that may still change; how it is put, and put back."""

    touched: Callable[[str], tuple[str, str]]
    """The subject and the facet that another wording changes."""
    read: Callable[[Visit], Iterator[PrintedWords]]
    put: Callable[[Visit, str, Wording], None]
    again: Callable[[Visit, str], tuple[Command, ...]]
    """The commands that give a place the words it has in that visit."""


def printed(visit: Visit) -> Iterator[tuple[str, PrintedWords]]:
    """All printed words of a visit that may still change, each with the kind of its place."""
    return ((where, found) for where, kind in PLACES.items() for found in kind.read(visit) if found.words)


def _facet(name: str) -> Callable[[str], tuple[str, str]]:
    return lambda of: (of, name)


def _titles(visit: Visit) -> Iterator[PrintedWords]:
    yield PrintedWords("visit", visit.title)


def _retitle(visit: Visit, _of: str, words: Wording) -> None:
    visit.title = words


def _party(part: str) -> Where:
    def read(visit: Visit) -> Iterator[PrintedWords]:
        return (PrintedWords(side, getattr(party, _named(party, part))) for side, party in visit.parties.items())

    def put(visit: Visit, side: str, words: Wording) -> None:
        party = visit.parties[side]
        visit.parties[side] = msgspec.structs.replace(party, **{_named(party, part): words})

    def again(visit: Visit, side: str) -> tuple[Command, ...]:
        return (NameParty(visit.parties[side], side),)

    return Where(_facet("party"), read, put, again)


def _named(party: Party, part: str) -> str:
    return ("organisation" if party.organisation else "state") if part == "name" else part


def _item(name: str, facet: str, again: Callable[[Visit, str], tuple[Command, ...]]) -> Where:
    def read(visit: Visit) -> Iterator[PrintedWords]:
        return (PrintedWords(item.id, getattr(item, name)) for item in _to_come(visit))

    def put(visit: Visit, item: str, words: Wording) -> None:
        setattr(visit.programme.items[item], name, words)

    return Where(_facet(facet), read, put, again)


def _to_come(visit: Visit) -> Iterator[Item]:
    for item in visit.programme.items.values():
        if not item.retracted and item.status == "planned":
            yield item


def _points(visit: Visit) -> Iterator[PrintedWords]:
    found = ((item, point) for item in _to_come(visit) for point in agenda_of(item))
    return (PrintedWords(f"{item.id}/{point.id}", point.title) for item, point in found)


def _point(visit: Visit, of: str) -> AgendaPoint:
    item, _, point = of.partition("/")
    return visit.programme.items[item].agenda[point]


def _put_point(visit: Visit, of: str, words: Wording) -> None:
    _point(visit, of).title = words


def _point_touched(of: str) -> tuple[str, str]:
    item, _, point = of.partition("/")
    return item, f"agenda/{point}"


def _point_retitled(visit: Visit, of: str) -> tuple[Command, ...]:
    point = _point(visit, of)
    return (RetitleAgendaPoint(point.id, point.title),)


def _positions(visit: Visit) -> Iterator[PrintedWords]:
    return (PrintedWords(each.id, each.position) for each in visit.delegations.members.values() if each.travels)


def _put_position(visit: Visit, member: str, words: Wording) -> None:
    visit.delegations.members[member].position = words


def _documents(visit: Visit) -> Iterator[PrintedWords]:
    planned = (each for each in visit.documents.values() if not each.retracted and each.status == "planned")
    return (PrintedWords(each.id, each.title) for each in planned)


def _put_document(visit: Visit, document: str, words: Wording) -> None:
    visit.documents[document].title = words


def _described(visit: Visit, document: str) -> tuple[Command, ...]:
    stood = visit.documents[document]
    return (DescribeDocument(document, stood.title, stood.level, stood.act, stood.kind),)


def _item_titled(visit: Visit, item: str) -> tuple[Command, ...]:
    return (RetitleItem(item, visit.programme.items[item].title),)


def _item_shortened(visit: Visit, item: str) -> tuple[Command, ...]:
    return (ShortenTitle(item, visit.programme.items[item].short_title),)


PLACES: Mapping[str, Where] = {
    "visit-title": Where(_facet("title"), _titles, _retitle, lambda visit, _of: (RetitleVisit(visit.title),)),
    "party-name": _party("name"),
    "party-short-name": _party("short"),
    "party-capital": _party("capital"),
    "item-title": _item("title", "title", _item_titled),
    "item-short-title": _item("short_title", "short_title", _item_shortened),
    "item-place": _item("place", "place", placed_as),
    "agenda-point": Where(_point_touched, _points, _put_point, _point_retitled),
    "position": Where(
        _facet("position"),
        _positions,
        _put_position,
        lambda visit, member: (WordPosition(member, visit.delegations.members[member].position),),
    ),
    "document-title": Where(_facet("wording"), _documents, _put_document, _described),
}
"""Every kind of place, by the name an event says it by."""
