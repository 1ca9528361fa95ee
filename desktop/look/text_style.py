"""How wide text is in one of the named fonts, and into which lines it falls: measured once, then remembered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from math import ceil

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QTextLayout, QTextOption

from desktop.look import fonts

REMEMBERED = 20_000
"""After so many texts all are forgotten, so that a long day does not fill the memory."""
LEANS = 1
"""How far a last letter may lean over its own width, in pixels: a line without room for that breaks the word inside."""
_BETWEEN_WORDS = re.compile(r"[ \t\n]+")
_OF_OTHER_FONTS = re.compile(r"[^\u0000-\u058f\u2000-\u206f\u2116]")
"""Letters and signs that the named fonts may take from another one, whose lines may be higher."""


class TextStyle:
    """A named font with what was measured in it. It follows the size of text that the reader sets."""

    def __init__(self, font: Callable[[], QFont]) -> None:
        self._named_font = font
        self._setting: fonts.TextSetting | None = None
        self._widths: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._lines: dict[tuple[str, int], tuple[str, ...]] = {}
        self._heights: dict[str, int] = {}

    @property
    def font(self) -> QFont:
        """The font at the size that is set; a copy, which may be struck out."""
        self._follow()
        return QFont(self._font)

    @property
    def line_height(self) -> int:
        """In pixels."""
        self._follow()
        return self._height

    def height(self, lines: Iterable[str]) -> int:
        """How high lines are one below the other: those in a script that another font writes may be higher."""
        return sum(map(self._height_of, lines))

    def width(self, text: str) -> int:
        """How wide a text is in one line, in pixels."""
        self._follow()
        known = self._widths.get(text)
        if known is None:
            self._forget_many()
            known = self._widths[text] = max(map(self._metrics.horizontalAdvance, text.split("\n")))
        return known

    def longest_word(self, text: str) -> int:
        """How wide the longest part is that is not broken; a no-break space binds."""
        self._follow()
        if text not in self._words:
            widest = max(map(self._exact.horizontalAdvance, _BETWEEN_WORDS.split(text)))
            self._words[text] = ceil(widest) + LEANS
        return self._words[text]

    def lines(self, text: str, room: int) -> tuple[str, ...]:
        """The lines of a text where so many pixels are there; a word wider than that is broken inside."""
        if "\n" not in text and self.width(text) <= room:
            return (text,)
        self._follow()
        if (text, room) not in self._lines:
            self._forget_many()
            parts = (self._broken(part, max(room, 1)) for part in text.split("\n"))
            self._lines[text, room] = tuple(line for part in parts for line in part)
        return self._lines[text, room]

    def _height_of(self, line: str) -> int:
        if not _OF_OTHER_FONTS.search(line):
            return self.line_height
        self._follow()
        if line not in self._heights:
            self._forget_many()
            layout = QTextLayout(line, self._font)
            layout.beginLayout()
            written = layout.createLine()
            layout.endLayout()
            higher = ceil(written.height()) - self._metrics.height()
            self._heights[line] = self._height + max(0, higher)
        return self._heights[line]

    def _broken(self, text: str, room: int) -> list[str]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text, self._font)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip(" "))
        layout.endLayout()
        return lines or [""]

    def _forget_many(self) -> None:
        if len(self._widths) + len(self._lines) + len(self._heights) >= REMEMBERED:
            for remembered in (self._widths, self._words, self._lines, self._heights):
                remembered.clear()

    def _follow(self) -> None:
        if self._setting is fonts.setting():
            return
        self._setting = fonts.setting()
        self._font = self._named_font()
        self._metrics, self._exact = QFontMetrics(self._font), QFontMetricsF(self._font)
        two, one = (self._metrics.boundingRect(QRect(0, 0, 10_000, 10_000), 0, text) for text in ("X\nX", "X"))
        self._height = two.height() - one.height()
        for remembered in (self._widths, self._words, self._lines, self._heights):
            remembered.clear()


@cache
def style_of(font: Callable[[], QFont]) -> TextStyle:
    """The style of a named font, which is measured once for all."""
    return TextStyle(font)


INTERFACE = style_of(fonts.interface)
STRONG = style_of(fonts.strong)
SECONDARY = style_of(fonts.secondary)
SECONDARY_STRONG = style_of(fonts.secondary_strong)
GROUP = TextStyle(lambda: fonts.caption(fonts.SEMIBOLD))
SECONDARY_MEDIUM = TextStyle(lambda: fonts.secondary(fonts.MEDIUM))
CAPTIONS = style_of(fonts.caption)
