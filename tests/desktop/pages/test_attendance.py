from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.day import marked_item_box
from desktop.desk.projected import Projected
from desktop.machine import clock
from desktop.models.rows_model import RowsModel
from desktop.pages.attendance import AttendancePage
from desktop.widgets.button import Button
from desktop.widgets.tables.table_role import TableRole
from desktop.wording.words import Words
from domain.projections.schedule import ScheduleRow
from domain.record.fork import fork
from domain.visit.opening import Place
from tests.desktop.children import child
from tests.desktop.dressed import speak
from tests.desktop.pages.driver import Driven, unnamed
from tests.desktop.small_office import SmallOffice

NOW = datetime(2025, 11, 12, 10, 41, tzinfo=UTC)
FIELDS = {"item": "talks", "member": "kosherbayev"}


@pytest.fixture
def driven(office: SmallOffice, qtbot: QtBot) -> Driven:
    return Driven(partial(AttendancePage, now=lambda: NOW), office.view(), qtbot)


@pytest.fixture
def page(driven: Driven) -> AttendancePage:
    assert isinstance(driven.page, AttendancePage)
    return driven.page


def chip(driven: Driven, key: str) -> str:
    model = driven.table().model()
    assert isinstance(model, RowsModel)
    return str(model.index(model.line_of(key), 3).data(TableRole.CHIP).text)


@pytest.mark.parametrize(
    ("key", "mark", "said"),
    [
        ("Space", {"attended": "present"}, "Present?"),
        ("A", {"attended": "absent"}, "Absent?"),
        ("L", {"attended": "late", "at": "2025-11-12T10:41:00+00:00"}, "Late, now?"),
        ("E", {"attended": "left-early", "at": "2025-11-12T10:41:00+00:00"}, "Left early, now?"),
    ],
)
def test_a_key_prepares_a_mark_and_ctrl_enter_records_it(
    driven: Driven, key: str, mark: dict[str, str], said: str
) -> None:
    driven.choose("kosherbayev")
    driven.press(key)
    assert driven.asked == []
    assert chip(driven, "kosherbayev") == said

    driven.press("Ctrl+Return")
    assert driven.asked == [("command", "mark-attendance", {**FIELDS, **mark})]
    assert chip(driven, "kosherbayev") == "Expected"


def test_ctrl_enter_records_what_is_prepared_wherever_the_focus_is(driven: Driven) -> None:
    box = child(driven.page, QComboBox)
    absent = next(each for each in driven.page.findChildren(Button) if each.text() == "Absent")
    for focus in (box, absent):
        driven.choose("kosherbayev")
        driven.press("A")
        focus.setFocus()
        QTest.keyClick(focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert driven.asked.pop() == ("command", "mark-attendance", {**FIELDS, "attended": "absent"})
        assert driven.asked == []


@pytest.mark.parametrize(
    ("key", "asked"),
    [
        ("R", ("form", "mark-attendance", {**FIELDS, "attended": "replaced"})),
        ("T", ("form", "note-presence", FIELDS)),
        ("N", ("form", "record-person-present", {"item": "talks", "side": "guest"})),
        ("Ctrl+Space", ("command", "mark-all-present", {"item": "talks"})),
        ("H", ("form", "mark-all-present", {"item": "talks", "side": "host"})),
        ("G", ("form", "mark-all-present", {"item": "talks", "side": "guest"})),
    ],
)
def test_a_letter_opens_a_form_and_a_chord_marks_all(
    driven: Driven, monkeypatch: pytest.MonkeyPatch, key: str, asked: tuple[str, str, dict[str, Any]]
) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    driven.choose("kosherbayev")
    driven.press(key)

    assert driven.asked == [asked]


def test_the_time_and_the_reason_typed_go_with_the_next_mark_only(page: AttendancePage, driven: Driven) -> None:
    driven.choose("kosherbayev")
    QTest.keyClicks(page._when, "1320")
    QTest.keyClicks(page._why, "at the signing table")
    driven.press("L")
    driven.choose("tokayev")
    driven.press("A")
    driven.press("Ctrl+Return")

    late = {"attended": "late", "at": "2025-11-12T13:20:00+03:00", "reason": "at the signing table"}
    assert driven.asked == [
        ("command", "mark-attendance", {**FIELDS, **late}),
        ("command", "mark-attendance", {"item": "talks", "member": "tokayev", "attended": "absent"}),
    ]


@pytest.mark.parametrize(
    ("key", "command", "fields"),
    [
        ("N", "record-person-present", {"item": "talks", "side": "guest", "at": "2025-11-12T13:20:00+03:00"}),
        ("R", "mark-attendance", {**FIELDS, "attended": "replaced", "at": "2025-11-12T13:20:00+03:00"}),
        ("H", "mark-all-present", {"item": "talks", "side": "host"}),
        ("T", "note-presence", FIELDS),
    ],
)
def test_they_go_with_the_form_of_the_next_mark_too(
    page: AttendancePage, driven: Driven, key: str, command: str, fields: dict[str, Any]
) -> None:
    driven.choose("kosherbayev")
    QTest.keyClicks(page._when, "1320")
    QTest.keyClicks(page._why, "seen at the door")
    driven.press(key)
    assert driven.asked == [("form", command, {**fields, "reason": "seen at the door"})]
    assert page._why.text() == ""


def test_once_the_visit_is_over_a_mark_of_an_hour_nobody_typed_is_asked_for_in_its_form(
    page: AttendancePage, driven: Driven, office: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.record("mark-attendance", **FIELDS, attended="left-early", at="2025-11-12T10:20:00Z")
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 1, 1, tzinfo=UTC))
    driven.page.show_view(office.view())
    driven.choose("tokayev")
    late = {"item": "talks", "member": "tokayev", "attended": "late"}
    driven.press("L")
    assert driven.last() == ("form", "mark-attendance", {**late, "at": None})
    driven.choose("kosherbayev")
    driven.press("B")
    assert driven.last()[:2] == ("form", "note-presence")
    assert driven.last()[2]["stays"][-1] == {"came": None}

    driven.choose("tokayev")
    QTest.keyClicks(page._when, "1320")
    driven.press("L")
    assert chip(driven, "tokayev") == "Late, at the time typed?"
    driven.press("Ctrl+Return")
    assert driven.last() == ("command", "mark-attendance", {**late, "at": "2025-11-12T13:20:00+03:00"})


