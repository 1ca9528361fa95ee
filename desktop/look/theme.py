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


#               light    dark     past light past dark
_TABLE = """
window          #F1F3F5  #1C1F23  #F0E7D4  #241E15
side            #E7EAED  #16181C  #E7DBC2  #1C1710
base            #FFFFFF  #23272C  #FAF4E6  #2C2519
alternate       #F7F8F9  #282C32  #F5EDDA  #322A1D
text            #1A1E23  #E8EAED  #2A2115  #F0E8D8
secondary       #474E57  #BAC0C8  #54462F  #CDBFA5
muted           #5F6771  #9AA1AB  #6A5A3F  #B0A084
rule            #D8DCE1  #363B42  #DACBAB  #463B29
border          #858D97  #727A85  #8F7E5D  #857453
accent          #1D4F80  #8FBCEA  #1D4F80  #8FBCEA
on_accent       #FFFFFF  #0F1E2D  #FFFFFF  #0F1E2D
accent_tint     #E2ECF6  #22364A  #E6E4DA  #2C3640
selection       #CFE0F0  #2C4661  #D5DCDD  #344350
neutral         #525A64  #AEB5BE  #5C4F38  #C6B797
neutral_tint    #E9ECEF  #31363D  #EADFC8  #3B3223
hatch           #E3E6EA  #2A2F35  #E9DDC3  #352C1E
banner          #5A4220  #E2C07C  #5A4220  #E2C07C
on_banner       #FFF4DD  #2B1F0B  #FFF4DD  #2B1F0B
confirmed       #1B6638  #82CC9C  #1B6638  #82CC9C
confirmed_tint  #E1F0E6  #1F3428  #E1F0E6  #1F3428
warning         #855000  #EABA66  #855000  #EABA66
warning_tint    #FBEED3  #3B3018  #FBEED3  #3B3018
refusal         #A3231B  #F49A91  #A3231B  #F49A91
refusal_tint    #FBE5E2  #43241F  #FBE5E2  #43241F
"""


def _column(number: int) -> Colours:
    rows = (line.split() for line in _TABLE.strip().splitlines())
    return Colours(**{row[0]: QColor(row[number]) for row in rows})


LIGHT = _column(1)
DARK = _column(2)
PAST_LIGHT = _column(3)
PAST_DARK = _column(4)


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


class Scheme(Enum):
    """The setting of the reader: light, dark, or as the system is."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


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
