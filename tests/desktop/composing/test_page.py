"""The editor of a composition, worked by keys and by hand."""

from __future__ import annotations

from copy import deepcopy

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.composing.frame import LEAST_GRID
from desktop.composing.page import ComposePage
from desktop.composing.side_heads import SideHeads
from desktop.desk.view import VisitView
from desktop.look.colours import ColourMeaning
from desktop.widgets.layout.vertical_scroll import VerticalScroll
from desktop.wording.words import say
from domain.core.message import Event, name_of
from domain.delegation.replacement import MemberWithdrawn
from tests.desktop.children import child
from tests.desktop.composing.conftest import ITEM
from tests.desktop.hand import focused, press
from tests.desktop.requested import Requested
from tests.domain.facts import listed, taken_off


class Editor:
    """The page on the meeting nobody is listed for yet."""

    def __init__(self, view: VisitView, qtbot: QtBot) -> None:
        self.requests = Requested()
        self.page = ComposePage(self.requests, "A. Serova")
        qtbot.addWidget(self.page)
        self.page.show_view(view)
        self.page.resize(1100, 700)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitExposed(self.page)
        self.page.begin(ITEM)

    def seats(self, side: str) -> tuple[str, ...]:
        assert self.page.wanted is not None
        return self.page.wanted.delegates[side]

    def counts(self) -> list[tuple[str, ColourMeaning]]:
        return [(head.count.text, head.count.meaning) for head in self.page.frame.heads()]

    def recorded(self) -> list[str]:
        ((requests, _),) = self.requests.records
        return [name_of(type(each.command)) for each in requests]


@pytest.fixture
def editor(view: VisitView, qtbot: QtBot) -> Editor:
    return Editor(view, qtbot)


def keys(*pressed: str) -> None:
    for each in pressed:
        press(focused(), each)


def test_how_many_of_each_side_there_are_is_chosen_on_the_page_as_by_a_digit(editor: Editor) -> None:
    keys("3")
    by_digit = editor.seats("host"), editor.seats("guest")
    keys("2")
    frame = editor.page.frame
    assert frame.limit.isVisible()
    frame.limit.click()
    menu = child(frame, QMenu)
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["2"]
    menu.actions()[2].trigger()
    menu.close()

    assert (editor.seats("host"), editor.seats("guest")) == by_digit
    assert focused() is frame.grid


