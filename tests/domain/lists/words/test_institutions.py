"""Offices told by their rank alone, under the institution they are held in."""

from __future__ import annotations

import pytest

from domain.lists.listed import persons_on
from domain.lists.words.institutions import completed, held_in
from tests.domain.lists.test_ordinary_rows import read


@pytest.mark.parametrize(
    ("office", "body", "whole"),
    [
        ("Minister", "Ministry of Foreign Affairs", "Minister of Foreign Affairs"),
        ("Deputy Minister", "Ministry of Trade, Industry and Energy", "Deputy Minister of Trade, Industry and Energy"),
        ("Director", "Ministry of Defence", "Director, Ministry of Defence"),
        ("Ministre", "Ministère des Affaires étrangères", "Ministre des Affaires étrangères"),
        ("Ministro", "Ministerio de Economía", "Ministro de Economía"),
        ("заместитель Министра", "Министерство иностранных дел", "заместитель Министра иностранных дел"),
        ("министр", "Сыртқы істер министрлігі", "Сыртқы істер министрі"),
        ("министрдің орынбасары", "Сыртқы істер министрлігі", "Сыртқы істер министрінің орынбасары"),
        ("vazirning birinchi o‘rinbosari", "Tashqi ishlar vazirligi", "Tashqi ishlar vazirining birinchi o‘rinbosari"),
        ("Bakan Yardımcısı", "Dışişleri Bakanlığı", "Dışişleri Bakan Yardımcısı"),
        ("Bakan", "Dışişleri Bakanlığı", "Dışişleri Bakanı"),
        ("وزير", "وزارة الخارجية", "وزير الخارجية"),
        ("مدير عام", "وزارة الخارجية", "مدير عام، وزارة الخارجية"),
        ("部长", "外交部", "外交部部长"),
    ],
)  # fmt: skip
def test_an_office_is_completed_as_its_language_does(office: str, body: str, whole: str) -> None:
    assert completed(office, body) == whole
    assert held_in({"xx": office}, ("", body)) == {"xx": whole}


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Foreign Minister", "Ministry of Foreign Affairs"),
        ("Prime Minister", "Office of the Prime Minister"),
        ("помощник Президента", "Администрация Президента Республики Беларусь"),
        ("Director of the Department for Asia and the Pacific", "Ministry of Foreign Affairs"),
        ("Министр", "Ministry of Foreign Affairs"),
        ("Minister", "Accompanying persons"),
    ],
)
def test_an_office_that_says_what_it_is_of_stays_as_the_list_has_it(office: str, body: str) -> None:
    assert held_in({"xx": office}, (body,)) == {"xx": office}


GROUPED = """
LIST OF THE DELEGATION

Ministry of Foreign Affairs
1. Mr John Okello – Minister
2. Ms Grace Auma – Permanent Secretary

Ministry of Trade, Industry and Cooperatives:
3. Mr Francis Mwebesa – Minister
4. Mr David Wafula (Deputy Minister)
"""


def test_no_two_ministers_of_nothing_stand_on_a_list_grouped_by_institution() -> None:
    people = persons_on(read(*GROUPED.strip().splitlines()))
    assert [each.position["en"] for each in people] == [
        "Minister of Foreign Affairs",
        "Permanent Secretary, Ministry of Foreign Affairs",
        "Minister of Trade, Industry and Cooperatives",
        "Deputy Minister of Trade, Industry and Cooperatives",
    ]
