"""The Anchorage sample, 15 August 2025: announced one to one, held three and three; a luncheon planned and given up."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from domain.checks.day import due
from domain.checks.rules import check
from domain.core.times import local
from domain.office import Office
from domain.programme.holding import HeldFormatRecorded
from domain.programme.size import so_many
from domain.projections.attendance import attendance
from domain.projections.lines import lines
from domain.projections.motorcade import motorcades
from domain.projections.schedule import ScheduleRow, schedule
from domain.projections.seating import SeatRow, seating
from domain.visit.visit import Visit
from tests.domain.sample_office import opened_sample

LATER = datetime(2026, 1, 1, tzinfo=UTC)
"""When the visit is over."""

VISIT = "RU-2025-08"


@pytest.fixture(scope="module")
def office() -> Iterator[Office]:
    with opened_sample("anchorage-2025-08") as office:
        yield office


@pytest.fixture
def visit(office: Office) -> Visit:
    return office.visit(VISIT)


def row(visit: Visit, item: str) -> ScheduleRow:
    return next(row for row in schedule(visit) if row.id == item)


def seats(visit: Visit) -> dict[str, SeatRow]:
    plan = next(plan for plan in seating(visit) if plan.item == "lunch")
    return {seat.id: seat for seat in plan.seats}


def clock(at: datetime | None) -> str:
    assert at is not None
    return local(at, "America/Anchorage").strftime("%H:%M")


def test_a_guest_state_meets_its_host_on_the_clock_of_anchorage(visit: Visit) -> None:
    assert visit.category == "working"
    assert visit.host
    assert visit.guest
    assert (visit.host.state["en"], visit.guest.state["en"]) == ("United States of America", "Russian Federation")
    assert visit.zone == "America/Anchorage"
    assert clock(datetime(2025, 8, 15, 19, 30, tzinfo=UTC)) == "11:30", "22:30 in Moscow"


def test_the_talks_were_announced_one_to_one_for_forty_minutes(office: Office) -> None:
    talks = row(office.visit(VISIT, datetime(2025, 8, 14, 20, tzinfo=UTC)), "talks")

    assert (talks.format, talks.held_format, talks.counted) == ("tete-a-tete", None, {"host": 1, "guest": 1})
    assert talks.planned
    assert (talks.planned.start, talks.planned.end, talks.place["en"]) == ("11:30", "12:10", "Billy Mitchell Room")


def test_the_talks_were_held_three_and_three(visit: Visit) -> None:
    talks = row(visit, "talks")
    there = next(each for each in attendance(visit) if each.item == "talks")

    assert (talks.format, talks.held_format, clock(talks.actual_start)) == ("tete-a-tete", "restricted", "11:26")
    assert talks.announced == {"host": so_many(1), "guest": so_many(1)}
    assert talks.held_size == {"host": so_many(3), "guest": so_many(3)}
    counted = [(person.side, person.id) for person in there.people if person.role != "interpreter"]
    assert counted == [
        ("host", "trump"), ("host", "rubio"), ("host", "witkoff"),
        ("guest", "putin"), ("guest", "lavrov"), ("guest", "ushakov"),
    ]  # fmt: skip
    assert {person.attended for person in there.people} == {"present"}


def test_the_change_of_format_rests_on_a_call_of_the_register(office: Office) -> None:
    (entry,) = (entry for entry in office.journal(VISIT) if isinstance(entry.event, HeldFormatRecorded))

    assert entry.source == "call-talks"
    assert office.visit(VISIT).correspondence["call-talks"].kind == "call"


def test_another_report_of_the_format_stays_a_claim(visit: Visit) -> None:
    claims = {
        key: claim.quantity.value if claim.quantity else None
        for key, claim in visit.claims.items()
        if claim.about == "talks"
    }

    assert claims == {
        "pravda-one-to-one": Decimal(1), "talkceleb-two-and-two": Decimal(2), "still-talking": None,
        "talks-two-and-a-half": Decimal("2.5"), "talks-almost-three": Decimal(3),
    }  # fmt: skip


def test_the_ride_in_one_car_was_a_tete_a_tete_nobody_had_planned(visit: Visit) -> None:
    ride = row(visit, "ride")

    assert (ride.unplanned, ride.format or ride.held_format, ride.kind) == (True, "tete-a-tete", "transfer")
    (motorcade,) = motorcades(visit, "ride")
    assert [[rider.id for rider in car.riders] for car in motorcade.cars] == [["trump", "putin"]]


def test_the_luncheon_was_given_up_with_its_composition_and_its_seats(visit: Visit) -> None:
    lunch = row(visit, "lunch")

    assert (lunch.status, lunch.counted) == ("cancelled", {"host": 6, "guest": 6})
    assert lunch.planned
    assert (lunch.planned.start, lunch.planned.end) == ("12:15", "14:45")


def test_at_the_luncheon_the_heads_were_to_sit_opposite_each_other(visit: Visit) -> None:
    seated = seats(visit)

    assert (seated["putin"].at, seated["trump"].at, seated["putin"].opposite) == (0, 0, "trump")
    assert (seated["putin"].right, seated["putin"].left) == ("ushakov", "lavrov")
    assert (seated["ushakov"].opposite, seated["lavrov"].opposite) == ("rubio", "bessent")
    assert seated["dmitriev"].opposite == "witkoff"
    assert abs(seated["dmitriev"].at) == abs(seated["witkoff"].at) == max(abs(seat.at) for seat in seated.values())


def test_the_order_of_the_guest_is_the_one_its_side_gave(visit: Visit) -> None:
    order = [member.id for member in visit.delegations.listed("guest") if member.names]

    assert order == ["putin", "lavrov", "ushakov", "belousov", "siluanov", "dmitriev"]


def test_the_statements_were_short_the_guest_first_and_without_questions(visit: Visit) -> None:
    press = row(visit, "press")

    assert press.planned
    assert (press.planned.start, press.planned.end, press.press) == ("15:30", "16:30", "statements")
    assert press.actual_start
    assert press.actual_end
    assert (press.actual_end - press.actual_start).total_seconds() == 12 * 60
    assert [speaker.member for speaker in visit.programme.items["press"].statements] == ["putin", "trump"]


def test_the_pages_left_in_a_printer_are_a_claim_about_the_visit(visit: Visit) -> None:
    leak = visit.claims["leaked-pages"]

    assert leak.quantity is not None
    assert (leak.about, leak.quantity.value, leak.quantity.unit) == (
        "visit",
        Decimal(8),
        {"en": "pages", "fr": "pages", "ru": "страниц"},
    )


def test_the_day_ran_from_the_landing_to_the_departure(visit: Visit) -> None:
    assert [each.id for each in schedule(visit)] == [
        "arrival", "welcome", "ride", "talks", "lunch", "graves", "press", "farewell", "departure",
    ]  # fmt: skip
    assert (clock(row(visit, "arrival").actual_start), clock(row(visit, "welcome").actual_start)) == ("10:54", "11:10")


def test_the_finished_visit_raises_only_what_differed_from_its_plan(visit: Visit) -> None:
    found = {found.code for found in due(check(visit), LATER, visit.zone)}

    assert found == {"held-unplanned", "held-in-another-format", "present-not-listed"}


def test_both_delegations_stand_in_the_registry_with_their_offices(office: Office, visit: Visit) -> None:
    held = {key: [each.office for each in person.offices.values()] for key, person in office.people().items()}

    assert set(held) == {key for key, member in visit.delegations.members.items() if member.names}
    assert (held["belousov"], held["siluanov"]) == (
        ["minister-of-defence-of-russia"],
        ["minister-of-finance-of-russia"],
    )
    assert (held["caine"], held["witkoff"]) == (
        ["chairman-of-the-joint-chiefs-of-staff"], ["special-envoy-of-the-president-of-the-united-states"],
    )  # fmt: skip
    assert all(
        person.approvals for key, person in office.people().items() if visit.delegations.members[key].side == "guest"
    )


def test_the_rooms_reported_by_name_are_rooms_of_the_registry(office: Office, visit: Visit) -> None:
    rooms = {key: room.names["en"] for key, room in office.venues()["base-anchorage"].rooms.items()}

    assert rooms == {
        "billy-mitchell-room": "Billy Mitchell Room", "susitna-room": "Susitna Room",
        "dining-room": "[Dining room]", "apron": "[Apron]",
    }  # fmt: skip
    assert (row(visit, "talks").place["en"], row(visit, "press").place["en"]) == ("Billy Mitchell Room", "Susitna Room")


def test_he_was_received_at_the_aircraft_by_his_host(visit: Visit) -> None:
    (line,) = lines(visit)

    assert (line.item, line.kind, [person.id for person in line.people]) == ("welcome", "receiving", ["trump"])


def test_the_sizes_agreed_are_the_heads_alone_and_six_a_side_at_lunch(visit: Visit) -> None:
    sizes = {key: {side: str(size) for side, size in item.sizes.items()} for key, item in visit.programme.items.items()}

    assert {key: found for key, found in sizes.items() if found} == {
        "talks": {"host": "1+0", "guest": "1+0"}, "lunch": {"host": "6", "guest": "6"},
    }  # fmt: skip


def test_counterparts_are_those_of_one_office(visit: Visit) -> None:
    guests = [member for member in visit.delegations.members.values() if member.side == "guest"]

    assert {member.id: member.counterpart for member in guests if member.counterpart} == {
        "dmitriev": "witkoff", "belousov": "hegseth",
    }  # fmt: skip
