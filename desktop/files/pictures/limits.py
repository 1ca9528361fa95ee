"""What a picture from outside may take of a machine, what is kept of it, and what the child that read it answers."""

from __future__ import annotations

import msgspec

MEGABYTE = 1_000_000


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How large a picture may be, and what reading it may cost: more than any camera needs."""

    seconds: float = 10
    """Wall and processor time."""
    memory: int = 1_200 * MEGABYTE
    """Bytes of address space of the child process."""
    size: int = 40 * MEGABYTE
    """Bytes of the file."""
    edge: int = 16_000
    """Pixels of a side."""
    pixels: int = 120 * MEGABYTE
    """Pixels of the whole."""
    kept_edge: int = 600
    """Pixels of the longer side of what is kept."""
    quality: int = 85
    """How finely it is kept, of 100."""


class PictureReply(msgspec.Struct, frozen=True):
    """What the child made: a JPEG, or the code of what is wrong and the values of its sentence."""

    picture: bytes = b""
    problem: str = ""
    values: dict[str, int] = {}
