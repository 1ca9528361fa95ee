"""The clocks of a visit: the venue's first and stronger, the other capital's beside it."""

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo

import msgspec
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.machine import clock

GAP = 20
HIGH, LOW, BESIDE = 42, 20, 6
"""Heights with the place below the time and beside it, and the gap between the two, in pixels."""
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Zone(msgspec.Struct, frozen=True):
    """A place and the time zone it keeps."""

    place: str
    zone: tzinfo


def utc_now() -> datetime:
    """The moment, in UTC."""
    return clock.now()


def offset_text(moment: datetime) -> str:
    """The distance of an aware time from UTC, as in UTC+3 or UTC+5:30."""
    minutes = int((moment.utcoffset() or UTC.utcoffset(None)).total_seconds() // 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")


class Clocks(QWidget):
    """One or more clocks that move by the minute, or stand at a past moment.

    `now` gives the present as an aware time. Times are read left to right in every language.
    """

    def __init__(self, now: Callable[[], datetime] = utc_now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._zones: tuple[Zone, ...] = ()
        self._written: Callable[[str], str] = str
        self._moment: datetime | None = None
        self._low = False
        self._told: tuple[tuple[str, str], ...] = ()
        """Of each clock its time, and the place below it."""
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_zones(self, zones: tuple[Zone, ...], written: Callable[[str], str] = str) -> None:
        """Show these places, the first strongest; `written` gives a time such as 14:20 as the language writes it."""
        if (zones, written("00:00")) != (self._zones, self._written("00:00")):
            self._zones, self._written = zones, written
            self.updateGeometry()
            self.tick()

    def set_moment(self, moment: datetime | None) -> None:
        """Stand at an aware moment of the past, or run again."""
        if moment is None or moment != self._moment:
            self._moment = moment
            self.tick()

    def set_low(self, low: bool) -> None:
        """Take one line, the place beside the time, where the window is low; how far from UTC is in the tool tip."""
        if low != self._low:
            self._low = low
            self._tell_offsets()
            self.updateGeometry()
            self.update()

    def texts(self) -> tuple[str, ...]:
        """What each clock shows, as in 11:32, in French 11 h 32."""
        return tuple(map(self._text, self._zones))

    def tick(self) -> None:
        """Show the minute that it is and wake at the next one."""
        told = tuple((self._text(zone), self._caption(zone)) for zone in self._zones)
        if told != self._told:
            self._told = told
            spoken = (f"{zone.place} {text}" for zone, (text, _) in zip(self._zones, told, strict=True))
            self.setAccessibleName(", ".join(spoken))
            self._tell_offsets()
            self.update()
        now = self._now()
        self._timer.start(60_000 - now.second * 1000 - now.microsecond // 1000)

    def _tell_offsets(self) -> None:
        """Tell in the tool tip how far from UTC they are, where that is not said below them."""
        self.setToolTip(" · ".join(caption for _, caption in self._told) if self._low else "")

    def sizeHint(self) -> QSize:
        width = sum(self._width(zone) for zone in self._zones) + GAP * max(len(self._zones) - 1, 0)
        return QSize(width, fonts.scaled(LOW if self._low else HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        x = 0
        for number, zone in enumerate(self._zones):
            if number:
                painter.fillRect(x + GAP // 2, 0, 1, self.height(), colours().rule)
                x += GAP
            paint = self._paint_line if self._low else self._paint_clock
            paint(painter, zone, x, strongest=number == 0)
            x += self._width(zone)

    def _paint_clock(self, painter: QPainter, zone: Zone, x: int, *, strongest: bool) -> None:
        width = self._width(zone)
        painter.setPen(colours().text if strongest else colours().secondary)
        painter.setFont(fonts.clock())
        painter.drawText(x, 0, width, fonts.scaled(26), Qt.AlignmentFlag.AlignRight, self._text(zone))
        painter.setPen(colours().muted)
        painter.setFont(fonts.caption())
        box = (x, fonts.scaled(27), width, fonts.scaled(15))
        painter.drawText(*box, Qt.AlignmentFlag.AlignRight, self._caption(zone))

    def _paint_line(self, painter: QPainter, zone: Zone, x: int, *, strongest: bool) -> None:
        time, height = self._text(zone), fonts.scaled(LOW)
        painter.setPen(colours().text if strongest else colours().secondary)
        painter.setFont(_line_font())
        painter.drawText(x, 0, self._width(zone), height, _MIDDLE, time)
        x += QFontMetrics(_line_font()).horizontalAdvance(time) + BESIDE
        painter.setPen(colours().muted)
        painter.setFont(fonts.secondary())
        painter.drawText(x, 0, self._width(zone), height, _MIDDLE, zone.place)

    def _shown(self, zone: Zone) -> datetime:
        return (self._moment or self._now()).astimezone(zone.zone)

    def _text(self, zone: Zone) -> str:
        return self._written(f"{self._shown(zone):%H:%M}")

    def _caption(self, zone: Zone) -> str:
        return f"{zone.place}  {offset_text(self._shown(zone))}"

    def _width(self, zone: Zone) -> int:
        if self._low:
            time = QFontMetrics(_line_font()).horizontalAdvance(self._written("20:00"))
            return time + BESIDE + QFontMetrics(fonts.secondary()).horizontalAdvance(zone.place) + 1
        caption = QFontMetrics(fonts.caption()).horizontalAdvance(self._caption(zone))
        return max(caption, QFontMetrics(fonts.clock()).horizontalAdvance(self._written("20:00"))) + 1


def _line_font() -> QFont:
    return fonts.interface(fonts.SEMIBOLD)
