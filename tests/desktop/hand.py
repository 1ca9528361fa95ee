"""What an officer's hand does: presses keys, wherever the focus is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def press(widget: QWidget, keys: str) -> None:
    """Press keys, written as a menu shows them, in a widget."""
    combination = _combination(keys)
    QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())


def focused() -> QWidget:
    """The widget that has the focus; a test fails where none has."""
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


def _combination(keys: str) -> QKeyCombination:
    sequence: Any = QKeySequence(keys)  # can be indexed, which its annotations do not say
    first = sequence[0]
    assert isinstance(first, QKeyCombination)
    return first
