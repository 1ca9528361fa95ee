"""Visits of other kinds than the samples, recorded from files: co-heads, wide before narrow, a third side by video."""

from pathlib import Path
from typing import Any

import pytest

from tests.desktop.commandline.book import VISIT, Book, line, meeting, member, opened
from tests.desktop.commandline.conftest import Chancery

ANKARA, BEIJING, FORUM, MOSCOW = "2021-04-06", "2025-09-02", "2025-11-12", "2019-04-03"


@pytest.fixture
def book(chancery: Chancery, tmp_path: Path) -> Book:
    return Book(chancery, tmp_path)


def test_two_presidents_of_the_union_lead_one_side_together(book: Book) -> None:
    """Ankara, 6 April 2021: the President of Turkey, the Presidents of the European Council and of the Commission."""
    book.record([
        opened(ANKARA, "Turkey", "European Union", "Ankara", "Europe/Istanbul"),
        member("host", "erdogan", "President of the Republic of Turkey"),
        member("guest", "michel", "President of the European Council"),
        member("guest", "von-der-leyen", "President of the European Commission"),
        line("name-principal", side="host", member="erdogan"),
        line("name-principal", side="guest", member="michel"),
        meeting("talks", "tete-a-tete", ANKARA, "15:00", "erdogan", "michel"),
        line("name-head-of-side", item="talks", side="guest", members=["michel", "von-der-leyen"], co_heads=True),
        line("list-participant", item="talks", member="von-der-leyen"),
        line("set-table", item="talks", convention="place-of-honour"),
    ])  # fmt: skip

    (talks,) = book.read("attendance", VISIT)
    assert [(person["id"], person["role"]) for person in talks["people"]] == [
        ("erdogan", "head"), ("michel", "head"), ("von-der-leyen", "head"),
    ]  # fmt: skip
    (plan,) = book.read("seating", VISIT)
    assert {seat["id"] for seat in plan["seats"] if seat["role"] == "head"} == {"erdogan", "michel", "von-der-leyen"}
    assert book.checks("co-heads-at-tete-a-tete", "tete-a-tete-not-head") == [
        ("co-heads-at-tete-a-tete", ["talks", "guest"])
    ]


def test_talks_of_co_heads_count_both_in_the_size_agreed(book: Book) -> None:
    """Ankara again, as restricted talks: two heads and one beside them, opposite one head and two beside him."""
    book.record([
        opened(ANKARA, "Turkey", "European Union", "Ankara", "Europe/Istanbul"),
        *(member("host", key, "Host") for key in ("erdogan", "host-minister", "host-aide")),
        *(member("guest", key, "Guest") for key in ("michel", "von-der-leyen", "guest-aide")),
        line("name-principal", side="host", member="erdogan"),
        line("name-principal", side="guest", member="michel"),
        meeting("talks", "restricted", ANKARA, "15:00", "erdogan", "host-minister", "host-aide", "michel",
                "von-der-leyen", "guest-aide"),
        line("name-head-of-side", item="talks", side="guest", members=["michel", "von-der-leyen"], co_heads=True),
        line("agree-size", item="talks", size="1+2", side="host"),
        line("agree-size", item="talks", size="2+1", side="guest"),
    ])  # fmt: skip

    assert book.checks("over-the-agreed-size", "sides-unequal", "head-not-listed", "co-heads-at-tete-a-tete") == []
    (talks,) = book.read("attendance", VISIT)
    assert [person["id"] for person in talks["people"] if person["role"] == "head"] == [
        "erdogan", "michel", "von-der-leyen",
    ]  # fmt: skip


def at_ankara() -> list[dict[str, Any]]:
    """Talks of one president with two who lead the other side together, and their photograph."""
    everybody = ("erdogan", "host-minister", "michel", "von-der-leyen", "guest-aide")
    return [
        opened(ANKARA, "Turkey", "European Union", "Ankara", "Europe/Istanbul"),
        member("host", "erdogan", "President of the Republic of Turkey"), member("host", "host-minister", "Minister"),
        member("guest", "michel", "President of the European Council"),
        member("guest", "von-der-leyen", "President of the European Commission"),
        member("guest", "guest-aide", "Adviser"),
        line("name-principal", side="host", member="erdogan"), line("name-principal", side="guest", member="michel"),
        meeting("talks", "restricted", ANKARA, "15:00", *everybody),
        line("name-head-of-side", item="talks", side="guest", members=["michel", "von-der-leyen"], co_heads=True),
        line("draw-up-line", item="talks", kind="photograph", line="photo", people=everybody),
    ]  # fmt: skip


def test_two_presidents_are_placed_equally_at_the_table_and_in_the_photograph(book: Book) -> None:
    book.record(at_ankara())

    (plan,) = book.read("seating", VISIT)
    middle = {seat["id"]: seat["from_middle"] for seat in plan["seats"] if seat["role"] == "head"}
    assert middle == {"erdogan": 0.0, "michel": 0.5, "von-der-leyen": -0.5}
    (photograph,) = book.read("lines", VISIT, "talks")
    assert {each["id"]: (each["row"], each["at"]) for each in photograph["people"]} == {
        "erdogan": (1, 0), "michel": (1, 1), "von-der-leyen": (1, -1), "guest-aide": (1, 2), "host-minister": (1, -2),
    }  # fmt: skip
    assert book.checks("co-heads-unequal", "co-heads-sat-unequally") == []


