"""Commands of a digit on keyboards where digits take Shift."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.widgets.keys.digit_keys import digit_of, on_every_keyboard

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("key", "held", "digit"),
    [
        (Qt.Key.Key_4, NONE, "4"),
        (Qt.Key.Key_4, SHIFT, "4"),
        (Qt.Key.Key_Apostrophe, NONE, "4"),
        (Qt.Key.Key_Agrave, NONE, "0"),
        (Qt.Key.Key_section, NONE, "6"),
        (Qt.Key.Key_A, NONE, ""),
        (Qt.Key.Key_Dollar, NONE, ""),
        (Qt.Key.Key_Down, NONE, ""),
    ],
)
def test_a_digit_is_told_whatever_its_key_gives(key: Qt.Key, held: Qt.KeyboardModifier, digit: str) -> None:
    assert digit_of(QKeyEvent(QEvent.Type.KeyPress, key, held)) == digit


@pytest.mark.parametrize(
    ("keys", "pressed"),
    [
        ("Alt+4", ["Alt+4", "Alt+'"]),
        ("Alt+8", ["Alt+8", "Alt+_", "Alt+!"]),
        ("Ctrl+9", ["Ctrl+9", "Ctrl+Ç"]),
        ("Ctrl+]", ["Ctrl+]", "Ctrl+$"]),
        ("Ctrl+S", ["Ctrl+S"]),
        ("Ctrl++", ["Ctrl++"]),
        ("F8", ["F8"]),
        ("R", ["R"]),
    ],
)
def test_a_shortcut_is_pressed_on_a_french_keyboard_too(keys: str, pressed: list[str]) -> None:
    assert [each.toString() for each in on_every_keyboard(keys)] == pressed


def test_smaller_text_keeps_its_key() -> None:
    assert QKeySequence("Ctrl+-") not in on_every_keyboard("Ctrl+6")
