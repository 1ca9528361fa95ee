"""Forms ask for words in the languages of the visit, and in any other one key away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.forms.editors.editor import Editor
from desktop.forms.editors.other_language import OtherLanguage
from desktop.forms.editors.text import TextsEditor
from tests.desktop.children import child
from tests.desktop.form_page import Bench, ask_in, part, put
from tests.desktop.forms.conftest import OpenBench
from tests.desktop.visit_office import VISIT, Line, new_office_with

GERMAN: tuple[Line, ...] = (("set-visit-languages", {"languages": ["de", "en"]}),)


@pytest.fixture
def at_desk(open_bench: OpenBench, tmp_path: Path) -> Bench:
    return open_bench(new_office_with(tmp_path / "german.chancery", (*VISIT, *GERMAN)))


def asked(editor: Editor) -> list[str]:
    return [words for words, _ in editor.parts()]


def test_a_form_asks_in_the_languages_of_the_visit_that_of_the_window_first_and_in_those_already_there(
    at_desk: Bench,
) -> None:
    editor = at_desk.open("place-item").form.editor("place")
    assert asked(editor) == ["English", "German"]
    editor.set_value({"ru": "Зал", "de": "Saal"})
    assert asked(editor) == ["English", "German", "Russian"]
    assert editor.value() == {"de": "Saal", "ru": "Зал"}


def test_of_many_languages_those_of_the_house_the_side_and_the_visit_are_asked_first(
    open_bench: OpenBench, tmp_path: Path
) -> None:
    many: Line = ("set-visit-languages", {"languages": ["de", "fr", "ja", "tr", "uz", "kk"]})
    at_desk = open_bench(new_office_with(tmp_path / "many.chancery", (*VISIT, many)))
    form = at_desk.open("propose-member").form
    names, position, side = (form.editor(name) for name in ("names", "position", "side"))
    side.set_value("host")
    side.edited.emit()
    assert asked(position) == ["English", "German", "Russian"]
    put(part(position, "Russian"), "Министр")
    side.set_value("guest")
    side.edited.emit()
    assert asked(position) == ["English", "German", "Russian", "Kazakh"]
    assert [words for words in asked(names) if "Japanese" in words] == []
    ask_in(position, "Japanese")
    assert asked(position)[-1] == "Japanese"
    child(position, OtherLanguage).ask()
    assert child(position, QComboBox).itemText(0) == "German"


def test_another_language_is_one_key_away_and_found_by_its_name(at_desk: Bench) -> None:
    editor = at_desk.open("place-item").form.editor("place")
    put(part(editor, "German"), "Saal")
    ask_in(editor, "Hebrew")
    hebrew = part(editor, "Hebrew")
    put(hebrew, "אולם")
    assert hebrew.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert editor.value() == {"de": "Saal", "he": "אולם"}


def test_escape_goes_back_to_the_words_and_not_out_of_the_form(at_desk: Bench) -> None:
    editor = at_desk.open("place-item").form.editor("place")
    put(part(editor, "German"), "Saal")
    other = child(editor, OtherLanguage)
    other.ask()
    QTest.keyClick(child(other, QLineEdit), Qt.Key.Key_Escape)
    assert at_desk.host.form is not None
    assert asked(editor) == ["English", "German"]
    assert editor.value() == {"de": "Saal"}


def test_a_form_of_a_registry_asks_in_the_languages_of_the_window(at_desk: Bench) -> None:
    editor = at_desk.open("register-venue").form.editor("names")
    assert asked(editor) == ["English", "French", "Russian", "Kazakh"]


def test_two_letters_of_a_state_offer_it_and_it_is_taken_in_every_language(at_desk: Bench) -> None:
    guest = at_desk.open("open-visit").form.editor("guest")
    line = part(next(each for each in guest.findChildren(TextsEditor)), "English")
    line.setFocus()
    QTest.keyClicks(line, "Slove")
    QTest.keyClick(line, Qt.Key.Key_Return)
    said = guest.value()
    assert said["state"] == {"en": "Slovenia", "fr": "Slovénie", "ru": "Словения", "kk": "Словения"}
    assert (said["capital"]["fr"], said["zone"]) == ("Ljubljana", "Europe/Ljubljana")


def test_of_languages_that_begins_with_what_is_typed_comes_first(at_desk: Bench) -> None:
    editor = at_desk.open("open-visit").form.editor("languages")
    line = child(editor, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "sl")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert editor.value() == ["sl"]
