"""Members of a government below its ministers, whom their words give no class (protocol 3.2)."""

from __future__ import annotations

import pytest

from domain.registry.junior_ministers import is_junior_minister
from domain.registry.office_words import class_in_some_words

JUNIOR = {
    "fr": ("Ministre délégué chargé des Pêches", "Ministre déléguée auprès du ministre de l’Économie"),
    "en": (
        "Minister-Delegate to the Minister of Foreign Affairs",
        "Minister of State for External Affairs",
        "State Minister for Foreign Affairs",
        "Parliamentary Vice-Minister of Finance",
    ),
    "es": ("Ministra delegada de Pesca",),
    "de": ("Staatsminister im Auswärtigen Amt", "Staatsministerin bei der Bundeskanzlerin"),
    "ru": ("Министр-делегат по рыболовству", "министр-делегат"),
    "kk": ("министр-делегат",),
    "ja": ("外務副大臣", "防衛大臣政務官"),
    "ar": ("الوزير المنتدب المكلف بالصيد", "وزير الدولة", "وزيرة دولة للشؤون الخارجية"),
}
OTHERS = {
    "fr": ("Ministre d’État", "Ministre des Pêches", "Délégué du ministre", "Ministre délégataire"),
    "en": ("Minister of State", "Deputy Minister of Fisheries", "Minister of Trade", "Vice-Minister of Trade"),
    "ja": ("外務大臣", "内閣総理大臣"),
    "de": ("Bundesminister der Verteidigung", "Minister für Bildung"),
    "ru": ("Министр связи", "заместитель Министра туризма"),
    "ar": ("وزير الصناعة",),
}


@pytest.mark.parametrize(("language", "title"), [(key, title) for key, titles in JUNIOR.items() for title in titles])
def test_a_minister_delegate_or_of_state_is_no_minister_by_class(language: str, title: str) -> None:
    assert is_junior_minister({language: title})
    assert class_in_some_words({language: title}) is None


@pytest.mark.parametrize(("language", "title"), [(key, title) for key, titles in OTHERS.items() for title in titles])
def test_ministers_of_state_in_french_deputies_and_ministers_are_none(language: str, title: str) -> None:
    assert not is_junior_minister({language: title})
