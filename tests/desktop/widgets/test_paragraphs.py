"""Texts one below the other in one widget take the room, and are painted, as if each had its own."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.look.text_style import INTERFACE
from desktop.widgets.paragraphs import GAP, ParagraphsLabel

LONG = "Rencontre des ministres des Affaires étrangères et des conseillers diplomatiques"


def test_each_text_goes_on_in_lines_of_its_own(qtbot: QtBot) -> None:
    both, room = ParagraphsLabel([LONG, "Dîner"]), INTERFACE.width(LONG) // 2 + 40
    qtbot.addWidget(both)
    lines = len(INTERFACE.lines(LONG, room)) + 1
    assert lines > 2
    assert both.heightForWidth(room) == lines * INTERFACE.line_height + GAP
    assert both.heightForWidth(room * 4) == 2 * INTERFACE.line_height + GAP


def test_what_is_kept_free_around_it_is_asked_for_anew(qtbot: QtBot) -> None:
    label = ParagraphsLabel(["Dîner"])
    qtbot.addWidget(label)
    before = label.heightForWidth(200)
    label.setContentsMargins(0, 6, 0, 0)
    assert label.heightForWidth(200) == before + 6


def test_all_texts_are_painted(qtbot: QtBot) -> None:
    label = ParagraphsLabel(["Dîner", "", "Dîner"])
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    inked = _inked(label.grab().toImage())
    assert len(inked) == 2
    assert inked[1] - inked[0] == 2 * (INTERFACE.line_height + GAP)


def _inked(image: QImage) -> list[int]:
    """The first lines of pixels of what is painted, one below the other."""
    ground = image.pixel(image.width() - 1, 0)
    filled = [any(image.pixel(x, y) != ground for x in range(image.width())) for y in range(image.height())]
    gap, starts, empty = GAP, list[int](), GAP
    for y, here in enumerate(filled):
        if here and empty >= gap:
            starts.append(y)
        empty = 0 if here else empty + 1
    return starts
