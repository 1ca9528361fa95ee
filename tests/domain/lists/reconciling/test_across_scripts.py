"""The same people on a list in another script are the same people; strangers there are asked about, or new."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.delegation.delegation import Member
from domain.delegation.proposing import MemberProposed
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.matching import Matches, by_likeness, matches_of
from domain.visit.visit import Visit
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold

CHINA = ["习近平", "李强", "王毅", "何立峰", "吴政隆", "蓝佛安", "王文涛", "马朝旭", "蔡润", "洪磊", "欧阳海涛", "孙宁"]
IN_PINYIN = [
    "Xi Jinping", "Li Qiang", "Wang Yi", "He Lifeng", "Wu Zhenglong", "Lan Fo'an", "Wang Wentao", "Ma Zhaoxu",
    "Cai Run", "Hong Lei", "Ouyang Haitao", "Sun Ning",
]  # fmt: skip
JAPAN = ["Fukuda Yasuo", "Bessho Koro", "Miyaji Takuma", "Nagai Ryozo", "Shimada Takeshi", "Ōno Kenji", "Satō Jun’ichi"]
IN_POLIVANOV = [
    "Фукуда Ясуо", "Бэссё Коро", "Миядзи Такума", "Нагаи Рёдзо", "Симада Такэси", "Оно Кэндзи", "Сато Дзюнъити",
]  # fmt: skip
KOREA = ["이재명", "조현", "위성락", "강훈식", "김민석"]
IN_KONTSEVICH = ["Ли Чжэ Мён", "Чо Хён", "Ви Сон Нак", "Кан Хун Сик", "Ким Мин Сок"]
GREECE = ["Κυριάκος Μητσοτάκης", "Γιώργος Γεραπετρίτης", "Νίκος Δένδιας"]
IN_ENGLISH = ["Kyriakos Mitsotakis", "Giorgos Gerapetritis", "Nikos Dendias"]
EGYPT = ["عبد الفتاح السيسي", "بدر عبد العاطي", "مصطفى مدبولي", "حسن رشاد"]
IN_FRENCH = ["Abdel Fattah El Sisi", "Badr Abdelatty", "Mostafa Madbouly", "Hassan Rashad"]


def _name(text: str) -> Name:
    first, *rest = text.split()
    western = any(text in names for names in (GREECE, IN_ENGLISH, EGYPT, IN_FRENCH))
    if western:
        return Name(" ".join(text.split()[:-1]), text.rsplit(maxsplit=1)[-1])
    return Name(" ".join(rest), first, family_first=True) if rest else Name(family=first)


def _members(language: str, names: list[str], office: str = "Deputy") -> list[Member]:
    proposed = [
        MemberProposed(f"m{at}", "guest", {language: _name(each)}, {"en": office}, "official")
        for at, each in enumerate(names)
    ]
    visit: Visit = fold([visit_opened(), *proposed])
    return [visit.delegations.members[each.member] for each in proposed]


def _listed(language: str, names: list[str], **more: str) -> list[ListedPerson]:
    offices = {"fr": more["office"]} if more else {}
    return [ListedPerson(at, {language: _name(each)}, offices) for at, each in enumerate(names)]


def _everybody(names: list[str]) -> dict[int, str]:
    return {at: f"m{at}" for at in range(len(names))}


@pytest.mark.parametrize(
    ("language", "standing", "other", "listed"),
    [
        ("zh", CHINA, "en", IN_PINYIN),
        ("en", JAPAN, "ru", IN_POLIVANOV),
        ("ko", KOREA, "ru", IN_KONTSEVICH),
        ("el", GREECE, "en", IN_ENGLISH),
        ("ar", EGYPT, "fr", IN_FRENCH),
    ],
)
def test_a_list_in_another_script_names_those_who_stand(
    language: str, standing: list[str], other: str, listed: list[str]
) -> None:
    for here, names, there, written in ((language, standing, other, listed), (other, listed, language, standing)):
        found = matches_of(_listed(there, written), _members(here, names))
        assert found == Matches(_everybody(names), {}), there


def test_in_another_order_who_fits_nobody_else_is_certain_and_the_others_are_asked_about() -> None:
    listed = ["Ван И", "Си Цзиньпин", "Ли Цян"]
    found = matches_of(_listed("ru", listed), _members("zh", CHINA))
    assert found.members == {0: "m2", 1: "m0", 2: "m1"}
    korean = matches_of(_listed("ru", ["Ви Сон Нак", "Ли Чжэ Мён"]), _members("ko", KOREA))
    assert {**korean.members, **korean.asked} == {0: "m2", 1: "m0"}


@pytest.mark.parametrize(
    ("language", "standing", "other", "strangers"),
    [
        ("zh", CHINA, "en", "Han Zheng, Ding Xuexiang, Wang Xiaohong, Ma Xingrui, Hong Liang, Sun Weidong"),
        ("en", JAPAN, "ru", "Кисида Фумио, Фукуда Тацуо, Симада Кунио, Нагаи Такума, Сато Такэси"),
        ("ko", KOREA, "en", "Lee Jae-yong, Cho Tae-yong, Kang In-sun, Kim Tae-hyo"),
    ],
)
def test_nobody_is_equated_with_a_namesake(language: str, standing: list[str], other: str, strangers: str) -> None:
    assert matches_of(_listed(other, strangers.split(", ")), _members(language, standing)).members == {}


def test_who_is_known_by_his_place_alone_is_asked_about() -> None:
    standing = ["习近平", "李强", "郑栅洁", "王毅"]
    found = matches_of(_listed("en", ["Xi Jinping", "Li Qiang", "Zheng Shanjie", "Wang Yi"]), _members("zh", standing))
    assert found == Matches({0: "m0", 1: "m1", 3: "m3"}, {2: "m2"})


def test_an_office_of_another_kind_denies_it() -> None:
    standing = _members("zh", ["王毅"], office="President of the Republic")
    found = matches_of(_listed("fr", ["Wang Yi"], office="Ministre des Affaires étrangères"), standing)
    assert found == Matches({}, {0: "m0"})


def test_two_who_are_called_alike_are_asked_about() -> None:
    found = matches_of(_listed("en", ["Wang Yi"]), _members("zh", ["王毅", "王怡", "李强"]))
    assert not found.members
    assert 0 in found.asked


def test_whom_one_chooses_among_stand_as_their_names_fit() -> None:
    members = _members("zh", ["李强", "蔡润", "王毅"])
    (entry,) = _listed("ru", ["Ван И"])
    assert by_likeness(entry, members)[0].id == "m2"


def test_whose_family_name_only_goes_on_from_another_is_asked_about() -> None:
    found = matches_of(
        _listed("en", ["Petrovsky Sergey", "Serov Ivan"]), _members("ru", ["Петров Сергей", "Серов Иван"])
    )
    assert found == Matches({1: "m1"}, {0: "m0"})


@pytest.mark.parametrize(
    ("language", "standing", "listed"),
    [
        ("ru", ["Козлова Анна", "Орлов Юрий"], ["Kozlova Inna", "Day Tom"]),
        ("ru", ["Ким Олег", "Орлов Юрий"], ["Kim Alex", "Day Tom"]),
        ("ru", ["Ахмедов Али", "Орлов Юрий"], ["Akhmedova Aliya", "Day Tom"]),
        ("zh", ["李明", "王毅"], ["Li Min", "Day Tom"]),
    ],
)
def test_nobody_is_told_by_his_place_among_strangers(language: str, standing: list[str], listed: list[str]) -> None:
    for others in ([], ["Roe Sam"]):
        named = [*standing, *(["Суров Лев"] if others else [])]
        found = matches_of(_listed("en", [*listed, *others]), _members(language, named, office=""))
        assert (found.members, found.asked[0]) == ({}, "m0")
