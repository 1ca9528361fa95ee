"""Courtesy titles that one side has on a paper and the other has not (protocol 10.5)."""

from __future__ import annotations

import pytest

from domain.checks.check import Check
from domain.checks.rules import check
from domain.core.names import Name
from domain.delegation.member_courtesy import CourtesyCopied, WordMemberCourtesy
from domain.delegation.member_names import MemberRenamed
from domain.visit.amending import VisitRetitled
from tests.domain.facts import member, principals, visit_opened, withdrawn
from tests.domain.scenario import Facts, Scenario

HOSTS, GUESTS = ("putin", "lavrov", "novak"), ("tokayev", "abayev", "karin")
TITLED = VisitRetitled({"en": "State visit", "fr": "Visite d’État"})


def found(code: str, *facts: Facts) -> list[Check]:
    """What is found of two sides of three, with these facts."""
    others = (member("lavrov", "host"), member("novak", "host"), member("abayev"), member("karin"))
    named = (MemberRenamed(key, {"en": Name(key.title(), key.title())}) for key in (*HOSTS, *GUESTS))
    visit = Scenario(visit_opened(), *principals(), *others, *named, TITLED, *facts).visit
    return [each for each in check(visit) if each.code == code]


def titled(*members: str, languages: tuple[str, ...] = ("en",)) -> tuple[CourtesyCopied, ...]:
    return tuple(CourtesyCopied(each, dict.fromkeys(languages, "Mr"), {}) for each in members)


def test_a_side_without_courtesies_beside_one_that_has_them_is_told_with_its_head() -> None:
    (bare,) = found("courtesies-of-one-side", titled(*HOSTS))
    assert (bare.values["side"], bare.values["other"], bare.values["languages"]) == ("guest", "host", ("en",))
    assert (bare.values["count"], bare.values["all"]) == (3, 3)
    assert (bare.fixes[0].command, bare.fixes[0].fields) == (WordMemberCourtesy, {"member": "tokayev"})


@pytest.mark.parametrize("facts", [(), titled(*HOSTS, *GUESTS), titled("putin"), titled("putin", "tokayev")])
def test_lists_that_are_alike_and_a_head_alone_are_not(facts: Facts) -> None:
    assert found("courtesies-of-one-side", facts) == []


def test_of_a_list_that_names_nobody_in_a_language_no_courtesies_are_asked() -> None:
    """Its names are asked for first."""
    named = tuple(MemberRenamed(key, {each: Name(key.title(), key.title()) for each in ("en", "fr")}) for key in HOSTS)
    facts = (named, titled(*HOSTS, languages=("fr",)))
    assert found("courtesies-of-one-side", *facts) == []
    guests = tuple(
        MemberRenamed(key, {each: Name(key.title(), key.title()) for each in ("en", "fr")}) for key in GUESTS
    )
    assert len(found("courtesies-of-one-side", *facts, guests)) == 1


def test_each_language_of_the_visit_is_a_paper_of_its_own() -> None:
    facts = (titled(*HOSTS), titled(*GUESTS, languages=("fr", "es")))
    assert {(each.values["side"], each.values["languages"]) for each in found("courtesies-of-one-side", *facts)} == {
        ("guest", ("en",)), ("host", ("fr",)),
    }  # fmt: skip


def test_languages_in_which_the_same_members_have_none_are_told_together() -> None:
    (bare,) = found("courtesies-of-one-side", titled(*HOSTS, languages=("en", "fr")))
    assert (bare.values["languages"], bare.values["count"]) == (("en", "fr"), 3)


def test_nobody_asks_of_a_list_of_two() -> None:
    assert found("courtesies-of-one-side", titled(*HOSTS), withdrawn("karin")) == []
