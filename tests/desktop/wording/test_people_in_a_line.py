"""Names as plans and captions print them."""

from desktop.printing.in_languages import in_capitals
from desktop.wording.people import in_a_line
from domain.core.names import Name

PUTIN = Name(given="Владимир Владимирович", family="Путин")
TOKAYEV = Name(given="Касым-Жомарт Кемелевич", family="Токаев")


def test_russian_plans_have_initials_and_lists_the_family_name_first() -> None:
    assert in_a_line(PUTIN, "ru").replace("\N{NO-BREAK SPACE}", " ") == "В. В. Путин"
    assert in_a_line(TOKAYEV, "ru").replace("\N{NO-BREAK SPACE}", " ") == "К.-Ж. К. Токаев"
    assert in_capitals(PUTIN, "ru") == "ПУТИН Владимир Владимирович"
    assert in_capitals(Name(given="Қасым-Жомарт", family="Тоқаев"), "kk") == "ТОҚАЕВ Қасым-Жомарт"


def test_other_languages_have_the_name_in_full() -> None:
    assert in_a_line(Name(given="Vladimir", family="Poutine"), "fr") == "Vladimir Poutine"
    assert in_capitals(Name(given="Vladimir", family="Poutine"), "fr") == "Vladimir POUTINE"


def test_a_name_without_a_family_name_stands_as_it_is() -> None:
    assert in_a_line(Name(given="Фелипе VI"), "ru") == "Фелипе VI"
    assert in_capitals(Name(given="Фелипе VI"), "ru") == "Фелипе VI"
