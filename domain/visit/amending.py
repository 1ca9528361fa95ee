"""What is said of a visit as a whole, said anew: its days, category, title and places."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, cast

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import Texts, Wording, refuse_unfit
from domain.core.times import PlannedTime, plan
from domain.programme.moving import ItemMoved, MoveItem, moved_by_days
from domain.visit.opening import FURTHER_CATEGORIES, Place, VisitCategory, refuse_impossible_days, refuse_unknown_places

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class VisitRedated(Event, frozen=True):
    """The days of the visit were changed."""

    topic = "visit.redated"
    first_day: date
    last_day: date

    def evolve(self, visit: Visit) -> None:
        visit.first_day, visit.last_day = self.first_day, self.last_day

    def touches(self) -> Facets:
        return facets("visit", "days")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": (before.first_day, before.last_day), "days": (self.first_day, self.last_day)}


class VisitCategoryCorrected(Event, frozen=True):
    """The category of the visit was corrected; None: nobody knows it."""

    topic = "visit.category-corrected"
    version = 2
    vocabulary = 4
    category: str | None

    def evolve(self, visit: Visit) -> None:
        visit.category = cast("VisitCategory | None", self.category)

    def touches(self) -> Facets:
        return facets("visit", "category")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.category}


class FurtherCategoryCorrected(VisitCategoryCorrected, frozen=True):
    """The category of the visit was corrected to one that older programs do not know."""

    version = 3
    vocabulary = 15


class KnownCategoryCorrected(Event, frozen=True):
    """The category of the visit was corrected to a known one. Since then: `VisitCategoryCorrected`."""

    topic = "visit.category-corrected"
    category: str

    def upcast(self) -> VisitCategoryCorrected:
        return VisitCategoryCorrected(self.category)


class VisitRetitled(Event, frozen=True):
    """The visit was given another title."""

    topic = "visit.retitled"
    title: Wording

    def evolve(self, visit: Visit) -> None:
        visit.title = self.title

    def touches(self) -> Facets:
        return facets("visit", "title")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.title}


class VisitPlacesNamed(Event, frozen=True):
    """The places of the visit were named anew."""

    topic = "visit.places-named"
    places: tuple[Place, ...]

    def evolve(self, visit: Visit) -> None:
        visit.places = self.places

    def touches(self) -> Facets:
        return facets("visit", "places")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {
            "before": tuple(place.name for place in before.places),
            "named": tuple(place.name for place in self.places),
        }


class RedateVisit(Command, frozen=True):
    """Change the days of the visit. Items keep their times, and a check names those now outside; or they move with it.

    With items, all that is still planned moves by as many days as the first day does, each at its hours. What has begun
    or was cancelled stays where it is.

    Refuses: days-reversed, a day that is out of range, and with items what makes a time impossible (`times.plan`).
    """

    first_day: date
    last_day: date
    with_items: bool = False

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        return {"first_day": visit.first_day, "last_day": visit.last_day}

    def decide(self, visit: Visit) -> Iterator[Event]:
        refuse_impossible_days(self.first_day, self.last_day)
        if (visit.first_day, visit.last_day) != (self.first_day, self.last_day):
            yield VisitRedated(self.first_day, self.last_day)
        for item, planned in self._moves(visit):
            yield ItemMoved(item, plan(moved_by_days(planned, self._later_than(visit)), planned.zone))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        back = (MoveItem(item, planned.as_asked()) for item, planned in self._moves(before))
        return (RedateVisit(before.first_day, before.last_day), *back)

    def _later_than(self, visit: Visit) -> timedelta:
        return self.first_day - visit.first_day

    def _moves(self, visit: Visit) -> list[tuple[str, PlannedTime]]:
        """The items that move with the visit, each with the time it had."""
        if not self.with_items or not self._later_than(visit):
            return []
        items = visit.programme.active_items()
        return [(item.id, item.planned) for item in items if item.status == "planned" and item.planned is not None]


class CorrectCategory(Command, frozen=True):
    """Correct the category of the visit; without one, nobody knows it."""

    needs_reason = True
    category: VisitCategory | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        return {"category": visit.category}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.category != self.category:
            further = self.category in FURTHER_CATEGORIES
            yield (FurtherCategoryCorrected if further else VisitCategoryCorrected)(self.category)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (CorrectCategory(before.category),)


class RetitleVisit(Command, frozen=True):
    """Give the visit another title, all languages at once.

    Refuses: text-missing.
    """

    title: Texts

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        return {"title": visit.title}

    def decide(self, visit: Visit) -> Iterator[Event]:
        refuse_unfit(self.title, "title")
        if visit.title != self.title:
            yield VisitRetitled(dict(self.title))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetitleVisit(before.title),)


class NamePlaces(Command, frozen=True):
    """Name the places of the visit anew. Items already planned keep the zone of their time.

    Refuses: no-place, unknown-time-zone, text-missing, text-too-long.
    """

    places: tuple[Place, ...]

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        return {"places": visit.places}

    def decide(self, visit: Visit) -> Iterator[Event]:
        refuse_unknown_places(self.places)
        if visit.places != self.places:
            yield VisitPlacesNamed(self.places)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (NamePlaces(before.places),)
