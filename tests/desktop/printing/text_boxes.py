"""Where text stands on the pages of a PDF: over other text, beyond the edge, a heading alone at the foot of its page.

Where anything runs from right to left the boxes of a line are not told apart by the reader of the file: there letters
are compared, and those of one word, which reach into each other, are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import combining

from pypdfium2 import PdfDocument, PdfTextPage, raw

MARGIN = 5.0
"""Points at each edge that no printer prints on."""
TOUCHING = 1.0
"""By how many points two boxes may lie over each other: signs above and below a line reach that far."""
FEET = ((800.0, 93.0), (500.0, 76.0), (0.0, 62.0))
"""Below what height the foot stands, by the long side of the paper."""
HEADING = 18.0
"""What a heading takes at least."""
REACHING = 3.0
"""How far the box of one letter may reach into that of another line: tails of Arabic letters curve below their line."""
WITHIN_A_LINE = 6.0
"""How far apart two letters of one run stand at most, side by side and up and down."""
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


def runs_of(page: PdfTextPage) -> list[list[Box]]:
    """The letters of a page, those together that follow one another in the file and on a line."""
    runs: list[list[Box]] = []
    for index in range(page.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(page, index))
        left, bottom, right, top = page.get_charbox(index)
        box = Box(left, bottom, right, top, letter)
        # Signs above and below a letter reach into the lines beside theirs.
        if not letter.strip() or combining(letter) or box.right - box.left < 0.2 or box.top - box.bottom < 0.2:
            continue
        if runs and _goes_on(runs[-1][-1], box):
            runs[-1].append(box)
        else:
            runs.append([box])
    return runs


def _goes_on(before: Box, box: Box) -> bool:
    apart = max(box.left - before.right, before.left - box.right)
    return apart < WITHIN_A_LINE and abs(box.bottom - before.bottom) < WITHIN_A_LINE


def _around(run: list[Box]) -> Box:
    said = "".join(box.text for box in run)
    lefts, bottoms, rights, tops = zip(*(box[:4] for box in run), strict=True)
    return Box(min(lefts), min(bottoms), max(rights), max(tops), said)


def _over_letters(page: PdfTextPage) -> Iterator[tuple[Box, Box]]:
    """The runs that lie over each other by a letter; those that follow one another, by two letters of each."""
    runs = runs_of(page)
    around = [_around(run) for run in runs]
    places = {id(box): place for place, box in enumerate(around)}
    for one, other in _at_one_height(around):
        if _over(one, other):
            first, second = runs[places[id(one)]], runs[places[id(other)]]
            hit = [any(_through(letter, each) for each in second) for letter in first].count(True)
            back = [any(_through(letter, each) for each in first) for letter in second].count(True)
            if min(hit, back) >= (2 if abs(places[id(one)] - places[id(other)]) <= 2 else 1):
                yield one, other


def _through(one: Box, other: Box) -> bool:
    return _over(one, other) and min(one.top, other.top) - max(one.bottom, other.bottom) > REACHING


def misplaced(pdf: bytes) -> list[str]:
    """What is printed over other text or not within its page, and headings with nothing below them."""
    found = []
    with PdfDocument(pdf) as document:
        pages = [[box for box in boxes_of(page.get_textpage()) if box.text] for page in document]
        for number, boxes in enumerate(pages):
            width, height = document[number].get_size()
            found += [f"page {number + 1}: {box.text!r} is cut" for box in boxes if not _within(box, width, height)]
            turned = any(RIGHT_TO_LEFT.search(box.text) for box in boxes)
            over = (pair for pair in _at_one_height(boxes) if _over(*pair))
            pairs = _over_letters(document[number].get_textpage()) if turned else over
            found += [f"page {number + 1}: {one.text!r} and {other.text!r}" for one, other in pairs]
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
