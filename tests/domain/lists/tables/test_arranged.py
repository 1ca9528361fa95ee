"""Tables whose rows are not one person each."""

from __future__ import annotations

import pytest

from domain.lists.tables.arranged import with_a_row_for_each_person as arranged
from domain.lists.tables.column_heads import CellRows

PEOPLE = [["Ian Frew", "Minister"], ["Ada Kerr", "Adviser"], ["Tom Orr", "Interpreter"], ["Eva Berg", "Groom"]]


def rows(table: CellRows) -> list[list[str]]:
    return [list(row) for row in arranged(table)]


def test_two_persons_beside_each_other_have_a_row_each() -> None:
    table = [[*PEOPLE[0], *PEOPLE[1]], ["Press"], [*PEOPLE[2], *PEOPLE[3]]]
    assert rows(table) == [*PEOPLE[:2], ["Press"], *PEOPLE[2:]]


def test_of_a_head_said_twice_one_stays() -> None:
    table = [["Name", "Position"] * 2, [*PEOPLE[0], *PEOPLE[1]], [*PEOPLE[2], "", ""]]
    assert rows(table) == [["Name", "Position"], *PEOPLE[:3]]


def test_one_person_in_two_languages_stays_one() -> None:
    table = [
        ["Ivan Orlov", "Minister", "Иван Орлов", "министр"],
        ["Anna Zima", "Adviser", "Анна Зима", "советник"],
        ["Ivan Orlov", "Minister", "Ivan Orlov", "ministre"],
    ]
    assert rows(table) == table


def test_lines_of_one_cell_are_somebody_each_below_what_stands_beside_them() -> None:
    table = [["Head of delegation", "Ian Frew, Minister"], ["Members", "Ada Kerr, Adviser\nTom Orr, Interpreter"]]
    assert rows(table) == [
        ["Head of delegation:"],
        ["", "Ian Frew", "Minister"],
        ["Members:"],
        ["", "Ada Kerr", "Adviser"],
        ["", "Tom Orr", "Interpreter"],
    ]


def test_offices_above_names_in_their_cells_stand_below_them() -> None:
    table = [[str(at), f"{office}\n{name}"] for at, (name, office) in enumerate(PEOPLE, 1)]
    assert rows(table) == [[str(at), f"{name}\n{office}"] for at, (name, office) in enumerate(PEOPLE, 1)]


def test_a_table_turned_about_is_upright() -> None:
    table = [["List"], ["Name", *(name for name, _ in PEOPLE)], ["Position", *(office for _, office in PEOPLE)]]
    assert rows(table) == [["List"], ["Name", "Position"], *PEOPLE]


@pytest.mark.parametrize(
    "table",
    [
        PEOPLE,
        [["No", "Name", "Position"], *([str(at), *person] for at, person in enumerate(PEOPLE, 1))],
        [[str(at), "\n".join(person)] for at, person in enumerate(PEOPLE, 1)],
    ],
)
def test_a_row_of_one_person_stays_as_it_is(table: list[list[str]]) -> None:
    assert rows(table) == table


def test_a_table_turned_about_may_call_whole_names_by_the_word_for_a_given_one() -> None:
    names, offices = ("Antonia Larraín Echeñique", "Rodrigo Soto", "Patricio Vial"), ("Ministra", "Asesor", "Embajador")
    table = [["Nombre", *names], ["Cargo", *offices]]
    assert rows(table) == [["Nombre", "Cargo"], *map(list, zip(names, offices, strict=True))]
