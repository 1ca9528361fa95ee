from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop.look import fonts
from desktop.look.theme import Theme
from desktop.machine.settings import Scheme


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The application dressed as it is in use."""
    fonts.load()
    made = Theme()
    made.set_scheme(Scheme.LIGHT)
    made.apply(qapp)
    yield made
    made.set_past(False)
    made.set_high_contrast(False)
    made.set_scheme(Scheme.LIGHT)
