"""The sentences of a mail that may say something of its list."""

from __future__ import annotations

from domain.lists.mails.mail_lines import clauses_of, sentences_of_mail


def sentences(*lines: str, language: str = "en") -> list[str]:
    return [each.text for each in sentences_of_mail(list(enumerate(lines, 1)), language)]


def test_neither_the_head_of_a_mail_nor_who_signs_it_says_anything() -> None:
    said = sentences("Subject: Mr Fox", "> Mr Fox will come.", "Mr Fox will not come.", "Best regards,", "Ann Lee")
    assert said == ["Mr Fox will not come."]


def test_what_is_added_below_the_farewell_does() -> None:
    said = sentences("Mr Fox will not come.", "Best regards,", "Ann Lee", "PS Mr Gill will not come either.")
    assert said == ["Mr Fox will not come.", "PS Mr Gill will not come either."]


def test_an_initial_ends_a_sentence_before_a_word_that_begins_one_alone() -> None:
    assert sentences("Вместо Зуева П.И. Орлов А.А. прибудет.", language="ru") == [
        "Вместо Зуева П.И. Орлов А.А. прибудет."
    ]
    assert sentences("Не прибудет Зуев П.И. Вместо него будет Орлов А.А.", language="ru") == [
        "Не прибудет Зуев П.И.",
        "Вместо него будет Орлов А.А.",
    ]


def test_a_courtesy_and_a_german_day_end_none() -> None:
    assert sentences("We add Mr. Fox and Dr. Gill.") == ["We add Mr. Fox and Dr. Gill."]
    assert sentences("Er kommt am 6. Dezember.", language="de") == ["Er kommt am 6. Dezember."]


def test_what_is_denied_behind_a_word_for_and_is_no_clause_of_its_own() -> None:
    assert clauses_of("борттехник Орлов, а не Орлова", "ru") == ["борттехник Орлов, а не Орлова"]
    assert clauses_of("Fox cannot come, and Hall will come", "en") == ["Fox cannot come", "Hall will come"]
