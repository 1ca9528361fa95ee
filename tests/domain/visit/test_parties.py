"""Further parties, and how each side takes part in an item: in the room or by video (protocol 2.1)."""

from __future__ import annotations

from datetime import UTC, datetime

from domain.core.message import newest
from domain.delegation.proposing import MemberProposalRetracted
from domain.programme.meeting import PlanMeeting
from domain.seating.item_order import order_at
from domain.visit.parties import (
    LeaveOutParty,
    NameParty,
    NameThirdParty,
    ParticipationLeftOpen,
    ParticipationSettled,
    PartyLeftOut,
    PartyNamed,
    SettleParticipation,
    ThirdPartyNamed,
)
from domain.visit.party import Party, StateAlone
from tests.domain.facts import cancelled, item_planned, listed, meeting_planned, member, started
from tests.domain.scenario import Scenario

UZBEKISTAN = Party({"en": "Uzbekistan"}, {"en": "Tashkent"}, "Asia/Tashkent")
UNION = Party(
    organisation={"en": "European Union", "fr": "Union européenne"}, short={"en": "EU"}, zone="Europe/Brussels"
)
TASHKENT = {"en": "Kuksaroy, Tashkent"}
FORUM = item_planned("forum", kind="forum")
JOINS = ParticipationSettled("forum", "third", "by-video", TASHKENT, {"und": "line 4"})


def test_a_state_or_an_organisation_joins_beside_host_and_guest(visit: Scenario) -> None:
    visit.when(NameParty(UZBEKISTAN))
    visit.then(PartyNamed("uzbekistan", UZBEKISTAN))
    visit.when(NameParty(UNION, "eu"))
    visit.then(PartyNamed("eu", UNION))
    assert visit.visit.sides == ("host", "guest", "uzbekistan", "eu")
    assert visit.visit.words_of(("eu",)) == (UNION.organisation,)
    visit.when(NameParty(UNION, "eu"))
    visit.then_nothing()


def test_of_a_party_nobody_need_say_which_clock_counts_there(visit: Scenario) -> None:
    bank = Party(organisation={"en": "World Bank"})
    visit.when(NameParty(bank, "bank"))
    assert visit.visit.parties["bank"].zone == ""
    assert not bank.keeps_other_time_than("Europe/Moscow")


def test_a_party_is_a_state_or_an_organisation_with_a_name_and_a_clock(visit: Scenario) -> None:
    visit.when(NameParty(Party({}, {}, "Asia/Tashkent")))
    visit.then_refused("text-missing", "party")
    visit.when(NameParty(Party({"en": "U" * 201}, {}, "Asia/Tashkent")))
    visit.then_refused("text-too-long", "party")
    visit.when(NameParty(Party({"en": "Uzbekistan"}, {}, "Mars/Olympus")))
    visit.then_refused("unknown-time-zone", "party")
    visit.when(NameParty(Party({"en": "Uzbekistan"}, {}, "Asia/Tashkent", {"en": "European Union"})))
    visit.then_refused("state-or-organisation", "party")
    visit.when(NameParty(Party({"en": "Uzbekistan"}, {}, "Asia/Tashkent", languages=("uz", "xx"))))
    visit.then_refused("unknown-language-tag", "party")


def test_a_party_takes_no_id_that_means_something_else(visit: Scenario) -> None:
    visit.given(FORUM)
    visit.when(NameParty(UZBEKISTAN, "forum"))
    visit.then_refused("id-taken", "side")


def test_what_is_said_of_host_and_guest_is_corrected_likewise(visit: Scenario) -> None:
    visit.when(NameParty(UNION, "host"))
    visit.then(PartyNamed("host", UNION))
    assert visit.visit.sides == ("host", "guest")


def test_a_party_is_left_out_unless_it_still_takes_part_or_has_members(visit: Scenario) -> None:
    visit.given(PartyNamed("third", UZBEKISTAN), FORUM, JOINS, member("mirziyoyev", "third"))
    visit.when(LeaveOutParty("third"))
    visit.then_refused("still-has-members", "side")
    visit.given(MemberProposalRetracted("mirziyoyev"))
    visit.when(LeaveOutParty("Uzbekistan"))
    visit.then_refused("still-takes-part", "side")
    visit.given(ParticipationLeftOpen("forum", "third"))
    visit.when(LeaveOutParty("third"))
    visit.then(PartyLeftOut("third"))
    visit.when(LeaveOutParty("guest"))
    visit.then_refused("no-further-party", "side")


def test_the_one_further_party_of_version_1_is_one_of_them(visit: Scenario) -> None:
    alone = StateAlone(UZBEKISTAN.state, UZBEKISTAN.capital, UZBEKISTAN.zone)
    visit.given(ThirdPartyNamed(alone).upcast())
    assert visit.visit.sides == ("host", "guest", "third")
    assert newest(NameThirdParty(UZBEKISTAN)) == NameParty(UZBEKISTAN, "third")
    assert newest(NameThirdParty()) == LeaveOutParty("third")


