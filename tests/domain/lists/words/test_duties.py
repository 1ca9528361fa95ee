"""What somebody does by the words of his office: who guards is of the security, whatever he stands under."""

from __future__ import annotations

import pytest

from domain.lists.words.duties import category_by_office


@pytest.mark.parametrize(
    ("office", "category"),
    [
        ("Agent de protection rapprochée", "security"),
        ("agente de protection", "security"),
        ("Officier de sécurité", "security"),
        ("Agent de protection civile", "official"),
        ("Chef du protocole du Conseil", "official"),
        ("Interprète (chinois – anglais)", "support"),
    ],
)
def test_an_office_tells_who_guards_and_who_interprets(office: str, category: str) -> None:
    assert category_by_office({"fr": office}) == category
