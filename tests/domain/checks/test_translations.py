"""Who is named in some of the languages of a visit only, and a state that is not (protocol 10.12)."""

from __future__ import annotations

import msgspec

from domain.checks.check import Check
from domain.checks.rules import check
from domain.core.names import Name
from domain.delegation.member_names import MemberPositionWorded, MemberRenamed, RenameMember, WordPosition
from domain.delegation.replacement import MemberWithdrawn
from domain.visit.amending import VisitRetitled
from domain.visit.parties import NameParty, PartyNamed
from domain.visit.party import Party
from domain.visit.visit_languages import VisitLanguagesSet
from tests.domain.facts import member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

TITLED = VisitRetitled({"en": "State visit", "ru": "Государственный визит"})
PUTIN = MemberRenamed("putin", {"en": Name("Vladimir", "Putin"), "ru": Name("Владимир", "Путин")})
TOKAYEV = MemberRenamed("tokayev", {"en": Name("Kassym-Jomart", "Tokayev"), "ru": Name("Касым-Жомарт", "Токаев")})
OFFICES = tuple(MemberPositionWorded(key, {"en": "President", "ru": "Президент"}) for key in ("putin", "tokayev"))


def found(code: str, *facts: Facts) -> list[Check]:
    visit = Scenario(visit_opened(), *principals(), TITLED, *facts).visit
    return [each for each in check(visit) if each.code == code]


def test_where_some_are_named_in_a_language_of_the_title_all_are() -> None:
    (half,) = found("names-half-worded", PUTIN, *OFFICES)
    assert (half.values["count"], half.values["all"], half.values["languages"]) == (1, 2, ("ru",))
    assert (half.fixes[0].command, half.fixes[0].fields) == (RenameMember, {"member": "tokayev"})
    assert found("names-half-worded", PUTIN, TOKAYEV, *OFFICES) == []


def test_a_name_from_a_state_of_latin_letters_lacks_no_form_in_another_language_of_such_letters() -> None:
    titled = VisitRetitled({"en": "State visit", "fr": "Visite d’État"})
    musar = MemberRenamed("tokayev", {"en": Name("Nataša", "Pirc Musar")})
    poutine = MemberRenamed("putin", {"en": Name("Vladimir", "Putin"), "fr": Name("Vladimir", "Poutine")})
    slovenia = Party(state={"en": "Slovenia", "fr": "Slovénie"}, zone="Europe/Ljubljana")
    russia = Party(state={"en": "Russia", "fr": "Russie"}, zone="Europe/Moscow")
    offices = tuple(MemberPositionWorded(key, {"en": "President", "fr": "Présidente"}) for key in ("putin", "tokayev"))

    facts = (titled, musar, poutine, PartyNamed("host", russia), *offices)
    assert found("names-half-worded", *facts, PartyNamed("guest", slovenia)) == []
    (half,) = found("names-half-worded", *facts, PartyNamed("guest", russia))
    assert half.fixes[0].fields == {"member": "tokayev"}


def test_a_head_who_lacks_it_is_the_one_who_is_named() -> None:
    (half,) = found("names-half-worded", PUTIN, *OFFICES, member("abayev"))
    assert (half.values["count"], half.fixes[0].fields) == (2, {"member": "tokayev"})


def test_an_office_is_worded_where_the_name_is() -> None:
    (half,) = found("names-half-worded", PUTIN, TOKAYEV, OFFICES[0])
    assert (half.fixes[0].command, half.fixes[0].fields) == (WordPosition, {"member": "tokayev"})


def test_a_language_in_which_nobody_is_named_and_who_does_not_come_are_not_asked() -> None:
    assert found("names-half-worded") == []
    assert found("names-half-worded", PUTIN, TOKAYEV, *OFFICES, member("abayev"), MemberWithdrawn("abayev")) == []


def test_where_the_languages_of_the_visit_are_stated_those_of_the_title_are_not_asked() -> None:
    """The window proposes a title in all of its own languages."""
    uzbek = MemberRenamed("putin", {"en": Name("Vladimir", "Putin"), "uz": Name("Vladimir", "Putin")})
    assert found("names-half-worded", PUTIN, *OFFICES, VisitLanguagesSet(("en", "uz"))) == []
    (half,) = found("names-half-worded", uzbek, *OFFICES, VisitLanguagesSet(("en", "uz")))
    assert half.values["languages"] == ("uz",)


def test_in_a_language_of_its_own_in_which_most_of_a_side_are_named_all_of_it_are() -> None:
    """The title of the visit is not in Kazakh, which the guest's list is in."""
    people = ("tokayev", "abayev", "karin")
    named = tuple(MemberRenamed(key, {"en": Name(key), "kk": Name(key)}) for key in people[1:])
    offices = tuple(MemberPositionWorded(key, {"en": "Minister", "kk": "Министр"}) for key in people)
    facts = (
        TITLED,
        member("abayev"),
        member("karin"),
        offices,
        named,
        MemberRenamed("tokayev", {"en": Name("Tokayev")}),
    )
    half = {each.subjects[1]: each for each in found("names-half-worded", *facts)}["names-kk"]
    assert (half.values["count"], half.values["all"], half.values["languages"]) == (1, 3, ("kk",))
    assert half.fixes[0].fields == {"member": "tokayev"}
    few = (TITLED, member("abayev"), member("karin"), named[:1])
    assert "names-kk" not in [each.subjects[1] for each in found("names-half-worded", *few)]


def test_a_state_is_called_in_the_languages_in_which_its_people_are() -> None:
    host = visit_opened().host
    russia = msgspec.structs.replace(host, state={"en": "Russian Federation"}, short={"en": "Russia"})
    unnamed = {each.subjects: each for each in found("side-half-worded", PUTIN, PartyNamed("host", russia))}[("host",)]
    assert unnamed.values["languages"] == ("ru",)
    assert (unnamed.fixes[0].command, unnamed.fixes[0].fields) == (NameParty, {"side": "host"})
    named = msgspec.structs.replace(russia, short={"en": "Russia", "ru": "Россия"})
    assert ("host",) not in [each.subjects for each in found("side-half-worded", PUTIN, PartyNamed("host", named))]
