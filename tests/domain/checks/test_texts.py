"""Texts of a visit against how people are spelt and which offices they hold (protocol 10.10, 10.11)."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from domain.agreement.enclosures import EnclosureAsked
from domain.agreement.note import DrawUpNote, RewordNote
from domain.checks import texts
from domain.checks.check import Check
from domain.checks.elsewhere import Elsewhere
from domain.checks.rules import check
from domain.core.message import Event
from domain.core.names import Name
from domain.delegation.identity import MemberIdentified
from domain.delegation.member_names import MemberRenamed, RenameMember
from domain.delegation.proposing import MemberProposalRetracted, MemberProposed
from domain.delegation.replacement import MemberWithdrawn
from domain.offices import office_at
from domain.programme.arrangements import DescribeItem, ItemDescribed, ItemRetitled, RetitleItem
from domain.programme.cancellation import ItemCancelled
from domain.record.recording import Officer
from domain.registry.name_form import NameForm
from domain.registry.office_held import OfficeRecorded
from domain.registry.person import Person
from domain.registry.person_names import NameSpelt, SpellName
from domain.registry.registries import Registries
from domain.sample import SAMPLES
from domain.statements.claim import ClaimRecorded, RetractClaim
from domain.statements.press import RecordStatementText
from tests.domain.delegation.test_identity import person, registry
from tests.domain.facts import DAY, at, claim, item_planned, point, principals, speaker, text_recorded, visit_opened
from tests.domain.sample_office import sample_office
from tests.domain.scenario import Facts, Scenario

NAMES = {"ru": Name("Садыр", "Жапаров"), "en": Name("Sadyr", "Japarov")}
JAPAROV = (MemberProposed("japarov", "guest", NAMES, {"en": "President"}, "head"), item_planned("talks"))


def found(code: str, *facts: Facts, registries: Registries | None = None) -> list[Check]:
    visit = Scenario(visit_opened(), principals(), *JAPAROV, *facts).visit
    return [each for each in check(visit, Elsewhere(1, registries or Registries())) if each.code == code]


def titled(words: str, language: str = "ru") -> Event:
    return ItemRetitled("talks", {language: words})


def test_a_title_spells_somebody_otherwise() -> None:
    (misspelt,) = found("name-misspelt", titled("Встреча с Садыром Жапоровым"))
    assert misspelt.subjects == ("talks", "japarov", "title-ru")
    assert (misspelt.values["written"], misspelt.values["right"]) == ("Жапоровым", "Жапаров")
    assert (misspelt.fixes[0].command, misspelt.fixes[0].fields) == (RetitleItem, {"item": "talks"})


@pytest.mark.parametrize("title", ["Prince of Wales", "Crown Princess of Wales", "Prinz von Wales"])
def test_the_realm_of_a_title_is_nobody_called_nearly_so(title: str) -> None:
    wiles = MemberProposed("wiles", "guest", {"en": Name("Susie", "Wiles")}, {"en": "Chief of Staff"}, "official")
    prince = MemberProposed("prince", "guest", {"en": Name("", "William")}, {"en": title}, "accompanying")
    assert found("name-misspelt", wiles, prince) == []
    (misspelt,) = found("name-misspelt", wiles, titled("Dinner given by Susan Wales", "en"))
    assert misspelt.values["right"] == "Wiles"


@pytest.mark.parametrize(
    ("words", "language"),
    [("Встреча с Садыром Жапаровым", "ru"), ("Talks with Mr Japarov", "en"), ("Жапоров", "en"), ("Japarow", "fr")],
)
def test_what_is_right_or_of_another_language_is_none(words: str, language: str) -> None:
    assert found("name-misspelt", titled(words, language)) == []


def test_every_text_is_looked_at() -> None:
    wrong = {"en": "Japarow"}
    words = text_recorded("words", "tokayev", "Уважаемый Садыр Жапоров", "as-delivered")
    facts = (
        item_planned("words", at("18:00", "18:30"), "press-statements"), speaker("words", "tokayev"), words,
        ItemDescribed("talks", wrong), point("trade"),
        ClaimRecorded("c", "visit", "Japarow spoke", None, None, "", None),
    )  # fmt: skip
    fixes = {each.fixes[0].command: each.fixes[0].fields for each in found("name-misspelt", *facts)}
    assert fixes == {
        RecordStatementText: {"item": "words", "member": "tokayev", "stage": "as-delivered", "language": "ru"},
        DescribeItem: {"item": "talks"},
        RetractClaim: {"claim": "c"},
    }


def test_a_note_that_goes_out_is_looked_at_with_what_it_encloses() -> None:
    visit = Scenario(visit_opened(), principals(), *JAPAROV)
    enclosed = (EnclosureAsked({"en": "Portrait of President Japarow"}),)
    text = {"en": "The Protocol has the honour to announce Mr Sadir Japarov."}
    visit.when(DrawUpNote("circular", {"en": "Protocol"}, {"en": "Missions"}, text=text, note="n", enclosures=enclosed))

    told = [each for each in check(visit.visit, Elsewhere(1, Registries())) if each.code == "name-misspelt"]

    assert {(each.subjects[2], each.values["written"]) for each in told} == {
        ("note-en", "Sadir"),
        ("enclosure-1-en", "Japarow"),
    }
    assert {(each.fixes[0].command, *each.fixes[0].fields.values()) for each in told} == {(RewordNote, "n")}


def test_the_form_of_the_registry_is_right_too() -> None:
    spelt = registry(person("sj", NAMES, NameSpelt("sj", "fr", NameForm("Sadyr", "Djaparov"))))
    known = MemberIdentified("japarov", "sj", 1)
    assert found("name-misspelt", known, titled("Entretien avec M. Djaparow", "fr"), registries=spelt) != []
    assert found("name-misspelt", known, titled("Entretien avec M. Djaparov", "fr"), registries=spelt) == []


def test_what_is_cancelled_and_who_was_never_on_the_list_are_left_out() -> None:
    wrong = titled("Жапоров")
    assert found("name-misspelt", wrong, ItemCancelled("talks")) == []
    assert found("name-misspelt", wrong, MemberProposalRetracted("japarov")) == []
    assert found("name-misspelt", wrong) != []


def test_it_is_found_again_once_somebody_is_named_otherwise() -> None:
    assert found("name-misspelt", titled("Жапоров"), MemberRenamed("japarov", {"ru": Name("Садыр", "Жапоров")})) == []


def office(until: date | None, since: date | None = date(2016, 7, 13)) -> Registries:
    """Of Theresa May, who is told of here by the name of Japarov: prime minister until a day."""
    title = {"en": "Prime Minister of Kyrgyzstan", "ru": "Премьер-министр"}
    held = OfficeRecorded("sj", "pm", "pm-of-kg", title, None, None, since, until, {}, None)
    return registry(person("sj", NAMES, held))


@pytest.mark.parametrize(
    ("words", "language", "given"),
    [
        ("Talks with Prime Minister Sadyr Japarov", "en", "Prime Minister Sadyr Japarov"),
        ("Prime Minister Japarov's speech", "en", "Prime Minister Japarov"),
        ("Беседа с премьер-министром С. Жапаровым", "ru", "премьер-министром С. Жапаровым"),
        ("Talks with the former Prime Minister Sadyr Japarov", "en", ""),
        ("Talks with Sadyr Japarov, the Prime Minister of Japan and others", "en", ""),
        ("Беседа с бывшим премьер-министром Жапаровым", "ru", ""),
    ],
)
def test_an_office_that_was_left_is_given_to_nobody(words: str, language: str, given: str) -> None:
    facts = (MemberIdentified("japarov", "sj", 1), titled(words, language))
    wrong = found("office-not-held", *facts, registries=office(date(2025, 11, 1)))
    assert [each.values["written"] for each in wrong] == ([given] if given else [])
    assert found("office-not-held", *facts, registries=office(None)) == []
    assert found("office-not-held", *facts, registries=office(DAY)) == []


def test_an_office_not_taken_yet_is_given_to_nobody() -> None:
    facts = (MemberIdentified("japarov", "sj", 1), titled("Prime Minister Japarov", "en"))
    assert found("office-not-held", *facts, registries=office(None, date(2025, 12, 1))) != []


def test_a_letter_of_another_script_is_told_of_list_and_registry() -> None:
    mixed = {"ru": Name("Caдыp", "Жaпaров")}
    (told,) = found("letters-of-another-script", MemberRenamed("japarov", mixed))
    assert (told.subjects, told.fixes[0].command) == (("japarov", "ru"), RenameMember)
    assert found("letters-of-another-script") == []
    registered: Person = person("sj", NAMES, NameSpelt("sj", "ru", NameForm("Садыр", "Жапaров")))
    known = MemberIdentified("japarov", "sj", 1)
    (told,) = found("registered-in-another-script", known, registries=registry(registered))
    assert told.fixes[0].command is SpellName
    assert found("registered-in-another-script", known, registries=registry(person("sj", NAMES))) == []


@pytest.mark.parametrize(
    ("title", "words", "language"),
    [
        ("Премьер-министр Кыргызской Республики", "Встреча с премьер-министром Киргизии Жапаровым", "ru"),
        ("Қазақстан Республикасының Президенті", "Президент Жапаровпен кездесу", "kk"),
        ("Ministerpräsident der Kirgisischen Republik", "Gespräch mit Ministerpräsident Dschaparow", "de"),
    ],
)
def test_an_office_is_known_whatever_the_name_and_the_case_of_its_state(title: str, words: str, language: str) -> None:
    names = {language: Name("Садыр", "Dschaparow" if language == "de" else "Жапаров")}
    later = OfficeRecorded("sj", "pm", "pm-of-kg", {language: title}, None, None, date(2025, 12, 1), None, {}, None)
    facts = (MemberIdentified("japarov", "sj", 1), MemberRenamed("japarov", names), titled(words, language))
    assert found("office-not-held", *facts, registries=registry(person("sj", names, later))) != []
    now = OfficeRecorded("sj", "pm", "pm-of-kg", {language: title}, None, None, date(2016, 7, 13), None, {}, None)
    assert found("office-not-held", *facts, registries=registry(person("sj", names, now))) == []


def listed(number: int, patronymic: str) -> MemberProposed:
    name = Name("Айдос", f"Сәтбаев{number}", patronymic)
    return MemberProposed(f"m{number}", "guest", {"kk": name}, {"kk": "кеңесші"}, "official")


def test_who_alone_has_no_patronymic_on_a_list_is_told() -> None:
    three = [listed(number, "Ерланұлы") for number in range(3)]
    (told,) = found("patronymic-missing", *three, listed(3, ""))
    assert (told.subjects, told.fixes[0].command) == (("m3", "kk"), RenameMember)
    assert found("patronymic-missing", *three) == []
    assert found("patronymic-missing", *three[:2], listed(3, "")) == [], "two make no rule"
    assert found("patronymic-missing", *three, listed(3, ""), listed(4, "")) == [], "many have none"
    assert found("patronymic-missing", *three, listed(3, ""), MemberWithdrawn("m3")) == []


def test_a_japanese_name_in_characters_alone_is_told_until_its_reading_is_noted() -> None:
    minister = MemberProposed(
        "sanae", "guest", {"ja": Name("早苗", "高市", family_first=True)}, {"en": "Minister"}, "official"
    )
    (told,) = found("reading-missing", minister)
    assert (told.values["name"], told.fixes[0].command) == ("高市早苗", RenameMember)

    for names in (
        {"ja": Name("早苗", "高市", phonetic="Takaichi Sanae")},
        {"ja": Name("早苗", "高市", family_first=True), "en": Name("S", "T")},
    ):
        assert found("reading-missing", minister, MemberRenamed("sanae", names)) == []
    spelt = registry(
        person(
            "st", {"ja": Name("早苗", "高市", family_first=True)}, NameSpelt("st", "en", NameForm("Sanae", "Takaichi"))
        )
    )
    assert found("reading-missing", minister, MemberIdentified("sanae", "st", 1), registries=spelt) == []
    assert found("reading-missing", MemberProposed("xi", "guest", {"zh": Name("近平", "习")}, {}, "official")) == []


def test_a_name_said_with_the_family_name_first_is_told_where_another_form_does_not_say_its_order() -> None:
    def called(family_first: bool | None = None) -> MemberProposed:
        names = {"zh": Name("近平", "习"), "en": Name("Jinping", "Xi", family_first=family_first)}
        return MemberProposed("xi", "guest", names, {"en": "President"}, "official")

    (told,) = found("family-name-order", called())
    assert (told.subjects, told.values["others"], told.fixes[0].command) == (("xi",), ("Jinping Xi",), RenameMember)
    assert found("family-name-order", called(family_first=True)) == []
    assert found("family-name-order", called(family_first=False)) == [], "Penny Wong wishes it so"
    assert found("family-name-order", called(), MemberWithdrawn("xi")) == []


@pytest.mark.parametrize(("state", "asked"), [("China", ("Jinping Xi",)), ("Kazakhstan", None)])
def test_a_name_whole_in_characters_is_said_so_where_people_say_the_family_name_first(
    state: str, asked: tuple[str, ...] | None
) -> None:
    opened = visit_opened()
    opened = replace(opened, guest=replace(opened.guest, state={"en": state}))
    names = {"zh": Name(family="习近平"), "en": Name("Jinping", "Xi")}
    member = MemberProposed("xi", "guest", names, {"en": "President"}, "official")
    told = [each for each in check(Scenario(opened, principals(), member).visit) if each.code == "family-name-order"]
    assert [each.values["others"] for each in told] == ([asked] if asked else [])


@pytest.mark.parametrize("name", SAMPLES)
def test_none_of_the_samples_is_found_fault_with(name: str, tmp_path: Path) -> None:
    """Speeches, titles and letters of real visits, in several languages (the other visits are pinned beside these)."""
    with closing(office_at(sample_office(name, tmp_path / "sample.chancery"), Officer("anna", "desk"))) as office:
        (visit,) = office.visits().values()
        codes = {each.code for each in check(visit, office.elsewhere(visit.reference))}
    assert codes & {rule.code for rule in texts.RULES} == set()


def test_a_report_is_told_without_a_publisher() -> None:
    assert found("name-misspelt", claim("report", "talks")) == []
