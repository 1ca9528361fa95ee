"""Who sits where: the conventions of the negotiating table, each as its source has it (protocol 6.4)."""

from __future__ import annotations

from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.core.message import Event
from domain.core.names import Name
from domain.delegation.counterparts import CounterpartsPaired
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.principal import PrincipalNamed
from domain.delegation.proposing import MemberProposed
from domain.delegation.replacement import MemberReplaced, MemberWithdrawn
from domain.programme.meeting import MeetingFormatSet
from domain.programme.outcome import OutcomeRecorded
from domain.projections.seating import SeatRow, seating, seating_of
from domain.seating.convention import (
    OWN,
    PRESETS,
    Facing,
    InterpreterSeat,
    NoteTakerSeat,
    Preset,
    Ranking,
    TableShape,
    place_from_head,
)
from domain.seating.item_order import ParticipantPlaced
from domain.seating.seat_layout import idle_swaps, seats
from domain.seating.table_commands import TableSet, TableShaped
from domain.visit.parties import ParticipationSettled, PartyNamed
from domain.visit.party import Party
from domain.visit.party_order import PartiesOrderSet
from tests.domain.facts import (
    headed,
    item_planned,
    laid,
    listed,
    meeting_planned,
    member,
    principals,
    started,
    swapped,
    table_set,
    visit_opened,
)
from tests.domain.scenario import Scenario

HEADS, APART = ("putin", "tokayev"), ("masha", "dana", "nikolai", "nurlan")
HOST = ("putin", "lavrov", "ushakov", "manturov", "overchuk")
GUEST = ("tokayev", "kosherbayev", "abayev", "nysanbayev", "karin")


def talks(*more: Event, people: tuple[str, ...] = (*HOST, *GUEST)) -> Scenario:
    """Talks of 5 + 5, with an interpreter and a note-taker a side, and what else was recorded."""
    return Scenario(
        visit_opened(), principals(), *(member(key, "host") for key in (*HOST[1:], "masha", "nikolai")),
        *(member(key) for key in (*GUEST[1:], "dana", "nurlan")), meeting_planned("talks", "expanded", people=people),
        *(listed("talks", key, "interpreter") for key in ("masha", "dana")),
        *(listed("talks", key, "note-taker") for key in ("nikolai", "nurlan")), *more,
    )  # fmt: skip


def row(scenario: Scenario, side: str) -> list[str]:
    """Who sits at the table on a side, from the head's own left end to the right end."""
    found = [seat for seat in plan(scenario) if seat.side == side and seat.where == "table"]
    return [seat.id for seat in sorted(found, key=lambda seat: seat.at)]


def _at_the_tea(scenario: Scenario) -> tuple[SeatRow, ...]:
    return seating_of(scenario.visit, scenario.visit.programme.items["tea"]).seats


def plan(scenario: Scenario) -> tuple[SeatRow, ...]:
    return seating_of(scenario.visit, scenario.visit.programme.items["talks"]).seats


def seat(scenario: Scenario, key: str) -> SeatRow:
    return next(each for each in plan(scenario) if each.id == key)


def test_ranks_alternate_from_the_centre_right_first() -> None:
    """Textbooks of Russia and Ukraine: studall.org/all-26625."""
    scenario = talks(table_set("talks", "door-at-the-side"))
    assert row(scenario, "guest") == ["karin", "abayev", "tokayev", "kosherbayev", "nysanbayev"]
    assert row(scenario, "host") == ["overchuk", "ushakov", "putin", "lavrov", "manturov"]


def test_right_first_number_two_does_not_face_number_two() -> None:
    scenario = talks(table_set("talks", "door-at-the-side"))
    assert seat(scenario, "kosherbayev").opposite == "ushakov"
    assert seat(scenario, "tokayev").opposite == "putin"


