"""The nearest of what is known to what somebody typed, for who mistyped it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from domain.core.late import late

if TYPE_CHECKING:
    import difflib
else:
    difflib = late("difflib")

MOST = 3
"""How many are offered as the nearest."""

FEW = 12
"""How many may be told one by one."""


def nearest(typed: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known ids most like one that is not known, the likeliest first; none where none is like it.

    An id of which it is a word (`walk` of `joint-walk`), or that it begins with (`in` of `incoming`), is the likeliest.
    """
    written = {key.casefold(): key for key in known}
    asked = typed.casefold()[:60]
    parts = [key for key in written if asked in re.split(r"[-\s]", key) or (len(key) > 1 and asked.startswith(key))]
    alike = dict.fromkeys((*parts, *difflib.get_close_matches(asked, written, MOST)))
    return tuple(written[key] for key in alike)[:MOST]


def offered(typed: str, known: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What a refusal names beside an id that is not known: the nearest; where none is like it, all, if they are few."""
    ids = tuple(known)
    near = nearest(typed, ids)
    return {"near": near, "choices": () if near or len(ids) > FEW else ids}
