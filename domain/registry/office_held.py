"""The offices a person holds and held, from which day to which: an office is held by whoever holds it that day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Self, cast

import msgspec
from msgspec.structs import replace

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import Texts, Token, Wording, first_free, id_words, refuse_unfit
from domain.core.times import refuse_remote_day
from domain.registry.office_class import OfficeClass, Ordinal

if TYPE_CHECKING:
    from domain.registry.person import Person


class OfficeHeld(msgspec.Struct, frozen=True, gc=False):
    """An office as one person held it. `office` names it for all its holders: `prime-minister-of-kazakhstan`."""

    office: str
    title: Wording = msgspec.field(default_factory=dict)
    office_class: OfficeClass | None = None
    national_order: int | None = None
    since: date | None = None
    """The first day; None: not known."""
    until: date | None = None
    """The last day; None: still in office."""
    short: Wording = msgspec.field(default_factory=dict)
    """The short form of its title, for lanes and cards."""
    ad_interim: bool | None = None
    """Whether it is held ad interim, in the place of a titular holder; None: nobody said."""

    def on(self, day: date) -> bool:
        """Whether it is held on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def holders(people: Iterable[Person], office: str, day: date) -> list[Person]:
    """Who holds an office on a day: as a rule one person, nobody while it is vacant.

    Two only while a handing over is recorded by halves; whoever took it last stands first.
    """
    found = [
        (held.since or date.min, person)
        for person in people
        if person.stands
        for held in person.offices.values()
        if held.office == office and held.on(day)
    ]
    return [person for _, person in sorted(found, key=lambda each: each[0], reverse=True)]


class OfficeRecorded(Event["Person"], frozen=True):
    """An office the person holds or held was recorded, or corrected."""

    topic = "person.office-recorded"
    version = 2
    vocabulary = 4
    person: str
    held: str
    office: str
    title: Wording
    office_class: str | None
    national_order: int | None
    since: date | None
    until: date | None
    short: Wording
    ad_interim: bool | None

    @property
    def stands(self) -> OfficeHeld:
        """The office as it stands from this entry on."""
        return OfficeHeld(
            self.office, self.title, cast("OfficeClass | None", self.office_class), self.national_order, self.since,
            self.until, self.short, self.ad_interim,
        )  # fmt: skip

    def evolve(self, person: Person) -> None:
        person.offices = {**person.offices, self.held: self.stands}

    def touches(self) -> Facets:
        return facets(self.person, f"office/{self.held}")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names, "before": before.offices.get(self.held), "stands": self.stands}


class OfficeRecordedAtFirst(Event["Person"], frozen=True):
    """An office the person holds or held was recorded, or corrected. Since then: `OfficeRecorded`."""

    topic = "person.office-recorded"
    person: str
    held: str
    office: str
    title: Wording
    office_class: str | None
    national_order: int | None
    since: date | None
    until: date | None

    def upcast(self) -> OfficeRecorded:
        return OfficeRecorded(
            self.person, self.held, self.office, self.title, self.office_class, self.national_order, self.since,
            self.until, {}, None,
        )  # fmt: skip


class OfficeLeft(Event["Person"], frozen=True):
    """The last day in an office was recorded; none: the person stays in office."""

    topic = "person.office-left"
    person: str
    held: str
    until: date | None

    def evolve(self, person: Person) -> None:
        held = person.offices[self.held]
        person.offices = {**person.offices, self.held: _until(held, self.until)}

    def touches(self) -> Facets:
        return facets(self.person, f"office/{self.held}")

    def journal_values(self, before: Person) -> dict[str, Any]:
        held = before.offices[self.held]
        return {"called": before.names, "title": held.title, "before": held.until}


class OfficeRetracted(Event["Person"], frozen=True):
    """An office recorded by mistake was taken back."""

    topic = "person.office-retracted"
    person: str
    held: str

    def evolve(self, person: Person) -> None:
        person.offices = {key: held for key, held in person.offices.items() if key != self.held}

    def touches(self) -> Facets:
        return facets(self.person, f"office/{self.held}")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names, "stands": before.offices[self.held]}