def test_a_meal_nobody_chose_a_table_for_mixes_the_sides_and_a_working_meal_is_laid_like_talks() -> None:
    """A guest between two hosts, on the right of who presides (protocol 6.6)."""
    people = [listed("talks", key) for key in ("putin", "lavrov", "tokayev", "kosherbayev")]
    come = (visit_opened(), principals(), member("lavrov", "host"), member("kosherbayev"))
    meal = Scenario(*come, item_planned("talks", kind="meal"), *people)
    assert (seat(meal, "kosherbayev").row, seat(meal, "kosherbayev").at) == ("host", 1)
    assert (seat(meal, "lavrov").row, seat(meal, "lavrov").at) == ("guest", 1)
    working = Scenario(*come, item_planned("talks", kind="working-meal"), *people)
    assert (seat(working, "kosherbayev").row, seat(working, "kosherbayev").opposite) == ("guest", None)


def test_a_seat_tells_whether_somebody_else_there_bears_the_family_name() -> None:
    spouse = MemberProposed("spouse", "guest", {"en": Name("Aigul", "Tokayev")}, {"en": "Spouse"}, "spouse")
    scenario = talks(spouse, listed("talks", "spouse"))
    assert [each.id for each in plan(scenario) if each.namesake] == ["tokayev", "spouse"]


def test_left_first_mirrors_both_sides() -> None:
    laid = TableSet("talks", "own", "door", "left-first", "behind", "behind", None, {})
    scenario = talks(laid)
    assert row(scenario, "guest") == ["nysanbayev", "kosherbayev", "tokayev", "abayev", "karin"]


def test_counterparts_face_each_other() -> None:
    """As at the luncheon planned in Anchorage: opposite each number the same number."""
    scenario = talks(table_set("talks", "counterparts-opposite"))
    numbers = {each.id: each.number for each in plan(scenario)}
    facing = [(each.number, numbers[each.opposite]) for each in plan(scenario) if each.opposite]
    assert len(facing) == 10
    assert all(own == theirs for own, theirs in facing)
    assert row(scenario, "guest") == ["karin", "abayev", "tokayev", "kosherbayev", "nysanbayev"]


def test_those_paired_as_counterparts_face_each_other_whatever_their_ranks() -> None:
    """Each guest office has its counterpart opposite, minister to minister (protocol 2.6)."""
    scenario = talks(table_set("talks", "counterparts-opposite"), CounterpartsPaired("kosherbayev", "overchuk"))
    assert seat(scenario, "kosherbayev").opposite == "overchuk"
    assert seat(scenario, "overchuk").number == 5
    assert [seat(scenario, key).opposite for key in ("abayev", "nysanbayev", "karin")] == [
        "lavrov", "ushakov", "manturov",
    ]  # fmt: skip


def test_a_counterpart_who_is_not_at_the_table_keeps_nobody_from_his_place() -> None:
    scenario = talks(
        table_set("talks", "counterparts-opposite"), member("kozlov", "host"),
        CounterpartsPaired("kosherbayev", "kozlov"), CounterpartsPaired("tokayev", "lavrov"),
    )  # fmt: skip
    assert row(scenario, "host") == ["manturov", "lavrov", "putin", "ushakov", "overchuk"]


TOGETHER = headed("talks", "guest", "tokayev", "karin")


def middles(scenario: Scenario, side: str) -> dict[str, float]:
    """Those who sit in the middle of a side, each with how far from it to the own right."""
    return {seat.id: seat.from_middle for seat in plan(scenario) if seat.side == side and seat.middle}


def test_co_heads_sit_together_in_the_middle_the_first_on_the_right() -> None:
    """Their chairs are equal, as far from the middle the one as the other (protocol 6.12)."""
    scenario = talks(TOGETHER)
    assert middles(scenario, "guest") == {"tokayev": 0.5, "karin": -0.5}
    assert row(scenario, "guest") == ["abayev", "karin", "tokayev", "kosherbayev", "nysanbayev"]
    assert (seat(scenario, "tokayev").role, seat(scenario, "karin").role) == ("head", "head")
    assert (seat(scenario, "tokayev").number, seat(scenario, "karin").number) == (1, 2)


def test_a_head_alone_faces_the_middle_between_two() -> None:
    scenario = talks(TOGETHER)
    assert middles(scenario, "host") == {"putin": 0.0}
    assert seat(scenario, "putin").opposite is None
    assert seat(scenario, "putin").left == "ushakov"


