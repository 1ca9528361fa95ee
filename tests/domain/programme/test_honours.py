"""Flags, photograph and anthems: named conventions, each of its own."""

from __future__ import annotations

from domain.programme.honours import (
    CUSTOM,
    ArrangeHonours,
    Honours,
    HonoursArranged,
    HonoursLeftToCustom,
    LeaveHonoursToCustom,
    honours_of,
)
from tests.domain.facts import cancelled, item_planned
from tests.domain.scenario import Scenario


def honours(scenario: Scenario) -> Honours:
    return honours_of(scenario.visit.programme.items["welcome"])


def test_by_custom_the_guest_stands_on_the_right_and_his_anthem_comes_first(visit: Scenario) -> None:
    """The guest on the host's right, and his anthem first (protocol 6.2)."""
    visit.given(item_planned("welcome"))
    assert honours(visit) == CUSTOM == Honours("guest-on-hosts-right", "guest-on-hosts-right", "guest-first", "")


def test_other_honours_are_arranged_and_left_to_the_custom_again(visit: Scenario) -> None:
    visit.given(item_planned("welcome"))
    asked = ArrangeHonours("welcome", anthems="host-first", law="Decree 1183")
    visit.when(asked)
    visit.then(HonoursArranged("welcome", "guest-on-hosts-right", "guest-on-hosts-right", "host-first", "Decree 1183"))
    visit.when(asked)
    visit.then_nothing()
    assert honours(visit).law == "Decree 1183"
    visit.when(LeaveHonoursToCustom("welcome"))
    visit.then(HonoursLeftToCustom("welcome"))
    visit.when(LeaveHonoursToCustom("welcome"))
    visit.then_nothing()


def test_no_honours_for_what_is_not_known_or_cancelled(visit: Scenario) -> None:
    visit.given(item_planned("welcome"), cancelled("welcome"))
    visit.when(ArrangeHonours("welcome"))
    visit.then_refused("item-cancelled", "item")
    visit.when(LeaveHonoursToCustom("welcome"))
    visit.then_refused("item-cancelled", "item")
    visit.when(ArrangeHonours("nothing"))
    visit.then_refused("unknown-item", "item")
    visit.when(LeaveHonoursToCustom("nothing"))
    visit.then_refused("unknown-item", "item")
