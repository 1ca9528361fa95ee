"""What is asked for by an office: which state's, in whatever language it is named."""

import pytest
from babel import Locale

from domain.naming.words.lexicon import is_name_of_state
from domain.naming.words.sought import sought_by
from domain.naming.words.titles import office_sought

OF_NO_STATE = "AQ BV HM TF UM GS AC CP DG EA IC TA CQ EZ QO XA XB ZZ EU UN"
NAMED_LIKE_ANOTHER = {("kk", "CD"), ("kk", "CG")}
"""Both are called Конго there."""


@pytest.mark.parametrize("language", ["ar", "de", "en", "es", "fr", "kk", "ru", "tr"])
def test_every_state_is_told_from_every_other_and_from_kings_and_courtesies(language: str) -> None:
    wrong = [
        f"{name} is read as {asked.states}, a name of {[word.text for word in asked.name]}"
        for code, name in Locale.parse(language).territories.items()
        if len(code) == 2 and code not in OF_NO_STATE and (language, code) not in NAMED_LIKE_ANOTHER
        for asked in [sought_by(f"president {name}")]
        if asked.states != (code,) or asked.name or asked.offices != ("state",)
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("typed", "office", "state"),
    [
        ("President of Nigeria", "state", "NG"),
        ("президент Нигера", "state", "NE"),
        ("президента Сирии", "state", "SY"),
        ("Kenyan president", "state", "KE"),
        ("President of the Democratic Republic of the Congo", "state", "CD"),
        ("президент Республики Конго", "state", "CG"),
        ("President of the Central African Republic", "state", "CF"),
        ("日本の首相", "government", "JP"),
        ("przewodnicząca Komisji Europejskiej", "state", "EU"),
        ("eiropadomes priekšsēdētājs", "state", "EU"),
        ("An Taoiseach", "government", "IE"),
        ("የኢትዮጵያ ጠቅላይ ሚኒስትር", "government", "ET"),
        ("Ààrẹ Nàìjíríà", "state", "NG"),
        ("canciller chileno", "foreign", "CL"),
        ("ministre canadienne des Affaires étrangères", "foreign", "CA"),
        ("ministro español de Asuntos Exteriores", "foreign", "ES"),
        ("Шинэ Зеландын Ерөнхий сайд", "government", "NZ"),
        ("governor of the Bank of Italy", "central-bank", "IT"),
        ("Gouverneur der südafrikanischen Zentralbank", "central-bank", "ZA"),
        ("председатель Нацбанка Казахстана", "central-bank", "KZ"),
        ("中国人民银行行长", "central-bank", "CN"),
        ("Polish chief of the general staff", "general-staff", "PL"),
        ("начальник Генштаба Турции", "general-staff", "TR"),
        ("head of MIT", "intelligence", "TR"),
        ("глава СВР", "intelligence", "RU"),
        ("Sekretär des Sicherheitsrates Kasachstans", "security-council", "KZ"),
        ("première dame du Brésil", "spouse", "BR"),
        ("directeur général de l'UNESCO", "secretary-general", "UNESCO"),
        ("президент МОК", "state", "IOC"),
        ("Speaker of the House of Commons", "speaker", "GB"),
        ("Speaker of the House of Commons of Canada", "speaker", "CA"),
        ("پاکستان کے وزیر اعظم", "government", "PK"),
        ("ministrica za zunanje in evropske zadeve Slovenije", "foreign", "SI"),
        ("міністерка юстиції України", "justice", "UA"),
        ("министарка одбране Србије", "defence", "RS"),
        ("Lietuvos finansų ministrė", "finance", "LT"),
    ],
)
def test_offices_are_known_in_many_languages(typed: str, office: str, state: str) -> None:
    asked = sought_by(typed)

    assert (asked.name, asked.offices, asked.states) == ((), (office,), (state,))


def test_one_letter_over_and_over_asks_for_nobody() -> None:
    assert sought_by("ы" * 300).words == sought_by("yyyy").words == ()


def test_capitals_in_front_are_a_number_where_a_point_stands_behind_them() -> None:
    assert [word.text for word in sought_by("XI Jinping").words] == ["Xi", "Jinping"]
    assert [word.text for word in sought_by("VI. Fülöp").words] == ["VI", "Fülöp"]


def test_a_registered_title_tells_its_state() -> None:
    assert office_sought("President of the Federal Republic of Nigeria") == (("state",), ("NG",))
    assert office_sought("Minister for Foreign Affairs of the Republic of Guinea") == (("foreign",), ("GN",))


@pytest.mark.parametrize("name", ["Parisa", "Almat", "Riad", "Berl", "Khair"])
def test_a_city_stands_for_its_state_letter_by_letter_alone(name: str) -> None:
    assert sought_by(f"minister {name}").states == ()


def test_a_city_is_no_name_of_a_state_on_a_list() -> None:
    assert sought_by("посол в Париже").states == ("FR",)
    assert not is_name_of_state("Париж")


def test_a_korean_title_of_two_words_is_one_office() -> None:
    assert sought_by("베트남 외교부 장관").offices == ("foreign",)


@pytest.mark.parametrize(
    "typed",
    [
        "Air Chief Marshal Richard Knighton",
        "Général de corps d'armée Richard Knighton",
        "генерал-полковник авиации Richard Knighton",
        "Generalleutnant Richard Knighton",
        "Orgeneral Richard Knighton",
        "الفريق أول الركن Richard Knighton",
    ],
)
def test_a_rank_of_several_words_is_no_name(typed: str) -> None:
    assert [word.text for word in sought_by(typed).name] == ["Richard", "Knighton"]
