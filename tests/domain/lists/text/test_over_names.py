"""Lists of lines that have the office of each above his name."""

from __future__ import annotations

from domain.lists.text.over_names import with_names_first

LINES = [
    "РЕСМИ ДЕЛЕГАЦИЯ",
    "Премьер-Министрдің орынбасары",
    "Қ. БОРАНОВ",
    "Көлік министрі",
    "С. ТӨЛЕУОВ",
    "БАҚ ӨКІЛДЕРІ",
    "«Хабар» агенттігінің тілшісі",
    "Ә. ТАСОВ",
]


def test_a_heading_in_capitals_is_no_office_where_offices_are_not() -> None:
    assert with_names_first(LINES) == [
        "РЕСМИ ДЕЛЕГАЦИЯ",
        "Қ. БОРАНОВ\tПремьер-Министрдің орынбасары",
        "С. ТӨЛЕУОВ\tКөлік министрі",
        "БАҚ ӨКІЛДЕРІ",
        "Ә. ТАСОВ\t«Хабар» агенттігінің тілшісі",
    ]


def test_where_offices_are_in_capitals_too_one_of_them_is_an_office() -> None:
    lines = ["MINISTER OF TRADE", "Anna Holm", "PRESS OFFICER", "Eva Berg", "DIRECTOR", "Tim Ray"]
    assert with_names_first(lines) == [
        "Anna Holm\tMINISTER OF TRADE",
        "Eva Berg\tPRESS OFFICER",
        "Tim Ray\tDIRECTOR",
    ]