@pytest.mark.parametrize("width", [1400, 900])
def test_the_heads_of_the_sides_stand_over_their_columns_at_any_width(editor: Editor, width: int, qtbot: QtBot) -> None:
    heads, grid = child(editor.page, SideHeads), editor.page.frame.grid
    with qtbot.waitSignal(grid.spans_changed):
        editor.page.resize(width, 700)
    qtbot.waitUntil(lambda: heads.spans() == grid.column_spans() and grid.width() > width // 2 - 100)

    assert heads.spans()[1][0] + heads.spans()[1][1] <= grid.width()


def test_in_a_low_window_the_grid_keeps_its_height_and_what_stands_above_scrolls(editor: Editor, qtbot: QtBot) -> None:
    editor.page.resize(500, 330)
    QApplication.processEvents()
    grid, heads = editor.page.frame.grid, child(editor.page, SideHeads)
    assert grid.height() >= LEAST_GRID
    assert heads.height() >= heads.sizeHint().height()
    around = next(each for each in editor.page.findChildren(VerticalScroll) if each.isAncestorOf(grid))
    assert around.verticalScrollBar().maximum() > 0
    keys("Down")
    qtbot.waitUntil(lambda: around.viewport().rect().contains(grid.mapTo(around.viewport(), grid.rect().bottomLeft())))


@pytest.mark.parametrize("pressed", ["5", "Shift+5", "("], ids=["five", "with Shift", "without it in France"])
def test_a_digit_puts_so_many_of_each_side_at_the_table(editor: Editor, pressed: str) -> None:
    keys(pressed)

    assert [len(editor.seats(side)) for side in ("host", "guest")] == [5, 5]
    assert editor.page.frame.parity().text == "Equal: 1+4"
    assert editor.counts() == [("5 of 5, complete", ColourMeaning.CONFIRMED)] * 2


def test_the_button_of_esc_says_whether_a_draft_is_kept(editor: Editor) -> None:
    said = [editor.page.frame.keep.text()]
    for digit in ("5", "1"):
        keys(digit)
        said.append(editor.page.frame.keep.text())
    assert said == ["Close", "Keep draft and close", "Close"]


def test_the_limit_and_the_other_side_are_told_while_one_ticks(editor: Editor) -> None:
    keys("6")
    editor.page.frame.grid.choose("host-2")
    keys("Space")

    assert editor.counts() == [
        ("5 of 5, complete", ColourMeaning.CONFIRMED),
        ("6 of 5, 1 too many", ColourMeaning.REFUSAL),
    ]
    assert editor.page.frame.parity().text == "Not equal: 1+4 / 1+5"
    keys("2")
    assert editor.counts()[0] == ("2 of 5, 3 missing", ColourMeaning.WARNING)
    assert editor.page.frame.heads()[0].of == "of 6 in the delegation"


def test_a_principal_is_taken_off_and_who_leads_then_is_told(editor: Editor) -> None:
    keys("3")
    editor.page.frame.grid.choose("putin")
    keys("Space")

    assert editor.seats("host") == ("lavrov", "ushakov")
    assert "Sergey Lavrov leads" in editor.page.frame.aside.sentence()


def test_it_is_told_why_who_leads_a_tete_a_tete_stays(editor: Editor) -> None:
    editor.page.begin("alone")
    editor.page.frame.grid.choose("putin")
    keys("Space")

    assert editor.seats("host") == ("putin",)
    assert editor.page.frame.foot().startswith("Vladimir Putin leads for Russia here and stays at the table.")


def test_who_is_needed_elsewhere_is_told_beside_the_name_and_can_be_taken_off(editor: Editor, qtbot: QtBot) -> None:
    """Nobody is in two rooms at once (protocol 5.12)."""
    faces = editor.page.frame.grid.rows.faces
    assert faces is not None
    assert faces.of("lavrov").clash == "needed 11:30–12:30: Call"
    assert (faces.of("ushakov").clash, faces.of("ushakov").languages) == ("", "ru en")

    keys("2")
    foretold = editor.page.frame.aside.foretold
    qtbot.waitUntil(lambda: any("Lavrov" in each for each in foretold.sentences()))
    line = next(each for each in foretold.lines() if "Lavrov" in each.sentence())
    next(each for each in line.fixes() if "Small talks" in each.text()).click()
    assert editor.seats("host") == ("putin",)


def test_another_order_asks_for_a_reason_and_is_recorded_with_it(editor: Editor) -> None:
    """Any departure from the order of precedence has a recorded reason (protocol 3.6)."""
    aside = editor.page.frame.aside
    keys("3")
    editor.page.frame.grid.choose("ushakov")
    assert not aside.reason.isVisible()
    keys("Alt+Up")
    assert editor.seats("host") == ("putin", "ushakov", "lavrov")
    assert "Yury Ushakov placed after Vladimir Putin" in aside.sentence()

    keys("Ctrl+Return")
    assert aside.reason.hasFocus()
    assert not editor.requests.records
    QTest.keyClicks(aside.reason, "He speaks")
    keys("Ctrl+Return")
    assert editor.recorded() == ["list-participants", "list-participants", "place-participant"]
    ((requests, _),) = editor.requests.records
    assert [each.reason for each in requests] == [None, None, "He speaks"]


def test_a_row_is_dragged_to_another_place(editor: Editor) -> None:
    keys("4")
    grid = editor.page.frame.grid
    grid.choose("host-0")
    left, viewport = Qt.MouseButton.LeftButton, grid.viewport()
    start, target = (grid.visualRect(grid.rows.index_of(key)).center() for key in ("host-0", "lavrov"))

    QTest.mousePress(viewport, left, pos=start)
    for up in (8, 10):
        QTest.mouseMove(viewport, target - QPoint(0, up))
    QTest.mouseRelease(viewport, left, pos=target - QPoint(0, 10))
    assert editor.seats("host") == ("putin", "host-0", "lavrov", "ushakov")


def test_a_tick_is_set_by_hand(editor: Editor) -> None:
    grid = editor.page.frame.grid
    row = grid.visualRect(grid.rows.index_of("kosherbayev"))
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + 14, row.center().y()))

    assert editor.seats("guest") == ("tokayev", "kosherbayev")


