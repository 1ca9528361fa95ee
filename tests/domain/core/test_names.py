"""Names and offices of members, in several languages."""

from domain.core.names import Name
from domain.delegation.member_names import MemberPositionWorded, MemberRenamed, RenameMember, WordPosition
from tests.domain.facts import member
from tests.domain.scenario import Scenario

TOKAYEV = {"ru": Name("К. К.", "Токаев")}


def test_a_member_is_renamed_in_all_languages_at_once(visit: Scenario) -> None:
    visit.when(RenameMember("tokayev", TOKAYEV))
    visit.then(MemberRenamed("tokayev", TOKAYEV))
    visit.when(RenameMember("tokayev", TOKAYEV))
    visit.then_nothing()


def test_a_name_may_become_unknown_again(visit: Scenario) -> None:
    visit.when(RenameMember("tokayev", {}))
    visit.then(MemberRenamed("tokayev", {}))


def test_nobody_unknown_is_renamed(visit: Scenario) -> None:
    visit.when(RenameMember("abayev", TOKAYEV))
    visit.then_refused("unknown-member", "member")


def test_a_name_form_has_words(visit: Scenario) -> None:
    visit.when(RenameMember("tokayev", {"ru": Name()}))
    visit.then_refused("text-missing", "names")


def test_a_name_form_is_no_essay(visit: Scenario) -> None:
    visit.when(RenameMember("tokayev", {"ru": Name("a" * 201)}))
    visit.then_refused("text-too-long", "names")


def test_a_name_form_is_one_line(visit: Scenario) -> None:
    visit.when(RenameMember("tokayev", {"ru": Name("К.\tК.")}))
    visit.then_refused("text-not-allowed", "names")


def test_an_office_is_worded(visit: Scenario) -> None:
    visit.given(member("abayev"))
    visit.when(WordPosition("abayev", {"kk": "Елші"}))
    visit.then(MemberPositionWorded("abayev", {"kk": "Елші"}))
    visit.when(WordPosition("abayev", {"kk": "Елші"}))
    visit.then_nothing()


def test_the_office_of_nobody_unknown_is_worded(visit: Scenario) -> None:
    visit.when(WordPosition("abayev", {"kk": "Елші"}))
    visit.then_refused("unknown-member", "member")


def test_a_name_reads_given_then_family() -> None:
    assert [str(Name("К. К.", "Токаев")), str(Name(family="Токаев")), str(Name())] == ["К. К. Токаев", "Токаев", ""]
