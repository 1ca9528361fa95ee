"""Text in one of the named fonts, which follows the size that the reader sets."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMargins, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.text_style import TextStyle, style_of

WRAP = Qt.TextFlag.TextWordWrap.value
LONGEST_WORD = 160
"""A word longer than this, in pixels at the normal size of text, is broken rather than widen what it stands in."""


class Label(QLabel):
    """A label in a named font. `tone` is a field of `Colours`; without one it has the colour of the window's text."""

    def __init__(
        self,
        text: str = "",
        font: Callable[[], QFont] = fonts.interface,
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._named_font = font
        self._tone = tone
        self._heights: dict[int, int] = {}
        """What it takes at each width that was asked about: a layout asks many times over."""
        self._heights_at: tuple[fonts.TextSetting, QMargins] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font())

    def tone(self) -> str:
        """The name of its colour."""
        return self._tone

    def set_tone(self, tone: str) -> None:
        """Change what the colour says."""
        self._tone = tone
        self.update()

    def set_named_font(self, font: Callable[[], QFont]) -> None:
        """Set it in another of the named fonts."""
        self._named_font = font
        self._heights.clear()
        self.setFont(font())

    def setText(self, text: str) -> None:
        """Say it."""
        self._heights.clear()
        super().setText(text)

    def setWordWrap(self, on: bool) -> None:
        """Let it take further lines."""
        self._heights.clear()
        super().setWordWrap(on)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(self._named_font())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        # A text is read in the direction of its own script, also where the window stands mirrored.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setPen(self.colour())
        if not self._breaks():
            painter.drawText(self.contentsRect(), self._flags(), self.text())
            return
        style, lines = self._set_in(self.contentsRect().width())
        painter.setFont(self.font() if style is self._style() else style.font)
        painter.drawText(self.contentsRect(), self._flags() & ~WRAP, "\n".join(lines))

    def sizeHint(self) -> QSize:
        """In one line, where it is one that breaks."""
        if not self._breaks():
            return super().sizeHint()
        return self._with_margins(self._style().width(self.text()), self.text().split("\n"))

    def minimumSizeHint(self) -> QSize:
        """As wide as its longest word, where it breaks; a word too long for that is broken too."""
        if not self._breaks():
            return super().minimumSizeHint()
        return self._with_margins(min(self._style().longest_word(self.text()), fonts.scaled(LONGEST_WORD)), ("",))

    def heightForWidth(self, width: int) -> int:
        here = (fonts.setting(), self.contentsMargins())
        if here != self._heights_at:
            self._heights_at = here
            self._heights.clear()
        if width not in self._heights:
            self._heights[width] = self._height_at(width) if self._breaks() else super().heightForWidth(width)
        return self._heights[width]

    def colour(self) -> QColor:
        """The colour of the words."""
        return colours().named(self._tone) if self._tone else self.palette().windowText().color()

    def _height_at(self, width: int) -> int:
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        return self._with_margins(0, lines).height()

    def _flags(self) -> int:
        """As QLabel lays its text out: the letter of a buddy is underlined."""
        flags = QStyle.visualAlignment(self.layoutDirection(), self.alignment()).value
        flags |= Qt.TextFlag.TextWordWrap if self.wordWrap() else 0
        return flags | (Qt.TextFlag.TextShowMnemonic if self.buddy() is not None else 0)

    def _breaks(self) -> bool:
        """Whether it is broken into lines here; the letter of a buddy is found by Qt only."""
        return self.wordWrap() and self.buddy() is None

    def _lines(self, room: int) -> Sequence[str]:
        return self._set_in(room)[1]

    def _set_in(self, room: int) -> tuple[TextStyle, Sequence[str]]:
        """The font and the lines in which it stands where so many pixels are there."""
        return self._style(), self._style().lines(self.text(), room)

    def _style(self) -> TextStyle:
        return style_of(self._named_font)

    def _with_margins(self, width: int, lines: Sequence[str]) -> QSize:
        margins = self.contentsMargins()
        high = self._style().height(lines) + margins.top() + margins.bottom()
        return QSize(width + margins.left() + margins.right(), high)


class WrappedLabel(Label):
    """Text that takes one line where there is room for it, and further lines where there is not."""

    def __init__(
        self,
        text: str = "",
        font: Callable[[], QFont] = fonts.interface,
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, font, tone, parent)
        self.setWordWrap(True)


class BriefLabel(WrappedLabel):
    """Text that is held to so many lines where it must not move what stands beside it; whole in its tool tip.

    Where it takes more, it is set smaller, if it may be; else it says less in other words, if it has any, and is cut
    behind a word at last.
    """

    _most_lines = 0
    _less = ""
    _smaller: tuple[Callable[[], QFont], int] | None = None

    def hold_to(self, lines: int) -> None:
        """Show so many lines at most; 0: as many as it takes."""
        if lines != self._most_lines:
            self._most_lines = lines
            self._heights.clear()
            self.updateGeometry()
            self.update()

    def set_smaller(self, font: Callable[[], QFont], lines: int) -> None:
        """What to set it in where it takes too many lines, and how many lines of that have room in their place."""
        self._smaller = font, lines

    def say_less(self, text: str) -> None:
        """What to say where all of it would take too many lines; empty: the lines there are room for."""
        self._less = text
        self._heights.clear()

    def setText(self, text: str) -> None:
        """Say it."""
        super().setText(text)
        self.setToolTip(text)

    def fits(self, room: int) -> bool:
        """Whether all of it, or what it says where that is too long, stands in so many pixels of width."""
        said = (self.text(), self._less or self.text())
        return any(len(self._style().lines(text, room)) <= self._most_lines for text in said)

    def _set_in(self, room: int) -> tuple[TextStyle, Sequence[str]]:
        if not self._most_lines:
            return super()._set_in(room)
        ways = [(self._style(), self._most_lines)]
        if self._smaller is not None:
            ways.append((style_of(self._smaller[0]), self._smaller[1]))
        for text in (self.text(), self._less or self.text()):
            for style, most in ways:
                lines = style.lines(text, room)
                if len(lines) <= most:
                    return style, lines
        return style, (*lines[: most - 1], _cut(_after(text, lines[: most - 1]), style, room))

    def _height_at(self, width: int) -> int:
        """Of smaller letters more lines stand in the same place."""
        if not self._most_lines:
            return super()._height_at(width)
        style, lines = self._set_in(width - self.contentsMargins().left() - self.contentsMargins().right())
        return self._with_margins(0, lines if style is self._style() else lines[: self._most_lines]).height()


def _after(text: str, lines: Sequence[str]) -> str:
    """What of a text stands behind its first lines, which may end behind a hyphen."""
    for line in lines:
        text = text[text.find(line) + len(line) :].lstrip()
    return text


def _cut(text: str, style: TextStyle, room: int) -> str:
    """As many words of a text as have room; of a single one as many letters."""
    shown = QFontMetrics(style.font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    whole, gap, _rest = shown.rpartition(" ")
    return f"{whole}…" if gap else shown
