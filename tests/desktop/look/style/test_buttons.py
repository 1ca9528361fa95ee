import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from desktop.look.colours import colours
from desktop.look.style.buttons import paint_button
from desktop.look.theme import Theme
from desktop.machine.settings import Scheme
from desktop.widgets.button import FACES, Button, ButtonSize, Variant
from tests.desktop.look.style.pixels import border, ground, picture

State = QStyle.StateFlag
BEHIND = "#ff00ff"

AS_IT_STANDS = {
    Variant.PLAIN: ("base", "border"),
    Variant.PRIMARY: ("accent", "accent"),
    Variant.QUIET: (None, None),
    Variant.LINK: (None, None),
    Variant.SEGMENT: ("base", "border"),
    Variant.SEGMENT_STRONG: ("base", "border"),
    Variant.BANNER: (None, "on_banner"),
    Variant.BANNER_PRIMARY: ("on_banner", "on_banner"),
    Variant.TOAST: (None, "base"),
}
"""The ground and the border of each variant; None shows what lies behind."""
WITH_FOCUS = {
    Variant.PRIMARY: "text",
    Variant.BANNER: "selection",
    Variant.BANNER_PRIMARY: "selection",
    Variant.TOAST: "base",
}
"""The ring of each variant that has another than the accent."""


def painted(variant: Variant, state: QStyle.StateFlag) -> QImage:
    """A button of 60 by 28 pixels in a state, on a ground that no palette has."""
    image = QImage(60, 28, QImage.Format.Format_RGB32)
    image.fill(QColor(BEHIND))
    option = QStyleOptionButton()
    option.state = state
    painter = QPainter(image)
    paint_button(painter, image.rect(), FACES[variant], option, None)
    painter.end()
    return image


def named(name: str | None) -> str:
    return colours().named(name).name() if name else BEHIND


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("variant", Variant)
def test_each_variant_has_its_ground_and_border(variant: Variant, scheme: Scheme, theme: Theme) -> None:
    theme.set_scheme(scheme)
    image = painted(variant, State.State_Enabled)
    assert (ground(image), border(image)) == tuple(map(named, AS_IT_STANDS[variant]))


@pytest.mark.parametrize("variant", Variant)
def test_the_focus_is_one_ring_of_two_pixels(variant: Variant) -> None:
    image = painted(variant, State.State_Enabled | State.State_HasFocus)
    ring = named(WITH_FOCUS.get(variant, "accent"))
    assert [border(image, depth) for depth in range(2)] == [ring, ring]
    assert border(image, 2) == border(image, 6) == ground(image)


@pytest.mark.parametrize(
    ("variant", "state", "colour"),
    [
        (Variant.PLAIN, State.State_MouseOver, "alternate"),
        (Variant.PLAIN, State.State_Sunken, "selection"),
        (Variant.PLAIN, State.State_On, "selection"),
        (Variant.PRIMARY, State.State_MouseOver, "accent_hover"),
        (Variant.PRIMARY, State.State_Sunken, "accent_pressed"),
        (Variant.QUIET, State.State_MouseOver, "rule"),
        (Variant.SEGMENT, State.State_On, "selection"),
        (Variant.SEGMENT_STRONG, State.State_On, "accent"),
    ],
)
def test_the_ground_answers_the_hand(variant: Variant, state: QStyle.StateFlag, colour: str) -> None:
    assert ground(painted(variant, State.State_Enabled | state)) == named(colour)


@pytest.mark.parametrize("variant", Variant)
def test_a_button_that_cannot_be_pressed_loses_its_colours(variant: Variant) -> None:
    image = painted(variant, State.State_None)
    filled, edged = (name is not None for name in AS_IT_STANDS[variant])
    assert (ground(image), border(image)) == (named("window" if filled else None), named("rule" if edged else None))


@pytest.mark.parametrize("make", [QPushButton, Button], ids=["of Qt", "of ours"])
def test_buttons_of_qt_look_like_ours(make: type[QPushButton], qtbot: QtBot) -> None:
    button = make("")
    qtbot.addWidget(button)
    image = picture(button)
    assert (image.height(), ground(image), border(image)) == (28, named("base"), named("border"))


def test_the_buttons_of_a_dialog_of_qt_have_no_icons_of_its_own(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    box.ensurePolished()
    assert [button.icon().isNull() for button in box.buttons()] == [True, True]


def test_a_joined_button_leaves_the_line_to_its_neighbour(qtbot: QtBot) -> None:
    button = Button("", Variant.SEGMENT, size=ButtonSize.NORMAL)
    qtbot.addWidget(button)
    assert picture(button).pixelColor(0, 14).name() == named("border")
    button.set_joined(True)
    assert picture(button).pixelColor(0, 14).name() == named("base")
