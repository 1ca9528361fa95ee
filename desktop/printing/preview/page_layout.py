"""Where the pages of a sheet lie on the ground of the preview, and how large they are."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from math import floor

import msgspec
from PySide6.QtCore import QRect, QSize, QSizeF

from desktop.printing.preview.pdf_pages import POINTS_PER_INCH

MARGIN = 14
"""Ground around and between the pages, in pixels."""
DOTS_PER_INCH = 96
LEFT_OVER = 0.01
"""What a division may leave over, in pixels."""
SMALLEST, LARGEST = 25, 250
"""The zoom in percent: at 100 a sheet has its size on paper on a screen of 96 dots per inch."""


class ZoomFit(Enum):
    """What the zoom follows."""

    WIDTH = auto()
    PAGE = auto()
    NOTHING = auto()


class Laid(msgspec.Struct, frozen=True):
    """The pages laid out: their boxes on the ground, in pixels, and the zoom they have."""

    boxes: tuple[QRect, ...] = ()
    zoom: float = 100

    @property
    def height(self) -> int:
        """The height of the ground they take; 0 without any."""
        return max((box.bottom() + 1 + MARGIN for box in self.boxes), default=0)

    @property
    def width(self) -> int:
        """The width of the ground they take; 0 without any."""
        return max((box.right() + 1 + MARGIN for box in self.boxes), default=0)


def laid_out(sizes: Sequence[QSizeF], seen: QSize, zoom: float, fit: ZoomFit, beside: int) -> Laid:
    """Pages of these sizes in points, `beside` of them in a row, in a view of that size.

    The zoom is the one given unless it follows the view.
    """
    rows = [sizes[first : first + beside] for first in range(0, len(sizes), beside)]
    if fit is not ZoomFit.NOTHING and rows:
        zoom = min(max(_fitting(rows, seen, fit), SMALLEST), LARGEST)
    scale = zoom / 100 * DOTS_PER_INCH / POINTS_PER_INCH
    boxes: list[QRect] = []
    top = MARGIN
    for row in rows:
        pages = [QSize(_pixels(size.width() * scale), _pixels(size.height() * scale)) for size in row]
        taken = sum(page.width() for page in pages) + MARGIN * (len(pages) - 1)
        left = max(MARGIN, (seen.width() - taken) // 2)
        for page in pages:
            boxes.append(QRect(left, top, page.width(), page.height()))
            left += page.width() + MARGIN
        top += max(page.height() for page in pages) + MARGIN
    return Laid(tuple(boxes), zoom)


def _fitting(rows: Sequence[Sequence[QSizeF]], seen: QSize, fit: ZoomFit) -> float:
    """The zoom at which every row is as wide as the view, or every page is seen whole."""
    wide = min(_percent(seen.width() - MARGIN * (len(row) + 1), sum(size.width() for size in row)) for row in rows)
    if fit is ZoomFit.WIDTH:
        return wide
    return min(wide, *(_percent(seen.height() - 2 * MARGIN, max(size.height() for size in row)) for row in rows))


def _pixels(exact: float) -> int:
    """Whole pixels, so that pages fitted to a view are no wider than it."""
    return floor(exact + LEFT_OVER)


def _percent(pixels: float, points: float) -> float:
    return 100 * pixels * POINTS_PER_INCH / (points * DOTS_PER_INCH)
