"""What is persisted of a visit beside the office, so that it can be read without folding. Disposable."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.abc import InspectLoader
from importlib.util import find_spec
from pkgutil import walk_packages
from types import CodeType

import msgspec

import domain
from domain.core.problem import Refused
from domain.projections.attendance import AttendanceList, attendance
from domain.projections.itinerary import itineraries
from domain.projections.schedule import ScheduleRow, schedule
from domain.visit.visit import Visit


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
        itineraries=itineraries(visit),
    )


@cache
def code_digest(package: str = domain.__name__) -> str:
    """A digest of the code of the domain, or of a package of it: what other code made is not to be believed.

    It is taken from what the interpreter runs, so that a build without sources has one too.
    """
    digest = hashlib.sha256()
    for module in walk_packages(import_module(package).__path__, f"{package}."):
        spec = find_spec(module.name)
        assert spec is not None
        assert isinstance(spec.loader, InspectLoader)
        code = spec.loader.get_code(module.name)
        digest.update(module.name.encode() + b"\0")
        for part in _parts(code):
            digest.update(part + b"\0")
    return digest.hexdigest()


def _parts(code: CodeType | None) -> Iterator[bytes]:
    """What a code object does, without the file and the lines it came from."""
    if code is None:
        return
    yield code.co_code
    yield repr(code.co_names).encode()
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _parts(constant)
        else:
            # A set of constants has no order of its own from one process to the next.
            yield repr(sorted(map(repr, constant)) if isinstance(constant, frozenset) else constant).encode()
