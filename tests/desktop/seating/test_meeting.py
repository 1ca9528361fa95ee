"""A meeting opened from the list of meetings: table, list, cards, checks and entries are one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.machine import clock
from desktop.pages.meetings import MeetingsPage
from desktop.seating.attendance_pane import AttendancePane
from desktop.seating.beneath import CardsAndChecks, MeetingJournal
from desktop.seating.cards import CardView
from desktop.seating.convention_bar import ConventionBar
from desktop.seating.meeting import MeetingView
from desktop.seating.view import SeatingView
from desktop.seating.words import plan_title
from desktop.widgets.button import Button
from desktop.widgets.tables.bulk_bar import BulkBar
from desktop.wording.cards import faces, own_languages
from desktop.wording.words import say
from domain.projections.seating import seating_of
from domain.visit.party import Party
from tests.desktop.children import child
from tests.desktop.dressed import speak
from tests.desktop.pages.driver import Driven, unnamed
from tests.desktop.small_office import SmallOffice


@pytest.fixture
def driven(office: SmallOffice, qtbot: QtBot) -> Driven:
    made = Driven(MeetingsPage, office.view(), qtbot)
    made.press("Return")
    return made


def part(driven: Driven, kind: type[Any]) -> Any:
    return child(driven.page, kind)


def test_enter_opens_the_meeting_and_escape_leads_back(driven: Driven) -> None:
    assert part(driven, MeetingView).isVisible()
    assert driven.page.takes_all()
    assert driven.page.selection() == {"item": "talks", "member": "putin"}
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_Escape)
    assert not part(driven, MeetingView).isVisible()
    assert not driven.page.takes_all()
    assert driven.page.selection() == {"item": "talks"}


def test_the_breadcrumb_leads_back(driven: Driven) -> None:
    back = next(button for button in driven.page.findChildren(Button) if button.text() == "Meetings")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert not part(driven, MeetingView).isVisible()


def test_the_seat_and_the_person_chosen_are_one(driven: Driven) -> None:
    table, people = part(driven, SeatingView), part(driven, AttendancePane)
    table.select("kosherbayev")
    assert people.chosen() == "kosherbayev"
    people.select("lavrov")
    assert table.chosen() == "lavrov"
    assert driven.page.selection() == {"item": "talks", "member": "lavrov"}


@pytest.mark.parametrize(("key", "attended"), [(Qt.Key.Key_Space, "present"), (Qt.Key.Key_A, "absent")])
def test_a_key_at_the_table_marks_whoever_sits_there(driven: Driven, key: Qt.Key, attended: str) -> None:
    part(driven, SeatingView).select("kosherbayev")
    QTest.keyClick(part(driven, SeatingView), key)
    assert driven.asked == []
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    fields = {"item": "talks", "member": "kosherbayev", "attended": attended}
    assert driven.last() == ("command", "mark-attendance", fields)


def test_several_seats_are_marked_by_one_key_and_move_by_one_form(driven: Driven) -> None:
    table = part(driven, SeatingView)
    table.select("tokayev", ("tokayev", "kosherbayev"))
    assert [act.keys for act in child(part(driven, MeetingView), BulkBar).acts()][-4:] == ["Space", "A", "L", "Del"]
    QTest.keyClick(table, Qt.Key.Key_Space)
    QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    marked = {"item": "talks", "attended": "present"}
    assert [(kind, fields) for kind, _, fields in driven.asked] == [
        ("command", {**marked, "member": "tokayev"}),
        ("command", {**marked, "member": "kosherbayev"}),
    ]
    child(part(driven, MeetingView), BulkBar).button(0).click()
    together = {"item": "talks", "members": ["tokayev", "kosherbayev"]}
    assert driven.last() == ("form", "move-seats", {**together, "way": "right"})


def test_before_the_hour_all_are_present_only_by_a_form(driven: Driven, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2025, 11, 12, 6, tzinfo=UTC))
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert driven.last() == ("form", "mark-all-present", {"item": "talks"})


def test_late_is_marked_with_the_time_and_all_at_once(driven: Driven, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2025, 11, 12, 10, 30, tzinfo=UTC))
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_L)
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    kind, command, fields = driven.last()
    assert (kind, command, fields["attended"]) == ("command", "mark-attendance", "late")
    assert fields["at"].endswith("+00:00")
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert driven.last() == ("command", "mark-all-present", {"item": "talks"})


def test_replaced_asks_by_whom_and_a_mark_is_taken_back(driven: Driven, office: SmallOffice) -> None:
    part(driven, SeatingView).select("kosherbayev")
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_R)
    fields = {"item": "talks", "member": "kosherbayev"}
    assert driven.last() == ("form", "mark-attendance", {**fields, "attended": "replaced"})
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_Delete)
    assert driven.last()[0] == "form"
    office.record("mark-attendance", **fields, attended="absent")
    driven.page.show_view(office.view())
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_Delete)
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert driven.last() == ("command", "retract-mark", fields)


def test_escape_drops_what_is_prepared_before_it_leads_back(driven: Driven) -> None:
    table = part(driven, SeatingView)
    QTest.keyClick(table, Qt.Key.Key_A)
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert part(driven, MeetingView).isVisible()
    QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert driven.asked == []
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert not part(driven, MeetingView).isVisible()


def test_alt_and_an_arrow_open_the_form_that_swaps_with_a_reason(driven: Driven) -> None:
    part(driven, SeatingView).select("tokayev")
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    fields = {"item": "talks", "member": "tokayev", "other": "kosherbayev"}
    assert driven.last() == ("form", "swap-seats", fields)


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_convention_is_chosen_by_name_or_in_part(driven: Driven, office: SmallOffice) -> None:
    bar = part(driven, ConventionBar)
    choose(bar.box("convention"), "interpreter-second")
    assert driven.last() == ("command", "set-table", {"item": "talks", "convention": "interpreter-second"})
    office.record("set-table", item="talks", convention="door-at-the-side", places=9, law="Decree 1183")
    driven.page.show_view(office.view())
    assert bar.box("facing").currentText() == "Guest faces the windows"
    choose(bar.box("interpreter"), "behind")
    kept = {"places": 9, "law": {"und": "Decree 1183"}}
    assert driven.last() == ("command", "set-table", {"item": "talks", "interpreter": "behind", **kept})


def test_what_stands_is_not_recorded_again(driven: Driven) -> None:
    bar = part(driven, ConventionBar)
    choose(bar.box("facing"), "door")
    choose(bar.box("convention"), "own")
    assert driven.asked == []
    assert bar.box("convention").currentData() == "place-of-honour"


def test_the_past_is_read_only(driven: Driven, office: SmallOffice) -> None:
    driven.page.show_view(office.view(office.view().newest - 1))
    assert not part(driven, ConventionBar).box("facing").isEnabled()
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_Space)
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert driven.asked == []


def test_the_card_of_the_chosen_seat_bears_the_own_language_and_the_other_sides(driven: Driven) -> None:
    """The own language toward the person, the counterpart's toward the counterpart (protocol 6.10)."""
    part(driven, SeatingView).select("kosherbayev")
    own, across = part(driven, CardsAndChecks).findChildren(CardView)
    assert own.accessibleName().startswith("Kazakhstan, Ермек Кошербаев")
    part(driven, SeatingView).select("putin")
    assert "Владимир Путин" in own.accessibleName()
    assert own.isVisible()
    assert across.isVisible()


