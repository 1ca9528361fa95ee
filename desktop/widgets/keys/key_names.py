"""Keys as the keyboard of the reader's language names them: Espace, Suppr, Maj; arrows as arrows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def shown_keys(keys: str) -> str:
    """A key, or several pressed together, as they are shown: Alt+↑, in French Ctrl+Maj+Z; of two in turn: F, Entrée."""
    return ", ".join(map(_pressed_together, keys.split(", ")))


def _pressed_together(keys: str) -> str:
    return "+".join(_ARROWS.get(part) or QCoreApplication.translate("QShortcut", part) for part in keys.split("+"))
