"""The child process that reads one picture and answers with what the office keeps of it.

What is kept is painted anew: a JPEG of its own size, with nothing beside the picture itself, neither where nor
with which camera it was taken.
"""

from __future__ import annotations

import re
import sys

import msgspec
from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMessageLogContext,
    QSize,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from desktop.files.confined import confine
from desktop.files.pictures.limits import MEGABYTE, Limits, PictureReply
from domain.core.problem import Malformed

_KINDS = {
    b"jpeg": re.compile(rb"\xff\xd8\xff"),
    b"png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    b"webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
}
"""The first bytes of each kind of picture that is read. SVG is left out, as it can hold scripts."""
_CUT_OFF = "premature end"
"""What the reader of JPEG warns of when it fills in what is missing."""


class _Warnings:
    """What the readers of pictures say on the side."""

    def __init__(self) -> None:
        self._said: list[str] = []

    def hear(self, _kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        """Take a warning in."""
        self._said.append(text)

    @property
    def cut_off(self) -> bool:
        """Whether the end of the picture was missing."""
        return any(_CUT_OFF in text.casefold() for text in self._said)


def main() -> None:
    """Read the limits, one line, then the file; answer in one line."""
    limits = msgspec.json.decode(sys.stdin.buffer.readline(), type=Limits)
    content = sys.stdin.buffer.read(limits.size + 1)
    confine(limits.memory, limits.seconds)
    sys.stdout.buffer.write(msgspec.json.encode(answer(content, limits)))


def answer(content: bytes, limits: Limits) -> PictureReply:
    """The picture as it is kept, or why there is none."""
    warnings = _Warnings()
    qInstallMessageHandler(warnings.hear)
    try:
        image = _read(content, limits)
        if image.isNull() or warnings.cut_off:
            raise Malformed("picture-damaged")
        return PictureReply(_written(_painted_anew(image), limits))
    except Malformed as problem:
        return PictureReply(problem=problem.code, values=problem.values)
    except MemoryError:
        return PictureReply(problem="picture-too-much-inside")
    finally:
        qInstallMessageHandler(None)


def _read(content: bytes, limits: Limits) -> QImage:
    """The image turned upright, read no larger than it is kept where its kind allows that."""
    if len(content) > limits.size:
        raise Malformed("picture-too-large", limit=limits.size)
    kind = next((kind for kind, begins in _KINDS.items() if begins.match(content)), None)
    if kind is None:
        raise Malformed("picture-kind-unknown")
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    QImageReader.setAllocationLimit(limits.memory // MEGABYTE)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    reader.setScaledSize(_kept_size(reader.size(), limits))
    return reader.read()


def _kept_size(size: QSize, limits: Limits) -> QSize:
    """As large as it is, or as the longer side allows."""
    if not size.isValid() or size.isEmpty():
        raise Malformed("picture-damaged")
    wide, high = size.width(), size.height()
    if max(wide, high) > limits.edge or wide * high > limits.pixels:
        raise Malformed("picture-too-much-inside")
    if max(wide, high) <= limits.kept_edge:
        return size
    return size.scaled(limits.kept_edge, limits.kept_edge, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _painted_anew(image: QImage) -> QImage:
    """The picture on white in the usual colours, without the words that came with it."""
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    anew = QImage(image.size(), QImage.Format.Format_RGB32)
    anew.fill(Qt.GlobalColor.white)
    painter = QPainter(anew)
    painter.drawImage(0, 0, image)
    painter.end()
    return anew


def _written(image: QImage, limits: Limits) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(limits.quality)
    if not writer.write(image):
        raise Malformed("picture-damaged")
    return bytes(buffer.data().data())


if __name__ == "__main__":
    main()
