"""Approved terms are offered in every field of several languages, and fill the other languages (protocol 10.9)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.forms.editors.editor import Editor
from desktop.forms.editors.list_below import ListBelow
from desktop.forms.editors.places import PlacesEditor
from desktop.forms.editors.text import TextsEditor
from tests.desktop.children import child
from tests.desktop.form_page import Bench, ask_in
from tests.desktop.forms.conftest import OpenBench
from tests.desktop.visit_office import VISIT, Line, new_office_with

HALL = {"en": "Saint George Hall", "fr": "Salle Saint-Georges", "ru": "Георгиевский зал"}
STAIRS = {"en": "Saint George Stairs", "fr": "Escalier Saint-Georges"}
BOOK: tuple[Line, ...] = (
    ("approve-term", {"kind": "place", "words": HALL, "term": "hall"}),
    ("approve-term", {"kind": "place", "words": STAIRS, "term": "stairs"}),
    ("approve-term", {"kind": "place", "words": {"en": "Gone", "fr": "Disparu"}, "term": "gone"}),
    ("withdraw-term", {"term": "gone"}),
)


@pytest.fixture
def at_desk(open_bench: OpenBench, tmp_path: Path) -> Bench:
    return open_bench(new_office_with(tmp_path / "terms.chancery", (*VISIT, *BOOK)))


def texts(bench: Bench, command: str = "place-item", field: str = "place") -> TextsEditor:
    editor = bench.open(command).form.editor(field)
    assert isinstance(editor, TextsEditor)
    return editor


def line(editor: Editor, language: str) -> QLineEdit:
    ask_in(editor, language)
    found = next(part for words, part in editor.parts() if words == language)
    assert isinstance(found, QLineEdit)
    found.setFocus()
    return found


def press(key: Qt.Key) -> None:
    assert offering() is not None, "nothing is offered"
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def offering() -> ListBelow | None:
    return next(
        (each for each in QApplication.topLevelWidgets() if isinstance(each, ListBelow) and each.isVisible()), None
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_typed_in_one_language_and_taken_a_term_fills_the_others(at_desk: Bench, key: Qt.Key) -> None:
    editor = texts(at_desk)
    QTest.keyClicks(line(editor, "French"), "salle")
    press(key)
    assert editor.value() == HALL
    assert offering() is None


def test_it_is_found_by_any_of_its_words_and_the_other_languages_are_shown_with_it(at_desk: Bench) -> None:
    editor = texts(at_desk)
    QTest.keyClicks(line(editor, "English"), "george")
    offered = offering()
    assert offered is not None
    shown = [str(offered.model().index(row, 0).data()) for row in range(offered.model().rowCount())]
    assert shown == ["Saint George Hall  ·  Salle Saint-Georges  ·  Георгиевский зал",
                     "Saint George Stairs  ·  Escalier Saint-Georges"]  # fmt: skip
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    assert editor.value() == STAIRS


def test_what_the_officer_wrote_himself_is_not_overwritten(at_desk: Bench) -> None:
    editor = texts(at_desk)
    QTest.keyClicks(line(editor, "French"), "Grande salle")
    QTest.keyClicks(line(editor, "English"), "saint g")
    press(Qt.Key.Key_Tab)
    assert editor.value() == {**HALL, "fr": "Grande salle"}


def test_what_was_filled_is_filled_anew_by_another_term_until_it_is_changed_by_hand(at_desk: Bench) -> None:
    editor = texts(at_desk)
    french, english = line(editor, "French"), line(editor, "English")
    QTest.keyClicks(english, "saint george h")
    press(Qt.Key.Key_Tab)
    english.clear()
    QTest.keyClicks(english, "saint george s")
    press(Qt.Key.Key_Tab)
    assert (english.text(), french.text()) == (STAIRS["en"], STAIRS["fr"])
    QTest.keyClicks(french, " bis")
    english.clear()
    QTest.keyClicks(english, "saint george h")
    press(Qt.Key.Key_Tab)
    assert french.text() == "Escalier Saint-Georges bis"


def test_own_words_stay_where_nothing_is_taken(at_desk: Bench) -> None:
    editor = texts(at_desk)
    QTest.keyClicks(line(editor, "English"), "Saint George")
    press(Qt.Key.Key_Escape)
    assert editor.value() == {"en": "Saint George"}
    assert offering() is None


@pytest.mark.parametrize("typed", ["s", "Vladimir", "gon"], ids=["one letter", "no term", "withdrawn"])
def test_nothing_is_offered_where_no_term_is_meant(at_desk: Bench, typed: str) -> None:
    QTest.keyClicks(line(texts(at_desk), "English"), typed)
    assert offering() is None


def test_the_fields_inside_a_field_offer_terms_too(at_desk: Bench) -> None:
    places = at_desk.open("name-places").form.editor("places")
    assert isinstance(places, PlacesEditor)
    name = child(places, TextsEditor)
    name.set_value(None)
    QTest.keyClicks(line(name, "English"), "saint george h")
    press(Qt.Key.Key_Tab)
    assert name.value() == HALL