def test_kazakh_stands_before_russian_on_a_kazakh_card(office: SmallOffice) -> None:
    view = office.view()
    seats = seating_of(view.visit, view.visit.programme.items["talks"]).seats
    tokayev = next(seat for seat in seats if seat.id == "tokayev")
    own, _ = faces(tokayev, view.visit.guest, view.visit.host)
    assert own.name == "Қасым-Жомарт Тоқаев"


@pytest.mark.parametrize(
    ("zone", "languages"),
    [("Asia/Almaty", ("kk", "ru")), ("Europe/Paris", ("fr",)), ("America/New_York", ("en",)), ("UTC", ())],
)
def test_a_state_speaks_its_own_language_first(zone: str, languages: tuple[str, ...]) -> None:
    assert own_languages(Party({"en": "A state"}, {}, zone)) == languages
    assert own_languages(None) == ()


def test_without_a_name_there_is_no_card(driven: Driven) -> None:
    part(driven, SeatingView).select("interpreter")
    assert not any(card.isVisible() for card in part(driven, CardsAndChecks).findChildren(CardView))


def test_an_entry_about_the_meeting_leads_to_its_moment(driven: Driven, office: SmallOffice, qtbot: QtBot) -> None:
    office.record("place-item", item="talks", place={"en": "Catherine Hall"})
    driven.page.show_view(office.view())
    buttons = part(driven, MeetingJournal).findChildren(Button)
    newest = next(button for button in buttons if button.accessibleName() == f"Entry {office.view().newest}")
    newest.click()
    assert driven.wanted == [("look_at", office.view().newest)]


