"""Sovereigns and popes are found by the name each language has for them, and by the number that is theirs alone."""

from datetime import date

import msgspec
import pytest

from domain.core.packaged import packaged
from domain.naming.finding.finder import Finder
from domain.naming.words.findable import Findable, FindableOffice, PartedName
from domain.naming.words.regnal import MADE, names_of_list, regnal_name
from domain.naming.words.regnal_numbers import in_roman

DAY = date(2026, 11, 28)


def sovereign(name: str, language: str, title: str) -> Findable:
    return Findable(
        (PartedName(family=name, language=language),), (FindableOffice("office", (title,), date(2000, 1, 1)),)
    )


PEOPLE = {
    "charles": sovereign("Charles III", "en", "King of the United Kingdom"),
    "felipe": sovereign("Felipe VI", "es", "Rey de España"),
    "willem": sovereign("Willem-Alexander", "nl", "Koning der Nederlanden"),
    "john-paul": sovereign("Giovanni Paolo II", "it", "Sommo Pontefice"),
    "francis": sovereign("Francesco", "it", "Sommo Pontefice"),
    "abdullah": Findable((PartedName("عبد الله", "الثاني", language="ar"),)),
    "mitterrand": Findable(
        (PartedName("François", "Mitterrand", language="fr"),),
        (FindableOffice("office", ("Président de la République",)),),
    ),
    "sanchez": Findable(
        (PartedName("Pedro", "Sánchez", language="es"),), (FindableOffice("office", ("Presidente de España",)),)
    ),
    "wang": Findable((PartedName("이", "왕", language="ko", family_first=True),)),
}


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(PEOPLE.items())


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Карл III", "charles"), ("короля Карла III", "charles"), ("Carlos III", "charles"), ("III. Károly", "charles"),
        ("Филипп VI", "felipe"), ("Philippe VI d'Espagne", "felipe"), ("rey Felipe VI de España", "felipe"),
        ("Guillermo Alejandro", "willem"), ("Виллем-Александр", "willem"),
        ("Jean-Paul II", "john-paul"), ("Иоанн Павел II", "john-paul"), ("Jan Paweł II", "john-paul"),
        ("папа Франциск", "francis"), ("pape François", "francis"), ("Pope Francis", "francis"),
        ("Abdullah II", "abdullah"), ("король Испании", "felipe"), ("왕이", "wang"),
    ],
)  # fmt: skip
def test_a_sovereign_is_found_as_another_language_calls_him(finder: Finder, typed: str, person: str) -> None:
    assert [each.person for each in finder.find(typed, 5, DAY)][:1] == [person]


@pytest.mark.parametrize("typed", ["Charles II", "Карл I", "Felipe II", "Jean-Paul Ier", "Abdullah III", "Karl X"])
def test_another_number_is_nobody(finder: Finder, typed: str) -> None:
    assert finder.find(typed, 5, DAY) == []


@pytest.mark.parametrize("typed", ["Charles Michel", "Filippo Grandi", "Karl Nehammer", "Карлос Гон"])
def test_who_has_a_family_name_is_no_sovereign(finder: Finder, typed: str) -> None:
    assert finder.find(typed, 5, DAY) == []


def test_a_president_is_not_asked_for_as_a_king(finder: Finder) -> None:
    assert [each.person for each in finder.find("roi d'Espagne", 5, DAY)] == ["felipe"]


def test_no_form_of_a_name_is_a_form_of_another() -> None:
    assert {regnal_name(each) for each in ("Karl", "Карла", "Carlos", "Шарль", "찰스")} == {"charles"}
    assert {regnal_name(each) for each in ("Токаев", "Merkel", "习")} == {""}


@pytest.mark.parametrize(
    ("text", "roman"),
    [
        ("查尔斯三世", "查尔斯 III"), ("양녕 2세", "양녕 2세"), ("チャールズ3世", "チャールズ III"),
        ("ชาร์ลส์ที่ 3", "ชาร์ลส์ III"), ("Κωνσταντίνος Β΄", "Κωνσταντίνος  II"), ("Γρηγόριος ΙΣΤ΄", "Γρηγόριος  XVI"),
        ("Գարեգին Բ", "Գարեգին  II"), ("Ա. Գրիգորյան", "Ա. Գրիգորյան"), ("本笃十六世", "本笃 XVI"),
    ],
)  # fmt: skip
def test_numbers_of_kings_are_read_in_other_scripts(text: str, roman: str) -> None:
    assert in_roman(text) == roman


def test_what_their_names_sound_like_is_made_of_the_list() -> None:
    made = packaged("names", MADE).read_bytes()
    assert msgspec.json.decode(made) == names_of_list(), "run scripts/name-lexicon: a list, or how names sound, changed"
