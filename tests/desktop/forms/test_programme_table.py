"""A programme that is a table: its columns are told by what stands above them."""

from __future__ import annotations

from datetime import date, time

import pytest

from desktop.forms.programme_table import Columns
from desktop.forms.programme_text import ProgrammeLine, read_programme

MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)


def items(text: str) -> tuple[ProgrammeLine, ...]:
    return read_programme(text, MONDAY, ("en", "fr", "ru"), TUESDAY).items


@pytest.mark.parametrize(
    "head",
    [
        "Time\tActivity\tVenue", "HEURES\tACTIVITÉS\tLIEU\tOBSERVATIONS", "Время\tМероприятие\tМесто проведения",
        "Уақыты\tІс-шара\tӨтетін орны", "Uhrzeit\tProgrammpunkt\tOrt", "SAAT\tPROGRAM\tYER", "时间\t活动\t地点",
        "الوقت\tالبرنامج\tالمكان\tملاحظات", "Time\tVenue\tWhat is held",
    ],
)  # fmt: skip
def test_words_above_columns_make_a_table(head: str) -> None:
    assert Columns.above(head) is not None


@pytest.mark.parametrize(
    "line", ["10:00\tTea\tGreen Room", "Tea\tGreen Room", "Time and place to be told", "Day\tRemarks"]
)
def test_other_lines_are_no_head_of_a_table(line: str) -> None:
    assert Columns.above(line) is None


def test_what_stands_behind_an_empty_place_is_a_remark() -> None:
    found = read_programme("Time\tEvent\tVenue\tNotes\n10:00\tVisit of the port\t\tLeave hotel 9:20\n", MONDAY, ("en",))
    assert [(each.title, each.place) for each in found.items] == [("Visit of the port", "")]
    assert found.left == ("Leave hotel 9:20",)


def test_columns_may_stand_in_another_order_and_have_the_day() -> None:
    text = "Date\tPlace\tStart\tEnd\tEvent\n30 November\tGreen Room\t10:00\t10:45\tTea\n\tRed Room\t11:00\t\tTalks\n"
    text += "1 December\tAirport\t9:00\t\tDeparture\n"
    assert [(each.day, each.start, each.end, each.title, each.place) for each in items(text)] == [
        (MONDAY, time(10), time(10, 45), "Tea", "Green Room"), (MONDAY, time(11), None, "Talks", "Red Room"),
        (TUESDAY, time(9), None, "Departure", "Airport"),
    ]  # fmt: skip


def test_a_row_without_an_hour_may_name_the_day() -> None:
    text = "Time\tEvent\tVenue\nMonday 30 November\t\t\n10:00\tTea\tGreen Room\nTuesday 1 December\t\t\n9:00\tTalks\t\n"
    assert [(each.day, each.title) for each in items(text)] == [(MONDAY, "Tea"), (TUESDAY, "Talks")]


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("Ora\tPresidente\tConsorte", "Consorte"),
        ("ORE\tPROGRAMMA PRINCIPALE\tPROGRAMMA DELLA CONSORTE", "PROGRAMMA DELLA CONSORTE"),
    ],
)
def test_a_column_of_the_spouses_is_labelled_and_has_items_of_its_own(head: str, label: str) -> None:
    text = f"{head}\n10.30\tTalks, Oval Hall\tVisit\n13.00\t\tLunch\n15.00\tTea\t–\n"
    assert [(each.start, each.title, each.place) for each in items(text)] == [
        (time(10, 30), "Talks", "Oval Hall"), (time(10, 30), f"{label}: Visit", ""),
        (time(13), f"{label}: Lunch", ""), (time(15), "Tea", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("number", ["No", "№", "Nº", "序号"])
def test_the_numbers_of_rows_are_no_part_of_their_items_and_are_not_told(number: str) -> None:
    read = read_programme(f"{number}\tTime\tParticipants\tEvent\n1\t09:00\tAll\tTalks\n2\t10:00\t\tLunch\n",
                          MONDAY, ("en",))  # fmt: skip
    assert [(each.start, each.title) for each in read.items] == [(time(9), "Talks"), (time(10), "Lunch")]
    assert read.left == ("All",)
