"""The heads of columns held against their cells: a rank beside an office is none."""

from __future__ import annotations

import pytest

from domain.lists.columns import guessed_columns
from domain.lists.listing import parse_list


@pytest.mark.parametrize(
    ("rows", "office"),
    [
        ([["Rang", "Nom", "Fonction"], ["Colonel", "Jean Dupont", "Attaché de défense"]], "Attaché de défense"),
        ([["No", "Rank", "Name", "Duty"], ["1", "Captain", "John Smith", "Commander"]], "Commander"),
        ([["Rank", "Name", "Position"], ["Minister", "John Smith", "Minister of Trade"]], "Minister of Trade"),
        ([["Rank", "Name"], ["Loadmaster", "John Smith"]], "Loadmaster"),
    ],
)
def test_a_rank_is_the_office_only_where_no_other_column_holds_it(rows: list[list[str]], office: str) -> None:
    (person,) = parse_list(rows, guessed_columns(rows)).entries
    assert [*person.position.values()] == [office]
