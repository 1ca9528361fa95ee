"""The programme page: the day's items in lanes or as a list, worked by letters."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.models.page_counts import page_counts
from desktop.pages.programme import ProgrammePage
from desktop.timeline.day_buttons import DayButtons
from desktop.timeline.foretelling import foretold
from desktop.timeline.items import OTHERS
from desktop.timeline.late_bar import LateBar
from desktop.timeline.legend import Legend
from desktop.timeline.now_strip import NowStrip
from desktop.timeline.programme_day import timeline_day
from desktop.timeline.shift_bar import ShiftBar
from desktop.timeline.shown_day import ShownDay
from desktop.timeline.view import TimelineView
from desktop.widgets.button import Button
from desktop.widgets.check_bar import CheckBar
from desktop.widgets.tables.bulk_bar import BulkBar
from desktop.widgets.tables.command_table import CommandTable
from desktop.window.arranging.panes import LEAST_PAGE
from desktop.wording.words import say
from domain.programme.attendance import MarkAllPresent
from domain.programme.cancellation import ReinstateItem
from domain.programme.holding import EndItem, StartItem
from domain.programme.motorcade import FormMotorcade, SeatInCar
from domain.programme.moving import MoveItem
from domain.programme.outcome import RecordOutcome
from domain.seating.lines import DrawUpLine
from tests.desktop.children import child
from tests.desktop.cut_text import faults
from tests.desktop.dressed import speak
from tests.desktop.hand import focused
from tests.desktop.hand import press as press_keys
from tests.desktop.pages.driver import Driven, unnamed
from tests.desktop.small_office import SmallOffice
from tests.for_each import for_each

TALKS_AT = {
    "day": "2025-11-12", "precision": "exact", "start": "13:00", "end": "13:45", "zone": "Europe/Moscow",
}  # fmt: skip
FORMS: dict[str, tuple[str, dict[str, Any]]] = {
    "M": ("move-item", {"when": TALKS_AT}),
    "F": ("change-format", {}),
    "S": ("start-item", {}),
    "E": ("end-item", {}),
    "P": ("place-item", {"place": {"en": "Green Hall"}}),
    "D": ("describe-item", {"detail": {}}),
    "Del": ("cancel-item", {}),
}


@pytest.fixture
def driven(office: SmallOffice, qtbot: QtBot) -> Driven:
    return Driven(ProgrammePage, office.view(), qtbot)


def timeline(driven: Driven) -> TimelineView:
    return child(driven.page, TimelineView)


def as_list(driven: Driven) -> CommandTable:
    """The same items as a list, shown by Ctrl+L."""
    table = child(driven.page, CommandTable)
    if not table.isVisible():
        press(driven, "Ctrl+L")
    assert table.isVisible()
    return table


def press(driven: Driven, keys: str) -> None:
    press_keys(focused(), keys)


def choose(driven: Driven, item: str, *, listed: bool) -> None:
    if listed:
        table = as_list(driven)
        table.setFocus()
        driven.choose(item, table)
    else:
        assert driven.page.select(item)


def buttons(driven: Driven) -> dict[str, Button]:
    return {button.text(): button for button in driven.page.findChildren(Button) if button.isVisible()}


def day_buttons(driven: Driven) -> list[Button]:
    """The days in their order, as they stand from left to right."""
    found = [each for each in driven.page.findChildren(Button) if each.isVisible() and each.property("day")]
    assert found == sorted(found, key=lambda button: (button.y(), button.x()))
    return found


@pytest.mark.parametrize("listed", [False, True], ids=["lanes", "list"])
@for_each("key", FORMS)
def test_a_letter_opens_the_form_of_the_chosen_item(driven: Driven, key: str, listed: bool) -> None:
    choose(driven, "talks", listed=listed)
    driven.asked.clear()
    press(driven, key)
    command, fields = FORMS[key]

    assert driven.asked == [("form", command, {"item": "talks", **fields})]


def told(driven: Driven, office: SmallOffice) -> ShiftBar:
    """What the bar below tells, once the office has answered."""
    _, asked, answer = driven.requests.queries[-1]
    answer.answer(foretold(office.office, **asked))
    return child(driven.page, ShiftBar)


@pytest.mark.parametrize("listed", [False, True], ids=["lanes", "list"])
@pytest.mark.parametrize(
    ("key", "hours"),
    [
        ("Alt+Up", ("12:55", "13:40")),
        ("Alt+Down", ("13:05", "13:50")),
        ("Alt+Shift+Down", ("13:01", "13:46")),
        ("Alt+Right", ("13:00", "13:50")),
        ("Alt+Shift+Left", ("13:00", "13:44")),
    ],
)
def test_alt_and_an_arrow_move_an_item_once_that_is_confirmed(
    driven: Driven, office: SmallOffice, key: str, hours: tuple[str, str], listed: bool
) -> None:
    choose(driven, "talks", listed=listed)
    press(driven, key)
    bar = told(driven, office)

    assert driven.asked == [], "nothing is recorded before it is confirmed"
    assert "–".join(hours) in bar.texts()[0]
    press(driven, "Return")
    when = {**TALKS_AT, "start": hours[0], "end": hours[1]}
    assert driven.asked == [("command", "move-item", {"item": "talks", "when": when})]
    assert bar.isHidden()


def test_steps_add_up_and_escape_leaves_everything_as_planned(driven: Driven, office: SmallOffice) -> None:
    choose(driven, "talks", listed=False)
    for _ in range(3):
        press(driven, "Alt+Down")
    assert "13:15" in told(driven, office).texts()[0]
    assert driven.page.offers_recording(), "its button is the primary one"
    press(driven, "Escape")
    assert not driven.page.offers_recording()

    assert driven.asked == []
    assert child(driven.page, ShiftBar).isHidden()


def test_the_form_goes_on_with_the_hours_that_wait(driven: Driven, office: SmallOffice) -> None:
    choose(driven, "talks", listed=False)
    press(driven, "Alt+Down")
    press(driven, "F2")
    when = {**TALKS_AT, "start": "13:05", "end": "13:50"}

    assert driven.asked == [("form", "move-item", {"item": "talks", "when": when})]


def test_what_stands_against_a_move_is_told_before_it_is_recorded(driven: Driven, office: SmallOffice) -> None:
    office.record(
        "plan-meeting", item="aside", format="tete-a-tete", title={"en": "Aside"},
        when={"day": "2025-11-12", "start": "13:45", "end": "14:00"}, people=["putin", "tokayev"],
    )  # fmt: skip
    driven.page.show_view(office.view())
    choose(driven, "talks", listed=False)
    press(driven, "Alt+Down")

    assert "Aside" in told(driven, office).texts()[1]


def test_what_waits_is_dropped_where_somebody_else_moved_the_item(driven: Driven, office: SmallOffice) -> None:
    choose(driven, "talks", listed=False)
    press(driven, "Alt+Down")
    told(driven, office)
    office.record("move-item", item="talks", when={"day": "2025-11-12", "start": "15:00", "end": "15:45"})
    driven.page.show_view(office.view())

    assert child(driven.page, ShiftBar).isHidden()
    assert driven.wanted[-1][1].code == "moved-meanwhile"


def test_what_waits_stays_where_something_else_of_the_item_was_changed(driven: Driven, office: SmallOffice) -> None:
    choose(driven, "talks", listed=False)
    press(driven, "Alt+Down")
    told(driven, office)
    office.record("retitle-item", item="talks", title={"en": "Narrow talks"})
    driven.page.show_view(office.view())
    assert child(driven.page, ShiftBar).isVisible()
    assert driven.wanted == []


def test_who_takes_part_is_asked_of_all_of_a_day_where_there_are_several_parties(
    driven: Driven, office: SmallOffice
) -> None:
    press(driven, "Shift+W")
    assert driven.asked == []

    office.record("name-party", party={"state": {"en": "Belarus"}}, side="belarus")
    driven.page.show_view(office.view())
    press(driven, "Shift+W")
    view = office.view()
    shown = driven.page.findChild(ShownDay)
    assert isinstance(shown, ShownDay)
    planned = [row.id for row in view.schedule if row.day == shown.day and row.status == "planned"]
    assert len(planned) > 1
    assert driven.asked == [("form", "settle-parties", {"item": planned})]


def test_a_slot_drawn_in_the_lane_of_a_room_is_planned_there(driven: Driven, office: SmallOffice) -> None:
    office.record(
        "plan-item", item="signing", kind="signing", title={"en": "Signing"}, place={"en": "Green Hall"},
        when={"day": "2025-11-12", "start": "14:00"},
    )  # fmt: skip
    driven.page.show_view(office.view())
    timeline(driven).slot_drawn.emit(600, 645, "room:Green Hall")

    when = {"day": "2025-11-12", "start": "10:00", "end": "10:45"}
    assert driven.asked == [("form", "plan-meeting", {"when": when, "place": {"en": "Green Hall"}})]


def test_a_slot_drawn_in_the_lane_of_a_side_may_be_for_that_side_alone(driven: Driven) -> None:
    """It was planned as a meeting of both, whatever was to be there."""
    timeline(driven).slot_drawn.emit(600, 645, "guest")
    assert driven.asked == []
    menu = child(driven.page, QMenu)
    assert menu.activeAction() is menu.actions()[0]
    of_side = menu.actions()[-1]
    assert "10:00–10:45" in of_side.text()
    of_side.trigger()

    when = {"day": "2025-11-12", "start": "10:00", "end": "10:45"}
    assert driven.asked == [("form", "plan-item", {"when": when, "taking": ["guest"]})]
    menu.close()


def test_a_slot_drawn_in_the_lane_of_all_others_is_no_meeting_of_the_principals_first(driven: Driven) -> None:
    timeline(driven).slot_drawn.emit(600, 645, OTHERS)
    assert driven.asked == []
    menu = child(driven.page, QMenu)
    menu.activeAction().trigger()

    when = {"day": "2025-11-12", "start": "10:00", "end": "10:45"}
    assert driven.asked == [("form", "plan-item", {"when": when})]
    menu.close()


def test_ctrl_enter_records_hours_that_wait(driven: Driven, office: SmallOffice) -> None:
    choose(driven, "talks", listed=False)
    press(driven, "Ctrl+Return")
    assert driven.asked == []
    press(driven, "Alt+Down")
    told(driven, office)
    press(driven, "Ctrl+Return")
    when = {**TALKS_AT, "start": "13:05", "end": "13:50"}
    assert driven.asked == [("command", "move-item", {"item": "talks", "when": when})]


@pytest.mark.parametrize(("day", "drawn"), [(11, 0), (12, 1), (14, 0)])
def test_only_a_day_of_the_visit_is_drawn_anew_each_minute(driven: Driven, day: int, drawn: int) -> None:
    """On another day nothing changes by itself, and a window nobody touches rests."""
    minute = child(driven.page, ShownDay).findChild(QTimer)
    assert minute is not None
    with (
        patch("desktop.machine.clock.now", lambda: datetime(2025, 11, day, 10, 30, tzinfo=UTC)),
        patch("desktop.timeline.shown_day.timeline_day", wraps=timeline_day) as made,
    ):
        minute.timeout.emit()
    assert made.call_count == drawn


def test_the_day_goes_on_with_the_minute_of_the_clocks_above_it(driven: Driven) -> None:
    """It stood at 11:19 while they showed 11:20."""
    minute = child(driven.page, ShownDay).findChild(QTimer)
    assert minute is not None
    with patch("desktop.machine.clock.now", lambda: datetime(2025, 11, 12, 10, 30, 40, tzinfo=UTC)):
        minute.timeout.emit()
    assert 19_000 <= minute.interval() <= 20_000


def test_what_a_form_is_about_to_plan_is_drawn_on_its_day(driven: Driven, office: SmallOffice) -> None:
    office.record("plan-item", item="tea", kind="meal", title={"en": "Tea"}, when={"day": "2025-11-13"})
    driven.page.show_view(office.view())
    timeline, shown = child(driven.page, TimelineView), driven.page.findChild(ShownDay)
    assert isinstance(shown, ShownDay)
    said = {"title": {"en": "Tea"}, "when": {"day": "2025-11-13", "start": "11:00", "end": "11:30"}}
    driven.page.show_draft(said, clash=False)
    assert shown.day == date(2025, 11, 13)
    assert [(shape.title, shape.time, shape.clash) for shape in timeline._shapes()] == [("Tea", "11:00–11:30", False)]
    driven.page.show_draft({"item": "talks", "when": {"day": "2025-11-12", "start": "14:00"}}, clash=True)
    (shape,) = timeline._shapes()
    assert (shape.time, shape.clash) == ("14:00", True)
    assert shape.rect.left() == timeline._scene.canvas.rect(timeline._scene.of_items[0]).left()
    for nothing in ({"title": {"en": "Tea"}}, {"item": ["talks", "tea"], "when": {"day": "2025-11-12"}}, None):
        driven.page.show_draft(nothing, clash=False)
        assert timeline._shapes() == []


def test_the_day_goes_on_until_what_a_form_would_plan_late_in_the_evening(driven: Driven) -> None:
    timeline = child(driven.page, TimelineView)
    assert timeline._day.last < 23 * 60
    driven.page.show_draft({"when": {"day": "2025-11-12", "start": "21:30", "end": "23:00"}}, clash=False)
    assert timeline._day.last >= 23 * 60
    assert [shape.time for shape in timeline._shapes()] == ["21:30–23:00"]


def test_what_a_form_would_plan_takes_the_lanes_of_the_sides_it_is_for(driven: Driven, office: SmallOffice) -> None:
    office.record("name-party", party={"state": {"en": "Belarus"}}, side="belarus")
    office.record("settle-participation", item="talks", side="belarus", how="in-the-room")
    driven.page.show_view(office.view())
    timeline = child(driven.page, TimelineView)
    widths = []
    for taking in ({}, {"taking": ["host", "guest", "belarus"]}, {"taking": ["guest"]}):
        driven.page.show_draft({**taking, "when": {"day": "2025-11-12", "start": "16:00"}}, clash=False)
        widths.append(timeline._shapes()[0].rect.width())
    two, three, one = widths
    assert one < two < three


def test_a_move_by_hand_is_what_is_recorded_once_it_is_let_go(driven: Driven, qtbot: QtBot) -> None:
    """Then no other button is the primary one."""
    timeline = child(driven.page, TimelineView)
    driven.page.select("talks")
    start = timeline.rect_of("talks").center()
    QTest.mousePress(timeline.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(timeline.viewport(), start + QPoint(0, 80))
    assert not driven.page.offers_recording()
    with qtbot.waitSignal(driven.page.primary_changed):
        QTest.mouseRelease(timeline.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(0, 80))

    assert driven.page.offers_recording()


def test_a_move_that_waits_is_dropped_for_a_form(driven: Driven, office: SmallOffice) -> None:
    driven.page.select("talks")
    child(driven.page, TimelineView).key_command.emit("Alt+Down", "talks")
    assert driven.page.offers_recording()
    driven.page.show_draft({"when": {"day": "2025-11-12", "start": "16:00"}}, clash=False)
    assert not driven.page.offers_recording()
    assert [shape.time for shape in child(driven.page, TimelineView)._shapes()] == ["16:00"]


def begin_talks_before_an_evening(office: SmallOffice, at: str = "13:00") -> None:
    """Let the talks have begun, and a dinner and an opera follow them."""
    office.record("start-item", item="talks", at=f"2025-11-12T{at}:00+03:00")
    for item, start, end in (("dinner", "14:00", "15:00"), ("opera", "15:05", "16:00")):
        office.record(
            "plan-item", item=item, kind="culture", title={"en": item.capitalize()},
            when={"day": "2025-11-12", "start": start, "end": end},
        )  # fmt: skip


def test_a_delay_is_told_and_proposed_as_one_act(driven: Driven, office: SmallOffice) -> None:
    begin_talks_before_an_evening(office)
    office.record("expect-end", item="talks", at="2025-11-12T14:10:00+03:00", about=False, by="the hall")
    with patch("desktop.machine.clock.now", lambda: datetime(2025, 11, 12, 10, 30, tzinfo=UTC)):
        driven.page.show_view(office.view())
        late = child(driven.page, LateBar)
        assert late.isVisible()
        buttons(driven)[say("late.propose", minutes="25")].click()
    bar = told(driven, office)
    assert "14:25" in bar.texts()[0]
    assert "15:30" in bar.texts()[0]
    # The button that was pressed has gone; Enter is pressed on the one that records.
    assert bar._record.hasFocus()
    bar._record.click()

    moved = {fields["item"]: (name, fields["when"]["start"]) for _, name, fields in driven.asked}
    assert (moved["dinner"], moved["opera"]) == (("move-item", "14:25"), ("move-item", "15:30"))
    assert len(driven.requests.records) == 1, "one act, one undo"


def test_what_began_late_says_what_it_holds_up_before_it_runs_over(driven: Driven, office: SmallOffice) -> None:
    begin_talks_before_an_evening(office, "13:30")
    with patch("desktop.machine.clock.now", lambda: datetime(2025, 11, 12, 10, 35, tzinfo=UTC)):
        driven.page.show_view(office.view())
        late = child(driven.page, LateBar)
        assert late.isVisible()
        sentence = "Restricted talks: began 30 min late; if it lasts as planned, it holds up 3 items."
        assert late.texts()[0] == sentence
        assert say("late.propose", minutes="30") in buttons(driven)


@pytest.mark.parametrize("language", ["en", "fr", "ru", "kk"])
def test_the_bar_of_a_delay_needs_no_more_room_than_a_form_leaves_the_day(
    driven: Driven, office: SmallOffice, language: str
) -> None:
    begin_talks_before_an_evening(office)
    office.record("retitle-item", item="talks", title={"en": "Uzbek-Malaysian Business Forum", "ru": FORUM})
    speak(language, driven.page)
    with patch("desktop.machine.clock.now", lambda: datetime(2025, 11, 12, 10, 50, tzinfo=UTC)):
        driven.page.show_view(office.view())
        late = child(driven.page, LateBar)
        assert late.isVisible()
        assert late.minimumSizeHint().width() <= LEAST_PAGE
        late.resize(LEAST_PAGE, late.heightForWidth(LEAST_PAGE))
        assert faults(late) == []


FORUM = "Узбекско-малайзийский бизнес-форум"


def test_what_comes_next_is_shortened_so_that_the_rest_keeps_its_hours(driven: Driven, office: SmallOffice) -> None:
    begin_talks_before_an_evening(office)
    with patch("desktop.machine.clock.now", lambda: datetime(2025, 11, 12, 10, 50, tzinfo=UTC)):
        driven.page.show_view(office.view())
        assert not [text for text in buttons(driven) if text.startswith("Shorten")], "nobody says when the talks end"
        office.record("expect-end", item="talks", at="2025-11-12T14:10:00+03:00", about=False, by="the hall")
        driven.page.show_view(office.view())
        buttons(driven)["Shorten Dinner to 35 min…"].click()
    told(driven, office)._record.click()

    ((_, command, fields),) = driven.asked
    assert (command, fields["item"]) == ("move-item", "dinner")
    assert (fields["when"]["start"], fields["when"]["end"]) == ("14:25", "15:00")


def test_with_no_item_chosen_s_and_e_are_for_what_the_strip_tells_of(driven: Driven, office: SmallOffice) -> None:
    with patch("desktop.machine.clock.now", lambda: datetime(2025, 11, 12, 10, 20, tzinfo=UTC)):
        driven.page.show_view(office.view())
        timeline(driven).setFocus()
        press(driven, "M")
        assert driven.asked == []
        press(driven, "S")
        assert driven.asked == [("form", "start-item", {"item": "talks"})]
        office.record("start-item", item="talks", at="2025-11-12T13:06:00+03:00")
        driven.page.show_view(office.view())
        press(driven, "E")
        assert driven.asked[1:] == [("form", "end-item", {"item": "talks"})]


def test_with_an_item_chosen_that_is_over_they_are_too(driven: Driven, office: SmallOffice) -> None:
    office.record("record-outcome", item="arrival", outcome="held")
    with patch("desktop.machine.clock.now", lambda: datetime(2025, 11, 12, 10, 20, tzinfo=UTC)):
        driven.page.show_view(office.view())
        driven.page.select("arrival")
        press(driven, "S")
    assert driven.asked == [("form", "start-item", {"item": "talks"})]


def test_the_strip_prints_its_keys_only_while_they_are_for_what_it_tells_of(
    driven: Driven, office: SmallOffice
) -> None:
    def printed() -> list[str]:
        return [button.keys() for button in child(driven.page, NowStrip).findChildren(Button) if button.isVisible()]

    with patch("desktop.machine.clock.now", lambda: datetime(2025, 11, 12, 10, 20, tzinfo=UTC)):
        driven.page.show_view(office.view())
        assert printed() == ["S"]
        for item, keys in (("talks", ["S"]), ("statements", [""])):
            choose(driven, item, listed=False)
            assert printed() == keys, item


def test_enter_opens_the_most_usual_form(driven: Driven) -> None:
    choose(driven, "talks", listed=False)
    press(driven, "Return")

    assert driven.asked == [("form", "move-item", {"item": "talks", "when": TALKS_AT})]


def test_in_the_list_enter_changes_the_cell_and_a_double_click_opens_the_meeting(driven: Driven) -> None:
    choose(driven, "talks", listed=True)
    for key in ("Return", "Right", "F2", "Right", "F2"):
        press(driven, key)

    about = {"item": "talks"}
    cells = (("cell when", "move-item"), ("cell title", "retitle-item"), ("cell place", "place-item"))
    assert driven.asked == [(cell, command, about) for cell, command in cells]
    table = child(driven.page, CommandTable)
    spot = table.visualRect(table.currentIndex()).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert driven.wanted[-1] == ("trigger", "page-meetings")


def test_a_double_click_on_a_block_opens_the_meeting_itself(driven: Driven) -> None:
    choose(driven, "talks", listed=False)
    spot = timeline(driven).rect_of("talks").center()
    QTest.mouseDClick(timeline(driven).viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert driven.wanted[-1] == ("trigger", "page-meetings")


@pytest.mark.parametrize(("key", "command"), [("Alt+Down", "move-item"), ("P", "place-item"), ("Del", "cancel-item")])
def test_several_items_of_the_list_are_asked_for_at_once(driven: Driven, key: str, command: str) -> None:
    choose(driven, "talks", listed=True)
    press(driven, "Shift+Down")
    bar = child(driven.page, BulkBar)
    assert bar.isVisible()
    press(driven, key)
    _, asked, fields = driven.last()

    assert (asked, fields["item"][0], len(fields["item"])) == (command, "talks", 2)
    assert len(driven.page.chosen_together()["item"]) == 2
    press(driven, "Ctrl+L")
    assert not bar.isVisible()
    assert driven.page.chosen_together() == {}, "what nobody sees chosen is asked for nothing"


@pytest.fixture
def hourless(driven: Driven, office: SmallOffice) -> list[str]:
    """A day that ends with a dinner and a concert without hours: the ids of all its items in their order."""
    for item in ("dinner", "concert"):
        office.record("plan-item", item=item, kind="culture", title={"en": item}, when={"day": "2025-11-12"})
    driven.page.show_view(office.view())
    return [row.id for row in office.view().schedule if str(row.day) == "2025-11-12"]


@pytest.mark.parametrize("listed", [False, True], ids=["lanes", "list"])
def test_alt_and_an_arrow_show_where_an_item_without_an_hour_would_stand(
    driven: Driven, hourless: list[str], listed: bool
) -> None:
    """Nothing is recorded before it was shown (protocol 5.16)."""
    choose(driven, "dinner", listed=listed)
    press(driven, "Alt+Up")
    press(driven, "Alt+Down")

    before = hourless[hourless.index("dinner") - 2 :][:1] if hourless.index("dinner") > 1 else []
    up = {"item": "dinner", **({"after": before[0]} if before else {})}
    assert driven.asked == [
        ("form", "place-in-day", up),
        ("form", "place-in-day", {"item": "dinner", "after": "concert"}),
    ]


def test_the_last_of_the_day_moves_no_further(driven: Driven, hourless: list[str]) -> None:
    choose(driven, hourless[-1], listed=True)
    press(driven, "Alt+Down")

    assert driven.asked == []


def test_a_row_dropped_between_two_others_asks_to_stand_there(driven: Driven, hourless: list[str]) -> None:
    table = as_list(driven)
    choose(driven, "concert", listed=True)
    line = table.chosen_line()
    row = table.visualRect(table.model().index(line, 1))
    target = row.center() - QPoint(0, row.height())
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    for spot in (target, target - QPoint(0, row.height() // 4)):
        QTest.mouseMove(table.viewport(), spot)
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=target)

    before = hourless[hourless.index("dinner") - 1]
    assert driven.asked == [("form", "place-in-day", {"item": "concert", "after": before})]


@pytest.mark.parametrize("listed", [False, True], ids=["lanes", "list"])
def test_the_past_is_read_only(driven: Driven, office: SmallOffice, listed: bool) -> None:
    driven.page.show_view(office.view(office.view().newest - 1))
    choose(driven, "talks", listed=listed)
    for key in (*FORMS, "Alt+Up", "Return"):
        press(driven, key)

    assert driven.asked == []
    assert driven.page.commands() == ()
    assert driven.page.selection() == {"item": "talks"}


def test_the_commands_follow_the_state_of_the_item(driven: Driven, office: SmallOffice) -> None:
    offered = []
    for command in ("", "start-item", "end-item"):
        if command:
            office.record(command, item="talks", at="2025-11-12T14:30:00+03:00")
        driven.page.show_view(office.view())
        driven.page.select("talks")
        offered.append(driven.page.commands()[0])

    assert offered == [MoveItem, EndItem, MarkAllPresent]
    office.record("cancel-item", "late", item="arrival")
    driven.page.show_view(office.view())
    driven.page.select("arrival")
    assert driven.page.commands() == (ReinstateItem, StartItem, RecordOutcome)


def test_ctrl_l_shows_the_items_as_a_list_and_back(driven: Driven) -> None:
    table = as_list(driven)
    assert table.isVisible()
    titles = [str(table.model().index(row, 1).data() or "") for row in range(table.model().rowCount())]
    assert [title for title in titles if title] == ["Arrival", "Restricted talks", "Press statements"]
    assert buttons(driven)[say("programme.list")].isChecked()

    press(driven, "Ctrl+L")
    assert timeline(driven).isVisible()
    assert buttons(driven)[say("programme.lanes")].isChecked()


def test_ctrl_l_takes_the_focus_along(driven: Driven) -> None:
    table = as_list(driven)
    assert table.hasFocus()

    press(driven, "Ctrl+L")
    assert timeline(driven).hasFocus()


def test_ctrl_c_copies_the_chosen_item_or_the_day_where_none_is_chosen(driven: Driven) -> None:
    def copied() -> list[str]:
        press(driven, "Ctrl+C")
        return QApplication.clipboard().text().strip().splitlines()

    day = copied()
    driven.page.select("talks")
    chosen = copied()
    assert len(chosen) == 2, "the day it is on, and the item"
    assert chosen[1] in day
    assert len(day) > 2


def test_what_is_new_begins_where_the_chosen_item_ends(driven: Driven) -> None:
    driven.page.select("talks")
    assert driven.page.begins_with()["when"] == {"day": "2025-11-12", "after": "13:45"}


def test_each_day_has_a_button_with_the_number_of_its_items(driven: Driven, office: SmallOffice, qtbot: QtBot) -> None:
    office.record(
        "plan-item", item="farewell", kind="departure", title={"en": "Departure"},
        when={"day": "2025-11-13", "start": "09:00"},
    )  # fmt: skip
    driven.page.show_view(office.view())
    driven.page.select("talks")
    qtbot.waitUntil(lambda: [button.keys() for button in day_buttons(driven)] == ["3", "1"])
    eve = day_buttons(driven)[1]
    QTest.mouseClick(eve, Qt.MouseButton.LeftButton)
    for keys, day in (("Ctrl+PgUp", "2025-11-12"), ("Ctrl+PgUp", "2025-11-12"), ("Ctrl+PgDown", "2025-11-13")):
        press(driven, keys)
        assert driven.page.primary_fields() == driven.page.begins_with() == {"when": {"day": day}}

    assert eve.isChecked()
    assert driven.page.selection() == {}
    assert not timeline(driven).rect_of("farewell").isEmpty()
    with pytest.raises(KeyError):
        timeline(driven).rect_of("talks")


def test_the_list_begins_with_the_day_on_show_and_its_button_follows_the_chosen_item(
    driven: Driven, office: SmallOffice, qtbot: QtBot
) -> None:
    when = {"day": "2025-11-13", "start": "10:00", "end": "10:30"}
    office.record("plan-item", item="farewell", kind="ceremony", title={"en": "Farewell"}, when=when)
    driven.page.show_view(office.view())
    qtbot.waitUntil(lambda: len(day_buttons(driven)) > 1)
    day_buttons(driven)[-1].click()
    as_list(driven)
    assert driven.page.selection() == {"item": "farewell"}
    choose(driven, "talks", listed=True)
    assert [each.isChecked() for each in day_buttons(driven)][-2:] == [True, False]


def test_in_the_list_a_click_on_a_day_goes_to_it(driven: Driven, office: SmallOffice, qtbot: QtBot) -> None:
    office.record(
        "plan-item", item="breakfast", kind="meal", title={"en": "Breakfast"},
        when={"day": "2025-11-13", "start": "08:00", "end": "09:00"},
    )  # fmt: skip
    driven.page.show_view(office.view())
    table = as_list(driven)
    qtbot.waitUntil(lambda: len(day_buttons(driven)) > 1)
    day_buttons(driven)[-1].click()

    assert driven.page.selection()["item"] == "breakfast"
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))


def test_of_many_days_the_one_on_show_alone_is_written_out(driven: Driven, office: SmallOffice, qtbot: QtBot) -> None:
    for day in (20, 29):
        when = {"day": f"2025-11-{day}", "start": "09:00"}
        office.record("plan-item", item=f"on-{day}", kind="departure", title={"en": "Visit"}, when=when)
    office.record("redate-visit", first_day="2025-11-12", last_day="2025-12-02")
    driven.page.show_view(office.view())
    driven.page.select("talks")
    qtbot.waitUntil(lambda: len(day_buttons(driven)) == 21)
    told = [(button.text(), button.keys()) for button in day_buttons(driven)]
    assert told[:2] == [("Wed 12 Nov", "3"), ("13", "")]
    assert told[8] == ("20", "1")
    assert [text for text, _ in told[18:]] == ["30", "1 Dec", "2"]
    QTest.mouseClick(day_buttons(driven)[8], Qt.MouseButton.LeftButton)
    assert [button.text() for button in day_buttons(driven)][:9:8] == ["12 Nov", "Thu 20 Nov"]
    assert day_buttons(driven)[1].accessibleName() == "Thu 13 Nov"


@pytest.mark.parametrize("by", ["key", "hand"])
def test_an_item_is_moved_to_another_day_at_its_hours_once_that_is_recorded(
    driven: Driven, office: SmallOffice, qtbot: QtBot, by: str
) -> None:
    eve = {"day": "2025-11-13", "start": "09:00"}
    office.record("plan-item", item="farewell", kind="departure", title={"en": "Departure"}, when=eve)
    driven.page.show_view(office.view())
    choose(driven, "talks", listed=False)
    if by == "key":
        press(driven, "Alt+PgDown")
    else:
        qtbot.waitUntil(lambda: len(day_buttons(driven)) == 2)
        view, button = timeline(driven).viewport(), day_buttons(driven)[1]
        to = view.mapFromGlobal(button.mapToGlobal(button.rect().center()))
        start = timeline(driven).rect_of("talks").center()
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view, to)
        assert button.isDown()
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=to)
        assert not button.isDown()
    told(driven, office)
    assert driven.asked == []

    child(driven.page, ShiftBar).recorded.emit()
    when = {**TALKS_AT, "day": "2025-11-13"}
    assert driven.asked == [("command", "move-item", {"item": "talks", "when": when})]


def test_an_item_without_an_hour_is_asked_to_stand_on_another_day(driven: Driven, office: SmallOffice) -> None:
    office.record("plan-item", item="walk", kind="culture", title={"en": "Walk"}, when={"day": "2025-11-12"})
    driven.page.show_view(office.view())
    choose(driven, "walk", listed=False)
    press(driven, "Alt+PgDown")

    assert driven.last() == ("form", "move-item", {"item": "walk", "when": {"day": "2025-11-13"}})


def test_selecting_an_item_goes_to_its_day(driven: Driven, office: SmallOffice) -> None:
    office.record(
        "plan-item", item="farewell", kind="departure", title={"en": "Departure"},
        when={"day": "2025-11-13", "start": "09:00"},
    )  # fmt: skip
    driven.page.show_view(office.view())
    assert driven.page.select("farewell")
    assert timeline(driven).selected_id() == "farewell"

    assert not driven.page.select("lavrov")
    assert driven.page.selection() == {"item": "farewell"}


def test_an_item_without_a_block_can_be_selected(driven: Driven, office: SmallOffice) -> None:
    office.record("plan-item", item="dinner", kind="meal", title={"en": "Dinner"}, when={"day": "2025-11-12"})
    driven.page.show_view(office.view())

    assert driven.page.select("dinner")
    assert driven.page.selection() == {"item": "dinner"}
    driven.page.show_view(office.view())


def test_a_chosen_item_that_is_gone_is_no_longer_selected(driven: Driven, office: SmallOffice) -> None:
    driven.page.select("talks")
    office.record("retract-item", item="talks")
    driven.page.show_view(office.view())

    assert driven.page.selection() == {}
    assert driven.page.commands() == ()


def test_a_check_leads_to_the_item_it_is_about(driven: Driven) -> None:
    child(driven.page, CheckBar).subject_wanted.emit("statements")

    assert driven.page.selection() == {"item": "statements"}


def test_the_items_that_stand_are_counted(office: SmallOffice) -> None:
    assert page_counts(office.view())["programme"] == 3
    office.record("cancel-item", "no time", item="statements")
    counts = page_counts(office.view())
    assert (counts["programme"], counts["press"]) == (2, 0)


def test_another_language_rewords_the_page(driven: Driven) -> None:
    driven.page.select("talks")
    speak("fr", driven.page)

    assert say("programme.lanes") in buttons(driven)
    assert driven.page.selection() == {"item": "talks"}
    assert "Entretien restreint" in timeline(driven).accessibleDescription()


def test_whatever_tab_reaches_has_a_name(driven: Driven) -> None:
    assert unnamed(driven.page) == []
    as_list(driven)
    assert unnamed(driven.page) == []


@pytest.mark.parametrize("listed", [False, True])
@pytest.mark.parametrize(("key", "action"), [("T", "table"), ("L", "lines"), ("C", "compose")])
def test_letters_open_the_table_and_the_lines_of_an_item(
    driven: Driven, key: str, action: str, *, listed: bool
) -> None:
    choose(driven, "talks", listed=listed)
    press(driven, key)
    assert driven.wanted == [("trigger", action)]


@pytest.mark.parametrize("listed", [False, True])
def test_ctrl_v_takes_a_programme_that_was_copied(driven: Driven, *, listed: bool) -> None:
    choose(driven, "talks", listed=listed)
    press(driven, "Ctrl+V")
    assert driven.wanted == [("trigger", "paste-programme")]


def test_an_item_without_a_format_offers_a_line(driven: Driven) -> None:
    choose(driven, "arrival", listed=False)
    assert DrawUpLine in driven.page.commands()
    choose(driven, "talks", listed=False)
    assert DrawUpLine not in driven.page.commands()


def test_f_asks_what_an_item_turned_into_once_it_runs(driven: Driven, office: SmallOffice) -> None:
    office.record("start-item", item="talks", at="2025-11-12T14:30:00+03:00")
    driven.page.show_view(office.view())
    choose(driven, "talks", listed=False)
    press(driven, "F")
    assert driven.last() == ("form", "record-format", {"item": "talks"})


def test_a_transfer_is_given_its_cars_and_then_who_rides_in_them(driven: Driven, office: SmallOffice) -> None:
    when = {"day": "2025-11-12", "start": "17:00", "end": "17:20"}
    office.record("plan-item", item="drive", kind="transfer", title={"en": "To the airport"}, when=when)
    driven.page.show_view(office.view())
    assert driven.page.select("drive")
    assert FormMotorcade in driven.page.commands()
    assert SeatInCar not in driven.page.commands()
    office.record("form-motorcade", item="drive", cars=[{"number": 1}])
    driven.page.show_view(office.view())
    assert SeatInCar in driven.page.commands()


def test_the_days_of_a_long_visit_go_on_in_a_next_row(office: SmallOffice, qtbot: QtBot) -> None:
    office.record("redate-visit", first_day="2025-11-01", last_day="2025-11-14")
    driven = Driven(ProgrammePage, office.view(), qtbot)
    driven.page.resize(800, 600)
    days = [button for button in driven.page.findChildren(Button) if button.property("day") is not None]
    assert len(days) == 14
    assert driven.page.minimumSizeHint().width() < 800
    assert max(day.geometry().right() for day in days) < 800
    assert len({day.y() for day in days}) > 1


def test_what_has_no_day_yet_is_listed_and_reached_by_a_button_beside_the_days(
    driven: Driven, office: SmallOffice
) -> None:
    office.record("plan-item", kind="tea", title={"en": "Tea"}, item="tea")
    driven.page.show_view(office.view())

    button = next(each for each in driven.page.findChildren(Button) if each.text() == "Day to be fixed")
    button.click()

    assert driven.page.selection() == {"item": "tea"}
    table = child(driven.page, CommandTable)
    assert table.isVisible()
    assert driven.texts(0)[-2].startswith("Day to be fixed · 1")
    assert not timeline(driven).shows("tea")


def test_the_day_keeps_its_height_as_a_move_is_proposed_in_the_place_of_a_check(
    driven: Driven, office: SmallOffice
) -> None:
    """A lower bar would let a day that is scrolled to its end slide away under the hand that moves the item."""
    timeline, checks = child(driven.page, TimelineView), child(driven.page, CheckBar)
    checks.setMinimumHeight(140)
    QApplication.processEvents()
    for _ in range(3):
        QApplication.processEvents()
    assert checks.isVisible()
    before = timeline.height()
    choose(driven, "talks", listed=False)
    press(driven, "Alt+Down")
    bar = told(driven, office)
    QApplication.processEvents()
    assert not bar.isHidden()
    assert timeline.height() <= before
    press(driven, "Escape")
    QApplication.processEvents()
    assert bar.isHidden()
    assert timeline.height() == before


def test_the_legend_gives_way_where_the_days_would_need_a_further_row_beside_it(
    driven: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    legend, seen = child(driven.page, Legend), []
    for days in (300, 900):
        monkeypatch.setattr(DayButtons, "row_width", lambda _self, wide=days: wide)
        driven.page.resize(1200 + days, 700)
        driven.page.resize(1200, 700)
        QApplication.processEvents()
        seen.append(legend.isVisible())
    assert seen == [True, False]
