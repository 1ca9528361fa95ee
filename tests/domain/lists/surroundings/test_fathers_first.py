"""Lists of Mongolia, whose people have no family names."""

from __future__ import annotations

import pytest

from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines


def names(*lines: str) -> list[str]:
    rows = rows_of_lines(lines)
    entries = parse_list(rows, guessed_columns(rows)).entries
    return [name.in_full for entry in entries for name in entry.names.values()]


@pytest.mark.parametrize("first", ["Mr. UKHNAA Khurelsukh", "Mr. Ukhnaa Khurelsukh"])
def test_the_order_of_a_list_of_mongolia_stays(first: str) -> None:
    people = names(
        "DELEGATION OF MONGOLIA", f"1. {first}, President of Mongolia", "2. Ms. BATMUNKH Battsetseg, Minister",
        "3. Odonbaatar SHIJEEKHUU, Chief of Staff",
    )  # fmt: skip
    assert people == ["Ukhnaa Khurelsukh", "Batmunkh Battsetseg", "Odonbaatar Shijeekhuu"]


def test_a_visit_to_mongolia_makes_no_list_of_it() -> None:
    people = names(
        "Delegation of Kazakhstan for the visit to Mongolia", "1. Mr. BEKOV Nurlan, Minister of Trade",
        "2. Ms. LEE Anna, Ambassador to Mongolia",
    )  # fmt: skip
    assert people == ["Nurlan Bekov", "Anna Lee"]
