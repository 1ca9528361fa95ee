"""Lists of lines that say the office before the name."""

from __future__ import annotations

import pytest

from domain.lists.text.offices_first import with_names_before_offices
from domain.lists.text.records import BETWEEN


@pytest.mark.parametrize("sign", [", ", " – ", ": "])
def test_the_name_behind_the_last_sign_of_each_line_comes_first(sign: str) -> None:
    lines = [
        f"Minister of Ports, Head of Delegation{sign}Ian Frew",
        f"Director, Canals{sign}Ada Kerr",
        f"Groom of the Stole{sign}Tom Orr",
        f"Adviser{sign}Eva Berg",
    ]
    assert with_names_before_offices(lines) == [
        BETWEEN.join(("", "Ian Frew", "Minister of Ports, Head of Delegation")),
        BETWEEN.join(("", "Ada Kerr", "Director, Canals")),
        BETWEEN.join(("", "Tom Orr", "Groom of the Stole")),
        BETWEEN.join(("", "Eva Berg", "Adviser")),
    ]


def test_names_before_their_offices_stay_there() -> None:
    lines = ["Ian Frew, Minister", "Ada Kerr, Adviser, Canals", "Tom Orr, Director, Ports", "Eva Berg, Adviser"]
    assert with_names_before_offices(lines) == lines


def test_fewer_than_three_lines_tell_nothing() -> None:
    lines = ["Minister, Ian Frew", "Adviser, Ada Kerr"]
    assert with_names_before_offices(lines) == lines
