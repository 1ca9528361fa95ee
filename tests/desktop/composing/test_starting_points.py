"""From which composition one starts, and what of it is copied, kept and recorded."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.composing.earlier import EarlierComposition, EarlierMember
from desktop.desk.view import VisitView
from desktop.forms.drafts import Draft
from domain.core.names import Name
from tests.desktop.composing.conftest import ITEM
from tests.desktop.composing.test_page import Editor, editor, keys

__all__ = ["editor"]

LAVROV = EarlierMember(None, {"en": Name("Sergey", "Lavrov")}, {"en": "Envoy"})
POET = EarlierMember(None, {"en": Name("Alexander", "Pushkin")}, {"en": "Poet"})
EARLIER = EarlierComposition({"en": "Talks"}, date(2024, 11, 28), {"host": (LAVROV, POET), "guest": ()})


def others_offered(qtbot: QtBot) -> QMenu:
    """The menu of all meetings to start from."""
    keys("Shift+R")
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def test_any_other_meeting_may_be_started_from(editor: Editor, qtbot: QtBot) -> None:
    keys("3")
    menu = others_offered(qtbot)
    offered = [each.text() for each in menu.actions()]
    assert offered == ["As in Expanded talks", "As in Restricted talks"]
    menu.actions()[1].trigger()
    menu.close()

    assert editor.seats("host") == ("putin",)
    assert editor.page.frame.aside.reason.text() == "As in Restricted talks"


def test_an_earlier_visit_is_started_from_with_those_who_come_again(editor: Editor) -> None:
    frame = editor.page.frame
    assert not frame.earlier.isVisible()
    [asked] = [asked for name, _, asked in editor.requests.queries if name == "earlier_composition"]
    asked.answer(EARLIER)

    assert frame.earlier.isVisible()
    assert "28 November 2024" in frame.earlier.text()
    keys("L")
    assert editor.seats("host") == ("putin", "lavrov")
    assert frame.foot() == "1 of them is not in this visit."


def test_without_an_earlier_visit_the_key_does_nothing(editor: Editor) -> None:
    before = editor.page.wanted
    keys("L")
    assert editor.page.wanted == before


def test_the_composition_is_copied_as_a_table_of_both_sides(editor: Editor) -> None:
    keys("3")
    editor.page.frame.grid.choose("kosherbayev")
    keys("I", "Ctrl+C")

    assert QApplication.clipboard().text().splitlines() == [
        "1 · Vladimir Putin · President · Kassym-Jomart Tokayev · President",
        "2 · Sergey Lavrov · Minister of Foreign Affairs · Dauren Abayev · Ambassador",
        "3 · Yury Ushakov · Assistant to the President",
        "At the table, not counted",
        "Yermek Kosherbayev · Minister of Foreign Affairs",
    ]


def test_where_nothing_was_changed_nothing_is_recorded(editor: Editor) -> None:
    """But of a table that lists nobody yet, those who are shown at it."""
    editor.page.begin("talks-expanded")
    keys("Ctrl+Return")
    assert editor.requests.records == []
    assert editor.page.frame.foot() == "Everything stands so already: there is nothing to record."


def test_a_draft_of_a_meeting_that_is_no_more_is_dropped(editor: Editor, qtbot: QtBot) -> None:
    draft = Draft(id="d", command="compose", fields={"item": "gone"})
    with qtbot.waitSignal(editor.page.draft_done) as done:
        editor.page.resume(draft)
    assert done.args == ["d"]
    assert not editor.page.is_open


def test_a_draft_goes_on_with_those_still_expected(editor: Editor) -> None:
    fields = {"item": ITEM, "delegates": {"host": ["putin", "ushakov", "nobody"], "guest": ["tokayev"]}}
    editor.page.resume(Draft(id="d", command="compose", fields=fields, reason="He speaks"))
    assert editor.seats("host") == ("putin", "ushakov")


def test_the_keys_of_a_list_move_within_one_side(editor: Editor) -> None:
    grid = editor.page.frame.grid
    grid.choose("putin")
    keys("End")
    last = grid.current
    keys("Home")
    assert grid.current == "putin"
    keys("PgDown")
    assert grid.current not in ("putin", "")
    keys("PgUp", "Down", "Up")
    assert (grid.current, last != "putin") == ("putin", True)
    keys("Left")
    assert grid.current == "putin", "nobody stands left of the first side"
    keys("Right")
    assert grid.current == "tokayev"


def test_a_name_clicked_twice_is_put_at_the_table(editor: Editor, qtbot: QtBot) -> None:
    grid = editor.page.frame.grid
    grid.choose("lavrov")
    spot = grid.visualRect(grid.rows.index_of("lavrov")).center()
    qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert editor.seats("host") == ("putin", "lavrov")


def test_a_visit_that_is_only_read_closes_the_page(editor: Editor, view: VisitView) -> None:
    editor.page.begin("nothing")
    assert not editor.page.is_open
