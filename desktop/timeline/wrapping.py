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
    """A word in parts that fit; after a hyphen where there is one."""
    while advance(word) > width and len(word) > 1:
        most = max((n for n in range(1, len(word)) if advance(word[:n]) <= width), default=1)
        hyphen = max(word.rfind("-", 0, most), word.rfind("/", 0, most)) + 1
        cut = hyphen or most
        yield word[:cut]
        word = word[cut:]
    yield word
