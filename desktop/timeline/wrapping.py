"""Breaks a text into lines between its words. Pure: what is wide is told by the caller."""

from __future__ import annotations

from collections.abc import Callable, Iterator


def wrap(text: str, width: float, advance: Callable[[str], float]) -> tuple[str, ...]:
    """Lines no wider than `width`; a word wider than that is broken where it must be, a letter at least a line."""
    if advance(text) <= width:
        return (text,) if text else ()
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if advance(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *whole, line = _broken(word, width, advance)
        lines += whole
    return (*lines, line) if line else tuple(lines)


def _broken(word: str, width: float, advance: Callable[[str], float]) -> Iterator[str]:
    """A word in parts that fit; after a hyphen or a dash where there is one, else between what is bound together."""
    while advance(word) > width and len(word) > 1:
        most = max((n for n in range(1, len(word)) if advance(word[:n]) <= width), default=1)
        cut = _last_of("-/–", word, most) or _last_of("\u00a0\u202f", word, most) or most
        yield word[:cut].rstrip("\u00a0\u202f")
        word = word[cut:].lstrip("\u00a0\u202f")
    yield word


def _last_of(signs: str, word: str, most: int) -> int:
    """Where a word may be broken behind the last of some signs, within so many letters; 0 where there is none."""
    return max(word.rfind(sign, 0, most) for sign in signs) + 1
