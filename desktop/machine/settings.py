"""The reader's settings: language, light or dark, contrast, size of text, and how the window stood."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from desktop.machine.spoken import LANGUAGES

SMALLEST_SCALE, LARGEST_SCALE = 100, 200
"""How small and how large text may be set, in percent."""


class Scheme(Enum):
    """Light, dark, or as the system is."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class PaneShown(Enum):
    """Whether a pane is open: always, never, or where there is room for it."""

    OPEN = "open"
    CLOSED = "closed"
    AS_FITS = "as-fits"


@dataclass
class Settings:
    """What the reader chose. `language` is empty until chosen: then the system's is spoken, if it can be."""

    language: str = ""
    scheme: Scheme = Scheme.SYSTEM
    scale: int = SMALLEST_SCALE
    """How large text is set, in percent."""
    geometry: str = ""
    """The window's place and size as Qt saved it, in hexadecimal."""
    high_contrast: bool = False
    """Whether lines are as strong as borders, and nothing is grey or tinted."""
    sidebar: PaneShown = PaneShown.AS_FITS
    inspector: PaneShown = PaneShown.AS_FITS
    reminders: bool = True
    """Whether a line reminds of what is next, shortly before it."""
    guide: bool = True
    """Whether a line guides through the first visit of an office."""
    sidebar_width: int = 0
    """How wide the sidebar was drawn, in pixels at the normal size of text; 0: as wide as it is by itself."""
    visit: str = ""
    """The id of the visit that stood in the window when it was closed; empty: none."""


def load_settings(path: Path) -> Settings:
    """The settings kept in a file; the defaults if there is none that can be read and applied.

    Read before the first window, by the standard library: importing another would take a tenth of that time.
    """
    try:
        return _settings_of(json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError):
        return Settings()


def _settings_of(kept: object) -> Settings:
    """Raises TypeError, ValueError: what was kept is none, or cannot be applied."""
    if not isinstance(kept, dict):
        raise TypeError("no settings")
    language, scale, geometry = kept.get("language", ""), kept.get("scale", SMALLEST_SCALE), kept.get("geometry", "")
    if language not in ("", *LANGUAGES) or not isinstance(geometry, str):
        raise ValueError("no such language, or no geometry")
    if type(scale) is not int or not SMALLEST_SCALE <= scale <= LARGEST_SCALE:
        raise ValueError("no such size of text")
    high_contrast, reminders, guide = (
        kept.get(name, usual) for name, usual in (("high_contrast", False), ("reminders", True), ("guide", True))
    )
    if {type(each) for each in (high_contrast, reminders, guide)} != {bool}:
        raise ValueError("no such contrast, or reminders or guide neither on nor off")
    sidebar_width = kept.get("sidebar_width", 0)
    if type(sidebar_width) is not int or sidebar_width < 0:
        raise ValueError("no such width")
    visit = kept.get("visit", "")
    if not isinstance(visit, str):
        raise TypeError("no id of a visit")
    scheme = Scheme(kept.get("scheme", Scheme.SYSTEM.value))
    sidebar, inspector = (PaneShown(kept.get(pane, PaneShown.AS_FITS.value)) for pane in ("sidebar", "inspector"))
    return Settings(
        language, scheme, scale, geometry, high_contrast, sidebar, inspector, reminders, guide, sidebar_width, visit
    )


def save_settings(settings: Settings, path: Path) -> None:
    """Keep the settings, whole or as they were before.

    Raises:
        OSError: the disk refuses.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    kept = {name: value.value if isinstance(value, Enum) else value for name, value in vars(settings).items()}
    unfinished.write_text(json.dumps(kept), encoding="utf-8")
    unfinished.replace(path)