def test_one_of_two_presidents_on_a_sofa(book: Book) -> None:
    """As planned it is a check, until each one's protocol service agreed in writing; as seen it is found as well."""
    book.record([
        *at_ankara(),
        line("plan-chairs", item="talks", members=["erdogan", "michel"], chair="armchair", distance=120, flag="beside"),
        line("plan-chairs", item="talks", members=["von-der-leyen"], chair="sofa", distance=400, flag="none"),
    ])  # fmt: skip
    unequal = [("co-heads-unequal", ["talks", "guest"])]
    assert book.checks("co-heads-unequal") == unequal

    book.record([line("agree-unequal-places", item="talks", member="michel", words="letter of 2 April")])
    assert book.checks("co-heads-unequal") == unequal
    book.record([line("agree-unequal-places", item="talks", member="von-der-leyen", words="letter of 3 April")])
    assert book.checks("co-heads-unequal") == []

    book.record([
        line("retract-unequal-places", item="talks", member="von-der-leyen"),
        line("note-chairs", item="talks", members=["michel"], chair="armchair"),
        line("note-chairs", item="talks", members=["von-der-leyen"], chair="sofa"),
    ])  # fmt: skip
    assert book.checks("co-heads-unequal", "co-heads-sat-unequally") == [("co-heads-sat-unequally", ["talks", "guest"])]
    (plan,) = book.read("seating", VISIT)
    noted = {seat["id"]: seat["chair_noted"] for seat in plan["seats"] if seat["chair_noted"]}
    assert [chair["kind"] for chair in noted.values()] == ["armchair", "sofa"]


def test_talks_go_from_wide_to_narrow(book: Book) -> None:
    """Beijing, 2 September 2025: the delegations first, then the restricted talks, as one block."""
    wide = ("xi", "host-minister", "putin")
    book.record([
        opened(BEIJING, "China", "Russia", "Beijing", "Asia/Shanghai"),
        member("host", "xi", "President of China"), member("guest", "putin", "President of Russia"),
        line("name-principal", side="host", member="xi"), line("name-principal", side="guest", member="putin"),
        line("propose-member", side="guest", member="minister", position={"en": "[Minister]"}),
        line("propose-member", side="host", member="host-minister", position={"en": "[Minister]"}),
        meeting("wide", "expanded", BEIJING, "10:00", *wide),
        meeting("narrow", "restricted", BEIJING, "11:30", "xi", "putin", "minister"),
        meeting("alone", "tete-a-tete", BEIJING, "12:30", "xi", "putin"),
        line("form-block", block="talks", title={"en": "Talks"}, items=["alone", "narrow", "wide"]),
    ])  # fmt: skip
    assert book.checks("restricted-not-in-expanded") == [("restricted-not-in-expanded", ["narrow", "wide", "minister"])]

    book.record([
        line("list-participant", item="wide", member="minister"),
        *(line("start-item", item=key, at=f"2025-09-02T{at}:00+08:00")
          for key, at in (("wide", "10:05"), ("narrow", "11:40"), ("alone", "12:40"))),
    ])  # fmt: skip
    assert book.checks("restricted-not-in-expanded") == []
    schedule = book.read("schedule", VISIT)
    assert [(row["id"], row["format"]) for row in schedule] == [
        ("wide", "expanded"), ("narrow", "restricted"), ("alone", "tete-a-tete"),
    ]  # fmt: skip
    assert [row["actual_start"][11:16] for row in schedule] == ["10:05", "11:40", "12:40"]


def test_a_third_side_joins_a_forum_by_video(book: Book) -> None:
    """A forum by video link, as the interregional one of November 2025, with a third state that is not in the room."""
    third = {"state": {"en": "Third State"}, "capital": {"en": "Tashkent"}, "zone": "Asia/Tashkent"}
    book.record([
        opened(FORUM, "Russia", "Kazakhstan", "Moscow", "Europe/Moscow"),
        member("host", "putin", "President"), member("guest", "tokayev", "President"),
        line("name-principal", side="host", member="putin"), line("name-principal", side="guest", member="tokayev"),
        line("name-third-party", party=third),
        member("third", "third-president", "President of the Third State"),
        line("name-principal", side="third", member="third-president"),
        meeting("forum", "restricted", FORUM, "15:25", "putin", "tokayev", "third-president"),
        line("settle-participation", item="forum", side="third", how="by-video", place={"en": "Tashkent"}),
    ])  # fmt: skip
    assert book.checks("video-incomplete") == [("video-incomplete", ["forum", "third"])]

    taking: dict[str, Any] = {
        "item": "forum",
        "side": "third",
        "how": "by-video",
        "place": {"en": "Tashkent"},
        "link": "Link 3",
    }
    book.record([
        line("settle-participation", **taking),
        line("start-item", item="forum", at="2025-11-12T15:27:00+03:00"),
        line("mark-all-present", item="forum"),
        line("note-held-size", item="forum", host=1, guest=1, third=1),
    ])  # fmt: skip
    assert book.checks("video-incomplete") == []
    (forum,) = book.read("attendance", VISIT)
    assert [(person["side"], person["id"], person["role"], person["attended"]) for person in forum["people"]] == [
        ("host", "putin", "head", "present"), ("guest", "tokayev", "head", "present"),
        ("third", "third-president", "head", "present"),
    ]  # fmt: skip
    delegation = book.read("delegation", VISIT)
    assert [(row["side"], row["id"]) for row in delegation] == [
        ("host", "putin"), ("guest", "tokayev"), ("third", "third-president"),
    ]  # fmt: skip
    settled = [row["summary"] for row in book.read("history", VISIT) if row["event"] == "participation.settled"]
    assert all("by video" in told for told in settled), settled


