"""Titles and offices before a name with a courtesy, before it or behind it."""

from __future__ import annotations

import pytest

from domain.lists.names.courtesies import any_courtesy_before, without_courtesies
from domain.lists.text.name_and_office import name_and_office


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("Le Grand Imam d’Al-Azhar, Dr Ahmed el-Tayeb", "Dr Ahmed el-Tayeb", "Le Grand Imam d’Al-Azhar"),
        ("Le Grand Rabbin de France, M. Haïm Korsia", "M. Haïm Korsia", "Le Grand Rabbin de France"),
        ("Сенат депутаты Б. Нұрланов мырза", "Б. Нұрланов мырза", "Сенат депутаты"),
        ("Министр иностранных дел Абдулла Али аль-Яхья", "Абдулла Али аль-Яхья", "Министр иностранных дел"),
        ("M. Jean Dupont, Le Monde", "M. Jean Dupont", "Le Monde"),
        ("LE Hoai Trung, Minister", "LE Hoai Trung", "Minister"),
    ],
)
def test_a_title_with_an_article_and_a_courtesy_behind_tell_the_name(line: str, name: str, office: str) -> None:
    assert name_and_office(line) == (name, office)


@pytest.mark.parametrize(
    ("written", "courtesy", "name"),
    [
        ("Lt. Gen. (Ret.) Khaled Al-Jarrah", "Lt. Gen. (Ret.)", "Khaled Al-Jarrah"),
        ("General (Ret.) Sheikh Fahad Al-Sabah", "General (Ret.) Sheikh", "Fahad Al-Sabah"),
        ("Gen. John Smith (Retd)", "Gen. (Retd)", "John Smith"),
        ("Maj Britt Hansen", "", "Maj Britt Hansen"),
        ("Maj. John Hansen", "Maj.", "John Hansen"),
        ("Maj Listowel Kerr", "Maj", "Listowel Kerr"),
        ("MAJ Gunnar Holm", "MAJ", "Gunnar Holm"),
        ("Maj Lennart Berg", "Maj", "Lennart Berg"),
        ("MAJ Karin Berg", "MAJ", "Karin Berg"),
        ("Soeur Anne Durand", "Soeur", "Anne Durand"),
    ],
)
def test_a_rank_stays_with_what_says_that_it_is_held_no_more(written: str, courtesy: str, name: str) -> None:
    assert any_courtesy_before(written) == courtesy
    assert without_courtesies(written) == name
