"""Pictures as they arrive: good ones, and those that are broken or mean harm. All are made here."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageReader

WORDS = "taken at the villa"


def image(width: int = 1_200, height: int = 1_600, colour: str = "#884422") -> QImage:
    """A picture of one colour, its upper half another, with words beside it."""
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    for y in range(height // 2):
        for x in range(0, width, max(width // 40, 1)):
            made.setPixelColor(x, y, QColor("#eeeeee"))
    made.setText("Description", WORDS)
    return made


def content(made: QImage, kind: str) -> bytes:
    """A picture as the bytes of a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert made.save(buffer, kind)  # type: ignore[call-overload]  # annotated as bytes, taken as text
    return bytes(buffer.data().data())


def saved(path: Path, kind: str = "jpeg", made: QImage | None = None) -> Path:
    """A picture file."""
    path.write_bytes(content(made or image(), kind))
    return path


def lying_down(path: Path) -> Path:
    """A JPEG whose camera says that it was held sideways, and where."""
    jpeg = content(image(), "jpeg")
    place = b"GPS 55.75 37.62"
    entries = struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0) + struct.pack(">HHII", 0x010E, 2, len(place), 38)
    exif = b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", 2) + entries + b"\0\0\0\0" + place + b"\0"
    path.write_bytes(jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:])
    return path


def png_of(width: int, height: int) -> bytes:
    """A PNG that claims a size, with nothing much behind it: at ten thousand a side it unpacks to 400 MB."""
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    rows = zlib.compress(b"\0" * 10_000_000)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def read(jpeg: bytes) -> QImage:
    """What a JPEG shows."""
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    return QImageReader(buffer, QByteArray(b"jpeg")).read()


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
