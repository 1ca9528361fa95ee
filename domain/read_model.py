"""What is persisted of a visit beside the office, so that it can be read without folding. Disposable."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import msgspec

from domain.problem import Refused
from domain.projections.attendance import AttendanceList, attendance
from domain.projections.itinerary import itinerary
from domain.projections.schedule import ScheduleRow, schedule
from domain.visit import Visit


class ReadModel(msgspec.Struct, frozen=True):
    """The read models of one visit as of its entry `entries`, as the projections derive them."""

    entries: int
    schedule: tuple[ScheduleRow, ...]
    attendance: tuple[AttendanceList, ...]
    itineraries: dict[str, tuple[str, ...]]
    """The ids of the items each member takes part in."""

    def itinerary(self, member: str) -> tuple[ScheduleRow, ...]:
        """The items a member takes part in, in the order of the schedule.

        Raises:
            Refused: `unknown-member`.
        """
        if member not in self.itineraries:
            raise Refused("unknown-member", field="member", member=member)
        own = set(self.itineraries[member])
        return tuple(row for row in self.schedule if row.id in own)


def read_model(visit: Visit) -> ReadModel:
    """The read models of a visit."""
    return ReadModel(
        entries=visit.entries,
        schedule=schedule(visit),
        attendance=attendance(visit),
        itineraries={
            key: tuple(row.id for row in itinerary(visit, key))
            for key, member in visit.delegations.members.items()
            if not member.retracted
        },
    )


@cache
def code_digest() -> str:
    """A digest of the code that shapes read models: one made by other code is not to be believed."""
    here = Path(__file__).parent
    digest = hashlib.sha256()
    for source in sorted([*here.glob("*.py"), *here.glob("projections/*.py")]):
        digest.update(source.name.encode() + b"\0" + source.read_bytes())
    return digest.hexdigest()
