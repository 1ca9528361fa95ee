"""Names and offices as they are called, of what a sentence declines."""

from __future__ import annotations

import pytest

from domain.lists.mails.declined import as_they_are_called, office_as_held


@pytest.mark.parametrize(
    ("language", "name", "office", "called"),
    [
        ("ru", "Орлову Нину Павловну", "советника", ("Орлова Нина Павловна", "советник")),
        ("ru", "Гусева Андрея Николаевича", "первого заместителя министра",
         ("Гусев Андрей Николаевич", "первый заместитель министра")),
        ("ru", "Орлов Андрей Николаевич", "глава управления", ("Орлов Андрей Николаевич", "глава управления")),
        ("ru", "Марина Орлова", "переводчица", ("Марина Орлова", "переводчица")),
        ("kk", "Төлеген Айдос Нұрланұлын", "аудармашы", ("Төлеген Айдос Нұрланұлы", "аудармашы")),
        ("kk", "Сыздықова Перизат Қанатқызын", "басшысының орынбасарын",
         ("Сыздықова Перизат Қанатқызы", "басшысының орынбасары")),
        ("en", "Ann Lee", "Adviser", ("Ann Lee", "Adviser")),
    ],
)  # fmt: skip
def test_somebody_a_sentence_adds_is_told_as_he_is_called(
    language: str, name: str, office: str, called: tuple[str, str]
) -> None:
    assert as_they_are_called(name, office, language) == called


def test_what_somebody_is_appointed_to_be_is_told_as_it_is_called() -> None:
    assert office_as_held("первым заместителем министра", "ru") == "первый заместитель министра"
    assert office_as_held("Deputy Minister", "en") == "Deputy Minister"
