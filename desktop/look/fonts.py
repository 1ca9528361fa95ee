"""The typefaces of the window: bundled, loaded once, and named by their use.

The system's fonts are never asked for and its hinting is not used, so a window looks the same on every
desk, and names are drawn in any script that a sheet can print, on a desk without a single font too. Figures are tabular
everywhere: a clock that ticks must not move the words beside it.
"""

from functools import cache
from pathlib import Path

import msgspec
from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase

from desktop.machine.settings import LARGEST_SCALE, SMALLEST_SCALE
from domain.core.packaged import packaged_path

_SERIFS = (
    "Armenian", "Bengali", "Devanagari", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi", "Hebrew", "Kannada", "Khmer",
    "Lao", "Malayalam", "Myanmar", "Sinhala", "Tamil", "Telugu", "Thai", "Tibetan",
)  # fmt: skip
SCRIPTS = ("Noto Sans CJK SC", *(f"Noto Serif {script}" for script in _SERIFS), "Noto Sans Oriya")
"""The families of further scripts, one a script as on sheets, whose files the window and the sheets share."""
_OTHERS = ("Noto Sans Arabic", *SCRIPTS, "Noto Sans Thaana")
SANS = ("Inter", "Noto Sans", *_OTHERS)
SERIF = ("Noto Serif", *_OTHERS)
MONO = ("Noto Sans Mono", "Noto Sans")

REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
SEMIBOLD = QFont.Weight.DemiBold


class FontsMissingError(Exception):
    """A bundled font file cannot be read: the installation is damaged."""


class TextSetting(msgspec.Struct, frozen=True):
    """How large text is set.

    `scale` is in percent, 100 to 200. `arabic` says that the interface is in Arabic script, whose letters
    are small in their body and are set one pixel larger.
    """

    scale: int = SMALLEST_SCALE
    arabic: bool = False


_setting = TextSetting()


@cache
def load() -> None:
    """Register every bundled face with Qt, once; needs a running application. Raises FontsMissingError."""
    # Qt would warn of each family before the one that has the script of a name.
    QLoggingCategory.setFilterRules("qt.text.font.db.warning=false")
    folder = packaged_path("fonts")
    for face in sorted(each for each in (folder / "window").iterdir() if each.suffix in (".ttf", ".otf")):
        _register(face)
    for family in SCRIPTS:
        for weight in ("Regular", "Bold"):
            _register(folder / "paper" / _file_of(family, weight))


def _file_of(family: str, weight: str) -> str:
    end = ".otf" if family == "Noto Sans CJK SC" else ".ttf"
    return family.replace(" SC", "sc").replace(" ", "") + f"-{weight}{end}"


def _register(face: Path) -> None:
    """Register a face by its path: of its letters a few are read."""
    if QFontDatabase.addApplicationFont(str(face)) < 0:
        raise FontsMissingError(face.name)


def set_setting(setting: TextSetting) -> None:
    """Size all fonts asked for from now on; apply the theme afterwards. Raises ValueError out of range."""
    global _setting  # noqa: PLW0603 - like Qt's own font database, the setting belongs to the process
    if not SMALLEST_SCALE <= setting.scale <= LARGEST_SCALE:
        raise ValueError(f"scale {setting.scale} is not between {SMALLEST_SCALE} and {LARGEST_SCALE} percent")
    _setting = setting


def setting() -> TextSetting:
    """How large text is set now; another object after each change."""
    return _setting


def scaled(pixels: float) -> int:
    """A length in pixels that grows with the text."""
    return int(pixels * _setting.scale / 100 + 0.5)


def around(words: float, room: float) -> int:
    """A length in pixels of which `words` grow with the text, and the `room` around them does not."""
    return scaled(words) + int(room + 0.5)


def unscaled(pixels: float) -> float:
    """What a length in pixels is at the normal size of text."""
    return pixels * 100 / _setting.scale


def interface(weight: QFont.Weight = REGULAR) -> QFont:
    """Everything that is said without emphasis; MEDIUM for emphasis."""
    return _font(SANS, 13, weight)


def strong() -> QFont:
    """Labels of values, headlines, the name of a thing before its description."""
    return interface(SEMIBOLD)


def secondary(weight: QFont.Weight = REGULAR) -> QFont:
    """Second lines, chips and hints."""
    return _font(SANS, 12, weight)


def secondary_strong() -> QFont:
    """The point of a second line: what is wrong, which item."""
    return secondary(SEMIBOLD)


def caption(weight: QFont.Weight = REGULAR) -> QFont:
    """Captions, zones under a clock, dates on the slider. Nothing in the window is smaller."""
    return _font(SANS, 11, weight)


def group_heading() -> QFont:
    """Heading of a group in the sidebar, in capitals, slightly spaced except in Arabic, whose letters join."""
    font = caption(SEMIBOLD)
    if not _setting.arabic:
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
    return font


def clock() -> QFont:
    """The hours and minutes of a clock."""
    return _font(SANS, 22, MEDIUM)


def title() -> QFont:
    """Title of a page."""
    return _font(SERIF, 20, SEMIBOLD)


def sheet_title() -> QFont:
    """Title of a form and of a sheet."""
    return _font(SERIF, 18, SEMIBOLD)


def inspector_title() -> QFont:
    """Title of the inspector."""
    return _font(SERIF, 16, SEMIBOLD)


def empty_title() -> QFont:
    """The one sentence of a page that has nothing to show yet."""
    return _font(SERIF, 26, SEMIBOLD)


def lead() -> QFont:
    """The sentence below such a title."""
    return _font(SANS, 15, REGULAR)


def recorded() -> QFont:
    """The sentence that will stand in the journal."""
    return _font(SERIF, 13.5, REGULAR)


def digest() -> QFont:
    """Digests and codes that are compared letter by letter."""
    return _font(MONO, 12, REGULAR)


def _font(families: tuple[str, ...], pixels: float, weight: QFont.Weight) -> QFont:
    # A copy: whoever asks may strike it out or underline it.
    return QFont(_made(families, scaled(pixels + (1 if _setting.arabic and families is SANS else 0)), weight))


@cache
def _made(families: tuple[str, ...], pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
