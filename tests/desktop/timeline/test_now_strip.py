"""What runs now and what comes next, above the day."""

from __future__ import annotations

from datetime import datetime

from pytestqt.qtbot import QtBot

from desktop.timeline.now_strip import NowStrip, now_next
from desktop.widgets.button import Button
from desktop.widgets.label import Label
from desktop.wording.words import say
from domain.projections.lateness import lateness
from tests.desktop.dressed import office, theme
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]


def at(clock: str) -> datetime:
    """The hour of the day in Moscow."""
    return datetime.fromisoformat(f"2025-11-12T{clock}:00+03:00")


def told(office: SmallOffice, clock: str) -> tuple[str, str]:
    view = office.view()
    strip = NowStrip()
    strip.show_items(now_next(view, at(clock), lateness(view.schedule, at(clock))))
    return strip.texts()


def when(start: str, end: str) -> dict[str, str]:
    return {"day": "2025-11-12", "start": start, "end": end}


def plan_dinner(office: SmallOffice) -> None:
    office.record("plan-item", item="dinner", kind="meal", title={"en": "Dinner"}, when=when("14:00", "15:00"))


def test_before_anything_runs_the_next_item_is_told_with_how_long_it_is_until_then(office: SmallOffice) -> None:
    assert told(office, "11:35") == (" ", "Arrival 09:00, was due 2 h 35 min ago")
    assert told(office, "12:05") == (" ", "Restricted talks 13:00–13:45, in 55 min")


def test_what_runs_is_told_since_when_and_how_late_it_began(office: SmallOffice) -> None:
    plan_dinner(office)
    office.record("start-item", item="talks", at="2025-11-12T13:06:00+03:00")
    assert told(office, "13:30") == ("Restricted talks since 13:06, 6 min late", "Dinner 14:00–15:00, in 30 min")


def test_what_runs_since_the_day_before_is_told_with_its_day(office: SmallOffice) -> None:
    office.record("start-item", item="talks", at="2025-11-12T13:06:00+03:00")
    morning = datetime.fromisoformat("2025-11-13T05:00:00+03:00")
    assert now_next(office.view(), morning, None).of_now == "since Wed 12 Nov, 13:06, 6 min late"


def test_more_than_an_hour_late_is_told_in_hours(office: SmallOffice) -> None:
    office.record("start-item", item="talks", at="2025-11-12T15:15:00+03:00")
    assert told(office, "15:30")[0] == "Restricted talks since 15:15, 2 h 15 min late"


def test_what_runs_beyond_its_planned_end_is_told_by_how_much_once_its_length_is_over(office: SmallOffice) -> None:
    office.record("start-item", item="talks", at="2025-11-12T13:05:00+03:00")
    told_at = [told(office, clock)[0].removeprefix("Restricted talks ") for clock in ("13:49", "13:51", "14:52")]
    assert told_at == [
        "since 13:05, 5 min late", "since 13:05, 6 min over its planned end",
        "since 13:05, 1 h 7 min over its planned end",
    ]  # fmt: skip


def test_an_item_waits_beyond_its_hour_and_what_comes_after_it_is_told_too(office: SmallOffice, qtbot: QtBot) -> None:
    plan_dinner(office)
    strip = NowStrip()
    qtbot.addWidget(strip)
    strip.show_items(now_next(office.view(), at("13:20"), None))
    strip.show()

    assert strip.texts() == (" ", "Restricted talks 13:00–13:45, was due 20 min ago")
    assert "then Dinner 14:00–15:00, in 40 min" in [label.text() for label in strip.findChildren(Label)]
    (button,) = (each for each in strip.findChildren(Button) if each.isVisible())
    with qtbot.waitSignal(strip.start_wanted) as asked:
        button.click()
    assert asked.args == ["talks"]


def test_what_would_run_by_the_plan_is_told_where_nobody_notes_what_begins(office: SmallOffice, qtbot: QtBot) -> None:
    plan_dinner(office)
    office.record("plan-item", item="flight", kind="departure", title={"en": "Flight"}, when=when("16:00", "17:00"))
    strip = NowStrip()
    qtbot.addWidget(strip)
    strip.show_items(now_next(office.view(), at("14:10"), None))

    said = [label.text() for label in strip.findChildren(Label)]
    assert "WAITING" in said
    assert "NEXT" not in said
    assert "by plan at this hour Dinner 14:00–15:00; then Flight 16:00–17:00, in 1 h 50 min" in said

    strip.show_items(now_next(office.view(), at("15:10"), None))
    assert "WAITING" in [label.text() for label in strip.findChildren(Label)]


def test_while_something_runs_late_the_next_item_waits_and_no_other_is_told(office: SmallOffice) -> None:
    plan_dinner(office)
    office.record("plan-item", item="concert", kind="ceremony", title={"en": "Concert"}, when=when("16:00", "17:00"))
    office.record("start-item", item="talks", at="2025-11-12T13:00:00+03:00")
    assert told(office, "14:05")[1] == "Dinner 14:00–15:00, was due 5 min ago; proposed 14:20"
    assert now_next(office.view(), at("14:05"), None).then == ""


def test_a_delay_proposes_another_hour_for_what_comes_next(office: SmallOffice) -> None:
    plan_dinner(office)
    office.record("start-item", item="talks", at="2025-11-12T13:00:00+03:00")
    office.record("expect-end", item="talks", at="2025-11-12T14:10:00+03:00", about=False)
    assert told(office, "13:30")[1] == "Dinner 14:00–15:00, in 30 min; proposed 14:25"


def test_nothing_is_told_once_the_day_is_over(office: SmallOffice, qtbot: QtBot) -> None:
    strip = NowStrip()
    qtbot.addWidget(strip)
    strip.show_items(now_next(office.view(), at("23:00"), None))
    assert strip.isHidden()


def test_its_button_ends_what_runs(office: SmallOffice, qtbot: QtBot) -> None:
    office.record("start-item", item="talks", at="2025-11-12T13:06:00+03:00")
    strip = NowStrip()
    qtbot.addWidget(strip)
    strip.show_items(now_next(office.view(), at("13:30"), None))
    strip.show()
    (button,) = (each for each in strip.findChildren(Button) if each.isVisible())
    assert button.text() == say("command.end-item")
    with qtbot.waitSignal(strip.end_wanted) as asked:
        button.click()
    assert asked.args == ["talks"]


def test_a_long_title_goes_on_in_further_lines_and_asks_for_no_width(office: SmallOffice, qtbot: QtBot) -> None:
    title = "Arrival of the President at the airport (welcome by the Minister for Europe and Foreign Affairs)"
    office.record("plan-item", item="long", kind="ceremony", title={"en": title}, when=when("12:30", "12:50"))
    view, strip = office.view(), NowStrip()
    qtbot.addWidget(strip)
    strip.show_items(now_next(view, at("12:40"), None))
    assert title in strip.texts()[1]
    assert strip.minimumSizeHint().width() < strip.fontMetrics().horizontalAdvance(title) // 2
    assert strip.heightForWidth(400) > strip.heightForWidth(1400)
