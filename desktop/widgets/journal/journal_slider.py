"""The slider over the entries of a journal, with marks at the days on which something was recorded."""

import msgspec
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.widgets.kept_picture import KeptPicture

KNOB = 7
GROOVE_TOP = 16
WIDTH = 340
NARROW_WIDTH = 220


class DayMark(msgspec.Struct, frozen=True):
    """The first entry of a day, and the day in words."""

    entry: int
    text: str


class JournalSlider(QSlider):
    """Runs over the entries 1 to the last, by entry and not by time, so that quiet months take no room.

    Right to left it runs from the right. The arrows go by one entry, Page keys by ten.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setPageStep(10)
        self._marks: tuple[DayMark, ...] = ()
        self._labelled: tuple[object, ...] = ()
        self._shown: tuple[tuple[DayMark, QRectF], ...] = ()
        self._days: list[QRectF] = []
        """Where the marks are."""
        self._behind = KeptPicture()

    def set_entries(self, last: int, marks: tuple[DayMark, ...]) -> None:
        """Span the journal; 0 entries make it inert."""
        if (last, marks) == (self.maximum(), self._marks) and self.isEnabled() == (last > 0):
            return
        self._marks = marks
        self.setRange(min(last, 1), last)
        self.setEnabled(last > 0)
        self.update()

    def x_of(self, entry: int) -> float:
        """Where an entry lies, in pixels from the left."""
        share = (entry - self.minimum()) / max(self.maximum() - self.minimum(), 1)
        run = self.width() - 2 * KNOB - 2
        return KNOB + 1 + run * (1 - share if self.isRightToLeft() else share)

    def entry_at(self, x: float) -> int:
        """The entry nearest to a place, in pixels from the left."""
        share = (x - KNOB - 1) / max(self.width() - 2 * KNOB - 2, 1)
        share = min(max(1 - share if self.isRightToLeft() else share, 0), 1)
        return round(self.minimum() + share * (self.maximum() - self.minimum()))

    def shown_marks(self) -> tuple[DayMark, ...]:
        """The marks whose words have room; the latest days come first."""
        return tuple(mark for mark, _ in self._labels())

    def _labels(self) -> tuple[tuple[DayMark, QRectF], ...]:
        """The marks whose words have room, and where; worked out anew for other marks, a new width or typeface."""
        asked = (self._marks, self.maximum(), self.width(), fonts.caption().pixelSize(), self.isRightToLeft())
        if asked == self._labelled:
            return self._shown
        shown: list[tuple[DayMark, QRectF]] = []
        for mark in sorted(self._marks, key=lambda mark: -mark.entry):
            box = self._label_box(mark)
            if not shown or not box.intersects(shown[-1][1].adjusted(-6, 0, 6, 0)):
                shown.append((mark, box))
        self._labelled, self._shown = asked, tuple(reversed(shown))
        self._days = [QRectF(self.x_of(mark.entry), GROOVE_TOP - 4, 1, 11) for mark in self._marks]
        return self._shown

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, fonts.scaled(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROW_WIDTH, fonts.scaled(40))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self.entry_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setValue(self.entry_at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._behind.draw(painter, self.rect(), self._labels(), self._paint_behind)
        self._paint_way(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours().border)
        painter.drawRects(self._days)
        if self.maximum() > 0:
            self._paint_knob(painter)

    def _paint_behind(self, painter: QPainter) -> None:
        """The groove and the names of the days, which stay while the knob moves, on the ground of the bar."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colours().side)
        painter.fillRect(QRectF(KNOB, GROOVE_TOP, self.width() - 2 * KNOB, 2.5), colours().border)
        self._paint_labels(painter)

    def _paint_way(self, painter: QPainter) -> None:
        """The groove up to the knob."""
        start = self.width() - KNOB if self.isRightToLeft() else KNOB
        here = self.x_of(self.value())
        if self.maximum() > 0:
            painter.fillRect(QRectF(min(start, here), GROOVE_TOP, abs(here - start), 2.5), colours().accent)

    def _paint_labels(self, painter: QPainter) -> None:
        painter.setPen(colours().secondary)
        painter.setFont(fonts.caption())
        for mark, box in self._labels():
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.text)

    def _paint_knob(self, painter: QPainter) -> None:
        now = colours()
        centre = QPointF(self.x_of(self.value()), GROOVE_TOP + 1.25)
        if self.hasFocus():
            painter.setPen(QPen(now.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.setPen(QPen(now.accent, 1))
        painter.setBrush(now.base)
        painter.drawEllipse(centre, KNOB, KNOB)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.accent)
        painter.drawEllipse(centre, KNOB - 2, KNOB - 2)

    def _label_box(self, mark: DayMark) -> QRectF:
        metrics = QFontMetrics(fonts.caption())
        width = metrics.horizontalAdvance(mark.text) + 2
        left = min(max(self.x_of(mark.entry) - width / 2, 0), self.width() - width)
        return QRectF(left, GROOVE_TOP + 7, width, metrics.height())
