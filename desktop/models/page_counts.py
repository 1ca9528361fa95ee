"""The numbers beside the names of the pages, known of a visit before any page is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from desktop.desk.view import OfficeView, VisitView
from desktop.models.attendance_model import attendance_items
from desktop.models.meetings_model import meetings
from desktop.models.press_models import press_items
from domain.projections.schedule import ScheduleRow
from domain.registry.asking_entries import having
from domain.registry.entries import GONE
from domain.registry.phrase_book import standing


def _expected(view: VisitView) -> int:
    return sum(row.expected for row in view.delegation)


def _standing(rows: Sequence[ScheduleRow]) -> int:
    """How many were not cancelled."""
    return sum(row.status != "cancelled" for row in rows)


def _documents(view: VisitView) -> int:
    """How many documents of the items that there are stand."""
    items = {row.id for row in view.schedule}
    documents = view.visit.documents.values()
    return sum(each.item in items and not each.retracted and each.status != "struck" for each in documents)


COUNTED: Mapping[str, Callable[[VisitView], int]] = {
    "programme": lambda view: _standing(view.schedule),
    "delegations": _expected,
    "meetings": lambda view: _standing(meetings(view)),
    "press": lambda view: _standing(press_items(view)),
    "documents": _documents,
    "attendance": lambda view: len(attendance_items(view)),
    "checks": lambda view: len(view.findings),
    "correspondence": lambda view: len(view.visit.correspondence),
    "awaiting": lambda view: len(view.awaiting),
    "journal": lambda view: view.entry,
}
"""What is counted of a visit, by the name of the page that shows it: what stands, not what was withdrawn."""


def page_counts(view: VisitView) -> dict[str, int]:
    """How many of what it shows stand in a visit, by the name of the page."""
    return {name: count(view) for name, count in COUNTED.items()}


def registry_counts(office: OfficeView) -> dict[str, int]:
    """How many entries each registry has, by the name of its page; those taken back or merged are not counted."""
    people, venues = office.registries.person, office.registries.venue
    return {
        "people": len(people) - sum(1 for _ in having(people, GONE)),
        "venues": len(venues) - sum(1 for _ in having(venues, GONE)),
        "phrases": len(standing(office.registries.phrases)),
        "symbols": len(office.registries.symbols),
    }