class RecordOffice(Command["Person"], frozen=True):
    """Record an office a person holds or held: its title, class and place in the national order, from when to when.

    Refuses: id-taken, text-missing, days-reversed, day-out-of-range.
    """

    creates = ("held", "office")

    title: Texts
    office_class: OfficeClass | None = None
    national_order: Ordinal | None = None
    since: date | None = None
    until: date | None = None
    office: Token | None = None
    """The name of the office for all its holders; made of its title if not given."""
    held: Token | None = None
    short: Texts = {}
    """The short form of the title, for lanes and cards."""
    ad_interim: bool | None = None
    """Whether the office is held ad interim, in the place of a titular holder (protocol 3.10)."""

    def complete(self, person: Person, now: datetime) -> Self:
        office = self.office or id_words(self.title) or "office"
        held = self.held or first_free(office[:50], person.offices.__contains__)
        return msgspec.structs.replace(self, office=office, held=held)

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if self.held is None or self.office is None or self.held in person.offices:
            raise Refused("id-taken", field="held", id=self.held)
        yield _recorded(person, self.held, self.office, self)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (RetractOffice(str(self.held)),)


class CorrectOffice(Command["Person"], frozen=True):
    """Correct what was recorded of an office held.

    Refuses: office-not-held, text-missing, days-reversed, day-out-of-range.
    """

    held: Token
    title: Texts
    office_class: OfficeClass | None = None
    national_order: Ordinal | None = None
    since: date | None = None
    until: date | None = None
    office: Token | None = None
    short: Texts = {}
    ad_interim: bool | None = None

    @classmethod
    def current_values(cls, person: Person, known: Known) -> dict[str, Any]:
        held = person.offices.get(str(known.get("held")))
        names = ("office", "title", "office_class", "national_order", "since", "until", "short", "ad_interim")
        return {name: getattr(held, name) for name in names} if held is not None else {}

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        stood = _known(person, self.held)
        corrected = _recorded(person, self.held, self.office or stood.office, self)
        if corrected != _as_recorded(person, self.held):
            yield corrected

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        held = before.offices[self.held]
        return (
            CorrectOffice(
                self.held, held.title, held.office_class, held.national_order, held.since, held.until, held.office,
                held.short, held.ad_interim,
            ),
        )  # fmt: skip


class LeaveOffice(Command["Person"], frozen=True):
    """Record the last day of a person in an office. Without a day: the person stays in it.

    Refuses: office-not-held, days-reversed, day-out-of-range.
    """

    held: Token
    until: date | None = None

    @classmethod
    def current_values(cls, person: Person, known: Known) -> dict[str, Any]:
        held = person.offices.get(str(known.get("held")))
        return {"until": held.until} if held is not None else {}

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        held = _known(person, self.held)
        _refuse_impossible_days(held.since, self.until)
        if held.until != self.until:
            yield OfficeLeft(person.reference, self.held, self.until)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (LeaveOffice(self.held, before.offices[self.held].until),)


class RetractOffice(Command["Person"], frozen=True):
    """Take back an office recorded by mistake. An office that ended is left instead.

    Refuses: office-not-held.
    """

    held: Token

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        _known(person, self.held)
        yield OfficeRetracted(person.reference, self.held)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        held = before.offices[self.held]
        return (
            RecordOffice(
                held.title, held.office_class, held.national_order, held.since, held.until, held.office, self.held,
                held.short, held.ad_interim,
            ),
        )  # fmt: skip


def _known(person: Person, held: str) -> OfficeHeld:
    if held not in person.offices:
        raise Refused("office-not-held", field="held", held=held)
    return person.offices[held]


def _recorded(person: Person, held: str, office: str, said: RecordOffice | CorrectOffice) -> OfficeRecorded:
    refuse_unfit(said.title, "title")
    _refuse_impossible_days(said.since, said.until)
    return OfficeRecorded(
        person.reference, held, office, dict(said.title), said.office_class, said.national_order, said.since,
        said.until, dict(said.short), said.ad_interim,
    )  # fmt: skip


def _as_recorded(person: Person, held: str) -> OfficeRecorded:
    stood = person.offices[held]
    return OfficeRecorded(
        person.reference, held, stood.office, stood.title, stood.office_class, stood.national_order, stood.since,
        stood.until, stood.short, stood.ad_interim,
    )  # fmt: skip


def _until(held: OfficeHeld, until: date | None) -> OfficeHeld:
    return replace(held, until=until)


def _refuse_impossible_days(since: date | None, until: date | None) -> None:
    for day, at in ((since, "since"), (until, "until")):
        if day is not None:
            refuse_remote_day(day, at)
    if since is not None and until is not None and until < since:
        raise Refused("days-reversed", field="until", first=since, last=until)
