from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop.timeline.programme_day import timeline_day
from tests.desktop.small_office import small_office

DAY = "2025-11-12"


@pytest.mark.parametrize(("next_start", "end"), [("20:15", 15), ("20:05", 10), ("20:50", 30)])
def test_an_item_without_an_end_reaches_to_the_next_in_its_lane(tmp_path: Path, next_start: str, end: int) -> None:
    with small_office(tmp_path / "office.chancery") as office:
        office.record("plan-item", kind="ceremony", title={"en": "Toast"}, item="toast",
                      when={"day": DAY, "start": "20:00"})  # fmt: skip
        office.record("plan-item", kind="ceremony", title={"en": "Signing"}, item="signing",
                      when={"day": DAY, "start": next_start, "end": "21:00"})  # fmt: skip
        day = timeline_day(office.view(), date(2025, 11, 12), datetime(2025, 11, 12, tzinfo=UTC))
    toast = next(block for block in day.blocks if block.id == "toast")
    assert toast.end - toast.start == end
