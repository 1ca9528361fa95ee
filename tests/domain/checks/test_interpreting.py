"""Checks of interpreters at items still to come (protocol 7.1)."""

from domain.checks.rules import check
from domain.delegation.member_names import MemberPositionWorded
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.interpreting import ChangeoverArranged, Turn
from tests.domain.facts import interprets, listed, meeting_planned, member, principals, speaks, started, visit_opened
from tests.domain.scenario import Facts, Scenario

TALKS = meeting_planned("talks", people=("putin", "tokayev", "abayev"))
KARIN = (listed("talks", "karin", "interpreter"), interprets("talks", "karin", "ru-kk"))
ARYN = (listed("talks", "aryn", "interpreter"), interprets("talks", "aryn", "ru-kk"))
GAP = (speaks("putin", "ru"), speaks("tokayev", "kk"))


def found(code: str, *facts: Facts) -> list[tuple[str, ...]]:
    people = (member("abayev"), member("karin"), member("aryn"))
    visit = Scenario(visit_opened(), principals(), *people, TALKS, *facts)
    return [each.subjects for each in check(visit.visit) if each.code == code]


def test_who_shares_no_language_needs_an_interpreter_for_the_pair() -> None:
    assert found("no-common-language", *GAP) == [("talks", "putin", "tokayev")]
    assert found("no-common-language", *GAP, *KARIN) == []
    assert found("no-common-language", *GAP, speaks("tokayev", "kk", "ru")) == []
    assert found("no-common-language", *GAP, started("talks")) == []


def test_a_pair_of_one_direction_or_for_another_person_does_not_do() -> None:
    listing = listed("talks", "karin", "interpreter")
    assert found("no-common-language", *GAP, listing, interprets("talks", "karin", "ru>kk")) != []
    assert found("no-common-language", *GAP, listing, interprets("talks", "karin", "en-kk")) != []
    assert found("no-common-language", *GAP, listing, interprets("talks", "karin", "ru-kk", person="abayev")) != []
    assert found("no-common-language", *GAP, listing, interprets("talks", "karin", "ru-kk", person="tokayev")) == []


def test_every_pair_of_languages_is_told_once() -> None:
    facts = (*GAP, speaks("abayev", "kk"))
    assert found("no-common-language", *facts) == [("talks", "putin", "tokayev")]
    assert len(found("no-common-language", *GAP, speaks("abayev", "en"))) == 2


def test_languages_are_not_guessed() -> None:
    assert found("no-common-language", speaks("putin", "ru")) == []


def test_an_interpreter_of_whom_nothing_is_noted_is_to_be_given_the_pair() -> None:
    """One who is listed without pair or languages covers nothing up (protocol 7.4)."""
    unsaid = (*GAP, listed("talks", "karin", "interpreter"))
    assert found("no-common-language", *unsaid) == [("talks", "putin", "tokayev")]
    assert found("no-common-language", *unsaid, speaks("karin", "ru", "kk")) == []
    assert found("no-common-language", *unsaid, interprets("talks", "karin", "ru-kk")) == []


def test_the_languages_of_a_head_are_not_noted() -> None:
    assert found("languages-not-noted", speaks("abayev", "kk")) == [("talks", "putin"), ("talks", "tokayev")]
    assert found("languages-not-noted", *GAP) == []
    assert found("languages-not-noted") == []


def test_an_interpreter_does_not_speak_a_language_of_his_pair() -> None:
    assert found("interpreter-lacks-language", *KARIN, speaks("karin", "ru", "en")) == [("talks", "karin")]
    assert found("interpreter-lacks-language", *KARIN, speaks("karin", "ru", "kk")) == []
    assert found("interpreter-lacks-language", *KARIN) == []


def test_an_interpreter_in_two_places_at_once_is_a_person_needed_twice() -> None:
    supper = (*meeting_planned("supper", people=("tokayev",)), listed("supper", "karin", "interpreter"))
    twice = found("person-needed-twice", *KARIN, *supper)
    assert ("karin", "supper", "talks") in [(each[0], *sorted(each[1:])) for each in twice]


def turns(who: str, *spans: tuple[str, str]) -> ChangeoverArranged:
    return ChangeoverArranged("talks", who, tuple(Turn(*span) for span in spans), None, None)


