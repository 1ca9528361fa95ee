"""A cell changed in place: Enter records one command, a refusal is said at the cell, Esc leaves it as it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.forms.cell_form import CellForm
from desktop.forms.cell_host import CellHost
from domain.record.vocabulary import COMMANDS
from tests.desktop.form_page import Bench, FormPage
from tests.desktop.hand import press

CELL = QRect(40, 60, 200, 45)


@pytest.fixture
def cells(bench: Bench) -> Iterator[CellHost]:
    host = CellHost(bench.host, "B. Orlov", bench.requests, bench.host)
    assert bench.view is not None
    host.show_view(bench.view)
    bench.desk.visit_seen.connect(host.show_view)
    yield host
    host.close()


def opened(cells: CellHost, bench: Bench, command: str, *asked: str, **known: object) -> CellForm:
    """A form over a cell of a table, of which only the viewport matters."""
    over = QWidget(bench.host)
    over.resize(900, 500)
    over.show()
    cells.open(COMMANDS[command], dict(known), asked, over, CELL)
    assert cells.form is not None
    return cells.form


def test_enter_records_what_the_cell_says_now_and_closes_it(bench: Bench, cells: CellHost) -> None:
    form = opened(cells, bench, "word-position", "position", member="abayev")
    FormPage(form).fill({"position": {"English": "Special Envoy"}})
    press(form, "Return")
    bench.qtbot.waitUntil(lambda: cells.form is None)

    assert bench.view is not None
    assert bench.view.visit.delegations.members["abayev"].position["en"] == "Special Envoy"
    assert bench.host.waiting() == []


def test_ctrl_enter_records_it_also_over_a_page_that_hears_the_same_keys(bench: Bench, cells: CellHost) -> None:
    heard = []
    here = Qt.ShortcutContext.WidgetWithChildrenShortcut
    QShortcut(QKeySequence("Ctrl+Return"), bench.host, lambda: heard.append("page"), context=here)
    form = opened(cells, bench, "word-position", "position", member="abayev")
    FormPage(form).fill({"position": {"English": "Special Envoy"}})
    press(form.focusWidget() or form, "Ctrl+Return")
    bench.qtbot.waitUntil(lambda: cells.form is None)

    assert bench.view is not None
    assert bench.view.visit.delegations.members["abayev"].position["en"] == "Special Envoy"
    assert heard == []


def test_it_stands_over_its_cell_and_shows_the_field_and_the_reason_alone(bench: Bench, cells: CellHost) -> None:
    form = opened(cells, bench, "place-member", "place", member="abayev", place=2)
    shown = [name for name, row in form._rows.items() if not row.isHidden()]

    assert shown == ["place", "reason"]
    assert form.geometry().topLeft() == CELL.topLeft()
    assert form.editor("place").value() == 2


def test_several_fields_may_be_asked_for_in_a_cell(bench: Bench, cells: CellHost) -> None:
    known = {"item": "talks", "member": "abayev", "attended": "absent"}
    form = opened(cells, bench, "mark-attendance", "attended", "at", "by", **known)

    assert [name for name, row in form._rows.items() if not row.isHidden()] == ["attended", "at", "by"]
    assert form.editor("attended").value() == "absent"


def test_what_is_refused_is_said_at_the_cell_and_nothing_is_recorded(bench: Bench, cells: CellHost) -> None:
    form = opened(cells, bench, "place-member", "place", member="abayev", place=2)
    FormPage(form).fill({"place": "99", "reason": "As agreed"})
    press(form, "Return")
    FormPage(form).judged()

    assert (cells.form, form.recording) == (form, False)
    assert "between 1 and" in FormPage(form).error("place")


def test_esc_leaves_the_cell_as_it_was_and_no_draft(bench: Bench, cells: CellHost) -> None:
    form = opened(cells, bench, "word-position", "position", member="abayev")
    FormPage(form).fill({"position": {"English": "Special Envoy"}})
    press(form, "Esc")

    assert (cells.form, bench.host.waiting()) == (None, [])


def test_what_was_typed_in_a_cell_left_for_something_else_is_kept(bench: Bench, cells: CellHost) -> None:
    form = opened(cells, bench, "word-position", "position", member="abayev")
    FormPage(form).fill({"position": {"English": "Special Envoy"}})
    cells.set_aside()

    assert [draft.command for draft in bench.host.waiting()] == ["word-position"]
