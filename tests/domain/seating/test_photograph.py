"""Where people stand in a photograph with co-heads: none of them further from the middle (protocol 6.12)."""

from __future__ import annotations

import pytest

from domain.core.message import Event
from domain.delegation.principal import PrincipalNamed
from domain.programme.honours import HonoursArranged
from domain.projections.lines import lines
from tests.domain.facts import headed, item_planned, line_drawn_up, member, place_given, principals, visit_opened
from tests.domain.scenario import Scenario

PEOPLE = ("putin", "manturov", "overchuk", "tokayev", "abayev", "karin", "nurtleu")
TWO = headed("arrival", "guest", "tokayev", "abayev")


def spots(*facts: Event, mixing: str = "host-then-guest", rows: int = 1) -> dict[str, tuple[int | None, int | None]]:
    """The row and the place in it of everybody in the photograph of three hosts and four guests."""
    visit = Scenario(
        visit_opened(), principals(), *(member(key, "host") for key in PEOPLE[1:3]),
        *(member(key) for key in PEOPLE[4:]), item_planned("arrival"),
        line_drawn_up("photo", "arrival", PEOPLE, "photograph", mixing=mixing, rows=rows), *facts,
    ).visit  # fmt: skip
    return {each.id: (each.row, each.at) for each in lines(visit)[0].people}


def test_the_head_alone_stands_between_the_two_and_each_side_keeps_its_half() -> None:
    assert spots(TWO) == {
        "putin": (1, 0), "tokayev": (1, 1), "abayev": (1, -1), "karin": (1, 2), "nurtleu": (1, 3),
        "manturov": (1, -2), "overchuk": (1, -3),
    }  # fmt: skip


def test_where_national_law_gives_the_guest_the_left_the_first_stands_there() -> None:
    found = spots(TWO, HonoursArranged("arrival", None, "host-on-guests-right", None, "decree"))
    assert (found["putin"], found["tokayev"], found["abayev"]) == ((1, 0), (1, -1), (1, 1))


@pytest.mark.parametrize("mixing", ["guest-first", "host-first", "by-class"])
def test_where_the_sides_mix_the_two_stand_beside_the_head_as_well(mixing: str) -> None:
    found = spots(TWO, mixing=mixing)
    assert (found["putin"], found["tokayev"], found["abayev"]) == ((1, 0), (1, 1), (1, -1))
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize("rows", [2, 3])
def test_the_two_stand_in_the_front_row(rows: int) -> None:
    found = spots(TWO, rows=rows)
    assert (found["tokayev"], found["abayev"]) == ((1, 1), (1, -1))
    assert len(set(found.values())) == len(found)
    assert max(row or 0 for row, _ in found.values()) == 2


def test_two_hosts_stand_beside_their_guest() -> None:
    """The guest on the right of the first of them."""
    found = spots(headed("arrival", "host", "putin", "manturov"))
    assert (found["tokayev"], found["putin"], found["manturov"]) == ((1, 0), (1, -1), (1, 1))


def test_whoever_was_placed_by_hand_keeps_his_place() -> None:
    found = spots(TWO, place_given("photo", "abayev", "nurtleu"))
    assert found["abayev"] == (1, 4)


def test_further_parties_go_by_turns_to_either_half_and_nobody_stands_on_another(visit: Scenario) -> None:
    """Each half has its own places, filled from the middle (protocol 6.14)."""
    third, fourth = member("mirziyoyev", "uzbekistan"), member("japarov", "kyrgyzstan")
    people = ("putin", "manturov", "tokayev", "abayev", "mirziyoyev", "japarov")
    visit.given(
        principals(), member("manturov", "host"), member("abayev"), third, fourth, item_planned("arrival"),
        line_drawn_up("photo", "arrival", people, "photograph", mixing="host-then-guest"),
    )  # fmt: skip
    found = {each.id: (each.row, each.at) for each in lines(visit.visit)[0].people}
    assert found == {
        "tokayev": (1, 1), "abayev": (1, 2), "mirziyoyev": (1, 3),
        "putin": (1, -1), "manturov": (1, -2), "japarov": (1, -3),
    }  # fmt: skip


class TestMoreThanTwoParties:
    """All who lead stand in the middle, in pairs as far from the centre as one another (protocol 6.14)."""

    PEOPLE = ("putin", "manturov", "tokayev", "abayev", "mirziyoyev", "saidov")

    def stand(self, *facts: Event, mixing: str = "host-then-guest") -> dict[str, tuple[int | None, int | None]]:
        further = (member("mirziyoyev", "uzbekistan"), member("saidov", "uzbekistan"))
        visit = Scenario(
            visit_opened(), principals(), member("manturov", "host"), member("abayev"), *further,
            PrincipalNamed("uzbekistan", "mirziyoyev"), item_planned("arrival"),
            line_drawn_up("photo", "arrival", self.PEOPLE, "photograph", mixing=mixing), *facts,
        ).visit  # fmt: skip
        return {each.id: (each.row, each.at) for each in lines(visit)[0].people}

    @pytest.mark.parametrize("mixing", ["host-then-guest", "guest-first", "by-class"])
    def test_the_host_has_the_centre_between_the_other_two(self, mixing: str) -> None:
        found = self.stand(mixing=mixing)
        assert (found["putin"], found["tokayev"], found["mirziyoyev"]) == ((1, 0), (1, 1), (1, -1))
        assert len(set(found.values())) == len(found)

    def test_co_heads_of_a_further_party_are_as_far_from_the_centre_as_one_another(self) -> None:
        found = self.stand(headed("arrival", "uzbekistan", "mirziyoyev", "saidov"))
        assert (found["putin"], found["tokayev"]) == ((1, -1), (1, 1))
        assert (found["mirziyoyev"], found["saidov"]) == ((1, 2), (1, -2))

    def test_co_heads_of_the_guest_stand_beside_the_host(self) -> None:
        found = self.stand(headed("arrival", "guest", "tokayev", "abayev"))
        assert (found["tokayev"], found["abayev"]) == ((1, 1), (1, -1))
        assert (found["putin"], found["mirziyoyev"]) == ((1, 0), (1, 2))
