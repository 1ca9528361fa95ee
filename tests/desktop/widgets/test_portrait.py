"""A portrait shows the photograph, or the initials where there is none that can be shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.look.theme import Theme
from desktop.widgets.portrait import Portrait, image_of, initials
from domain.core.names import Name

ABAYEV = Name("Dauren", "Abayev")


def saved(image: QImage, kind: str = "jpg") -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, 95)  # type: ignore[call-overload]  # annotated as bytes, taken as text
    return bytes(buffer.data().data())


def photograph(width: int = 300, height: int = 400) -> bytes:
    """Blue above, red below the third of it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width, height // 3, QColor("blue"))
    painter.end()
    return saved(image)


@pytest.fixture
def portrait(qtbot: QtBot) -> Portrait:
    made = Portrait()
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


def colour(portrait: Portrait, x: int, y: int) -> QColor:
    return portrait.grab().toImage().pixelColor(x, y)


def near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(_parts(one), _parts(other), strict=True))


def _parts(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def test_without_a_photograph_the_initials_are_shown(portrait: Portrait, theme: Theme) -> None:
    portrait.show_person(ABAYEV, "No photograph of Dauren Abayev")
    assert portrait.shown == "DA"
    assert portrait.accessibleName() == "No photograph of Dauren Abayev"
    assert colour(portrait, 8, 8) == theme.colours.neutral_tint


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        (Name("Kassym-Jomart", "Tokayev"), "KT"),
        (Name("Қ.-Ж.", "Тоқаев"), "ҚТ"),
        (Name("", "Ushakov"), "U"),
        (Name("dauren", "abayev"), "DA"),
        (Name("毅", "王"), "毅王"),
        (Name(), ""),
    ],
)
def test_initials_are_the_first_letters_of_the_given_and_the_family_name(name: Name, letters: str) -> None:
    assert initials(name) == letters


def test_a_photograph_fills_the_frame(portrait: Portrait) -> None:
    portrait.show_person(ABAYEV, "Photograph of Dauren Abayev", photograph())
    assert portrait.shown == ""
    assert portrait.has_photograph
    assert near(colour(portrait, 36, 10), QColor("blue"))
    assert near(colour(portrait, 36, 80), QColor("red"))


def test_a_wide_photograph_is_cut_and_not_squeezed(portrait: Portrait) -> None:
    image = QImage(800, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    painter = QPainter(image)
    painter.fillRect(0, 0, 100, 400, QColor("white"))
    painter.fillRect(700, 0, 100, 400, QColor("white"))
    painter.end()
    portrait.show_person(ABAYEV, "Photograph", saved(image))
    assert near(colour(portrait, 4, 48), QColor("green"))
    assert near(colour(portrait, 68, 48), QColor("green"))


@pytest.mark.parametrize(
    "content", [b"no picture", b"\xff\xd8\xff", saved(QImage(9, 9, QImage.Format.Format_RGB32), "png")]
)
@pytest.mark.qt_log_ignore("JPEG datastream contains no image")
def test_what_is_no_photograph_is_shown_as_initials(portrait: Portrait, content: bytes) -> None:
    portrait.show_person(ABAYEV, "Photograph", content)
    assert portrait.shown == "DA"


def test_the_photograph_of_another_goes_with_him(portrait: Portrait) -> None:
    portrait.show_person(ABAYEV, "Photograph", photograph())
    portrait.show_person(Name("Yury", "Ushakov"), "None")
    assert portrait.shown == "YU"


def test_an_image_of_sixty_thousand_pixels_a_side_is_not_made() -> None:
    claimed = bytearray(photograph())
    frame = claimed.index(b"\xff\xc0")
    claimed[frame + 5 : frame + 9] = b"\xea\x60\xea\x60"
    assert image_of(bytes(claimed)).isNull()


def test_it_grows_with_its_height(qtbot: QtBot) -> None:
    large = Portrait(height=160)
    qtbot.addWidget(large)
    assert (large.sizeHint().width(), large.sizeHint().height()) == (120, 160)


def test_it_is_no_stop_of_the_keyboard(portrait: Portrait) -> None:
    assert portrait.focusPolicy() is Qt.FocusPolicy.NoFocus
