"""What is worth holding against a typed word: as one pair tells it, so it is told of many at once."""

from __future__ import annotations

import pytest

from domain.naming.finding.frames import may_be_alike
from domain.naming.finding.screen import Screen
from domain.naming.scripts.letters import folded
from domain.naming.words.typed import words_in, words_of
from tests.domain.naming import judged

OTHERS = ("Starmers", "Стармер", "ستارمر", "スターマー", "斯塔默", "ஸ்டார்மர்", "St", "Шт", "Τσίπρας", "o'")


def _names(suffix: str) -> list[tuple[str, str]]:
    words = [word for entry in judged.entries_of(suffix).values() for form in entry.forms for word in words_of(form)]
    return list(dict.fromkeys((word.text, word.language) for word in words))[::4]


@pytest.mark.parametrize("suffix", ["_ninth", "_second"])
def test_of_many_at_once_the_same_is_told_as_of_each(suffix: str) -> None:
    names = _names(suffix)
    screen = Screen(names)
    typed = {word.text for query in judged.typed_in(suffix)[::9] for word in words_in(query) if not word.initial}
    wrong = [
        (each, name)
        for each in sorted(typed | set(OTHERS))
        for name in names
        if (name in screen.near(each))
        != (may_be_alike(each, *name) or folded(name[0]).startswith(folded(each)))
    ]  # fmt: skip
    assert wrong == []


@pytest.mark.parametrize("typed", ["Zelenskyj", "Зеленський"])
def test_nearly_all_words_are_told_to_be_nothing_alike(typed: str) -> None:
    names = _names("_ninth")
    assert 0 < len(Screen(names).near(typed)) < len(names) / 8
