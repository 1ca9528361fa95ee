"""The programme as a list: what stands in which column."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt

from desktop.models.schedule_model import ScheduleModel
from desktop.widgets.tables.copied_rows import copied_rows
from tests.desktop.dressed import office, theme
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]


def test_what_the_press_may_do_stands_with_the_item_and_not_as_its_place(office: SmallOffice) -> None:
    view = office.view()
    row = next(row for row in view.schedule if row.id == "statements")
    model = ScheduleModel()
    model.set_rows([replace(row, press="pool", place={})], view.visit.zone)
    spoken = [str(model.index(model.rowCount() - 1, at).data(Qt.ItemDataRole.AccessibleTextRole)) for at in (1, 2)]
    assert model.words.of("press", "pool") in spoken[0]
    assert model.words.of("press", "pool") not in spoken[1]


def test_an_item_copied_by_itself_names_its_day_without_what_else_is_on_it(office: SmallOffice) -> None:
    view = office.view()
    model = ScheduleModel()
    model.set_rows(view.schedule, view.visit.zone)
    row = next(row for row in view.schedule if row.day is not None)
    assert row.day is not None
    day, *told = copied_rows(model, [model.line_of(row.id)]).text().splitlines()
    assert day == model.words.day(row.day)
    assert len(told) == 1
