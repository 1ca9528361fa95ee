"""Appearance: language, light or dark, contrast, size of text and reminders, changed live and kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.look import fonts
from desktop.look.theme import Theme
from desktop.machine.local_zone import local_zone
from desktop.machine.log import open_log
from desktop.machine.settings import LARGEST_SCALE, SMALLEST_SCALE, Scheme, Settings, save_settings
from desktop.machine.spoken import LANGUAGES
from desktop.wording.words import say

STEP = 25


class Appearance(QObject):
    """Applies the reader's settings to the application and keeps what changes."""

    def __init__(self, application: QApplication, theme: Theme, settings: Settings, path: Path) -> None:
        super().__init__(application)
        self._application, self._theme = application, theme
        self._settings, self._path = settings, path
        self._translator: QTranslator | None = None

    def apply(self, language: str | None = None) -> None:
        """Apply the kept settings to the application; `language` overrides the kept one for this run only."""
        fonts.load()
        fonts.set_setting(fonts.TextSetting(self._settings.scale))
        self._theme.set_scheme(self._settings.scheme)
        self._theme.set_high_contrast(self._settings.high_contrast)
        self._theme.apply(self._application)
        self._say(language or self._settings.language or system_language())

    def speak(self, language: str) -> None:
        """Change the language, and keep it; every widget rewords itself."""
        self._settings.language = language
        self._say(language)
        self._keep()

    def light(self) -> None:
        """Use the light colours."""
        self._wear(Scheme.LIGHT)

    def dark(self) -> None:
        """Use the dark colours."""
        self._wear(Scheme.DARK)

    def high_contrast(self) -> None:
        """Use the colours of high contrast."""
        self._contrast(high=True)

    def normal_contrast(self) -> None:
        """Use the colours of normal contrast."""
        self._contrast(high=False)

    def larger(self) -> None:
        """Set text larger, up to 200 %."""
        self._size(self._settings.scale + STEP)

    def smaller(self) -> None:
        """Set text smaller, down to 100 %."""
        self._size(self._settings.scale - STEP)

    def toggle_reminders(self) -> bool:
        """Turn reminders on or off; return whether they are on now."""
        self._settings.reminders = not self._settings.reminders
        self._keep()
        return self._settings.reminders

    def keep_guide(self, *, wanted: bool) -> None:
        """Keep whether the reader wants the guide through the first visit."""
        self._settings.guide = wanted
        self._keep()

    def _wear(self, scheme: Scheme) -> None:
        self._settings.scheme = scheme
        self._theme.set_scheme(scheme)
        self._keep()

    def _contrast(self, *, high: bool) -> None:
        self._settings.high_contrast = high
        self._theme.set_high_contrast(high)
        self._keep()

    def _size(self, scale: int) -> None:
        self._settings.scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
        fonts.set_setting(fonts.TextSetting(self._settings.scale))
        self._theme.apply(self._application)
        self._keep()

    def _say(self, language: str) -> None:
        """Change our own catalogue first: installing Qt's translator tells every widget to reword itself."""
        say.use(language)
        say.sit_in(local_zone)
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
        self._translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translator.load(f"qtbase_{language}", folder)
        self._application.installTranslator(self._translator)
        rtl = language == "ar"
        self._application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)

    def _keep(self) -> None:
        try:
            save_settings(self._settings, self._path)
        except OSError:
            open_log().exception("the settings could not be kept")


def system_language() -> str:
    """The language of the system, if the program speaks it; else English."""
    code = QLocale.system().name().partition("_")[0]
    return code if code in LANGUAGES else "en"