def test_the_changeover_leaves_a_gap() -> None:
    both = (*KARIN, *ARYN)
    first = turns("karin", ("14:00", "14:20"), ("14:40", "15:00"))
    assert found("changeover-gap", *both, first, turns("aryn", ("14:20", "14:40"))) == []
    assert found("changeover-gap", *both, first, turns("aryn", ("14:25", "14:40"))) == [("talks", "karin", "aryn")]
    assert found("changeover-gap", *both, first) == []
    assert found("changeover-gap", *KARIN, turns("karin", ("14:00", "14:50"))) == [("talks", "karin")]
    assert found("changeover-gap", *KARIN) == []


def test_nobody_interprets() -> None:
    assert found("no-interpreter") == [("talks",)]
    assert found("no-interpreter", listed("talks", "karin", "interpreter")) == []
    assert found("no-interpreter", listed("talks", "karin", "interpreter"), MemberWithdrawn("karin")) == [("talks",)]


def test_an_interpreter_by_office_is_listed_among_those_who_count() -> None:
    office = MemberPositionWorded("karin", {"en": "Interpreter (Slovene–English)"})
    guest = (office, listed("talks", "karin"))
    assert found("interpreter-among-participants", *guest) == [("talks", "karin")]
    assert found("interpreter-among-participants", *guest, MemberWithdrawn("karin")) == []
    assert found("interpreter-among-participants", office, listed("talks", "karin", "interpreter")) == []
    assert found("interpreter-among-participants", listed("talks", "karin")) == []


def test_who_shares_a_language_needs_no_interpreter() -> None:
    """Paris and Algiers speak French; where the heads share none, it is said between which languages (protocol 7.1)."""
    french = (speaks("putin", "fr"), speaks("tokayev", "ar", "fr"))
    assert found("no-interpreter", *french) == found("no-common-language", *french) == []
    assert found("no-interpreter", speaks("putin", "fr")) == [("talks",)], "what a head speaks is not guessed"
    assert found("no-interpreter", *GAP) == []
    assert found("no-common-language", *GAP) == [("talks", "putin", "tokayev")]


def test_an_interpreter_is_listed_whose_languages_cannot_serve() -> None:
    """Someone without a pair serves where he speaks both languages, as far as they are noted (protocol 7.2)."""
    karin = listed("talks", "karin", "interpreter")
    assert found("interpreter-cannot-serve", *GAP, karin, speaks("karin", "ru", "ja")) == [("talks", "karin")]
    assert found("interpreter-cannot-serve", *GAP, karin, speaks("karin", "ru", "kk")) == []
    assert found("interpreter-cannot-serve", *GAP, karin) == []
    assert found("interpreter-cannot-serve", speaks("putin", "ru"), karin, speaks("karin", "ja")) == []


def test_one_cause_of_an_interpreter_is_told_once() -> None:
    karin, noted = listed("talks", "karin", "interpreter"), speaks("karin", "ru", "ja")
    assert found("no-common-language", *GAP, karin, noted) == [], "told of Karin herself"
    assert found("no-common-language", *GAP, karin, noted, *ARYN) == []
    assert found("no-common-language", *GAP, speaks("abayev", "en"), karin, speaks("karin", "ru", "en")) == [
        ("talks", "putin", "tokayev")
    ], "Karin serves between Russian and English, and nobody between Russian and Kazakh"


def test_a_further_party_needs_an_interpreter_too() -> None:
    third = (member("xi", "third"), listed("talks", "xi"), speaks("xi", "zh"), speaks("putin", "ru"))
    french = (speaks("tokayev", "kk", "ru"), speaks("abayev", "ru"))
    assert found("no-common-language", *third, *french) == [("talks", "putin", "xi"), ("talks", "tokayev", "xi")]


def test_scripts_and_regions_of_one_language_are_understood() -> None:
    chinese = (speaks("putin", "zh-Hant"), speaks("tokayev", "zh"))
    assert found("no-common-language", *GAP, *chinese) == []
    german = (speaks("putin", "de"), speaks("tokayev", "tr"))
    assert found("no-common-language", *GAP, *german) == [("talks", "putin", "tokayev")]
    listing = KARIN[:1]
    assert found("no-common-language", *GAP, *german, *listing, interprets("talks", "karin", "de-tr")) == []