def test_at_an_item_of_the_day_before_a_mark_needs_its_hour_while_the_visit_goes_on(
    driven: Driven, office: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.record("redate-visit", first_day="2025-11-12", last_day="2025-11-14")
    monkeypatch.setattr(clock, "now", lambda: datetime(2025, 11, 13, 6, tzinfo=UTC))
    driven.page.show_view(office.view())
    driven.choose("tokayev")
    driven.press("L")
    assert driven.last()[:2] == ("form", "mark-attendance")


def test_who_left_comes_back_and_nobody_else(driven: Driven, office: SmallOffice) -> None:
    driven.choose("kosherbayev")
    driven.press("B")
    driven.press("Ctrl+Return")
    assert driven.asked == []

    office.record("mark-attendance", **FIELDS, attended="left-early", at="2025-11-12T10:20:00Z")
    driven.page.show_view(office.view())
    driven.press("B")
    driven.press("Ctrl+Return")
    came, left = "2025-11-12T10:41:00+00:00", "2025-11-12T10:20:00Z"
    stays = [{"came": None, "left": left}, {"came": came}]
    assert driven.last() == ("command", "note-presence", {**FIELDS, "stays": stays, "late": False})


def test_a_time_typed_above_shows_who_was_in_the_room_then(
    page: AttendancePage, driven: Driven, office: SmallOffice
) -> None:
    office.record("start-item", item="talks", at="2025-11-12T10:34:00Z")
    office.record("mark-attendance", **FIELDS, attended="late", at="2025-11-12T10:50:00Z")
    office.record("mark-attendance", item="talks", member="tokayev", attended="present")
    driven.page.show_view(office.view())
    QTest.keyClicks(page._room, "1340")

    assert chip(driven, "kosherbayev") == "Not in the room: had not come yet"
    assert chip(driven, "tokayev") == "In the room: marked present throughout"
    assert chip(driven, "putin") == "Not certain: nothing observed"
    assert page._sum.text().startswith("1 in the room · 1 not in the room · ")

    page._room.selectAll()
    QTest.keyClick(page._room, Qt.Key.Key_Delete)
    assert chip(driven, "kosherbayev") == "Late, 13:50"


def test_all_chosen_are_marked_alike(driven: Driven) -> None:
    driven.choose("kosherbayev")
    driven.press("Ctrl+A")
    chosen = len(driven.table().chosen_lines())
    driven.press("A")
    driven.press("Ctrl+Return")
    assert chosen > 1
    assert [name for _, name, _ in driven.asked] == ["mark-attendance"] * chosen
    assert {fields["attended"] for *_, fields in driven.asked} == {"absent"}
    assert len({fields["member"] for *_, fields in driven.asked}) == chosen


def test_what_is_asked_of_one_person_is_not_asked_of_several(driven: Driven) -> None:
    driven.choose("kosherbayev")
    driven.press("Ctrl+A")
    driven.press("R")
    assert driven.asked == []
    assert driven.wanted[-1][1].code == "one-at-a-time"


def test_del_takes_back_a_mark_and_only_a_mark(driven: Driven, office: SmallOffice) -> None:
    driven.choose("kosherbayev")
    driven.press("Del")
    driven.press("Ctrl+Return")
    assert driven.asked == []

    office.record("mark-attendance", **FIELDS, attended="absent")
    driven.page.show_view(office.view())
    driven.press("Del")
    driven.press("Ctrl+Return")
    assert driven.last() == ("command", "retract-mark", FIELDS)


def test_a_mark_is_shown_and_counted_by_the_clock_of_the_venue(
    page: AttendancePage, driven: Driven, office: SmallOffice
) -> None:
    office.record("mark-attendance", **FIELDS, attended="late", at=NOW.isoformat())
    office.record("mark-attendance", item="talks", member="interpreter", attended="present")
    driven.page.show_view(office.view())

    assert chip(driven, "kosherbayev") == "Late, 13:41"
    assert chip(driven, "tokayev") == "Expected"
    assert page._sum.text() == "1 late · 3 expected"


def test_who_came_late_and_left_early_and_who_went_out_is_told_with_the_times(
    page: AttendancePage, driven: Driven, office: SmallOffice
) -> None:
    office.record("mark-attendance", **FIELDS, attended="late", at="2025-11-12T10:20:00Z")
    office.record("mark-attendance", **FIELDS, attended="left-early", at="2025-11-12T11:05:00Z")
    stays = [{"came": None, "left": "2025-11-12T10:20:00Z"}, {"came": "2025-11-12T10:35:00Z", "left": None}]
    office.record("note-presence", item="talks", member="tokayev", stays=stays)
    driven.page.show_view(office.view())

    assert chip(driven, "kosherbayev") == "Late 13:20, left 14:05"
    assert chip(driven, "tokayev") == "Present, out 13:20–13:35"
    assert page._sum.text() == "1 present · 1 late and left early · 2 expected"


def test_an_interpreter_is_listed_with_his_languages(driven: Driven, office: SmallOffice) -> None:
    office.record("assign-interpreter", item="talks", member="interpreter", pairs=[{"first": "ru", "second": "kk"}])
    driven.page.show_view(office.view())

    assert "Interpreter ru–kk" in driven.texts(2)


def test_who_is_listed_but_not_counted_stands_apart(driven: Driven) -> None:
    headings = [text for text in driven.texts(0) if "·" in text or text == "Not counted"]

    assert len(headings) == 3
    assert headings[-1] == "Not counted"


def test_an_item_held_with_nobody_listed_can_be_picked(driven: Driven, office: SmallOffice) -> None:
    assert not driven.page.select("arrival")
    office.record("record-outcome", item="arrival")
    driven.page.show_view(office.view())

    assert driven.page.select("arrival")
    assert driven.page.primary_fields() == {"item": "arrival"}
    assert driven.table().model().rowCount() == 0
    driven.press("Ctrl+Space")
    assert driven.last() == ("form", "mark-all-present", {"item": "arrival"})


def test_it_opens_on_what_runs_else_on_what_was_held_last_and_is_not_marked(office: SmallOffice, qtbot: QtBot) -> None:
    def opens_on() -> Any:
        return Driven(AttendancePage, office.view(), qtbot).page.selection()["item"]

    for item, hour in (("morning", "10"), ("evening", "20")):
        office.record(
            "plan-meeting", item=item, format="restricted", title={"en": item}, people=["putin", "tokayev"],
            when={"day": "2025-11-12", "start": f"{hour}:00"},
        )  # fmt: skip
    assert opens_on() == "morning", "the first to come"
    for item in ("morning", "talks"):
        office.record("record-outcome", item=item, outcome="held")
    assert opens_on() == "talks", "not what comes next"
    office.record("mark-all-present", item="talks")
    assert opens_on() == "morning", "the only one held of which nobody is marked"
    office.record("start-item", item="evening", at="2025-11-12T20:00:00+03:00")
    assert opens_on() == "evening"


def test_a_visit_without_items_offers_none_of_the_visit_before(page: AttendancePage, office: SmallOffice) -> None:
    before = office.view()
    empty = fork(before.visit)
    empty.programme.items.clear()
    empty.places = (Place({"en": "Paris"}, "Europe/Paris"),)
    page.show_view(replace(before, visit=empty, projected=Projected(empty, before.history)))

    assert page.selection() == {}
    assert page.commands() == ()


def test_the_past_is_read_only(driven: Driven, office: SmallOffice) -> None:
    driven.page.show_view(office.view(office.view().newest - 1))
    driven.choose("kosherbayev")
    for key in ("Space", "A", "L", "R", "Del", "Ctrl+Space", "Ctrl+Return"):
        driven.press(key)

    assert driven.asked == []
    assert driven.page.commands() == ()


def test_another_language_rewords_the_page(driven: Driven) -> None:
    driven.choose("kosherbayev")
    speak("fr", driven.page)

    assert chip(driven, "kosherbayev") == "Attendu"
    assert child(driven.page, QComboBox).currentText().startswith("Entretien restreint")
    assert driven.page.selection() == FIELDS


def test_whatever_tab_reaches_has_a_name(driven: Driven) -> None:
    assert unnamed(driven.page) == []


def test_from_the_list_tab_leads_to_the_time_and_the_reason_of_the_next_mark(
    page: AttendancePage, driven: Driven
) -> None:
    """look: after a mark the reason field takes Tab; Enter leads back to the list."""
    driven.choose("kosherbayev")
    table = driven.table()
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert page._when.hasFocus()
    QTest.keyClick(page._when, Qt.Key.Key_Tab)
    assert page._why.hasFocus()
    QTest.keyClick(page._why, Qt.Key.Key_Return)
    assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_Backtab)
    assert page._room.hasFocus()


