"""Expressions compiled at first use."""

import copy
import re

import pytest

from domain.core.late_pattern import late_pattern


def test_it_is_found_as_the_compiled_one_and_kept() -> None:
    words = late_pattern(r"(\w+)-\w+", re.IGNORECASE)

    assert words.sub(r"\1", "one-two three-four") == "one three"
    assert words.fullmatch("a-b")
    assert words.sub is words.sub
    assert words.flags & re.IGNORECASE
    assert copy.copy(words).pattern == r"(\w+)-\w+"


def test_what_is_no_expression_is_told_when_it_is_used() -> None:
    broken = late_pattern("(")

    with pytest.raises(re.error, match="unterminated"):
        broken.match("x")


def test_bytes() -> None:
    assert late_pattern(rb"\d+").findall(b"1 22") == [b"1", b"22"]


def test_its_text_is_made_when_it_is_first_used_and_once() -> None:
    texts = iter(["a+"])
    pattern = late_pattern(lambda: next(texts))
    assert [pattern.sub("b", each) for each in ("ca", "da")] == ["cb", "db"]
    assert next(texts, None) is None
    with pytest.raises(StopIteration):
        late_pattern(lambda: next(texts)).match("a")
