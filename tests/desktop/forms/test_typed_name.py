"""A name that was typed for a side whose people say the family name first, and is one of another people."""

from __future__ import annotations

import pytest

from desktop.forms.typed_name import name_typed


@pytest.mark.parametrize(
    ("typed", "state", "given", "family"),
    [
        ("John Lee", "Hong Kong", "John", "Lee"),
        ("LIN Joseph", "Taiwan", "Joseph", "Lin"),
        ("Jae Myung Lee", "Republic of Korea", "Jae Myung", "Lee"),
        ("Linda Schmidt", "Republic of Korea", "Linda", "Schmidt"),
        ("Роберт Кох", "China", "Роберт", "Кох"),
    ],
)
def test_its_order_is_kept(typed: str, state: str, given: str, family: str) -> None:
    ((_, name),) = name_typed(typed, ["en", "ru"], [state]).items()
    assert name == {"given": given, "family": family}


@pytest.mark.parametrize("typed", ["Liao Min", "Lan Fo'an", "LIN Chia-lung", "Чжан Ханьхуэй"])
def test_the_first_word_is_the_family_name_of_a_chinese(typed: str) -> None:
    ((_, name),) = name_typed(typed, ["en", "ru"], ["China"]).items()
    assert (name["family"].casefold(), name["family_first"]) == (typed.partition(" ")[0].casefold(), True)
