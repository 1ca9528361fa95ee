"""Where members stay: the house by language, and the room where it is known (protocol 2.14)."""

from domain.delegation.lodging import LodgeMember, Lodging, MemberLodged
from tests.domain.facts import member
from tests.domain.scenario import Scenario

METROPOL = {"en": "Hotel Metropol"}


def test_a_member_is_lodged_once_and_it_is_taken_back(visit: Scenario) -> None:
    visit.given(member("abayev"))
    visit.when(LodgeMember("abayev", METROPOL, "412"))
    visit.then(MemberLodged("abayev", METROPOL, "412"))
    assert visit.visit.delegations.members["abayev"].lodging == Lodging(METROPOL, "412")
    visit.when(LodgeMember("abayev", METROPOL, "412"))
    visit.then_nothing()
    visit.when(LodgeMember("abayev"))
    visit.then(MemberLodged("abayev", {}, ""))
    assert visit.visit.delegations.members["abayev"].lodging is None


def test_a_room_is_in_a_house_and_its_guest_is_known(visit: Scenario) -> None:
    visit.given(member("abayev"))
    visit.when(LodgeMember("abayev", room_number="412"))
    visit.then_refused("room-without-house", "house")
    visit.when(LodgeMember("karin", METROPOL))
    visit.then_refused("unknown-member", "member")
