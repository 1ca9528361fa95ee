"""How the lines that tell of items out of view are painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from desktop.look import fonts
from desktop.look.theme import Theme
from desktop.timeline.fold_lines import FOLD, INSET, Fold, ToldItem, begins_at, paint_fold
from tests.desktop.dressed import theme

__all__ = ["theme"]

HIGH = FOLD
WIDTH = 400


def painted(fold: Fold) -> QImage:
    image = QImage(WIDTH, HIGH, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_fold(painter, QRectF(0, 0, WIDTH, HIGH), fold)
    painter.end()
    return image


@pytest.mark.parametrize("mirrored", [False, True])
def test_what_a_line_is_called_has_its_room_where_it_is_longer_than_the_gutter_is_wide(
    theme: Theme, mirrored: bool
) -> None:
    """In Kazakh "+12" stood over the end of «Бұрынғырақ»."""
    called = "Бұрынғырақ"
    fold = Fold(called, (ToldItem("20:55 Dîner"),), 57.0, above=True, mirrored=mirrored)
    end = INSET + QFontMetricsF(fonts.secondary()).horizontalAdvance(called)
    assert end > fold.gutter
    assert begins_at(fold, QFontMetricsF(fonts.secondary())) > end

    alone, told = painted(Fold(called, (), 57.0, above=True, mirrored=mirrored)), painted(fold)
    left, wide = (WIDTH - round(end) if mirrored else 0), round(end)
    assert told != alone
    assert told.copy(left, 0, wide, HIGH) == alone.copy(left, 0, wide, HIGH)
