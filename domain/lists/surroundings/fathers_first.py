"""Lists of a people that has no family names: the father's name stands first, and the order of the paper stays."""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.core.late_pattern import late_pattern

_OF_MONGOLIA = late_pattern(
    r"(?:delegation|members?|list|side|president|minister|ambassador|speaker|hural|khural|embassy|government|parliament)"
    r"(?: (?!to\b|of\b|in\b|from\b)[^\W\d_]+){0,4} (?:of|from) mongolia\b|\bmongolian (?:delegation|side)\b"
    r"|(?:делегаци|президент|премьер-министр|министр|посол|посольств|хурал|председател)\w*"
    r"(?: [^\W\d_]+){0,4} монголии\b"
    r"|\bмонгольск\w+ (?:делегаци|сторон)|délégation (?:de (?:la )?mongolie|mongole)|président de (?:la )?mongolie",
    re.IGNORECASE,
)
"""What says that a list is of Mongolia, and not of a visit there."""


def fathers_lead(cells: Iterable[str]) -> bool:
    """Whether the headings and offices of a list say that it is of Mongolia."""
    return any(_OF_MONGOLIA.search(cell) for cell in cells)