def test_a_side_is_named_by_its_token_or_by_any_of_its_names(visit: Scenario) -> None:
    visit.given(PartyNamed("eu", UNION), FORUM)
    for name in ("eu", "European Union", "EU", "Union européenne"):
        visit.when(SettleParticipation("forum", name, "by-video"))
        visit.then(ParticipationSettled("forum", "eu", "by-video", {}, {}))
        visit.given(ParticipationLeftOpen("forum", "eu"))


def test_a_side_there_is_not_is_answered_with_those_there_are(visit: Scenario) -> None:
    visit.given(PartyNamed("eu", UNION), FORUM)
    visit.when(SettleParticipation("forum", "European Onion", "by-video"))
    visit.then_refused("unknown-side", "side")
    assert visit.refused is not None
    assert visit.refused.choices == ("host", "guest", "eu")
    assert visit.refused.near == ("eu", "European Union")


def test_a_side_joins_by_video_from_elsewhere(visit: Scenario) -> None:
    # The interregional forum of 2025 was held by video link (protocol 2.1).
    visit.given(PartyNamed("third", UZBEKISTAN), FORUM)
    visit.when(SettleParticipation("forum", "third", "by-video", TASHKENT, "line 4"))
    visit.then(JOINS)
    visit.when(SettleParticipation("forum", "third", "by-video", TASHKENT, "line 4"))
    visit.then_nothing()


def test_host_and_guest_may_join_by_video_too(visit: Scenario) -> None:
    visit.given(FORUM)
    visit.when(SettleParticipation("forum", "guest", "by-video"))
    visit.then(ParticipationSettled("forum", "guest", "by-video", {}, {}))


def test_how_a_side_takes_part_is_left_open_again(visit: Scenario) -> None:
    visit.given(PartyNamed("third", UZBEKISTAN), FORUM, JOINS)
    visit.when(SettleParticipation("forum", "third"))
    visit.then(ParticipationLeftOpen("forum", "third"))
    visit.when(SettleParticipation("forum", "third"))
    visit.then_nothing()


def test_a_side_nobody_named_takes_no_part(visit: Scenario) -> None:
    visit.given(FORUM)
    visit.when(SettleParticipation("forum", "third", "by-video"))
    visit.then_refused("unknown-side", "side")


def test_how_a_side_takes_part_is_settled_before_it_begins(visit: Scenario) -> None:
    visit.when(SettleParticipation("forum", "guest", "by-video"))
    visit.then_refused("unknown-item")
    visit.given(FORUM, item_planned("opera"), cancelled("opera"))
    visit.when(SettleParticipation("opera", "guest", "by-video"))
    visit.then_refused("item-cancelled")


def test_how_a_side_took_part_is_corrected_afterwards(visit: Scenario) -> None:
    visit.given(FORUM, started("forum"))
    visit.when(SettleParticipation("forum", "guest", "by-video"))
    visit.then(ParticipationSettled("forum", "guest", "by-video", {}, {}))


def test_the_clock_of_a_party_is_called_by_its_capital_else_by_the_party() -> None:
    assert UZBEKISTAN.clock_of == {"en": "Tashkent"}
    assert UNION.clock_of == {"en": "EU", "fr": "Union européenne"}


def test_talks_with_a_further_party_are_of_those_who_are_listed_there(visit: Scenario) -> None:
    """Nobody said who takes part: the list says it, and the guest's principal is not waited for."""
    people = (member("putin", "host", "head"), member("tokayev", "guest", "head"), member("mirziyoyev", "uzbekistan"))
    visit.given(PartyNamed("uzbekistan", UZBEKISTAN), *people, meeting_planned("talks"), listed("talks", "putin"))
    talks = visit.visit.programme.items["talks"]
    assert order_at(visit.visit, talks, "guest") == ["tokayev"]
    visit.given(listed("talks", "mirziyoyev"))
    assert order_at(visit.visit, talks, "guest") == []
    assert order_at(visit.visit, talks, "host") == ["putin"]
    visit.when(PlanMeeting("restricted", {"en": "Talks"}, people=("mirziyoyev", "putin"), item="calls"))
    assert visit.visit.programme.items["calls"].taking == ("host", "uzbekistan")
    visit.when(PlanMeeting("restricted", {"en": "Talks"}, people=("tokayev", "putin"), item="two"))
    assert visit.visit.programme.items["two"].taking == ("host", "guest")


def test_two_zones_of_the_same_hour_keep_no_other_time() -> None:
    slovenia = Party({"en": "Slovenia"}, {}, "Europe/Ljubljana")
    summer, winter = datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)
    assert not slovenia.keeps_other_time_than("Europe/Paris", summer)
    assert slovenia.keeps_other_time_than("Africa/Algiers", summer)
    assert not slovenia.keeps_other_time_than("Africa/Algiers", winter)
