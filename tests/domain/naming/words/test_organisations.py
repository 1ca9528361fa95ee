"""Organisations are told by their names, and apart from states and parts of them."""

import pytest

from domain.naming.words.organisations import organisation_named


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Union européenne", "EU"), ("ООН", "UN"), ("NATO", "NATO"), ("Союз африканских государств", ""),
        ("Belgium", ""), ("Курдистан", ""), ("Kingdom of Spain", ""), ("Reino Unido", ""), ("", ""),
    ],
)  # fmt: skip
def test_an_organisation_is_told_by_its_name(text: str, code: str) -> None:
    assert organisation_named(text) == code
