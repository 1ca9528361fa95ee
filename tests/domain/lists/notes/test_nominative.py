"""Declined names as they are called."""

from __future__ import annotations

import pytest

from domain.lists.notes.nominative import nominative


@pytest.mark.parametrize(
    ("genitive", "called"),
    [
        ("Нысанбаева Ерлана Нуралиевича", "Нысанбаев Ерлан Нуралиевич"),
        ("Каримовой Алии Сериковны", "Каримова Алия Сериковна"),
        ("Лаврова Сергея Викторовича", "Лавров Сергей Викторович"),
        ("Достоевского Федора", "Достоевский Федор"),
    ],
)
def test_a_declined_name_is_called_as_it_stands_on_a_list(genitive: str, called: str) -> None:
    assert nominative(genitive) == called
