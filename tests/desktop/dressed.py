"""What the tests of pages and models stand on: the application dressed, English words, a small office."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.look import fonts
from desktop.look.style.window_style import WindowStyle
from desktop.look.theme import Theme
from desktop.machine.settings import Scheme
from desktop.wording.words import say
from tests.desktop.small_office import SmallOffice, small_office


@pytest.fixture(scope="session")
def dress(qapp: QApplication) -> Theme:
    """What the application wears in every test, put on once: for a new style everything is measured anew."""
    fonts.load()
    made = Theme()
    made.set_scheme(Scheme.LIGHT)
    made.apply(qapp)
    return made


@pytest.fixture(autouse=True)
def theme(dress: Theme, qapp: QApplication) -> Iterator[Theme]:
    """The application in English and in light colours, dressed as it is in use."""
    put_on(dress, qapp)
    yield dress
    dress.set_past(False)
    dress.set_high_contrast(False)
    say.use("en")
    say.speak_of(None)


def put_on(dress: Theme, application: QApplication) -> None:
    """Dress the application in light colours and speak English; where a test left it so, there is little to do."""
    if not isinstance(application.style(), WindowStyle) or application.font() != fonts.interface():
        dress.apply(application)
    dress.set_scheme(Scheme.LIGHT)
    say.use("en")
    say.speak_of(None)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    with small_office(tmp_path / "small.chancery") as made:
        yield made


def speak(language: str, *widgets: QWidget) -> None:
    """Change the language as the window does."""
    say.use(language)
    for widget in widgets:
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
