"""What a form spares the hand: Enter goes on, what follows from the plan or from another field need not be typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.forms.drafts import Drafts
from desktop.forms.editors.list_below import LEAST_ROW, MOST_ROWS
from desktop.forms.editors.when import WhenEditor
from desktop.forms.rows_area import RowsArea
from desktop.look.theme import Theme
from desktop.widgets.fields.date_field import DateField
from desktop.widgets.fields.time_field import StartField
from desktop.wording.words import say
from tests.desktop.children import child
from tests.desktop.form_page import Bench, FormPage, put
from tests.desktop.forms.conftest import bench_on
from tests.desktop.visit_office import DAY, VISIT, new_office_with
from tests.patient_bot import PatientBot

HOUSES = (
    ("register-venue", {"names": {"en": "Kremlin", "fr": "Kremlin"}, "zone": "Europe/Moscow", "venue": "kremlin"}),
    ("describe-room", {"venue": "kremlin", "names": {"en": "Green Hall"}, "room": "green-hall", "capacity": 20}),
    ("describe-room", {"venue": "kremlin", "names": {"en": "Blue Hall"}, "room": "blue-hall", "capacity": 30}),
    ("register-venue", {"names": {"en": "Embassy", "fr": "Ambassade"}, "zone": "Europe/Moscow", "venue": "embassy"}),
    ("describe-room", {"venue": "embassy", "names": {"en": "Salon"}, "room": "salon", "capacity": 20}),
)
LAST = (
    ("plan-item", {"item": "supper", "kind": "meal", "title": {"en": "Supper"},
                   "when": {"day": DAY, "start": "21:10", "end": "21:40"}}),
    ("assign-room", {"item": "supper", "venue": "kremlin", "room": "blue-hall"}),
)  # fmt: skip


@pytest.fixture(scope="module")
def bench(dress: Theme, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Bench]:
    """Forms over the small visit, whose last item ends at 21:40, and two houses; nothing is recorded here."""
    folder = tmp_path_factory.mktemp("hands")
    office = new_office_with(folder / "office.chancery", (*VISIT, *HOUSES, *LAST))
    bench = bench_on(office, PatientBot(request), Drafts(folder / "drafts"))
    yield bench
    bench.desk.close()
    bench.host.close()
    bench.host.deleteLater()


def focused(page: FormPage) -> QWidget:
    widget = page.form.window().focusWidget()
    assert widget is not None
    return widget


def field_in_focus(page: FormPage) -> str:
    return next(name for name, each in page.form._editors.items() if each.isAncestorOf(focused(page)))


def part(page: FormPage, field: str, number: int) -> QWidget:
    return page.form.editor(field).parts()[number][1]


def test_enter_goes_from_field_to_field_and_at_last_to_the_button_that_records(bench: Bench) -> None:
    page = bench.open("plan-meeting", when={"day": DAY})
    for field in ("format", "title", "when", "place", "venue", "room", "people"):
        assert field_in_focus(page) == field
        QTest.keyClick(focused(page), Qt.Key.Key_Return)
    page.form.editor("effective_at").setFocus()
    QTest.keyClick(focused(page), Qt.Key.Key_Return)
    assert focused(page) is page.form.frame.primary


def test_enter_that_adds_somebody_does_not_go_on(bench: Bench) -> None:
    page = bench.open("plan-meeting")
    people = page.form.editor("people")
    box = people._box  # type: ignore[attr-defined]
    people.setFocus()
    for typed, pressed, listed in (
        ("Lavrov", box, ["lavrov"]),
        ("Ushakov", box.line(), ["lavrov", "ushakov"]),
        ("nobody at all", box, ["lavrov", "ushakov", "nobody at all"]),
    ):
        put(box.line(), typed)
        QTest.keyClick(pressed, Qt.Key.Key_Return)
        assert (field_in_focus(page), people.value()) == ("people", listed)
    put(box.line(), "")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert field_in_focus(page) == "interpreters"


def test_a_member_typed_and_not_added_is_meant_all_the_same(bench: Bench) -> None:
    page = bench.open("plan-meeting")
    put(page.form.editor("people")._line, "lavrov")  # type: ignore[attr-defined]
    assert page.form.editor("people").value() == ["lavrov"]


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ({1: "1100-1130"}, "11:00", "11:30"),
        ({1: "1100+45"}, "11:00", "11:45"),
        ({1: "+10+20"}, "21:50", "22:10"),
        ({2: "+20"}, "21:40", "22:00"),
        ({1: "9", 2: "+20"}, "09:00", "09:20"),
    ],
)
def test_an_item_follows_the_last_one_of_its_day(bench: Bench, typed: dict[int, str], start: str, end: str) -> None:
    page = bench.open("plan-item", when={"day": DAY})
    for number, text in typed.items():
        put(part(page, "when", number), text)
    said = page.form.editor("when").value()
    assert (said["start"], said["end"]) == (start, end)
    QTest.keyClick(part(page, "when", 1), Qt.Key.Key_Return)
    assert page.form.editor("when").value() == said
    assert "+" not in part(page, "when", 1).text()  # type: ignore[attr-defined]


def test_an_item_follows_the_one_that_is_chosen(bench: Bench) -> None:
    page = bench.open("plan-item", when={"day": DAY, "after": "14:15"})
    assert page.form.editor("when").value() == {"day": DAY, "precision": "exact"}
    put(part(page, "when", 2), "+45")
    said = page.form.editor("when").value()
    assert (said["start"], said["end"]) == ("14:15", "15:00")


def test_a_language_of_one_word_is_meant_before_those_that_hold_it(bench: Bench) -> None:
    language = bench.open("record-statement-text").form.editor("language")
    for typed, meant in (("engl", "en"), ("fren", "fr"), ("en", "en"), ("e", "e")):
        put(language._box.line(), typed)  # type: ignore[attr-defined]
        assert language.value() == meant, typed


def test_a_day_alone_is_given_no_hour(bench: Bench) -> None:
    page = bench.open("plan-item", when={"day": DAY})
    assert page.form.editor("when").value() == {"day": DAY, "precision": "exact"}
    assert part(page, "when", 1).placeholderText() == "21:40"  # type: ignore[attr-defined]


def test_a_house_of_one_room_brings_it_and_a_room_brings_its_house(bench: Bench) -> None:
    page = bench.open("plan-item")
    house, room = page.form.editor("venue"), page.form.editor("room")
    put(house._box.line(), "embas")  # type: ignore[attr-defined]
    assert (house.value(), room.value()) == ("embassy", "salon")
    put(house._box.line(), "kremlin")  # type: ignore[attr-defined]
    assert (house.value(), room.value()) == ("kremlin", None)
    page = bench.open("plan-item")
    put(page.form.editor("room")._box.line(), "blue")  # type: ignore[attr-defined]
    assert page.form.editor("venue").value() == "kremlin"


def test_the_sign_of_equality_stands_for_the_room_of_the_item_before_and_its_house(bench: Bench) -> None:
    page = bench.open("plan-item")
    house, room = page.form.editor("venue"), page.form.editor("room")
    assert house._box.line().placeholderText() == "= Kremlin"  # type: ignore[attr-defined]
    put(room._box.line(), "=")  # type: ignore[attr-defined]
    assert (house.value(), room.value()) == ("kremlin", "blue-hall")

    page = bench.open("plan-item")
    put(page.form.editor("venue")._box.line(), "=")  # type: ignore[attr-defined]
    assert page.form.editor("venue").value() == "kremlin"


def test_the_kind_that_begins_with_what_is_typed_is_offered_first_without_its_accents(bench: Bench) -> None:
    page = bench.open("plan-item")
    box = page.form.editor("kind")._box  # type: ignore[attr-defined]
    put(box.line(), "press")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert page.form.editor("kind").value() == "press-statements"


def test_a_list_below_a_line_has_no_keyboard_that_could_be_lost_with_it(bench: Bench) -> None:
    page = bench.open("plan-item")
    box = page.form.editor("kind")._box  # type: ignore[attr-defined]
    box.setFocus()
    put(box.line(), "m")
    assert box.offers()
    assert QApplication.activePopupWidget() is None
    assert box.hasFocus()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.offers()
    put(box.line(), "me")
    page.form.editor("title").setFocus()
    assert not box.offers()


def test_up_and_down_go_through_a_list_and_past_its_ends_and_enter_takes_what_is_marked(bench: Bench) -> None:
    page = bench.open("plan-item")
    box = page.form.editor("kind")._box  # type: ignore[attr-defined]
    box.setFocus()
    put(box.line(), "m")
    rows = box._list.model().rowCount()
    marked = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Down):
        QTest.keyClick(box, key)
        marked.append(box._list.currentIndex().row())
    assert marked == [-1, rows - 1, max(rows - 1 - MOST_ROWS, 0), max(rows - 1 - MOST_ROWS, 0) + 1]
    words = box._list.currentIndex().data()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert (box.currentText(), box.offers()) == (words, False)


def test_ctrl_enter_over_an_open_list_is_for_the_form_and_takes_nothing_of_the_list(bench: Bench) -> None:
    page = bench.open("plan-item")
    box = page.form.editor("kind")._box  # type: ignore[attr-defined]
    box.setFocus()
    put(box.line(), "m")
    assert box.offers()
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.judged()
    assert not box.offers()
    assert page.form.editor("kind").value() == "m"
    assert page.foot()


def test_the_field_one_types_in_stays_in_view_while_the_list_above_it_grows(bench: Bench) -> None:
    bench.host.resize(440, 620)
    page = bench.open("plan-meeting", when={"day": DAY})
    people = page.form.editor("people")
    box = people._box  # type: ignore[attr-defined]
    people.setFocus()
    for name in ("Putin", "Tokayev", "Lavrov", "Ushakov"):
        put(box.line(), name)
        QTest.keyClick(box.line(), Qt.Key.Key_Return)
    page.judged()
    assert field_in_focus(page) == "people"
    seen = child(page.form, RowsArea).viewport()
    bench.qtbot.waitUntil(lambda: seen.rect().contains(focused(page).mapTo(seen, focused(page).rect().bottomLeft())))


def test_languages_stand_below_each_other_where_a_title_would_be_cut(bench: Bench) -> None:
    bench.host.resize(440, 900)
    page = bench.open("plan-meeting", when={"day": DAY})
    english, french = part(page, "title", 0), part(page, "title", 1)
    assert english.x() == french.x()
    assert english.width() > 280
    bench.host.resize(1100, 900)
    bench.qtbot.waitUntil(lambda: english.y() == french.y())


def test_both_hours_may_be_typed_in_either_field(bench: Bench) -> None:
    for typed_into in (1, 2):
        page = bench.open("plan-item", when={"day": DAY})
        put(part(page, "when", typed_into), "1130-1205")
        assert part(page, "when", typed_into).accessibleDescription() == ""
        hours = page.form.editor("when").value()
        assert (hours["start"], hours["end"]) == ("11:30", "12:05")

        QTest.keyClick(part(page, "when", typed_into), Qt.Key.Key_Return)
        assert [part(page, "when", each).property("text") for each in (1, 2)] == ["11:30", "12:05"]


def test_a_day_typed_where_the_start_belongs_goes_to_its_own_field(bench: Bench) -> None:
    for typed, day, start in (("12.11.", "2025-11-12", None), ("12 nov 1930", "2025-11-12", "19:30")):
        page = bench.open("plan-item", when={"day": DAY})
        began = part(page, "when", 1)
        put(began, typed)
        QTest.keyClick(began, Qt.Key.Key_Return)
        hours = page.form.editor("when").value()
        assert (hours["day"], hours.get("start")) == (day, start)


@pytest.mark.parametrize("typed", ["12.5", "9.5", "24.99", "1 100", "-3", "9 утра", "9 утр", "2 вечером"])
def test_figures_that_are_no_hour_leave_the_day_that_is_stated(qtbot: QtBot, typed: str) -> None:
    editor = WhenEditor()
    qtbot.addWidget(editor)
    editor.set_value({"day": "2026-11-30"})
    began = editor.findChildren(StartField)[0]
    put(began, typed)
    QTest.keyClick(began, Qt.Key.Key_Return)

    assert editor.findChildren(DateField)[0].value() == date(2026, 11, 30)


def test_tab_comes_by_the_day_and_enter_goes_on_from_it_to_the_start(bench: Bench) -> None:
    page = bench.open("plan-item", when={"day": DAY})
    title = [words for _, words in page.form.editor("title").parts()][-1]
    title.setFocus()
    QTest.keyClick(title, Qt.Key.Key_Tab)
    assert focused(page) is part(page, "when", 0)
    QTest.keyClick(focused(page), Qt.Key.Key_Return)
    assert focused(page) is part(page, "when", 1)


def test_the_end_of_what_was_held_may_be_typed_with_its_start(bench: Bench) -> None:
    page = bench.open("record-outcome", item="lunch", outcome="held")
    began = part(page, "started", 1)
    for typed in ("1335-14", "1335-1405"):
        put(began, typed)
    held = page.typed()
    assert (held["started"][11:16], held["ended"][11:16]) == ("13:35", "14:05")

    QTest.keyClick(began, Qt.Key.Key_Return)
    put(part(page, "ended", 1), "1410")
    put(began, "1336")
    assert page.typed()["ended"][11:16] == "14:10"


def test_what_is_typed_as_a_form_opens_takes_the_place_of_what_stands(bench: Bench) -> None:
    page = bench.open("move-item", item="supper")
    assert field_in_focus(page) == "when"
    QTest.keyClicks(focused(page), "1900-1930")
    assert page.form.editor("when").value()["start"] == "19:00"


def test_a_line_that_was_left_is_read_from_its_beginning(bench: Bench) -> None:
    page = bench.open("plan-item")
    title = part(page, "title", 0)
    title.setFocus()
    QTest.keyClicks(title, "Dinner offered by the President of the Republic in honour of the President")
    page.form.editor("when").setFocus()
    assert title.property("cursorPosition") == 0


def test_a_kind_is_found_by_what_officers_call_it_and_named_once_it_is_left(bench: Bench) -> None:
    for typed, kind in (("dinner", "meal"), ("mea", "meal"), ("sign", "signing")):
        page = bench.open("plan-item", when={"day": DAY})
        line = page.form.editor("kind")._box.line()  # type: ignore[attr-defined]
        QTest.keyClicks(line, typed)
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert page.form.editor("kind").value() == kind
        assert line.text().casefold() == say(f"kind.{kind}").casefold()

    page = bench.open("plan-item", when={"day": DAY}).fill({"kind": "dancing"})
    problem = page.form.editor("kind").problem()
    assert problem is not None
    assert problem.code == "nothing-fits"


def test_the_button_that_records_stays_where_it_is_as_one_types(bench: Bench) -> None:
    page = bench.open("plan-meeting")
    bench.host.resize(432, 700)
    bench.host.show()
    QApplication.processEvents()
    before = page.form.frame.primary.geometry().left(), page.form.frame.keep.text()
    QTest.keyClicks(part(page, "title", 0), "Talks")
    QApplication.processEvents()

    assert page.form.frame.keep.text() == say("form.keep-draft") != before[1]
    assert page.form.frame.primary.geometry().left() == before[0]


def test_each_row_of_the_list_below_a_field_is_high_enough_to_hit(bench: Bench) -> None:
    box = bench.open("plan-item").form.editor("kind")._box  # type: ignore[attr-defined]
    box.setFocus()
    put(box.line(), "m")

    assert box._list.sizeHintForRow(0) >= LEAST_ROW
    box.close_list()
    box.showPopup()
    assert box.view().visualRect(box.model().index(0, 0)).height() >= LEAST_ROW
    box.hidePopup()
