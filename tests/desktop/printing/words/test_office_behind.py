"""An office that the name at a seat has already is not told twice."""

from __future__ import annotations

import pytest

from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.words.in_languages import InLanguages


@pytest.mark.parametrize(
    ("name", "office", "told"),
    [
        ("Sa Majesté le Roi Felipe VI", "Roi", None), ("S. M. Felipe VI", "Roi", "Roi"),
        ("Mme Roi-Dupont", "Roi", "Roi"), ("Moulay RACHID", "Prince", "Prince"),
    ],
)  # fmt: skip
def test_a_seat_tells_an_office_once(name: str, office: str, told: str | None) -> None:
    found = InLanguages(("fr",), "UTC").office_behind(PrintedLine((name,)), (office,))
    assert (found.text[0] if found is not None else None) == told


def test_an_office_that_one_of_two_languages_lacks_is_told_in_both() -> None:
    names = PrintedLine(("Sa Majesté le Roi Felipe VI", "H.M. Felipe VI"))
    assert InLanguages(("fr", "en"), "UTC").office_behind(names, ("Roi", "King")) == PrintedLine(("Roi", "King"))
    assert InLanguages(("fr", "en"), "UTC").office_behind(names, ()) is None
