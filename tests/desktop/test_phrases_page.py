"""The page of the phrase book: terms by what they name, found in any language, changed and withdrawn by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.models.page_counts import registry_counts
from desktop.pages.phrases import PhrasesPage
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.tables.command_table import CommandTable
from desktop.window.main_window import MainWindow
from tests.desktop.children import child
from tests.desktop.form_page import FormPage
from tests.desktop.opened import program, window
from tests.desktop.visit_office import VISIT, Line, new_office_with

BOOK: tuple[Line, ...] = (
    ("approve-term", {"kind": "place", "words": {"en": "Hall", "fr": "Salle"}, "term": "hall"}),
    ("change-term", {"words": {"en": "Great Hall", "fr": "Salle", "de": "Saal"}, "term": "hall"}),
    (
        "approve-term",
        {"kind": "office", "words": {"en": "Prime Minister"}, "term": "premier"},
    ),
    ("approve-term", {"kind": "office", "words": {"en": "Chairman"}, "term": "chairman"}),
    ("withdraw-term", {"term": "chairman"}),
)


__all__ = ["program", "window"]


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    return new_office_with(tmp_path / "office.chancery", (*VISIT, *BOOK))


@pytest.fixture
def page(window: MainWindow) -> PhrasesPage:
    window.requests.show_page("phrases")
    assert isinstance(window.page, PhrasesPage)
    return window.page


def shown(page: PhrasesPage) -> list[str]:
    return [row.id for row in page._model.rows()]


def opened(window: MainWindow) -> FormPage:
    form = window.forms.form
    assert form is not None
    return FormPage(form)


def title(page: PhrasesPage) -> str:
    said = page.inspection()
    return said.title if said is not None else ""


def test_terms_stand_by_what_they_name_and_those_withdrawn_are_not_shown(page: PhrasesPage) -> None:
    assert shown(page) == ["premier", "hall"]
    assert page.office is not None
    assert registry_counts(page.office)["phrases"] == 2


def test_a_term_is_found_in_any_language_and_by_what_it_said_before(page: PhrasesPage) -> None:
    for typed, found in (("prime min", 1), ("saal", 1), ("nothing", 0)):
        page._model.set_filter(typed)
        assert page._model.count_shown() == found, typed


def test_the_inspector_tells_its_words_by_language_and_the_former_ones(page: PhrasesPage) -> None:
    page.select("hall")
    said = page.inspection()
    assert said is not None
    assert (said.title, said.facts[-1]) == ("Great Hall", ("German", "Saal"))
    assert said.groups[0].lines == ("Hall · Salle",)


def test_a_key_opens_the_form_with_what_the_term_says(page: PhrasesPage, window: MainWindow, qtbot: QtBot) -> None:
    page.select("hall")
    QTest.keyClick(child(page, CommandTable), Qt.Key.Key_E)
    form = opened(window)
    assert form.form.editor("words").value() == {"en": "Great Hall", "fr": "Salle", "de": "Saal"}
    form.fill({"words": {"English": "Grand Hall"}, "reason": "As the palace says"}).record()
    qtbot.waitUntil(lambda: title(page) == "Grand Hall")
    assert page._chosen() == "hall"


class TestOfAnEmptyBook:
    @pytest.fixture
    def office_path(self, tmp_path: Path) -> Path:
        return new_office_with(tmp_path / "office.chancery", VISIT)

    def test_it_says_what_terms_are_for_and_takes_over_proposals_in_one_act(
        self, page: PhrasesPage, window: MainWindow, qtbot: QtBot
    ) -> None:
        begin = child(page, EmptyState).primary_button()
        assert begin.isVisible()
        QTest.keyClick(begin, Qt.Key.Key_Space)
        opened(window).record()
        qtbot.waitUntil(lambda: "ambassador" in shown(page))
        assert not begin.isVisible()
        page.select("ambassador")
        QTest.keyClick(child(page, CommandTable), Qt.Key.Key_A)
        opened(window).record()
        qtbot.waitUntil(lambda: [row.term.proposed for row in page._model.rows() if row.id == "ambassador"] == [False])


class TestWithAnEmptyRegistry:
    @pytest.fixture
    def office_path(self, tmp_path: Path) -> Path:
        return new_office_with(tmp_path / "office.chancery", VISIT)

    @pytest.mark.parametrize("name", ["people", "venues", "symbols"])
    def test_a_registry_says_what_it_is_for_until_something_is_registered(self, window: MainWindow, name: str) -> None:
        window.requests.show_page(name)
        begin = child(window.page, EmptyState).primary_button()
        assert begin.isVisible()
        QTest.keyClick(begin, Qt.Key.Key_Space)
        assert opened(window).form.isVisible()
