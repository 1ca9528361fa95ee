"""The pixels of a picture, line by line: asked one by one they take longer than the program takes to paint them."""

from __future__ import annotations

from array import array

from PySide6.QtGui import QColor, QImage


def lines_of(picture: QImage) -> list[array[int]]:
    """Each line of a picture, from the top: the colours of its pixels as `QColor.rgb` tells them."""
    whole = picture.convertToFormat(QImage.Format.Format_ARGB32)
    pixels, width = array("I", bytes(whole.constBits())), whole.width()
    return [pixels[start : start + width] for start in range(0, len(pixels), width)]


def has_line(picture: QImage, colour: QColor, width: int, step: int = 1) -> bool:
    """Whether a picture has an unbroken line of a colour, so many pixels wide, in one of its lines."""
    wanted = array("I", [colour.rgb()]) * width
    return any(_is_in(wanted, line) for line in lines_of(picture)[::step])


def _is_in(wanted: array[int], line: array[int]) -> bool:
    searched, found, size = line.tobytes(), wanted.tobytes(), line.itemsize
    place = searched.find(found)
    while place >= 0 and place % size:  # not where a pixel begins
        place = searched.find(found, place + 1)
    return place >= 0
