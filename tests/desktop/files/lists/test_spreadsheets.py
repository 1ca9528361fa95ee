"""Lists in spreadsheets: which sheets hold them, and formulas whose value is not in the file."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import xlsxwriter

from desktop.files.lists.child import ListQuery, ListReply, answer
from desktop.files.lists.limits import Limits
from desktop.files.lists.read_note import ReadNote

HEAD = ("No.", "Name", "Position")
LEADER = ("1", "Dauren ABAYEV", "Ambassador")
OFFICER = ("2", "Anna SCHMIDT", "Security officer")


def read(sheets: Mapping[str, Sequence[Sequence[str]]], hidden: str = "") -> ListReply:
    """A workbook of these sheets as it is read. What begins with `=` is a formula that was never worked out."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for down, row in enumerate(rows):
                for at, text in enumerate(row):
                    sheet.write(down, at, text)
            if name == hidden:
                sheet.hide()
    return answer(file.getvalue(), ListQuery(Limits()))


def test_a_formula_without_a_value_is_told_by_its_cell_and_never_read_as_naught() -> None:
    found = read({"Delegation": ([], HEAD, LEADER, ("2", "=Names!B3", "=Names!C3"), ("3", "Anna SCHMIDT", "Minister"))})
    assert found.rows == (HEAD, LEADER, ("2", "", ""), ("3", "Anna SCHMIDT", "Minister"))
    assert found.notes == (ReadNote("formulas", ("Delegation!B4", "Delegation!C4")),)


def test_a_sheet_of_notes_before_the_list_is_left_out_and_named() -> None:
    found = read({"Notes": [("Please confirm the rooms",)], "Delegation": (HEAD, LEADER)})
    assert found.rows == (HEAD, LEADER)
    assert found.notes == (ReadNote("sheets", ("Notes",)),)


def test_a_further_sheet_goes_on_with_the_list_under_its_name() -> None:
    found = read({"Official delegation": (HEAD, LEADER), "Security": (HEAD, OFFICER)})
    assert found.rows == (("Official delegation",), HEAD, LEADER, ("Security",), HEAD, OFFICER)
    assert not found.notes


def test_the_list_again_in_another_language_or_of_an_earlier_day_is_no_more_of_it() -> None:
    russian = (("№", "ФИО", "Должность"), ("1", "АБАЕВ Даурен", "Посол"))
    found = read({"ENG": (HEAD, LEADER, OFFICER), "РУС": russian, "Draft 1": (HEAD, LEADER)})
    assert found.rows == (HEAD, LEADER, OFFICER)
    assert found.notes == (ReadNote("sheets", ("РУС", "Draft 1")),)


def test_hidden_columns_and_rows_are_left_out_and_named() -> None:
    """Who looks at the list does not see them: notes of its authors, who were filtered out."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as workbook:
        sheet = workbook.add_worksheet("Delegation")
        for down, row in enumerate((HEAD, LEADER, OFFICER, ("3", "Ivan PETROV", "Driver"))):
            for at, text in enumerate((row[0], "cleared by nobody", *row[1:])):
                sheet.write(down, at, text)
        sheet.set_column(1, 1, None, None, {"hidden": True})
        sheet.set_row(2, None, None, {"hidden": True})
    found = answer(file.getvalue(), ListQuery(Limits()))
    assert found.rows == (HEAD, LEADER, ("3", "Ivan PETROV", "Driver"))
    assert found.notes == (ReadNote("hidden", ("Delegation!B", "Delegation!3")),)


def test_a_hidden_sheet_is_read_only_where_no_other_holds_anything() -> None:
    sheets = {"Delegation": (HEAD, LEADER), "Old": (HEAD, OFFICER)}
    assert read(sheets, hidden="Old").rows == (HEAD, LEADER)


def test_a_cell_that_reaches_down_stands_in_each_of_its_rows_and_a_number_in_the_first_alone() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as workbook:
        sheet = workbook.add_worksheet()
        sheet.merge_range("A1:D2", "DELEGACIÓN")
        for at, text in enumerate(("Organismo", "N.º", "Nombre", "Cargo")):
            sheet.write(2, at, text)
        sheet.merge_range("A4:A6", "Ministerio de Defensa")
        sheet.merge_range("B4:B5", "1")
        for down, (name, office) in enumerate((("Ana Ruiz", "Ministra"), ("Luis Gil", "Cónyuge"), ("Eva Paz", "Jefa"))):
            sheet.write(3 + down, 2, name)
            sheet.write(3 + down, 3, office)
        sheet.write(5, 1, "2")
    assert answer(file.getvalue(), ListQuery(Limits())).rows == (
        ("DELEGACIÓN",),
        ("Organismo", "N.º", "Nombre", "Cargo"),
        ("Ministerio de Defensa", "1", "Ana Ruiz", "Ministra"),
        ("Ministerio de Defensa", "", "Luis Gil", "Cónyuge"),
        ("Ministerio de Defensa", "2", "Eva Paz", "Jefa"),
    )
