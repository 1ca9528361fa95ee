"""What would be recorded if items were moved, and what would then ask for attention: asked in another thread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.forms.judgement import judge
from desktop.timeline.programme_day import when_of
from domain.checks.check import Check
from domain.core.message import name_of
from domain.core.problem import Problem
from domain.programme.moving import MoveItem
from domain.projections.history import HistoryRow
from domain.projections.schedule import ScheduleRow

if TYPE_CHECKING:
    from domain.office import Office


class Shift(msgspec.Struct, frozen=True):
    """An item to be moved: by how many minutes, and how long it then lasts; None: as long as it did."""

    row: ScheduleRow
    minutes: int
    length: int | None = None

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of the command that would move it."""
        return {"item": self.row.id, "when": when_of(self.row, self.minutes, self.length)}

    @property
    def same_day(self) -> bool:
        """Whether it stays on its day."""
        return self.row.day is None or bool(self.fields["when"]["day"] == self.row.day.isoformat())


class MovesForetold(msgspec.Struct, frozen=True):
    """What would follow from moving items: the entries, the checks that would come, or why it may not be."""

    rows: tuple[HistoryRow, ...]
    checks: tuple[Check, ...]
    problem: Problem | None


def foretold(office: Office, *, view: VisitView, shifts: Mapping[str, Shift]) -> MovesForetold:
    """What would follow if all these items were moved at once."""
    lines = [
        {"command": name_of(MoveItem), "fields": shift.fields, "visit": view.visit_id.hex, "based_on": view.newest}
        for shift in shifts.values()
    ]
    judged = judge(lines, view, DeskRegistries(), office.officer.name)
    return MovesForetold(judged.rows, judged.checks, judged.problem)
