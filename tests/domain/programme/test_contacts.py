"""The officer responsible for an item, and who greets at it."""

from domain.programme.contacts import (
    AssignOfficer,
    Greeter,
    GreeterAsked,
    GreetersNamed,
    NameGreeters,
    OfficerAssigned,
    OfficerNamed,
    ResponsibleOfficer,
    greeters_named,
)
from domain.visit.closing import VisitClosed
from tests.domain.facts import ended, item_planned, member, started
from tests.domain.scenario import Scenario

IVANOVA = ResponsibleOfficer("I. Ivanova", "+7 495 000-00-00", None)
SEROVA = GreeterAsked({"en": "Anna Serova"}, {"en": "Chief of Protocol"}, "12")


def test_an_officer_is_made_responsible_with_a_telephone(visit: Scenario) -> None:
    visit.given(item_planned("wreath"))
    visit.when(AssignOfficer("wreath", "I. Ivanova", "+7 495 000-00-00"))
    visit.then(OfficerAssigned("wreath", IVANOVA))
    visit.when(AssignOfficer("wreath", "I. Ivanova", "+7 495 000-00-00"))
    visit.then_nothing()
    visit.when(AssignOfficer("wreath", ""))
    visit.then(OfficerAssigned("wreath", None))


def test_a_telephone_belongs_to_somebody(visit: Scenario) -> None:
    visit.given(item_planned("wreath"))
    visit.when(AssignOfficer("wreath", "", "+7 495 000-00-00"))
    visit.then_refused("officer-without-name", "officer")


def test_an_officer_of_version_1_has_no_telephone() -> None:
    assert OfficerNamed("wreath", "A. Serova").upcast() == OfficerAssigned(
        "wreath", ResponsibleOfficer("A. Serova", "", None)
    )
    assert OfficerNamed("wreath", "").upcast() == OfficerAssigned("wreath", None)


def test_nobody_is_responsible_for_an_unknown_item(visit: Scenario) -> None:
    visit.when(AssignOfficer("wreath", "I. Ivanova"))
    visit.then_refused("unknown-item", "item")


def test_members_and_others_greet_in_their_order(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), member("putin", "host"))
    visit.when(NameGreeters("wreath", (GreeterAsked(member="putin"), SEROVA)))
    visit.then(
        GreetersNamed(
            "wreath",
            (
                Greeter({}, {}, "", None, "putin"),
                Greeter({"en": "Anna Serova"}, {"en": "Chief of Protocol"}, "12", None, None),
            ),
        )
    )
    item = visit.visit.programme.items["wreath"]
    assert greeters_named(visit.visit, item.greeters) == (
        visit.visit.delegations.members["putin"].names,
        {"en": "Anna Serova"},
    )


def test_who_greeted_is_recorded_after_the_visit_was_closed(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), started("wreath"), ended("wreath"), VisitClosed())
    visit.when(NameGreeters("wreath", (SEROVA,)))
    assert visit.visit.programme.items["wreath"].greeters


def test_who_greets_has_a_name_and_is_named_once(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), member("putin", "host"))
    visit.when(NameGreeters("wreath", (GreeterAsked(office={"en": "Chief of Protocol"}),)))
    visit.then_refused("greeter-without-name", "greeters")
    visit.when(NameGreeters("wreath", (GreeterAsked(member="putin"), GreeterAsked(member="putin"))))
    visit.then_refused("named-twice", "greeters")
    visit.when(NameGreeters("wreath", (GreeterAsked(member="nobody"),)))
    visit.then_refused("unknown-member", "greeters")


def test_nobody_greets_at_an_unknown_item(visit: Scenario) -> None:
    visit.when(NameGreeters("wreath", (SEROVA,)))
    visit.then_refused("unknown-item", "item")


def test_a_name_of_who_greets_is_not_empty(visit: Scenario) -> None:
    visit.given(item_planned("wreath"))
    visit.when(NameGreeters("wreath", (GreeterAsked({"en": ""}),)))
    visit.then_refused("text-missing", "greeters")
