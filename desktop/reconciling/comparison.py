"""The list in hand held against the one that stands: told at once, or beside the window where both are long."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.desk.asked import AskedWork
from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.desk.view import VisitView
from desktop.desk.work_thread import WorkThread
from desktop.files.lists.work import ListWork
from domain.core.problem import Malformed, Problem
from domain.delegation.identity import approved_spellings
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.visit.visit import Visit

COMPARED_AT_ONCE = 2_000
"""How many pairs of a name on the list and one that stands are compared without a thread of their own."""


class Comparison(QObject):
    """What the list in hand changes: found anew as the list or the one that stands changes, and for nothing else."""

    found_late = Signal()
    """It is known now what a long list changes."""
    failed_late = Signal()
    """It is known now that a long list names nobody."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: Reconciliation | None = None
        """What the list changes; None where it is not known yet, or where the list names nobody."""
        self.names_nobody: Problem | None = None
        self._work: ListWork | None = None
        self._against: VisitView | None = None
        """The view of the visit of which it is known what the list changes."""
        self._registries: DeskRegistries = NOBODY
        self._finders, self._finding = WorkThread("changes", self), AskedWork[Reconciliation]()

    @property
    def known(self) -> bool:
        """Whether it is known what the list changes, or that it names nobody."""
        return self.found is not None or self.names_nobody is not None

    def show_registries(self, registries: DeskRegistries) -> None:
        """Learn the registries: what the list changes is found anew."""
        self._registries, self._against = registries, None

    def hold(self, work: ListWork | None, view: VisitView | None) -> None:
        """Hold a list against the one that stands, unless it is known already what it changes there.

        What was decided of single changes alters nothing of that.
        """
        before, self._work = self._work, work
        if work is None or view is None:
            self._finding.drop()
            self.found = self.names_nobody = self._against = None
        elif before is None or not work.changes_as(before) or self._against is not view:
            self._find(work, view)

    def close(self) -> None:
        """Wait for what is still being compared, such as before the window closes."""
        self._finders.close()

    def _find(self, work: ListWork, view: VisitView) -> None:
        """Find what a list changes: of two long ones in a thread, as each name is compared with every other."""
        self.found, self.names_nobody, self._against = None, None, view
        self._finding.drop()
        finding = partial(changes_of, work, view.visit, self._registries)
        if len(work.listing.entries) * len(view.visit.delegations.listed(work.side)) > COMPARED_AT_ONCE:
            self._finding = self._finders.ask(finding)
            self._finding.then(self._was_found).otherwise(self._was_not_found)
            return
        try:
            self.found = finding()
        except Malformed as problem:
            self.names_nobody = problem

    def _was_found(self, found: Reconciliation) -> None:
        self.found = found
        self.found_late.emit()

    def _was_not_found(self, problem: Problem) -> None:
        self.names_nobody = problem
        self.failed_late.emit()


def changes_of(work: ListWork, visit: Visit, registries: DeskRegistries) -> Reconciliation:
    """What a list changes on the list that stands.

    Raises:
        Malformed: `list-names-nobody`.
    """
    return work.found(visit, approved_spellings(visit, registries), registries)
