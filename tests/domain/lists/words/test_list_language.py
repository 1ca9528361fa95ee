"""The language of a column of a list, told from the whole of it."""

from __future__ import annotations

import pytest

from domain.lists.tables.columns import ListColumn, columns_from
from domain.lists.words.list_language import told_language


@pytest.mark.parametrize(
    ("cells", "language"),
    [
        (("प्रधानमन्त्री", "अर्थमन्त्री", "जापानका लागि नेपाली राजदूत", "मुख्यसचिव"), "ne"),
        (("प्रधान मंत्री", "विदेश मंत्री", "भारत के राजदूत"), "hi"),
        (("सचिव",), "hi"),
        (("नेपाल में राजदूत", "नेपाल प्रभाग"), "hi"),
        (("प्रधानमन्त्री", "भारत के राजदूत"), "hi"),
    ],
)
def test_nepali_is_told_from_hindi_by_how_words_are_written(cells: tuple[str, ...], language: str) -> None:
    assert told_language(cells) == language


def test_a_column_may_be_said_to_be_in_any_language_that_is_spoken() -> None:
    assert columns_from("name.ne,position.mr") == (ListColumn("name", "ne"), ListColumn("position", "mr"))
