"""Commands as they lie in an office file: JSON, compressed with a dictionary that lies in the file as well."""

from __future__ import annotations

import zlib

from domain.core.problem import Damaged

_RAW_DEFLATE = -15
LONGEST = 8_000_000
"""The most bytes a command may have."""


def compressed(body: bytes, dictionary: bytes) -> bytes:
    """The body as stored."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, _RAW_DEFLATE, zdict=dictionary)
    return deflate.compress(body) + deflate.flush()


def opened(stored: bytes, dictionary: bytes, position: int | None) -> bytes:
    """The body of what is stored; `position` is that of its first event.

    Raises:
        Damaged: `command-damaged`; it cannot be opened.
    """
    try:
        inflate = zlib.decompressobj(_RAW_DEFLATE, zdict=dictionary)
        body = inflate.decompress(stored, LONGEST)
    except (zlib.error, TypeError) as error:
        raise Damaged("command-damaged", position=position) from error
    if not inflate.eof or inflate.unused_data:
        raise Damaged("command-damaged", position=position)
    return body
