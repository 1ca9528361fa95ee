"""The upper row of French and Belgian keyboards, where a digit takes Shift: its commands are reached without it.

The keys stand where a digit, or a bracket, stands on the American keyboard.
"""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_FRENCH = {
    Qt.Key.Key_Ampersand: "1", Qt.Key.Key_Eacute: "2", Qt.Key.Key_QuoteDbl: "3", Qt.Key.Key_Apostrophe: "4",
    Qt.Key.Key_ParenLeft: "5", Qt.Key.Key_Minus: "6", Qt.Key.Key_section: "6", Qt.Key.Key_Egrave: "7",
    Qt.Key.Key_Underscore: "8", Qt.Key.Key_Exclam: "8", Qt.Key.Key_Ccedilla: "9", Qt.Key.Key_Agrave: "0",
    Qt.Key.Key_Dead_Circumflex: "[", Qt.Key.Key_AsciiCircum: "[", Qt.Key.Key_Dollar: "]",
}  # fmt: skip
"""The keys by what they give without Shift; an exclamation mark and a section sign are Belgian."""

_HELD = {"Alt": Qt.KeyboardModifier.AltModifier, "Ctrl": Qt.KeyboardModifier.ControlModifier}

_TAKEN = "Ctrl+-"
"""What has a meaning of its own on every keyboard: smaller text."""


def digit_of(event: QKeyEvent) -> str:
    """The digit on a key pressed, whether it takes Shift there or not; empty for any other key."""
    typed = chr(event.key()) if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9 else _FRENCH.get(Qt.Key(event.key()), "")
    return typed if typed.isdecimal() else ""


def on_every_keyboard(keys: str) -> list[QKeySequence]:
    """A shortcut such as "Alt+4" as it is pressed on the American keyboard, then as on a French one."""
    modifiers, _, last = keys.rpartition("+")
    french = [key for key, stands_for in _FRENCH.items() if stands_for == last] if modifiers in _HELD else []
    sequences = (QKeySequence(QKeyCombination(_HELD[modifiers], key)) for key in french)
    return [QKeySequence(keys), *(each for each in sequences if each != QKeySequence(_TAKEN))]
