"""Where a title says a place that is called after somebody."""

from __future__ import annotations

import pytest

from domain.programme.places_in_title import is_an_institution, says_where_one_arrives, stands_for_a_place


@pytest.mark.parametrize(
    ("before", "behind", "is_place"),
    [
        ("Talks, residence of the ", "", True),
        ("Переговоры, резиденция ", "", True),
        ("Talks at the ", "’s private residence", True),
        ("Arrival at ", " International Airport", True),
        ("Meeting with the ", " House of Commons", False),
        ("Meeting with ", " at the Palace", False),
        ("Meeting with ", ", Hotel Adlon", False),
    ],
)
def test_what_stands_beside_somebody_says_that_a_place_is_meant(before: str, behind: str, is_place: bool) -> None:
    assert stands_for_a_place(before, behind) is is_place


@pytest.mark.parametrize(
    ("words", "institution"),
    [
        ("Cancillería", True),
        ("Federal Chancellery", True),
        ("Верховный суд", True),
        ("Canciller", False),
        ("Chancellor of the Exchequer", False),
        ("Head of the Chancellery", False),
        ("Руководитель канцелярии", False),
        ("Председатель Верховного суда", False),
    ],
)
def test_an_institution_is_nobody(words: str, institution: bool) -> None:
    assert is_an_institution(words) is institution


@pytest.mark.parametrize(
    ("words", "is_place"),
    [
        ("Nur Khan Air Base", True),
        ("аэропорт Назарбаев", True),
        ("of Minister Portman", False),
        ("Cardinal Parolin", False),
    ],
)
def test_an_airport_is_where_one_arrives(words: str, is_place: bool) -> None:
    assert says_where_one_arrives(words) is is_place
