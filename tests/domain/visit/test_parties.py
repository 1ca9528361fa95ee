"""A third side, and how each side takes part in an item: in the room or by video (protocol 2.1)."""

from __future__ import annotations

from domain.visit.parties import (
    NameThirdParty,
    ParticipationLeftOpen,
    ParticipationSettled,
    SettleParticipation,
    ThirdPartyLeftOut,
    ThirdPartyNamed,
)
from domain.visit.visit import Party
from tests.domain.facts import cancelled, item_planned, started
from tests.domain.scenario import Scenario

UZBEKISTAN = Party({"en": "Uzbekistan"}, {"en": "Tashkent"}, "Asia/Tashkent")
TASHKENT = {"en": "Kuksaroy, Tashkent"}
FORUM = item_planned("forum", kind="forum")
JOINS = ParticipationSettled("forum", "third", "by-video", TASHKENT, "line 4")


def test_a_third_state_is_named(visit: Scenario) -> None:
    visit.when(NameThirdParty(UZBEKISTAN))
    visit.then(ThirdPartyNamed(UZBEKISTAN))
    assert visit.visit.party_of("third") == UZBEKISTAN
    visit.when(NameThirdParty(UZBEKISTAN))
    visit.then_nothing()


def test_a_third_state_has_a_name_and_a_clock(visit: Scenario) -> None:
    visit.when(NameThirdParty(Party({}, {}, "Asia/Tashkent")))
    visit.then_refused("text-missing", "party")
    visit.when(NameThirdParty(Party({"en": "Uzbekistan"}, {}, "Mars/Olympus")))
    visit.then_refused("unknown-time-zone", "party")


def test_a_third_state_is_left_out_unless_it_still_takes_part(visit: Scenario) -> None:
    visit.given(ThirdPartyNamed(UZBEKISTAN), FORUM, JOINS)
    visit.when(NameThirdParty())
    visit.then_refused("still-takes-part", "party")
    visit.given(ParticipationLeftOpen("forum", "third"))
    visit.when(NameThirdParty())
    visit.then(ThirdPartyLeftOut())
    visit.when(NameThirdParty())
    visit.then_nothing()


def test_a_side_joins_by_video_from_elsewhere(visit: Scenario) -> None:
    # The interregional forum of 2025 was held by video link (protocol 2.1).
    visit.given(ThirdPartyNamed(UZBEKISTAN), FORUM)
    visit.when(SettleParticipation("forum", "third", "by-video", TASHKENT, "line 4"))
    visit.then(JOINS)
    visit.when(SettleParticipation("forum", "third", "by-video", TASHKENT, "line 4"))
    visit.then_nothing()


def test_host_and_guest_may_join_by_video_too(visit: Scenario) -> None:
    visit.given(FORUM)
    visit.when(SettleParticipation("forum", "guest", "by-video"))
    visit.then(ParticipationSettled("forum", "guest", "by-video", {}, ""))


def test_how_a_side_takes_part_is_left_open_again(visit: Scenario) -> None:
    visit.given(ThirdPartyNamed(UZBEKISTAN), FORUM, JOINS)
    visit.when(SettleParticipation("forum", "third"))
    visit.then(ParticipationLeftOpen("forum", "third"))
    visit.when(SettleParticipation("forum", "third"))
    visit.then_nothing()


def test_a_side_nobody_named_takes_no_part(visit: Scenario) -> None:
    visit.given(FORUM)
    visit.when(SettleParticipation("forum", "third", "by-video"))
    visit.then_refused("no-third-party", "side")


def test_how_a_side_takes_part_is_settled_before_it_begins(visit: Scenario) -> None:
    visit.when(SettleParticipation("forum", "guest", "by-video"))
    visit.then_refused("unknown-item")
    visit.given(FORUM, item_planned("opera"), cancelled("opera"))
    visit.when(SettleParticipation("opera", "guest", "by-video"))
    visit.then_refused("item-cancelled")


def test_how_a_side_took_part_is_corrected_afterwards(visit: Scenario) -> None:
    visit.given(FORUM, started("forum"))
    visit.when(SettleParticipation("forum", "guest", "by-video"))
    visit.then(ParticipationSettled("forum", "guest", "by-video", {}, ""))
