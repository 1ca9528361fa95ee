"""Words that stand in what was folded and are none of their closed set, wherever they are held."""

from __future__ import annotations

from typing import Any, cast

import pytest

from domain.core.copying import copied
from domain.projections.closed_words import strangers
from domain.visit.visit import Visit
from tests.domain.facts import meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Scenario


@pytest.fixture(scope="module")
def visit() -> Visit:
    """A visit with a member and talks."""
    return cast("Visit", Scenario(visit_opened(), principals(), member("abayev"), meeting_planned("talks")).visit)


def test_a_visit_holds_none(visit: Visit) -> None:
    assert list(strangers(visit)) == []


def test_a_word_is_found_in_the_visit_itself_and_in_what_it_holds_by_its_keys(visit: Visit) -> None:
    altered = cast("Any", copied(visit))
    altered.category = "picnic"
    altered.programme.items["talks"].press = "shouting"
    altered.delegations.members["abayev"].category = "stowaway"
    assert sorted(strangers(altered)) == [("category", "picnic"), ("category", "stowaway"), ("press", "shouting")]
