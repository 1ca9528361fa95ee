"""The programme: planned, moved, taken back."""

from datetime import date

import pytest

from domain.core.message import Command
from domain.programme.cancellation import CancelItem
from domain.programme.entering import (
    ItemPlanned,
    ItemPlannedWithPress,
    ItemRestored,
    ItemRetracted,
    RestoreItem,
    RetractItem,
)
from domain.programme.meeting import PlanMeeting
from domain.programme.moving import ItemMoved, ItemMovedToATime, MoveItem
from domain.programme.outcome import RecordOutcome
from domain.programme.planning import PlanItem
from domain.programme.programme import SidesTaking
from domain.visit.parties import PartyNamed
from domain.visit.party import Party
from tests.domain.facts import (
    ALMATY,
    at,
    cancelled,
    ended,
    held_unplanned,
    item_planned,
    planned,
    retracted,
    started,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

WREATH = {"en": "Wreath-laying"}
MOVED = MoveItem("wreath", at("11:00"))


def test_an_item_is_planned_on_the_clock_of_the_visit(visit: Scenario) -> None:
    visit.when(PlanItem("wreath", WREATH, at("10:00", "10:20"), {"en": "Alexander Garden"}))
    time = planned(at("10:00", "10:20"))
    visit.then(
        ItemPlanned("wreath-laying", "wreath", WREATH, time, {"en": "Alexander Garden"}, ("host", "guest"), None)
    )


def test_who_takes_part_is_said_by_a_word_or_side_by_side(visit: Scenario) -> None:
    visit.given(PartyNamed("third", Party({"en": "Uzbekistan"}, {}, "Asia/Tashkent")))
    told: list[tuple[SidesTaking, tuple[str, ...]]] = [
        ("guest", ("guest",)), ("both", ("host", "guest")), (("guest", "third"), ("guest", "third")),
        ("Uzbekistan", ("third",)),
    ]  # fmt: skip
    for said, sides in told:
        visit.when(PlanItem("wreath", WREATH, at("10:00"), taking=said))
        assert visit.visit.programme.items.popitem()[1].taking == sides


def test_somebody_takes_part_in_an_item(visit: Scenario) -> None:
    visit.when(PlanItem("wreath", WREATH, at("10:00"), taking=()))
    visit.then_refused("nobody-named", "taking")


def test_no_side_takes_part_twice(visit: Scenario) -> None:
    visit.when(PlanItem("wreath", WREATH, at("10:00"), taking=("host", "host")))
    visit.then_refused("listed-twice", "taking")


def test_an_older_entry_keeps_the_press_regime_that_it_stated(visit: Scenario) -> None:
    time = planned(at("10:00"))
    visit.given(ItemPlannedWithPress("wreath", "wreath", WREATH, time, {}, "guest", "closed").upcast())
    item = visit.visit.programme.items["wreath"]
    assert (item.press, item.taking, item.planned) == ("closed", ("guest",), time)


def test_an_item_without_latin_letters_goes_by_its_kind(visit: Scenario) -> None:
    visit.when(PlanItem("wreath", {"ru": "Возложение венка"}, at("10:00")))
    assert visit.recorded[0].touches() == {("wreath", "plan")}


def test_the_id_of_an_item_is_not_taken_twice(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), retracted("wreath"))
    visit.when(PlanItem("wreath", WREATH, at("10:00"), item="wreath"))
    visit.then_refused("id-taken", "item")


def test_an_item_has_a_title(visit: Scenario) -> None:
    visit.when(PlanItem("wreath", {}, at("10:00")))
    visit.then_refused("text-missing", "title")


def test_an_item_does_not_end_before_it_begins(visit: Scenario) -> None:
    visit.when(PlanItem("wreath", WREATH, at("10:00", "09:00")))
    visit.then_refused("end-before-start", "when")


def test_an_item_is_moved_and_keeps_its_place(visit: Scenario) -> None:
    visit.given(item_planned("wreath", place="Alexander Garden"))
    visit.when(MOVED)
    visit.then(ItemMoved("wreath", planned(at("11:00"))))
    visit.when(MOVED)
    visit.then_nothing()
    assert visit.visit.programme.items["wreath"].place == {"en": "Alexander Garden"}


