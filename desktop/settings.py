"""The reader's settings: language, light or dark, size of text, and how the window stood."""

from __future__ import annotations

from pathlib import Path

import msgspec


class Settings(msgspec.Struct, kw_only=True):
    """What the reader chose. `language` is empty until chosen: then the system's is spoken, if it can be."""

    language: str = ""
    scheme: str = "system"
    scale: int = 100
    geometry: str = ""
    """The window's place and size as Qt saved it, in hexadecimal."""


def load_settings(path: Path) -> Settings:
    """The settings kept in a file; the defaults if there is none that can be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Settings()


def save_settings(settings: Settings, path: Path) -> None:
    """Keep the settings, whole or as they were before.

    Raises:
        OSError: the disk refuses.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(msgspec.json.encode(settings))
    unfinished.replace(path)
