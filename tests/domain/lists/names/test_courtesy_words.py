"""The list of courtesies before names is one of patterns, each for itself."""

from __future__ import annotations

import re

from domain.core.packaged import packaged_text

LINES = [line for line in packaged_text("names", "courtesies.txt").splitlines() if line[:1] != "#"]


def test_each_line_is_a_pattern_that_takes_something_and_stands_there_once() -> None:
    assert len(LINES) > 300
    assert [line for line in LINES if re.compile(line).fullmatch("")] == []
    assert sorted({*LINES}) == sorted(LINES)
