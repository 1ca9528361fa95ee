"""A box to choose from that shows the whole of what is chosen, in as many lines as it needs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from desktop.widgets.fields.box import Box

_LOOK = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class WholeBox(Box):
    """As wide as what is chosen, up to a width; what is longer wraps, and nothing of it is cut."""

    def __init__(self, widest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest = widest
        self.currentTextChanged.connect(self._fit)

    def sizeHint(self) -> QSize:
        frame = self._around()
        room = max(self._widest - frame.width(), 1)
        words = self.fontMetrics().boundingRect(QRect(0, 0, room, 0), _LOOK, self.currentText())
        return QSize(
            words.width() + frame.width() + 1, max(words.height(), self.fontMetrics().height()) + frame.height()
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawItemText(self._field(), _LOOK, option.palette, self.isEnabled(), option.currentText)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def _field(self) -> QRect:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)

    def _around(self) -> QSize:
        """What stands around the words: frame, padding and arrow."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        words = QSize(100, self.fontMetrics().height())
        whole = self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, words, self)
        option.rect = QRect(0, 0, whole.width(), whole.height())
        part = QStyle.SubControl.SC_ComboBoxEditField
        inside = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        return QSize(whole.width() - inside.width(), whole.height() - words.height())

    def _fit(self) -> None:
        self.updateGeometry()
        self.update()
