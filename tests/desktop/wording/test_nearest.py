"""Names in other letters than the reader's are marked in lines of text (protocol 10.12)."""

from __future__ import annotations

import pytest

from desktop.wording.nearest import in_lines, with_legend
from desktop.wording.words import Words
from domain.core.names import Name

SCHOLZ = {"en": Name("Olaf", "Scholz")}


@pytest.mark.parametrize(
    ("language", "mark"), [("en", ""), ("fr", ""), ("kk", "\N{NO-BREAK SPACE}◊"), ("ru", "\N{NO-BREAK SPACE}◊")]
)
def test_a_name_in_other_letters_than_those_of_the_language_is_marked(language: str, mark: str) -> None:
    assert in_lines(SCHOLZ, Words(language)) == f"Olaf Scholz{mark}"


def test_a_name_that_is_not_known_is_to_be_advised() -> None:
    assert in_lines({}, Words("en")) == "[to be advised]"


def test_what_the_mark_says_stands_below_the_lines_that_bear_it() -> None:
    assert with_legend("Olaf Scholz ◊", Words("en")) == "Olaf Scholz ◊\n◊ as given in another language"
    assert with_legend("Olaf Scholz", Words("en")) == "Olaf Scholz"