def test_an_item_moves_on_its_own_clock() -> None:
    visit = Scenario(visit_opened(ALMATY), item_planned("wreath"))
    visit.when(MOVED)
    visit.then(ItemMoved("wreath", planned(at("11:00"))))


def test_an_unknown_item_is_not_moved(visit: Scenario) -> None:
    visit.when(MOVED)
    visit.then_refused("unknown-item", "item")


def test_an_item_held_is_not_moved(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), started("wreath"), ended("wreath"))
    visit.when(MOVED)
    visit.then_refused("already-held", "item")


def test_an_item_cancelled_is_not_moved(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), cancelled("wreath"))
    visit.when(MOVED)
    visit.then_refused("item-cancelled", "item")


def test_an_item_is_not_moved_to_an_hour_the_clocks_skip(visit: Scenario) -> None:
    visit.given(item_planned("wreath"))
    visit.when(MoveItem("wreath", at("02:30", day=date(2026, 3, 29), zone="Europe/Paris")))
    visit.then_refused("no-such-time", "when")


@pytest.mark.parametrize(
    "happened",
    [(item_planned("wreath"), ended("wreath")), (held_unplanned("wreath"),)],
    ids=["nobody saw it begin", "nobody planned it"],
)
@pytest.mark.parametrize("command", [MOVED, CancelItem("wreath")], ids=lambda command: type(command).__name__)
def test_what_took_place_is_no_longer_planned(visit: Scenario, happened: tuple[Facts, ...], command: Command) -> None:
    visit.given(*happened)
    visit.when(command)
    visit.then_refused("already-held", "item")


def test_an_item_entered_by_mistake_is_taken_back(visit: Scenario) -> None:
    visit.given(item_planned("wreath"))
    visit.when(RetractItem("wreath"))
    visit.then(ItemRetracted("wreath"))
    visit.when(RetractItem("wreath"))
    visit.then_refused("unknown-item", "item")
    assert visit.visit.programme.active_items() == []


def test_what_took_place_is_a_fact_and_not_taken_back_as_a_mistake(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), started("wreath", "09:00"))
    visit.when(RetractItem("wreath"))
    visit.then_refused("item-took-place", "item")
    visit.when(RecordOutcome("wreath", "not-observed"))
    visit.when(RetractItem("wreath"))
    visit.then(ItemRetracted("wreath"))
    visit.given(held_unplanned("aside"))
    visit.when(RetractItem("aside"))
    visit.then(ItemRetracted("aside"))


def test_an_item_taken_back_stands_again(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), retracted("wreath"))
    visit.when(RestoreItem("wreath"))
    visit.then(ItemRestored("wreath"))
    visit.when(RestoreItem("wreath"))
    visit.then_nothing()


def test_an_unknown_item_is_not_restored(visit: Scenario) -> None:
    visit.when(RestoreItem("wreath"))
    visit.then_refused("unknown-item", "item")


def test_an_item_is_planned_on_no_day_yet_and_given_one_later(visit: Scenario) -> None:
    visit.when(PlanItem("tea", {"en": "Tea"}, item="tea"))
    item = visit.visit.programme.items["tea"]
    assert (item.planned, item.day, item.status, item.zone) == (None, None, "planned", "Europe/Moscow")
    given_a_day = MoveItem("tea", at("16:00"))
    (undo,) = given_a_day.opposite(visit.visit)
    visit.when(given_a_day)
    visit.then(ItemMoved("tea", planned(at("16:00"))))
    visit.when(undo)
    visit.then(ItemMoved("tea", None))
    visit.when(undo)
    visit.then_nothing()


def test_a_meeting_is_planned_on_no_day_yet(visit: Scenario) -> None:
    visit.when(PlanMeeting("restricted", {"en": "Talks"}, item="talks"))
    assert visit.visit.programme.items["talks"].planned is None


def test_a_move_by_an_older_record_is_to_the_time_it_stated() -> None:
    assert ItemMovedToATime("tea", planned(at("16:00"))).upcast() == ItemMoved("tea", planned(at("16:00")))