def test_the_meeting_that_is_open_follows_the_view(driven: Driven, office: SmallOffice) -> None:
    office.record("swap-seats", "As the embassy asked", item="talks", member="tokayev", other="kosherbayev")
    driven.page.show_view(office.view())
    part(driven, SeatingView).select("kosherbayev")
    assert "in the centre" in part(driven, SeatingView).accessibleDescription()
    office.record("retract-item", item="talks")
    driven.page.show_view(office.view())
    assert not part(driven, MeetingView).isVisible()


def test_another_language_rewords_the_meeting(driven: Driven) -> None:
    speak("fr", driven.page)
    assert part(driven, ConventionBar).box("facing").currentText() == "L’invité fait face à la porte"
    assert part(driven, SeatingView).chosen() == "putin"


def test_whatever_tab_reaches_has_a_name(driven: Driven) -> None:
    assert unnamed(driven.page) == []


@pytest.mark.parametrize(("key", "side"), [(Qt.Key.Key_H, "host"), (Qt.Key.Key_G, "guest")])
def test_a_side_is_marked_present_from_the_table(driven: Driven, key: Qt.Key, side: str) -> None:
    """Attendance is ticked by side, from the seating plan, by exception (protocol 10.6)."""
    QTest.keyClick(part(driven, SeatingView), key)
    assert driven.last() == ("form", "mark-all-present", {"item": "talks", "side": side})


def test_who_is_on_no_list_is_recorded_from_the_table(driven: Driven) -> None:
    QTest.keyClick(part(driven, SeatingView), Qt.Key.Key_N)
    assert driven.last() == ("form", "record-person-present", {"item": "talks"})


def test_f_and_e_change_the_format_and_end_the_meeting_as_it_runs(driven: Driven, office: SmallOffice) -> None:
    table = part(driven, SeatingView)
    QTest.keyClick(table, Qt.Key.Key_F)
    assert driven.last() == ("form", "change-format", {"item": "talks"})
    QTest.keyClick(table, Qt.Key.Key_E)
    assert driven.last()[1] == "change-format", "what has not begun does not end"
    QTest.keyClick(table, Qt.Key.Key_S)
    assert driven.last() == ("form", "start-item", {"item": "talks"})
    office.record("start-item", item="talks", at="2025-11-12T14:30:00+03:00")
    driven.page.show_view(office.view())
    QTest.keyClick(part(driven, AttendancePane).table, Qt.Key.Key_F)
    assert driven.last() == ("form", "record-format", {"item": "talks"})
    QTest.keyClick(part(driven, AttendancePane).table, Qt.Key.Key_E)
    assert driven.last() == ("form", "end-item", {"item": "talks"})