def test_two_and_two_face_each_other() -> None:
    scenario = talks(TOGETHER, headed("talks", "host", "putin", "lavrov"))
    assert seat(scenario, "tokayev").opposite == "lavrov"
    assert seat(scenario, "karin").opposite == "putin"


def test_of_three_co_heads_the_first_sits_in_the_middle() -> None:
    scenario = talks(headed("talks", "guest", "tokayev", "karin", "abayev"))
    assert middles(scenario, "guest") == {"tokayev": 0.0, "karin": 1.0, "abayev": -1.0}
    assert row(scenario, "guest") == ["nysanbayev", "abayev", "tokayev", "karin", "kosherbayev"]


def test_an_interpreter_in_place_of_the_second_leaves_co_heads_together() -> None:
    scenario = talks(TOGETHER, table_set("talks", "interpreter-second"))
    assert row(scenario, "guest") == ["nysanbayev", "kosherbayev", "karin", "tokayev", "dana", "abayev"]
    assert middles(scenario, "guest") == {"tokayev": 0.5, "karin": -0.5}
    assert seat(scenario, "dana").at == 1


@pytest.mark.parametrize("convention", PRESETS)
@pytest.mark.parametrize("leading", [2, 3, 4])
def test_whatever_the_convention_co_heads_have_the_middle(convention: Preset, leading: int) -> None:
    """Nobody sits nearer to the middle than the furthest of them, and no two share a seat."""
    scenario = talks(headed("talks", "guest", *GUEST[:leading]), *laid("talks", convention))
    at_table = [seat for seat in plan(scenario) if seat.where == "table"]
    assert len({(seat.row, seat.at) for seat in at_table}) == len(at_table)
    assert {key for key, at in middles(scenario, "guest").items()} == set(GUEST[:leading])
    assert sum(middles(scenario, "guest").values()) == 0


def test_an_interpreter_sits_set_back_on_the_left_of_the_head() -> None:
    interpreter = seat(talks(table_set("talks", "door-at-the-side")), "dana")
    assert (interpreter.where, interpreter.at, interpreter.number) == ("left-of-head", -1, None)


def test_an_interpreter_sits_set_back_on_the_right_of_the_head() -> None:
    own = msgspec.structs.replace(table_set("talks", "door-at-the-side"), convention=OWN, interpreter="right-of-head")
    interpreter = seat(talks(own), "dana")
    assert (interpreter.where, interpreter.at) == ("right-of-head", 1)


def test_an_interpreter_sits_behind_the_head() -> None:
    interpreter = seat(talks(table_set("talks", "wood-serres")), "dana")
    assert (interpreter.where, interpreter.at) == ("behind", 0)


def test_an_interpreter_at_the_table_displaces_number_two() -> None:
    """China: the interpreter sits on the head's right (cedua.com/page/pages_1320)."""
    scenario = talks(table_set("talks", "interpreter-second"))
    assert row(scenario, "guest") == ["nysanbayev", "kosherbayev", "tokayev", "dana", "abayev", "karin"]
    assert seat(scenario, "kosherbayev").number == 2


def test_an_interpreter_at_the_table_displaces_number_three() -> None:
    laid = TableSet("talks", "own", "door", "right-first", "in-place-of-third", "behind", None, {})
    assert row(talks(laid), "guest") == ["nysanbayev", "dana", "tokayev", "kosherbayev", "abayev", "karin"]


def test_without_an_interpreter_nobody_is_displaced() -> None:
    scenario = talks(table_set("talks", "interpreter-second"), listed("talks", "dana", "note-taker"))
    assert row(scenario, "guest") == ["karin", "abayev", "tokayev", "kosherbayev", "nysanbayev"]


def test_a_second_interpreter_sits_behind() -> None:
    scenario = talks(table_set("talks", "door-at-the-side"), member("aliya"), listed("talks", "aliya", "interpreter"))
    assert [seat(scenario, key).where for key in ("dana", "aliya")] == ["left-of-head", "behind"]


