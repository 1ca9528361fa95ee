"""Where pages lie: as wide as the view and no pixel wider, whole, or two in a row."""

import pytest
from PySide6.QtCore import QSize, QSizeF

from desktop.printing.preview.page_layout import LARGEST, MARGIN, ZoomFit, laid_out

A4, WIDE = QSizeF(595.276, 841.89), QSizeF(841.89, 595.276)


@pytest.mark.parametrize("beside", [1, 2])
@pytest.mark.parametrize("sizes", [[A4] * 3, [WIDE, A4, A4]])
def test_fitted_pages_are_never_wider_than_the_view(sizes: list[QSizeF], beside: int) -> None:
    for width in range(620, 1300, 7):
        assert laid_out(sizes, QSize(width, 500), 100, ZoomFit.WIDTH, beside).width <= width


def test_a_page_seen_whole_is_no_higher_than_the_view() -> None:
    laid = laid_out([A4, A4], QSize(1000, 600), 100, ZoomFit.PAGE, 1)
    assert laid.boxes[0].height() <= 600 - 2 * MARGIN
    assert abs(laid.boxes[0].center().x() - 500) <= 1


def test_two_pages_lie_at_the_same_height_and_do_not_touch() -> None:
    first, second, third = laid_out([A4] * 3, QSize(1000, 600), 50, ZoomFit.NOTHING, 2).boxes
    assert first.top() == second.top() < third.top()
    assert second.left() == first.right() + 1 + MARGIN


def test_a_small_page_is_not_blown_up_beyond_measure() -> None:
    assert laid_out([QSizeF(50, 80)], QSize(2000, 900), 100, ZoomFit.WIDTH, 1).zoom == LARGEST
