"""Where somebody new stands: officials before the support staff, and by office among those a side listed."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from domain.core.message import Event
from domain.core.names import Name
from domain.delegation.category import Category
from domain.delegation.entered_behind import MemberEnteredBehind
from domain.delegation.list_order import ListOrderGiven
from domain.delegation.member_names import MemberPositionWorded
from domain.delegation.member_office import MemberOfficeRanked, RankOffice
from domain.delegation.precedence import MemberPlacedAfter, PlaceMember
from domain.delegation.proposing import MemberProposed, ProposeMember, RetractMember
from domain.delegation.replacement import MemberWithdrawn
from domain.registry.office_class import OfficeClass
from tests.domain.facts import member
from tests.domain.scenario import Scenario

OFFICES = {
    "kosherbayev": "Minister of Foreign Affairs", "shakkaliyev": "Minister of Trade and Integration",
    "kasymbek": "Akim of Almaty",
}  # fmt: skip


@pytest.fixture
def delegation(visit: Scenario) -> Scenario:
    """The guests: Tokayev, two ministers and an akim, then the interpreter and an officer of the guard."""
    visit.given(
        *(member(key) for key in OFFICES),
        *(MemberPositionWorded(key, {"en": words}) for key, words in OFFICES.items()),
        member("interpreter", category="support"), member("guard", category="security"),
    )  # fmt: skip
    return visit


@pytest.fixture
def listed(delegation: Scenario) -> Scenario:
    """The same, listed by their side in another order than they were entered."""
    order = ("tokayev", "kasymbek", "kosherbayev", "shakkaliyev", "interpreter", "guard")
    delegation.given(ListOrderGiven("guest", order))
    return delegation


def order(scenario: Scenario) -> list[str]:
    return [found.id for found in scenario.visit.delegations.listed("guest") if found.travels]


def proposes(key: str, office: str, category: Category = "official") -> ProposeMember:
    return ProposeMember("guest", {"en": office}, {"en": Name(family=key.capitalize())}, category, key)


def propose(scenario: Scenario, key: str, office: str, category: Category = "official") -> None:
    scenario.given(*proposes(key, office, category).decide(scenario.visit))


def test_an_official_entered_after_the_interpreter_stands_before_him(delegation: Scenario) -> None:
    delegation.when(proposes("karin", "Director General"))
    name = {"en": Name(family="Karin")}
    delegation.then(
        MemberProposed("karin", "guest", name, {"en": "Director General"}, "official"),
        MemberEnteredBehind("karin", "kasymbek"),
    )
    assert order(delegation)[3:] == ["kasymbek", "karin", "interpreter", "guard"]


def test_each_category_stands_before_those_below_it_whenever_it_was_entered(delegation: Scenario) -> None:
    for key, category in {"crew": "crew", "adviser": "accompanying", "cook": "support", "karin": "official"}.items():
        propose(delegation, key, f"Office of {key}", category)  # type: ignore[arg-type]
    assert order(delegation)[3:] == ["kasymbek", "karin", "adviser", "interpreter", "cook", "guard", "crew"]


@pytest.mark.parametrize(
    "between",
    [
        (member("bektenov"), MemberOfficeRanked("bektenov", "prime-minister", None, None)),
        (member("spouse", category="spouse"),), (member("co-head", category="head"),),
    ],
)  # fmt: skip
def test_an_official_stands_before_the_interpreter_whoever_was_entered_behind_him(
    delegation: Scenario, between: tuple[Event[Any], ...]
) -> None:
    """Whom the order of entry does not place is passed over."""
    delegation.given(*between)
    propose(delegation, "karin", "Director General")
    assert order(delegation)[-4:] == ["kasymbek", "karin", "interpreter", "guard"]


def test_who_was_entered_stays_where_he_was_printed(visit: Scenario) -> None:
    """What was recorded before says nothing of it: those lists stand as they stood."""
    visit.given(member("interpreter", category="support"), member("karin"))
    assert order(visit) == ["tokayev", "interpreter", "karin"]


def test_where_nobody_of_a_lower_category_was_entered_nothing_is_said(visit: Scenario) -> None:
    visit.given(member("withdrawn"), MemberWithdrawn("withdrawn"))
    visit.when(proposes("karin", "Director General"))
    visit.then(MemberProposed("karin", "guest", {"en": Name(family="Karin")}, {"en": "Director General"}, "official"))


def test_whoever_comes_by_a_whole_list_is_placed_by_it_alone(listed: Scenario) -> None:
    by_list = msgspec.structs.replace(proposes("newcomer", "Minister of Energy"), by_list=True)
    assert [type(event) for event in by_list.decide(listed.visit)] == [MemberProposed]


@pytest.mark.parametrize("office", ["Adjutant", "Personal physician", "Переводчик"])
def test_nobody_is_put_behind_who_serves_others(visit: Scenario, office: str) -> None:
    """Listed last among the officials, as by an embassy; nor is an official of whose office no class is known."""
    visit.given(member("kosherbayev"), MemberPositionWorded("kosherbayev", {"en": OFFICES["kosherbayev"]}))
    visit.given(member("adviser"), MemberPositionWorded("adviser", {"en": "Adviser to the President"}))
    visit.given(member("last"), MemberPositionWorded("last", {"en": office}))
    visit.given(ListOrderGiven("guest", ("tokayev", "kosherbayev", "adviser", "last")))
    propose(visit, "newcomer", "Deputy Minister of Energy")
    assert order(visit) == ["tokayev", "kosherbayev", "adviser", "newcomer", "last"]
    propose(visit, "unclear", "Director General")
    assert order(visit)[-2:] == ["unclear", "last"]


@pytest.mark.parametrize(
    ("office", "stands"),
    [
        ("Deputy Secretary General (Bilateral), MFA", 3), ("Head of the Consular Department", 3),
        ("Directeur du département Europe", 3), ("Директор Департамента Азии МИД", 3),
        ("Сыртқы істер министрлігі департаментінің директоры", 3), ("Second Secretary", 3),
        ("Head of the Federal Department of Foreign Affairs", 4), ("Deputy Director of the Intelligence Service", 4),
        ("Secretary General, Ministry of Foreign Affairs", 4),
    ],
)  # fmt: skip
def test_a_deputy_minister_stands_before_the_officials_of_ministries(visit: Scenario, office: str, stands: int) -> None:
    """Of whom nothing is known he stands behind: an ambassador, the secretary-general of a ministry."""
    for key, words in {"kosherbayev": "Minister of Trade", "envoy": "Ambassador of Malaysia", "last": office}.items():
        visit.given(member(key), MemberPositionWorded(key, {"en": words}))
    visit.given(ListOrderGiven("guest", ("tokayev", "kosherbayev", "envoy", "last")))
    propose(visit, "newcomer", "Deputy Minister of Energy")
    assert order(visit).index("newcomer") == stands


@pytest.mark.parametrize("office", ["Ministre délégué chargé des Pêches", "Minister-Delegate to the Minister of Trade"])
def test_a_minister_delegate_stands_right_behind_the_ministers_and_before_no_later_one(
    visit: Scenario, office: str
) -> None:
    """As in Senegal: the Minister of State is one of them, though his words name another office as well."""
    offices = {
        "sarr": "Ministre de l’Économie", "diagne": "Ministre d’État, Secrétaire général de la Présidence",
        "envoy": "Ambassadeur du Sénégal", "protocol": "Directeur de cabinet",
    }  # fmt: skip
    for key, words in offices.items():
        visit.given(member(key), MemberPositionWorded(key, {"fr": words}))
    visit.given(ListOrderGiven("guest", ("tokayev", *offices)))
    propose(visit, "mbaye", office)
    assert order(visit) == ["tokayev", "sarr", "diagne", "mbaye", "envoy", "protocol"]
    propose(visit, "diop", "Ministre des Forces armées")
    assert order(visit)[3:5] == ["diop", "mbaye"]


@pytest.mark.parametrize(
    ("office", "before"),
    [
        ("State Minister for Foreign Affairs", "security"), ("Parliamentary Vice-Minister of Defense", "security"),
        ("Vice-Minister for Trade", "protocol"), ("Deputy Minister of Energy", "protocol"),
        ("Spokesperson of the Ministry", "interpreter"), ("Minister of Energy", "security"),
    ],
)  # fmt: skip
def test_deputies_of_ministers_stand_before_a_chief_of_protocol_and_state_ministers_before_envoys(
    visit: Scenario, office: str, before: str
) -> None:
    """As in Japan, whose Chief Cabinet Secretary is a minister: whoever was listed without a class stands there."""
    offices = {
        "katayama": "Minister of Finance",
        "cabinet": "Chief Cabinet Secretary",
        "security": "National Security Adviser",
        "envoy": "Ambassador of Japan",
        "protocol": "Chief of Protocol",
        "interpreter": "Interpreter",
    }
    for key, words in offices.items():
        visit.given(member(key), MemberPositionWorded(key, {"en": words}))
    visit.given(ListOrderGiven("guest", ("tokayev", *offices)))
    propose(visit, "newcomer", office)
    standing = order(visit)
    assert standing[standing.index("newcomer") + 1] == before


def test_a_class_goes_before_the_order_of_entry(delegation: Scenario) -> None:
    propose(delegation, "bektenov", "Prime Minister")
    delegation.given(MemberOfficeRanked("bektenov", "prime-minister", None, None))
    assert order(delegation)[:2] == ["tokayev", "bektenov"]


def test_a_proposal_taken_back_leaves_the_others_where_they_stood(delegation: Scenario) -> None:
    before = order(delegation)
    propose(delegation, "karin", "Director General")
    delegation.given(*RetractMember("karin").decide(delegation.visit))
    assert order(delegation) == before


@pytest.mark.parametrize(
    ("office", "stands"),
    [
        ("Prime Minister", 1), ("Crown Prince of Japan", 1),
        ("Minister of Energy", 4), ("Deputy Minister of Energy", 4), ("Director General", 4),
    ],
)  # fmt: skip
def test_under_the_order_of_his_side_a_newcomer_stands_where_his_office_would(
    listed: Scenario, office: str, stands: int
) -> None:
    """By form as by an addendum: behind the last of his class, else between higher and lower ones (protocol 4.9)."""
    propose(listed, "newcomer", office)
    assert order(listed).index("newcomer") == stands
    assert listed.visit.delegations.placed("guest") == {}
    assert [key for key in order(listed) if key != "newcomer"] == [
        "tokayev", "kasymbek", "kosherbayev", "shakkaliyev", "interpreter", "guard",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("office", "office_class"),
    [("Deputy Minister of Energy", "deputy-minister"), ("Minister of Energy", "minister"), ("Director", "staff")],
)
def test_a_class_sets_nobody_above_those_whom_his_side_listed_without_one(
    listed: Scenario, office: str, office_class: OfficeClass
) -> None:
    """A deputy minister jumped to no. 2 as soon as his office had its class: the order of the side is its own."""
    propose(listed, "newcomer", office)
    before = order(listed)
    listed.when(RankOffice("newcomer", office_class))
    listed.then(MemberPlacedAfter("newcomer", "shakkaliyev"), MemberOfficeRanked("newcomer", office_class, None, None))
    assert order(listed) == before


def test_a_class_put_right_moves_whom_the_class_had_placed_and_nobody_placed_by_the_officer(listed: Scenario) -> None:
    propose(listed, "newcomer", "Deputy Minister of Energy")
    listed.given(*RankOffice("newcomer", "deputy-minister").decide(listed.visit))
    listed.when(RankOffice("newcomer", "prime-minister"))
    assert order(listed)[:2] == ["tokayev", "newcomer"]
    listed.given(*PlaceMember("newcomer", 3).decide(listed.visit))
    listed.when(RankOffice("newcomer", "minister"))
    listed.then(MemberOfficeRanked("newcomer", "minister", None, None))


def test_a_high_class_put_right_moves_whom_it_had_placed(listed: Scenario) -> None:
    propose(listed, "newcomer", "Deputy Minister of Energy")
    for office_class in ("deputy-minister", "prime-minister"):
        listed.given(*RankOffice("newcomer", office_class).decide(listed.visit))
    assert order(listed)[:2] == ["tokayev", "newcomer"]
    listed.when(RankOffice("newcomer", "minister"))
    listed.then(MemberPlacedAfter("newcomer", "shakkaliyev"), MemberOfficeRanked("newcomer", "minister", None, None))


def test_whom_his_side_listed_stands_there_whatever_his_class(listed: Scenario) -> None:
    before = order(listed)
    listed.when(RankOffice("kasymbek", "governor"))
    listed.then(MemberOfficeRanked("kasymbek", "governor", None, None))
    assert order(listed) == before


def test_whoever_was_placed_behind_a_newcomer_does_not_climb_with_his_class(listed: Scenario) -> None:
    """A guard behind a deputy minister stays where he stands; behind a prime minister he does too, who moves alone."""
    propose(listed, "newcomer", "Deputy Minister of Energy")
    listed.given(*PlaceMember("guard", after="newcomer").decide(listed.visit))
    before = order(listed)
    deputy, premier = (RankOffice("newcomer", each) for each in ("deputy-minister", "prime-minister"))
    listed.given(*deputy.decide(listed.visit))
    assert order(listed) == before
    listed.given(*premier.decide(listed.visit))
    assert order(listed)[:2] == ["tokayev", "newcomer"]
    assert order(listed)[5:] == ["guard", "interpreter"]


def test_a_class_is_taken_back_with_every_place_there_was(listed: Scenario) -> None:
    propose(listed, "newcomer", "Deputy Minister of Energy")
    listed.given(*PlaceMember("guard", after="newcomer").decide(listed.visit))
    before, ranked = order(listed), RankOffice("newcomer", "minister")
    back = ranked.opposite(listed.visit)
    listed.given(*ranked.decide(listed.visit))
    assert order(listed) == before
    assert listed.visit.delegations.placed("guest").keys() == {"guard", "newcomer"}
    for command in back:
        listed.given(*command.decide(listed.visit))
    assert order(listed) == before
    assert listed.visit.delegations.placed("guest").keys() == {"guard"}


def test_what_placed_nobody_is_taken_back_without_a_place(listed: Scenario) -> None:
    """A place the officer gives later is another matter, and does not stand in the way."""
    propose(listed, "newcomer", "Deputy Minister of Energy")
    listed.given(*RankOffice("newcomer", "deputy-minister").decide(listed.visit))
    since = RankOffice("newcomer", "deputy-minister", since=date(2024, 2, 6))
    back = since.opposite(listed.visit)
    listed.when(since)
    listed.then(MemberOfficeRanked("newcomer", "deputy-minister", None, date(2024, 2, 6)))
    assert back == (RankOffice("newcomer", "deputy-minister"),)


def test_a_class_that_moved_somebody_by_the_rule_is_taken_back_with_where_he_stood(listed: Scenario) -> None:
    propose(listed, "newcomer", "Director General")
    before, ranked = order(listed), RankOffice("newcomer", "first-deputy-prime-minister")
    back = ranked.opposite(listed.visit)
    listed.when(ranked)
    listed.then(MemberOfficeRanked("newcomer", "first-deputy-prime-minister", None, None))
    assert order(listed) != before
    for command in back:
        listed.given(*command.decide(listed.visit))
    assert order(listed) == before
    assert listed.visit.delegations.placed("guest") == {}
