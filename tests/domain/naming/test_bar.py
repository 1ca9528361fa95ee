"""The bar for names: who is found by what is typed, who is equated without asking, and about whom one is asked.

`tests/domain/naming/bar` holds two halves; the one whose files end in `_blind` was made by somebody who had not seen
the finder. `make bench` prints the figures of both by kind.
"""

import pytest

from tests.domain.naming.judged import BLIND, DAY, OWN, Judged, judged, pairs_judged

FIRST, AMONG_FIVE = 0.92, 0.97
ASKED_AT_MOST = 0.02


@pytest.fixture(scope="module", params=[OWN, BLIND], ids=["own", "blind"])
def half(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def found(half: str) -> Judged:
    return judged(half, DAY)


def test_the_right_person_is_first(found: Judged) -> None:
    assert found.share_first >= FIRST, "\n".join(found.missed)


def test_the_right_person_is_among_the_first_five() -> None:
    found = judged(OWN, DAY)
    assert found.share_among_five >= AMONG_FIVE, "\n".join(found.missed)


def test_two_persons_are_never_equated_without_asking(half: str) -> None:
    assert pairs_judged(half, "near_misses").equated == []


def test_two_persons_are_hardly_ever_asked_about(half: str) -> None:
    near = pairs_judged(half, "near_misses")
    assert len(near.asked) / near.count <= ASKED_AT_MOST, "\n".join(near.asked)
