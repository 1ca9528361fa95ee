"""Lists with all names above all offices, as a table of two columns is copied."""

from __future__ import annotations

import pytest

from domain.lists.text.names_then_offices import with_offices_beside_names
from domain.lists.text.records import BETWEEN

NAMES = ("Hakan Fidan", "Ms Ada Kerr", "Tom Orr", "Eva Berg")
OFFICES = ("Minister of Foreign Affairs", "Ambassador Extraordinary and Plenipotentiary", "Director, Canals", "Adviser")
ONE_ROW_EACH = [BETWEEN.join(("", name, office)) for name, office in zip(NAMES, OFFICES, strict=True)]


def test_as_many_offices_as_names_stand_beside_them() -> None:
    assert with_offices_beside_names([*NAMES, *OFFICES]) == ONE_ROW_EACH


def test_what_stands_around_them_stays() -> None:
    letter = (["Embassy of Slovenia", "Please find below our delegation."], ["Kind regards,", "Maja Kovač"])
    assert with_offices_beside_names([*letter[0], *NAMES, *OFFICES, *letter[1]]) == [
        *letter[0], *ONE_ROW_EACH, *letter[1],
    ]  # fmt: skip


def test_numbers_of_both_are_those_of_the_rows() -> None:
    names = [f"{at}. {name}" for at, name in enumerate(NAMES, 1)]
    offices = [f"{at}. {office}" for at, office in enumerate(OFFICES, 1)]
    rows = [
        BETWEEN.join((str(at), name, office)) for at, (name, office) in enumerate(zip(NAMES, OFFICES, strict=True), 1)
    ]
    assert with_offices_beside_names([*names, *offices]) == rows
    assert with_offices_beside_names([*names, *OFFICES]) == rows
    assert with_offices_beside_names([*names, *reversed(offices)]) == [*names, *reversed(offices)]


@pytest.mark.parametrize(
    "lines",
    [
        [*NAMES, *OFFICES[:-1]],
        [*NAMES, *OFFICES, "Interpreter"],
        [*NAMES[:2], *OFFICES[:2]],
        [each for pair in zip(NAMES, OFFICES, strict=True) for each in pair],
        [*NAMES, *(f"{name}, {office}" for name, office in zip(NAMES, OFFICES, strict=True))],
    ],
)
def test_where_it_is_not_told_whose_office_is_whose_the_lines_stay(lines: list[str]) -> None:
    assert with_offices_beside_names(lines) == lines