def test_the_meeting_is_started_and_ended_by_its_button(driven: Driven, office: SmallOffice) -> None:
    def button(text: str) -> Button:
        return next(each for each in driven.page.findChildren(Button) if each.text() == text)

    QTest.mouseClick(button("Start now"), Qt.MouseButton.LeftButton)
    assert driven.last() == ("command", "start-item", {"item": "talks"})
    office.record("start-item", item="talks", at="2025-11-12T14:30:00+03:00")
    driven.page.show_view(office.view())
    QTest.mouseClick(button("End now"), Qt.MouseButton.LeftButton)
    assert driven.last() == ("command", "end-item", {"item": "talks"})
    office.record("end-item", item="talks", at="2025-11-12T15:30:00+03:00")
    driven.page.show_view(office.view())
    assert not button("End now").isVisible()


def test_a_meeting_of_the_day_before_does_not_begin_now(
    driven: Driven, office: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its button recorded a start fourteen hours late, and a mark as of now."""
    office.record("redate-visit", first_day="2025-11-12", last_day="2025-11-14")

    def offers(*, hours_after: int) -> tuple[bool, str]:
        begins = datetime(2025, 11, 12, 10, 45, tzinfo=UTC)
        monkeypatch.setattr(clock, "now", lambda: begins + timedelta(hours=hours_after))
        driven.page.show_view(office.view())
        texts = [each.text() for each in driven.page.findChildren(Button) if not each.isHidden()]
        people = part(driven, AttendancePane)
        people.select("putin")
        people.act("L")
        return "Start now" in texts, driven.last()[0] if driven.asked else ""

    assert offers(hours_after=1) == (True, "")
    assert offers(hours_after=13) == (False, "form"), "the form asks at which hour he came"


def test_the_table_is_headed_by_the_size_the_list_tells(office: SmallOffice) -> None:
    def titled(item: str = "talks") -> str:
        visit = office.view().visit
        return plan_title(seating_of(visit, visit.programme.items[item]), say.words)

    assert titled() == "Restricted talks · 2 a side"
    office.record("list-participant", item="talks", member="transport")
    assert titled() == "Restricted talks · 2 + 3", "of two a number, as 1+1 reads as a tête-à-tête"
    office.record("propose-member", member="novak", side="host", position={"en": "Deputy Prime Minister"})
    office.record("list-participant", item="talks", member="novak")
    assert titled() == "Restricted talks · 1+2"
    office.record(
        "plan-meeting", item="alone", format="tete-a-tete", title={"en": "Tête-à-tête"}, people=["putin", "tokayev"],
        when={"day": "2025-11-12", "start": "12:00"},
    )  # fmt: skip
    assert titled("alone") == "Tête-à-tête"
    office.record(
        "plan-item", item="dinner", kind="meal", title={"en": "Dinner"}, people=["putin", "tokayev", "kosherbayev"],
        when={"day": "2025-11-12", "start": "19:00"},
    )  # fmt: skip
    assert titled("dinner") == "Dinner · 1 + 2", "a meal has no size"


def test_talks_of_which_nobody_said_the_format_are_headed_by_their_size_too(office: SmallOffice) -> None:
    for member in ("novak", "belousov"):
        office.record("propose-member", member=member, side="host", position={"en": "Deputy Prime Minister"})
    office.record(
        "plan-item", item="round", kind="talks", title={"en": "Meeting of all"},
        people=["putin", "novak", "belousov", "tokayev", "kosherbayev", "transport"],
        when={"day": "2025-11-12", "start": "12:00"},
    )  # fmt: skip

    visit = office.view().visit
    assert plan_title(seating_of(visit, visit.programme.items["round"]), say.words) == "Meeting of all · 1+2"


def test_beside_a_form_the_table_takes_the_room_of_the_list(driven: Driven) -> None:
    people = part(driven, AttendancePane)
    for width, shown in ((1200, True), (760, False), (1200, True)):
        driven.page.resize(width, 700)
        QCoreApplication.processEvents()
        assert people.isVisibleTo(driven.page) is shown
