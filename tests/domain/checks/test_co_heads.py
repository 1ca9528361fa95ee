"""Checks of co-heads: named (protocol 2.4), in equal chairs, or an agreement of their services (protocol 6.12)."""

from __future__ import annotations

import pytest

from domain.agreement.unequal_places import AgreeUnequalPlaces, UnequalPlacesAgreed
from domain.checks.check import Check
from domain.checks.rules import check
from domain.programme.head_of_side import NameHeadOfSide
from domain.seating.chairs import (
    Chair,
    ChairNoted,
    ChairPlanned,
    PlanChairs,
)
from domain.visit.parties import ParticipationSettled
from tests.domain.facts import (
    cancelled,
    headed,
    item_planned,
    line_drawn_up,
    listed,
    meeting_planned,
    member,
    place_given,
    principals,
    started,
    swapped,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

PEOPLE = ("putin", "tokayev", "abayev", "karin")
TWO = headed("talks", "guest", "tokayev", "abayev")


def found(code: str, *facts: Facts) -> list[Check]:
    """The findings of that code at talks in which two lead the guest."""
    talks = meeting_planned("talks", people=PEOPLE)
    visit = Scenario(visit_opened(), principals(), member("abayev"), member("karin"), talks, TWO, *facts)
    return [each for each in check(visit.visit) if each.code == code]


def unequal(*facts: Facts) -> list[tuple[str, ...]]:
    return [each.values["unequal"] for each in found("co-heads-unequal", *facts)]


def planned(member: str, *of: object) -> ChairPlanned:
    return ChairPlanned("talks", member, Chair(*of))  # type: ignore[arg-type]


def test_two_who_lead_together_are_placed_equally_by_default() -> None:
    """The order in which they are named is never a finding."""
    assert unequal() == []
    assert unequal(headed("talks", "guest", "abayev", "tokayev")) == []


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [
        (("armchair",), ("sofa",), "kind"),
        (("chair", "large"), ("chair", "usual"), "size"),
        (("chair", None, 120), ("chair", None, 250), "distance"),
        ((None, None, None, "beside"), (None, None, None, "none"), "flag"),
    ],
)
def test_chairs_that_are_not_equal(one: tuple[object, ...], other: tuple[object, ...], part: str) -> None:
    assert unequal(planned("tokayev", *one), planned("abayev", *one)) == []
    assert unequal(planned("tokayev", *one), planned("abayev", *other)) == [(part,)]


def test_the_chairs_of_two_who_lead_by_video_are_to_be_equal_too() -> None:
    screen = ParticipationSettled("talks", "guest", "by-video", {"en": "Astana"}, {})
    assert unequal(screen) == []
    assert unequal(screen, planned("tokayev", "armchair"), planned("abayev", "sofa")) == [("kind",)]


def test_of_what_nobody_said_nothing_is_concluded() -> None:
    assert unequal(planned("tokayev", "armchair", "large")) == []
    assert unequal(planned("tokayev", "armchair"), planned("abayev", None, "large")) == []


def test_who_leads_alone_may_have_any_chair() -> None:
    alone = headed("talks", "guest", "tokayev")
    assert unequal(planned("tokayev", "armchair"), planned("abayev", "sofa"), alone) == []
    assert unequal(planned("putin", "armchair"), planned("tokayev", "sofa")) == []


def test_one_who_is_seated_away_from_the_middle() -> None:
    assert unequal(swapped("talks", "abayev", "karin")) == [("seat",)]
    assert unequal(swapped("talks", "abayev", "tokayev")) == []


def test_one_who_stands_apart_in_the_photograph() -> None:
    photograph = line_drawn_up("photo", "talks", PEOPLE, "photograph")
    assert unequal(photograph) == []
    assert unequal(photograph, place_given("photo", "abayev", "karin")) == [("photograph",)]


def test_a_written_agreement_of_each_one_s_protocol_service_settles_it() -> None:
    sofa = (planned("tokayev", "armchair"), planned("abayev", "sofa"))
    one = UnequalPlacesAgreed("talks", "tokayev", None, {"und": "letter of 2 April"})
    other = UnequalPlacesAgreed("talks", "abayev", None, {"und": "letter of 3 April"})
    [asked] = found("co-heads-unequal", *sofa, one)
    assert [fix.command for fix in asked.fixes] == [PlanChairs, AgreeUnequalPlaces]
    assert asked.fixes[1].fields == {"item": "talks", "member": "abayev"}
    assert found("co-heads-unequal", *sofa, one, other) == []


def test_nothing_is_asked_of_what_was_called_off_or_began() -> None:
    sofa = (planned("tokayev", "armchair"), planned("abayev", "sofa"))
    assert unequal(*sofa, cancelled("talks")) == unequal(*sofa, started("talks")) == []


def test_one_of_two_presidents_on_a_sofa() -> None:
    """Ankara, 6 April 2021: what was seen is found afterwards, whatever had been planned."""
    seen = (
        ChairNoted("talks", "tokayev", Chair("armchair", None, 100)),
        ChairNoted("talks", "abayev", Chair("sofa", None, 400)),
    )
    [check] = found("co-heads-sat-unequally", started("talks"), *seen)
    assert (check.subjects, check.values["unequal"]) == (("talks", "guest"), ("kind", "distance"))
    assert found("co-heads-sat-unequally", started("talks"), seen[0]) == []


def of_two_heads(code: str, *facts: Facts) -> list[Check]:
    """The findings of that code at talks with two who head the guest's delegation."""
    talks = meeting_planned("talks", people=PEOPLE)
    visit = Scenario(visit_opened(), principals(), member("abayev", category="head"), member("karin"), talks, *facts)
    return [each for each in check(visit.visit) if each.code == code]


def test_it_is_asked_who_leads_where_two_heads_of_a_delegation_are_at_talks() -> None:
    """Unsaid, one of two presidents would stand among the delegates."""
    (asked,) = of_two_heads("co-head-not-named")
    both, alone = asked.fixes
    assert (asked.subjects, asked.level) == (("talks", "guest"), "before-release")
    assert (both.command, both.fields["members"], both.fields["co_heads"]) == (
        NameHeadOfSide, ("tokayev", "abayev"), True,
    )  # fmt: skip
    assert alone.fields == {"item": "talks", "side": "guest", "members": ("tokayev",)}


def test_it_is_asked_at_a_dinner_too() -> None:
    """At Ankara in 2021 the second president had no chair beside the first; at a table she is seated as any other."""
    dinner = (item_planned("dinner", kind="meal"), listed("dinner", "tokayev"), listed("dinner", "abayev"))
    (asked,) = of_two_heads("co-head-not-named", TWO, *dinner)
    assert asked.subjects == ("dinner", "guest")


@pytest.mark.parametrize(
    "fact", [TWO, headed("talks", "guest", "tokayev"), cancelled("talks")], ids=["both", "one of them", "called off"]
)
def test_it_is_not_asked_once_it_is_said_or_of_no_use(fact: Facts) -> None:
    assert of_two_heads("co-head-not-named", fact) == []