def test_secretaries_sit_at_the_ends_of_the_table() -> None:
    """Wood & Serres §§693–698."""
    scenario = talks(table_set("talks", "wood-serres"), member("aliya"), listed("talks", "aliya", "note-taker"))
    assert [(seat(scenario, key).where, seat(scenario, key).at) for key in ("nurlan", "aliya")] == [
        ("table-end", 3), ("table-end", -3),
    ]  # fmt: skip


def test_note_takers_sit_behind_where_the_convention_says_so() -> None:
    behind = seat(talks(table_set("talks", "interpreter-second")), "nurlan")
    assert (behind.where, behind.at) == ("behind", 0)


def test_the_head_of_side_of_the_item_sits_in_the_centre() -> None:
    scenario = talks(headed("talks", "guest", "abayev"))
    assert row(scenario, "guest") == ["karin", "kosherbayev", "abayev", "tokayev", "nysanbayev"]
    assert seat(scenario, "abayev").role == "head"
    assert seat(scenario, "tokayev").number == 2


def test_co_heads_sit_next_to_each_other_in_the_order_declared() -> None:
    scenario = talks(headed("talks", "guest", "karin", "tokayev"))
    assert row(scenario, "guest")[1:3] == ["tokayev", "karin"]
    assert [seat(scenario, key).role for key in ("karin", "tokayev")] == ["head", "head"]


def test_a_head_not_on_the_list_has_his_seat_all_the_same() -> None:
    scenario = talks(people=("kosherbayev", "abayev"))
    assert row(scenario, "guest") == ["abayev", "tokayev", "kosherbayev"]
    assert row(scenario, "host") == ["putin"]


def test_everyone_knows_the_neighbours_by_the_own_right_and_left() -> None:
    head = seat(talks(), "tokayev")
    assert (head.right, head.left) == ("kosherbayev", "abayev")
    assert seat(talks(), "karin").left is None


def test_a_swap_shows_on_both_seats() -> None:
    scenario = talks(swapped("talks", "abayev", "karin"))
    assert [each.id for each in plan(scenario) if each.swapped] == ["karin", "abayev"]


def test_two_alone_at_the_table_may_be_exchanged() -> None:
    scenario = talks(swapped("talks", "putin", "tokayev"), people=("putin", "tokayev"))
    item = scenario.visit.programme.items["talks"]
    assert idle_swaps(item, seats(scenario.visit, item)) == []


def test_a_side_that_takes_part_by_video_has_no_seat_at_the_table() -> None:
    joins = ParticipationSettled("talks", "third", "by-video", {}, {})
    scenario = talks(member("berdimuhamedov", "third"), listed("talks", "berdimuhamedov"), joins)
    assert {each.side for each in plan(scenario)} == {"host", "guest"}


def test_more_than_two_sides_sit_round_the_table_in_the_order_of_parties() -> None:
    """Each has a segment, its head in the middle, the next party on its right (protocol 6.13)."""
    scenario = talks(
        PartyNamed("eu", Party(organisation={"en": "European Union"}, zone="Europe/Brussels")),
        member("costa", "eu", "head"), member("kallas", "eu"), listed("talks", "costa"), listed("talks", "kallas"),
        PartiesOrderSet("by-hand", None, None, ("eu", "host", "guest")),
    )  # fmt: skip
    (laid,) = seating(scenario.visit)
    assert (laid.shape, laid.sides, laid.goes_round) == ("round", ("eu", "host", "guest"), True)
    beside = {seat.id: (seat.left, seat.right, seat.opposite) for seat in laid.seats if seat.where == "table"}
    round_it, seat = ["costa"], beside["costa"][1]
    while seat is not None and seat != "costa":
        assert beside[seat][0] == round_it[-1]
        round_it.append(seat)
        seat = beside[seat][1]
    sides = scenario.visit.delegations.members
    assert [sides[key].side for key in round_it if key != "costa"] == sorted(
        (sides[key].side for key in round_it if key != "costa"), key=laid.sides.index
    )
    assert set(round_it) == set(beside)
    assert {opposite for _, _, opposite in beside.values()} == {None}


