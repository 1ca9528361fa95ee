"""The bar for names: who is found by what is typed, who is equated without asking, and about whom one is asked.

`tests/domain/naming/bar` holds two halves; the one whose files end in `_blind` was made by somebody who had not seen
the finder, as were the smaller sets `_second` to `_thirteenth`. `make endure` asks every query of them, which
is what decides, and `make bench` prints the figures of both halves by kind. `make test` asks each twelfth, from the
seventh on. Of the twelve twelfths some miss a bound by a query or two and some, this one among them, do not: it shows
a step back, and is no figure of its own.
"""

import pytest

from tests.domain.naming.judged import (
    BLIND,
    DAY,
    EIGHTH,
    ELEVENTH,
    FIFTH,
    FOURTH,
    NINTH,
    OWN,
    SECOND,
    SEVENTH,
    SIXTH,
    TENTH,
    THIRD,
    THIRTEENTH,
    TWELFTH,
    Judged,
    judged,
    nobody_judged,
    pairs_judged,
)

FIRST = {
    OWN: 0.985,
    BLIND: 0.965,
    SECOND: 0.985,
    THIRD: 0.98,
    FOURTH: 0.955,
    FIFTH: 0.95,
    SIXTH: 0.975,
    SEVENTH: 0.945,
    EIGHTH: 0.975,
    NINTH: 0.98,
    TENTH: 0.985,
    ELEVENTH: 0.98,
    TWELFTH: 0.985,
    THIRTEENTH: 0.985,
}
AMONG_FIVE = {
    OWN: 0.99,
    BLIND: 0.975,
    SECOND: 0.985,
    THIRD: 0.98,
    FOURTH: 0.965,
    FIFTH: 0.95,
    SIXTH: 0.98,
    SEVENTH: 0.955,
    EIGHTH: 0.98,
    NINTH: 0.98,
    TENTH: 0.985,
    ELEVENTH: 0.98,
    TWELFTH: 0.985,
    THIRTEENTH: 0.985,
}
STRANGERS_AT_MOST = {
    OWN: 0, BLIND: 2, SECOND: 0, THIRD: 8, FOURTH: 10, FIFTH: 1, SIXTH: 6, SEVENTH: 10, EIGHTH: 8, NINTH: 6,
    TENTH: 16, ELEVENTH: 8, TWELFTH: 1, THIRTEENTH: 4,
}  # fmt: skip
"""Of 22, 159, 98, 202, 188, 133, 152, 166, 168, 152, 162, 199, 78, 64 queries that mean nobody, how many find one."""
ASKED_AT_MOST = {
    OWN: 0.02,
    BLIND: 0.02,
    THIRD: 0.02,
    FOURTH: 0.02,
    FIFTH: 0.02,
    SIXTH: 0.02,
    SEVENTH: 0.09,
    EIGHTH: 0.02,
    NINTH: 0.02,
    TENTH: 0.025,
    ELEVENTH: 0.04,
    TWELFTH: 0.07,
    THIRTEENTH: 0.12,
}
"""Of the seventh fourteen: five with a name or an initial more, three of given names that changed places, and letters
by which family names are told apart that sound alike: these are what one is asked about. Of the eleventh six, such
as Robert and Roberto, Kristen and Kristin: these are rather asked about than equated. Of the twelfth five of
seventy-five, such as Комшич and Комшиш, Petr Pavel and Pavel Petr. Of the thirteenth eight of seventy, such as Barnier
and Bernier, Jake and Jack Sullivan, which were equated, and 朱镕基 and 朱容基."""


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(OWN, id="own"),
        pytest.param(BLIND, id="blind"),
        pytest.param(SECOND, marks=pytest.mark.endure, id="second"),
        pytest.param(THIRD, marks=pytest.mark.endure, id="third"),
        pytest.param(FOURTH, marks=pytest.mark.endure, id="fourth"),
        pytest.param(FIFTH, marks=pytest.mark.endure, id="fifth"),
        pytest.param(SIXTH, marks=pytest.mark.endure, id="sixth"),
        pytest.param(SEVENTH, marks=pytest.mark.endure, id="seventh"),
        pytest.param(EIGHTH, marks=pytest.mark.endure, id="eighth"),
        pytest.param(NINTH, marks=pytest.mark.endure, id="ninth"),
        pytest.param(TENTH, marks=pytest.mark.endure, id="tenth"),
        pytest.param(ELEVENTH, marks=pytest.mark.endure, id="eleventh"),
        pytest.param(TWELFTH, marks=pytest.mark.endure, id="twelfth"),
        pytest.param(THIRTEENTH, marks=pytest.mark.endure, id="thirteenth"),
    ],
)
def half(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(
    scope="module",
    params=[pytest.param(12, id="a twelfth"), pytest.param(1, marks=pytest.mark.endure, id="all")],
)
def found(half: str, request: pytest.FixtureRequest) -> Judged:
    return judged(half, DAY, request.param)


def test_the_right_person_is_first(half: str, found: Judged) -> None:
    assert found.share_first >= FIRST[half], "\n".join(found.missed)


def test_the_right_person_is_among_the_first_five(half: str, found: Judged) -> None:
    assert found.share_among_five >= AMONG_FIVE[half], "\n".join(found.missed)


@pytest.mark.parametrize(
    "half",
    [OWN, *(pytest.param(each, marks=pytest.mark.endure) for each in STRANGERS_AT_MOST if each != OWN)],
)
def test_a_name_that_nobody_bears_finds_hardly_anybody(half: str) -> None:
    strangers = nobody_judged(half, DAY)
    assert len(strangers) <= STRANGERS_AT_MOST[half], "\n".join(strangers)


@pytest.mark.parametrize("half", ASKED_AT_MOST)
def test_two_persons_are_never_equated_without_asking(half: str) -> None:
    assert pairs_judged(half, "near_misses").equated == []


def test_names_that_changed_places_are_never_equated_without_asking() -> None:
    assert pairs_judged(EIGHTH, "turned").equated == []


@pytest.mark.parametrize("half", ASKED_AT_MOST)
def test_two_persons_are_hardly_ever_asked_about(half: str) -> None:
    near = pairs_judged(half, "near_misses")
    assert len(near.asked) / near.count <= ASKED_AT_MOST[half], "\n".join(near.asked)
