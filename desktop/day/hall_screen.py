"""The screen of a hall: one full-screen page, legible from five metres."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QFont, QGuiApplication, QKeyEvent, QPalette, QResizeEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from desktop.day.hall import HallItem, HallView, hall_view, tells_anything
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.colours import colours
from desktop.machine import clock
from desktop.widgets.surface import RuleLine, Surface

__all__ = ["HallScreen", "tells_anything"]

SIZES = {"title": 4.6, "clock": 8.5, "called": 4.2, "item": 8.0, "next": 6.5, "count": 6.5, "other": 4.6, "small": 4.2}
"""The size of each text, in hundredths of the height of the screen."""
LEAST = 4.0
"""Nothing is set smaller: letters of that height are read from five metres on a screen a metre wide."""
SMALLER = 0.92
"""By how much all is set smaller while it does not fit."""
ENDS = (Qt.Key.Key_Escape, Qt.Key.Key_F11)


class HallScreen(Surface):
    """Follows the visit of its window, in the present only; Esc or F11 ends it. Texts wrap and are never cut."""

    def __init__(self, parent: QWidget | None = None, now: Callable[[], datetime] = clock.now) -> None:
        super().__init__("base", parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self._now = now
        self._view: VisitView | None = None
        self._labels: list[tuple[QLabel, str, str, bool]] = []
        self._body = QWidget(self)
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._body)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def show_view(self, view: VisitView) -> None:
        """Follow a visit; while its past is looked at in the window, the hall keeps what it is told."""
        if not view.past:
            self._view = view
            self.tick()

    def open_on(self, officers: QScreen) -> None:
        """Fill a screen: another than the officer's, where there is one."""
        others = [screen for screen in QGuiApplication.screens() if screen is not officers]
        self.setGeometry((others[0] if others else officers).geometry())
        self.showFullScreen()
        self.activateWindow()

    def told(self) -> HallView | None:
        """What it tells."""
        return hall_view(self._view, self._now()) if self._view is not None else None

    def tick(self) -> None:
        """Show the minute that it is, and wake at the next one."""
        told = self.told()
        if told is not None:
            self._fill(told)
        now = self._now()
        self._timer.start(60_000 - now.second * 1000 - now.microsecond // 1000)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENDS:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange) and self._view is not None:
            self.tick()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        super().closeEvent(event)

    def _fill(self, told: HallView) -> None:
        """Set all of it anew: it changes once a minute."""
        self._whole.removeWidget(self._body)
        self._body.deleteLater()
        self._labels = []
        self._body = QWidget(self)
        column = QVBoxLayout(self._body)
        column.addLayout(self._head(told))
        column.addStretch(1)
        for item, size, tone in ((told.now, "item", "accent"), (told.next, "next", "secondary")):
            if item is not None:
                column.addWidget(RuleLine(self._body))
                column.addLayout(self._item(item, size, tone))
                column.addStretch(1)
        if told.now is None and told.next is None:
            column.addStretch(3)
        self._whole.addWidget(self._body)
        self._body.show()
        self.setWindowTitle(told.titles[0])
        self.setAccessibleName(" · ".join(self._spoken(told)))
        self._fit()

    def _head(self, told: HallView) -> QHBoxLayout:
        row = QHBoxLayout()
        titles = QVBoxLayout()
        for number, title in enumerate(told.titles):
            titles.addWidget(self._label(title, "title" if not number else "other", "" if not number else "secondary"))
        row.addLayout(titles, 1)
        there = QVBoxLayout()
        for text, size, tone in ((told.clock, "clock", ""), (told.place, "small", "secondary")):
            label = self._label(text, size, tone, serif=False)
            label.setWordWrap(False)
            label.setAlignment(Qt.AlignmentFlag.AlignTrailing)
            there.addWidget(label)
        row.addLayout(there)
        return row

    def _item(self, item: HallItem, size: str, tone: str) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.addWidget(self._label(" · ".join(dict.fromkeys(item.called)), "called", tone, serif=False))
        for number, title in enumerate(item.titles):
            lines.addWidget(self._label(title, size if not number else "other", "" if not number else "secondary"))
        facts = "  ·  ".join(fact for fact in (item.hours, item.place) if fact)
        lines.addWidget(self._label(facts, "small", "secondary", serif=False))
        lines.addWidget(self._label(" · ".join(dict.fromkeys(item.countdown)), "count", "accent", serif=False))
        return lines

    def _label(self, text: str, size: str, tone: str, *, serif: bool = True) -> QLabel:
        label = QLabel(text, self._body)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setVisible(bool(text))
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colours().named(tone or "text"))
        label.setPalette(palette)
        self._labels.append((label, size, tone, serif))
        return label

    def _fit(self) -> None:
        """Set the texts as large as the screen allows, all by the same measure, and never too small to be read."""
        layout = self._body.layout()
        if layout is None or not self.height():
            return
        margin = self.height() * 5 // 100
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(self.height() // 100)
        factor = 1.0
        while True:
            for label, size, _, serif in self._labels:
                share = max(SIZES[size] * factor, LEAST)
                label.setFont(_font(int(self.height() * share / 100), serif=serif))
            _measure_anew(layout)
            least = max(SIZES.values()) * factor <= LEAST
            if least or layout.heightForWidth(self.width()) <= self.height():
                return
            factor *= SMALLER

    @staticmethod
    def _spoken(told: HallView) -> list[str]:
        items = [item for item in (told.now, told.next) if item is not None]
        said = [part for item in items for part in (item.called[0], item.titles[0], item.hours, *item.countdown[:1])]
        return [told.titles[0], told.clock, *(part for part in said if part)]


def _measure_anew(layout: QLayout) -> None:
    """Have a layout and those inside it forget how large their parts were."""
    for at in range(layout.count()):
        inner = layout.itemAt(at)
        if inner is not None and (found := inner.layout()) is not None:
            _measure_anew(found)
    layout.invalidate()


def _font(pixels: int, *, serif: bool) -> QFont:
    font = fonts.empty_title() if serif else fonts.interface(fonts.MEDIUM)
    font.setPixelSize(max(pixels, 1))
    return font
