"""The view of the visit on show, made from what was read and found of it before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.desk.kept_checks import KeptChecks
from desktop.desk.kept_visit import KeptVisit
from desktop.desk.projected import Projected
from desktop.desk.queries import is_writable
from desktop.desk.view import VisitView
from domain.checks.check import outstanding
from domain.checks.day import due
from domain.core.late import late
from domain.projections.agreement_changes import AgreementChanges
from domain.projections.awaiting import AgreementTable
from domain.projections.difference import Difference
from domain.visit.visit import Visit

if TYPE_CHECKING:
    from domain.office import Office
    from domain.projections import comparison
    from domain.record.entry import AsOf
else:
    comparison = late("domain.projections.comparison")


class KeptVisitView:
    """What was read and found of the visit on show, from which each further view of it is made."""

    def __init__(self) -> None:
        self._journal, self._agreements = KeptVisit(), AgreementChanges()
        self._present, self._past = KeptChecks(), KeptChecks()

    def view(self, office: Office, visit_id: UUID, as_of: AsOf | None) -> VisitView:
        """The view of a visit as of a moment; the newest if none is given.

        Raises:
            Refused: `unknown-visit`, `unknown-entry`, `not-yet-open`.
            Damaged: the visit cannot be read.
        """
        journal = self._journal
        journal.follow(office, visit_id)
        newest = journal.newest
        entry = newest if as_of is None else min(newest, office.past.entry_number(visit_id, as_of))
        if entry != newest:
            office.damage.refuse_underivable(visit_id, entry)
        visit, rows, unreadable = journal.at(entry), journal.history(), journal.unreadable
        present = entry == newest and unreadable is None
        agreements = AgreementTable(visit, rows, self._agreements)
        # What lies beyond the visit is known only once all of it was read.
        elsewhere = (
            office.elsewhere(visit_id, journal=journal.entries)
            if present and office.gradual_reading.share() == 1
            else None
        )
        checks = (self._present if present else self._past).of(visit_id, visit, journal, elsewhere)
        return VisitView(
            visit_id=visit_id,
            entry=entry,
            newest=newest,
            visit=visit,
            projected=Projected(visit, rows).with_counted(),
            checks=due(outstanding(checks.checks), office.clock(), visit.zone),
            history=rows,
            agreements=agreements.rows(),
            awaiting=agreements.awaiting(),
            differences=() if present else self._differences(visit, office.readable(visit_id)[0]),
            accepted=tuple(each for each in checks.checks if each.quiet),
            proofs=office.proofs_at,
            earlier=partial(office.visit, visit_id),
            checker=checks if present else None,
            writable=is_writable(office) and unreadable is None,
            unreadable=unreadable,
        )

    def _differences(self, visit: Visit, now: Visit) -> tuple[Difference, ...]:
        """What differs from now, looked for only in what was touched since, where that is known one by one."""
        since = self._journal.between(visit.entries, now.entries)
        touched = {subject for entry in since for subject, _ in entry.event.touches()}
        known = (*(item.id for item in now.programme.active_items()), *now.delegations.members, *now.documents)
        about = [key for key in known if key in touched]
        return comparison.compare(visit, now, about if len(about) == len(touched) else None)
