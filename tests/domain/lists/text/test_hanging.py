"""Numbered lines whose further lines stand further in, as text copied from a page has them."""

from __future__ import annotations

from domain.lists.text.hanging import with_hanging_lines
from domain.lists.text.lines import rows_of_lines

COPIED = """\
1.  Dr. Géza VON GEYR
    Staatssekretär des Auswärtigen
    Amts
2.  Cornelia ZU SAYN
    Beauftragte für den Süd-
    kaukasus, Mittel-
    und Zentralasien

Mit freundlichen Grüßen
    Sabine Krüger"""
LINES = COPIED.splitlines()


def test_lines_further_in_belong_to_the_number_above_them() -> None:
    assert rows_of_lines(LINES)[:2] == [
        ["1", "Dr. Géza VON GEYR", "Staatssekretär des Auswärtigen Amts"],
        ["2", "Cornelia ZU SAYN", "Beauftragte für den Südkaukasus, Mittel- und Zentralasien"],
    ]


def test_lines_after_a_blank_one_hang_on_no_number() -> None:
    assert with_hanging_lines(LINES)[-2:] == ["Mit freundlichen Grüßen", "    Sabine Krüger"]


def test_lines_that_stand_under_each_other_stay_as_they_are() -> None:
    lines = ["1. Dauren ABAYEV", "Ambassador", "2. Anna SCHMIDT", "Minister"]
    assert with_hanging_lines(lines) == lines


def test_the_foot_of_a_page_hangs_on_nobody() -> None:
    lines = ["1.  Anna Holm    Director", "                 Page 1 of 2", "2.  Eva Lo       Adviser"]
    assert [row[1] for row in rows_of_lines(lines) if len(row) > 1] == ["Anna Holm", "Eva Lo"]
