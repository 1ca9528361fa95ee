"""A part of a widget painted once for what it shows."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.look.colours import colours, wear
from desktop.widgets.kept_picture import KeptPicture

PLACE = QRect(4, 2, 10, 6)


def drawn(kept: KeptPicture, of: str, colour: str, place: QRect = PLACE) -> QImage:
    """What is seen when it is drawn, to be painted in a colour where it is not kept."""
    seen = QImage(30, 20, QImage.Format.Format_RGB32)
    seen.fill(Qt.GlobalColor.white)
    painter = QPainter(seen)
    kept.draw(painter, place, of, lambda own: own.fillRect(0, 0, 30, 20, QColor(colour)))
    painter.end()
    return seen


def test_it_is_painted_again_only_where_it_shows_something_else(qapp: QApplication) -> None:
    kept = KeptPicture()
    first = drawn(kept, "9:00", "red")
    assert first.pixelColor(4, 2) == first.pixelColor(13, 7) == QColor("red")
    assert first.pixelColor(3, 2) == first.pixelColor(14, 7) == QColor("white")
    assert drawn(kept, "9:00", "blue") == first
    assert drawn(kept, "10:00", "blue").pixelColor(4, 2) == QColor("blue")


def test_another_size_and_other_colours_are_painted_anew(qapp: QApplication) -> None:
    kept, worn = KeptPicture(), colours()
    drawn(kept, "9:00", "red")
    assert drawn(kept, "9:00", "blue", QRect(0, 0, 12, 6)).pixelColor(11, 5) == QColor("blue")
    try:
        wear(type(worn)(*(getattr(worn, each) for each in worn.__struct_fields__)))
        assert drawn(kept, "9:00", "green", QRect(0, 0, 12, 6)).pixelColor(11, 5) == QColor("green")
    finally:
        wear(worn)
