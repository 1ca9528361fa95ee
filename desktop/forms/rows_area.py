"""The rows of a form in a pane that scrolls: the field one types in stays in view while rows grow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

AROUND = 20
"""How much of what stands around the cursor is shown with it, in pixels: the field, and its border."""


BORDER = 4
"""The focus ring around a field, in pixels."""


class RowsArea(QScrollArea):
    """Follows the focus where a list grows above it or the room shrinks, until the officer scrolls away from it."""

    def __init__(self, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body, self._follows = body, True
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(body)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body.installEventFilter(self)
        self.verticalScrollBar().sliderMoved.connect(self._leave)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._leave()
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look_after()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Rows may grow into room that was left below them: then all of it keeps its size.
        if watched is self._body and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._look_after()
        return super().eventFilter(watched, event)

    def _look_after(self) -> None:
        if self._follows:
            # What has grown is laid out first.
            QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        # Of the window: names found as one types lie over it and have the focus of the application.
        focus = self.window().focusWidget()
        if focus is not None and self._body.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, AROUND)
            self._show_whole(focus)

    def _show_whole(self, field: QWidget) -> None:
        """Show a field with its border: Qt is content where its cursor is seen."""
        top = field.mapTo(self._body, field.rect().topLeft()).y() - BORDER
        bottom, bar = top + field.height() + 2 * BORDER, self.verticalScrollBar()
        if bottom - top <= self.viewport().height():
            bar.setValue(min(max(bar.value(), bottom - self.viewport().height()), top))

    def _leave(self, _value: int = 0) -> None:
        self._follows = False

    def _focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        self._follows = True
