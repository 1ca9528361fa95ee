"""Where people say the family name first, so it is of a name that is typed."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.naming.comparing.family_names_first import is_family_name_first, parted_as_in


@pytest.mark.parametrize(
    ("typed", "state", "name"),
    [
        ("Liao Min", "Chine", Name("Min", "Liao", family_first=True)),
        ("LIAO Min", "China", Name("Min", "Liao", family_first=True)),
        ("Min LIAO", "China", Name("Min", "Liao")),
        ("Lee Jae-myung", "Republic of Korea", Name("Jae-myung", "Lee", family_first=True)),
        ("Фам Минь Тинь", "Вьетнам", Name("Минь Тинь", "Фам", family_first=True)),
        ("ISHIBA Shigeru", "Japan", Name("Shigeru", "Ishiba", family_first=True)),
        ("Shigeru Ishiba", "Japan", Name("Shigeru", "Ishiba")),
        ("Jean Dupont", "France", Name("Jean", "Dupont")),
        ("DUPONT Jean", "France", Name("Jean", "Dupont")),
        ("Mr Xi Jinping", "China", Name("Jinping", "Xi", family_first=True)),
        ("XI JINPING", "China", Name("Jinping", "Xi", family_first=True)),
        ("Си Цзиньпин", "Китай", Name("Цзиньпин", "Си", family_first=True)),
        ("И. И. Иванов", "Китай", Name("И. И.", "Иванов")),
        ("习近平", "China", Name(family="习近平")),
        ("Xi", "China", Name(family="Xi")),
    ],
)
def test_a_name_typed_is_parted_as_its_people_say_it(typed: str, state: str, name: Name) -> None:
    assert parted_as_in(typed, (state,)) == name


def test_in_russian_the_names_of_japanese_and_hungarians_are_not_turned_round() -> None:
    assert not is_family_name_first("Абэ", ("Япония",), written_first=True)
    assert is_family_name_first("Abe", ("Japan",), written_first=True)
    assert is_family_name_first("Си", ("Китай",), written_first=False)
