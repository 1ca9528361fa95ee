"""The visit looked at, told anew whenever it changes: as it stands, or as of a moment."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.desk.kept_visit_view import KeptVisitView
from desktop.desk.view import VisitView
from desktop.desk.work_thread import outcome_of
from domain.core.problem import Damaged, Problem, Unavailable

if TYPE_CHECKING:
    from domain.office import Office
    from domain.record.entry import AsOf


class LookedAt:
    """Makes the views of one visit at a time, in the desk's thread.

    Args:
        opened: the office; raises Unavailable where it is closed.
        tell: takes the views.
        tell_office: tells of the office, where an entry was found that nothing can be shown with.
    """

    def __init__(
        self, opened: Callable[[], Office], tell: Callable[[VisitView], None], tell_office: Callable[[], None]
    ) -> None:
        self._opened, self._tell, self._tell_office = opened, tell, tell_office
        self._kept = KeptVisitView()
        self._looking_at: tuple[UUID, AsOf | None] | None = None

    def look_at(self, visit_id: UUID, as_of: AsOf | None) -> None:
        """Tell of a visit, and go on telling of it.

        Raises:
            Refused, Damaged, Unavailable: as `Worker.look_at`; what is on show stays there, and is followed.
        """
        before, self._looking_at = self._looking_at, (visit_id, as_of)
        try:
            self.tell()
        except Problem:
            self._looking_at = before
            raise

    def tell(self) -> None:
        """Tell of the visit looked at, where there is one."""
        if self._looking_at is not None:
            self._tell(self._view(*self._looking_at))

    def go_on_with(self, visit_id: UUID | None) -> None:
        """Look at the visit something was recorded of; who looks at a moment of before stays there."""
        if self._looking_at is not None and self._looking_at[1] is None:
            self._looking_at = (visit_id or self._looking_at[0], None)

    def as_it_stands(self) -> tuple[VisitView | Problem, ...]:
        """The visit looked at, or why it cannot be shown; nothing where none is looked at."""
        looking_at = self._looking_at
        return () if looking_at is None else (outcome_of(partial(self._view, *looking_at)),)

    def find_underivable(self, visit_id: UUID, entry: int) -> bool:
        """As `Worker.find_underivable`."""
        found = self._opened().damage.find_underivable(visit_id, (entry,))
        if found:
            self._kept = KeptVisitView()
            self.tell()
            self._tell_office()
        return found

    def _view(self, visit_id: UUID, as_of: AsOf | None) -> VisitView:
        office = self._opened()
        try:
            return self._kept.view(office, visit_id, as_of)
        except (Damaged, Unavailable):
            raise
        except Exception:
            self._kept = KeptVisitView()
            if not office.damage.find_underivable(visit_id, () if as_of is None else (as_of,)):
                raise
        self._tell_office()
        return self._kept.view(office, visit_id, as_of)
