"""Flags, photograph and anthems: named conventions, each of its own; the host's flag law first."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.programme.flag_law import FLAG_LAWS, RightOf
from domain.programme.honours import (
    ArrangeHonours,
    Arrangement,
    Flags,
    HonoursArranged,
    HonoursArrangedAlike,
    HonoursLawWorded,
    HonoursLeftToCustom,
    LeaveHonoursToCustom,
    SettleHonours,
    flags_in_order,
    honours_at,
)
from tests.domain.facts import cancelled, hosted_in, item_planned
from tests.domain.scenario import Scenario

GUEST: RightOf = "guest-on-hosts-right"
HOST: RightOf = "host-on-guests-right"


def honours(scenario: Scenario) -> Arrangement:
    return honours_at(scenario.visit, scenario.visit.programme.items["welcome"])


def in_delhi() -> Scenario:
    return Scenario(hosted_in("Asia/Kolkata"), item_planned("welcome"))


def test_by_custom_the_guest_stands_on_the_right_and_his_anthem_comes_first(visit: Scenario) -> None:
    """The guest on the host's right, and his anthem first (protocol 6.2)."""
    visit.given(item_planned("welcome"))
    stands = honours(visit)
    assert set(stands.flags.values()) == {GUEST}
    assert (stands.photograph, stands.anthems, stands.law, stands.flag_laws) == (GUEST, "guest-first", {}, {})


def test_the_flag_of_india_stands_at_the_right_of_a_row() -> None:
    """The Flag Code of India goes before courtesy to the guest's flag (protocol 6.3, 6.11)."""
    stands = honours(in_delhi())
    assert (stands.flags["row"], stands.flag_laws["row"]) == (HOST, "india-2002")
    assert (stands.photograph, stands.anthems) == (GUEST, "guest-first")


def test_where_the_host_s_law_is_silent_the_guest_s_flag_is_honoured() -> None:
    stands = honours(Scenario(hosted_in("America/Anchorage"), item_planned("welcome")))
    assert (stands.flags["crossed"], stands.flags["car"]) == (HOST, GUEST)
    assert "car" not in stands.flag_laws


def test_a_flag_law_holds_from_its_day() -> None:
    """A visit before the Flag Code of India follows the custom."""
    opened = hosted_in("Asia/Kolkata")
    early = msgspec.structs.replace(opened, first_day=date(2002, 1, 25), last_day=date(2002, 1, 25))
    law = next(law for law in FLAG_LAWS if law.name == "india-2002")
    assert [law.holds("IN", day) for day in (date(2002, 1, 25), date(2002, 1, 26))] == [False, True]
    unplanned = Scenario(early, msgspec.structs.replace(item_planned("welcome"), planned=None))
    assert set(honours(unplanned).flags.values()) == {GUEST}


def test_what_was_chosen_goes_before_the_law() -> None:
    scenario = in_delhi()
    scenario.when(SettleHonours("welcome", flags_in_row=GUEST))
    assert honours(scenario).flags["row"] == GUEST
    assert "row" not in honours(scenario).flag_laws
    assert honours(scenario).flags["table"] == HOST


def test_other_honours_are_arranged_and_left_to_the_custom_again(visit: Scenario) -> None:
    visit.given(item_planned("welcome"))
    asked = SettleHonours("welcome", anthems="host-first", law="Decree 1183")
    visit.when(asked)
    visit.then(
        HonoursArranged("welcome", None, None, "host-first", ""),
        HonoursLawWorded("welcome", {"und": "Decree 1183"}),
    )
    visit.when(asked)
    visit.then_nothing()
    assert (honours(visit).anthems, honours(visit).law) == ("host-first", {"und": "Decree 1183"})
    visit.when(LeaveHonoursToCustom("welcome"))
    visit.then(HonoursLeftToCustom("welcome"))
    visit.when(LeaveHonoursToCustom("welcome"))
    visit.then_nothing()


def test_the_law_that_honours_follow_is_worded_by_language(visit: Scenario) -> None:
    law = {"fr": "Loi sur les symboles de l’État", "kk": "Мемлекеттік рәміздер туралы заң"}
    visit.given(item_planned("welcome"), HonoursArranged("welcome", None, None, "host-first", "Law 258"))
    visit.when(SettleHonours("welcome", anthems="host-first", law=law))
    visit.then(HonoursLawWorded("welcome", law))
    visit.when(SettleHonours("welcome", anthems="host-first", law=law))
    visit.then_nothing()
    assert honours(visit).law == law


def test_to_choose_nothing_where_nothing_was_chosen_is_no_entry(visit: Scenario) -> None:
    visit.given(item_planned("welcome"))
    visit.when(SettleHonours("welcome"))
    visit.then_nothing()


def test_a_place_of_flags_is_chosen_by_itself(visit: Scenario) -> None:
    visit.given(item_planned("welcome"))
    visit.when(SettleHonours("welcome", flags_on_car=HOST))
    visit.then(HonoursArranged("welcome", Flags(car=HOST), None, None, ""))
    assert honours(visit).flags == {"table": GUEST, "row": GUEST, "crossed": GUEST, "car": HOST}


def test_the_older_event_chose_the_flags_of_tables_and_rows() -> None:
    """Version 1 had one choice for the flags of an item, and none that was left open."""
    older = HonoursArrangedAlike("welcome", HOST, GUEST, "guest-first", "Law")
    assert older.upcast() == HonoursArranged("welcome", Flags(table=HOST, row=HOST), GUEST, "guest-first", "Law")


def test_the_older_command_chooses_all_of_it() -> None:
    assert ArrangeHonours("welcome", law="Law").upcast() == SettleHonours(
        "welcome", GUEST, GUEST, photograph=GUEST, anthems="guest-first", law="Law"
    )


def test_no_honours_for_what_is_not_known_or_cancelled(visit: Scenario) -> None:
    visit.given(item_planned("welcome"), cancelled("welcome"))
    visit.when(SettleHonours("welcome"))
    visit.then_refused("item-cancelled", "item")
    visit.when(LeaveHonoursToCustom("welcome"))
    visit.then_refused("item-cancelled", "item")
    visit.when(SettleHonours("nothing"))
    visit.then_refused("unknown-item", "item")
    visit.when(LeaveHonoursToCustom("nothing"))
    visit.then_refused("unknown-item", "item")


def test_the_flags_of_more_than_two_stand_in_the_order_of_parties() -> None:
    """The host's first where its law says so; of two, one has the place of honour (protocol 6.11, 6.14)."""
    sides = ("guest", "host", "third")
    assert flags_in_order(sides, "guest-on-hosts-right") == sides
    assert flags_in_order(sides, "host-on-guests-right") == ("host", "guest", "third")
    assert flags_in_order(("host", "third"), "guest-on-hosts-right") == ("third", "host")
    assert flags_in_order(("guest", "third"), "host-on-guests-right") == ("guest", "third")
    assert flags_in_order(("host", "guest"), "guest-on-hosts-right") == ("guest", "host")
