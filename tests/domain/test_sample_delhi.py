"""The New Delhi sample, 4–5 December 2025: a published timetable, several heads of side, and an hour late at noon."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from domain.checks.elsewhere import Elsewhere
from domain.checks.rules import check
from domain.core.period import Period
from domain.office import Office
from domain.programme.block import items_of_block
from domain.programme.heads import heads_of
from domain.projections.attendance import attendance
from domain.projections.documents import documents
from domain.projections.lines import lines
from domain.projections.motorcade import motorcades
from domain.projections.schedule import schedule
from domain.visit.visit import Visit
from tests.domain.sample_office import opened_sample

VISIT = "RU-2025-12"


@pytest.fixture(scope="module")
def office() -> Iterator[Office]:
    with opened_sample("delhi-2025-12") as office:
        yield office


@pytest.fixture
def visit(office: Office) -> Visit:
    return office.visit(VISIT)


def delegates(visit: Visit, item: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key, capacity in visit.programme.items[item].people.items():
        if capacity == "delegate":
            found.setdefault(visit.delegations.members[key].side, set()).add(key)
    return found


def test_the_published_timetable_stands(visit: Visit) -> None:
    times = [(row.planned.day.day, row.planned.start, row.id) for row in schedule(visit) if row.planned]

    assert visit.zone == "Asia/Kolkata"
    assert times == [
        (4, "15:30", "defence-ministers"), (4, "18:30", "arrival"), (4, "19:30", "private-dinner"),
        (5, "11:00", "welcome"), (5, "11:30", "wreath"), (5, None, "visitors-book"),
        (5, "11:50", "talks-restricted"),
        (5, "13:15", "talks-delegations"), (5, "13:50", "press-statements"), (5, "15:00", "mea-briefing"),
        (5, "15:40", "business-event"), (5, "19:00", "meeting-president"), (5, None, "banquet"),
        (5, "21:00", "departure"),
    ]  # fmt: skip


def test_only_the_hours_of_the_eve_are_illustrative(visit: Visit) -> None:
    provisional = {row.id for row in schedule(visit) if row.planned and row.planned.precision == "provisional"}

    assert provisional == {"defence-ministers", "arrival", "private-dinner"}


def test_the_restricted_talks_are_six_to_eight_a_side_and_part_of_the_wider_ones(visit: Visit) -> None:
    restricted, wider = delegates(visit, "talks-restricted"), delegates(visit, "talks-delegations")

    for side in ("host", "guest"):
        assert 6 <= len(restricted[side]) <= 8
        assert restricted[side] < wider[side]


def test_each_meeting_has_its_own_heads_of_side(visit: Visit) -> None:
    items = visit.programme.items

    assert {key: [heads_of(visit, items[key], side) for side in ("host", "guest")] for key in (
        "defence-ministers", "welcome", "wreath", "talks-restricted", "meeting-president", "banquet",
    )} == {
        "defence-ministers": [("rajnath-singh",), ("belousov",)],
        "welcome": [("murmu",), ("putin",)],
        "wreath": [("kv-singh",), ("putin",)],
        "talks-restricted": [("modi",), ("putin",)],
        "meeting-president": [("murmu",), ("putin",)],
        "banquet": [("murmu",), ("putin",)],
    }  # fmt: skip


def test_the_president_precedes_the_prime_minister_who_leads_the_talks(visit: Visit) -> None:
    assert [member.id for member in visit.delegations.listed("host")][:2] == ["murmu", "modi"]
    assert visit.delegations.principal_of("host") == "modi"


def test_the_report_stamped_later_than_the_plan_stays_a_claim(visit: Visit) -> None:
    talks = visit.programme.items["talks-restricted"]

    assert talks.planned
    assert talks.planned.start == "11:50"
    assert "12:34" in visit.claims["rediff-1234"].says
    assert visit.claims["rediff-1234"].about == "talks-restricted"
    assert talks.started == datetime(2025, 12, 5, 7, 8, tzinfo=UTC), "what the office noted, an illustrative 12:38"


def test_the_wider_talks_moved_on_a_call_of_the_register(office: Office) -> None:
    calls = [entry for entry in office.journal(VISIT) if entry.source == "call-rajghat"]

    assert [entry.event.topic for entry in calls] == ["item.moved"]
    assert office.visit(VISIT).correspondence["call-rajghat"].kind == "call"


def test_the_guest_agreed_by_note_to_the_programme_and_the_compositions(office: Office) -> None:
    agreed = [entry for entry in office.journal(VISIT) if entry.event.topic == "agreement.reached"]

    assert len(agreed) == 8
    assert {entry.source for entry in agreed} == {"note-318"}


def test_interpreters_have_their_languages_mode_and_turns(visit: Visit) -> None:
    assigned = visit.programme.items["talks-delegations"].interpreting

    assert {key: (a.mode, a.side, a.order, a.minutes) for key, a in assigned.items()} == {
        "host-interpreter": ("simultaneous", "host", 1, 30),
        "host-interpreter-2": ("simultaneous", "host", 2, 30),
        "guest-interpreter": ("simultaneous", "guest", None, None),
    }
    assert {(pair.first, pair.second) for each in assigned.values() for pair in each.pairs} == {("hi", "ru")}


def test_everybody_at_the_talks_is_marked_and_only_placeholders_by_exception(visit: Visit) -> None:
    people = [
        person for each in attendance(visit) if each.item in ("talks-restricted", "talks-delegations")
        for person in each.people
    ]  # fmt: skip

    assert {person.id: person.attended for person in people if person.attended != "present"} == {
        "guest-member-6": "late", "business-3": "absent", "host-member-6": "left-early",
    }  # fmt: skip
    assert all(not person.names for person in people if person.attended != "present")


def test_everybody_named_stands_in_the_registry_with_the_office_reported(office: Office) -> None:
    people = office.people()
    offices = {key: held.office for key, person in people.items() for held in person.offices.values()}

    assert offices == {
        "murmu": "president-of-india", "modi": "prime-minister-of-india",
        "rajnath-singh": "minister-of-defence-of-india", "jaishankar": "minister-of-external-affairs-of-india",
        "kv-singh": "minister-of-state-for-external-affairs-of-india", "saxena": "lieutenant-governor-of-delhi",
        "chauhan": "chief-of-defence-staff-of-india", "misri": "foreign-secretary-of-india",
        "vinay-kumar": "ambassador-of-india-to-russia", "mayank-singh": "joint-secretary-of-external-affairs-of-india",
        "putin": "president-of-russia", "belousov": "minister-of-defence-of-russia",
        "peskov": "press-secretary-of-the-president-of-russia",
    }  # fmt: skip


def test_the_houses_of_the_timetable_are_venues_with_the_times_between_them(office: Office) -> None:
    venues = office.venues()

    assert {key for key, venue in venues.items() if not venue.names["en"].startswith("[")} == {
        "air-force-station-palam", "residence-of-the-prime-minister", "rashtrapati-bhavan", "rajghat",
        "hyderabad-house", "jawaharlal-nehru-bhawan",
    }  # fmt: skip
    assert {venue.zone for venue in venues.values()} == {"Asia/Kolkata"}
    assert venues["rashtrapati-bhavan"].travel.keys() >= {"rajghat", "air-force-station-palam"}
    assert venues["rajghat"].travel.keys() == {"hyderabad-house"}


def test_the_published_timetable_left_no_time_between_ceremony_wreath_and_talks(office: Office) -> None:
    before = office.visit(VISIT, datetime(2025, 12, 4, 6, tzinfo=UTC))
    found = check(before, Elsewhere(1, office.registries()))

    assert [each.subjects for each in found if each.code == "travel-too-short"] == [
        ("putin", "welcome", "wreath"), ("putin", "wreath", "talks-restricted"),
    ]  # fmt: skip


def test_both_formats_are_one_block_of_talks(visit: Visit) -> None:
    assert [item.id for item in items_of_block(visit, "talks")] == ["talks-restricted", "talks-delegations"]
    talks = visit.programme.items["talks-restricted"]
    assert {side: (size.many.least, size.many.most) for side, size in talks.sizes.items()} == {
        "host": (6, 8), "guest": (6, 8),
    }  # fmt: skip


def test_he_was_received_by_the_prime_minister_and_the_delegations_were_introduced(visit: Visit) -> None:
    received, introduced = lines(visit)

    assert (received.item, [person.id for person in received.people]) == ("arrival", ["modi"])
    assert (introduced.item, introduced.kind) == ("welcome", "presentation")
    named = {person.id for person in introduced.people if person.names}
    assert named == {
        "jaishankar", "saxena", "chauhan", "misri", "vinay-kumar", "mayank-singh", "belousov", "peskov",
    }  # fmt: skip


def test_the_visitors_book_was_signed_after_the_wreath_at_an_hour_nobody_reported(visit: Visit) -> None:
    book = next(row for row in schedule(visit) if row.id == "visitors-book")

    assert (book.kind, book.order.after, book.status) == ("guest-book", "wreath", "held")
    assert (book.actual_start, book.actual_end) == (None, None)


def test_what_has_a_field_stands_in_no_description(visit: Visit) -> None:
    items = visit.programme.items

    assert {key for key, item in items.items() if item.detail} == {"welcome"}
    assert {key for key, item in items.items() if item.remark} == {"private-dinner"}, (
        "a gift is told to the house alone"
    )
    assert "anthem" not in items["welcome"].detail["en"]
    assert items["welcome"].honours is not None
    assert [greeter.member for greeter in items["arrival"].greeters] == ["modi"]


def test_both_rode_on_in_one_car(visit: Visit) -> None:
    (motorcade,) = motorcades(visit)
    assert motorcade.item == "ride"
    assert [[rider.id for rider in car.riders] for car in motorcade.cars] == [["modi", "putin"]]


def test_the_ministers_of_defence_are_counterparts(visit: Visit) -> None:
    assert visit.delegations.members["belousov"].counterpart == "rajnath-singh"


def test_the_documents_are_listed_and_exchanged_one_by_one(visit: Visit) -> None:
    rows = documents(visit, "press-statements")
    assert [row.id for row in rows] == [
        "labour-activity", "irregular-migration", "health", "food-safety", "polar-waters", "maritime", "urea",
        "customs-data", "academia", "media", "tourism", "economic-programme",
    ]  # fmt: skip
    assert {row.status for row in rows} == {"exchanged"}
    assert {row.id: (row.level, row.kind) for row in rows if row.level or row.kind} == {
        "food-safety": ("interagency", None), "urea": ("corporate", "memorandum"),
        "economic-programme": (None, "programme"),
    }  # fmt: skip
    assert visit.programme.items["press-statements"].detail == {}


def test_the_trade_target_is_a_claim(visit: Visit) -> None:
    target = visit.claims["trade-target-2030"]

    assert target.quantity is not None
    assert (target.quantity.value, target.quantity.scale, target.quantity.currency) == (Decimal(100), "bn", "USD")
    assert target.quantity.period == Period("by", "2030")
