"""The cells of the editor: parts stand beside each other where there is room, below each other where there is none."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import combinations

import pytest
from PySide6.QtCore import QRect

from desktop.composing.cell_layout import laid_out
from desktop.composing.faces import ShownPerson
from desktop.composing.grid_model import GridPerson
from desktop.composing.hours import Busy

pytestmark = pytest.mark.usefixtures("qapp")

TALKS = "needed 08:25–08:50: Restricted talks"
CALL = "needed 08:50–09:40: Call on the Speaker"
SIGNING = "needed 09:45–10:05: Signing"


def person(clashes: tuple[str, ...] = (), *, languages: str = "", narrower: str = "") -> GridPerson:
    """A minister who is needed elsewhere as often as is said."""
    at = datetime(2026, 12, 1, 8, tzinfo=UTC)
    busy = tuple(Busy(at, at, "call", clash=True) for _ in clashes)
    office = "Minister of Foreign Affairs, European Union and Cooperation"
    face = ShownPerson(
        "albares", "José Manuel Albares Bueno", office, placeholder=False, languages=languages, tongues=True, busy=busy,
        clashes=clashes, clash="; ".join(clashes), narrower=narrower, found_by="",
    )  # fmt: skip
    return GridPerson(face, "2", ticked=True, kind="delegate")


@pytest.mark.parametrize("width", [250, 330, 380, 460, 700])
@pytest.mark.parametrize("languages", ["", "es fr en"])
@pytest.mark.parametrize("narrower", ["", "Restricted talks"])
def test_parts_lie_within_their_cell_and_never_over_each_other(width: int, languages: str, narrower: str) -> None:
    shown = person((TALKS, CALL), languages=languages, narrower=narrower)
    cell = QRect(40, 100, width, laid_out(QRect(0, 0, width, 0), shown).height)
    parts = laid_out(cell, shown)
    boxes = [each for each in (parts.said, parts.narrower, parts.languages, parts.strip, parts.clash) if each.isValid()]
    assert all(cell.contains(each) for each in boxes), (cell, boxes)
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2)), boxes


def test_where_somebody_is_needed_elsewhere_has_the_whole_width_and_makes_rows_lower() -> None:
    parts = laid_out(QRect(0, 0, 460, 200), person((TALKS, CALL)))
    assert parts.clash.width() > parts.said.width() + parts.strip.width()


def test_in_a_narrow_side_name_and_office_have_the_width_of_the_hours_too() -> None:
    wide, narrow = (laid_out(QRect(0, 0, width, 200), person((TALKS,))) for width in (331, 330))
    assert narrow.said.width() > wide.said.width()
    assert narrow.strip.top() > narrow.said.bottom()


def test_of_many_places_where_somebody_is_needed_the_first_is_named_and_the_others_are_counted() -> None:
    assert person((TALKS,)).face.clash_in_brief == TALKS
    assert person((TALKS, CALL)).face.clash_in_brief == f"{TALKS}; {CALL}"
    assert person((TALKS, CALL, SIGNING)).face.clash_in_brief == f"{TALKS}, +2"
    assert person().face.clash_in_brief == ""