def summit_held(*later: Event) -> Scenario:
    """Three heads sat round a table, the third on no list; then something else was recorded."""
    return Scenario(
        visit_opened(), principals(), PartyNamed("eu", Party(organisation={"en": "EU"}, zone="Europe/Brussels")),
        member("costa", "eu", "head"), meeting_planned("talks", "expanded", people=("putin", "tokayev")),
        ParticipationSettled("talks", "eu", "in-person", {}, {}), started("talks"), *later,
    )  # fmt: skip


def test_the_table_of_a_summit_held_keeps_its_order_of_parties() -> None:
    """A later order is of what is to come (protocol 6.13)."""
    first = PartiesOrderSet("by-hand", None, None, ("guest", "eu", "host"))
    again = PartiesOrderSet("by-hand", None, None, ("eu", "host", "guest"))
    for later in ((), (first,), (first, again)):
        (laid,) = seating(summit_held(*later).visit)
        assert laid.sides == ("host", "guest", "eu")
    assert summit_held(first, again).visit.sides == ("eu", "host", "guest")


def test_what_is_said_not_to_have_begun_takes_the_order_that_is_set() -> None:
    order = PartiesOrderSet("by-hand", None, None, ("guest", "eu", "host"))
    corrected = OutcomeRecorded("talks", "not-observed", None, None, None)
    (laid,) = seating(summit_held(corrected, order).visit)
    assert laid.sides == ("guest", "eu", "host")
    (laid,) = seating(summit_held(order, corrected).visit)
    assert laid.sides == ("guest", "eu", "host")


@pytest.mark.parametrize(
    "later",
    [
        (member("kallas", "eu", "head"), MemberReplaced("costa", "kallas")),
        (
            member("kallas", "eu", "head"), MemberOfficeRanked("kallas", "prime-minister", None, None),
            MemberReplaced("costa", "kallas"),
        ),
        (member("kallas", "eu", "head"), MemberWithdrawn("costa")),
        (member("kallas", "eu", "head"), PrincipalNamed("eu", "kallas")),
    ],
    ids=["replaced", "replaced by one of a class", "withdrawn", "another principal"],
)  # fmt: skip
def test_who_sat_at_a_table_unlisted_has_sat_there_whoever_comes_later(later: tuple[Event, ...]) -> None:
    """Who led there, listed or not, is a fact of its hour (protocol 2.4)."""
    assert [each.id for each in plan(summit_held(*later)) if each.side == "eu"] == ["costa"]


def test_a_party_that_joins_faces_the_host_where_the_guest_is_not_there() -> None:
    scenario = Scenario(
        visit_opened(), principals(), PartyNamed("eu", Party(organisation={"en": "EU"}, zone="Europe/Brussels")),
        member("costa", "eu", "head"), item_planned("talks", taking=("host", "eu")),
        MeetingFormatSet("talks", "restricted"), listed("talks", "putin"), listed("talks", "costa"),
    )  # fmt: skip
    (laid,) = seating(scenario.visit)
    assert (laid.sides, laid.shape) == (("host", "eu"), "long")
    assert {seat.id: (seat.side, seat.row, seat.opposite) for seat in laid.seats} == {
        "putin": ("host", "host", "costa"), "costa": ("eu", "guest", "putin"),
    }  # fmt: skip


def test_at_a_tea_those_listed_sit_and_their_first_is_in_the_middle() -> None:
    tea = (item_planned("tea", kind="tea"), listed("tea", "abayev"), listed("tea", "karin"))
    scenario = Scenario(visit_opened(), principals(), member("abayev"), member("karin", "host"), *tea)
    assert [(seat.id, seat.role, seat.number) for seat in _at_the_tea(scenario)] == [
        ("karin", "head", 1), ("abayev", "head", 1),
    ]  # fmt: skip


def test_items_where_both_sides_sit_down_have_a_plan() -> None:
    scenario = talks(*meeting_planned("lunch"), item_planned("drive", kind="transfer"), table_set("lunch"))
    assert [each.item for each in seating(scenario.visit)] == ["talks", "lunch"]


def test_nobody_sits_down_at_a_ceremony(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), listed("wreath", "putin"), listed("wreath", "tokayev"))
    assert seating(visit.visit) == ()


