import gc
import weakref
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.look import colours as palettes
from desktop.look.theme import Theme
from desktop.machine.settings import Scheme
from desktop.timeline.drafted import DraftedItem
from desktop.timeline.items import BlockKind, BlockState, Gutter, ItemBlock, Lane, TimelineDay
from desktop.timeline.view import TimelineView
from domain.core.times import When, plan

LANES = (
    Lane("host", "Host", "President", 2, "sides"),
    Lane("guest", "Guest", "President", 2, "sides"),
    Lane("hall", "Hall"),
)
CALL = ItemBlock("call", ("guest",), 670, 710, "Speaker's call", "11:10–11:50", kind=BlockKind.TALKS)
TALKS = ItemBlock(
    "talks",
    ("host", "guest", "hall"),
    810,
    855,
    "Restricted talks",
    "13:30–14:15",
    ("4 + 4",),
    "two-columns",
    "Restricted",
)
DAY = TimelineDay(LANES, (CALL, TALKS), (Gutter("Moscow"), Gutter("Astana", ((0, 120),))), 600, 1200)


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    made = TimelineView()
    made.setAccessibleName("Programme")
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.set_day(DAY)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def centre(view: TimelineView, block_id: str) -> QPoint:
    return view.rect_of(block_id).center()


def edges(place: QRect) -> tuple[int, int]:
    """From where to where it lies across."""
    return place.left(), place.right()


def colours_in(view: TimelineView, block_id: str) -> set[str]:
    image: QImage = view.viewport().grab(view.rect_of(block_id).adjusted(-8, -4, 8, 4)).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_arrows_move_and_the_block_is_told_and_spoken(view: TimelineView, qtbot: QtBot) -> None:
    view.select("call")
    with qtbot.waitSignal(view.selected) as told:
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert told.args == ["talks"]
    assert view.selected_id() == "talks"
    assert view.accessibleDescription() == "13:30–14:15, Restricted talks, 4 + 4"


