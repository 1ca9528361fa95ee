"""An office with one visit of a chosen length."""

from __future__ import annotations

from contextlib import closing
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from desktop.bench.multiplied import OFFICER, entry_of
from domain.offices import new_office, office_at
from domain.record.request import Request, from_fields
from domain.record.vocabulary import VOCABULARY
from domain.store.log import NEWEST

LONG_VISIT = "LONG"
ITEMS, MOVES = 20, 240
_AT_ONCE = 5_000
_OPENING: dict[str, Any] = {
    "reference": LONG_VISIT, "title": {"en": "A long visit"}, "category": "state",
    "host": {"state": {"en": "Russia"}, "capital": {"en": "Moscow"}, "zone": "Europe/Moscow"},
    "guest": {"state": {"en": "Kazakhstan"}, "capital": {"en": "Astana"}, "zone": "Asia/Almaty"},
    "first_day": "2025-11-03", "last_day": "2025-11-22",
    "places": [{"name": {"en": "Moscow"}, "zone": "Europe/Moscow"}],
}  # fmt: skip


def with_long_visit(folder: Path, entries: int) -> Path:
    """An office with one visit, `LONG_VISIT`, of so many entries: its items are moved again and again."""
    path = folder / "long.chancery"
    new_office(path)
    with closing(office_at(path, OFFICER)) as office:
        office.record(from_fields({"command": "open-visit", "fields": _OPENING}), *map(planned, range(ITEMS)))
        office.record(*map(item_moved, range(MOVES)))
        visit_id = office.resolve(LONG_VISIT)
        with office.store.reading() as reading:
            moves = reading.rows(visit_id, 1 + ITEMS, NEWEST)
            last = reading.rows(visit_id, 0, NEWEST)[-1].entry
        for after in range(last, entries, _AT_ONCE):
            some = enumerate(islice(cycle(moves), min(_AT_ONCE, entries - after)), start=after + 1)
            stored = [entry_of(row, visit_id, number, None) for number, row in some]
            office.recorder.insert_events(stored, desk=OFFICER.desk, vocabulary=VOCABULARY)
    return path


def planned(number: int) -> Request:
    """An item is planned."""
    return _asked("plan-item", item=f"i{number}", kind="other", title={"en": f"Item {number}"}, when=_when(number, 0))


def item_moved(number: int) -> Request:
    """An item is moved, each time to another hour than before."""
    return _asked("move-item", item=f"i{number % ITEMS}", when=_when(number % ITEMS, 1 + number // ITEMS))


def _when(item: int, moves: int) -> dict[str, str]:
    hour, minute = 8 + moves % 12, item % 12 * 5
    return {"day": f"2025-11-{3 + item:02}", "start": f"{hour:02}:{minute:02}", "end": f"{hour + 1:02}:{minute:02}"}


def _asked(command: str, **fields: Any) -> Request:
    return from_fields({"command": command, "fields": fields, "visit": LONG_VISIT})
