"""Text falls into lines between its words, wherever there is room for the longest of them."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from desktop.look.text_style import INTERFACE, SECONDARY, STRONG

TEXTS = (
    "Chef de la délégation",
    "Conduit la délégation",
    "Fonction non classée, dans l’ordre de saisie",
    "Ministre de l’Écologie et des Ressources naturelles",
    "Глава делегации",
    "Deputy Prime Minister",
)


def test_no_word_is_broken_where_there_is_room_for_the_longest(qtbot: QtBot) -> None:
    broken = [
        (text, lines)
        for style in (INTERFACE, STRONG, SECONDARY)
        for text in TEXTS
        if " ".join(lines := style.lines(text, style.longest_word(text))) != text
    ]
    assert broken == []


def test_lines_that_another_font_writes_higher_have_the_room_they_need(qtbot: QtBot) -> None:
    metrics, page = QFontMetrics(SECONDARY.font), QRect(0, 0, 1000, 1000)
    for line in ("سید محمد اتابک", "习近平", "ウランバートル"):
        needed = metrics.boundingRect(page, 0, f"{line}\n{line}\n{line}").height()
        assert SECONDARY.height((line, line, line)) >= needed


def test_lines_in_latin_and_cyrillic_letters_are_as_high_as_any(qtbot: QtBot) -> None:
    assert SECONDARY.height(TEXTS) == len(TEXTS) * SECONDARY.line_height
