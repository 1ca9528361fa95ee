"""Who takes part in an item, said of every party at once (protocol 2.1)."""

from __future__ import annotations

from domain.core.message import Event
from domain.programme.heads import taking_part
from domain.programme.size import meeting_sides
from domain.visit.parties import LeaveOutParty, ParticipationLeftOpen, ParticipationSettled, PartyNamed
from domain.visit.party import Party
from domain.visit.who_takes_part import PartiesSettled, SettleParties, presence_of
from tests.domain.facts import cancelled, item_planned
from tests.domain.scenario import Scenario

HUNGARY, TURKIYE = Party({"en": "Hungary"}), Party({"en": "Türkiye"})
BILATERAL = item_planned("bilateral", kind="talks")
SUMMIT: tuple[Event, ...] = (PartyNamed("hungary", HUNGARY), PartyNamed("turkiye", TURKIYE), BILATERAL)


def there(visit: Scenario) -> tuple[str, ...]:
    return taking_part(visit.visit, visit.visit.programme.items["bilateral"])


def test_a_bilateral_of_others_is_without_the_guest(visit: Scenario) -> None:
    visit.given(*SUMMIT)
    visit.when(SettleParties("bilateral", {"guest": "not-there", "Hungary": "in-the-room"}))
    visit.then(PartiesSettled("bilateral", ("host", "hungary")))
    assert there(visit) == ("host", "hungary")
    assert meeting_sides(visit.visit, visit.visit.programme.items["bilateral"]) == ("host", "hungary")


def test_of_a_party_that_is_not_named_nothing_changes(visit: Scenario) -> None:
    visit.given(*SUMMIT, PartiesSettled("bilateral", ("host", "hungary")))
    visit.when(SettleParties("bilateral", {"turkiye": "in-the-room"}))
    visit.then(PartiesSettled("bilateral", ("host", "hungary", "turkiye")))
    visit.when(SettleParties("bilateral", {"turkiye": "in-the-room", "host": "in-the-room"}))
    visit.then_nothing()


def test_who_joins_by_video_is_not_in_the_room(visit: Scenario) -> None:
    visit.given(*SUMMIT, PartiesSettled("bilateral", ("host", "guest", "hungary", "turkiye")))
    visit.when(SettleParties("bilateral", {"hungary": "by-video"}))
    visit.then(ParticipationSettled("bilateral", "hungary", "by-video", {}, {}))
    item = visit.visit.programme.items["bilateral"]
    assert [presence_of(item, side) for side in visit.visit.sides] == [
        "in-the-room", "in-the-room", "by-video", "in-the-room",
    ]  # fmt: skip
    assert meeting_sides(visit.visit, item) == ("host", "guest", "turkiye")
    assert there(visit) == ("host", "guest", "hungary", "turkiye")

    visit.when(SettleParties("bilateral", {"hungary": "in-the-room"}))
    visit.then(ParticipationLeftOpen("bilateral", "hungary"))


def test_from_where_a_party_joins_is_kept_as_others_are_settled(visit: Scenario) -> None:
    joins = ParticipationSettled("bilateral", "hungary", "by-video", {"en": "Budapest"}, {})
    visit.given(*SUMMIT, joins)
    visit.when(SettleParties("bilateral", {"hungary": "by-video", "turkiye": "in-the-room"}))
    visit.then(PartiesSettled("bilateral", ("host", "guest", "turkiye")))
    visit.when(SettleParties("bilateral", {"hungary": "in-the-room"}))
    visit.then(ParticipationSettled("bilateral", "hungary", "in-the-room", {}, {}))
    visit.when(SettleParties("bilateral", {"hungary": "not-there"}))
    visit.then(ParticipationLeftOpen("bilateral", "hungary"))
    assert there(visit) == ("host", "guest", "turkiye")


def test_somebody_takes_part(visit: Scenario) -> None:
    visit.given(*SUMMIT)
    visit.when(SettleParties("bilateral", {"host": "not-there", "guest": "not-there"}))
    visit.then_refused("nobody-takes-part", "sides")
    visit.when(SettleParties("bilateral", {"host": "not-there", "guest": "by-video"}))
    visit.then(PartiesSettled("bilateral", ("guest",)), ParticipationSettled("bilateral", "guest", "by-video", {}, {}))


def test_a_side_or_an_item_nobody_knows_is_refused(visit: Scenario) -> None:
    visit.given(*SUMMIT, item_planned("opera"), cancelled("opera"))
    visit.when(SettleParties("bilateral", {"Austria": "in-the-room"}))
    visit.then_refused("unknown-side", "sides")
    visit.when(SettleParties("supper", {"guest": "not-there"}))
    visit.then_refused("unknown-item", "item")
    visit.when(SettleParties("opera", {"guest": "not-there"}))
    visit.then_refused("item-cancelled", "item")


def test_a_party_of_an_item_is_not_left_out_of_the_visit(visit: Scenario) -> None:
    visit.given(*SUMMIT, PartiesSettled("bilateral", ("host", "hungary")))
    visit.when(LeaveOutParty("hungary"))
    visit.then_refused("still-takes-part", "side")