class Repainted(QObject):
    """What of a view is painted anew."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self.rects: list[QRect] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.rects.append(event.rect())
        return False


def test_an_item_of_another_day_is_drawn_where_it_would_be_moved_to(view: TimelineView) -> None:
    before = view.viewport().grab().toImage()
    planned = plan(When(day=date(2025, 11, 12), start="15:00", end="16:00"), "Europe/Moscow")
    view.set_drafted(DraftedItem("dinner-of-the-day-before", "Dinner", planned, "Europe/Moscow"))
    assert view.viewport().grab().toImage() != before


def test_the_day_is_where_it_was_once_a_form_of_another_hour_is_left(view: TimelineView) -> None:
    view.resize(600, 200)
    QApplication.processEvents()
    bar = view.verticalScrollBar()
    before = bar.value()
    for end in ("20:30", "21:00"):
        planned = plan(When(day=date(2025, 11, 12), start="20:00", end=end), "Europe/Moscow")
        view.set_drafted(DraftedItem("", "Concert", planned, "Europe/Moscow"))
    assert bar.value() != before
    view.set_drafted(None)
    assert bar.value() == before

    view.set_drafted(DraftedItem("", "Concert", planned, "Europe/Moscow"))
    bar.setValue(bar.value() - 40)
    scrolled = bar.value()
    view.set_drafted(None)
    assert bar.value() == scrolled, "where the hand left it"


def told_of_shapes(view: TimelineView) -> set[str]:
    return {shape.time for shape in view._shapes()}


def test_of_what_is_drafted_without_an_end_the_start_alone_is_told(view: TimelineView) -> None:
    for end, told in ((None, "15:00"), ("15:30", "15:00–15:30")):
        planned = plan(When(day=date(2025, 11, 12), start="15:00", end=end), "Europe/Moscow")
        view.set_drafted(DraftedItem("", "Arrival", planned, "Europe/Moscow"))
        assert told_of_shapes(view) == {told}


def test_an_item_without_an_end_gets_none_by_being_moved_at_its_start(view: TimelineView, qtbot: QtBot) -> None:
    view.set_day(replace(DAY, blocks=(replace(TALKS, soft_end=True, open_end=True),)))
    rect = view.rect_of("talks")
    with qtbot.waitSignal(view.shifted) as told:
        drag(view, QPoint(rect.center().x(), rect.top() + 2), round(20 * scale(view)))
    assert told.args == ["talks", 830, 875]

    view.set_pending({"talks": (830, 875)})
    assert told_of_shapes(view) == {"13:50"}
    view.set_pending({"talks": (810, 885)})
    assert told_of_shapes(view) == {"13:30–14:45"}, "an end that was dragged is told"


def test_a_letter_of_the_title_of_what_is_drafted_paints_only_its_place(view: TimelineView, qtbot: QtBot) -> None:
    planned = plan(When(day=date(2025, 11, 12), start="15:00", end="16:00"), "Europe/Moscow")
    drafted = DraftedItem("", "Wal", planned, "Europe/Moscow")
    view.set_drafted(drafted)
    QApplication.processEvents()
    before = view.viewport().grab().toImage()
    repainted = Repainted(view)
    view.set_drafted(replace(drafted))
    view.set_drafted(replace(drafted, title="Walk"))
    qtbot.waitUntil(lambda: bool(repainted.rects))
    [rect] = repainted.rects
    assert rect.top() >= view.y_of(15 * 60) - 4
    assert rect.bottom() <= view.y_of(16 * 60) + 4
    after = view.viewport().grab().toImage()
    assert after != before
    assert view.viewport().grab(rect).toImage() == after.copy(rect)


def test_the_same_block_is_told_once(view: TimelineView, qtbot: QtBot) -> None:
    view.select("talks")
    with qtbot.assertNotEmitted(view.selected):
        view.select("talks")


def test_enter_opens(view: TimelineView, qtbot: QtBot) -> None:
    view.select("talks")
    with qtbot.waitSignal(view.opened) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["talks"]


@pytest.mark.parametrize(
    ("key", "held", "command"),
    [
        (Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier, "M"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "Del"),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, "Alt+Up"),
        (
            Qt.Key.Key_Down,
            Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
            "Alt+Shift+Down",
        ),
    ],
)
def test_keys_ask_for_commands(
    view: TimelineView, key: Qt.Key, held: Qt.KeyboardModifier, command: str, qtbot: QtBot
) -> None:
    view.select("talks")
    with qtbot.waitSignal(view.key_command) as told:
        QTest.keyClick(view, key, held)
    assert told.args == [command, "talks"]


def test_keys_of_the_window_are_left_to_it(view: TimelineView, qtbot: QtBot) -> None:
    view.select("talks")
    with qtbot.assertNotEmitted(view.key_command):
        QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(view, Qt.Key.Key_F8)


def test_letters_without_a_selection_ask_for_nothing(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.key_command):
        QTest.keyClick(view, Qt.Key.Key_M)


def test_a_letter_of_a_cyrillic_keyboard_is_the_command_of_its_key(view: TimelineView, qtbot: QtBot) -> None:
    view.select("talks")
    event = QKeyEvent(QEvent.Type.KeyPress, ord("Ь"), Qt.KeyboardModifier.NoModifier, "ь")
    with qtbot.waitSignal(view.key_command) as told:
        QApplication.sendEvent(view, event)
    assert told.args == ["M", "talks"]


def test_a_click_selects_and_a_double_click_opens(view: TimelineView, qtbot: QtBot) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre(view, "talks"))
    assert view.selected_id() == "talks"
    with qtbot.waitSignal(view.double_clicked):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre(view, "talks"))
    with qtbot.waitSignal(view.selected) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 60))
    assert told.args == [""]
    assert view.selected_id() is None


def drag(view: TimelineView, start: QPoint, pixels: int) -> None:
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(0, pixels))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(0, pixels))


def scale(view: TimelineView) -> float:
    """How many pixels a minute has."""
    return view.y_of(701) - view.y_of(700)


@pytest.mark.parametrize(("minutes", "lies"), [(48, (860, 905)), (-31, (780, 825)), (13, (825, 870))])
def test_a_drag_moves_an_item_to_whole_steps_of_five_minutes(
    view: TimelineView, minutes: int, lies: tuple[int, int], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.shifted) as told:
        drag(view, centre(view, "talks"), round(minutes * scale(view)))
    assert told.args == ["talks", *lies]


def test_a_drag_tells_all_the_way_where_the_item_would_lie(view: TimelineView, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    view.shifting.connect(lambda _item, start, end: told.append((start, end)))
    start = centre(view, "talks")
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for minutes in (10, 20):
        QTest.mouseMove(view.viewport(), start + QPoint(0, round(minutes * scale(view))))
    assert told == [(820, 865), (830, 875)]


def test_a_block_is_carried_to_what_takes_it_outside_and_moves_no_hour_there(view: TimelineView, qtbot: QtBot) -> None:
    start, above = centre(view, "talks"), QPoint(100, -40)
    view.set_takes(lambda spot: view.viewport().mapFromGlobal(spot).y() < -20)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    with qtbot.assertNotEmitted(view.shifted), qtbot.waitSignal(view.carried) as told:
        QTest.mouseMove(view.viewport(), above)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=above)
    assert told.args == ["talks", view.viewport().mapToGlobal(above)]

    with qtbot.waitSignal(view.shifted):
        drag(view, start, round(20 * scale(view)))


def test_shift_drags_by_single_minutes(view: TimelineView, qtbot: QtBot) -> None:
    start = centre(view, "talks")
    to = start + QPoint(0, round(13 * scale(view)))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    held = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(to), view.viewport().mapToGlobal(QPointF(to)), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), held)
    with qtbot.waitSignal(view.shifted) as told:
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=to)
    assert told.args == ["talks", 823, 868]


@pytest.mark.parametrize(("at_end", "lies"), [(True, (810, 875)), (False, (830, 855))])
def test_an_edge_that_is_dragged_changes_the_length(
    view: TimelineView, at_end: bool, lies: tuple[int, int], qtbot: QtBot
) -> None:
    box = view.rect_of("talks")
    edge = QPoint(box.center().x(), box.bottom() - 2 if at_end else box.top() + 2)
    with qtbot.waitSignal(view.shifted) as told:
        drag(view, edge, round(20 * scale(view)))
    assert told.args == ["talks", *lies]


def test_a_slot_is_drawn_where_nothing_is(view: TimelineView, qtbot: QtBot) -> None:
    spot = QPoint(view.rect_of("talks").center().x(), round(view.y_of(720)))
    with qtbot.waitSignal(view.slot_drawn) as told:
        drag(view, spot, round(30 * scale(view)))
    assert told.args == [720, 750, "host"]


def test_a_block_without_an_hour_is_dropped_behind_another(view: TimelineView, qtbot: QtBot) -> None:
    view.set_day(replace(DAY, blocks=(CALL, replace(TALKS, movable=False, ordered=True))))
    up = round((CALL.start - TALKS.start - 20) * scale(view))
    with qtbot.waitSignal(view.order_wanted) as told, qtbot.assertNotEmitted(view.shifted):
        drag(view, centre(view, "talks"), up)
    assert told.args == ["talks", ""]
    with qtbot.assertNotEmitted(view.order_wanted):
        drag(view, centre(view, "talks"), 15)


def test_a_trembling_hand_moves_nothing(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.shifted):
        drag(view, centre(view, "talks"), 4)


def test_escape_ends_a_drag(view: TimelineView, qtbot: QtBot) -> None:
    start = centre(view, "talks")
    with qtbot.assertNotEmitted(view.shifted):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view.viewport(), start + QPoint(0, 60))
        QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(0, 60))


def test_nothing_is_dragged_in_the_past_nor_what_cannot_move(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.shifted), qtbot.assertNotEmitted(view.slot_drawn):
        view.set_read_only(True)
        drag(view, centre(view, "talks"), 60)
        drag(view, QPoint(centre(view, "talks").x(), round(view.y_of(720))), 60)
        view.set_read_only(False)
        view.set_day(replace(DAY, blocks=(CALL, replace(TALKS, movable=False))))
        drag(view, centre(view, "talks"), 60)


def test_a_menu_is_asked_for_over_an_item_and_beside_it(view: TimelineView, qtbot: QtBot) -> None:
    over, beside = centre(view, "talks"), QPoint(centre(view, "talks").x(), round(view.y_of(720)))
    asked = []
    view.menu_wanted.connect(lambda item, minute, lane, _spot: asked.append((item, minute, lane)))
    for spot in (over, beside):
        reason, place = QContextMenuEvent.Reason.Mouse, view.viewport().mapToGlobal(spot)
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, spot, place))
    assert [(item, lane) for item, _, lane in asked] == [("talks", "host"), ("", "host")]
    assert asked[1][1] == 720
    assert view.selected_id() is None


def test_what_waits_is_drawn_where_it_would_lie(view: TimelineView) -> None:
    before = view.grab().toImage()
    view.set_pending({"talks": (900, 945)})
    assert view.grab().toImage() != before
    view.set_pending({})
    assert view.grab().toImage() == before


def test_the_selection_outlives_a_change_of_the_day(view: TimelineView) -> None:
    view.select("talks")
    view.set_day(replace(DAY, blocks=(replace(TALKS, start=900, end=960),)))
    assert view.selected_id() == "talks"
    view.set_day(replace(DAY, blocks=(CALL,)))
    assert view.selected_id() is None


def test_a_selected_block_is_brought_into_view(view: TimelineView) -> None:
    late = ItemBlock("concert", ("host",), 1140, 1190, "Concert")
    view.set_day(replace(DAY, blocks=(CALL, late)))
    view.verticalScrollBar().setValue(0)
    view.select("concert")
    assert view.viewport().rect().contains(view.rect_of("concert").center())
    view.select("call")
    assert view.viewport().rect().contains(view.rect_of("call").center())


def test_unknown_ids_are_refused(view: TimelineView) -> None:
    with pytest.raises(KeyError):
        view.select("dance")
    with pytest.raises(KeyError):
        view.rect_of("dance")


@pytest.mark.parametrize("plus", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
def test_the_scale_follows_ctrl_plus_and_ctrl_minus_within_its_limits(
    view: TimelineView, qtbot: QtBot, plus: Qt.Key
) -> None:
    def heights(key: Qt.Key) -> list[float]:
        found = [scale(view)]
        for _ in range(6):
            qtbot.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
            found.append(scale(view))
        return [round(each, 2) for each in dict.fromkeys(found)]

    assert heights(plus) == [1.4, 2.0, 3.0, 4.5]
    assert heights(Qt.Key.Key_Minus) == [4.5, 3.0, 2.0, 1.4, 0.95, 0.8]


def test_ctrl_and_the_wheel_take_another_scale_around_the_pointer(view: TimelineView) -> None:
    spot = QPoint(300, 250)
    minute = view.minute_at(spot)
    turned = QWheelEvent(
        QPointF(spot), view.viewport().mapToGlobal(QPointF(spot)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), turned)
    assert round(scale(view), 2) == 2.0
    assert abs(view.minute_at(spot) - minute) < 1


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_gutter_and_the_host_stand_first_in_reading_direction(
    view: TimelineView, direction: Qt.LayoutDirection
) -> None:
    view.setLayoutDirection(direction)
    call, talks = view.rect_of("call"), view.rect_of("talks")
    if direction is Qt.LayoutDirection.LeftToRight:
        assert talks.left() > 100
        assert call.left() > talks.left()
    else:
        assert talks.right() < view.viewport().width() - 100
        assert call.right() < talks.right()
    assert view.block_at(call.center()) == CALL


def test_what_was_held_bears_the_colour_of_facts(view: TimelineView, theme: Theme) -> None:
    assert theme.colours.confirmed.name() not in colours_in(view, "call")
    view.set_day(replace(DAY, blocks=(replace(CALL, state=BlockState.HELD, start=674), TALKS)))
    assert theme.colours.confirmed.name() in colours_in(view, "call")


def test_a_selection_is_strong_only_while_the_keyboard_is_here(view: TimelineView, qtbot: QtBot) -> None:
    qtbot.waitUntil(view.hasFocus)
    view.select("talks")
    assert palettes.LIGHT.selection.name() in colours_in(view, "talks")
    view.clearFocus()
    assert palettes.LIGHT.selection.name() not in colours_in(view, "talks")
    assert palettes.LIGHT.neutral_tint.name() in colours_in(view, "talks")


def test_a_change_of_theme_repaints_everything(view: TimelineView, theme: Theme) -> None:
    assert palettes.LIGHT.accent.name() in colours_in(view, "call")
    theme.set_scheme(Scheme.DARK)
    assert palettes.DARK.accent.name() in colours_in(view, "call")


def test_tab_into_the_timeline_selects_the_first_block(view: TimelineView, qtbot: QtBot) -> None:
    view.clearFocus()
    with qtbot.waitSignal(view.selected) as told:
        view.setFocus(Qt.FocusReason.TabFocusReason)
    assert told.args == ["call"]


def test_a_closed_timeline_is_collected(qtbot: QtBot) -> None:
    made = TimelineView()
    made.set_day(DAY)
    made.show()
    made.select("talks")
    gone = weakref.ref(made)
    made.close()
    del made
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize("begun", [500, 590, 620])
def test_a_day_under_way_opens_with_no_block_cut_at_its_upper_edge(qtbot: QtBot, begun: int) -> None:
    view = TimelineView()
    qtbot.addWidget(view)
    earlier = replace(TALKS, id="earlier", start=begun, end=650)
    view.set_day(replace(DAY, blocks=(earlier, CALL, TALKS), first=420, now=700, key="12 Nov"))
    view.resize(900, 800)
    view.show()
    assert view.rect_of("earlier").top() >= view.viewport().mapFrom(view, QPoint()).y() + head_of(view)
    assert view.viewport().rect().contains(centre(view, "call"))


def test_of_a_block_that_began_long_ago_what_is_under_way_is_shown(qtbot: QtBot) -> None:
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.set_day(
        replace(DAY, blocks=(replace(TALKS, id="all-day", start=420, end=1100), CALL), first=420, now=700, key="12 Nov")
    )
    view.show()
    assert view.viewport().rect().contains(centre(view, "call"))


def head_of(view: TimelineView) -> int:
    return view.viewport().height() - view.verticalScrollBar().pageStep()


def test_the_line_of_now_is_seen_on_a_block_that_it_crosses_but_not_through_its_words(view: TimelineView) -> None:
    long = replace(TALKS, lanes=("host",), start=700, end=900)
    view.set_day(replace(DAY, blocks=(long,), now=860, key="now"))
    refusal, line = palettes.LIGHT.refusal.name(), round(view.y_of(860))
    place = view.rect_of("talks")
    picture = view.viewport().grab().toImage()
    assert all(picture.pixelColor(x, line).name() == refusal for x in range(place.left() + 1, place.right()))
    view.set_day(replace(DAY, blocks=(long,), now=707, key="in the title"))
    picture, line = view.viewport().grab().toImage(), round(view.y_of(707))
    crossed = "".join("-" if picture.pixelColor(x, line).name() == refusal else " " for x in range(*edges(place)))
    assert crossed.count("-") > 40, "beside the title"
    assert " " * 90 in crossed, "the title is not struck out"
    view.set_day(replace(DAY, blocks=(replace(long, end=860),), now=860, key="ends now"))
    picture, line = view.viewport().grab().toImage(), round(view.y_of(860)) - 1
    assert picture.pixelColor(place.center().x(), line).name() != refusal, "there it is the edge of the block"


def test_what_goes_on_below_the_upper_edge_says_there_again_what_it_is(view: TimelineView) -> None:
    view.set_day(replace(DAY, blocks=(replace(TALKS, lanes=("host",), start=620, end=1100),), last=2000, key="long"))

    def words_at(top: int) -> bool:
        place = QRect(view.rect_of("talks").left() + 10, top, 200, 20)
        picture = view.viewport().grab(place).toImage()
        colours = {picture.pixelColor(x, y).lightness() for x in range(place.width()) for y in range(place.height())}
        return min(colours) < 100

    head = view.rect_of("talks").top() - round(view.y_of(620)) + round(view.y_of(600))
    view.verticalScrollBar().setValue(300)
    assert view.rect_of("talks").top() < head
    assert words_at(head + 2)
    assert not words_at(head + 60), "once is enough"


def test_what_lies_over_a_selected_block_stays_in_sight(view: TimelineView) -> None:
    both = ("host", "guest")
    under = replace(TALKS, lanes=both, start=620, end=800)
    over = replace(CALL, id="over", lanes=both, start=700, end=760)
    view.set_day(replace(DAY, blocks=(under, over), key="over each other"))
    ground = view.rect_of("over").center()

    def tone() -> str:
        return view.viewport().grab().toImage().pixelColor(ground).name()

    before = tone()
    view.select("talks")
    assert tone() == before == palettes.LIGHT.base.name()
    assert view.viewport().grab().toImage().pixelColor(view.rect_of("talks").left() + 12, ground.y()).name() != before
    view.select("over")
    assert tone() == palettes.LIGHT.selection.name()
    assert view.block_at(ground) == over


def test_now_stays_in_view_as_the_view_gets_lower_until_somebody_scrolled(qtbot: QtBot) -> None:
    """Bars come and go around the day while a visit opens: it had begun hours before now for the height it had then."""
    long = [replace(CALL, id=f"item-{at}", start=600 + 55 * at, end=660 + 55 * at) for at in range(10)]
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(900, 1400)
    view.set_day(replace(DAY, key="today", blocks=tuple(long), now=1100, last=1380))
    view.show()
    qtbot.waitExposed(view)

    def is_in_view(minute: int) -> bool:
        top, bottom = (view.minute_at(QPoint(400, y)) for y in (100, view.viewport().height() - 1))
        return top <= minute <= bottom

    for height in (700, 330):
        view.set_day(
            replace(view._day, blocks=(*view._day.blocks, replace(CALL, id=f"late-{height}", start=1200, end=1380)))
        )
        view.resize(900, height)
        QApplication.processEvents()
        assert is_in_view(1100)
    bar = view.verticalScrollBar()
    bar.setValue(0)
    view.resize(900, 400)
    assert bar.value() == 0
