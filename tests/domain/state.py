"""What people can see of a visit: what must be the same again after a change was undone."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec
from msgspec.structs import asdict

from domain.agreement.matter import has_changed
from domain.core.copying import copied
from domain.programme.agenda_point import agenda_of
from domain.programme.programme import Item
from domain.projections.attendance import attendance
from domain.projections.delegation import delegation
from domain.projections.documents import documents
from domain.projections.lines import lines
from domain.projections.motorcade import motorcades
from domain.projections.schedule import schedule
from domain.projections.seating import seating
from domain.projections.visits import visit_row
from domain.seating.item_order import everyone_at
from domain.visit.visit import Visit

PARTS = (
    "reference",
    "title",
    "category",
    "party_order",
    "languages",
    "first_day",
    "last_day",
    "places",
    "cancelled",
    "closed",
)

AS_IT_WAS = ("led", "parties_then")
"""What an item keeps of its hour, and shows by who leads there, its seats and lines alone."""


def seen(visit: Visit) -> dict[str, Any]:
    """The state and the projections of a visit, but for its entries and what was taken back."""
    copy = copied(visit)  # it goes on changing, and what was seen stays
    return {**_but_for_pages_of_items(copy), **_pages_of_items(copy)}


def seen_but_for_pages_of_items(visit: Visit) -> dict[str, Any]:
    """What is seen of a visit without the schedule, the attendance and the seating, which take longest to make."""
    return _but_for_pages_of_items(copied(visit))


def _but_for_pages_of_items(visit: Visit) -> dict[str, Any]:
    delegations = visit.delegations
    items = {
        item.id: {
            **{name: said for name, said in asdict(item).items() if name not in AS_IT_WAS},
            "places": _order_at(visit, item),
            "agenda": agenda_of(item),
        }
        for item in visit.programme.active_items()
    }
    return {
        "visit": {part: getattr(visit, part) for part in PARTS},
        "parties": (dict(visit.parties), visit.sides),
        "order": {side: delegations.listed(side) for side in visit.sides},
        "principals": dict(delegations.principals),
        "given": (dict(delegations.given), dict(delegations.list_languages), dict(delegations.orders)),
        "deadlines": dict(visit.list_deadlines),
        "lists": dict(visit.accepted_lists),
        "symbols": dict(visit.symbols),
        "items": items,
        "blocks": dict(visit.blocks),
        "figures": dict(visit.figures),
        "claims": dict(visit.claims),
        "correspondence": dict(visit.correspondence),
        "notes": notes(visit),
        "agreements": agreements(visit),
        "announcements": dict(visit.announcements),
        "accepted": {key: acceptance.fingerprint for key, acceptance in visit.accepted.items()},
        "row": msgspec.structs.replace(visit_row(UUID(int=0), visit), entries=0),
        "delegation": delegation(visit),
        "lines": lines(visit),
        "motorcades": motorcades(visit),
        "documents": documents(visit),
    }


def notes(visit: Visit) -> dict[str, Any]:
    """Every note, but for when it was sent and answered."""
    return {
        key: msgspec.structs.replace(note, sent_at=0, answered_at=note.answered_at and 0)
        for key, note in visit.notes.items()
    }


def agreements(visit: Visit) -> dict[Any, list[Any]]:
    """Every matter that was taken up with a side: its steps, and which of them still stand."""
    return {
        (matter, side): [
            (step.state, step.who, step.edition, step.due, not has_changed(visit, matter, step)) for step in kept.steps
        ]
        for matter, sides in visit.agreements.items()
        for side, kept in sides.items()
        if kept.steps
    }


def _pages_of_items(visit: Visit) -> dict[str, Any]:
    return {"schedule": schedule(visit), "attendance": attendance(visit), "seating": seating(visit)}


def _order_at(visit: Visit, item: Item) -> dict[str, Any]:
    """The order of an item as it is seen: whom someone was placed after follows from it."""
    return {"order": {side: everyone_at(visit, item, side) for side in visit.sides}, "placed by hand": set(item.places)}
