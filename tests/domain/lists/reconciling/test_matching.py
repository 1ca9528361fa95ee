"""Who on a list is who: by name across spellings, by office where a name is missing, and nobody by chance."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.delegation.delegation import Member
from domain.delegation.proposing import MemberProposed
from domain.delegation.replacement import MemberWithdrawn
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.matching import likeness_of_offices, matches_of
from domain.visit.visit import Visit
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold


def name(text: str) -> Name:
    given, _, family = text.rpartition(" ")
    return Name(given, family)


def listed(*names: str, office: str = "") -> list[ListedPerson]:
    """A list with these names, each with the same office."""
    return [ListedPerson(at, {"en": name(each)}, {"en": office} if office else {}) for at, each in enumerate(names)]


def members(*names: str, gone: tuple[int, ...] = (), office: str = "Deputy") -> list[Member]:
    """The members of a side with these names, those at the places given withdrawn."""
    proposed = [
        MemberProposed(f"m{at}", "guest", {"en": name(each)}, {"en": office}, "official")
        for at, each in enumerate(names)
    ]
    visit: Visit = fold([visit_opened(), *proposed, *(MemberWithdrawn(f"m{at}") for at in gone)])
    return [visit.delegations.members[each.member] for each in proposed]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Minister of Finance", "Minister of Finance", 1.0),
        ("Minister of Finance", "Minister of Health", 1 / 3),
        ("Minister of Finance", "Ambassador", 0.0),
        ("Minister of Finance", "", 0.0),
    ],
)
def test_offices_are_alike_by_the_words_they_share(one: str, other: str, alike: float) -> None:
    assert likeness_of_offices({"en": one}, {"en": other}) == pytest.approx(alike)
    assert likeness_of_offices({"en": one}, {"fr": other}) == 0.0


def test_who_was_withdrawn_is_meant_if_nobody_else_is_as_much_alike() -> None:
    found = matches_of(listed("Nysambaev Yerlan"), members("Yerlan Nysambaev", "Yerlan Nyambaev", gone=(0,)))
    assert found.members == {0: "m0"}


def test_of_two_alike_the_one_who_comes_is_meant() -> None:
    found = matches_of(listed("Nurtleu Murat"), members("Murat Nurtleu", "Murat Nurtleu", gone=(0,)))
    assert found.members == {0: "m1"}


def test_of_two_of_one_name_the_one_of_that_office_is_meant() -> None:
    one, other = members("Murat Nurtleu"), members("Dauren Abayev", "Murat Nurtleu", office="Deputy Governor")
    found = matches_of(listed("Murat Nurtleu", office="Governor"), [*one, other[1]])
    assert found.members == {0: "m1"}


def test_of_two_of_one_name_the_nearer_place_is_meant() -> None:
    found = matches_of(listed("Dauren Abayev", "Murat Nurtleu"), members("Murat Nurtleu", "Murat Nurtleu"))
    assert found.members == {1: "m1"}


def test_a_name_that_lacks_a_letter_is_found() -> None:
    found = matches_of(listed("Nysambaev"), members("Nyambaev"))
    assert found.members == {0: "m0"}


def test_nobody_is_asked_about_two_whose_names_are_little_alike() -> None:
    found = matches_of(listed("Marat Nysambaev", office="Deputy"), members("Dana Nyambaev"))
    assert (found.members, found.asked) == ({}, {})


def test_a_name_somewhat_alike_is_asked_about_unless_the_office_is_the_same() -> None:
    spelt = listed("Murat Nurtlev", office="Ambassador")
    assert matches_of(spelt, members("Nurtleu Murat")).asked == {0: "m0"}
    assert matches_of(spelt, members("Nurtleu Murat", office="Ambassador")).members == {0: "m0"}


def test_a_name_somewhat_alike_is_meant_where_half_of_the_words_of_the_office_are_the_same() -> None:
    spelt = listed("Murat Nurtlev", office="Deputy Minister")
    assert matches_of(spelt, members("Nurtleu Murat", office="Minister")).members == {0: "m0"}


def test_nobody_is_asked_about_whom_another_entry_means() -> None:
    entries = [*listed("Murat Nurtlev", office="Envoy"), ListedPerson(1, {}, {"en": "Ambassador"})]
    found = matches_of(entries, members("Nurtleu Murat", office="Ambassador"))
    assert (found.members, found.asked) == ({1: "m0"}, {})


def test_nobody_is_asked_about_for_an_entry_without_a_name_of_another_office() -> None:
    found = matches_of([ListedPerson(0, {}, {"en": "Ambassador"})], members("Nurtleu Murat"))
    assert (found.members, found.asked) == ({}, {})


def test_a_name_misspelt_goes_before_a_part_of_a_name() -> None:
    spelt = listed("Margareth Menezez", office="Minister of Culture")
    two = members("Margareth Menezez da Purificação", "Margareth Menezes", office="Minister of Culture")
    assert matches_of(spelt, two).members == {0: "m1"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Margareth Menezes da Purificação", "Margareth Menezes"),
        ("Margareth Menezes", "Margareth Menezes da Purificação Costa"),
    ],
)
def test_who_is_called_by_a_part_of_his_names_is_meant_by_his_office_and_else_asked_about(one: str, other: str) -> None:
    assert matches_of(listed(one, office="Minister of Culture"), members(other, office="Minister of Culture")).members
    asked = matches_of(listed(one, office="Envoy"), members(other, office="Minister of Culture"))
    assert (asked.members, asked.asked) == ({}, {0: "m0"})


@pytest.mark.parametrize(
    ("one", "other"),
    [("Margareth Costa da Purificação", "Margareth Menezes"), ("M. Menezes da Purificação", "Margareth Menezes")],
)
def test_one_name_alone_or_an_initial_is_no_part_by_which_somebody_is_called(one: str, other: str) -> None:
    found = matches_of(listed(one, office="Envoy"), members(other, office="Minister"))
    assert (found.members, found.asked) == ({}, {})


@pytest.mark.parametrize(
    ("called", "office", "sure"),
    [
        ("Ali", "Driver", False), ("Ali", "Security Officer", True), ("Omar", "Driver", False),
        ("Omar", "Security Officer", True), ("Omar", "", True),
    ],
)  # fmt: skip
def test_who_has_one_name_and_another_office_is_asked_about(called: str, office: str, *, sure: bool) -> None:
    found = matches_of(listed(called, office=office), members("Ali Hassan Omar", office="Security Officer"))
    assert (found.members, found.asked) == (({0: "m0"}, {}) if sure else ({}, {0: "m0"}))


def test_who_differs_in_the_patronymic_alone_is_asked_about_where_office_or_place_is_the_same() -> None:
    proposed = [
        MemberProposed("s", "guest", {"kk": Name("Нұрлан", "Сауранбаев", "Байұзақұлы")}, {"kk": "Министр"}, "official"),
        MemberProposed("z", "guest", {"kk": Name("Рүстем", "Жұрсүнов", "Қабидоллаұлы")}, {"kk": "Елші"}, "official"),
    ]
    visit: Visit = fold([visit_opened(), *proposed])
    standing = [visit.delegations.members[each.member] for each in proposed]
    slip = ListedPerson(1, {"ru": Name("Нурлан", "Сауранбаев", "Ермекович")}, {"ru": "Министр транспорта"})
    envoy = ListedPerson(2, {"ru": Name("Рустем", "Журсунов", "Кабидоллаевич")}, {"ru": "Посол"})
    assert matches_of([slip, envoy], standing).asked == {0: "s"}
    assert matches_of([envoy, slip], standing).asked == {}, "nor office nor place is his"


@pytest.mark.parametrize(("called", "sure"), [("Anna Petrova", True), ("Alla Petrova", False)])
def test_initials_in_another_language_make_nobody_one_with_who_is_called_otherwise(called: str, sure: bool) -> None:
    names = {"ru": Name("А. А.", "Петрова"), "en": Name("Anna", "Petrova")}
    asked = MemberProposed("m0", "guest", names, {"en": "Interpreter"}, "official")
    visit: Visit = fold([visit_opened(), asked])
    found = matches_of(listed(called, office="Interpreter"), [visit.delegations.members["m0"]])
    assert (found.members if sure else found.asked) == {0: "m0"}