def test_another_meeting_is_taken_over_and_who_sits_opposite_is_told(editor: Editor) -> None:
    keys("R")

    assert (editor.seats("host"), editor.seats("guest")) == (("putin", "lavrov"), ("tokayev", "abayev"))
    relations = [line.relations for line in editor.page.frame.grid.rows.lines() if line.kind == "delegate"]
    assert relations == [("office",), ("place",)]


def test_whoever_is_the_counterpart_of_somebody_at_the_table_can_be_put_there(editor: Editor) -> None:
    """Each guest office has a homologue opposite (protocol 2.6)."""
    keys("4")
    editor.page.frame.grid.choose("kosherbayev")
    keys("Space")
    missed = next(each for each in editor.page.frame.aside.missed() if "Kosherbayev" in each.sentence())
    assert missed.sentence() == "Yermek Kosherbayev is the counterpart of Sergey Lavrov and is not at this table."
    missed.fixes()[0].click()
    assert "kosherbayev" in editor.seats("guest")


def test_an_interpreter_is_at_the_table_and_not_counted(editor: Editor) -> None:
    keys("I")

    assert editor.page.wanted is not None
    assert editor.page.wanted.beside == {"lavrov": "interpreter"}
    assert editor.counts()[0][0] == "1 of 5, 4 missing"


def test_who_must_agree_is_told(editor: Editor) -> None:
    assert editor.page.frame.aside.agreement() == "The composition has not been submitted to anybody yet."


def test_a_name_is_found_by_typing(editor: Editor) -> None:
    keys("Ctrl+F")
    QTest.keyClicks(focused(), "kosher")
    keys("Return", "Space")

    assert editor.seats("guest") == ("tokayev", "kosherbayev")


@pytest.mark.parametrize("typed", ["Кошербаев", "Kocherbaïev", "كوشيرباييف", "科舍尔巴耶夫"])
def test_a_name_is_found_by_any_spelling(editor: Editor, typed: str) -> None:
    editor.page.frame.filter.field().setText(typed)

    rows = editor.page.frame.grid.rows
    assert [key for line in rows.lines() if line.kind == "rest" for key in line.keys if key] == ["kosherbayev"]


def test_esc_empties_the_field_before_it_leaves(editor: Editor) -> None:
    keys("Ctrl+F")
    QTest.keyClicks(focused(), "kosher")
    keys("Esc")

    assert editor.page.is_open
    assert editor.page.frame.filter.text() == ""


def test_esc_among_the_names_shows_everybody_again_before_it_leaves(editor: Editor) -> None:
    keys("Ctrl+F")
    QTest.keyClicks(focused(), "kosher")
    keys("Return", "Esc")
    assert editor.page.is_open
    assert editor.page.frame.filter.text() == ""
    keys("Esc")
    assert not editor.page.is_open


def gone_on(view: VisitView, *events: Event) -> VisitView:
    """The view of the visit after some more events."""
    visit = deepcopy(view.visit)
    for event in events:
        event.evolve(visit)
    return replace(view, visit=visit)


def test_who_is_withdrawn_at_another_desk_is_named_as_he_leaves_the_table(editor: Editor, view: VisitView) -> None:
    """Else the sides turn uneven under the hand, and nobody knows why."""
    keys("3")
    editor.page.show_view(gone_on(view, MemberWithdrawn("lavrov")))
    assert "lavrov" not in editor.seats("host")
    assert editor.page.frame.foot() == "No longer expected, and taken off here: Sergey Lavrov"


def test_another_composition_that_was_recorded_meanwhile_is_told(editor: Editor, view: VisitView) -> None:
    keys("3")
    drawn = editor.seats("guest")
    gone = gone_on(view, listed(ITEM, "ushakov"))
    editor.page.show_view(gone)
    assert editor.seats("guest") == drawn
    assert editor.page.frame.foot() == say("compose.changed-meanwhile")
    editor.page.show_view(gone_on(gone))
    assert editor.page.frame.foot() == say("compose.changed-meanwhile"), "it is told until one goes on"
    keys("4")
    assert editor.page.frame.foot() != say("compose.changed-meanwhile")


