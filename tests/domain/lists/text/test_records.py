"""Lists of lines in which each person takes several: the layout is told by all of them at once."""

from __future__ import annotations

from domain.lists.text.records import BETWEEN, with_records

OFFICES_OVER_NAMES = [
    "РЕСМИ ДЕЛЕГАЦИЯ",
    "Премьер-Министрдің орынбасары",
    "Қ. БОРАНОВ",
    "Көлік министрі",
    "С. ТӨЛЕУОВ",
    "БАҚ ӨКІЛДЕРІ",
    "«Хабар» агенттігінің тілшісі",
    "Ә. ТАСОВ",
]


def joined(*persons: tuple[str, str, str]) -> list[str]:
    return [BETWEEN.join(person) for person in persons]


def test_offices_over_names_stand_behind_them() -> None:
    assert with_records(OFFICES_OVER_NAMES) == [
        "РЕСМИ ДЕЛЕГАЦИЯ",
        *joined(
            ("", "Қ. БОРАНОВ", "Премьер-Министрдің орынбасары"),
            ("", "С. ТӨЛЕУОВ", "Көлік министрі"),
        ),
        "БАҚ ӨКІЛДЕРІ",
        *joined(("", "Ә. ТАСОВ", "«Хабар» агенттігінің тілшісі")),
    ]


def test_where_offices_are_in_capitals_too_one_of_them_is_an_office() -> None:
    lines = ["MINISTER OF TRADE", "Anna Holm", "PRESS OFFICER", "Eva Berg", "DIRECTOR", "Tim Ray"]
    assert with_records(lines) == joined(
        ("", "Anna Holm", "MINISTER OF TRADE"), ("", "Eva Berg", "PRESS OFFICER"), ("", "Tim Ray", "DIRECTOR")
    )


def test_an_office_no_word_tells_is_told_by_the_others() -> None:
    lines = ["Mr Ian Frew", "Minister of Ports", "Ms Ada Kerr", "Ingénue", "Mr Tom Orr", "Director, Canals"]
    assert with_records(lines) == joined(
        ("", "Mr Ian Frew", "Minister of Ports"),
        ("", "Ms Ada Kerr", "Ingénue"),
        ("", "Mr Tom Orr", "Director, Canals"),
    )


def test_numbers_in_lines_of_their_own_are_those_of_the_names_below() -> None:
    lines = ["1.", "Ian Frew", "Minister", "2.", "Ada Kerr", "Adviser", "3.", "Tom Orr", "Interpreter"]
    assert with_records(lines) == joined(
        ("1", "Ian Frew", "Minister"), ("2", "Ada Kerr", "Adviser"), ("3", "Tom Orr", "Interpreter")
    )


def test_lines_that_are_somebody_each_stay_as_they_are() -> None:
    lines = ["Ian Frew, Minister", "Ada Kerr, Adviser", "Tom Orr, Interpreter", "Eva Berg, Director"]
    assert with_records(lines) == lines


def test_names_without_offices_are_no_pairs() -> None:
    lines = ["Ian Frew", "Ada Kerr", "Tom Orr", "Eva Berg", "Jan Smit", "Lea Roth"]
    assert with_records(lines) == lines


def test_where_both_layouts_are_as_likely_nothing_is_joined() -> None:
    lines = ["Director", "Ian Frew", "Director", "Ada Kerr", "Director", "Tom Orr", "Director"]
    assert with_records(lines) == lines
