"""Two desks compose one meeting: neither takes back unsaid what the other recorded."""

from __future__ import annotations

import pytest

from desktop.composing.composition import Composition
from desktop.composing.merging import merged


def of(host: str, **beside: str) -> Composition:
    """A composition of one side, its delegates by letters."""
    return Composition("talks", {"host": tuple(host)}, beside)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("mine", "before", "now", "found"),
    [
        ("abcde", "abcdefgh", "abcd", "abcd"),
        ("abcd", "abc", "abce", "abcde"),
        ("acb", "abc", "abcd", "acdb"),
        ("abc", "abc", "cab", "cab"),
        ("ab", "abc", "abcd", "abd"),
        ("adbc", "abc", "ab", "adb"),
        ("", "abc", "ab", ""),
        ("ab", "", "bc", "bca"),
    ],
    ids=[
        "fewer at both", "one more at each", "another order here", "another order there", "taken off, listed",
        "put between, taken off", "nobody here", "listed at both",
    ],
)  # fmt: skip
def test_what_either_changed_is_kept(mine: str, before: str, now: str, found: str) -> None:
    assert "".join(merged(of(mine), of(before), of(now)).delegates["host"]) == found


def test_who_interprets_here_is_no_delegate_of_the_other_desk() -> None:
    found = merged(of("ab", c="interpreter"), of("ab"), of("abc", d="note-taker"))
    assert found == of("ab", c="interpreter", d="note-taker")


def test_who_was_freed_here_stays_free() -> None:
    assert merged(of("a"), of("a", c="interpreter"), of("ab", c="interpreter")) == of("ab")
