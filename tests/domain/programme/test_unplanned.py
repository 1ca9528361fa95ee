"""What took place though nobody had planned it."""

from datetime import datetime, timedelta, timezone

from domain.checks.rules import check
from domain.programme.unplanned import RecordUnplanned, RecordUnplannedItem, UnplannedItemHeld, UnplannedItemTimed
from tests.domain.facts import DAY, exactly, held_unplanned, instant, item_planned, marked, withdrawn
from tests.domain.scenario import Scenario

WALK = {"en": "Walk"}
NAIVE = datetime(2025, 11, 12, 14, 5)
LAST_OF_ALL = datetime(9999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=-5)))


def test_what_nobody_planned_is_recorded_as_held_in_one_step(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), withdrawn("abayev"))
    visit.when(RecordUnplanned("talks", WALK, instant("18:00"), instant("18:40"), present=("putin", "abayev")))
    visit.then(
        UnplannedItemHeld(
            "walk", "talks", None, WALK, {}, ("host", "guest"), "held", None, exactly("18:00"), exactly("18:40"), None
        ),
        marked("walk", "putin"),
        marked("walk", "abayev"),
    )
    codes = {each.code for each in check(visit.visit)}
    assert {"held-unplanned", "withdrawn-was-present"} <= codes


def test_what_nobody_planned_was_held_on_a_day_though_nobody_knows_its_hours(visit: Scenario) -> None:
    visit.when(RecordUnplanned("talks", WALK, day=DAY, present=("putin",)))
    visit.then(
        UnplannedItemHeld("walk", "talks", None, WALK, {}, ("host", "guest"), "held", DAY, None, None, None),
        marked("walk", "putin"),
    )
    walk = visit.visit.programme.items["walk"]
    assert (walk.status, walk.day, walk.started) == ("held", DAY, None)


def test_what_began_today_runs_still_and_what_began_another_day_was_held(visit: Scenario) -> None:
    visit.when(RecordUnplanned("talks", WALK, instant("08:00")))
    assert visit.visit.programme.items["walk"].status == "under-way"
    visit.when(RecordUnplanned("talks", WALK, instant("08:00", DAY - timedelta(days=1)), item="stroll"))
    assert visit.visit.programme.items["stroll"].status == "held"


def test_what_was_asked_for_of_old_is_asked_as_it_is_today() -> None:
    old = RecordUnplannedItem("talks", WALK, instant("18:00"), present=("putin",))
    assert old.upcast() == RecordUnplanned(
        "talks", WALK, instant("18:00"), taking="both", present=("putin",), outcome="under-way"
    )


def test_an_entry_of_old_of_something_unplanned_is_read_as_it_was_meant(visit: Scenario) -> None:
    visit.given(UnplannedItemTimed("walk", "talks", None, WALK, {}, "guest", instant("18:00"), None).upcast())
    walk = visit.visit.programme.items["walk"]
    assert (walk.status, walk.taking, walk.started) == ("under-way", ("guest",), instant("18:00"))


def test_what_nobody_planned_has_the_hours_that_anything_has(visit: Scenario) -> None:
    visit.when(RecordUnplanned("talks", WALK, instant("18:00"), instant("18:40"), minutes=40))
    visit.then_refused("length-and-hours", "minutes")
    visit.when(RecordUnplanned("talks", WALK, instant("18:00"), minutes=40, outcome="under-way"))
    visit.then_refused("end-of-what-runs", "outcome")


def test_what_was_held_has_an_id_of_its_own(visit: Scenario) -> None:
    visit.given(held_unplanned("walk"))
    visit.when(RecordUnplanned("talks", WALK, instant("18:00"), item="walk"))
    visit.then_refused("id-taken", "item")


def test_some_side_took_part_in_what_was_held(visit: Scenario) -> None:
    visit.when(RecordUnplanned("talks", WALK, instant("18:00"), taking=()))
    visit.then_refused("nobody-named", "taking")


def test_what_was_held_has_a_title(visit: Scenario) -> None:
    visit.when(RecordUnplanned("talks", {}, instant("18:00")))
    visit.then_refused("text-missing", "title")


def test_what_was_held_ended_after_it_began(visit: Scenario) -> None:
    visit.when(RecordUnplanned("talks", WALK, instant("18:00"), instant("17:00")))
    visit.then_refused("end-before-start", "ended")


def test_who_was_there_is_known(visit: Scenario) -> None:
    visit.when(RecordUnplanned("talks", WALK, instant("18:00"), present=("nobody",)))
    visit.then_refused("unknown-member", "present")


def test_nobody_was_there_twice(visit: Scenario) -> None:
    visit.when(RecordUnplanned("talks", WALK, instant("18:00"), present=("putin", "putin")))
    visit.then_refused("listed-twice", "present")


def test_what_was_held_says_which_clock_it_was_read_from(visit: Scenario) -> None:
    visit.when(RecordUnplanned("talks", WALK, NAIVE))
    visit.then_refused("time-without-zone", "started")


def test_what_was_held_lies_within_the_calendar(visit: Scenario) -> None:
    visit.when(RecordUnplanned("talks", WALK, instant("18:00"), LAST_OF_ALL))
    visit.then_refused("day-out-of-range", "ended")
