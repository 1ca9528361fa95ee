"""A row that was read as a heading names somebody, where the officer says so."""

from __future__ import annotations

from desktop.files.lists.work import work_from
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from tests.desktop.reconciling.test_page import copied, press

LIST = "No.\tName\tOffice\n\tMinistry of Defence\t\n1\tYermek Kosherbayev\tMinister\n2\tAida Sarsen\tAdviser"


def taken(window: MainWindow) -> list[int]:
    work = window.tasks.lists.source.work
    assert work is not None
    return [entry.line for entry in work.whole.entries]


def test_a_row_left_out_is_taken_for_somebody_and_given_back(window: MainWindow) -> None:
    copied(LIST)
    press(window, "Alt+2", "Ctrl+V")
    read = window.tasks.lists.source.rows_read()
    assert taken(window) == [3, 4]
    assert read.strip.sum() == say("reconcile.rows-read", taken=2, left=1)
    read.table.select_row(0)
    assert read.strip.button("P").text() == say("reconcile.names-somebody")
    press(window, "P")
    assert taken(window) == [2, 3, 4]
    assert read.table.chosen_line() == 0
    assert read.strip.button("P").text() == say("reconcile.names-nobody-after-all")
    press(window, "P")
    assert taken(window) == [3, 4]


def test_whom_a_row_names_as_the_officer_says_is_kept_in_the_draft(window: MainWindow) -> None:
    copied(LIST)
    press(window, "Alt+2", "Ctrl+V")
    window.tasks.lists.source.rows_read().table.select_row(0)
    press(window, "P")
    work = window.tasks.lists.source.work
    assert work is not None
    again = work_from(work.as_fields())
    assert [entry.line for entry in again.whole.entries] == [2, 3, 4]


def test_nothing_is_offered_of_a_row_that_is_taken_anyway(window: MainWindow) -> None:
    copied(LIST)
    press(window, "Alt+2", "Ctrl+V")
    read = window.tasks.lists.source.rows_read()
    read.table.select_row(1)
    assert read.strip.offered() == []
    press(window, "P")
    assert taken(window) == [3, 4]
