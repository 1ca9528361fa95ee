"""A question asked of many cases: all are tried, and those that fail are named."""

import inspect

import pytest

from tests.for_each import for_each


def test_every_case_is_tried_with_what_the_test_shares() -> None:
    seen: list[tuple[int, str, str]] = []

    @for_each("letter", "ab")
    @for_each(("number", "word"), {1: "one", 2: "two"}.items())
    def ask(number: int, word: str, letter: str, tmp: str) -> None:
        seen.append((number, word, letter + tmp))

    ask(tmp="!")
    assert seen == [(1, "one", "a!"), (2, "two", "a!"), (1, "one", "b!"), (2, "two", "b!")]
    assert list(inspect.signature(ask).parameters) == ["tmp"]


def test_the_cases_that_fail_are_named_and_the_others_tried() -> None:
    seen: list[int] = []

    @for_each("number", range(5), ids=lambda number: f"number {number}")
    def ask(number: int) -> None:
        seen.append(number)
        assert number != 1
        with pytest.raises(ValueError, match="three"):
            raise ValueError("three" if number != 3 else "four")

    with pytest.raises(BaseExceptionGroup, match="2 of 5 cases") as failed:
        ask()
    assert seen == [0, 1, 2, 3, 4]
    assert [fault.__notes__ for fault in failed.value.exceptions] == [["with number 1"], ["with number 3"]]


def test_a_question_without_cases_fails() -> None:
    @for_each("number", [])
    def ask(number: int) -> None: ...

    with pytest.raises(AssertionError, match="no case"):
        ask()
