"""For whom a sheet is made, and which items of the programme that reader may see (protocol 10.8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

import msgspec
from typing_extensions import TypeIs

from domain.core.names import GUEST, HOST
from domain.core.problem import Refused
from domain.core.times import PlannedTime
from domain.programme.programme import Item, ItemStatus
from domain.programme.visibility import Audience
from domain.visit.visit import Visit

Reader = Audience
"""For whom a sheet is made."""

InHouse = Literal["staff", "security"]
"""Readers of the house: they see every item, with what became of it."""

DelegationAudience = Literal["host-delegation", "guest-delegation", "both-delegations"]
"""Readers who travel with a delegation or receive one."""

Open = Literal["public", "press"]
"""Readers who see only what was said to be theirs."""

Outside = Literal["public", "press", "host-delegation", "guest-delegation", "both-delegations"]
"""Readers outside the house: no sheet of theirs has a status, a former value, a reason, a check or an entry."""

OFF: tuple[ItemStatus, ...] = ("cancelled", "not-held")
"""What was called off, or did not take place: it never prints as live."""

OPEN: tuple[Reader, ...] = get_args(Open)
HOUSE: tuple[Reader, ...] = get_args(InHouse)


def in_house(reader: Reader) -> TypeIs[InHouse]:
    """Whether a reader is of the house."""
    return reader in HOUSE


def is_open(reader: Reader) -> TypeIs[Open]:
    """Whether a reader sees only what was said to be his."""
    return reader in OPEN


_ALSO_SEEN: dict[Reader, frozenset[Reader | None]] = {
    "public": frozenset({"public"}),
    "press": frozenset({"public", "press"}),
    "host-delegation": frozenset({None, "public", "press", "both-delegations", "host-delegation"}),
    "guest-delegation": frozenset({None, "public", "press", "both-delegations", "guest-delegation"}),
    "both-delegations": frozenset({None, "public", "press", "both-delegations"}),
}
"""What is settled of the items that a reader outside the house sees; None: nobody said."""


def may_see(visit: Visit, item: Item, reader: Reader) -> bool:
    """Whether a reader may have a sheet of an item; the house may of any."""
    return in_house(reader) or any(each.id == item.id for each in seen_by(visit, reader))


def on_for(visit: Visit, item: str | None, reader: Reader) -> Item:
    """The item a sheet is asked for, where it can be made for a reader.

    Raises:
        Refused: `sheet-of-which-item` where none is named; `unknown-item`; `sheet-item-off` for one that was cancelled
            or did not take place; `sheet-nothing-to-see` for one kept from the reader.
    """
    if item is None:
        raise Refused("sheet-of-which-item", field="item")
    found = visit.programme.known(item)
    if found.status in OFF:
        raise Refused("sheet-item-off", field="item", title=found.title)
    if not may_see(visit, found, reader):
        raise Refused("sheet-nothing-to-see", reader=reader)
    return found


def on_now(visit: Visit, reader: Reader) -> list[Item]:
    """The items that take place and that a reader may see, in the order of the days."""
    if in_house(reader):
        return [item for item in visit.programme.active_items() if item.status not in OFF]
    return list(seen_by(visit, reader))


_SIDES: dict[Reader, frozenset[str]] = {
    "host-delegation": frozenset({HOST}),
    "guest-delegation": frozenset({GUEST}),
}


def seen_by(visit: Visit, reader: Outside) -> Iterator[Item]:
    """The items a reader outside the house may see, as they are planned: none that was called off or came unplanned."""
    yield from (item for item in visit.programme.active_items() if is_seen(item, reader))


def is_seen(item: Item, reader: Outside) -> bool:
    """Whether a reader outside the house may see an item that was not retracted."""
    if item.status in OFF or item.unplanned:
        return False
    return item.audience in _ALSO_SEEN[reader] and _concerns(item, reader)


def _concerns(item: Item, reader: Outside) -> bool:
    """Whether an item of which nobody said who may see it is one of the reader's own delegation."""
    sides = _SIDES.get(reader)
    return item.audience is not None or sides is None or bool(sides & {*item.taking, *item.participation})


def told_time(item: Item, reader: Outside) -> PlannedTime | None:
    """When an item is, as a reader outside the house is told: to the public and the press as it is announced."""
    return item.announced or item.planned if reader in OPEN else item.planned


def hour_told(item: Item, reader: Outside) -> PlannedTime | None:
    """The same for a programme: to the public and the press an hour not yet settled is none.

    The public is told no end that was not announced, but of what lasts longer than a day.
    """
    planned = told_time(item, reader)
    if planned is None or not is_open(reader):
        return planned
    if planned.precision == "provisional":
        return msgspec.structs.replace(planned, start=None, end=None, end_day=None, starts_at=None, ends_at=None)
    if reader == "public" and item.announced is None and planned.end_day is None:
        return msgspec.structs.replace(planned, end=None, ends_at=None)
    return planned
