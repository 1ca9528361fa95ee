"""In which group of the sidebar a visit stands, and which one is first."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from desktop.window.sidebar.visit_groups import PARTED, first_listed, in_groups
from domain.projections.visits import VisitRow, in_words

TODAY = date(2026, 6, 15)


def visit(number: int, first: date, last: date) -> VisitRow:
    return VisitRow(
        id=UUID(int=number).hex, reference=f"V-{number}", category="state",
        first_day=first, last_day=last, status="announced", entries=1,
        words=in_words({"en": f"Visit {number}"}, {"en": "Russia"}, {"en": "Kenya"}),
    )  # fmt: skip


def days(first: int, last: int) -> tuple[date, date]:
    """Days counted from today."""
    return TODAY + timedelta(days=first), TODAY + timedelta(days=last)


def test_groups_stand_from_now_to_what_comes_and_back_from_the_latest_year() -> None:
    long_ago, past = visit(1, *days(-400, -399)), visit(2, *days(-9, -8))
    now, later, soon = visit(3, *days(0, 1)), visit(4, *days(60, 61)), visit(5, *days(5, 6))
    groups = in_groups((long_ago, later, soon, past, now), TODAY)
    assert list(groups.items()) == [
        (("now", 0), [now]), (("next", 0), [soon, later]), (("past", 2026), [past]), (("past", 2025), [long_ago]),
    ]  # fmt: skip


def test_many_visits_to_come_stand_by_their_years() -> None:
    coming = [visit(number, *days(30 * number, 30 * number + 1)) for number in range(1, PARTED + 2)]
    assert list(in_groups(coming[:-1], TODAY)) == [("next", 0)]
    assert list(in_groups(coming, TODAY)) == [("next", 2026), ("next", 2027)]


def test_the_first_visit_is_one_under_way_else_the_next_else_the_latest() -> None:
    older, latest = visit(1, *days(-40, -39)), visit(2, *days(-9, -8))
    now, soon, later = visit(3, *days(0, 1)), visit(4, *days(5, 6)), visit(5, *days(60, 61))
    assert first_listed((older, latest, now, soon, later), TODAY) == now
    assert first_listed((older, latest, soon, later), TODAY) == soon
    assert first_listed((older, latest), TODAY) == latest
    all_of_them = (older, latest, now, soon, later)
    assert first_listed(all_of_them, TODAY, UUID(later.id).hex) == later, "it was on show when the window was closed"
    assert first_listed(all_of_them, TODAY, UUID(older.id).hex) == now, "it is over, and another is under way"
    assert first_listed((older, latest), TODAY, UUID(older.id).hex) == older
    assert first_listed(all_of_them, TODAY, "0" * 32) == now, "it is of another office"
