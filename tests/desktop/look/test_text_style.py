"""Text falls into lines between its words, wherever there is room for the longest of them."""

from __future__ import annotations

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
