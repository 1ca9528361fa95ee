"""What the menus of the start page do beside opening an office."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.machine.version import version
from desktop.window.appearance import Appearance
from desktop.window.dispatcher import tell
from desktop.wording.words import say
from domain.core.late import late

if TYPE_CHECKING:
    from desktop.manual import chapters, manual
    from desktop.start.start_page import StartPage
else:
    chapters, manual = late("desktop.manual.chapters"), late("desktop.manual.manual")


class StartActions(QObject):
    """Carries out what was asked for on the start page: the look and language of the window, the manual, the end."""

    def __init__(self, page: StartPage, appearance: Appearance) -> None:
        super().__init__(page)
        self._page, self._appearance = page, appearance
        self._ways: dict[str, Callable[[], object]] = {
            "light": appearance.light,
            "dark": appearance.dark,
            "high-contrast": appearance.high_contrast,
            "normal-contrast": appearance.normal_contrast,
            "larger": appearance.larger,
            "smaller": appearance.smaller,
            "manual": self._open_manual,
            "shortcuts": self._show_shortcuts,
            "about": self._show_about,
            "quit": page.close,
        }
        page.asked.connect(self.carry_out)

    def carry_out(self, action_id: str) -> None:
        """Do what an action of the window says."""
        if action_id.startswith("language-"):
            self._appearance.speak(action_id.removeprefix("language-"))
        else:
            self._ways[action_id]()

    def _open_manual(self) -> None:
        manual.open_manual(self._page, "start")

    def _show_shortcuts(self) -> None:
        manual.open_manual(self._page, chapters.KEYS)

    def _show_about(self) -> None:
        tell(self._page, say("action.about"), say("window.about", version=version()))
