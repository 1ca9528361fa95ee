"""From which meeting a composition is taken over first."""

from __future__ import annotations

from desktop.composing.items_composed import drawn_up, restricted_of, sitting_at
from domain.programme.block import BlockFormed, ItemPutIntoBlock
from tests.domain.facts import at, meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Scenario

PEOPLE = ("putin", "lavrov", "tokayev", "abayev")


def test_the_nearest_meeting_before_comes_first_then_the_most_usual_of_those_after() -> None:
    scenario = Scenario(
        visit_opened(), principals(), member("lavrov", "host"), member("abayev"),
        meeting_planned("evening", "restricted", at("18:00", "19:00"), people=PEOPLE),
        meeting_planned("night", "expanded", at("20:00", "21:00"), people=PEOPLE),
        meeting_planned("morning", "expanded", at("09:00", "10:00"), people=PEOPLE),
        meeting_planned("noon", "restricted", at("12:00", "13:00"), people=PEOPLE),
        meeting_planned("talks", "restricted", at("14:00", "15:00"), people=("putin", "tokayev")),
    )  # fmt: skip
    assert [each.id for each in drawn_up(scenario.visit, "talks")] == ["noon", "morning", "night", "evening"]


def test_of_the_restricted_talks_of_a_block_all_delegates_who_still_come_sit_at_the_expanded_ones() -> None:
    scenario = Scenario(
        visit_opened(), principals(), member("lavrov", "host"), member("abayev"),
        meeting_planned("narrow", "restricted", at("12:00", "13:00"), people=PEOPLE),
        meeting_planned("wide", "expanded", at("14:00", "15:00")),
        meeting_planned("other", "expanded", at("16:00", "17:00")),
        BlockFormed("block", {"en": "Talks"}), ItemPutIntoBlock("narrow", "block"), ItemPutIntoBlock("wide", "block"),
    )  # fmt: skip
    assert restricted_of(scenario.visit, "wide") == scenario.visit.programme.items["narrow"]
    assert sitting_at(scenario.visit, restricted_of(scenario.visit, "wide")) == set(PEOPLE)
    assert restricted_of(scenario.visit, "other") is None
    assert restricted_of(scenario.visit, "narrow") is None
