"""Telephone numbers and addresses beside persons of a list."""

from __future__ import annotations

from time import process_time

import pytest

from domain.lists.surroundings.reach import reaches_somebody


@pytest.mark.parametrize(
    ("line", "reaches"),
    [
        ("Tel.: +7 7172 72 00 00", True),
        ("Tel. mobile: +7 701 111 22 33", True),
        ("tel+41 58 462 21 11", True),
        ("E-mail: protocol@example.org", True),
        ("Telmo Correia", False),
    ],
)
def test_what_reaches_somebody_is_told_from_a_name(line: str, reaches: bool) -> None:
    assert reaches_somebody(line) is reaches


def test_a_line_of_the_same_letters_over_and_over_is_read_at_once() -> None:
    began = process_time()
    assert not reaches_somebody("tel" * 23)
    assert process_time() - began < 0.5
