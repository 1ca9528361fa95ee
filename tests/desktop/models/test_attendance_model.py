"""The sum of an attendance list, in words: whatever way of attending is noted, it is counted."""

from typing import get_args

from desktop.models.attendance_model import TOTALS, is_counted, list_of, totals_in_words
from desktop.wording.words import Words
from domain.programme.presence import AttendanceStatus
from domain.projections.attendance import InTheRoom
from tests.desktop.small_office import SmallOffice


def test_every_way_of_attending_is_counted() -> None:
    rooms = {f"room-{where}" for where in get_args(InTheRoom)}
    assert {*get_args(AttendanceStatus), "expected", *rooms} == set(TOTALS)


def test_who_came_late_and_left_early_is_in_the_sum(office: SmallOffice) -> None:
    for attended in ("late", "left-early"):
        office.record("mark-attendance", item="talks", member="putin", attended=attended)
    said = totals_in_words(list_of(office.view(), "talks"), Words("en"))
    assert Words("en")("page.attendance.sum.late-and-left-early", count=1) in said.split(" · ")


def test_without_a_list_there_is_nothing_to_count() -> None:
    assert totals_in_words(None, Words("en")) == ""


def test_who_went_before_an_item_is_not_counted_there_and_who_went_after_is(office: SmallOffice) -> None:
    def counted(item: str) -> tuple[str, bool]:
        listed = list_of(office.view(), item)
        gone = [row for row in listed.people if row.id == "kosherbayev"] if listed is not None else []
        return totals_in_words(listed, Words("en")), is_counted(gone[0])

    before = counted("talks")
    office.record("withdraw-member", reason="Illness", member="kosherbayev")
    assert (before[1], counted("talks")[1]) == (True, False)
    assert counted("talks")[0] != before[0]
    office.record("reinstate-member", member="kosherbayev")
    office.record("record-outcome", item="talks", outcome="held")
    office.record("withdraw-member", reason="Illness", member="kosherbayev")
    assert counted("talks") == before
