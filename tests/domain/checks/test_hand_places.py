"""Places given by hand, held against what has changed since (protocol 3.6)."""

from __future__ import annotations

import pytest

from domain.checks.check import Check
from domain.checks.rules import check
from domain.delegation.list_order import ListOrderGiven
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.precedence import MemberPlacedAfter, MemberReturnedToRule, PlaceMember, ReturnToRule
from domain.delegation.principal import PrincipalNamed
from domain.delegation.replacement import MemberWithdrawn
from tests.domain.facts import member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario


def ranked(key: str, office_class: str) -> MemberOfficeRanked:
    return MemberOfficeRanked(key, office_class, None, None)


DELEGATION = (
    *(member(key) for key in ("bektenov", "nurtleu", "akkenzhenov", "lund", "officer")),
    ranked("bektenov", "prime-minister"), ranked("nurtleu", "foreign-minister"), ranked("akkenzhenov", "minister"),
    ranked("lund", "governor"), ranked("officer", "staff"),
)  # fmt: skip
"""The president's delegation: prime minister, foreign minister, minister, governor, an officer."""
AFTER_THE_MINISTER = MemberPlacedAfter("lund", "nurtleu")


def folded(*facts: Facts) -> Scenario:
    return Scenario(visit_opened(), principals(), DELEGATION, *facts)


def asked(code: str, *facts: Facts) -> list[Check]:
    return [each for each in check(folded(*facts).visit) if each.code == code]


def ranks(*facts: Facts) -> list[str]:
    return [each.id for each in folded(*facts).visit.delegations.listed("guest") if each.travels]


def test_nobody_placed_by_hand_climbs_with_whom_he_follows_unasked() -> None:
    """The president is ill and his foreign minister leads: the governor placed after him stood above all others."""
    facts = (AFTER_THE_MINISTER, MemberWithdrawn("tokayev"), PrincipalNamed("guest", "nurtleu"))
    assert ranks(facts)[:3] == ["nurtleu", "lund", "bektenov"]
    (found,) = asked("placed-above-others-since", facts)
    assert (found.subjects, found.level) == (("lund",), "before-release")
    assert (found.values["other"]["en"].family, found.values["count"]) == ("Bektenov", 1)
    assert [(each.command, each.fields) for each in found.fixes] == [
        (PlaceMember, {"member": "lund", "after": "bektenov"}), (ReturnToRule, {"member": "lund"}),
    ]  # fmt: skip
    anew = (*facts, MemberPlacedAfter("lund", "bektenov"))
    assert ranks(anew)[:3] == ["nurtleu", "bektenov", "lund"]
    assert asked("placed-above-others-since", anew) == []


@pytest.mark.parametrize(
    "facts",
    [
        (AFTER_THE_MINISTER,),
        (AFTER_THE_MINISTER, ranked("akkenzhenov", "deputy-prime-minister")),
        (AFTER_THE_MINISTER, member("minister"), ranked("minister", "deputy-prime-minister")),
        (AFTER_THE_MINISTER, ranked("nurtleu", "vice-president"), ranked("lund", "vice-president")),
        (AFTER_THE_MINISTER, PrincipalNamed("guest", "nurtleu"), MemberReturnedToRule("lund")),
        (MemberPlacedAfter("lund", "tokayev"),),
    ],
    ids=["as placed", "another climbs", "somebody joins", "by his own office", "by the rule again", "by hand alone"],
)
def test_a_place_by_hand_that_says_what_it_said_is_not_asked_about(facts: tuple[Facts, ...]) -> None:
    assert asked("placed-above-others-since", *facts) == []


def test_one_placed_behind_another_who_is_placed_higher_later_is_told() -> None:
    """Whoever is placed moves alone: entered in the other order, the same two places give the officer the third."""
    up, behind = MemberPlacedAfter("lund", "tokayev"), MemberPlacedAfter("officer", "lund")
    assert ranks(up, behind)[1:3] == ["lund", "officer"]
    assert ranks(behind, up)[1:] == ["lund", "bektenov", "nurtleu", "akkenzhenov", "officer"]
    assert asked("placed-behind-since", up, behind) == []
    (found,) = asked("placed-behind-since", behind, up)
    assert (found.subjects, found.values["count"]) == (("officer", "lund"), 3)
    assert found.fixes[0].fields == {"member": "officer", "after": "lund"}
    assert asked("placed-behind-since", behind, up, behind) == []
    assert asked("placed-behind-since", behind, MemberPlacedAfter("akkenzhenov", "lund")) == []


def test_a_place_given_before_the_list_of_the_side_holds_against_it_only_where_it_is_meant() -> None:
    """The order of the sending side is its own (protocol 3.1)."""
    listed = ListOrderGiven("guest", ("tokayev", "bektenov", "nurtleu", "akkenzhenov", "lund", "officer"))
    assert ranks(AFTER_THE_MINISTER, listed)[2:5] == ["nurtleu", "lund", "akkenzhenov"]
    (found,) = asked("placed-against-the-list", AFTER_THE_MINISTER, listed)
    assert found.level == "before-release"
    assert [found.values[who]["en"].family for who in ("member", "other")] == ["Lund", "Akkenzhenov"]
    assert (found.fixes[0].command, found.fixes[0].fields) == (ReturnToRule, {"member": "lund"})
    assert asked("placed-against-the-list", AFTER_THE_MINISTER, listed, MemberReturnedToRule("lund")) == []
    assert asked("placed-against-the-list", listed, AFTER_THE_MINISTER) == []
    assert asked("placed-against-the-list", MemberPlacedAfter("lund", "akkenzhenov"), listed) == []
    assert asked("placed-against-the-list", AFTER_THE_MINISTER, ListOrderGiven("guest", ("nurtleu", "officer"))) == []
