"""What the rooms of a house are used for, over all visits."""

from __future__ import annotations

from datetime import UTC, datetime

from domain.programme.cancellation import ItemCancelled
from domain.programme.holding import ItemEnded, ItemStarted
from domain.programme.place import RoomAssigned
from domain.projections.room_use import RoomUse, uses_of
from domain.visit.closing import VisitCancelled, VisitClosed
from domain.visit.visit import Visit
from tests.domain.facts import at, meeting_planned, principals, visit_opened
from tests.domain.scenario import Facts, Scenario


def talks(start: str, end: str | None, room: str = "hall", venue: str = "kremlin", key: str = "talks") -> Facts:
    return (
        *meeting_planned(key, when=at(start, end), people=("putin", "tokayev")),
        RoomAssigned(key, venue, room, {"en": "Hall"}, 20, 15),
    )


def visit(reference: str, *facts: Facts) -> Visit:
    found: Visit = Scenario(visit_opened(), principals(), *facts).visit
    found.reference = reference
    return found


def told(uses: tuple[RoomUse, ...]) -> list[tuple[str, str, tuple[tuple[str, str, int], ...]]]:
    return [(use.visit, use.item, use.clashes) for use in uses]


def test_the_items_of_all_visits_in_a_house_are_told_in_the_order_of_time() -> None:
    later, earlier = visit("A", talks("14:00", "15:00")), visit("B", talks("10:00", "11:00"))
    elsewhere = visit("C", talks("10:00", "11:00", venue="bolshoi"))

    assert told(uses_of("kremlin", [later, earlier, elsewhere])) == [("B", "talks", ()), ("A", "talks", ())]


def test_two_visits_that_need_one_room_at_once_clash_both_ways_with_the_minutes_needed() -> None:
    one, other = visit("A", talks("14:00", "15:00")), visit("B", talks("15:10", "16:00"))

    assert told(uses_of("kremlin", [one, other])) == [
        ("A", "talks", (("B", "talks", 15),)), ("B", "talks", (("A", "talks", 15),)),
    ]  # fmt: skip


def test_another_room_and_time_enough_are_no_clash() -> None:
    first, second = visit("A", talks("14:00", "15:00")), visit("B", talks("15:15", "16:00"))
    beside = visit("C", talks("14:00", "16:00", room="other"))

    assert [use.clashes for use in uses_of("kremlin", [first, second, beside])] == [(), (), ()]


def test_within_a_visit_two_items_clash_as_well() -> None:
    both = visit("A", talks("14:00", "15:00"), talks("14:30", "16:00", key="dinner"))

    assert told(uses_of("kremlin", [both])) == [
        ("A", "talks", (("A", "dinner", 15),)), ("A", "dinner", (("A", "talks", 15),)),
    ]  # fmt: skip


def test_what_was_held_is_told_with_its_hours_and_clashes_no_more() -> None:
    begun, ended = datetime(2025, 11, 12, 11, 5, tzinfo=UTC), datetime(2025, 11, 12, 12, tzinfo=UTC)
    held = visit("A", talks("14:00", "15:00"), (ItemStarted("talks", begun), ItemEnded("talks", ended)))
    other = visit("B", talks("14:30", "16:00"))

    first, second = uses_of("kremlin", [held, other])
    assert (first.visit, first.started, first.ended, first.begins) == ("A", begun, ended, begun)
    assert (first.clashes, second.clashes) == ((), ())


def test_what_was_cancelled_uses_no_room_nor_does_a_cancelled_visit() -> None:
    gone = visit("A", talks("14:00", "15:00"), (ItemCancelled("talks"),))
    called_off = visit("B", talks("14:00", "15:00"), (VisitCancelled(),))

    assert uses_of("kremlin", [gone, called_off]) == ()


def test_a_closed_visit_is_told_and_clashes_with_nobody() -> None:
    closed, other = visit("A", talks("14:00", "15:00"), (VisitClosed(),)), visit("B", talks("14:30", "16:00"))

    assert told(uses_of("kremlin", [closed, other])) == [("A", "talks", ()), ("B", "talks", ())]


def test_both_capitals_keep_their_clock() -> None:
    (use,) = uses_of("kremlin", [visit("A", talks("14:00", "15:00"))])

    assert [zone for zone, _ in use.capitals] == ["Europe/Moscow", "Asia/Almaty"]
