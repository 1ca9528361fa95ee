"""A sheet that leaves the window in the hand: its PDF as a file, to be dropped in a folder, a mail or a message."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QEvent, QMimeData, QObject, QPoint, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.machine.owner_only import owner_only
from desktop.printing.copies.printer import save_pdf


class PdfInHand(QObject):
    """What is pressed and drawn away in a widget is the PDF `given` names, if there is one.

    The file lies in a folder of its own that only its owner may read, until the window is closed: whoever it was
    given to may read it late.
    """

    def __init__(self, widget: QWidget, given: Callable[[], tuple[str, bytes] | None]) -> None:
        super().__init__(widget)
        self._widget, self._given = widget, given
        self._pressed: QPoint | None = None
        self._folder: QTemporaryDir | None = None
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            self._follow(event)
        return False

    def as_file(self) -> QMimeData | None:
        """The PDF as a file that can be dropped or pasted; None where there is none."""
        given = self._given()
        if given is None:
            return None
        name, pdf = given
        path = self._place() / name
        if not path.exists():
            with open(path, "xb", opener=owner_only):
                pass
        save_pdf(pdf, path)
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(str(path))])
        carried.setData("application/pdf", pdf)
        return carried

    def _follow(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = spot if event.button() == Qt.MouseButton.LeftButton else None
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif event.type() == QEvent.Type.MouseMove and self._is_far(spot):
            self._pressed = None
            self._draw_away()

    def _is_far(self, spot: QPoint) -> bool:
        """Whether something was pressed, and the hand is as far from there as for a drag."""
        far = QApplication.startDragDistance()
        return self._pressed is not None and (spot - self._pressed).manhattanLength() >= far

    def _draw_away(self) -> None:
        carried = self.as_file()
        if carried is not None:
            drag = QDrag(self._widget)
            drag.setMimeData(carried)
            drag.exec(Qt.DropAction.CopyAction)

    def _place(self) -> Path:
        if self._folder is None:
            self._folder = QTemporaryDir(f"{QDir.tempPath()}/chancery-sheets-XXXXXX")
        return Path(self._folder.path())
