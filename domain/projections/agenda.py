"""The agenda of an item: its points in order, with who reports on each, host and guest first."""

from __future__ import annotations

import msgspec

from domain.core.names import Name
from domain.core.text import Wording
from domain.delegation.delegation import MemberStatus
from domain.programme.agenda_point import AgendaPoint, agenda_of
from domain.programme.programme import Item
from domain.visit.visit import Visit


class ReporterRow(msgspec.Struct, frozen=True):
    """Somebody who reports on a point. `status` is that of the member."""

    id: str
    side: str
    names: dict[str, Name]
    position: Wording
    status: MemberStatus


class AgendaRow(msgspec.Struct, frozen=True):
    """A point in its place (1 and up)."""

    id: str
    number: int
    title: Wording
    reporters: tuple[ReporterRow, ...]


def agenda(visit: Visit, item: Item) -> tuple[AgendaRow, ...]:
    """The points of an item that stand."""
    return tuple(_row(visit, number, point) for number, point in enumerate(agenda_of(item), start=1))


def reported_by(visit: Visit, item: Item, member: str) -> tuple[AgendaRow, ...]:
    """The points of an item on which a member reports."""
    return tuple(row for row in agenda(visit, item) if member in {each.id for each in row.reporters})


def _row(visit: Visit, number: int, point: AgendaPoint) -> AgendaRow:
    members = [visit.delegations.members[key] for key in point.reporting]
    reporters = tuple(ReporterRow(each.id, each.side, each.names, each.position, each.status) for each in members)
    return AgendaRow(point.id, number, point.title, reporters)
