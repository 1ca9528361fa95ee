"""Whether a list spells a name as the record does, and how the record would then have it."""

import pytest

from domain.core.names import Name
from domain.naming.comparing.spelling import respelt, spelt_alike


@pytest.mark.parametrize(
    ("new", "standing", "alike"),
    [
        (Name("John", "Smith"), Name("J.", "SMITH"), True),
        (Name("Иван", "Петров", "Сергеевич"), Name("Иван", "Петров"), True),
        (Name("John", "Smith"), Name("John", "Smyth"), False),
        (Name("J.", "Smith"), Name("John A.", "Smith"), False),
        (Name("A.", "Smith"), Name("John", "Smith"), False),
        (Name("John", "Smith Jr"), Name("John", "Smith"), False),
        (Name("George", "V"), Name("George", "VI"), False),
    ],
)
def test_order_case_initials_and_a_patronymic_do_not_count(new: Name, standing: Name, alike: bool) -> None:
    assert spelt_alike(new, standing) == spelt_alike(standing, new) == alike


@pytest.mark.parametrize(
    ("standing", "wanted"),
    [
        (None, Name("Иван", "Петрофф", "Сергеевич")),
        (Name("Иван", "Петров"), Name("Иван", "Петрофф")),
        (Name("Иван", "Петров", "Сергеевич"), Name("Иван", "Петрофф", "Сергеевич")),
        (Name("Иван Сергеевич", "Петров"), Name("Иван Сергеевич", "Петрофф")),
    ],
)
def test_another_spelling_has_its_parts_where_the_record_has_them(standing: Name | None, wanted: Name) -> None:
    assert respelt(Name("Иван", "Петрофф", "Сергеевич"), standing) == wanted


@pytest.mark.parametrize(
    ("new", "standing", "wanted"),
    [
        (
            Name("Margareth Menezes", "da Purificação"),
            Name("Margareth", "Menezes"),
            ("Margareth", "Menezes da Purificação"),
        ),
        (Name("Pedro Sánchez", "Pérez-Castejón"), Name("Pedro", "Sánchez"), ("Pedro", "Sánchez Pérez-Castejón")),
        (Name("Токаев Касым-Жомарт", "Кемелевич"), Name("Касым-Жомарт", "Токаев"), ("Касым-Жомарт", "Токаев")),
        (Name("Иван Петрофф", "Сергеевич"), Name("Иван Сергеевич", "Петров"), ("Иван Сергеевич", "Петрофф")),
        (Name("Kim Jong", "Un"), Name("Jong Un", "Kim"), ("Jong Un", "Kim")),
    ],
)
def test_what_stands_behind_the_family_name_within_a_name_is_more_of_it(
    new: Name, standing: Name, wanted: tuple[str, str]
) -> None:
    found = respelt(new, standing)
    assert (found.given, found.family) == wanted


def test_a_new_form_is_called_in_its_own_order_where_nobody_said_one() -> None:
    said = Name("Jinping", "Xi", family_first=True)
    assert str(respelt(said, Name(family="习近平"))) == "Xi Jinping"
    assert str(respelt(said, Name("Jinping", "Xi", family_first=False))) == "Jinping Xi"


@pytest.mark.parametrize(("given", "hangul"), [("Minseo", "김민서"), ("Jieun", "이지은")])
def test_characters_without_a_blank_turn_round_no_name_a_list_parts(given: str, hangul: str) -> None:
    said = Name(given, "Kim", family_first=True)
    found = respelt(said, Name(family=hangul, family_first=True))
    assert (found.given, found.family, str(found)) == (given, "Kim", f"Kim {given}")


@pytest.mark.parametrize(
    ("said", "standing", "wanted"),
    [
        (Name("Гобинд", "Сингх Део", capitals=""), Name("Gobind", "Singh Deo"), Name("Гобинд", "Сингх Део")),
        (
            Name("Амран", "Мохамед Зин", capitals=""),
            Name("Amran", "bin Mohamed Zin"),
            Name("Амран", "Мохамед Зин", capitals=""),
        ),
        (Name("Анвар", "Ибрагим"), Name("Anwar", "bin Ibrahim"), Name("Анвар", "Ибрагим", capitals="")),
        (Name("Кинг", "Тионг", capitals=""), Name("King Sing", "Wong"), Name("Кинг", "Тионг", capitals="")),
    ],
)
def test_a_form_has_a_family_name_where_the_list_or_the_form_that_stands_tells_it(
    said: Name, standing: Name, wanted: Name
) -> None:
    assert respelt(said, standing) == wanted
