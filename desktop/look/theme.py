"""Which colours the application wears: the reader's scheme, and whether the window shows the past."""

import re
from dataclasses import fields
from importlib import resources
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.look import fonts
from desktop.look.colours import (
    DARK,
    LIGHT,
    PAST_DARK,
    PAST_LIGHT,
    Colours,
    Meaning,
    colours,
    high_contrast,
    palette,
    wear,
)
from desktop.machine.settings import Scheme

__all__ = [
    "DARK",
    "LIGHT",
    "PAST_DARK",
    "PAST_LIGHT",
    "Colours",
    "Meaning",
    "Theme",
    "colours",
    "high_contrast",
    "palette",
]


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
        if self._application is None:
            return
        worn = self.colours
        wear(worn)
        self._application.setFont(fonts.interface())
        self._application.setPalette(palette(worn))
        self._application.setStyleSheet(style_sheet(worn))
        self.changed.emit()

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._dress()


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
