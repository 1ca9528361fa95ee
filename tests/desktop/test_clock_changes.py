"""A visit to Paris over the night of 29 March 2026, when its clocks go on from two to three; Moscow's stand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from desktop.desk.view import VisitView
from desktop.printing.contents.programme_contents import ProgrammeContents
from desktop.printing.sheets import Stamp
from desktop.timeline.programme_day import timeline_day
from desktop.widgets.clock import Clocks
from desktop.window.header import Header
from desktop.wording.words import Words
from domain.core.times import clock_change, comes_twice, instants
from domain.offices import new_office, office_at
from domain.record.recording import Officer
from tests.desktop.children import child
from tests.desktop.commandline.conftest import Chancery, chancery
from tests.desktop.dressed import theme
from tests.desktop.printing.made import programme
from tests.desktop.visit_office import Line, send
from tests.desktop.visit_views import visit_view

__all__ = ["chancery", "theme"]

REFERENCE = "KZ-2025-11"
BEFORE, SPRING, AFTER = (date(2026, 3, day) for day in (28, 29, 30))
AUTUMN = date(2026, 10, 25)
PARIS = "Europe/Paris"


def visit(guest: str = "Europe/Moscow", first: date = BEFORE, last: date = AFTER) -> Line:
    capital = {"capital": {"en": guest.partition("/")[2]}, "zone": guest}
    return "open-visit", {
        "reference": REFERENCE, "title": {"en": "Visit"}, "category": "official",
        "host": {"state": {"en": "France"}, "capital": {"en": "Paris"}, "zone": PARIS},
        "guest": {"state": {"en": "The guests"}, **capital},
        "first_day": f"{first}", "last_day": f"{last}", "places": [{"name": {"en": "Paris"}, "zone": PARIS}],
    }  # fmt: skip


def item(key: str, day: date, start: str, end: str) -> Line:
    when = {"day": f"{day}", "start": start, "end": end}
    return "plan-item", {"item": key, "kind": "ceremony", "title": {"en": key.capitalize()}, "when": when}


ITEMS = (
    item("supper", BEFORE, "20:00", "22:00"),
    item("arrival", SPRING, "01:30", "03:30"),
    item("wreath", SPRING, "10:00", "10:30"),
    item("departure", AFTER, "09:00", "09:30"),
)
GUEST: Line = (
    "propose-member",
    {"side": "guest", "category": "head", "member": "macron", "names": {"en": {"given": "", "family": "Guest"}},
     "position": {"en": "President"}},
)  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    new_office(tmp_path / "paris.chancery")
    send(tmp_path / "paris.chancery", [visit(), GUEST, *ITEMS])
    return tmp_path / "paris.chancery"


@pytest.fixture
def view(path: Path) -> Iterator[VisitView]:
    with closing(office_at(path, Officer("reader", "test"))) as office:
        yield visit_view(office, office.resolve(REFERENCE), None)


def at_moment(view: VisitView, moment: datetime) -> VisitView:
    """The visit in the past, as its first entry would show it had it been recorded at that moment."""
    first = view.history[0]
    row = replace(first, entry=replace(first.entry, recorded_at=moment))
    return replace(view, entry=1, history=(row, *view.history[1:]))


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (datetime(2026, 3, 28, 23, tzinfo=UTC), ("00:00", "02:00")),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), ("01:59", "03:59")),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), ("03:00", "04:00")),
    ],
)
def test_both_clocks_of_the_header_are_right_over_the_change(
    view: VisitView, qtbot: QtBot, moment: datetime, shown: tuple[str, str]
) -> None:
    header = Header(("programme",))
    qtbot.addWidget(header)
    header.show_view(at_moment(view, moment))
    clocks = child(header, Clocks)
    assert clocks.texts() == shown


def test_the_timeline_tells_the_hours_of_the_other_capital_before_and_after(view: VisitView) -> None:
    for day, hours in ((BEFORE, {10: "12:00"}), (SPRING, {1: "03:00", 3: "04:00", 10: "11:00"}), (AFTER, {9: "10:00"})):
        venue, moscow = timeline_day(view, day, datetime(2026, 1, 1, tzinfo=UTC)).gutters
        assert venue.shows(10 * 60) == "10:00"
        assert {hour: moscow.shows(hour * 60) for hour in hours} == hours


def test_a_capital_that_changes_its_clocks_in_the_day_of_the_venue_is_right_in_the_morning_too(tmp_path: Path) -> None:
    # Washington goes back at 1 November 2026, 06:00 UTC: seven in the morning in Paris.
    path, day = tmp_path / "washington.chancery", date(2026, 11, 1)
    new_office(path)
    send(path, [visit("America/New_York", day, day), item("wreath", day, "06:00", "09:00")])
    with closing(office_at(path, Officer("reader", "test"))) as office:
        seen = visit_view(office, office.resolve(REFERENCE), None)
    _, washington = timeline_day(seen, day, datetime(2026, 1, 1, tzinfo=UTC)).gutters
    assert [washington.shows(hour * 60) for hour in (6, 7, 8)] == ["01:00", "01:00", "02:00"]


def test_the_printed_programme_says_from_when_the_clock_is_another(view: VisitView) -> None:
    stamp = Stamp(entry=1, recorded_at=datetime(2026, 3, 1, tzinfo=UTC), office="Protocol", sample=False)
    body = programme(view.visit, stamp, ("en", "fr")).body
    assert isinstance(body, ProgrammeContents)
    assert [day.zone[0] for day in body.days] == [
        "Paris (UTC+1)", "Paris (UTC+1, from 03:00 UTC+2)", "Paris (UTC+2)",
    ]  # fmt: skip
    printed = [one.second_zone.text[0] for day in body.days for one in day.items if one.second_zone]
    assert printed == ["Moscow 22:00", "Moscow 03:30", "Moscow 11:00", "Moscow 10:00"]


@pytest.mark.parametrize("words", [("schedule", REFERENCE), ("itinerary", REFERENCE, "macron")], ids=["all", "own"])
def test_schedule_and_itinerary_bear_the_offset_of_each_moment(
    path: Path, chancery: Chancery, words: tuple[str, ...]
) -> None:
    rows = {row["id"]: row for row in chancery("--office", path, *words, "--json").json()}
    assert rows["arrival"]["starts"] == "2026-03-29T01:30:00+01:00"
    assert rows["arrival"]["ends"] == "2026-03-29T03:30:00+02:00"
    assert rows["departure"]["starts"] == "2026-03-30T09:00:00+02:00"


def test_an_hour_that_does_not_exist_is_refused_in_a_plain_sentence(path: Path, chancery: Chancery) -> None:
    command, fields = item("night", SPRING, "02:30", "03:30")
    done = chancery("--office", path, "record", lines=[{"command": command, "visit": REFERENCE, "fields": fields}])
    assert done.code == 1
    assert "29 March 2026 the clocks of Paris skip 02:30: choose another time." in done.err + done.out


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("2026-03-29 02:30 venue", "the clocks of Paris skip 02:30"),
        ("2026-10-25 02:30 venue", "twice: write 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00."),
    ],
)
def test_a_moment_that_is_none_or_two_is_asked_for(path: Path, chancery: Chancery, typed: str, sentence: str) -> None:
    done = chancery("--office", path, "schedule", REFERENCE, "--as-of", typed)
    assert done.code == 2
    assert sentence in done.err


def test_a_plan_in_an_hour_that_comes_twice_says_which_is_meant(path: Path, chancery: Chancery) -> None:
    send(
        path,
        [
            ("redate-visit", {"first_day": f"{BEFORE}", "last_day": f"{AUTUMN}"}),
            item("night", AUTUMN, "02:30", "03:30"),
        ],
    )
    found = chancery("--office", path, "check", REFERENCE, "--on", f"{AUTUMN}", "--json").json()
    [told] = [each for each in found if each["code"] == "hour-comes-twice"]
    assert told["sentence"].endswith("show 02:30 twice: Night is planned by the first.")


def test_a_recorded_moment_in_that_hour_says_which_it_is() -> None:
    words = Words("en", PARIS)
    first, second = instants(AUTUMN, "02:30", PARIS)
    assert second - first == timedelta(hours=1)
    assert [words.moment(each) for each in (first, second)] == [
        "25 October 2026, 02:30 (UTC+2)", "25 October 2026, 02:30 (UTC+1)",
    ]  # fmt: skip
    assert Words("fr", PARIS).clock(second) == "2\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30 (UTC+1)"
    assert words.moment(first - timedelta(hours=1)) == "25 October 2026, 01:30"


def test_the_day_of_a_change_is_known_by_the_clock_itself() -> None:
    assert clock_change(SPRING, PARIS) == datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert clock_change(AUTUMN, PARIS) == datetime(2026, 10, 25, 1, tzinfo=UTC)
    assert clock_change(AFTER, PARIS) is None
    assert clock_change(SPRING, "Europe/Moscow") is None
    assert instants(SPRING, "02:30", PARIS) == ()
    assert not comes_twice(datetime(2026, 3, 29, 1, tzinfo=UTC), PARIS)