@pytest.mark.parametrize("key", ["F2", "Return"])
def test_a_key_changes_in_the_cell_how_somebody_attended(driven: Driven, office: SmallOffice, key: str) -> None:
    office.record("mark-attendance", item="talks", member="kosherbayev", attended="absent")
    driven.page.show_view(office.view())
    driven.choose("kosherbayev")
    driven.press(key)

    assert driven.last() == ("cell attended at by", "mark-attendance", {**FIELDS, "attended": "absent"})


def test_left_of_it_the_capacity_is_changed_of_what_is_planned(driven: Driven, office: SmallOffice) -> None:
    driven.choose("kosherbayev")
    for each in ("Left", "F2"):
        driven.press(each)
    assert driven.last() == ("cell capacity", "list-participant", {**FIELDS, "capacity": "delegate"})

    office.record("start-item", item="talks", at=NOW.isoformat())
    driven.page.show_view(office.view())
    driven.choose("kosherbayev")
    for each in ("Left", "F2"):
        driven.press(each)
    assert driven.last() == ("cell attended at by", "mark-attendance", FIELDS)


def test_several_persons_are_marked_alike_from_their_menu(driven: Driven, page: AttendancePage) -> None:
    driven.choose("kosherbayev")
    assert page.acts_together() == ()

    driven.table().selectAll()
    acts = page.acts_together()
    assert [act.keys for act in acts] == ["Space", "A", "L", "E", "Del"]
    acts[1].do()
    assert page.marking().count() == len(driven.table().chosen_lines())


