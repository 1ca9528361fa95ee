import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from desktop.models.page_counts import page_counts
from desktop.pages.journal import JournalPage
from desktop.widgets.filter_bar import FilterBar
from desktop.widgets.table_role import TableRole
from domain.projections.explained import explained
from tests.desktop.children import child
from tests.desktop.dressed import speak
from tests.desktop.pages.driver import Driven, unnamed
from tests.desktop.small_office import SmallOffice

RECORDED = 4


@pytest.fixture
def driven(office: SmallOffice, qtbot: QtBot) -> Driven:
    return Driven(JournalPage, office.view(), qtbot)


@pytest.fixture
def bar(driven: Driven) -> FilterBar:
    return child(driven.page, FilterBar)


def test_the_newest_entry_stands_first_under_its_day(driven: Driven, office: SmallOffice) -> None:
    newest = office.view().newest
    model = driven.table().model()

    assert model.index(0, 0).data(TableRole.GROUP).endswith(f"{newest} entries")
    assert driven.texts(0)[1] == str(newest)
    assert driven.texts(RECORDED)[-1] != ""
    assert page_counts(office.view())["journal"] == newest


def test_words_are_found_and_counted(driven: Driven, bar: FilterBar, office: SmallOffice) -> None:
    bar.field().setText("ill withdr")
    newest = office.view().newest

    assert bar.shown() == f"1 of {newest}"
    assert driven.table().model().index(0, 0).data(TableRole.GROUP).endswith(f"1 of {newest} entries")


def test_a_subject_is_found_by_its_name_and_by_its_id(driven: Driven, bar: FilterBar) -> None:
    about = next(field for field in driven.page.findChildren(QLineEdit) if field.accessibleName() == "About")
    about.setText("kosherb")
    by_id = bar.shown()
    about.setText("yermek")

    assert int(by_id.split()[0]) == 3
    assert int(bar.shown().split()[0]) >= 3


def test_an_author_is_chosen(driven: Driven, bar: FilterBar) -> None:
    authors = child(driven.page, QComboBox)
    assert [authors.itemText(at) for at in range(authors.count())][1:] == ["A. Serova"]
    authors.setCurrentIndex(1)
    authors.activated.emit(1)

    assert bar.shown().split()[0] == bar.shown().split()[-1]


def test_enter_opens_the_visit_at_the_entry(driven: Driven) -> None:
    driven.choose("4")
    driven.press("Return")

    assert driven.wanted == [("look_at", 4)]


def test_two_marks_ask_for_the_difference_and_show_it(driven: Driven, office: SmallOffice) -> None:
    driven.choose("12")
    driven.press("B")
    assert driven.texts(0)[driven.table().chosen_line()] == "12 · B"
    driven.choose("3")
    driven.press("A")
    [(query, given, asked)] = driven.requests.queries
    assert (query, given["earlier"], given["later"]) == ("differences", 3, 12)

    asked.answer(explained(office.view(3).visit, [row.entry for row in office.view(12).history[3:12]]))

    listed = child(driven.page, QListWidget)
    assert listed.isVisible()
    assert listed.count() > 0
    told = [listed.item(at).text() for at in range(listed.count())]
    assert "Tokayev" in " ".join(told)
    assert all("entry " in each for each in told)


def test_in_the_past_the_moment_is_chosen_and_what_came_later_is_muted(driven: Driven, office: SmallOffice) -> None:
    driven.page.show_view(office.view(5))
    model = driven.table().model()

    assert driven.texts(0)[driven.table().chosen_line()] == "5"
    assert model.index(1, 0).data(TableRole.MUTED)
    assert not model.index(driven.table().chosen_line(), 0).data(TableRole.MUTED)
    assert driven.page.commands() == ()


def test_another_language_rewords_the_page(driven: Driven) -> None:
    driven.choose("4")
    speak("fr", driven.page)

    assert driven.table().model().headerData(5, Qt.Orientation.Horizontal) == "Motif · source"
    assert driven.texts(0)[driven.table().chosen_line()] == "4"


def test_whatever_tab_reaches_has_a_name(driven: Driven) -> None:
    assert unnamed(driven.page) == []
