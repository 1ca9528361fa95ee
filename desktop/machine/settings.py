"""The reader's settings: language, light or dark, size of text, and how the window stood."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import msgspec

LANGUAGES = ("en", "fr")
"""The languages the program speaks completely."""
SMALLEST_SCALE, LARGEST_SCALE = 100, 200
"""How small and how large text may be set, in percent."""


class Scheme(Enum):
    """Light, dark, or as the system is."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Settings(msgspec.Struct, kw_only=True):
    """What the reader chose. `language` is empty until chosen: then the system's is spoken, if it can be."""

    language: str = ""
    scheme: Scheme = Scheme.SYSTEM
    scale: Annotated[int, msgspec.Meta(ge=SMALLEST_SCALE, le=LARGEST_SCALE)] = SMALLEST_SCALE
    """How large text is set, in percent."""
    geometry: str = ""
    """The window's place and size as Qt saved it, in hexadecimal."""


def load_settings(path: Path) -> Settings:
    """The settings kept in a file; the defaults if there is none that can be read and applied."""
    try:
        settings = msgspec.json.decode(path.read_bytes(), type=Settings)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Settings()
    return settings if settings.language in ("", *LANGUAGES) else Settings()


def save_settings(settings: Settings, path: Path) -> None:
    """Keep the settings, whole or as they were before.

    Raises:
        OSError: the disk refuses.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(msgspec.json.encode(settings))
    unfinished.replace(path)
