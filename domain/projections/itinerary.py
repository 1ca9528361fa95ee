"""A member's itinerary: the items he or she takes part in."""

from __future__ import annotations

from domain.programme.programme import Item
from domain.projections.schedule import ScheduleRow, schedule
from domain.visit.visit import Visit


def itinerary(visit: Visit, member: str) -> tuple[ScheduleRow, ...]:
    """The items a member takes part in or rides to, in the order of the schedule.

    A principal takes part in whatever his side takes part in, save where another heads it.

    Raises:
        Refused: `unknown-member`.
    """
    visit.delegations.known(member)
    own = {item.id for item in visit.programme.active_items() if _takes_part(visit, item, member)}
    return tuple(row for row in schedule(visit) if row.id in own)


def _takes_part(visit: Visit, item: Item, member: str) -> bool:
    side = visit.delegations.members[member].side
    leads = item.heads.get(side)
    named = leads is not None and member in leads
    speaks = any(delivery.member == member for delivery in item.deliveries)
    principal = leads is None and visit.delegations.principal_of(side) == member and item.taking in ("both", side)
    rides = item.motorcade is not None and member in item.motorcade.rides
    return named or speaks or principal or rides or member in item.people or member in item.attendance
