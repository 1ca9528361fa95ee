"""The agenda of talks: its points in their order (protocol 5.17). Who reports on them is in `reporting.py`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.ordering import refuse_out_of_range
from domain.core.problem import refuse_twice
from domain.core.text import MemberToken, Texts, Token, Wording, id_words, refuse_unfit
from domain.programme.agenda_point import (
    AgendaPoint,
    OfPoint,
    agenda_of,
    open_item,
    place_of_point,
    point_and_item,
    standing_point,
    who_reports,
)
from domain.programme.reporting import ReporterNamed

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class AgendaPointAdded(Event, frozen=True):
    """A point was put at the end of the agenda of an item."""

    topic = "agenda.point-added"
    vocabulary = 4
    item: str
    point: str
    title: Wording

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].agenda[self.point] = AgendaPoint(self.point, self.title)

    def touches(self) -> Facets:
        return facets(self.item, f"agenda/{self.point}")


class AgendaPointRetitled(OfPoint, frozen=True):
    """A point was given another title."""

    topic = "agenda.point-retitled"
    title: Wording

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].agenda[self.point].title = self.title

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].agenda[self.point].title}


class AgendaPointPlaced(OfPoint, frozen=True):
    """A point was given another place (1 and up) on the agenda."""

    topic = "agenda.point-placed"
    place: int

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        others = [point for point in agenda_of(item) if point.id != self.point]
        order = [*others[: self.place - 1], item.agenda[self.point], *others[self.place - 1 :]]
        aside = [point for point in item.agenda.values() if point not in order]
        item.agenda = {point.id: point for point in (*order, *aside)}

    def touches(self) -> Facets:
        return facets(self.item, "agenda-order")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        item = before.programme.items[self.item]
        return {**super().journal_values(before), "before": place_of_point(item, self.point)}


class AgendaPointRetracted(OfPoint, frozen=True):
    """A point was taken off the agenda."""

    topic = "agenda.point-retracted"

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].agenda[self.point].retracted = True


class AgendaPointRestored(OfPoint, frozen=True):
    """A point that was taken off stands on the agenda again, with those who report on it."""

    topic = "agenda.point-restored"

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].agenda[self.point].retracted = False


class AddAgendaPoint(Command, frozen=True):
    """Put a point on the agenda of an item, at a place (1 and up) or at the end, with those who report on it.

    An agenda is a fact as much as a plan: it is also recorded of what was held, whoever came.

    Refuses: unknown-item, item-cancelled, text-missing, id-taken, place-out-of-range,
    unknown-member, member-withdrawn, listed-twice.
    """

    plans = False
    creates = ("point",)

    item: Token
    title: Texts
    reporters: tuple[MemberToken, ...] = ()
    place: int | None = None
    point: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.point is not None:
            return self
        return msgspec.structs.replace(self, point=visit.fresh_id(id_words(self.title) or "point"))

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = open_item(visit, self.item)
        refuse_unfit(self.title, "title")
        point = visit.unused(self.point, "point")
        last = len(agenda_of(item)) + 1
        place = last if self.place is None else self.place
        refuse_out_of_range(place, last)
        refuse_twice(self.reporters, "reporters")
        yield AgendaPointAdded(self.item, point, dict(self.title))
        if place != last:
            yield AgendaPointPlaced(self.item, point, place)
        for key in self.reporters:
            yield ReporterNamed(self.item, point, who_reports(visit, item, key, "reporters").side, key)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractAgendaPoint(str(self.point)),)


class RetitleAgendaPoint(Command, frozen=True):
    """Give a point of an agenda another title, all languages at once.

    Refuses: unknown-point, text-missing.
    """

    plans = False
    point: Token
    title: Texts

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        point = _asked(visit, known)
        return {"title": point.title} if point is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        point, item = standing_point(visit, self.point)
        refuse_unfit(self.title, "title")
        if point.title != self.title:
            yield AgendaPointRetitled(item.id, self.point, dict(self.title))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetitleAgendaPoint(self.point, point_and_item(before, self.point)[0].title),)


class PlaceAgendaPoint(Command, frozen=True):
    """Give a point another place (1 and up) on its agenda.

    Refuses: unknown-point, place-out-of-range.
    """

    plans = False
    point: Token
    place: int

    def decide(self, visit: Visit) -> Iterator[Event]:
        _, item = standing_point(visit, self.point)
        refuse_out_of_range(self.place, len(agenda_of(item)))
        if place_of_point(item, self.point) != self.place:
            yield AgendaPointPlaced(item.id, self.point, self.place)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (PlaceAgendaPoint(self.point, place_of_point(point_and_item(before, self.point)[1], self.point)),)


class RetractAgendaPoint(Command, frozen=True):
    """Take a point off its agenda.

    Refuses: unknown-point.
    """

    plans = False
    point: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        _, item = standing_point(visit, self.point)
        yield AgendaPointRetracted(item.id, self.point)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RestoreAgendaPoint(self.point),)


class RestoreAgendaPoint(Command, frozen=True):
    """Let a point that was taken off stand on its agenda again, with those who report on it.

    Refuses: unknown-point.
    """

    plans = False
    point: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        point, item = point_and_item(visit, self.point)
        if point.retracted:
            yield AgendaPointRestored(item.id, self.point)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractAgendaPoint(self.point),)


def _asked(visit: Visit, known: Known) -> AgendaPoint | None:
    key = str(known.get("point"))
    return next((item.agenda[key] for item in visit.programme.items.values() if key in item.agenda), None)
