"""A view that is shown once it is prepared."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.desk.view import VisitView
from desktop.printing.choosing.coming_view import ComingView


class Steps:
    """A view that takes so many steps to be prepared; what was shown."""

    def __init__(self, count: int) -> None:
        self.left, self.shown = count, list[VisitView]()
        self.parent = QObject()
        self.coming = ComingView(self.prepare, self.show, self.parent)

    def prepare(self, _view: VisitView) -> bool:
        self.left -= 1
        return self.left > 0

    def show(self, view: VisitView) -> None:
        self.coming.stop()
        self.shown.append(view)


@pytest.fixture
def view() -> VisitView:
    return cast("VisitView", object())


def test_a_view_is_shown_once_nothing_is_left_to_prepare(view: VisitView, qtbot: QtBot) -> None:
    steps = Steps(3)
    steps.coming.wait_for(view)
    assert steps.shown == []
    qtbot.waitUntil(lambda: steps.shown == [view])
    assert steps.left == 0


def test_who_asks_for_one_of_its_sheets_does_not_wait(view: VisitView, qtbot: QtBot) -> None:
    steps = Steps(3)
    steps.coming.show_now()
    assert steps.shown == []
    steps.coming.wait_for(view, rest_ms=60_000)
    steps.coming.show_now()
    steps.coming.show_now()
    assert steps.shown == [view]
