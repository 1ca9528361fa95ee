"""An office with a meeting of 1+4 that nobody is listed for yet, recorded once for all tests of the editor."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.desk.view import VisitView
from domain.offices import office_at
from domain.record.recording import Officer
from tests.desktop.opened import program
from tests.desktop.visit_office import DAY, REFERENCE, VISIT, Line, new_office_with
from tests.desktop.visit_views import visit_view

__all__ = ["program"]

ITEM = "small-talks"
OFFICES = {
    "host": ("Minister of Transport of Russia", "Minister of Finance of Russia", "Chief of Staff"),
    "guest": ("Minister of Transport of Kazakhstan", "Adviser", "Chief of Protocol"),
}
MORE: tuple[Line, ...] = (
    *(
        ("propose-member", {"side": side, "category": "official", "member": f"{side}-{at}", "position": {"en": office}})
        for side, offices in OFFICES.items()
        for at, office in enumerate(offices)
    ),
    ("pair-counterparts", {"member": "lavrov", "counterpart": "kosherbayev"}),
    ("note-languages", {"member": "ushakov", "languages": ["ru", "en"]}),
    (
        "plan-meeting",
        {
            "format": "restricted", "title": {"en": "Small talks"}, "item": ITEM,
            "when": {"day": DAY, "start": "11:00", "end": "12:00"},
        },
    ),
    ("agree-size", {"item": ITEM, "size": "1+4"}),
    (
        "plan-item",
        {"kind": "courtesy-call", "title": {"en": "Call"}, "item": "call", "taking": "host",
         "when": {"day": DAY, "start": "11:30", "end": "12:30"}},
    ),
    ("list-participant", {"item": "call", "member": "lavrov"}),
    (
        "plan-meeting",
        {
            "format": "tete-a-tete", "title": {"en": "Alone"}, "item": "alone",
            "when": {"day": DAY, "start": "22:00", "end": "22:30"},
        },
    ),
)  # fmt: skip


@pytest.fixture(scope="package")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the office; a test that records works on a copy."""
    return new_office_with(tmp_path_factory.mktemp("composing") / "office.chancery", (*VISIT, *MORE))


@pytest.fixture(scope="package")
def view(recorded: Path) -> Iterator[VisitView]:
    """The visit as the window shows it."""
    with closing(office_at(recorded, Officer("A. Serova", "desk-1"))) as office:
        yield visit_view(office, office.resolve(REFERENCE), None)
