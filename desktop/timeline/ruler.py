"""What the type of the blocks measures, kept: a day is laid out again at every change of its width."""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QFontMetricsF

from desktop.look import fonts
from desktop.timeline.wrapping import wrap

LINE = 15


class TypeRuler(msgspec.Struct):
    """Measures in the fonts of the moment; made anew where they change."""

    size: float = msgspec.field(default_factory=lambda: fonts.scaled(100) / 100)
    line: float = msgspec.field(default_factory=lambda: float(fonts.scaled(LINE)))
    _metrics: dict[bool, QFontMetricsF] = msgspec.field(default_factory=dict)
    _advances: dict[tuple[str, bool], float] = msgspec.field(default_factory=dict)

    def advance(self, text: str, *, strong: bool = False) -> float:
        """How wide the text is in one line."""
        known = self._advances.get((text, strong))
        if known is None:
            if strong not in self._metrics:
                self._metrics[strong] = QFontMetricsF(fonts.secondary_strong() if strong else fonts.secondary())
            known = self._advances[text, strong] = self._metrics[strong].horizontalAdvance(text)
        return known

    def wrapped(self, text: str, width: float, *, strong: bool = False) -> tuple[str, ...]:
        """The text in lines no wider than that."""
        return wrap(text, width, lambda part: self.advance(part, strong=strong))
