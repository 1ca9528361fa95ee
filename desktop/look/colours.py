"""The colours of the window: the present cool and white, the past parchment, each light and dark.

Widgets that paint themselves call `colours()` at each painting, and so follow every change.
"""

from enum import Enum, auto

import msgspec
from msgspec.structs import replace
from PySide6.QtGui import QColor, QPalette

from desktop.look.colour_table import colours_of_palette


class ColourMeaning(Enum):
    """What a colour means. An icon and a word stand beside it, as colour alone is not enough."""

    ACCENT = auto()
    CONFIRMED = auto()
    WARNING = auto()
    REFUSAL = auto()
    NEUTRAL = auto()


class Colours(msgspec.Struct, frozen=True):
    """One palette.

    `rule` is for lines between things, `border` for the edge of a control; a *tint* lies behind the text
    of its name. On `selection` muted text is painted in `secondary`: muted would be too faint there.
    """

    window: QColor
    side: QColor
    base: QColor
    alternate: QColor
    text: QColor
    secondary: QColor
    muted: QColor
    rule: QColor
    border: QColor
    accent: QColor
    on_accent: QColor
    accent_tint: QColor
    selection: QColor
    neutral: QColor
    neutral_tint: QColor
    hatch: QColor
    banner: QColor
    on_banner: QColor
    confirmed: QColor
    confirmed_tint: QColor
    warning: QColor
    warning_tint: QColor
    refusal: QColor
    refusal_tint: QColor

    @property
    def dark(self) -> bool:
        """Whether light text stands on dark ground."""
        return self.window.lightness() < self.text.lightness()

    @property
    def high_contrast(self) -> bool:
        """Whether things have a border of their status instead of a tint."""
        return self.rule == self.border

    @property
    def hover(self) -> QColor:
        """The ground under the pointer; of rules as strong as borders no words would stand out."""
        return self.alternate if self.high_contrast else self.rule

    @property
    def accent_hover(self) -> QColor:
        """The accent under the pointer."""
        return self._deepened(106)

    @property
    def accent_pressed(self) -> QColor:
        """The accent while it is pressed."""
        return self._deepened(112)

    def _deepened(self, percent: int) -> QColor:
        """The accent, darker on light ground and lighter on dark."""
        return self.accent.lighter(percent) if self.dark else self.accent.darker(percent)

    def named(self, name: str) -> QColor:
        """The colour of that name. Raises AttributeError for an unknown one."""
        found: QColor = getattr(self, name)
        return found

    def of(self, meaning: ColourMeaning) -> tuple[QColor, QColor]:
        """The text colour and the tint of a meaning."""
        return {
            ColourMeaning.ACCENT: (self.accent, self.accent_tint),
            ColourMeaning.CONFIRMED: (self.confirmed, self.confirmed_tint),
            ColourMeaning.WARNING: (self.warning, self.warning_tint),
            ColourMeaning.REFUSAL: (self.refusal, self.refusal_tint),
            ColourMeaning.NEUTRAL: (self.neutral, self.neutral_tint),
        }[meaning]


def _palette_of(number: int) -> Colours:
    return Colours(**{token: QColor(code) for token, code in colours_of_palette(number).items()})


LIGHT, DARK, PAST_LIGHT, PAST_DARK = map(_palette_of, range(1, 5))


def high_contrast(colours: Colours) -> Colours:
    """The same palette with rules as strong as borders, no tints and no grey text."""
    tints = {name: colours.base for name in Colours.__struct_fields__ if name.endswith("_tint")}
    return replace(colours, rule=colours.border, secondary=colours.text, muted=colours.text, **tints)


def palette(colours: Colours) -> QPalette:
    """The colours in Qt's roles, for the widgets that paint themselves by them."""
    role = QPalette.ColorRole
    made = QPalette()
    for roles, colour in (
        ((role.Window,), colours.window),
        ((role.Base, role.Button, role.Light), colours.base),
        ((role.AlternateBase, role.ToolTipBase), colours.alternate),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.text),
        ((role.PlaceholderText,), colours.muted),
        ((role.Midlight, role.Mid), colours.rule),
        ((role.Dark, role.Shadow), colours.border),
        ((role.Highlight, role.Link, role.LinkVisited, role.Accent), colours.accent),
        ((role.HighlightedText, role.BrightText), colours.on_accent),
    ):
        for each in roles:
            made.setColor(each, colour)
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, colours.muted)
    return made


def list_palette(colours: Colours) -> QPalette:
    """The roles in tables and lists, where what is chosen keeps the colour of its words."""
    made = palette(colours)
    made.setColor(QPalette.ColorRole.Highlight, colours.selection)
    made.setColor(QPalette.ColorRole.HighlightedText, colours.text)
    return made


_worn = LIGHT


def colours() -> Colours:
    """The palette in use."""
    return _worn


def wear(palette: Colours) -> None:
    """Use another palette from now on; `desktop.look.theme` tells the widgets to paint again."""
    global _worn  # noqa: PLW0603 - as QApplication.palette: one application, one dress
    _worn = palette