def test_it_is_told_who_recorded_it(editor: Editor, view: VisitView) -> None:
    keys("3")
    last = view.history[-1]
    by = replace(last, entry=replace(last.entry, number=view.newest + 1, author="daniyar"), subjects=(ITEM,))
    gone, entry = gone_on(view, listed(ITEM, "ushakov")), view.newest + 1
    editor.page.show_view(replace(gone, entry=entry, newest=entry, history=(*view.history, by)))
    assert "daniyar" in editor.page.frame.foot()


def test_whom_the_other_desk_took_off_is_not_put_back(editor: Editor, view: VisitView) -> None:
    """Five a side here and fewer there: nobody the other took off comes again unasked."""
    guests = [key for key in view.visit.delegations.order_of("guest") if key != "tokayev"][:4]
    listing = (listed(ITEM, key) for key in ("tokayev", *guests))
    stood = gone_on(view, *listing)
    editor.page.show_view(stood)
    assert editor.seats("guest") == ("tokayev", *guests)
    editor.page.show_view(stood)
    editor.page.frame.grid.choose(guests[0])
    keys("Space")
    assert editor.seats("guest") == ("tokayev", *guests[1:])
    editor.page.show_view(gone_on(stood, taken_off(ITEM, guests[-1])))
    assert editor.seats("guest") == ("tokayev", *guests[1:-1])


def test_an_office_stands_without_the_name_of_its_state(editor: Editor) -> None:
    faces = editor.page.frame.grid.rows.faces
    assert faces is not None
    assert [faces.of(key).office for key in ("host-0", "guest-0")] == ["Minister of Transport"] * 2


def test_a_screen_reader_is_told_who_is_at_the_table(editor: Editor) -> None:
    rows = editor.page.frame.grid.rows

    def spoken(key: str) -> str:
        return str(rows.data(rows.index_of(key), Qt.ItemDataRole.AccessibleTextRole))

    assert spoken("putin").startswith("1, Vladimir Putin, President, at the table")
    assert spoken("ushakov") == "Yury Ushakov, Assistant to the President, not at the table, speaks ru en"


def test_what_a_hand_scrolled_to_stays_there_as_the_window_is_resized(editor: Editor) -> None:
    """The table jumped to its top, and whoever dragged the edge of the window lost the line he looked at."""
    page, grid = editor.page, editor.page.frame.grid
    page.resize(1100, 420)
    keys("End")
    bar = grid.verticalScrollBar()
    assert bar.maximum() > 20
    keys("Home")
    bar.setValue(20)
    top = grid.rowAt(0), grid.rowViewportPosition(grid.rowAt(0))
    page.resize(1000, 400)
    assert (grid.rowAt(0), grid.rowViewportPosition(grid.rowAt(0))) == top
    page.begin(ITEM)
    page.resize(1100, 420)
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))


def tick_spot(editor: Editor, key: str) -> QPoint:
    """Where somebody is ticked by hand."""
    row = editor.page.frame.grid.visualRect(editor.page.frame.grid.rows.index_of(key))
    return QPoint(row.left() + 14, row.center().y())


def move_off(editor: Editor) -> None:
    """Let the mouse leave the table."""
    QApplication.sendEvent(editor.page.frame.grid.viewport(), QEvent(QEvent.Type.Leave))


def test_lines_stay_under_the_mouse_until_it_leaves(editor: Editor) -> None:
    """A tick moved all lines, and the next click ticked somebody else (a doctor became an interpreter)."""
    grid = editor.page.frame.grid
    spots = [tick_spot(editor, key) for key in ("ushakov", "kosherbayev", "lavrov")]
    for spot in spots:
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert (editor.seats("host"), editor.seats("guest")) == (("putin", "lavrov", "ushakov"), ("tokayev", "kosherbayev"))
    assert [grid.rows.kind_at(grid.rows.index_of(key).row()) for key in ("ushakov", "lavrov")] == ["rest", "rest"]
    assert editor.page.frame.heads()[0].count.text == "3 of 5, 2 missing"

    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spots[0])
    assert editor.seats("host") == ("putin", "lavrov")
    move_off(editor)
    kinds = [grid.rows.kind_at(grid.rows.index_of(key).row()) for key in ("ushakov", "lavrov")]
    assert kinds == ["rest", "delegate"]


