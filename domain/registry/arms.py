"""The arms of a state or organisation as a picture: the one kind of picture an office keeps within its record.

Arms are public, and a visit's sheets must be the same in thirty years: unlike a photograph, the picture stands in the
entry itself. The office makes it of the file that was given, as it makes that of a photograph.
"""

from __future__ import annotations

from base64 import b64decode
from binascii import Error
from typing import Annotated

import msgspec

from domain.core.problem import Refused

LARGEST = 500_000
"""Bytes of the picture."""
LONGEST_SIDE = 600
"""Pixels: 30 mm at 500 dots an inch."""

ArmsPicture = Annotated[str, msgspec.Meta(min_length=1, max_length=LARGEST * 4 // 3 + 4, pattern=r"^[A-Za-z0-9+/]+=*$")]
"""A JPEG in base 64."""

_FRAMES = (0xC0, 0xC1, 0xC2)
"""The marks before the measures of a picture in the usual ways of coding: at once, extended, bit by bit."""
_SCAN = 0xDA


def refuse_unfit_picture(picture: str, field: str) -> None:
    """Hold the picture of arms to what an office makes of a file.

    Raises:
        Refused: `not-arms`.
    """
    if not _is_small_jpeg(_bytes_of(picture)):
        raise Refused("not-arms", field=field)


def _bytes_of(picture: str) -> bytes:
    try:
        return b64decode(picture, validate=True)
    except Error:
        return b""


def _is_small_jpeg(content: bytes) -> bool:
    """Whether it is whole, of eight bits a colour, and no larger than pictures are kept."""
    if len(content) > LARGEST or not content.startswith(b"\xff\xd8") or not content.endswith(b"\xff\xd9"):
        return False
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF and content[at + 1] != _SCAN:
        if content[at + 1] in _FRAMES:
            high, wide = (int.from_bytes(content[at + place : at + place + 2]) for place in (5, 7))
            return content[at + 4] == 8 and 0 < high <= LONGEST_SIDE and 0 < wide <= LONGEST_SIDE
        at += 2 + int.from_bytes(content[at + 2 : at + 4])
    return False
