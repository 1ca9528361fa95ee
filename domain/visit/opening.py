"""A visit entered in the office's record: under which reference, whose, when and where."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, cast

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.names import GUEST, HOST
from domain.core.problem import Refused
from domain.core.text import LanguageTag, Line, Texts, Wording, refuse_unfit
from domain.core.times import known_zone, refuse_remote_day
from domain.visit.party import Party, StateAlone, refuse_unclear_party

if TYPE_CHECKING:
    from domain.visit.visit import Visit

VisitCategory = Literal["state", "official", "official-working", "working", "unofficial", "private", "transit"]
"""The category of a visit (protocol 5.8). It may be disputed, and corrected."""
FURTHER_CATEGORIES = frozenset({"official-working", "private"})
"""Those that older programs do not know: only an office that has such a visit is closed to them."""


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A place of the visit and its time zone; the first place of a visit gives the zone of its clock."""

    name: Wording
    zone: str


class VisitOpened(Event, frozen=True):
    """A visit was entered in the office's record. Of its category nobody may have said anything: None."""

    topic = "visit.opened"
    version = 2
    vocabulary = 4
    reference: str
    title: Wording
    category: str | None
    host: Party
    guest: Party
    first_day: date
    last_day: date
    places: tuple[Place, ...]
    languages: tuple[str, ...]

    def evolve(self, visit: Visit) -> None:
        visit.reference, visit.title = self.reference, self.title
        visit.category = cast("VisitCategory | None", self.category)
        visit.parties, visit.places = {HOST: self.host, GUEST: self.guest}, self.places
        visit.first_day, visit.last_day, visit.languages = self.first_day, self.last_day, self.languages

    def touches(self) -> Facets:
        return facets("visit", "reference")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"days": (self.first_day, self.last_day)}

    def reserves(self) -> tuple[str, str]:
        return ("visit-reference", self.reference.casefold())


class FurtherVisitOpened(VisitOpened, frozen=True):
    """A visit of a category that older programs do not know was entered: an official working one, or a private one."""

    version = 3
    vocabulary = 15


class VisitOfStatesOpened(Event, frozen=True):
    """A visit of one state to another was entered, its category known. Since then: `VisitOpened`."""

    topic = "visit.opened"
    reference: str
    title: Wording
    category: str
    host: StateAlone
    guest: StateAlone
    first_day: date
    last_day: date
    places: tuple[Place, ...]

    def upcast(self) -> VisitOpened:
        return VisitOpened(
            self.reference, self.title, self.category, self.host.as_party(), self.guest.as_party(),
            self.first_day, self.last_day, self.places, (),
        )  # fmt: skip


class OpenVisit(Command, frozen=True):
    """Enter a visit in the office's record, under the reference everybody will use for it.

    A state has the clock of its capital; an organisation may have none.

    Refuses: already-open, days-reversed, day-out-of-range, no-place, time-zone-missing, unknown-time-zone,
    text-missing, text-too-long, state-or-organisation; the office refuses reference-taken.
    """

    reference: Line
    title: Texts
    host: Party
    guest: Party
    first_day: date
    last_day: date
    places: tuple[Place, ...]
    category: VisitCategory | None = None
    languages: tuple[LanguageTag, ...] = ()

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.reference:
            raise Refused("already-open", field="reference", reference=visit.reference)
        refuse_unfit(self.title, "title")
        refuse_impossible_days(self.first_day, self.last_day)
        refuse_unknown_places(self.places)
        for party, side in ((self.host, HOST), (self.guest, GUEST)):
            refuse_unclear_party(party, side)
            if party.state:
                known_zone(party.zone, side)
        opened = FurtherVisitOpened if self.category in FURTHER_CATEGORIES else VisitOpened
        yield opened(
            self.reference, dict(self.title), self.category, self.host, self.guest,
            self.first_day, self.last_day, self.places, tuple(dict.fromkeys(self.languages)),
        )  # fmt: skip


def refuse_impossible_days(first: date, last: date) -> None:
    """Refuse days that are out of order, or far from ours (`days-reversed`, `day-out-of-range`)."""
    if last < first:
        raise Refused("days-reversed", field="last_day", first=first, last=last)
    refuse_remote_day(first, "first_day")
    refuse_remote_day(last, "last_day")


def refuse_unknown_places(places: tuple[Place, ...]) -> None:
    """Refuse places of which none is named or one has no time zone (`no-place`, `unknown-time-zone`)."""
    if not places:
        raise Refused("no-place", field="places")
    for place in places:
        refuse_unfit(place.name, "places")
        known_zone(place.zone, "places")
