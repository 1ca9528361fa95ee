"""Words of a line that are of no name and no office: what is wished to a sovereign, that a name follows."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

_WISHED = late_pattern(r"(?<=\S)[،,]?\s+(?:حفظه|حفظها|أيده|نصره|رعاه) الله(?: (?:ورعاه|تعالى|وأيده))?\s*$")
"""What is wished to a sovereign behind his name or his office."""
_NAMELESS = late_pattern(
    r"^(?:(?:mrs?|ms|m|mme|mlle|г-н|г-жа|herr|frau)\.?\s+)?(?:x{1,3}|n\.?\s?n\.?|\.{3}|…)\s*"
    r"\((?:nom|name|фио|имя|аты-жөні|nombre|nome|isim)\b[^()]*\)\s*,?\s*",
    re.IGNORECASE,
)
"""Somebody whose name is to follow: `Mme X (nom à communiquer), interprète`."""


def without_nobodys_words(text: str) -> str:
    """The text without a wish behind a name; whose name is to follow is called N. N."""
    return _NAMELESS.sub("N. N., ", _WISHED.sub("", text), count=1)