def test_nobody_sits_at_a_table_in_a_car(visit: Scenario) -> None:
    """Two may talk on the way as in a tête-à-tête: Anchorage 2025, one car for both."""
    visit.given(item_planned("ride", kind="transfer"), MeetingFormatSet("ride", "tete-a-tete"), *principals())
    visit.given(listed("ride", "putin"), listed("ride", "tokayev"))
    assert seating(visit.visit) == ()


def by_head(scenario: Scenario, head: str) -> list[str]:
    """Who sits by a head, whichever side is his own, from the head's left end to the right end."""
    found = [seat for seat in plan(scenario) if seat.row == head and seat.where == "table"]
    return [seat.id for seat in sorted(found, key=lambda seat: seat.at)]


def test_a_place_given_by_hand_at_the_item_moves_the_seat() -> None:
    """A convention that goes by rank follows the order of the item (protocol 3.5)."""
    scenario = talks(ParticipantPlaced("talks", "karin", "tokayev"))
    assert row(scenario, "guest") == ["nysanbayev", "kosherbayev", "tokayev", "karin", "abayev"]
    assert (seat(scenario, "karin").number, seat(scenario, "kosherbayev").number) == (2, 3)
    assert row(scenario, "host") == ["overchuk", "ushakov", "putin", "lavrov", "manturov"]


def test_a_place_given_by_hand_at_one_item_leaves_the_table_of_another() -> None:
    scenario = talks(
        *meeting_planned("call", "expanded", people=(*HOST, *GUEST)), ParticipantPlaced("call", "karin", "tokayev")
    )
    assert row(scenario, "guest") == ["karin", "abayev", "tokayev", "kosherbayev", "nysanbayev"]


@pytest.mark.parametrize(
    ("convention", "expected"),
    [
        ("interpreter-second", ["abayev", "karin", "tokayev", "dana", "kosherbayev", "nysanbayev"]),
        ("heads-at-ends", ["nysanbayev", "kosherbayev", "tokayev", "karin", "abayev"]),
        ("round", ["nysanbayev", "kosherbayev", "tokayev", "karin", "abayev"]),
    ],
)
def test_every_convention_that_goes_by_rank_follows_a_place_by_hand(convention: Preset, expected: list[str]) -> None:
    scenario = talks(*laid("talks", convention), ParticipantPlaced("talks", "karin", "tokayev"))
    assert row(scenario, "guest") == expected


def test_at_a_meal_too_the_seats_follow_a_place_by_hand() -> None:
    scenario = talks(*laid("talks", "meal-middle"), ParticipantPlaced("talks", "karin", "tokayev"))
    assert seat(scenario, "putin").right == "karin"
    assert seat(scenario, "putin").left == "kosherbayev"


MEALS = ("meal-middle", "meal-ends", "meal-round")


@pytest.mark.parametrize("meal", MEALS)
def test_at_a_meal_the_sides_alternate_and_the_guest_has_the_right(meal: Preset) -> None:
    """The place of honour is on the right of whoever presides (protocol 6.6)."""
    scenario = talks(*laid("talks", meal))
    assert by_head(scenario, "host") == ["overchuk", "abayev", "putin", "kosherbayev", "manturov"]
    assert by_head(scenario, "guest") == ["karin", "ushakov", "tokayev", "lavrov", "nysanbayev"]


@pytest.mark.parametrize("meal", MEALS)
def test_of_unequal_sides_those_left_over_move_together(meal: Preset) -> None:
    scenario = talks(*laid("talks", meal), people=("putin", "lavrov", *GUEST))
    assert by_head(scenario, "host") == ["abayev", "putin", "kosherbayev"]
    assert by_head(scenario, "guest") == ["karin", "tokayev", "lavrov", "nysanbayev"]


def test_two_of_a_side_exchange_their_seats_at_a_meal_whoever_sits_between_them() -> None:
    scenario = talks(*laid("talks", "meal-middle"), swapped("talks", "kosherbayev", "karin"))
    assert by_head(scenario, "host") == ["overchuk", "abayev", "putin", "karin", "manturov"]
    assert [each.id for each in plan(scenario) if each.swapped] == ["karin", "kosherbayev"]


