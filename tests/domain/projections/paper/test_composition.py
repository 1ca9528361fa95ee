"""Who takes part in talks, side by side: in the order of the item, and counted as sides count (protocol 5.2, 5.3)."""

from __future__ import annotations

import pytest

from domain.core.problem import Refused
from domain.projections.paper.composition import composition_facts, former_composition_facts, meetings_composed
from tests.domain.facts import (
    item_planned,
    listed,
    meeting_planned,
    member,
    principals,
    size_agreed,
    started,
    visit_opened,
)
from tests.domain.scenario import Scenario

OPENED = (visit_opened(), principals(), member("abayev"), member("karin"), member("overchuk", "host"))


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Talks of three members, one of whom interprets."""
    visit.given(*OPENED, meeting_planned("talks"), listed("talks", "overchuk"), listed("talks", "abayev"))
    visit.given(listed("talks", "tokayev"), listed("talks", "putin"), listed("talks", "karin", "interpreter"))
    return visit


def test_each_side_stands_for_itself_and_interpreters_are_not_counted(talks: Scenario) -> None:
    [meeting] = composition_facts(talks.visit, "talks", "staff").meetings
    told = [(each.side, each.number, each.person.key) for each in meeting.people]
    assert told == [
        ("host", 1, "putin"), ("host", 2, "overchuk"),
        ("guest", 1, "tokayev"), ("guest", 2, "abayev"), ("guest", None, "karin"),
    ]  # fmt: skip
    assert [(side.side, side.heads, side.others) for side in meeting.sides] == [("host", 1, 1), ("guest", 1, 1)]


def test_a_side_that_agreed_on_a_size_is_told_though_nobody_of_it_is_listed(visit: Scenario) -> None:
    visit.given(*OPENED, meeting_planned("talks"), size_agreed("talks", "guest", 1, 4))
    [meeting] = composition_facts(visit.visit, "talks", "staff").meetings
    assert [side.side for side in meeting.sides if side.agreed is not None] == ["guest"]


def test_all_talks_are_offered_before_each_where_there_are_several(talks: Scenario) -> None:
    assert meetings_composed(talks.visit) == ("talks",)
    talks.given(meeting_planned("more"), listed("more", "abayev"), meeting_planned("nobody"), item_planned("supper"))
    assert meetings_composed(talks.visit) == (None, "talks", "more")
    assert [each.item.key for each in composition_facts(talks.visit, None, "staff").meetings] == ["talks", "more"]


def test_talks_of_which_nobody_said_the_format_have_a_composition_before_they_are_held_too(visit: Scenario) -> None:
    visit.given(*OPENED, item_planned("talks", kind="talks"), listed("talks", "abayev"), listed("talks", "putin"))
    [meeting] = composition_facts(visit.visit, "talks", "staff").meetings
    assert (meeting.format, [each.person.key for each in meeting.people]) == (None, ["putin", "abayev"])
    assert meetings_composed(visit.visit) == ("talks",)
    with pytest.raises(Refused, match="sheet-no-composition"):
        former_composition_facts(visit.visit, "talks", "staff")
    visit.given(started("talks"))
    assert former_composition_facts(visit.visit, None, "staff") == composition_facts(visit.visit, None, "staff")


def test_where_nobody_takes_part_in_talks_there_is_none(visit: Scenario) -> None:
    visit.given(*OPENED, meeting_planned("talks"), item_planned("supper"))
    for item in (None, "talks", "supper"):
        with pytest.raises(Refused, match="sheet-no-composition"):
            composition_facts(visit.visit, item, "staff")


def test_another_meeting_has_a_composition_where_it_is_asked_for(visit: Scenario) -> None:
    """A summit entered as another item has a list as talks have."""
    visit.given(*OPENED, item_planned("summit", kind="other"), listed("summit", "abayev"), listed("summit", "putin"))
    with pytest.raises(Refused, match="sheet-no-composition"):
        composition_facts(visit.visit, None, "staff")
    [meeting] = composition_facts(visit.visit, "summit", "staff").meetings
    assert [each.person.key for each in meeting.people] == ["putin", "abayev"]
