"""Offices are held from a day to a day, so that an office is whoever holds it then (protocol 2.5: Paris 2016)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.core.names import Name
from domain.registry.office_held import (
    CorrectOffice,
    LeaveOffice,
    OfficeLeft,
    OfficeRecorded,
    OfficeRecordedAtFirst,
    OfficeRetracted,
    RecordOffice,
    RetractOffice,
    holders,
)
from domain.registry.person import Person, PersonRegistered
from tests.domain.scenario import Scenario

VALLS, CAZENEUVE = {"fr": Name("Manuel", "Valls")}, {"fr": Name("Bernard", "Cazeneuve")}
PRIME_MINISTER = {"en": "Prime Minister", "fr": "Premier ministre"}
TAKEN, LEFT = date(2014, 3, 31), date(2016, 12, 6)
HELD = OfficeRecorded(
    "valls", "prime-minister", "prime-minister", PRIME_MINISTER, "prime-minister", 1, TAKEN, None, {}, ad_interim=None
)


@pytest.fixture
def person() -> Scenario:
    return Scenario(PersonRegistered("valls", VALLS), of=Person())


def test_an_office_is_recorded_under_a_key_made_of_its_title(person: Scenario) -> None:
    person.when(RecordOffice(PRIME_MINISTER, "prime-minister", 1, TAKEN))
    person.then(HELD)


def test_who_holds_an_office_twice_has_it_twice(person: Scenario) -> None:
    person.given(HELD)
    person.when(RecordOffice(PRIME_MINISTER))
    again = OfficeRecorded(
        "valls", "prime-minister-2", "prime-minister", PRIME_MINISTER, None, None, None, None, {}, ad_interim=None
    )
    person.then(again)
    person.when(RecordOffice(PRIME_MINISTER, held="prime-minister"))
    person.then_refused("id-taken", "held")


def test_an_office_is_left_on_a_day_and_the_leaving_is_taken_back(person: Scenario) -> None:
    person.given(HELD)
    person.when(LeaveOffice("prime-minister", LEFT))
    person.then(OfficeLeft("valls", "prime-minister", LEFT))
    person.when(LeaveOffice("prime-minister", LEFT))
    person.then_nothing()
    person.when(LeaveOffice("prime-minister"))
    person.then(OfficeLeft("valls", "prime-minister", None))


def test_an_office_is_corrected_and_taken_back(person: Scenario) -> None:
    person.given(HELD)
    person.when(CorrectOffice("prime-minister", PRIME_MINISTER, "prime-minister", 1, TAKEN))
    person.then_nothing()
    person.when(CorrectOffice("prime-minister", {"fr": "Chef du gouvernement"}))
    said = {"fr": "Chef du gouvernement"}
    person.then(
        OfficeRecorded("valls", "prime-minister", "prime-minister", said, None, None, None, None, {}, ad_interim=None)
    )
    person.when(RetractOffice("prime-minister"))
    person.then(OfficeRetracted("valls", "prime-minister"))


def test_what_was_never_held_is_neither_corrected_nor_left_nor_taken_back(person: Scenario) -> None:
    person.when(CorrectOffice("prime-minister", PRIME_MINISTER))
    person.then_refused("office-not-held", "held")
    person.when(LeaveOffice("prime-minister", LEFT))
    person.then_refused("office-not-held", "held")
    person.when(RetractOffice("prime-minister"))
    person.then_refused("office-not-held", "held")


def test_an_office_has_a_title_and_ends_after_it_began(person: Scenario) -> None:
    person.when(RecordOffice({}))
    person.then_refused("text-missing", "title")
    person.when(RecordOffice(PRIME_MINISTER, since=LEFT, until=TAKEN))
    person.then_refused("days-reversed", "until")
    person.when(RecordOffice(PRIME_MINISTER, since=date(1500, 1, 1)))
    person.then_refused("day-out-of-range", "since")


def test_a_correction_is_held_to_the_same(person: Scenario) -> None:
    person.given(HELD)
    person.when(CorrectOffice("prime-minister", {}))
    person.then_refused("text-missing", "title")
    person.when(CorrectOffice("prime-minister", PRIME_MINISTER, since=LEFT, until=TAKEN))
    person.then_refused("days-reversed", "until")
    person.when(CorrectOffice("prime-minister", PRIME_MINISTER, since=date(1500, 1, 1)))
    person.then_refused("day-out-of-range", "since")
    person.when(LeaveOffice("prime-minister", date(2014, 1, 1)))
    person.then_refused("days-reversed", "until")
    person.when(LeaveOffice("prime-minister", date(1500, 1, 1)))
    person.then_refused("day-out-of-range", "until")


def test_an_office_is_whoever_holds_it_that_day() -> None:
    valls = Scenario(
        PersonRegistered("valls", VALLS), HELD, OfficeLeft("valls", "prime-minister", LEFT), of=Person()
    ).visit
    cazeneuve = Scenario(
        PersonRegistered("cazeneuve", CAZENEUVE),
        OfficeRecorded(
            "cazeneuve", "pm", "prime-minister", PRIME_MINISTER, None, None, LEFT, None, {}, ad_interim=None
        ),
        of=Person(),
    ).visit
    people = [valls, cazeneuve]
    assert holders(people, "prime-minister", date(2016, 12, 5)) == [valls]
    assert holders(people, "prime-minister", LEFT) == [cazeneuve, valls]
    assert holders(people, "prime-minister", date(2016, 12, 7)) == [cazeneuve]
    assert holders(people, "prime-minister", date(2014, 1, 1)) == []


def test_an_office_has_a_short_form_and_may_be_held_ad_interim() -> None:
    """Who acts ad interim is told apart from the holder (protocol 3.10)."""
    person = Scenario(PersonRegistered("valls", VALLS), of=Person())
    short = {"fr": "PM"}
    person.when(RecordOffice(PRIME_MINISTER, held="pm", short=short, ad_interim=True))
    held = person.visit.offices["pm"]
    assert (held.short, held.ad_interim) == (short, True)
    person.when(CorrectOffice("pm", PRIME_MINISTER, short=short))
    assert person.visit.offices["pm"].ad_interim is None
    assert (RetractOffice("pm").opposite(person.visit)[0]) == RecordOffice(
        PRIME_MINISTER, office=held.office, held="pm", short=short
    )


def test_of_an_office_recorded_before_nobody_said_whether_it_was_held_ad_interim() -> None:
    at_first = OfficeRecordedAtFirst("valls", "pm", "prime-minister", PRIME_MINISTER, None, None, TAKEN, None)
    stands = at_first.upcast().stands
    assert (stands.title, stands.since, stands.short, stands.ad_interim) == (PRIME_MINISTER, TAKEN, {}, None)
