"""Appearance: language, colours and the size of text, changed live and kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.look.colours import LIGHT, colours, high_contrast
from desktop.look.theme import Theme
from desktop.machine.paths import log_file
from desktop.machine.settings import Scheme, Settings, load_settings
from desktop.window.appearance import Appearance, system_language
from desktop.wording.words import say


class Told(QLabel):
    """A widget that rewords itself."""

    def __init__(self) -> None:
        super().__init__()
        self.reword()

    def reword(self) -> None:
        self.setText(say("action.undo"))

    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]
        if event.type() == event.Type.LanguageChange:  # type: ignore[attr-defined]
            self.reword()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def appearance(qapp: QApplication, kept: Path) -> Iterator[Appearance]:
    made = Appearance(qapp, Theme(), Settings(language="en", scheme=Scheme.LIGHT), kept)
    made.apply()
    yield made
    made._settings = Settings(language="en", scheme=Scheme.LIGHT)
    made.apply()
    made.deleteLater()


def test_another_language_is_spoken_at_once_and_kept(appearance: Appearance, kept: Path, qtbot: QtBot) -> None:
    told = Told()
    qtbot.addWidget(told)
    english = told.text()
    appearance.speak("fr")
    qtbot.waitUntil(lambda: told.text() != english)

    assert told.text() == say("action.undo")
    assert load_settings(kept).language == "fr"


def test_the_dialogs_of_qt_speak_it_too(appearance: Appearance) -> None:
    appearance.speak("fr")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"

    appearance.speak("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_language_for_this_run_is_not_kept(appearance: Appearance, kept: Path) -> None:
    appearance.apply("fr")
    assert say.words.language == "fr"
    appearance.larger()

    assert load_settings(kept).language == "en"


def test_arabic_runs_from_right_to_left(appearance: Appearance, qapp: QApplication) -> None:
    appearance.apply("ar")
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft

    appearance.apply("en")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_text_grows_by_steps_between_its_bounds(appearance: Appearance, kept: Path) -> None:
    normal = fonts.scaled(100)
    appearance.smaller()
    assert fonts.scaled(100) == normal

    sizes = []
    for _ in range(6):
        appearance.larger()
        sizes.append(fonts.scaled(100))
    assert sizes == [125, 150, 175, 200, 200, 200]
    assert load_settings(kept).scale == 200

    appearance.smaller()
    assert load_settings(kept).scale == 175


def test_dark_is_worn_at_once_and_kept(appearance: Appearance, kept: Path) -> None:
    light = colours()
    appearance.dark()
    assert colours() != light
    assert load_settings(kept).scheme is Scheme.DARK

    appearance.light()
    assert colours() == light
    assert load_settings(kept).scheme is Scheme.LIGHT


def test_contrast_is_raised_at_once_kept_and_worn_at_the_next_start(
    appearance: Appearance, qapp: QApplication, kept: Path
) -> None:
    appearance.high_contrast()
    assert colours() == high_contrast(LIGHT)
    again = Appearance(qapp, Theme(), load_settings(kept), kept)
    again.apply()
    assert colours().high_contrast

    again.normal_contrast()
    assert colours() == LIGHT
    assert not load_settings(kept).high_contrast
    again.deleteLater()


def test_what_was_kept_is_worn_at_the_next_start(appearance: Appearance, qapp: QApplication, kept: Path) -> None:
    light = colours()
    appearance.dark()
    appearance.larger()
    appearance.light()
    appearance.dark()
    fonts.set_setting(fonts.TextSetting())
    again = Appearance(qapp, Theme(), load_settings(kept), kept)
    again.apply()

    assert colours() != light
    assert fonts.scaled(100) == 125
    again.deleteLater()


def test_settings_that_cannot_be_kept_are_noted_and_worn_all_the_same(appearance: Appearance, kept: Path) -> None:
    kept.with_suffix(".part").mkdir()
    light = colours()
    appearance.dark()

    assert colours() != light
    assert "the settings could not be kept" in log_file().read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "language"), [("fr_CA", "fr"), ("en_US", "en"), ("ja_JP", "en"), ("C", "en")])
def test_the_language_of_the_system_is_spoken_where_it_is_known(
    monkeypatch: pytest.MonkeyPatch, name: str, language: str
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(name))

    assert system_language() == language
