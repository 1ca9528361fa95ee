"""Where text stands on the pages of a PDF: over other text, beyond the edge, a heading alone at the foot of its page.

Where anything runs from right to left the boxes of a line are not told apart: only edges and headings are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pypdfium2 import PdfDocument, PdfTextPage

MARGIN = 5.0
"""Points at each edge that no printer prints on."""
TOUCHING = 1.0
"""By how many points two boxes may lie over each other: signs above and below a line reach that far."""
FEET = ((800.0, 93.0), (500.0, 76.0), (0.0, 62.0))
"""Below what height the foot stands, by the long side of the paper."""
HEADING = 18.0
"""What a heading takes at least."""
RIGHT_TO_LEFT = re.compile("[\u0590-\u07bf\u202a-\u202e]")


class Box(NamedTuple):
    """A run of text in points, from the lower left corner of its page."""

    left: float
    bottom: float
    right: float
    top: float
    text: str


def boxes_of(page: PdfTextPage) -> list[Box]:
    """Every run of text of a page."""
    found = (page.get_rect(index) for index in range(page.count_rects()))
    return [Box(rect[0], rect[1], rect[2], rect[3], page.get_text_bounded(*rect).strip()) for rect in found]


def misplaced(pdf: bytes) -> list[str]:
    """What is printed over other text or not within its page, and headings with nothing below them."""
    found = []
    with PdfDocument(pdf) as document:
        pages = [[box for box in boxes_of(page.get_textpage()) if box.text] for page in document]
        for number, boxes in enumerate(pages):
            width, height = document[number].get_size()
            found += [f"page {number + 1}: {box.text!r} is cut" for box in boxes if not _within(box, width, height)]
            turned = any(RIGHT_TO_LEFT.search(box.text) for box in boxes)
            pairs = () if turned else _at_one_height(boxes)
            found += [
                f"page {number + 1}: {one.text!r} and {other.text!r}" for one, other in pairs if _over(one, other)
            ]
        for mark in document.get_toc():
            place = mark.get_dest()
            number, top = place.get_index(), place.get_view()[1][1]
            foot = next(high for side, high in FEET if max(document[number].get_size()) > side)
            if not any(foot < box.bottom < top - HEADING for box in pages[number]):
                found.append(f"page {number + 1}: {mark.get_title()!r} stands alone")
    return found


def _within(box: Box, width: float, height: float) -> bool:
    return box.left >= MARGIN and box.bottom >= MARGIN and box.right <= width - MARGIN and box.top <= height - MARGIN


def _at_one_height(boxes: list[Box]) -> Iterator[tuple[Box, Box]]:
    """The pairs that reach into each other's height; the boxes of a page are many, those of a line few."""
    rising = sorted(boxes, key=lambda box: box.bottom)
    for number, box in enumerate(rising):
        for other in rising[number + 1 :]:
            if other.bottom >= box.top:
                break
            yield box, other


def _over(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    along = min(one.top, other.top) - max(one.bottom, other.bottom)
    return across > TOUCHING and along > TOUCHING and not (_told_twice(one, other) or _told_twice(other, one))


def _told_twice(one: Box, other: Box) -> bool:
    """Whether the reader has put the same letters into both, as it does where faces change within a line."""
    return any(one.text.endswith(other.text[:length]) for length in range(2, len(other.text) + 1))
