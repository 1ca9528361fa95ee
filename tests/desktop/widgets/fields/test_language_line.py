"""A line of words in one language, and the room its name takes."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.forms.editors.by_language import turn
from desktop.widgets.fields.language_line import LanguageLine

TITLE = "سفر رسمی رئیس جمهوری اسلامی ایران به جمهوری ارمنستان"


def line_of(language: str, spoken: str, qtbot: QtBot) -> LanguageLine:
    line = LanguageLine()
    qtbot.addWidget(line)
    turn(line, language)
    line.name_language(spoken, language)
    line.resize(220, line.sizeHint().height())
    return line


def test_a_line_read_from_the_right_keeps_its_margin_when_a_long_text_is_pasted_into_it(qtbot: QtBot) -> None:
    """Where the margin changed with the text, Qt painted the line empty but for its first and last letter."""
    line = line_of("fa", "Persian", qtbot)
    before = line.textMargins()

    line.insert(TITLE)

    assert line.named() == "fa"
    assert (line.textMargins(), before.left() > 0) == (before, True)


def test_a_line_that_is_empty_gives_its_whole_width_to_the_hint(qtbot: QtBot) -> None:
    line = line_of("fr", "French", qtbot)

    assert line.textMargins().right() == 0
    line.insert("Visite")
    assert (line.named(), line.textMargins().right() > 0) == ("French", True)
