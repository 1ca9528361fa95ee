"""Words that are read from the right are set apart amid others."""

from __future__ import annotations

import pytest

from desktop.wording.directions import amid_words, apart


@pytest.mark.parametrize("text", ["", "Araghchi", "Тоқаев", "习近平", "n° 6"])
def test_what_is_read_from_the_left_stays_as_it_is(text: str) -> None:
    assert apart(text) == text


@pytest.mark.parametrize("text", ["عراقچی", "הרצוג", "Minister وزیر"])
def test_what_is_read_from_the_right_is_set_apart(text: str) -> None:
    assert apart(text) == f"\u2068{text}\u2069"


@pytest.mark.parametrize(
    ("value", "amid"),
    [
        ("Entretien 3", "Entretien 3"),
        ("لقاء (3)", "\u2068لقاء (3)\u2069"),
        ("«\u00a0لقاء\u00a0»", "\u2068«\u00a0لقاء\u00a0»\u2069"),
        ("M. جوزاف عون (3)", "M. \u2068جوزاف عون\u2069 (3)"),
        ("\u2068عون\u2069 et Salam", "\u2068عون\u2069 et Salam"),
    ],
)
def test_amid_a_sentence_what_is_read_from_the_right_is_set_apart_once(value: str, amid: str) -> None:
    assert amid_words(value) == amid
