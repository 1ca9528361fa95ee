"""Checks of those who lead: expected at two items at once, and who speaks before them (protocol 2.4, 5.12, 8.5)."""

from __future__ import annotations

import pytest

from domain.checks.check import Check
from domain.checks.rules import check
from domain.core.names import Name
from domain.delegation.category import MemberCategorised
from domain.delegation.member_names import MemberRenamed
from domain.programme.arrangements import ItemRetitled
from domain.programme.block import BlockFormed, ItemPutIntoBlock
from domain.programme.moving import MoveItem
from domain.statements.press import PlaceSpeaker
from tests.domain.facts import (
    at,
    cancelled,
    headed,
    item_planned,
    listed,
    meeting_planned,
    member,
    principals,
    speaker,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

LUNCH = item_planned("lunch", at("13:00", "14:30"), "meal")
SIGNING = item_planned("signing", at("14:00", "14:40"), "signing")
PRESS = item_planned("press", at("15:00", "15:40"), "press-statements")
WHO_SPEAKS = {
    "Press statement by the President of Kazakhstan": False,
    "Briefing for the Kazakh press": False,
    "Брифинг для российских СМИ": False,
    "Press statements by the Presidents": True,
    "Joint press statements of Russia and Kazakhstan": True,
    "Statements for the press": True,
    "Заявления для прессы": True,
}
"""Titles of what is said to the press, and whether both sides are to speak there."""


def asked(code: str, *facts: Facts) -> list[Check]:
    """The findings of that code; Abayev is of the guest's side, Ushakov of the host's."""
    people = (principals(), member("abayev"), member("ushakov", "host"))
    return [each for each in check(Scenario(visit_opened(), *people, *facts).visit) if each.code == code]


def test_a_signing_begins_while_the_official_meal_lasts_and_nobody_is_listed() -> None:
    (found,) = asked("heads-needed-twice", LUNCH, SIGNING)
    assert found.subjects == ("lunch", "signing")
    assert (found.fixes[0].command, found.fixes[0].fields) == (MoveItem, {"item": "signing"})
    assert asked("heads-needed-twice", LUNCH, PRESS) == []
    assert asked("heads-needed-twice", LUNCH, SIGNING, cancelled("lunch")) == []


def test_a_prayer_to_which_the_head_goes_while_he_leads_talks_needs_him_twice() -> None:
    talks = meeting_planned("talks", "expanded", at("18:00", "19:00"))
    prayer = item_planned("prayer", at("18:25"), "religious-service")
    named = MemberRenamed("tokayev", {"en": Name("Kassym-Jomart", "Tokayev")})
    titled = ItemRetitled("prayer", {"en": "Friday prayer with President Tokayev"})
    assert [each.subjects for each in asked("heads-needed-twice", talks, prayer, named, titled)] == [
        ("talks", "prayer")
    ]
    assert asked("heads-needed-twice", talks, prayer, headed("prayer", "guest", "tokayev")) != []
    for title in ("Friday prayer for the delegation’s members", "Prayer room open", "Намаз Магриб"):
        assert asked("heads-needed-twice", talks, prayer, named, ItemRetitled("prayer", {"en": title})) == []


def test_no_head_needs_to_be_known_for_that() -> None:
    nobody = (MemberCategorised("tokayev", "official"), MemberCategorised("putin", "official"))
    assert len(asked("heads-needed-twice", LUNCH, SIGNING, *nobody)) == 1


def test_what_others_alone_are_listed_for_or_lead_does_not_need_the_heads() -> None:
    others = (listed("signing", "abayev"), listed("signing", "ushakov"))
    assert asked("heads-needed-twice", LUNCH, SIGNING, *others) == []
    led = (headed("signing", "guest", "abayev"), headed("signing", "host", "ushakov"))
    assert asked("heads-needed-twice", LUNCH, SIGNING, *led) == []
    walk = item_planned("walk", at("14:00", "14:40"), "site-visit")
    assert asked("heads-needed-twice", LUNCH, walk) == []


@pytest.mark.parametrize(
    ("title", "told"), [("Lunch for the papal suite", 0), ("Lunch for the Pope and his suite", 1), ("Lunch", 1)]
)
def test_a_meal_for_those_who_come_with_him_does_not_need_the_head(title: str, told: int) -> None:
    assert len(asked("heads-needed-twice", LUNCH, SIGNING, ItemRetitled("lunch", {"en": title}))) == told


def test_the_guest_does_not_leave_while_something_is_held_with_him() -> None:
    """An end that is open claims nothing, but the start does; the host may send another to see him off."""
    leaving = item_planned("leaving", at("14:15"), "departure")
    assert [each.subjects for each in asked("heads-needed-twice", LUNCH, leaving)] == [("lunch", "leaving")]
    assert asked("heads-needed-twice", LUNCH, item_planned("leaving", at("18:00"), "departure")) == []
    assert asked("heads-needed-twice", LUNCH, leaving, listed("leaving", "abayev")) == [], "the minister leaves"
    of_the_host = (listed("lunch", "abayev"), headed("lunch", "guest", "abayev"))
    assert asked("heads-needed-twice", LUNCH, leaving, *of_the_host) == []


def test_who_is_listed_for_both_is_told_by_his_name() -> None:
    both = tuple(listed(item, head) for item in ("lunch", "signing") for head in ("putin", "tokayev"))
    assert asked("heads-needed-twice", LUNCH, SIGNING, both) == []
    assert len(asked("person-needed-twice", LUNCH, SIGNING, both)) == 2


def test_formats_of_one_block_of_talks_may_overlap() -> None:
    talks = (
        meeting_planned("one", when=at("11:00", "12:00")),
        meeting_planned("two", "expanded", at("11:50", "13:00")),
    )
    block = (BlockFormed("block", {"en": "Talks"}), ItemPutIntoBlock("one", "block"), ItemPutIntoBlock("two", "block"))
    assert len(asked("heads-needed-twice", *talks)) == 1
    assert asked("heads-needed-twice", *talks, *block) == []


def test_a_minister_is_to_speak_before_the_heads() -> None:
    first = (PRESS, speaker("press", "abayev"), speaker("press", "putin", 2), speaker("press", "tokayev", 3))
    (found,) = asked("speaks-before-head", *first)
    assert found.subjects == ("press", "abayev")
    assert (found.fixes[0].command, found.fixes[0].fields) == (
        PlaceSpeaker,
        {"item": "press", "member": "putin", "place": 1},
    )
    after = (PRESS, speaker("press", "putin"), speaker("press", "tokayev", 2), speaker("press", "abayev", 3))
    assert asked("speaks-before-head", *after) == []
    assert asked("speaks-before-head", PRESS, speaker("press", "abayev"), speaker("press", "ushakov", 2)) == []


def test_who_leads_at_an_item_speaks_there_as_a_head() -> None:
    led = (PRESS, headed("press", "guest", "abayev"), speaker("press", "abayev"), speaker("press", "putin", 2))
    assert asked("speaks-before-head", *led) == []


def test_at_a_meal_the_host_speaks_first() -> None:
    """Of press statements nothing is fixed: the guest began at Anchorage (protocol 8.5)."""
    (found,) = asked("guest-speaks-first", LUNCH, speaker("lunch", "tokayev"), speaker("lunch", "putin", 2))
    assert found.fixes[0].fields == {"item": "lunch", "member": "putin", "place": 1}
    assert asked("guest-speaks-first", LUNCH, speaker("lunch", "putin"), speaker("lunch", "tokayev", 2)) == []
    assert asked("guest-speaks-first", PRESS, speaker("press", "tokayev"), speaker("press", "putin", 2)) == []


def test_of_two_sides_that_take_part_one_alone_is_to_speak() -> None:
    (found,) = asked("one-side-speaks", PRESS, speaker("press", "putin"))
    assert (found.subjects, found.fixes[0].fields) == (("press", "guest"), {"item": "press"})
    assert asked("one-side-speaks", PRESS) == []
    assert asked("one-side-speaks", PRESS, speaker("press", "putin"), speaker("press", "abayev", 2)) == []
    for title, told in WHO_SPEAKS.items():
        assert (
            bool(asked("one-side-speaks", PRESS, ItemRetitled("press", {"en": title}), speaker("press", "putin")))
            is told
        )
    of_the_host = item_planned("press", at("15:00", "15:40"), "press-statements", taking=("host",))
    assert asked("one-side-speaks", of_the_host, speaker("press", "putin")) == []
    toasts = item_planned("dinner", at("19:00"), "meal")
    assert asked("one-side-speaks", toasts, speaker("dinner", "putin")) == []
