"""The view of a visit, as the desk makes it for the window."""

from __future__ import annotations

from uuid import UUID

from desktop.desk.kept_visit_view import KeptVisitView
from desktop.desk.view import VisitView
from domain.office import Office
from domain.record.entry import AsOf


def visit_view(office: Office, visit_id: UUID, as_of: AsOf | None) -> VisitView:
    """As of a moment; the newest if none is given."""
    return KeptVisitView().view(office, visit_id, as_of)
