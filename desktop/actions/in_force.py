"""Which of the languages and looks offered in the menus is the one of the window now."""

from __future__ import annotations

from PySide6.QtGui import QAction

from desktop.look.colours import colours
from desktop.machine.spoken import LANGUAGES
from desktop.wording.words import say


def mark_in_force(actions: dict[str, QAction]) -> None:
    """Tick the actions, by their ids, of what is so already."""
    for action_id, so in _in_force().items():
        if action_id in actions:
            actions[action_id].setCheckable(True)
            actions[action_id].setChecked(so)


def _in_force() -> dict[str, bool]:
    now = colours()
    return {
        **{f"language-{language}": language == say.words.language for language in LANGUAGES},
        "dark": now.dark,
        "light": not now.dark,
        "high-contrast": now.high_contrast,
        "normal-contrast": not now.high_contrast,
    }
