"""Who leads a delegation, and who in it might be expected to (protocol 2.4)."""

from __future__ import annotations

import pytest

from domain.checks.check import Check
from domain.checks.rules import check
from domain.delegation.category import CategoriseMember, MemberCategorised
from domain.delegation.list_order import ListOrderGiven
from domain.delegation.member_names import MemberPositionWorded
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.precedence import MemberPlacedAfter, PlaceMember
from domain.delegation.principal import NamePrincipal, PrincipalNamed
from domain.delegation.replacement import MemberReinstated, MemberWithdrawn
from tests.domain.facts import member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

MINISTER = member("karin")
LED_BY_THE_MINISTER = (MINISTER, MemberWithdrawn("tokayev"), PrincipalNamed("guest", "karin"))


def ranked(key: str, office_class: str) -> MemberOfficeRanked:
    return MemberOfficeRanked(key, office_class, None, None)


def holds(key: str, words: str, language: str = "en") -> MemberPositionWorded:
    return MemberPositionWorded(key, {language: words})


def asked(code: str, *facts: Facts) -> list[Check]:
    visit = Scenario(visit_opened(), principals(), *facts).visit
    return [each for each in check(visit) if each.code == code]


def test_a_head_who_comes_after_all_finds_another_leading_and_it_is_asked() -> None:
    """The president was ill, his minister was named in his place; the president comes and stands below the minister."""
    assert asked("head-not-leading", LED_BY_THE_MINISTER) == []
    (found,) = asked("head-not-leading", LED_BY_THE_MINISTER, MemberReinstated("tokayev", "confirmed"))
    assert (found.subjects, found.level) == (("guest",), "before-release")
    assert [found.values[who]["en"].family for who in ("member", "head")] == ["Tokayev", "Karin"]
    assert [(each.command, each.fields) for each in found.fixes] == [
        (NamePrincipal, {"side": "guest", "member": "tokayev"}),
        (CategoriseMember, {"member": "tokayev", "category": "official"}),
    ]


@pytest.mark.parametrize(
    ("language", "office"),
    [
        ("en", "Minister of Foreign Affairs, Head of Delegation"),
        ("ru", "Министр иностранных дел – глава делегации"),
        ("ru", "Руководитель казахстанской делегации, министр иностранных дел"),
        ("fr", "ministre des Affaires étrangères (chef de la délégation)"),
        ("fr", "Cheffe de la délégation kazakhstanaise, ministre des Affaires étrangères"),
        ("kk", "Сыртқы істер министрі, делегация басшысы"),
    ],
)
def test_whom_his_office_calls_head_of_delegation_leads_or_it_is_asked(language: str, office: str) -> None:
    facts = (MINISTER, holds("karin", office, language))
    (found,) = asked("head-not-leading", facts)
    assert found.values["member"]["en"].family == "Karin"
    assert asked("head-not-leading", facts, PrincipalNamed("guest", "karin")) == []


@pytest.mark.parametrize(
    "settled",
    [
        (MINISTER,),
        (MINISTER, MemberCategorised("karin", "head")),
        (MINISTER, holds("karin", "Ambassador, Head of Mission")),
        (MINISTER, holds("karin", "Head of Delegation"), MemberWithdrawn("karin")),
        (MINISTER, holds("karin", "Head of Delegation"), holds("tokayev", "Head of Delegation")),
        LED_BY_THE_MINISTER,
    ],
    ids=["a minister", "two heads", "an ambassador", "withdrawn", "both are called so", "no longer coming"],
)
def test_a_head_who_leads_is_not_asked_about(settled: Facts) -> None:
    assert asked("head-not-leading", settled) == []


def test_nobody_of_a_higher_office_follows_who_leads_unasked() -> None:
    """A prime minister joins the delegation of his foreign minister by an addendum."""
    led: Facts = (
        member("kosherbayev"), holds("kosherbayev", "Minister of Foreign Affairs"), MemberWithdrawn("tokayev"),
        PrincipalNamed("guest", "kosherbayev"),
    )  # fmt: skip
    joins = (member("bektenov"), holds("bektenov", "Prime Minister of the Republic of Kazakhstan"))
    assert asked("leader-outranked", led, MINISTER, ranked("karin", "minister")) == []
    (found,) = asked("leader-outranked", led, joins, MINISTER, ranked("karin", "deputy-prime-minister"))
    assert [found.values[who]["en"].family for who in ("member", "head")] == ["Bektenov", "Kosherbayev"]
    assert (found.fixes[0].command, found.fixes[0].fields["member"]) == (NamePrincipal, "bektenov")
    assert asked("leader-outranked", led, joins, PrincipalNamed("guest", "bektenov")) == []
    assert asked("leader-outranked", led, joins, MemberReinstated("tokayev", "confirmed")) == []


def test_of_offices_that_states_order_otherwise_nothing_is_asked() -> None:
    speaker = (MINISTER, ranked("karin", "speaker"), ranked("tokayev", "prime-minister"))
    support = (member("interpreter", category="support"), ranked("interpreter", "prime-minister"))
    former = (member("nazarbayev"), ranked("nazarbayev", "former-head"), ranked("tokayev", "minister"))
    assert [asked("leader-outranked", facts) for facts in (speaker, support, former)] == [[], [], []]
    assert len(asked("leader-outranked", MINISTER, ranked("karin", "minister"), ranked("tokayev", "staff"))) == 1


CO_HEAD = (member("zhaparov"), member("karin"), member("leyen", category="head"))
BEHIND = ListOrderGiven("guest", ("tokayev", "zhaparov", "karin", "leyen"))


def test_who_heads_a_delegation_beside_its_leader_stands_before_all_who_head_none() -> None:
    (found,) = asked("co-head-behind-others", CO_HEAD, BEHIND)
    assert (found.subjects, found.level) == (("leyen",), "advisory")
    assert [found.values[who]["en"].family for who in ("member", "other")] == ["Leyen", "Zhaparov"]
    assert [(each.command, each.fields) for each in found.fixes] == [
        (PlaceMember, {"member": "leyen", "after": "tokayev"}),
        (CategoriseMember, {"member": "leyen", "category": "official"}),
    ]


@pytest.mark.parametrize(
    "facts",
    [
        (),
        (ListOrderGiven("guest", ("tokayev", "leyen", "zhaparov", "karin")),),
        (BEHIND, MemberPlacedAfter("leyen", "tokayev")),
        (BEHIND, MemberPlacedAfter("leyen", "karin")),
        (BEHIND, MemberWithdrawn("leyen")),
        (member("spouse", category="spouse"), ListOrderGiven("guest", ("tokayev", "spouse", "leyen"))),
    ],
    ids=["by category", "by the list", "placed first", "placed there by hand", "withdrawn", "behind a spouse"],
)
def test_heads_who_stand_first_or_where_a_hand_placed_them_are_not_asked_about(facts: tuple[Facts, ...]) -> None:
    assert asked("co-head-behind-others", CO_HEAD, *facts) == []
