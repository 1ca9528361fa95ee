"""The names states sign with name them, and what is nearly one of them names none."""

from __future__ import annotations

import pytest

from domain.naming.comparing.without_family_names import are_without_family_names
from domain.naming.words.official_names import may_name_a_state, state_officially_named

OFFICIAL = {
    "AE": "United Arab Emirates | Émirats arabes unis | Объединённые Арабские Эмираты | Біріккен Араб Әмірліктері",
    "BR": "Federative Republic of Brazil | République fédérative du Brésil | Федеративная Республика Бразилия",
    "CH": "Swiss Confederation | Confédération suisse | Швейцарская Конфедерация",
    "DE": "Federal Republic of Germany | République fédérale d’Allemagne | Федеративная Республика Германия",
    "ER": "State of Eritrea | État d'Érythrée | Государство Эритрея",
    "ES": "Kingdom of Spain | Royaume d’Espagne | Королевство Испания | Испания Корольдігі | Königreich Spanien",
    "ET": "Federal Democratic Republic of Ethiopia | Федеративная Демократическая Республика Эфиопия"
          " | République fédérale démocratique d'Éthiopie | Эфиопия Федеративтік Демократиялық Республикасы",
    "GB": "United Kingdom | United Kingdom of Great Britain and Northern Ireland",
    "IE": "Republic of Ireland | Ireland",
    "LU": "Grand Duchy of Luxembourg | Grand-Duché de Luxembourg | Великое Герцогство Люксембург",
    "MM": "Republic of the Union of Myanmar | République de l’Union du Myanmar | Республика Союз Мьянма",
    "SA": "Kingdom of Saudi Arabia | Royaume d’Arabie saoudite | Королевство Саудовская Аравия",
    "US": "United States of America | Соединённые Штаты Америки",
}  # fmt: skip
NEIGHBOURS = {
    "CD": "Democratic Republic of the Congo | République démocratique du Congo | Демократическая Республика Конго",
    "CG": "Republic of the Congo | République du Congo | Республика Конго",
    "DM": "Commonwealth of Dominica | Содружество Доминики",
    "DO": "Dominican Republic | Доминиканская Республика",
    "GE": "Georgia | Republic of Georgia",
    "GN": "Republic of Guinea | Гвинейская Республика",
    "GQ": "Republic of Equatorial Guinea | Республика Экваториальная Гвинея",
    "GW": "Republic of Guinea-Bissau | Республика Гвинея-Бисау",
    "KP": "Democratic People's Republic of Korea | Корейская Народно-Демократическая Республика",
    "KR": "Republic of Korea | Республика Корея",
    "NE": "Republic of the Niger | Республика Нигер | République du Niger",
    "NG": "Federal Republic of Nigeria | Федеративная Республика Нигерия",
    "PG": "Independent State of Papua New Guinea",
    "SD": "Republic of the Sudan | Республика Судан",
    "SS": "Republic of South Sudan | Республика Южный Судан",
    "WS": "Independent State of Samoa | Независимое Государство Самоа",
}


@pytest.mark.parametrize("listed", [OFFICIAL, NEIGHBOURS], ids=["official", "neighbours"])
def test_a_state_is_known_by_the_name_it_signs_with(listed: dict[str, str]) -> None:
    told = {code: {state_officially_named(name) for name in names.split(" | ")} for code, names in listed.items()}
    assert told == {code: {code} for code in listed}


@pytest.mark.parametrize(
    "name",
    [
        "Islamic State", "Arab Republic", "United Arab Republic", "Republic", "German Democratic Republic",
        "People's Republic of the Congo", "Kingdom of Bavaria", "State of Texas", "Republic of Tatarstan",
        "Turkish Republic of Northern Cyprus", "Донецкая Народная Республика", "Order of the Temple", "",
    ],
)  # fmt: skip
def test_what_is_nearly_called_so_is_no_state(name: str) -> None:
    assert state_officially_named(name) == ""


def test_where_a_state_may_be_named_nothing_is_said_of_it() -> None:
    unsure = ("Королевства Испании", "Republic of Tatarstan, Russia", "German Democratic Republic", "UAE")
    assert all(map(may_name_a_state, unsure))
    assert not any(map(may_name_a_state, ("Ehtiopia", "Republic of Ehtiopia", "United Kindgom", "Kingdom of Narnia")))


def test_people_of_a_state_called_officially_have_no_family_names_either() -> None:
    for names in (("Королевство Бутан",), ("Federal Republic of Somalia",), ("Государство Эритрея",)):
        assert are_without_family_names(names)
    assert not are_without_family_names(("Королевство Испания", "Kingdom of Spain"))
