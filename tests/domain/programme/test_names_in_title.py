"""Where a title has the name of somebody, and what stands beside it."""

from __future__ import annotations

import pytest

from domain.programme.names_in_title import end_of, is_called_so, stands_at, stands_behind_an_office


@pytest.mark.parametrize(
    ("title", "name", "at"),
    [
        ("Call on Speaker Berri", "Berri", 16),
        ("Встреча с президентом Токаевым", "Токаев", 22),
        ("Dinner with raggi", "Raggi", None),
        ("Visit of Ursula von der Leyen", "von der Leyen", 16),
        ("会见习近平", "习近平", 2),
        ("Meeting at Li", "Li", None),
    ],
)
def test_a_title_has_a_name_in_whatever_case_it_stands(title: str, name: str, at: int | None) -> None:
    assert stands_at(title, name) == at


def test_a_name_ends_behind_its_own_form() -> None:
    assert end_of("Встреча с Токаевым", "Токаев", 10) == len("Встреча с Токаевым")


@pytest.mark.parametrize(
    ("words", "said"),
    [("Cardinal Parolin", True), ("Pietro Parolin", True), ("Parolin Institute", False), ("the Parolin", True)],
)
def test_a_courtesy_or_a_given_name_alone_stands_beside_the_name_of_somebody(words: str, said: bool) -> None:
    assert is_called_so(words, "Pietro", "Parolin") is said


@pytest.mark.parametrize(("words", "said"), [("President Aoun", True), ("Aoun", True), ("Beirut of Aoun", False)])
def test_an_office_stands_right_before_a_name(words: str, said: bool) -> None:
    assert stands_behind_an_office(words, "Joseph", "Aoun") is said
