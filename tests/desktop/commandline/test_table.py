"""Aligned columns."""

from desktop.commandline.table import table, width


def test_columns_are_as_wide_as_their_widest_text() -> None:
    assert table([("a", "bb", "c"), ("ddd", "e", "")]) == "a    bb  c\nddd  e"


def test_nothing_is_nothing() -> None:
    assert table([]) == ""


def test_chinese_signs_take_two_columns_and_marks_none() -> None:
    assert width("外长") == 4
    assert width("e\N{COMBINING ACUTE ACCENT}") == 1
