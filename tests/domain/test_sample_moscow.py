"""The Moscow sample, 11–12 November 2025, line by line: who was there, where, in which order, received by whom."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from domain.checks.rules import check
from domain.office import Office
from domain.programme.block import items_of_block
from domain.projections.attendance import attendance
from domain.projections.documents import documents
from domain.projections.lines import LinePlan, lines
from domain.projections.motorcade import motorcades
from domain.projections.schedule import schedule
from domain.visit.visit import Visit
from tests.domain.sample_office import opened_sample

VISIT = "KZ-2025-11"


@pytest.fixture(scope="module")
def office() -> Iterator[Office]:
    with opened_sample("moscow-2025-11") as office:
        yield office


@pytest.fixture
def visit(office: Office) -> Visit:
    return office.visit(VISIT)


def line(visit: Visit, item: str) -> LinePlan:
    (found,) = lines(visit, item)
    return found


def present(visit: Visit, item: str) -> set[str]:
    (found,) = (each for each in attendance(visit) if each.item == item)
    return {person.id for person in found.people if person.attended == "present"}


def test_everybody_the_reports_name_stands_in_the_registry_with_an_office(office: Office) -> None:
    people = office.people()
    offices = {key: held.office for key, person in people.items() for held in person.offices.values()}

    assert set(people) == {
        "putin", "tokayev", "zheldibay", "peskov", "lavrov", "kosherbayev", "abayev", "nysanbayev", "kozlov",
        "manturov", "overchuk", "savelyev", "ushakov", "likhachev", "kostin", "matviyenko", "udovenko",
    }  # fmt: skip
    assert offices.keys() == people.keys()
    assert (offices["matviyenko"], offices["udovenko"]) == (
        "chairperson-of-the-federation-council", "commandant-of-the-kremlin",
    )  # fmt: skip


def test_the_guests_are_known_by_four_forms_and_as_their_embassy_spells_them(office: Office) -> None:
    tokayev = office.people()["tokayev"]

    assert {form: name.in_full for form, name in tokayev.forms.items()} == {
        "en": "Kassym-Jomart Tokayev", "fr": "Kassym-Jomart Tokaïev", "ru": "Касым-Жомарт Токаев",
        "kk": "Қасым-Жомарт Тоқаев",
    }  # fmt: skip
    assert tokayev.forms["kk"].native
    for key in ("tokayev", "kosherbayev", "nysanbayev", "abayev"):
        assert set(office.people()[key].approvals) == {"en", "fr", "ru"}
    assert office.people()["manturov"].approvals == {}


def test_ministers_who_are_not_named_stand_for_their_offices(visit: Visit) -> None:
    bound = {key: member.bound_to for key, member in visit.delegations.members.items() if member.bound_to}

    assert bound == {
        "host-transport": "minister-of-transport-of-russia",
        "host-economy": "minister-of-economic-development-of-russia",
        "host-finance": "minister-of-finance-of-russia",
    }


def test_the_halls_reported_by_name_are_rooms_of_their_houses(office: Office) -> None:
    rooms = {
        key: [room.names["en"] for room in venue.rooms.values() if not room.names["en"].startswith("[")]
        for key, venue in office.venues().items()
    }

    assert {key: found for key, found in rooms.items() if found} == {
        "kremlin": ["Senate Palace", "Apartment of the head of state", "Faceted Chamber"],
        "grand-kremlin-palace": ["State Entrance", "St George Hall"],
        "alexander-garden": ["Tomb of the Unknown Soldier"],
    }


def test_each_item_is_held_where_it_was_reported(visit: Visit) -> None:
    assert {row.id: row.place["en"] for row in schedule(visit) if row.place} == {
        "arrival": "Vnukovo-2 Airport", "motorcade-city": "[Residence]",
        "meeting-informal": "Senate Palace, Kremlin", "private-dinner": "Apartment of the head of state, Kremlin",
        "wreath": "Tomb of the Unknown Soldier, Alexander Garden", "call-speaker": "[Hall], Federation Council",
        "motorcade-kremlin": "State Entrance, Grand Kremlin Palace", "welcome": "St George Hall, Grand Kremlin Palace",
        "presentation": "St George Hall, Grand Kremlin Palace",
        "talks-restricted": "[Green Hall], Grand Kremlin Palace",
        "talks-expanded": "[Green Hall], Grand Kremlin Palace", "forum": "[Hall 3], Grand Kremlin Palace",
        "signing": "[Hall 2], Grand Kremlin Palace", "press-statements": "[Hall 3], Grand Kremlin Palace",
        "luncheon": "Faceted Chamber, Kremlin", "gala": "Bolshoi Theatre", "departure": "Vnukovo-2 Airport",
    }  # fmt: skip


def test_the_first_deputy_prime_minister_met_the_aircraft_and_the_commandant_the_motorcade(visit: Visit) -> None:
    assert [person.id for person in line(visit, "arrival").people] == ["manturov"]
    assert [person.id for person in line(visit, "motorcade-kremlin").people] == ["udovenko"]
    assert line(visit, "motorcade-kremlin").point["en"] == "State Entrance"


def test_those_who_received_are_named_with_their_items(visit: Visit) -> None:
    greeting = {key: [each.member for each in item.greeters] for key, item in visit.programme.items.items()}

    assert {key: found for key, found in greeting.items() if found} == {
        "arrival": ["manturov"], "motorcade-kremlin": ["udovenko"],
    }  # fmt: skip


def test_the_cars_of_the_first_evening_are_a_column_and_no_text_beside_it(visit: Visit) -> None:
    (column,) = motorcades(visit)

    assert (column.item, [car.number for car in column.cars]) == ("motorcade-city", list(range(1, 13)))
    assert [rider.id for rider in column.cars[0].riders] == ["tokayev"]
    assert "adviser-a" not in {rider.id for car in column.cars for rider in car.riders}
    assert [key for key, item in visit.programme.items.items() if item.moves] == []


def test_one_announcement_was_made_by_the_guest_himself(visit: Visit) -> None:
    said = {key: each.by.member for key, each in visit.announcements.items()}

    assert {key for key, member in said.items() if member is not None} == {"announced-tokayev"}
    assert all(set(each.said) == {"en", "fr", "ru"} for each in visit.announcements.values())


def test_the_anthem_of_the_guest_was_played_first_and_alone_at_the_wreath(visit: Visit) -> None:
    honours = {key: item.honours.anthems for key, item in visit.programme.items.items() if item.honours}

    assert honours == {"welcome": "guest-first", "wreath": "guest-alone"}
    assert "anthem" not in visit.programme.items["wreath"].detail["en"]


def test_each_president_presented_his_delegation(visit: Visit) -> None:
    presented = line(visit, "presentation")

    assert presented.kind == "presentation"
    assert {person.by for person in presented.people if person.side == "host"} == {"putin"}
    assert {person.by for person in presented.people if person.side == "guest"} == {"tokayev"}
    host = [person.id for person in presented.people if person.side == "host" and person.names]
    assert host == ["manturov", "overchuk", "savelyev", "ushakov", "kostin", "likhachev"], "the order of precedence"
    assert present(visit, "presentation") >= {*host, "putin", "tokayev", "kosherbayev", "nysanbayev", "abayev"}


def test_the_evening_was_of_the_two_presidents_alone(visit: Visit) -> None:
    rows = {row.id: row for row in schedule(visit)}

    for key in ("meeting-informal", "private-dinner"):
        assert rows[key].format == "tete-a-tete"
        assert present(visit, key) == {"putin", "tokayev"}
    assert (rows["meeting-informal"].kind, rows["private-dinner"].kind) == ("talks", "meal")


def test_the_talks_went_from_narrow_to_wide_as_one_block(visit: Visit) -> None:
    items = visit.programme.items

    assert [item.id for item in items_of_block(visit, "talks")] == ["talks-restricted", "talks-expanded"]
    assert {side: str(size) for side, size in items["talks-restricted"].sizes.items()} == {
        "host": "1+3",
        "guest": "1+3",
    }
    assert {side: str(size) for side, size in items["talks-expanded"].sizes.items()} == {"host": "1+6", "guest": "1+6"}
    assert set(items["talks-restricted"].people) < set(items["talks-expanded"].people)


def test_both_presidents_joined_the_forum_by_video(visit: Visit) -> None:
    taking = visit.programme.items["forum"].participation

    assert {side: each.how for side, each in taking.items()} == {"host": "by-video", "guest": "by-video"}
    assert all(each.place and each.link for each in taking.values())


def test_the_two_ministers_of_ecology_are_counterparts_and_there_to_sign(visit: Visit) -> None:
    assert visit.delegations.members["nysanbayev"].counterpart == "kozlov"
    assert present(visit, "signing") == {"putin", "tokayev", "kozlov", "nysanbayev"}


def test_documents_are_of_the_kind_and_level_reported_and_ten_of_fourteen_are_known(visit: Visit) -> None:
    listed = {row.id: (row.level, row.kind) for row in documents(visit, "signing")}
    said = visit.programme.items["signing"].documents_said

    assert listed == {
        "declaration": ("interstate", "statement"), "economic-programme": ("intergovernmental", "programme"),
        "rail-transit": ("intergovernmental", "agreement"), "transport-security": ("intergovernmental", "agreement"),
        "flight-tests": ("intergovernmental", "agreement"), "consulate-aktau": (None, None),
        "sanitary-welfare": (None, "agreement"), "economic-zones": ("interagency", "memorandum"),
        "joint-schools": ("interagency", None), "amur-tiger": ("interagency", None),
    }  # fmt: skip
    assert said is not None
    assert said.value == 14


def test_figures_of_other_years_contradict_none_of_those_said(visit: Visit) -> None:
    claims = {key: each.quantity for key, each in visit.claims.items() if key in ("trade-2023", "trade-2024-9m")}

    assert {key: (each.kind, each.currency) for key, each in claims.items() if each} == {
        "trade-2023": ("more-than", "USD"), "trade-2024-9m": ("more-than", "USD"),
    }  # fmt: skip
    contradicting = [each.subjects for each in check(visit) if each.code == "report-contradicts"]
    assert contradicting == [("trade-2024", "french-trade")]


@pytest.mark.parametrize("item", ["welcome", "forum", "press-statements", "luncheon", "gala"])
def test_both_presidents_were_seen_wherever_reports_have_them(item: str, visit: Visit) -> None:
    assert present(visit, item) == {"putin", "tokayev"}


def test_no_description_tells_what_has_a_field_of_its_own(visit: Visit) -> None:
    names = {name.family for member in visit.delegations.members.values() for name in member.names.values()}

    for item in visit.programme.items.values():
        told = " ".join(item.detail.values())
        assert [name for name in names if name in told] == [], item.id


def test_on_the_eve_the_plan_raises_nothing_about_rooms_or_ways(office: Office) -> None:
    eve = office.visit(VISIT, datetime(2025, 11, 11, 12, tzinfo=UTC))
    found = {each.code for each in check(eve, office.elsewhere(VISIT))}

    assert found & {"travel-too-short", "room-too-small", "restricted-not-in-expanded", "over-the-agreed-size"} == set()
