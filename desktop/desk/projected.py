"""What is derived from a visit at one moment, each list when it is first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Self

from domain.projections.attendance import AttendanceList, attendance
from domain.projections.correspondence import LetterRow, correspondence
from domain.projections.delegation import DelegationRow, delegation
from domain.projections.history import HistoryRow
from domain.projections.schedule import ScheduleRow, schedule
from domain.visit.visit import Visit


class Projected:
    """The lists of a visit that nobody changes any more. A page that is not shown costs nothing.

    Any thread may ask; where two do, each list is at worst derived twice.

    Args:
        journal: the history of the visit, up to its entry or beyond.
    """

    def __init__(self, visit: Visit, journal: Sequence[HistoryRow]) -> None:
        self._visit, self._journal = visit, journal

    def with_counted(self) -> Self:
        """Derive at once, in the thread that asks, what the window counts of every view, whatever page is on show."""
        assert self.schedule is not None
        assert self.delegation is not None
        return self

    @cached_property
    def schedule(self) -> tuple[ScheduleRow, ...]:
        """Every item, in the order of the day."""
        return schedule(self._visit)

    @cached_property
    def delegation(self) -> tuple[DelegationRow, ...]:
        """The members of all sides, in order of precedence."""
        return delegation(self._visit)

    @cached_property
    def attendance(self) -> tuple[AttendanceList, ...]:
        """The attendance list of each item that lists or saw anyone."""
        return attendance(self._visit)

    @cached_property
    def letters(self) -> tuple[LetterRow, ...]:
        """The register of correspondence, newest first."""
        return correspondence(self._visit, self._journal)