def test_of_the_items_offered_only_those_that_changed_are_worded_anew(
    page: AttendancePage, office: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    picker, found, anew = child(page, QComboBox), marked_item_box._worded, list[str]()

    def noted(row: ScheduleRow, before: tuple[ScheduleRow, str] | None, words: Words) -> tuple[ScheduleRow, str]:
        worded = found(row, before, words)
        anew.extend([] if worded is before else [row.id])
        return worded

    def offered() -> dict[str, str]:
        return {picker.itemData(at): picker.itemText(at) for at in range(picker.count())}

    day = {"day": "2025-11-12", "start": "07:00", "end": "07:30"}
    office.record(
        "plan-meeting", item="early", format="restricted", title={"en": "Early talks"}, when=day, people=["kosherbayev"]
    )
    page.show_view(office.view())
    assert list(offered()) == ["early", "talks"]
    monkeypatch.setattr(marked_item_box, "_worded", noted)
    office.record("retitle-item", item="talks", title={"en": "Talks at the palace"})
    page.show_view(office.view())
    assert offered()["talks"].startswith("Talks at the palace")
    office.record("move-item", item="early", when={**day, "start": "20:00", "end": "20:30"})
    page.show_view(office.view())
    assert list(offered()) == ["talks", "early"]
    assert "20:00" in offered()["early"]
    assert anew == ["talks", "early"]
    assert picker.currentData() == "talks"
