"""Titles in narrow columns: lines are broken between words, and a word that is too long between its syllables."""

from __future__ import annotations

import pytest

from desktop.timeline.wrapping import wrap


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Consultations des ministres", 10, ("Consulta-", "tions des", "ministres")),
        ("de l’Environnement", 12, ("de", "l’Environne-", "ment")),
        ("de l’Enseignement", 10, ("de", "l’Enseig-", "nement")),
        ("Сотрудничество сторон", 10, ("Сотрудни-", "чество", "сторон")),
        ("tête-à-tête informel", 8, ("tête-à-", "tête", "informel")),
        ("环境部长会议", 4, ("环境部长", "会议")),
        ("Strč", 3, ("Str", "č")),
        ("aoueia", 3, ("aou", "eia")),
    ],
)
def test_a_word_wider_than_its_column_is_broken_between_syllables(
    text: str, width: int, lines: tuple[str, ...]
) -> None:
    assert wrap(text, width, lambda part: float(len(part))) == lines


def test_nothing_of_a_word_is_lost() -> None:
    text = "Internationalization"
    for width in range(2, 20):
        lines = wrap(text, width, lambda part: float(len(part)))
        assert "".join(line.removesuffix("-") for line in lines) == text
        assert max(map(len, lines)) <= width
