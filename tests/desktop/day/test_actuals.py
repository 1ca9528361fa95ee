"""What is noted of an item in the evening, and the fields it is recorded by."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from msgspec.structs import replace

from desktop.day.actuals import (
    DayItem,
    Noted,
    days_with_items,
    first_offered,
    items_of_day,
    outcome_fields,
    presence_fields,
)
from domain.programme.outcome import Outcome
from domain.projections.schedule import ScheduleRow
from tests.desktop.dressed import office
from tests.desktop.small_office import SmallOffice

__all__ = ["office"]

DAY = date(2025, 11, 12)

NOON = datetime(2025, 11, 12, 12, 0, tzinfo=UTC)


def row_of(office: SmallOffice, item: str) -> ScheduleRow:
    return next(row for row in office.view().schedule if row.id == item)


def fields(office: SmallOffice, outcome: Outcome, started: time | None = None, ended: time | None = None) -> Any:
    return outcome_fields(row_of(office, "talks"), Noted(outcome, started, ended))


def test_what_stands_needs_no_record(office: SmallOffice) -> None:
    assert fields(office, "not-observed") is None


def test_what_was_said_at_it_was_held_also_before_anybody_noted_that(office: SmallOffice) -> None:
    """The grid asks no more whether it took place; only its hours are open."""
    row = replace(row_of(office, "talks"), status="held")
    assert DayItem(row, 0, 0).noted == Noted("held")
    assert outcome_fields(row, Noted("held")) is None
    assert outcome_fields(row, Noted("not-observed")) == {"item": "talks", "outcome": "not-observed"}


def test_hours_are_read_by_the_clock_of_the_item(office: SmallOffice) -> None:
    assert fields(office, "held", time(13, 6), time(13, 50)) == {
        "item": "talks",
        "outcome": "held",
        "started": "2025-11-12T10:06:00+00:00",
        "ended": "2025-11-12T10:50:00+00:00",
    }


def test_that_it_was_held_is_recorded_without_any_hour(office: SmallOffice) -> None:
    assert fields(office, "held") == {"item": "talks", "outcome": "held"}


def test_what_did_not_take_place_has_no_hours(office: SmallOffice) -> None:
    assert fields(office, "not-held", time(13, 6)) == {"item": "talks", "outcome": "not-held"}


@pytest.mark.parametrize(
    ("started", "ended", "at"),
    [
        (time(22, 10), time(0, 40), "2025-11-12T21:40:00+00:00"),
        (time(13, 40), time(13, 4), "2025-11-12T10:04:00+00:00"),
        (None, time(0, 20), "2025-11-12T21:20:00+00:00"),
    ],
    ids=["past midnight", "a slip of the hand", "without a start, past midnight"],
)
def test_an_end_is_of_the_day_it_belongs_to(office: SmallOffice, started: time | None, ended: time, at: str) -> None:
    assert fields(office, "held", started, ended)["ended"] == at


def test_an_hour_meant_about_stays_so_where_only_the_other_is_noted(office: SmallOffice) -> None:
    office.record("record-outcome", item="talks", outcome="held", started="2025-11-12T10:00:30Z", started_about=True)

    asked = outcome_fields(row_of(office, "talks"), Noted("held", time(13, 0), time(13, 40)))

    assert asked is not None
    assert (asked["started"], asked["started_about"]) == ("2025-11-12T10:00:30+00:00", True)
    assert "ended_about" not in asked


def test_an_hour_says_that_it_was_held_but_leaves_it_under_way() -> None:
    assert Noted("not-observed").with_hours(time(13), None).outcome == "held"
    assert Noted("under-way").with_hours(time(13), None).outcome == "under-way"
    assert Noted("under-way").with_hours(time(13), time(14)).outcome == "held"
    assert Noted("not-observed").with_hours(None, None).outcome == "not-observed"


@pytest.mark.parametrize(("at", "outcome"), [((10, 20), "under-way"), ((10, 3), "under-way"), ((19, 0), "held")])
def test_what_began_lately_or_begins_this_minute_and_has_no_end_is_under_way(
    office: SmallOffice, at: tuple[int, int], outcome: str
) -> None:
    started, now = time(13, 5), datetime(2025, 11, 12, *at, tzinfo=UTC)
    item = DayItem(row_of(office, "talks"), 0, 0)
    assert item.noted.with_hours(started, None, runs=item.may_run(started, now)).outcome == outcome


def test_a_day_has_its_items_with_how_many_are_marked(office: SmallOffice) -> None:
    office.record("mark-attendance", item="talks", member="putin", attended="present")
    found = {item.row.id: item for item in items_of_day(office.view(), DAY)}

    assert days_with_items(office.view()) == [DAY]
    assert (found["talks"].listed, found["talks"].marked) == (4, 1)
    assert not found["arrival"].may_be_marked


def test_interpreters_are_marked_and_not_counted(office: SmallOffice) -> None:
    def talks() -> DayItem:
        return next(item for item in items_of_day(office.view(), DAY) if item.row.id == "talks")

    assert office.view().visit.programme.items["talks"].people["interpreter"] == "interpreter"
    for member, role in office.view().visit.programme.items["talks"].people.items():
        if role == "delegate":
            office.record("mark-attendance", item="talks", member=member, attended="present")
    assert (talks().listed, talks().marked, talks().may_be_marked) == (4, 4, True)


def test_who_speaks_or_signs_is_expected_without_being_listed(office: SmallOffice) -> None:
    def statements() -> DayItem:
        return next(item for item in items_of_day(office.view(), DAY) if item.row.id == "statements")

    assert (statements().listed, statements().marked, statements().heard) == (2, 0, ("putin", "tokayev"))
    office.record("list-document", item="statements", document="treaty", title={"en": "Treaty"})
    office.record("name-signatory", document="treaty", side="host", member="lavrov")
    office.record("name-signatory", document="treaty", side="guest", member="tokayev")
    office.record("list-participants", item="statements", members=["putin", "kosherbayev"])
    assert statements().heard == ("tokayev", "lavrov"), "Putin is listed"
    marked = {"item": "statements", "members": ["putin", "kosherbayev", "tokayev", "lavrov"]}
    assert presence_fields(office.view(), statements()) == marked

    office.record("mark-attendance", item="statements", member="lavrov", attended="absent")
    office.record("mark-all-present", **presence_fields(office.view(), statements()))
    assert (statements().listed, statements().marked, statements().may_be_marked) == (4, 4, False)
    there = office.view().visit.programme.items["statements"].attendance
    assert there["lavrov"].presence == "absent", "what was noted of him stays"


def test_who_leads_is_expected_without_being_listed(office: SmallOffice) -> None:
    def heard(item: str) -> tuple[str, ...]:
        return next(each.heard for each in items_of_day(office.view(), DAY) if each.row.id == item)

    day = {"day": "2025-11-12"}
    office.record("plan-meeting", item="ministers", format="expanded", title={"en": "Ministers"}, when=day)
    assert heard("ministers") == (), "nobody said who comes"
    office.record("name-head-of-side", item="ministers", side="host", members=["lavrov"])
    assert heard("ministers") == ("lavrov",)
    office.record("plan-meeting", item="alone", format="tete-a-tete", title={"en": "Alone"}, when=day)
    assert heard("alone") == ("putin", "tokayev")


def test_where_nobody_is_heard_those_listed_go_without_saying(office: SmallOffice) -> None:
    [talks] = [item for item in items_of_day(office.view(), DAY) if item.row.id == "talks"]
    assert presence_fields(office.view(), talks) == {"item": "talks"}


def test_once_the_visit_is_over_it_begins_with_the_day_of_which_something_is_not_noted(office: SmallOffice) -> None:
    eve, after = date(2025, 11, 11), datetime(2025, 11, 20, tzinfo=UTC)
    office.record("plan-item", item="landing", kind="arrival", title={"en": "Landing"}, when={"day": str(eve)})
    assert first_offered([eve, DAY], office.view(), NOON) == DAY
    assert first_offered([eve, DAY], office.view(), after) == eve
    office.record("record-outcome", item="landing", outcome="held")
    assert first_offered([eve, DAY], office.view(), after) == DAY


def test_whoever_was_at_what_nobody_planned_counts_as_marked(office: SmallOffice) -> None:
    hours = {"started": "2025-11-12T08:00:00Z", "ended": "2025-11-12T08:20:00Z"}
    office.record(
        "record-unplanned", item="aside", kind="talks", title={"en": "Aside"}, present=["putin", "tokayev"], **hours
    )
    [aside] = [item for item in items_of_day(office.view(), DAY) if item.row.id == "aside"]
    assert (aside.listed, aside.marked, aside.may_be_marked) == (2, 2, False)


def test_after_midnight_it_goes_on_with_the_evening_until_something_of_the_new_day_begins(office: SmallOffice) -> None:
    eve, night = date(2025, 11, 11), datetime(2025, 11, 11, 23, 7, tzinfo=UTC)
    assert first_offered([DAY], office.view(), night) == DAY
    office.record("plan-item", item="dinner", kind="meal", title={"en": "Dinner"}, when={"day": str(eve)})
    assert first_offered([eve, DAY], office.view(), night) == eve
    assert first_offered([eve, DAY], office.view(), NOON) == DAY
    office.record("record-outcome", item="dinner", outcome="held")
    assert first_offered([eve, DAY], office.view(), night) == DAY, "all of the evening is noted"
