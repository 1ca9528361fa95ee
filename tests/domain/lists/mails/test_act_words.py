"""The classes of words by which a mail says what changes, and the language they tell it to be in."""

from __future__ import annotations

import pytest

from domain.lists.mails.act_words import language_of, not_coming, plain, said_in


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Confirmamos que D. Raúl Cabezas no se desplazará.", "es"),
        ("Mme Roy ne pourra pas venir, merci d'en prendre note.", "fr"),
        ("Садыков не сможет принять участие в визите.", "ru"),
        ("Сейітқали Нұрлан сапарға бара алмайды.", "kk"),
        ("Delegației i se alătură domnul Vlad Enache, interpret.", None),
    ],
)
def test_a_mail_is_in_the_language_most_of_whose_words_it_has(text: str, language: str | None) -> None:
    assert language_of([text]) == language


def test_places_in_small_letters_are_those_of_the_text() -> None:
    assert len(plain("İSTANBUL’da")) == len("İSTANBUL’da")
    assert said_in(plain("M. Roy est souffrant."), "gone", "fr") == [(11, 20)]


def test_a_verb_of_coming_is_denied_where_a_negation_stands_close_before_it() -> None:
    assert not_coming("he will not be travelling", "en")
    assert not not_coming("he does not eat pork and will travel", "en")
