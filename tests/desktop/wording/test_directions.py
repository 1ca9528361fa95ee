"""Words that are read from the right are set apart amid others."""

from __future__ import annotations

import pytest

from desktop.wording.directions import apart


@pytest.mark.parametrize("text", ["", "Araghchi", "Тоқаев", "习近平", "n° 6"])
def test_what_is_read_from_the_left_stays_as_it_is(text: str) -> None:
    assert apart(text) == text


@pytest.mark.parametrize("text", ["عراقچی", "הרצוג", "Minister وزیر"])
def test_what_is_read_from_the_right_is_set_apart(text: str) -> None:
    assert apart(text) == f"\u2068{text}\u2069"
