"""Six parties at one table: as many as have room for their words stand beside each other, the others one step away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.composing.cell_layout import laid_out, texts_of_cell
from desktop.composing.composition import drawn_first
from desktop.composing.grid_model import GridPerson, GridRole
from desktop.composing.opposite import Counterparts
from desktop.composing.page import ComposePage
from desktop.composing.side_heads import SideHeads
from desktop.composing.sides_in_view import sides_in_view
from desktop.desk.view import VisitView
from desktop.look.text_style import GROUP
from domain.offices import office_at
from domain.record.recording import Officer
from tests.desktop.children import child
from tests.desktop.composing.conftest import ITEM, MORE
from tests.desktop.hand import focused, press
from tests.desktop.requested import Requested
from tests.desktop.visit_office import REFERENCE, VISIT, Line, new_office_with
from tests.desktop.visit_views import visit_view

OTHERS = ("Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")
EMPTY = 3
"""Of these, Tajikistan has nobody yet."""


def _further(at: int, state: str) -> Iterator[Line]:
    side = state.lower()
    yield "name-party", {"party": {"state": {"en": state}}, "side": side}
    yield "settle-participation", {"item": ITEM, "side": side, "how": "in-the-room"}
    for each in range(0 if at == EMPTY else 2):
        names = {"en": {"given": "Gurbanguly", "family": f"Berdimuhamedow {'I' * (each + 1)}"}}
        yield "propose-member", {"side": side, "names": names, "member": f"{side}-{each}",
                                 "position": {"en": f"Minister for Intergovernmental Affairs of {state}"}}  # fmt: skip
    if state == OTHERS[-1]:
        office = {"en": f"Minister of Foreign Affairs of {state}"}
        yield "propose-member", {"side": side, "member": f"{side}-foreign", "position": office}


@pytest.fixture(scope="module")
def six_parties(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VisitView]:
    further = [line for at, state in enumerate(OTHERS, 2) for line in _further(at, state)]
    path = new_office_with(tmp_path_factory.mktemp("six") / "office.chancery", (*VISIT, *MORE, *further))
    with closing(office_at(Path(path), Officer("A. Serova", "desk-1"))) as office:
        yield visit_view(office, office.resolve(REFERENCE), None)


@pytest.fixture
def requests() -> Requested:
    return Requested()


@pytest.fixture
def page(six_parties: VisitView, qtbot: QtBot, requests: Requested) -> ComposePage:
    page = ComposePage(requests, "A. Serova")
    qtbot.addWidget(page)
    page.show_view(six_parties)
    page.resize(1228, 600)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.begin(ITEM)
    return page


def test_no_name_and_no_office_in_view_is_broken_inside_a_word(page: ComposePage) -> None:
    grid = page.frame.grid
    for side in range(6):
        grid.show_side(side)
        assert side in grid.sides_in_view()
        for column in (2 * each for each in grid.sides_in_view()):
            for row in range(grid.rows.rowCount()):
                shown = grid.rows.index(row, column).data(GridRole.SHOWN)
                if isinstance(shown, GridPerson):
                    room = laid_out(grid.visualRect(grid.rows.index(row, column)), shown).said.width()
                    for text in texts_of_cell(shown):
                        assert " ".join(text.lines(room)).split() == text.text.split()


def test_the_keys_lead_on_to_the_parties_out_of_view_past_one_that_has_nobody(page: ComposePage) -> None:
    grid = page.frame.grid
    seen = [grid.sides_in_view()]
    for _ in range(3):
        press(focused(), "Right")
        seen.append(grid.sides_in_view())
    assert [(each.start, each.stop) for each in seen] == [(0, 3), (0, 3), (0, 3), (2, 5)]
    assert grid.current.startswith("turkmenistan")


def test_a_party_has_a_button_that_brings_it_into_view_though_nobody_of_it_is_there(
    page: ComposePage, qtbot: QtBot
) -> None:
    buttons = page.frame.parties.buttons()
    assert [each.text() for each in buttons] == ["Russia", "Kazakhstan", *OTHERS]
    QTest.mouseClick(buttons[5], Qt.MouseButton.LeftButton)
    assert page.frame.grid.current.startswith("uzbekistan")
    QTest.mouseClick(buttons[EMPTY], Qt.MouseButton.LeftButton)
    assert EMPTY in page.frame.grid.sides_in_view()
    assert page.frame.grid.current.startswith("turkmenistan")
    shown = [at in page.frame.grid.sides_in_view() for at in range(6)]
    qtbot.waitUntil(lambda: [each.isChecked() for each in buttons] == shown)


def test_the_heads_stand_over_the_columns_in_view_alone(page: ComposePage, qtbot: QtBot) -> None:
    heads, grid = child(page, SideHeads), page.frame.grid
    grid.show_side(5)
    qtbot.waitUntil(lambda: heads.spans() == grid.column_spans())
    assert [width > 0 for _, width in heads.spans()] == [False, False, False, True, True, True]
    assert heads.spans()[3][0] == grid.frameWidth()


def test_a_party_that_takes_no_part_is_told_with_the_way_to_settle_it(page: ComposePage, requests: Requested) -> None:
    assert page.frame.aside.apart() == ""
    assert page.frame.aside.settle.isHidden()
    page.begin("alone")
    told = "Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan: not at this meeting"
    assert page.frame.aside.apart() == told
    page.frame.aside.settle.click()
    assert requests.asked == [("form", "settle-parties", {"item": "alone"})]


def test_ministers_of_one_field_are_joined_as_counterparts_whatever_their_parties(six_parties: VisitView) -> None:
    found = Counterparts(six_parties.visit)
    wanted = drawn_first(six_parties.visit, ITEM)
    others = ("uzbekistan-foreign", "lavrov", "uzbekistan-0", "host-0")
    joined = [found.relation(wanted, "kosherbayev", other) for other in others]
    assert joined == ["office", "office", "place", "place"]


def test_of_two_sides_both_are_in_view_and_there_is_nothing_to_choose(view: VisitView, qtbot: QtBot) -> None:
    page = ComposePage(Requested(), "A. Serova")
    qtbot.addWidget(page)
    page.show_view(view)
    page.resize(720, 600)
    page.show()
    page.begin(ITEM)
    assert page.frame.grid.sides_in_view() == range(2)
    assert page.frame.parties.isHidden()


def test_a_heading_is_as_high_as_its_lines(page: ComposePage) -> None:
    grid = page.frame.grid
    page.resize(420, 600)
    heading = str(grid.rows.index(0, 0).data(GridRole.HEADING))
    assert grid.rowHeight(0) > 2 * GROUP.line_height
    assert GROUP.width(heading) > grid.columnWidth(0) // 2


@pytest.mark.parametrize(
    ("first", "chosen", "room", "seen"),
    [(0, 2, 3, (0, 3)), (0, 3, 3, (1, 4)), (3, 1, 3, (1, 4)), (5, 5, 3, (3, 6)), (2, 2, 6, (0, 6)), (0, 5, 1, (5, 6))],
)
def test_who_is_chosen_is_in_view_and_as_few_columns_as_need_be_give_way(
    first: int, chosen: int, room: int, seen: tuple[int, int]
) -> None:
    assert sides_in_view(first, chosen, 6, room) == range(*seen)