def test_each_change_is_taken_back_by_itself(editor: Editor) -> None:
    """A drag or a tick could not be taken back."""
    keys("3", "I", "Ctrl+Z")
    assert editor.page.wanted is not None
    assert (editor.seats("host"), editor.page.wanted.beside) == (("putin", "lavrov", "ushakov"), {})
    keys("Ctrl+Z", "Ctrl+Z")
    assert editor.seats("host") == ("putin",)
    assert not editor.page.tables() or editor.page.frame.keep.text() == "Close"


def test_a_letter_for_whom_a_hand_has_just_chosen_moves_no_line_under_it(editor: Editor) -> None:
    """An interpreter came to the foot, the lines above moved, and the next click ticked somebody else."""
    grid = editor.page.frame.grid
    before = {key: tick_spot(editor, key) for key in ("ushakov", "kosherbayev", "lavrov")}
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=before["ushakov"])
    keys("I")
    assert editor.page.wanted is not None
    assert editor.page.wanted.beside == {"ushakov": "interpreter"}
    assert {key: tick_spot(editor, key) for key in before} == before
    assert grid.current == "ushakov"

    move_off(editor)
    assert grid.rows.kind_at(grid.rows.index_of("ushakov").row()) == "beside"


def test_another_key_puts_the_lines_in_order_first(editor: Editor) -> None:
    grid = editor.page.frame.grid
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=tick_spot(editor, "ushakov"))
    keys("Down")
    assert grid.rows.kind_at(grid.rows.index_of("ushakov").row()) == "delegate"


def test_down_leads_from_the_field_that_finds_into_the_grid(editor: Editor) -> None:
    keys("Ctrl+F", *"USHAKOV", "Down")
    assert editor.page.frame.grid.hasFocus()
    keys("I")
    assert editor.page.wanted is not None
    assert editor.page.wanted.beside == {"ushakov": "interpreter"}


def drag(editor: Editor, key: str, to: QPoint) -> None:
    viewport, left = editor.page.frame.grid.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(
        viewport, left, pos=editor.page.frame.grid.visualRect(editor.page.frame.grid.rows.index_of(key)).center()
    )
    for up in (12, 10):
        QTest.mouseMove(viewport, to + QPoint(0, up))
    QTest.mouseRelease(viewport, left, pos=to + QPoint(0, 10))


def test_whoever_is_not_at_the_table_is_dragged_onto_it_and_off_again(editor: Editor) -> None:
    grid = editor.page.frame.grid
    keys("3")
    drag(editor, "host-1", grid.visualRect(grid.rows.index_of("lavrov")).bottomLeft() + QPoint(60, -4))
    assert editor.seats("host") == ("putin", "lavrov", "host-1", "ushakov")

    rest = grid.visualRect(grid.rows.index_of("host-2"))
    drag(editor, "host-1", rest.center())
    assert editor.seats("host") == ("putin", "lavrov", "ushakov")
    drag(editor, "host-1", grid.visualRect(grid.rows.index_of("host-2")).center())
    assert editor.seats("host") == ("putin", "lavrov", "ushakov")


def test_a_menu_offers_what_the_keys_do(editor: Editor) -> None:
    grid = editor.page.frame.grid
    keys("3")
    grid.choose("ushakov")
    QApplication.sendEvent(grid.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = child(grid, QMenu)
    offered = {action.text().partition("\t")[0]: action for action in menu.actions() if not action.isSeparator()}
    assert list(offered) == ["Take off the table", "Interpreter", "Note-taker", "Further up", "Further down"]
    assert (offered["Further up"].isEnabled(), offered["Further down"].isEnabled()) == (True, False)
    offered["Interpreter"].trigger()

    assert editor.page.wanted is not None
    assert editor.page.wanted.beside == {"ushakov": "interpreter"}


def test_who_is_sought_and_at_the_table_already_is_chosen_and_nobody_where_nobody_is_found(editor: Editor) -> None:
    """The person found was at the table, and a key made somebody else an interpreter."""
    grid, field = editor.page.frame.grid, editor.page.frame.filter.field()
    keys("3")
    grid.choose("abayev")
    field.setText("lavrov")
    assert grid.current == "lavrov"
    field.setText("nobody at all")
    assert grid.current == ""
