"""Lists that mix the sides, by a named rule (protocol 3.8)."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.seating.interleaving import Interleaving, interleaved

HOST, GUEST = ["putin", "lavrov", "ushakov"], ["tokayev", "karin"]
CLASSES = {"putin": 0, "tokayev": 0, "lavrov": 6, "karin": 2, "ushakov": 9}


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("guest-first", "tokayev putin karin lavrov ushakov"),
        ("host-first", "putin tokayev lavrov karin ushakov"),
        ("guest-then-host", "tokayev karin putin lavrov ushakov"),
        ("host-then-guest", "putin lavrov ushakov tokayev karin"),
        ("by-class", "tokayev putin karin lavrov ushakov"),
    ],
)
def test_the_sides_are_mixed_by_a_named_rule(rule: Interleaving, line: str) -> None:
    assert interleaved(rule, HOST, GUEST, CLASSES.__getitem__) == line.split()


def test_at_equal_class_the_guest_goes_before_the_host() -> None:
    """The guest has the place of honour (protocol 6.2)."""
    assert interleaved("by-class", ["manturov"], ["nysanbayev"]) == ["nysanbayev", "manturov"]


def test_a_lower_office_of_the_guest_waits_for_the_higher_ones_of_the_host() -> None:
    classes = {"manturov": 4, "lavrov": 6, "nysanbayev": 6}
    assert interleaved("by-class", ["manturov", "lavrov"], ["nysanbayev"], classes.__getitem__) == [
        "manturov", "nysanbayev", "lavrov",
    ]  # fmt: skip


@given(st.sampled_from(get_args(Interleaving)), st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_nobody_is_lost_and_each_side_keeps_its_order(rule: Interleaving, host: list[int], guest: list[int]) -> None:
    hosts, guests = ([(side, *each) for each in enumerate(found)] for side, found in (("h", host), ("g", guest)))
    line = interleaved(rule, hosts, guests, lambda someone: someone[2])
    assert [each for each in line if each[0] == "h"] == hosts
    assert [each for each in line if each[0] == "g"] == guests
    assert len(line) == len(hosts) + len(guests)


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("guest-first", "tokayev putin mirziyoyev japarov karin lavrov saidov ushakov"),
        ("host-first", "putin tokayev mirziyoyev japarov lavrov karin saidov ushakov"),
        ("guest-then-host", "tokayev karin putin lavrov ushakov mirziyoyev saidov japarov"),
        ("by-class", "tokayev putin mirziyoyev japarov karin lavrov saidov ushakov"),
    ],
)
def test_further_parties_take_their_turn(rule: Interleaving, line: str) -> None:
    """A president of a third party stands before the ministers of the other two (protocol 6.14)."""
    further = (["mirziyoyev", "saidov"], ["japarov"])
    classes = {**CLASSES, "mirziyoyev": 0, "saidov": 6, "japarov": 0}
    assert interleaved(rule, HOST, GUEST, classes.__getitem__, further) == line.split()
