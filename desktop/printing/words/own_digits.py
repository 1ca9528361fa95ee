"""A sheet in the digits of its language: ١٧:٣٠ in Arabic."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from desktop.wording.directions import around_apart

_STAMPED = ("edition", "as_of", "replaces", "copy", "proof", "reference")
"""What is compared with the register keeps the digits of the record."""
_RIGHTWARD = re.compile(r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u058a\u10a0-\u10ff]")
"""A letter of an alphabet that runs to the right: Latin, Greek, Cyrillic, Armenian, Georgian."""
_LETTER = re.compile(r"[^\W\d_]")


def in_digits(printed: dict[str, Any], digits: str) -> dict[str, Any]:
    """What is printed of a sheet, with these digits in its text, but for the stamp and what is in another alphabet."""

    def written(text: str) -> str:
        return with_digits(text, digits)

    head = {name: said if name in _STAMPED else _each_text(said, written) for name, said in printed["head"].items()}
    return {**printed, "head": head, "body": _each_text(printed["body"], written)}


def with_digits(text: str, digits: str) -> str:
    """The text with these digits; UTC+3 and what stands between words of another alphabet, or apart, is left alone."""
    return around_apart(text, lambda part: _translated(part, digits))


def _translated(text: str, digits: str) -> str:
    own = str.maketrans("0123456789", digits)
    parts = re.split(r"([ \n])", text)
    lettered = [(at, bool(_RIGHTWARD.search(part))) for at, part in enumerate(parts) if _LETTER.search(part)]

    def foreign_there(at: int) -> bool:
        if _LETTER.search(parts[at]):
            return bool(_RIGHTWARD.search(parts[at]))
        before = [foreign for place, foreign in lettered if place < at][-1:]
        after = [foreign for place, foreign in lettered if place > at][:1]
        return bool(before or after) and all(before + after)

    return "".join(
        part if not re.search(r"\d", part) or foreign_there(at) else part.translate(own)
        for at, part in enumerate(parts)
    )


def _each_text(tree: Any, change: Callable[[str], str]) -> Any:
    if isinstance(tree, str):
        return change(tree)
    if isinstance(tree, dict):
        return {name: _each_text(branch, change) for name, branch in tree.items()}
    return [_each_text(branch, change) for branch in tree] if isinstance(tree, list | tuple) else tree
