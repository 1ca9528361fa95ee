"""The convention of a table, and seats changed by hand."""

from __future__ import annotations

import pytest

from domain.seating.convention import DEFAULT_TABLE, FORMER_NAMES, PRESETS, FormerPreset, Preset, Table
from domain.seating.seat_layout import idle_swaps, seats, table_of
from domain.seating.seat_swaps import LeaveSeatsToRule, SeatsLeftToRule, SwapSeats
from domain.seating.table_commands import (
    LeaveTableToDefault,
    SetTable,
    TableLeftToDefault,
    TableSet,
    TableSetByLaw,
    TableShaped,
)
from tests.domain.facts import (
    cancelled,
    laid,
    listed,
    meeting_planned,
    member,
    principals,
    swapped,
    table_set,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario


def talks_facts() -> tuple[Facts, ...]:
    """Talks of 3 + 4, heads and those who follow them in the order of precedence."""
    return (
        *(member(key, "host") for key in ("manturov", "overchuk")),
        *(member(key) for key in ("kosherbayev", "nysanbayev", "abayev")),
        meeting_planned(
            "talks", "expanded",
            people=("putin", "manturov", "overchuk", "tokayev", "kosherbayev", "nysanbayev", "abayev"),
        ),
    )  # fmt: skip


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """A visit with these talks."""
    visit.given(*talks_facts())
    return visit


def table(scenario: Scenario) -> Table:
    return table_of(scenario.visit.programme.items["talks"])


def row(scenario: Scenario, side: str) -> list[str]:
    """Who sits at the table on a side, from the head's own right end to the left end."""
    found = [seat for seat in seats(scenario.visit, scenario.visit.programme.items["talks"]) if seat.side == side]
    at_table = sorted((seat for seat in found if seat.where == "table"), key=lambda seat: -seat.at)
    return [seat.member for seat in at_table]


def test_by_default_the_guest_has_the_place_of_honour(talks: Scenario) -> None:
    """Facing the door, back to the wall (protocol 6.2)."""
    assert table(talks) == DEFAULT_TABLE
    assert table(talks).convention.facing == "door"


def test_a_named_convention_is_written_out_in_full(talks: Scenario) -> None:
    talks.when(SetTable("talks", "door-at-the-side", places=7))
    talks.then(TableSet("talks", "door-at-the-side", "windows", "right-first", "left-of-head", "table-ends", 7, {}))
    talks.when(SetTable("talks", "door-at-the-side", places=7))
    talks.then_nothing()


@pytest.mark.parametrize(("before", "now"), FORMER_NAMES.items())
def test_a_former_name_means_the_same_convention_by_its_name_now(
    talks: Scenario, before: FormerPreset, now: Preset
) -> None:
    """No convention bears the name of a state without its manual (protocol 6.4); old lines are still understood."""
    talks.when(SetTable("talks", before, places=7))
    asked = talks.recorded
    again = Scenario(visit_opened(), principals(), *talks_facts())
    again.when(SetTable("talks", now, places=7))
    assert asked == again.recorded
    assert table(talks).name == now


def test_a_table_recorded_under_a_former_name_is_the_one_it_was(talks: Scenario) -> None:
    talks.given(TableSet("talks", "russian", "windows", "right-first", "left-of-head", "table-ends", 7, {}))
    assert table(talks).convention == PRESETS["door-at-the-side"]
    assert table(talks).name == "door-at-the-side"
    talks.when(SetTable("talks", "door-at-the-side", places=7))
    talks.then_nothing()


def test_a_free_combination_has_no_name(talks: Scenario) -> None:
    talks.when(SetTable("talks", "door-at-the-side", interpreter="right-of-head"))
    assert table(talks).name == "own"
    assert table(talks).convention.facing == "windows"


def test_what_is_not_said_stays_as_it_stands(talks: Scenario) -> None:
    talks.given(table_set("talks", "interpreter-second"))
    talks.when(SetTable("talks", facing="door-at-the-end"))
    assert table(talks).name == "end-to-the-door"


def test_a_combination_that_has_a_name_is_known_by_it(talks: Scenario) -> None:
    talks.when(SetTable("talks", "counterparts-opposite", note_takers="behind"))
    assert table(talks).name == "counterparts-opposite"


def test_a_round_table_is_chosen_by_name_or_by_its_shape_alone(talks: Scenario) -> None:
    talks.when(SetTable("talks", "round"))
    talks.then(
        TableSet("talks", "round", "door", "right-first", "left-of-head", "behind", None, {}),
        TableShaped("talks", "round"),
    )
    talks.when(SetTable("talks", shape="heads-at-ends"))
    assert (table(talks).name, table(talks).convention.shape) == ("heads-at-ends", "heads-at-ends")
    talks.when(SetTable("talks", shape="heads-at-ends"))
    talks.then_nothing()


def test_another_convention_brings_its_own_shape(talks: Scenario) -> None:
    talks.given(*laid("talks", "meal-round"))
    talks.when(SetTable("talks", "door-at-the-side"))
    assert table(talks).convention.shape == "long"
    talks.given(*laid("talks", "meal-round"))
    talks.when(SetTable("talks", facing="windows"))
    assert (table(talks).name, table(talks).convention.shape) == ("own", "round")


def test_national_law_may_override_the_custom(talks: Scenario) -> None:
    talks.when(SetTable("talks", facing="windows", law="State Protocol Basic Provisions, 12"))
    assert table(talks).law == {"und": "State Protocol Basic Provisions, 12"}


def test_the_law_a_table_follows_is_worded_by_language(talks: Scenario) -> None:
    law = {"ru": "Основные положения, п. 12", "fr": "Dispositions de base, 12"}
    talks.when(SetTable("talks", "door-at-the-side", law=law))
    assert table(talks).law == law


def test_what_was_set_in_no_language_is_read_so() -> None:
    older = TableSetByLaw("talks", "own", "door", "right-first", "behind", "behind", None, "Provisions, 12")
    assert older.upcast().law == {"und": "Provisions, 12"}


def test_a_table_is_left_to_the_default_again(talks: Scenario) -> None:
    talks.given(table_set("talks", "door-at-the-side"))
    talks.when(LeaveTableToDefault("talks"))
    talks.then(TableLeftToDefault("talks"))
    talks.when(LeaveTableToDefault("talks"))
    talks.then_nothing()


def test_no_table_is_laid_for_what_is_not_known_or_cancelled(talks: Scenario) -> None:
    talks.when(SetTable("nothing", "door-at-the-side"))
    talks.then_refused("unknown-item", "item")
    talks.when(LeaveTableToDefault("nothing"))
    talks.then_refused("unknown-item", "item")
    talks.given(cancelled("talks"))
    talks.when(SetTable("talks", "door-at-the-side"))
    talks.then_refused("item-cancelled", "item")
    talks.when(LeaveTableToDefault("talks"))
    talks.then_refused("item-cancelled", "item")
    talks.when(SwapSeats("talks", "nysanbayev", "abayev"))
    talks.then_refused("item-cancelled", "item")
    talks.when(LeaveSeatsToRule("talks"))
    talks.then_refused("item-cancelled", "item")


def test_two_of_a_side_exchange_their_seats_with_a_reason(talks: Scenario) -> None:
    assert row(talks, "guest") == ["abayev", "kosherbayev", "tokayev", "nysanbayev"]
    talks.when(SwapSeats("talks", "nysanbayev", "abayev"))
    talks.then(swapped("talks", "nysanbayev", "abayev"))
    assert row(talks, "guest") == ["nysanbayev", "kosherbayev", "tokayev", "abayev"]
    assert SwapSeats.needs_reason


def test_swapped_once_more_they_sit_as_before(talks: Scenario) -> None:
    talks.given(swapped("talks", "nysanbayev", "abayev"))
    talks.when(SwapSeats("talks", "abayev", "nysanbayev"))
    assert talks.visit.programme.items["talks"].swaps == []


def test_a_swap_is_of_persons_and_survives_a_change_of_the_list(talks: Scenario) -> None:
    talks.given(swapped("talks", "nysanbayev", "abayev"), member("nurtleu"), listed("talks", "nurtleu"))
    assert row(talks, "guest") == ["nysanbayev", "kosherbayev", "tokayev", "abayev", "nurtleu"]


def test_a_swap_with_one_of_the_two_gone_is_dropped_from_the_plan(talks: Scenario) -> None:
    talks.given(swapped("talks", "nysanbayev", "abayev"), listed("talks", "abayev", "note-taker"))
    assert row(talks, "guest") == ["kosherbayev", "tokayev", "nysanbayev"]
    item = talks.visit.programme.items["talks"]
    assert idle_swaps(item, seats(talks.visit, item)) == [("nysanbayev", "abayev")]


def test_nobody_swaps_who_has_no_seat_at_the_table(talks: Scenario) -> None:
    talks.given(member("dana"), listed("talks", "dana", "interpreter"))
    talks.when(SwapSeats("talks", "abayev", "dana"))
    talks.then_refused("not-at-table", "other")


def test_an_interpreter_seated_at_the_table_swaps_like_the_others(talks: Scenario) -> None:
    talks.given(member("dana"), listed("talks", "dana", "interpreter"), table_set("talks", "interpreter-second"))
    assert row(talks, "guest") == ["nysanbayev", "dana", "tokayev", "kosherbayev", "abayev"]
    talks.when(SwapSeats("talks", "kosherbayev", "dana"))
    assert row(talks, "guest") == ["nysanbayev", "kosherbayev", "tokayev", "dana", "abayev"]


def test_nobody_unknown_swaps(talks: Scenario) -> None:
    talks.when(SwapSeats("talks", "abayev", "nobody"))
    talks.then_refused("unknown-member", "other")
    talks.when(SwapSeats("nothing", "abayev", "nysanbayev"))
    talks.then_refused("unknown-item", "item")


def test_nobody_swaps_with_himself_or_over_the_table(talks: Scenario) -> None:
    talks.when(SwapSeats("talks", "abayev", "abayev"))
    talks.then_refused("same-seat", "other")
    talks.when(SwapSeats("talks", "abayev", "manturov"))
    talks.then_refused("other-side", "other")


def test_everybody_sits_by_the_convention_again(talks: Scenario) -> None:
    talks.given(swapped("talks", "nysanbayev", "abayev"), swapped("talks", "abayev", "kosherbayev"))
    talks.when(LeaveSeatsToRule("talks"))
    talks.then(SeatsLeftToRule("talks", ("nysanbayev", "abayev", "kosherbayev")))
    talks.when(LeaveSeatsToRule("talks"))
    talks.then_nothing()
    talks.when(LeaveSeatsToRule("nothing"))
    talks.then_refused("unknown-item", "item")


def test_some_sit_by_the_convention_again_and_others_stay_where_they_were_put(talks: Scenario) -> None:
    talks.given(swapped("talks", "nysanbayev", "abayev"), swapped("talks", "abayev", "kosherbayev"))
    assert row(talks, "guest") == ["nysanbayev", "abayev", "tokayev", "kosherbayev"]
    leaving = LeaveSeatsToRule("talks", ("kosherbayev",))
    (undo,) = leaving.opposite(talks.visit)
    talks.when(leaving)
    talks.then(swapped("talks", "kosherbayev", "abayev"))
    assert row(talks, "guest") == ["nysanbayev", "kosherbayev", "tokayev", "abayev"]
    talks.when(undo)
    assert row(talks, "guest") == ["nysanbayev", "abayev", "tokayev", "kosherbayev"]


def test_the_last_who_sit_otherwise_leave_the_whole_table_to_the_convention(talks: Scenario) -> None:
    talks.given(swapped("talks", "nysanbayev", "abayev"))
    talks.when(LeaveSeatsToRule("talks", ("abayev",)))
    talks.then(SeatsLeftToRule("talks", ("nysanbayev", "abayev")))
    talks.when(LeaveSeatsToRule("talks", ("abayev",)))
    talks.then_nothing()
    talks.when(LeaveSeatsToRule("talks", ("nobody",)))
    talks.then_refused("unknown-member", "members")
