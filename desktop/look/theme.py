"""The colours of the window: the present cool and white, the past parchment, each light and dark.

`Theme.apply` dresses the application; a widget that paints itself asks `colours()` at each painting
and so follows every change.
"""

import re
from dataclasses import dataclass, fields, replace
from enum import Enum, auto
from importlib import resources
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.look import fonts
from desktop.look.colour_table import column
from desktop.machine.settings import Scheme


class Meaning(Enum):
    """What a colour says. It never says it alone: an icon and a word stand beside it."""

    ACCENT = auto()
    CONFIRMED = auto()
    WARNING = auto()
    REFUSAL = auto()
    NEUTRAL = auto()


@dataclass(frozen=True)
class Colours:
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
        """Whether tints are given up and a tinted thing takes a border of its status instead."""
        return self.rule == self.border

    def of(self, meaning: Meaning) -> tuple[QColor, QColor]:
        """The text colour and the tint of a meaning."""
        return {
            Meaning.ACCENT: (self.accent, self.accent_tint),
            Meaning.CONFIRMED: (self.confirmed, self.confirmed_tint),
            Meaning.WARNING: (self.warning, self.warning_tint),
            Meaning.REFUSAL: (self.refusal, self.refusal_tint),
            Meaning.NEUTRAL: (self.neutral, self.neutral_tint),
        }[meaning]


def _palette_of(number: int) -> Colours:
    return Colours(**{token: QColor(code) for token, code in column(number).items()})


LIGHT, DARK, PAST_LIGHT, PAST_DARK = map(_palette_of, range(1, 5))


def high_contrast(colours: Colours) -> Colours:
    """The same palette with rules as strong as borders, no tints and no grey text."""
    tints = {field.name: colours.base for field in fields(Colours) if field.name.endswith("_tint")}
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


_GROWING = re.compile(r"((?:min-height|min-width|font-size): )(\d+)px")


def style_sheet(colours: Colours) -> str:
    """What Fusion and the palette cannot say: radii, measures of controls, the look of a focused one.

    Heights grow with the text.
    """
    style = resources.files("resources").joinpath("style")
    template = style.joinpath("window.qss").read_text(encoding="utf-8")
    chevron = str(style.joinpath("chevron.svg")).replace("\\", "/")
    values = {field.name: getattr(colours, field.name) for field in fields(Colours)}
    names = {name: value.name() for name, value in values.items()}
    hover, pressed = (_deepened(colours, percent).name() for percent in (106, 112))
    sheet = Template(template).substitute(names, accent_hover=hover, accent_pressed=pressed, chevron=chevron)
    return _GROWING.sub(lambda length: f"{length[1]}{fonts.scaled(int(length[2]))}px", sheet)


def _deepened(colours: Colours, percent: int) -> QColor:
    """The accent as it is pressed: darker on light ground, lighter on dark."""
    return colours.accent.lighter(percent) if colours.dark else colours.accent.darker(percent)


_colours = LIGHT


def colours() -> Colours:
    """The palette the application wears now."""
    return _colours


class Theme(QObject):
    """Which palette the application wears: the reader's scheme, and whether the window shows the past.

    `changed` is emitted after the application has been dressed anew.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = Scheme.SYSTEM
        self._past = False
        self._high_contrast = False
        self._application: QApplication | None = None

    @property
    def scheme(self) -> Scheme:
        """The setting of the reader."""
        return self._scheme

    @property
    def past(self) -> bool:
        """Whether the window shows an earlier moment."""
        return self._past

    @property
    def colours(self) -> Colours:
        """The palette that the settings choose, whether applied yet or not."""
        dark = self._scheme is Scheme.DARK or (self._scheme is Scheme.SYSTEM and _system_is_dark())
        present, past = (DARK, PAST_DARK) if dark else (LIGHT, PAST_LIGHT)
        chosen = past if self._past else present
        return high_contrast(chosen) if self._high_contrast else chosen

    def set_scheme(self, scheme: Scheme) -> None:
        """Follow another setting of the reader."""
        self._scheme = scheme
        self._dress()

    def set_past(self, past: bool) -> None:
        """Turn all surfaces to parchment, or back."""
        if past != self._past:
            self._past = past
            self._dress()

    def set_high_contrast(self, wanted: bool) -> None:
        """Strengthen lines and greys for readers who need it."""
        self._high_contrast = wanted
        self._dress()

    def apply(self, application: QApplication) -> None:
        """Dress the application, now and at every change; call it again when the size of text changed."""
        if self._application is None:
            application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._application = application
        application.setStyle("Fusion")
        self._dress()

    def _dress(self) -> None:
        global _colours  # noqa: PLW0603 - as QApplication.palette: one application, one dress
        if self._application is None:
            return
        _colours = self.colours
        self._application.setFont(fonts.interface())
        self._application.setPalette(palette(_colours))
        self._application.setStyleSheet(style_sheet(_colours))
        self.changed.emit()

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._dress()


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
