"""How the text prepared and the text delivered differ."""

from __future__ import annotations

import pytest

from desktop.statements.difference import number_of_words, text_differences


def marked(prepared: str, delivered: str) -> tuple[list[str], list[str]]:
    left, right = text_differences(prepared, delivered)
    return [prepared[a:b] for a, b in left], [delivered[a:b] for a, b in right]


@pytest.mark.parametrize(
    ("prepared", "delivered", "left_out", "added"),
    [
        ("We agreed on trade.", "We agreed on trade.", [], []),
        ("We agreed on\n\ntrade.", "we  agreed on trade.", [], []),
        ("We agreed on trade and gas.", "We agreed on trade.", ["and gas"], []),
        ("We agreed on trade.", "We agreed, dear friends, on trade.", [], [", dear friends,"]),
        ("thirty years", "thirty-five years", ["thirty"], ["thirty-five"]),
        ("l’accord", "l'accord", [], []),
        ("Уважаемый Касым-Жомарт Кемелевич!", "Дорогой Касым-Жомарт Кемелевич!", ["Уважаемый"], ["Дорогой"]),
        ("我们同意", "我们都同意", [], ["都"]),
        ("2 миллиарда", "2,3 миллиарда", ["2"], ["2,3"]),
        ("我々は協力について協議した", "我々は率直に協力について協議した", [], ["率直に"]),
    ],
)
def test_only_words_that_differ_are_marked(
    prepared: str, delivered: str, left_out: list[str], added: list[str]
) -> None:
    assert marked(prepared, delivered) == (left_out, added)


def test_signs_are_no_words() -> None:
    assert number_of_words("We agreed — at last — on trade.") == 6
    assert number_of_words("about 2,3 billion") == 3
