"""Text as the filter of a table compares it: without case and without accents."""

from __future__ import annotations

import unicodedata


class _Marks(dict[int, int | None]):
    """What becomes of letters by their codes: marks that combine with others go."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_MARKS = _Marks()


def plain(text: str) -> str:
    """The text as a filter compares it: without case and without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return parts if parts.isascii() else parts.translate(_MARKS)
