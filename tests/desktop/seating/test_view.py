"""The table on the screen: by keys, by mouse, and by ear."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.look import colours as palettes
from desktop.look.theme import Theme
from desktop.machine.settings import Scheme
from desktop.seating import places_view
from desktop.seating.view import SeatingView
from tests.desktop.dressed import speak
from tests.desktop.seating.focused import show_focused
from tests.desktop.seating.plans import plan

STATES = {"host": {"en": "Russia"}, "guest": {"en": "Kazakhstan"}}


@pytest.fixture
def view(qtbot: QtBot) -> SeatingView:
    made = SeatingView(("Space", "L"))
    qtbot.addWidget(made)
    made.show_plan(plan(), STATES)
    made.reword()
    show_focused(made, qtbot)
    return made


def test_the_keyboard_finds_a_seat_at_once_and_hears_it(view: SeatingView) -> None:
    assert view.chosen() == "putin"
    assert view.accessibleName() == "Table plan"
    assert view.accessibleDescription().startswith("Host side, 1, Putin, Office of putin, in the centre")


def test_arrows_move_between_seats(view: SeatingView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.chosen() == "tokayev"
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.chosen() == "guest-2"
    assert "1 place to the right of Tokayev" in view.accessibleDescription()
    assert "opposite Host-3" in view.accessibleDescription()


def test_a_seat_is_spoken_also_where_a_list_beside_the_table_chose_it(
    view: SeatingView, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(places_view, "announce", lambda _view, text: heard.append(text))

    view.clearFocus()
    view.select("guest-2")
    view.select("guest-2")
    view.select("nobody")

    assert heard == [text for text in heard if "Guest-2" in text]
    assert len(heard) == 1
    assert view.chosen() is None


def test_alt_and_an_arrow_ask_to_swap_with_the_neighbour(view: SeatingView, qtbot: QtBot) -> None:
    view.select("guest-2")
    with qtbot.waitSignal(view.swap_wanted) as asked:
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert asked.args == ["guest-2", "tokayev"]
    assert view.chosen() == "guest-2"


def test_a_drag_onto_another_seat_of_the_side_asks_to_swap(view: SeatingView, qtbot: QtBot) -> None:
    start, end = view.rect_of("guest-2").center(), view.rect_of("guest-4").center()
    with qtbot.waitSignal(view.swap_wanted) as asked:
        drag(view, start, end)
    assert asked.args == ["guest-2", "guest-4"]


def test_a_drag_over_the_table_or_beside_it_asks_nothing(view: SeatingView, qtbot: QtBot) -> None:
    start = view.rect_of("guest-2").center()
    with qtbot.assertNotEmitted(view.swap_wanted):
        drag(view, start, view.rect_of("putin").center())
        drag(view, start, QPoint(4, 4))
        drag(view, start, view.rect_of("dana").center())


def test_a_ghost_follows_the_mouse_until_escape(view: SeatingView, qtbot: QtBot) -> None:
    start, end = view.rect_of("guest-2").center(), view.rect_of("guest-4").center()
    still = picture(view)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(0, 40))
    QTest.mouseMove(view, end)
    assert picture(view) != still
    with qtbot.assertNotEmitted(view.swap_wanted):
        QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_the_past_swaps_nobody(view: SeatingView, qtbot: QtBot) -> None:
    view.set_read_only(True)
    view.select("guest-2")
    with qtbot.assertNotEmitted(view.swap_wanted):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        drag(view, view.rect_of("guest-2").center(), view.rect_of("guest-4").center())


def test_shift_and_an_arrow_choose_several_until_escape(view: SeatingView) -> None:
    view.select("tokayev")
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.chosen_together() == ("tokayev", "guest-2")
    assert view.chosen() == "guest-2"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.chosen_together() == ()
    assert view.chosen() == "guest-2"


def test_ctrl_and_a_click_add_a_seat_and_take_it_away(view: SeatingView) -> None:
    click(view, "tokayev")
    click(view, "guest-4", Qt.KeyboardModifier.ControlModifier)
    click(view, "dana", Qt.KeyboardModifier.ControlModifier)
    assert view.chosen_together() == ("tokayev", "guest-4", "dana")
    click(view, "dana", Qt.KeyboardModifier.ControlModifier)
    assert view.chosen_together() == ("tokayev", "guest-4")
    click(view, "guest-2")
    assert view.chosen_together() == ()
    assert view.chosen() == "guest-2"


def test_shift_and_a_click_choose_all_between(view: SeatingView) -> None:
    click(view, "guest-2")
    click(view, "guest-3", Qt.KeyboardModifier.ShiftModifier)
    assert view.chosen_together() == ("tokayev", "guest-2", "guest-3")


def test_several_who_are_chosen_ask_to_move_together_as_they_sit(view: SeatingView, qtbot: QtBot) -> None:
    """The guest sits at the upper edge: what lies further right in the drawing is on their own left."""
    view.select("tokayev", ("tokayev", "guest-2"))
    with qtbot.waitSignal(view.move_wanted) as asked, qtbot.assertNotEmitted(view.swap_wanted):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert asked.args == ["left", 1]


def test_several_who_are_chosen_are_dragged_together(view: SeatingView, qtbot: QtBot) -> None:
    view.select("tokayev", ("tokayev", "guest-2"))
    with qtbot.waitSignal(view.move_wanted) as asked, qtbot.assertNotEmitted(view.swap_wanted):
        drag(view, view.rect_of("tokayev").center(), view.rect_of("guest-4").center())
    assert asked.args == ["right", 1], "they pass guest-4 alone: guest-2, who sits between, comes along"
    assert view.chosen_together() == ("tokayev", "guest-2")
    with qtbot.assertNotEmitted(view.move_wanted):
        drag(view, view.rect_of("tokayev").center(), view.rect_of("guest-2").center())


def test_a_click_on_one_of_several_means_him_alone(view: SeatingView) -> None:
    view.select("tokayev", ("tokayev", "guest-2"))
    click(view, "guest-2")
    assert (view.chosen(), view.chosen_together()) == ("guest-2", ())


def test_ctrl_a_chooses_everybody(view: SeatingView) -> None:
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(view.chosen_together()) == 10


def test_letters_are_told_for_whoever_is_chosen(view: SeatingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.key_command) as pressed:
        QTest.keyClick(view, Qt.Key.Key_L)
    assert pressed.args == ["L"]


def test_a_click_chooses_and_a_click_beside_lets_go(view: SeatingView) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect_of("dana").center())
    assert view.chosen() == "dana"
    assert "set back, on the left of the " in view.accessibleDescription()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert view.chosen() is None
    assert view.accessibleDescription() == ""


def test_whoever_left_the_table_is_no_longer_chosen(view: SeatingView) -> None:
    view.select("guest-4")
    view.show_plan(plan(4, 3), STATES)
    assert view.chosen() is None
    with pytest.raises(KeyError):
        view.rect_of("guest-4")


def test_the_room_is_not_mirrored(view: SeatingView) -> None:
    before = picture(view)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert view.rect_of("guest-2").center().x() < view.rect_of("tokayev").center().x()
    assert picture(view) == before


def test_it_is_painted_by_the_colours_of_the_theme(view: SeatingView, theme: Theme) -> None:
    assert palettes.LIGHT.base.name() in colours(view)
    theme.set_scheme(Scheme.DARK)
    assert palettes.DARK.base.name() in colours(view)
    assert palettes.LIGHT.base.name() not in colours(view)


def test_another_language_rewords_the_table(view: SeatingView) -> None:
    speak("fr", view)
    assert view.accessibleName() == "Plan de table"
    assert "Pays hôte" in view.accessibleDescription()


def click(view: SeatingView, member: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, held, view.rect_of(member).center())


def drag(view: SeatingView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + (end - start) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def picture(view: SeatingView) -> QImage:
    return view.grab().toImage()


def colours(view: SeatingView) -> set[str]:
    image = picture(view)
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
