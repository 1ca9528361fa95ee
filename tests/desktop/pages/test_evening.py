"""The evening grid: a day's actual times taken by keyboard."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QStyle, QWidget
from pytestqt.qtbot import QtBot

from desktop.day.actual_line import BESIDE, ActualLine
from desktop.day.actuals import items_of_day
from desktop.day.day_lines import IN_A_TURN
from desktop.desk.recorded import Recorded
from desktop.look import fonts
from desktop.pages.evening import EveningPage
from desktop.widgets.fields.inline_error import InlineError
from desktop.widgets.label import WrappedLabel
from desktop.wording.words import say
from domain.core.problem import Refused
from tests.desktop.children import child
from tests.desktop.hand import focused, press
from tests.desktop.pages.driver import Driven, unnamed
from tests.desktop.requested import Requested
from tests.desktop.small_office import SmallOffice, line

OUTCOME, STARTED, ENDED, ATTENDED = range(4)


@pytest.fixture
def driven(office: SmallOffice, qtbot: QtBot) -> Driven:
    return Driven(EveningPage, office.view(), qtbot)


def page(driven: Driven) -> EveningPage:
    assert isinstance(driven.page, EveningPage)
    return driven.page


def field(driven: Driven, item: str, number: int) -> QWidget:
    found = page(driven).line(item).fields[number]
    found.setFocus()
    return found


def typed(driven: Driven, item: str, number: int, text: str) -> None:
    QTest.keyClicks(field(driven, item, number), text)


def asked(driven: Driven) -> list[tuple[str, dict[str, Any]]]:
    return [(name, fields) for _, name, fields in driven.asked]


def test_a_scroll_bar_that_goes_does_not_bring_the_fields_back_beside_the_title(driven: Driven) -> None:
    """It would come again with them, without end."""
    shown, least = page(driven).line("talks"), fonts.scaled(BESIDE)
    bar = shown.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)

    def beside(width: int) -> bool:
        shown.resize(width, shown.height())
        line, title = shown.fields[OUTCOME], shown.findChildren(WrappedLabel)[0]
        QApplication.sendPostedEvents(shown, QEvent.Type.LayoutRequest)
        return line.y() < title.y() + title.height()

    assert beside(least + bar)
    assert beside(least)
    assert not beside(least - 1)
    assert not beside(least + bar - 1)
    assert beside(least + bar)


def test_of_a_full_day_some_lines_are_there_at_once_and_all_a_moment_later(office: SmallOffice, qtbot: QtBot) -> None:
    day = {"day": "2025-11-12"}
    for hour in range(14, 22):
        title = {"en": f"Walk at {hour}"}
        office.record("plan-item", item=f"walk-{hour}", kind="other", title=title, when={**day, "start": f"{hour}:30"})
    page = EveningPage(Requested())
    qtbot.addWidget(page)
    page.show_view(office.view())
    at_once = [made.item.row.id for made in page.findChildren(ActualLine)]
    assert len(at_once) == IN_A_TURN
    asked_for = [item.row.id for item in items_of_day(office.view(), date(2025, 11, 12))]
    qtbot.waitUntil(lambda: len(page.findChildren(ActualLine)) == len(asked_for))
    assert at_once == asked_for[:IN_A_TURN]
    assert [made.item.row.id for made in page.findChildren(ActualLine)] == asked_for
    assert all(made.fields[OUTCOME].isEnabled() for made in page.findChildren(ActualLine))


def test_enter_records_a_line_and_goes_on_where_the_hours_of_the_next_begin(driven: Driven) -> None:
    typed(driven, "talks", STARTED, "1306")
    typed(driven, "talks", ENDED, "+44")
    press(focused(), "Return")

    assert asked(driven) == [
        (
            "record-outcome",
            {
                "item": "talks", "outcome": "held",
                "started": "2025-11-12T10:06:00+00:00", "ended": "2025-11-12T10:50:00+00:00",
            },
        )
    ]  # fmt: skip
    assert focused() is page(driven).line("statements").fields[STARTED]


def test_whoever_types_one_column_of_hours_stays_in_it(driven: Driven) -> None:
    typed(driven, "talks", ENDED, "1350")
    press(focused(), "Return")
    assert focused() is page(driven).line("statements").fields[ENDED]


def test_both_hours_may_be_typed_in_either_field(driven: Driven) -> None:
    for number in (STARTED, ENDED):
        typed(driven, "talks", number, "1306-1350")
        noted = page(driven).line("talks").noted()
        assert (str(noted.started), str(noted.ended)) == ("13:06:00", "13:50:00")
        press(focused(), "Escape")


def test_a_line_says_that_what_is_typed_in_it_is_not_recorded(driven: Driven) -> None:
    said = say("evening.not-recorded")
    line = page(driven).line("talks")
    typed(driven, "talks", STARTED, "1306")
    assert any(said in label.text() for label in line.findChildren(WrappedLabel))
    press(focused(), "Escape")
    assert not any(said in label.text() for label in line.findChildren(WrappedLabel))


def test_attendance_as_listed_is_recorded_in_the_same_save(driven: Driven) -> None:
    press(field(driven, "talks", ATTENDED), "Down")
    press(focused(), "Return")

    assert asked(driven) == [
        ("record-outcome", {"item": "talks", "outcome": "held"}),
        ("mark-all-present", {"item": "talks"}),
    ]
    assert len(driven.requests.records) == 1


def test_presence_of_those_who_speak_is_recorded_by_their_names(driven: Driven) -> None:
    shown = field(driven, "statements", ATTENDED)
    assert isinstance(shown, QComboBox)
    assert [shown.itemText(at) for at in range(2)] == [
        say("evening.marked", marked=0, count=2), say("evening.as-expected", count=2),
    ]  # fmt: skip
    press(shown, "Down")
    press(focused(), "Return")
    assert ("mark-all-present", {"item": "statements", "members": ["putin", "tokayev"]}) in asked(driven)


def test_the_button_hands_the_keyboard_to_the_next_start(driven: Driven, office: SmallOffice) -> None:
    typed(driven, "arrival", STARTED, "900")
    button = page(driven)._record_all
    button.setFocus()
    button.click()
    office.record("record-outcome", item="arrival", outcome="held", started="2025-11-12T09:00:00+03:00")
    requests, answer = driven.requests.records[-1]
    answer.answer(Recorded(requests, ()))
    driven.page.show_view(office.view())
    assert focused() is page(driven).line("talks").fields[STARTED]


def test_a_line_that_would_be_refused_keeps_the_cursor(driven: Driven) -> None:
    """The hour typed at once to mend it was recorded of the next item."""
    typed(driven, "talks", STARTED, "1310")
    typed(driven, "talks", ENDED, "1240")
    press(focused(), "Return")
    line = page(driven).line("talks")
    assert driven.asked == []
    assert focused() is line.fields[ENDED]
    assert child(line, InlineError).sentence() != ""


@pytest.mark.parametrize("width", [900, 1100, 1280, 1500])
def test_no_line_moves_as_the_first_hour_is_typed(driven: Driven, width: int) -> None:
    line = page(driven).line("talks")

    def top() -> int:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        return line.mapTo(driven.page, line.rect().topLeft()).y()

    driven.page.resize(width, 700)
    before = top()
    typed(driven, "talks", STARTED, "1")
    assert driven.page.offers_recording()
    assert top() == before


def test_a_letter_says_that_it_was_not_held(driven: Driven) -> None:
    typed(driven, "talks", OUTCOME, "d")
    press(focused(), "Return")

    assert asked(driven) == [("record-outcome", {"item": "talks", "outcome": "not-held"})]


def test_enter_on_a_line_that_says_nothing_new_records_nothing(driven: Driven) -> None:
    press(field(driven, "talks", STARTED), "Return")

    assert driven.asked == []
    assert focused() is page(driven).line("statements").fields[STARTED]


def test_what_is_no_hour_is_said_beside_the_line(driven: Driven) -> None:
    typed(driven, "talks", STARTED, "7x")
    press(focused(), "Return")

    assert driven.asked == []
    assert focused() is page(driven).line("talks").fields[STARTED]


def test_escape_brings_back_what_stands(driven: Driven) -> None:
    typed(driven, "talks", STARTED, "1306")
    press(focused(), "Esc")

    assert not page(driven).line("talks").is_changed()
    assert page(driven).marking().count() == 0


def test_what_is_typed_is_kept_as_a_draft_and_gone_on_with(driven: Driven) -> None:
    typed(driven, "talks", STARTED, "1306")
    page(driven).marking().keep()
    kept = driven.wanted[-1][1]
    press(focused(), "Esc")
    driven.page.resume_marks(kept.id, kept.shown, kept.marks)

    assert page(driven).line("talks").texts()["started"] == "1306"


def test_what_is_typed_stays_when_another_line_is_recorded(driven: Driven, office: SmallOffice) -> None:
    typed(driven, "statements", STARTED, "1410")
    office.record("record-outcome", item="talks", outcome="held", started="2025-11-12T10:06:00Z")
    driven.page.show_view(office.view())

    assert page(driven).line("talks").texts()["started"] == "13:06"
    assert page(driven).line("statements").texts()["started"] == "1410"


def test_an_item_is_found_from_elsewhere_with_the_cursor_in_its_line(driven: Driven, office: SmallOffice) -> None:
    assert driven.page.select("statements")
    assert page(driven).line("statements").fields[0].hasFocus()
    assert driven.page.selection() == {"item": "statements"}

    assert not driven.page.select("nothing")
    office.record("cancel-item", item="statements", reason="fog")
    driven.page.show_view(office.view())
    assert not driven.page.select("statements")


def test_what_the_office_refuses_stays_typed_with_the_reason(driven: Driven) -> None:
    typed(driven, "talks", STARTED, "1306")
    press(focused(), "Return")
    driven.requests.records[-1][1].answer(Refused("unknown-item", field="item", item="talks"))
    line = page(driven).line("talks")

    assert line.is_changed()
    assert any(each.isVisible() and "talks" in each.accessibleName() for each in line.findChildren(QWidget))


def test_the_past_takes_no_input(driven: Driven, office: SmallOffice) -> None:
    driven.page.show_view(office.view(office.view().newest - 1))

    assert not any(each.isEnabled() for each in page(driven).line("talks").fields)


def test_whatever_tab_reaches_has_a_name(driven: Driven) -> None:
    assert unnamed(driven.page) == []


def test_a_day_is_noted_only_once_attendance_is_marked_as_well(driven: Driven, office: SmallOffice) -> None:
    def says(text: str) -> bool:
        return any(label.text() == text for label in driven.page.findChildren(QLabel))

    items = [row.id for row in office.view().schedule if row.status != "cancelled"]
    office.record_together(*(line("record-outcome", item=item, outcome="held") for item in items))
    driven.page.show_view(office.view())
    assert says("Noted for every item; attendance of 1 is not marked yet")

    office.record("mark-all-present", item="talks")
    driven.page.show_view(office.view())
    assert says("Noted for every item of the day")


def test_the_line_of_an_item_stays_while_others_come_and_go(driven: Driven, office: SmallOffice) -> None:
    newest, kept = office.view().newest, page(driven).line("talks")
    office.record(
        "plan-item", item="tea", kind="other", title={"en": "Tea"}, when={"day": "2025-11-12", "start": "09:00"}
    )
    driven.page.show_view(office.view())
    before = [page(driven).line(item) for item in ("tea", "talks")]
    assert before[1] is kept
    QApplication.processEvents()
    assert before[0].y() < kept.y()

    driven.page.show_view(office.view(newest))
    assert page(driven).line("talks") is kept
    assert not before[0].isVisible()


def test_all_that_is_typed_is_recorded_in_one_save_by_a_button_that_is_there_while_something_is(driven: Driven) -> None:
    button = page(driven)._record_all
    assert button.isHidden()
    assert not page(driven).offers_recording()
    typed(driven, "talks", STARTED, "1306-1350")
    typed(driven, "statements", STARTED, "1610-1640")
    assert button.text() == say("marks.record", count=2)
    assert page(driven).offers_recording()
    button.click()

    assert [fields["item"] for name, fields in asked(driven) if name == "record-outcome"] == ["talks", "statements"]
    assert len(driven.requests.records) == 1


def test_what_cannot_be_read_keeps_all_that_is_typed_from_being_recorded(driven: Driven) -> None:
    typed(driven, "talks", STARTED, "1306")
    typed(driven, "statements", STARTED, "noonish")
    page(driven)._record_all.click()

    assert driven.asked == []
    assert focused() is page(driven).line("statements").fields[STARTED]
