"""A curriculum vitae is one person: what it says of him beside name and office is no member of a delegation."""

from __future__ import annotations

import pytest

from domain.lists.listed import ParsedList
from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.labelled import upright
from domain.lists.text.lines import rows_of_lines

BERG = """Curriculum vitae
Name: Dr. Heinrich von Berg
Date of birth: 12.05.1961
Nationality: German
Position: Federal Minister of Finance
Education:
University of Heidelberg, Faculty of Law
Languages: German, English
Marital status: married, two children"""
DUPONT = """Nom : DUPONT
Prénom : Jean-Marie
Date de naissance : 3 mars 1970
Fonction : Directeur du protocole
Nom : Martin
Prénom : Claire
Fonction : Interprète"""
IVANOV = """Фамилия, имя, отчество: Иванов Пётр Сергеевич
Дата рождения: 12.05.1961
Должность: Министр финансов"""


def listed(rows: list[list[str]]) -> ParsedList:
    return parse_list(rows, guessed_columns(rows))


def said(listing: ParsedList) -> list[tuple[str, str]]:
    return [
        (next(iter(entry.names.values())).in_full, next(iter(entry.position.values()), "")) for entry in listing.entries
    ]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (BERG, [("Heinrich von Berg", "Federal Minister of Finance")]),
        (BERG.replace(": ", "\t"), [("Heinrich von Berg", "Federal Minister of Finance")]),
        (DUPONT, [("Jean-Marie Dupont", "Directeur du protocole"), ("Claire Martin", "Interprète")]),
        (IVANOV, [("Пётр Сергеевич Иванов", "Министр финансов")]),
    ],
)
def test_a_curriculum_vitae_is_one_person_for_each_name(text: str, persons: list[tuple[str, str]]) -> None:
    listing = listed(rows_of_lines(text.split("\n")))
    assert said(listing) == persons
    assert {row.why for row in listing.rejected} <= {"prose"}
    assert sum("12.05.1961" in cell or "1970" in cell for row in listing.rejected for cell in row.cells) == 1


def test_so_is_a_table_with_labels_in_its_first_column() -> None:
    table = [["Name", "Dr. Heinrich von Berg"], ["Date of birth:", "12.05.1961"], ["Position", "", "Federal Minister"]]
    assert said(listed(list(upright(table)))) == [("Heinrich von Berg", "Federal Minister")]


def test_a_table_with_names_below_one_another_stays_as_it_is() -> None:
    table = [["Name", "Position"], ["Anna Schmidt", "Minister"], ["Jean Dupont", "Interpreter"]]
    assert list(upright(table)) == table


def test_a_day_of_birth_below_a_name_is_nobody() -> None:
    rows = rows_of_lines(
        ["1. Anna Schmidt, Minister of Finance", "Date of birth: 1 May 1970", "2. Jean Dupont, Director"]
    )
    assert [name for name, _ in said(listed(rows))] == ["Anna Schmidt", "Jean Dupont"]