def test_with_the_heads_at_the_ends_each_side_sits_along_the_table_from_its_head() -> None:
    """A variant of the Russian textbooks: studall.org/all-26625."""
    scenario = talks(*laid("talks", "heads-at-ends"))
    assert by_head(scenario, "guest") == ["karin", "abayev", "tokayev", "kosherbayev", "nysanbayev"]
    assert seat(scenario, "tokayev").opposite == "putin"
    assert seat(scenario, "kosherbayev").opposite == "abayev"


@pytest.mark.parametrize("convention", ["heads-at-ends", "round"])
def test_round_a_table_the_last_of_a_side_sits_beside_the_last_of_the_other(convention: Preset) -> None:
    scenario = talks(*laid("talks", convention))
    assert seat(scenario, "nysanbayev").right == "overchuk"
    assert seat(scenario, "overchuk").left == "nysanbayev"
    assert seat(scenario, "karin").left == "manturov"


def test_at_a_round_table_the_heads_are_opposite_each_other_and_number_two_on_the_right() -> None:
    """Heads face each other, ranks alternate, right first (protocol 6.5)."""
    scenario = talks(*laid("talks", "round"))
    assert by_head(scenario, "host") == ["overchuk", "ushakov", "putin", "lavrov", "manturov"]
    assert (seat(scenario, "putin").opposite, seat(scenario, "putin").right) == ("tokayev", "lavrov")


def test_note_takers_sit_behind_where_the_table_has_no_free_ends() -> None:
    laying = TableSet("talks", "own", "door", "right-first", "behind", "table-ends", None, {})
    assert seat(talks(laying), "nurlan").where == "table-end"
    assert seat(talks(laying, TableShaped("talks", "round")), "nurlan").where == "behind"


def tables() -> st.SearchStrategy[TableSet]:
    kinds = [st.sampled_from(get_args(kind)) for kind in (Facing, Ranking, InterpreterSeat, NoteTakerSeat)]
    return st.builds(TableSet, st.just("talks"), st.just("own"), *kinds, st.none(), st.just(""))


@given(
    tables(),
    st.sampled_from(get_args(TableShape)),
    st.sets(st.sampled_from((*HOST, *GUEST))),
    st.lists(st.permutations(GUEST), max_size=3),
)
def test_nobody_sits_twice_and_no_seat_is_taken_twice(
    laid: TableSet, shape: str, people: set[str], swaps: list[list[str]]
) -> None:
    exchanged = [swapped("talks", *pair[:2]) for pair in swaps]
    scenario = talks(laid, TableShaped("talks", shape), *exchanged, people=tuple(people))
    found = seats(scenario.visit, scenario.visit.programme.items["talks"])
    others_alone = people.isdisjoint(HEADS) and not people.isdisjoint(HOST) and not people.isdisjoint(GUEST)
    heads = () if others_alone else HEADS
    assert sorted(each.member for each in found) == sorted({*people, *heads, *APART})
    at_table = [(each.row, each.at) for each in found if each.where in ("table", "table-end")]
    assert len(set(at_table)) == len(at_table)
    for side in ("host", "guest"):
        taken = sorted(each.at for each in found if each.row == side and each.where == "table")
        assert taken == list(range(taken[0], taken[-1] + 1)) if taken else True


@given(st.integers(1, 40))
def test_even_numbers_go_to_the_right_and_odd_ones_to_the_left(number: int) -> None:
    at = place_from_head(number)
    assert abs(at) == number // 2
    assert (at > 0) == (number % 2 == 0)


@pytest.mark.parametrize("name", get_args(Preset))
def test_a_named_convention_is_made_of_known_values(name: Preset) -> None:
    laid = PRESETS[name]
    for value, kind in (
        (laid.facing, Facing), (laid.ranking, Ranking), (laid.interpreter, InterpreterSeat),
        (laid.note_takers, NoteTakerSeat), (laid.shape, TableShape),
    ):  # fmt: skip
        assert value in get_args(kind)