def test_a_state_and_an_organisation_with_two_presidents_join_a_summit(book: Book) -> None:
    """A summit beside the visit: every side is named by its state or organisation, and sits round one table."""
    union = {"organisation": {"en": "European Union"}, "short": {"en": "EU"}, "zone": "Europe/Brussels"}
    people = ("putin", "tokayev", "mirziyoyev", "costa", "von-der-leyen")
    book.record([
        opened(FORUM, "Russia", "Kazakhstan", "Moscow", "Europe/Moscow"),
        line("name-party", party=union, side="eu"),
        line("name-party", party={"state": {"en": "Republic of Uzbekistan"}, "zone": "Asia/Tashkent"}),
        member("Russia", "putin", "President"), member("Kazakhstan", "tokayev", "President"),
        member("Republic of Uzbekistan", "mirziyoyev", "President"),
        member("European Union", "costa", "President of the Council"),
        member("EU", "von-der-leyen", "President of the Commission"),
        line("name-principal", side="Russia", member="putin"),
        line("order-parties", rule="by-hand", order=["host", "EU", "Republic of Uzbekistan"]),
        meeting("summit", "restricted", FORUM, "15:25", *people),
        line("name-head-of-side", item="summit", side="EU", members=["costa", "von-der-leyen"], co_heads=True),
    ])  # fmt: skip
    parties = ["host", "eu", "republic-of-uzbekistan", "guest"]
    assert [row["side"] for row in book.read("delegation", VISIT)] == ["host", "eu", "eu", *parties[2:]]
    (summit,) = book.read("attendance", VISIT)
    assert list(dict.fromkeys(person["side"] for person in summit["people"])) == parties
    (plan,) = book.read("seating", VISIT)
    assert (plan["shape"], plan["sides"]) == ("round", parties)
    assert {seat["id"] for seat in plan["seats"]} == set(people)
    told = [row["summary"] for row in book.read("history", VISIT)]
    assert any(each.endswith("added the European Union to the parties") for each in told), told


def test_four_meet_an_aircraft_in_their_order(book: Book) -> None:
    """Moscow, 3 April 2019, 11:00, Vnukovo-2: a deputy minister, two ambassadors, the chief of protocol."""
    met = {
        "pankin": ("host", "Deputy Minister of Foreign Affairs", "deputy-minister"),
        "borodavkin": ("host", "Ambassador of the Russian Federation to the Republic of Kazakhstan", "ambassador"),
        "bogdashev": ("host", "Chief of Protocol of the Ministry of Foreign Affairs", "staff"),
        "tasmagambetov": ("guest", "Ambassador of the Republic of Kazakhstan to the Russian Federation",
                          "resident-ambassador"),
    }  # fmt: skip
    title, when = {"en": "Arrival at Vnukovo-2"}, {"day": MOSCOW, "start": "11:00"}
    book.record([
        opened(MOSCOW, "Russia", "Kazakhstan", "Moscow", "Europe/Moscow"),
        member("guest", "tokayev", "President of the Republic of Kazakhstan"),
        *(member(side, key, office) for key, (side, office, _) in met.items()),
        *(line("rank-office", "By class of office", member=key, office_class=rank) for key, (*_, rank) in met.items()),
        line("plan-item", item="arrival", kind="arrival", title=title, when=when, taking="guest"),
        line("draw-up-line", item="arrival", kind="receiving", line="steps", people=list(met),
             point={"en": "Foot of the aircraft steps"}),
    ])  # fmt: skip

    (steps,) = book.read("lines", VISIT)
    assert [(person["side"], person["id"]) for person in steps["people"]] == [
        ("host", "borodavkin"), ("host", "pankin"), ("host", "bogdashev"), ("guest", "tasmagambetov"),
    ]  # fmt: skip

    book.record([line("place-in-line", "The deputy minister heads the line", line="steps", member="pankin")])
    (steps,) = book.read("lines", VISIT)
    assert [person["id"] for person in steps["people"]] == ["pankin", "borodavkin", "bogdashev", "tasmagambetov"]
