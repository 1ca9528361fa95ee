"""A list half-classed, and who came on it late (protocol 3.2, 2.12)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from domain.checks.check import Check
from domain.checks.elsewhere import Elsewhere
from domain.checks.rules import check
from domain.delegation.list_closing import ListClosed, ListReopened, ReopenList
from domain.delegation.list_order import GiveListOrder, ListOrderGiven
from domain.delegation.member_names import MemberPositionWorded
from domain.delegation.member_office import MemberOfficeRanked, RankOffice
from domain.delegation.precedence import MemberPlacedAfter, PlaceMember
from domain.delegation.principal import PrincipalNamed
from domain.delegation.replacement import MemberWithdrawn
from domain.delegation.side_order import OrderAdopted
from domain.programme.meeting import TakeOffParticipant
from domain.registry.order_of_offices import shipped_orders
from tests.domain.facts import cancelled, listed, meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

THREE = (member("abayev"), member("karin"), member("nurtleu"))
MINISTER = MemberOfficeRanked("nurtleu", "minister", None, None)
CLOSED = datetime(2025, 11, 10, 17, tzinfo=UTC)
LATE = CLOSED + timedelta(minutes=1)
TALKS = (*meeting_planned("talks", people=("tokayev",)), member("karin"), listed("talks", "karin"))


def holds(key: str, position: dict[str, str]) -> MemberPositionWorded:
    return MemberPositionWorded(key, position)


def ranked_minister(key: str) -> MemberOfficeRanked:
    return MemberOfficeRanked(key, "minister", None, None)


def classed(code: str, *facts: Facts) -> list[Check]:
    visit = Scenario(visit_opened(), principals(), *THREE, *facts).visit
    return [each for each in check(visit) if each.code == code]


def test_where_some_offices_have_a_class_all_have() -> None:
    (found,) = classed("list-half-classed", MINISTER)
    assert (found.subjects, found.level) == (("guest",), "advisory")
    assert (found.values["count"], found.values["all"]) == (2, 3)
    assert (found.fixes[0].command, found.fixes[0].fields) == (RankOffice, {"member": "abayev"})


def test_a_delegation_of_several_officials_has_a_head() -> None:
    visit = Scenario(visit_opened(), *THREE).visit
    (told,) = [each for each in check(visit) if each.code == "side-without-head"]
    assert (told.subjects, told.values["count"]) == (("guest",), 3)
    assert told.fixes[0].fields == {"member": "abayev", "category": "head"}


@pytest.mark.parametrize(
    "led",
    [
        (member("abayev"),),
        (*THREE, PrincipalNamed("guest", "karin")),
        (*THREE, member("tokayev", "guest", "head")),
        (member("one", "host"), member("two", "host")),
    ],
    ids=["one so far", "named", "a head", "the host"],
)
def test_where_somebody_leads_or_one_is_entered_so_far_no_head_is_asked_for(led: tuple[Facts, ...]) -> None:
    assert "side-without-head" not in {each.code for each in check(Scenario(visit_opened(), *led).visit)}


def test_a_list_without_any_class_stands_in_the_order_of_entry() -> None:
    assert classed("list-half-classed") == []


@pytest.mark.parametrize(
    "settled",
    [
        (MemberOfficeRanked("abayev", "ambassador", None, None), MemberOfficeRanked("karin", "aide", None, None)),
        (MemberWithdrawn("abayev"), MemberWithdrawn("karin")),
        (ListOrderGiven("guest", ("nurtleu", "abayev", "karin")),),
        (MemberPlacedAfter("abayev", "nurtleu"), MemberPlacedAfter("karin", "abayev")),
        (member("clerk", category="support"), MemberWithdrawn("abayev"), MemberWithdrawn("karin")),
    ],
    ids=["all classed", "no longer coming", "the side's own list", "placed by hand", "staff"],
)
def test_whose_office_is_not_asked_needs_no_class(settled: tuple[Facts, ...]) -> None:
    assert classed("list-half-classed", MINISTER, *settled) == []


def late(code: str, *facts: Facts, came: datetime = LATE, known: bool = True) -> list[Check]:
    visit = Scenario(visit_opened(), principals(), *TALKS, *facts).visit
    elsewhere = Elsewhere(1, listed_at={"karin": came, "tokayev": CLOSED}) if known else None
    return [each for each in check(visit, elsewhere) if each.code == code]


def test_who_came_on_a_closed_list_and_has_a_seat_is_told() -> None:
    (found,) = late("late-but-listed", ListClosed("guest", CLOSED))
    assert (found.subjects, found.level, found.values["came"]) == (("karin",), "before-release", LATE)
    assert found.values["items"] == ({"en": "Talks"},)
    assert [fix.command for fix in found.fixes] == [TakeOffParticipant, ReopenList]


@pytest.mark.parametrize("settled", [ListReopened("guest"), MemberWithdrawn("karin"), cancelled("talks")])
def test_who_is_late_no_longer_or_has_no_seat_is_not_told(settled: Facts) -> None:
    assert late("late-but-listed", ListClosed("guest", CLOSED), settled) == []


def test_who_came_in_time_is_not_late() -> None:
    assert late("late-but-listed", ListClosed("guest", CLOSED), came=CLOSED) == []
    assert late("late-but-listed", ListClosed("host", CLOSED)) == []
    assert late("late-but-listed", ListClosed("guest", CLOSED), known=False) == []


UP = ListOrderGiven("guest", ("karin", "tokayev", "abayev"))


def test_no_order_of_the_sending_side_places_anybody_above_the_head() -> None:
    """Two ministers of an addendum stood above their president (protocol 4.9)."""
    (found,) = classed("head-outranked", UP)
    assert (found.subjects, found.level) == (("guest",), "before-release")
    assert found.values["count"] == 1
    assert [(each.command, each.fields) for each in found.fixes] == [
        (PlaceMember, {"member": "tokayev", "place": 1}), (GiveListOrder, {"side": "guest"}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "facts",
    [
        (ListOrderGiven("guest", ("tokayev", "karin", "abayev")),),
        (ListOrderGiven("guest", ("karin", "abayev")),),
        (UP, MemberPlacedAfter("tokayev", None)),
        (UP, MemberWithdrawn("karin")),
        (UP, member("spouse", category="spouse"), ListOrderGiven("guest", ("spouse", "tokayev", "karin"))),
        (member("head", category="head"), ListOrderGiven("guest", ("head", "tokayev", "karin"))),
        (MemberPlacedAfter("karin", None),),
    ],
    ids=["the head first", "the head left out", "placed first", "withdrawn", "spouse", "another head", "by hand"],
)
def test_a_head_who_leads_needs_no_word(facts: tuple[Facts, ...]) -> None:
    assert classed("head-outranked", *facts) == []


PRIME_MINISTER = (member("smailov"), holds("smailov", {"en": "Prime Minister", "fr": "Premier ministre"}))
OF_TRADE = (member("shakkaliyev"), holds("shakkaliyev", {"en": "Minister of Trade and Integration"}))
ADVISER = (member("adviser"), holds("adviser", {"en": "Adviser to the Prime Minister"}))


@pytest.mark.parametrize("facts", [(), (ranked_minister("shakkaliyev"),)], ids=["nobody classed", "the minister alone"])
def test_nobody_stands_below_a_lower_office_because_no_class_was_said(facts: tuple[Facts, ...]) -> None:
    """A prime minister entered last stands below his ministers, classed or not."""
    (found,) = classed("lower-office-first", OF_TRADE, PRIME_MINISTER, *facts)
    assert (found.subjects, found.level) == (("guest",), "before-release")
    assert [found.values[who]["en"].family for who in ("member", "other")] == ["Smailov", "Shakkaliyev"]
    mended = {"member": "smailov", "office_class": "prime-minister"}
    assert found.fixes[0].command is RankOffice
    assert mended in (found.fixes[0].fields, *found.fixes[0].each)
    assert (found.fixes[1].command, found.fixes[1].fields) == (PlaceMember, {"member": "smailov"})


def test_one_act_gives_every_class_that_words_name_and_keeps_the_rest() -> None:
    since = date(2024, 2, 6)
    number = MemberOfficeRanked("smailov", None, 2, since)
    (found,) = classed("lower-office-first", OF_TRADE, PRIME_MINISTER, number)
    assert found.fixes[0].each == (
        {"member": "shakkaliyev", "office_class": "minister"},
        {"member": "smailov", "office_class": "prime-minister", "national_order": 2, "since": since},
    )


@pytest.mark.parametrize(
    "settled",
    [
        (PRIME_MINISTER, OF_TRADE),
        (OF_TRADE, PRIME_MINISTER, MemberOfficeRanked("smailov", "prime-minister", None, None)),
        (OF_TRADE, PRIME_MINISTER, MemberPlacedAfter("smailov", "shakkaliyev")),
        (OF_TRADE, PRIME_MINISTER, ListOrderGiven("guest", ("shakkaliyev", "smailov"))),
        (OF_TRADE, PRIME_MINISTER, MemberWithdrawn("smailov")),
        (ranked_minister("karin"), OF_TRADE, ADVISER),
    ],
    ids=["in their order", "classed", "placed by hand", "the side's own list", "no longer coming", "no such office"],
)
def test_nothing_is_asked_where_the_order_is_right_or_was_given(settled: tuple[Facts, ...]) -> None:
    assert classed("lower-office-first", *settled) == []


def test_who_is_entered_after_the_sides_own_list_stands_below_no_lower_office_unasked() -> None:
    """The list gave an order without him: he stands last, below ministers whom it placed."""
    given = ListOrderGiven("guest", ("tokayev", "shakkaliyev", "karin", "abayev"))
    (found,) = classed("lower-office-first", OF_TRADE, given, PRIME_MINISTER)
    assert [found.values[who]["en"].family for who in ("member", "other")] == ["Smailov", "Shakkaliyev"]
    ranks = [MemberOfficeRanked(each["member"], each["office_class"], None, None) for each in found.fixes[0].each]
    assert classed("lower-office-first", OF_TRADE, given, PRIME_MINISTER, *ranks) == []
    assert classed("lower-office-first", OF_TRADE, given, PRIME_MINISTER, ranks[-1]) == []


def test_who_is_given_a_class_after_the_sides_own_list_goes_before_no_minister_unasked() -> None:
    """By his class he goes before all whom the list named without one."""
    given = ListOrderGiven("guest", ("tokayev", "shakkaliyev", "karin", "abayev"))
    deputy = (member("vassilenko"), holds("vassilenko", {"en": "Deputy Minister of Foreign Affairs"}))
    ranked = MemberOfficeRanked("vassilenko", "deputy-minister", None, None)
    assert classed("lower-office-first", OF_TRADE, given, deputy) == []
    (found,) = classed("lower-office-first", OF_TRADE, given, deputy, ranked)
    assert [found.values[who]["en"].family for who in ("member", "other")] == ["Shakkaliyev", "Vassilenko"]
    assert classed("lower-office-first", OF_TRADE, given, deputy, ranked, ranked_minister("shakkaliyev")) == []
    assert classed("lower-office-first", OF_TRADE, given, deputy, ranked, MemberPlacedAfter("vassilenko", None)) == []


def test_a_deputy_or_a_state_minister_behind_the_chief_of_protocol_is_asked_about() -> None:
    given = ListOrderGiven("guest", ("tokayev", "karin"))
    protocol = holds("karin", {"en": "Chief of Protocol"})
    for office in ("State Minister for Foreign Affairs", "Deputy Minister of Energy"):
        newcomer = (member("newcomer"), holds("newcomer", {"en": office}))
        (found,) = classed("lower-office-first", given, protocol, newcomer)
        assert [found.values[who]["en"].family for who in ("member", "other")] == ["Newcomer", "Karin"]
    adviser = (member("adviser"), holds("adviser", {"en": "Adviser to the President"}))
    assert classed("lower-office-first", given, protocol, adviser) == []


def test_a_minister_entered_last_is_asked_about_where_he_stands_behind_an_interpreter() -> None:
    interpreter = member("interpreter", category="support")
    (found,) = classed("lower-office-first", interpreter, OF_TRADE)
    assert [found.values[who]["en"].family for who in ("member", "other")] == ["Shakkaliyev", "Interpreter"]
    assert classed("lower-office-first", interpreter, OF_TRADE, ranked_minister("shakkaliyev")) == []


def test_any_official_entered_behind_support_staff_is_asked_about() -> None:
    """He was entered later, in a visit of before: the rule does not move him."""
    interpreter, director = member("interpreter", category="support"), member("director")
    (found,) = classed("lower-office-first", interpreter, director)
    assert [found.values[who]["en"].family for who in ("member", "other")] == ["Director", "Interpreter"]
    assert classed("lower-office-first", director, interpreter) == []
    both = (
        MemberOfficeRanked("interpreter", "chief-of-protocol", None, None),
        MemberOfficeRanked("director", "business", None, None),
        *map(ranked_minister, ("abayev", "karin", "nurtleu")),
    )
    assert classed("lower-office-first", interpreter, director, *both) == []  # the order of their classes was said
    assert classed("lower-office-first", interpreter, director, *both, MemberPlacedAfter("interpreter", "nurtleu"))
    assert classed("lower-office-first", interpreter, member("adviser", category="accompanying")) == []
    assert classed("lower-office-first", interpreter, director, MemberPlacedAfter("director", "nurtleu")) == []
    assert classed("lower-office-first", director, OF_TRADE, ranked_minister("shakkaliyev")) == []


def test_where_both_have_a_class_the_order_of_their_state_decides() -> None:
    """An order may place offices as no other does: of those it compares nothing is asked."""
    table = msgspec.structs.replace(shipped_orders()["kazakhstan-2025"], classes=("minister", "prime-minister"))
    first = MemberOfficeRanked("smailov", "prime-minister", None, None)
    facts = (OF_TRADE, PRIME_MINISTER, ranked_minister("shakkaliyev"), first)
    assert classed("lower-office-first", *facts, OrderAdopted("guest", "kazakhstan-2025", table)) == []


@pytest.mark.parametrize("office", ["Minister of Energy", "Prime Minister"])
def test_an_heir_stands_after_a_minister(office: str) -> None:
    """No class says where an heir stands: that is asked, not guessed (protocol 3.2)."""
    heir = holds("karin", {"en": "Crown Princess of Norway"})
    minister = holds("abayev", {"en": office})
    (found,) = classed("lower-office-first", minister, heir)
    assert (found.fixes[-1].command, found.fixes[-1].fields) == (PlaceMember, {"member": "karin"})
    assert classed("lower-office-first", minister, heir, MemberPlacedAfter("karin", "tokayev")) == []
