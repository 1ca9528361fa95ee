"""Hours of lines that name no zone: by the clock of the item, else of the visit, which the answer names."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.commandline.local_hours import LocalHours
from domain.core.times import When
from domain.visit.visit import Visit
from tests.domain.facts import item_planned, visit_opened
from tests.domain.scenario import Scenario

VISIT = "KZ-2025-11"


def line(command: str, **fields: Any) -> dict[str, Any]:
    return {"command": command, "visit": VISIT, "fields": fields}


@pytest.fixture
def visit() -> Visit:
    """A visit in Moscow with talks there, and a call by the clock of Almaty the day before."""
    there = When(date(2025, 11, 11), "09:00", "10:00", zone="Asia/Almaty")
    visit: Visit = Scenario(visit_opened(), item_planned("talks"), item_planned("call", there)).visit
    return visit


@pytest.mark.parametrize(
    ("said", "at", "zone"),
    [
        ({"item": "talks", "at": "9:05"}, "2025-11-12T09:05:00+03:00", "Europe/Moscow"),
        ({"item": "talks", "at": "2025-11-13 00:10"}, "2025-11-13T00:10:00+03:00", "Europe/Moscow"),
        ({"item": "call", "at": "09:05"}, "2025-11-11T09:05:00+05:00", "Asia/Almaty"),
    ],
)
def test_an_hour_is_one_of_the_item_by_its_clock(visit: Visit, said: dict[str, Any], at: str, zone: str) -> None:
    hours = LocalHours(lambda _: visit)

    assert hours.complete(line("start-item", **said))["fields"]["at"] == at
    assert list(hours.told()) == [zone]
    assert hours.told() == {}


@pytest.mark.parametrize(("said", "zone"), [("2025-11-12T09:05+03:00", "+03:00"), ("2025-11-12T06:05Z", "Z")])
def test_an_hour_with_its_zone_may_be_said_without_seconds(visit: Visit, said: str, zone: str) -> None:
    completed = LocalHours(lambda _: visit).complete(line("start-item", item="talks", at=said))
    assert completed["fields"]["at"] == f"{said.removesuffix(zone)}:00{zone}"


@pytest.mark.parametrize(
    "fields",
    [
        {"item": "unknown", "at": "09:05"},  # On which day nobody said.
        {"item": "talks", "at": "09:05+03:00"}, {"item": "talks", "at": "2025-02-31 09:05"}, {"item": "talks", "at": 9},
        {"item": "talks", "at": ["09:05"]}, {"item": ["talks"], "at": "09:05"}, {"item": "talks", "on": "09:05"},
    ],
)  # fmt: skip
def test_what_is_no_hour_of_a_known_day_stays_as_it_was_said(visit: Visit, fields: dict[str, Any]) -> None:
    said = line("start-item", **fields)

    assert LocalHours(lambda _: visit).complete(said) == said


def test_words_that_look_like_an_hour_are_none(visit: Visit) -> None:
    said = line("retitle-item", item="talks", title={"en": "09:05"})

    assert LocalHours(lambda _: visit).complete(said) == said


def test_a_line_answers_by_which_clock_its_hours_were_read_and_may_be_sent_again(chancery: Any, talks: Path) -> None:
    came = line("record-outcome", item="talks", outcome="held", started="14:30", ended="2025-11-12 15:10")
    sent = {**came, "id": "late-call", "effective_at": "2025-11-12 16:00"}
    first = chancery("--office", talks, "record", lines=[sent])
    again = chancery("--office", talks, "record", "--json", lines=[sent])

    assert first.out.splitlines()[1] == "  Hours without a zone were read as Moscow time (UTC+3)."
    assert json.loads(again.out)["clocks"] == ["Europe/Moscow"]
    assert "took place: 14:30–15:10" in chancery("--office", talks, "history", VISIT).out.splitlines()[-1]


def test_a_batch_that_plans_an_item_may_say_its_hours_by_the_day_planned(chancery: Any, talks: Path) -> None:
    when = {"day": "2025-11-11", "start": "19:00"}
    lines = [
        line("plan-item", kind="meal", title={"en": "Dinner"}, when=when, item="dinner"),
        line("start-item", item="dinner", at="19:06"),
    ]
    done = chancery("--office", talks, "record", "--dry-run", lines=[{"batch": lines}])

    assert "Dinner began at 19:06" in done.out, done.out + done.err


def test_an_hour_that_comes_twice_is_asked_about(chancery: Any, tmp_path: Path) -> None:
    office = tmp_path / "paris.chancery"
    chancery("--office", office, "new")
    place = {"name": {"en": "Paris"}, "zone": "Europe/Paris"}
    party = {"state": {"en": "France"}, "capital": {"en": "Paris"}, "zone": "Europe/Paris"}
    opening = {
        "reference": VISIT, "title": {"en": "Visit"}, "host": party, "guest": {**party, "state": {"en": "Kenya"}},
        "first_day": "2026-10-25", "last_day": "2026-10-25", "places": [place],
    }  # fmt: skip
    when = {"day": "2026-10-25", "start": "01:00"}
    done = chancery("--office", office, "record", "--json", lines=[
        {"command": "open-visit", "fields": opening},
        line("plan-item", kind="arrival", title={"en": "Arrival"}, when=when, item="arrival"),
        line("start-item", item="arrival", at="02:30"),
    ])  # fmt: skip

    assert json.loads(done.out.splitlines()[-1])["refused"] == "time-comes-twice", done.out
