"""A line on the screen: by keys, by mouse, and by ear."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.look import colours as palettes
from desktop.look.theme import Theme
from desktop.machine.settings import Scheme
from desktop.seating import places_view
from desktop.seating.line_painter import NAMES, stand_name
from desktop.seating.line_view import LineView
from domain.core.names import Name
from tests.desktop.seating.focused import show_focused
from tests.desktop.seating.plans import line_plan

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def view(qtbot: QtBot) -> LineView:
    made = LineView()
    qtbot.addWidget(made)
    made.show_line(line_plan("photograph", host=3, guest=3), read_only=False)
    made.reword()
    show_focused(made, qtbot)
    return made


def test_the_keyboard_finds_the_first_at_once_and_hears_the_place(view: LineView) -> None:
    assert view.chosen() == "putin"
    assert view.accessibleDescription() == (
        "Host side, 1, Putin, Office of putin, row 1, 1 from the middle on their left"
    )


def test_a_place_is_spoken_only_while_the_keys_are_in_the_line(view: LineView, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(places_view, "announce", lambda _view, text: heard.append(text))

    QTest.keyClick(view, Qt.Key.Key_Right)
    view.clearFocus()
    view.select("host-3")

    assert [text.split(",")[2] for text in heard] == [" Host-2"]


def test_arrows_go_from_one_to_the_next_across_the_middle(view: LineView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.chosen() == "host-2"
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.chosen() == "tokayev"


def test_alt_and_an_arrow_ask_for_the_place_of_the_neighbour(view: LineView, qtbot: QtBot) -> None:
    view.select("host-3")
    with qtbot.waitSignal(view.place_wanted) as asked:
        QTest.keyClick(view, Qt.Key.Key_Left, ALT)
    assert asked.args == ["host-3", "host-2"]


def test_nobody_is_put_among_the_other_side_where_sides_stand_apart(view: LineView, qtbot: QtBot) -> None:
    view.select("putin")
    with qtbot.assertNotEmitted(view.place_wanted):
        QTest.keyClick(view, Qt.Key.Key_Left, ALT)
    view.show_line(line_plan("photograph", host=3, guest=3, mixing="host-first"), read_only=False)
    with qtbot.waitSignal(view.place_wanted) as asked:
        QTest.keyClick(view, Qt.Key.Key_Left, ALT)
    assert asked.args == ["putin", "tokayev"]


def test_a_drag_asks_for_a_place_too(view: LineView, qtbot: QtBot) -> None:
    start, end = view.rect_of("guest-3").center(), view.rect_of("tokayev").center()
    with qtbot.waitSignal(view.place_wanted) as asked:
        drag(view, start, end)
    assert asked.args == ["guest-3", "tokayev"]


def test_the_past_is_read_only(view: LineView, qtbot: QtBot) -> None:
    view.show_line(line_plan("photograph", host=3, guest=3), read_only=True)
    view.select("host-3")
    with qtbot.assertNotEmitted(view.place_wanted):
        QTest.keyClick(view, Qt.Key.Key_Left, ALT)
        drag(view, view.rect_of("host-3").center(), view.rect_of("host-2").center())


def test_whoever_stands_there_no_more_is_let_go(view: LineView) -> None:
    view.select("guest-3")
    view.show_line(line_plan("photograph", host=2, guest=2), read_only=False)
    assert view.chosen() is None


@pytest.mark.parametrize("kind", ["receiving", "presentation", "photograph"])
def test_both_schemes_paint_every_kind_of_line(view: LineView, theme: Theme, kind: str) -> None:
    view.show_line(line_plan(kind), read_only=False)
    view.resize(760, view.heightForWidth(760))
    seen = []
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.set_scheme(scheme)
        image = QImage(view.size(), QImage.Format.Format_RGB32)
        view.render(image)
        assert image.pixelColor(2, 2) == palettes.colours().base
        seen.append(image)
    assert seen[0] != seen[1]


def test_names_take_further_lines_and_their_words_stay_whole(view: LineView) -> None:
    plan = line_plan("receiving", host=6, guest=6)
    long = {"en": Name("José Manuel", "Albares Bueno de Villahermosa")}
    people = tuple(replace(row, names=long) for row in plan.people)
    view.show_line(plan, read_only=False)
    usual = view.heightForWidth(760)
    view.show_line(replace(plan, people=people), read_only=False)
    view.resize(760, view.heightForWidth(760))
    assert view.heightForWidth(760) > usual
    drawing = view._placed()
    assert drawing is not None
    for stand in drawing.seats:
        lines = NAMES.lines(stand_name(stand.seat), int(stand.name.width))
        assert " ".join(lines) == "Albares Bueno de Villahermosa"


def drag(view: LineView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(12, 12))
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
