"""A sheet drawn out of the window as a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.printing.copies.dragged_pdf import PdfInHand


def test_what_is_drawn_away_is_the_pdf_as_a_file_for_its_owner_alone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[QMimeData] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _actions: carried.append(drag.mimeData()))
    paper = QWidget()
    qtbot.addWidget(paper)
    paper.resize(200, 200)
    in_hand = PdfInHand(paper, lambda: ("programme.pdf", b"%PDF-1.7 sheet"))

    QTest.mousePress(paper, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(paper, QPoint(22, 20))
    assert carried == []
    QTest.mouseMove(paper, QPoint(80, 80))
    QTest.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=QPoint(80, 80))
    assert len(carried) == 1
    (url,) = carried[0].urls()
    path = Path(url.toLocalFile())
    assert (path.name, path.read_bytes()) == ("programme.pdf", b"%PDF-1.7 sheet")
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0
    again = in_hand.as_file()
    assert again is not None
    assert again.urls() == [url]


def test_nothing_is_drawn_away_while_there_is_no_sheet(qtbot: QtBot) -> None:
    paper = QWidget()
    qtbot.addWidget(paper)
    assert PdfInHand(paper, lambda: None).as_file() is None
