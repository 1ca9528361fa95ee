"""The reader's settings: language, light or dark, size of text, and how the window stood."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec

from desktop.look.fonts import LARGEST_SCALE, SMALLEST_SCALE
from desktop.look.theme import Scheme
from desktop.wording.words import LANGUAGES


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
