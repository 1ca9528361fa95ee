"""The reader marks what was left out and what was added, never by colour alone."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.statements.reader import StatementReader
from tests.desktop.dressed import theme

__all__ = ["theme"]

PREPARED, DELIVERED = ("as-prepared", "en"), ("as-delivered", "en")
TEXTS = {PREPARED: "We agreed on trade and gas.", DELIVERED: "We agreed on trade.", ("as-prepared", "fr"): "Bonsoir."}


@pytest.fixture
def reader(qtbot: QtBot) -> StatementReader:
    made = StatementReader()
    qtbot.addWidget(made)
    made.show_statement("V. Putin", TEXTS, ["en", "fr"], {}, read_only=False)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_what_was_left_out_is_struck_and_what_was_added_underlined(reader: StatementReader) -> None:
    reader.show_statement("V. Putin", {**TEXTS, DELIVERED: "We agreed on trade, friends."}, ["en"], {}, read_only=False)
    [struck], [underlined] = (reader.texts[stage].extraSelections() for stage in ("as-prepared", "as-delivered"))

    assert (struck.cursor.selectedText(), struck.format.fontStrikeOut()) == ("and gas", True)
    assert (underlined.cursor.selectedText(), underlined.format.fontUnderline()) == (", friends", True)


def test_one_text_alone_is_not_compared(reader: StatementReader) -> None:
    reader.show_statement("V. Putin", {PREPARED: "We agreed."}, ["en"], {}, read_only=False)

    assert reader.texts["as-prepared"].extraSelections() == []


def test_each_language_has_its_texts(reader: StatementReader) -> None:
    reader.show_statement("V. Putin", TEXTS, ["fr", "en"], {}, read_only=False)
    reader._languages.setCurrentIndex(0)
    reader._languages.activated.emit(0)

    assert reader.language() == "fr"
    assert reader.texts["as-prepared"].toPlainText() == "Bonsoir."


def test_another_speaker_is_read_in_a_language_of_his_texts(reader: StatementReader) -> None:
    reader.show_statement("J. Hayami", {("as-delivered", "ja"): "我々は"}, ["en", "fr", "ja"], {}, read_only=False)
    assert (reader.language(), reader.texts["as-delivered"].toPlainText()) == ("ja", "我々は")


def test_what_is_typed_is_told_until_it_is_recorded(reader: StatementReader) -> None:
    reader.texts["as-delivered"].setPlainText("Good evening.")
    assert reader.typed() == {DELIVERED: "Good evening."}

    reader.show_statement("V. Putin", {**TEXTS, DELIVERED: "Good evening."}, ["en"], reader.typed(), read_only=False)
    assert reader.typed() == {}


def test_the_focus_goes_on_with_the_text_whose_button_is_pressed(reader: StatementReader, qtbot: QtBot) -> None:
    reader.activateWindow()
    reader.texts["as-delivered"].setPlainText("Good evening.")
    qtbot.waitUntil(reader._buttons["as-delivered"].isEnabled)
    reader._buttons["as-delivered"].setFocus()
    qtbot.waitUntil(reader._buttons["as-delivered"].hasFocus)
    reader.show_statement("V. Putin", {**TEXTS, DELIVERED: "Good evening."}, ["en"], reader.typed(), read_only=False)
    assert reader.texts["as-delivered"].hasFocus()
