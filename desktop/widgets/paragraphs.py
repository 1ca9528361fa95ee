"""Several texts, one below the other, in one widget: a hundred of them cost a layout no more than one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent

from desktop.look import fonts
from desktop.widgets.label import WRAP, WrappedLabel

GAP = 4
"""Between two texts, in pixels."""


class ParagraphsLabel(WrappedLabel):
    """Each text goes on in further lines where there is no room for it; a screen reader finds them as one text."""

    def __init__(self, texts: Sequence[str], font: Callable[[], QFont] = fonts.interface, tone: str = "") -> None:
        super().__init__("\n".join(texts), font, tone)
        self._texts = tuple(texts)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(0, self._gaps())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint those that are seen."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setPen(self.colour())
        for lines, place in self._placed(self.contentsRect()):
            if place.top() > event.rect().bottom():
                break
            if place.intersects(event.rect()):
                painter.drawText(place, self._flags() & ~WRAP, "\n".join(lines))

    def _height_at(self, width: int) -> int:
        return super()._height_at(width) + self._gaps()

    def _placed(self, room: QRect) -> Iterator[tuple[Sequence[str], QRect]]:
        """The lines of each text, and where they stand."""
        style, top = self._style(), room.top()
        for text in self._texts:
            lines = style.lines(text, room.width())
            place = QRect(room.left(), top, room.width(), len(lines) * style.line_height)
            yield lines, place
            top = place.bottom() + 1 + GAP

    def _gaps(self) -> int:
        return GAP * (len(self._texts) - 1)
