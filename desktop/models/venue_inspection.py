"""What the inspector says of a room of the registry: what it holds, its uses in all visits, the ways, the journal."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VenueView
from desktop.models.inspection import CheckSaid, Inspection, InspectionGroup, OfferedAction, TwoLines
from desktop.models.person_inspection import entry_line
from desktop.wording.words import Words
from domain.core.times import local
from domain.projections.history import HistoryRow
from domain.projections.room_use import RoomUse
from domain.registry.room import CloseRoom, DescribeRoom, Room
from domain.registry.venue import Venue

DESCRIBE_ANEW = "D"
"""The key that describes a room anew."""


class KnownRoom(msgspec.Struct, frozen=True):
    """What the page knows of a selected room, or of a house alone: the house, and what the desk told of it."""

    venue: Venue
    room: Room | None
    registries: DeskRegistries
    view: VenueView | None = None
    writable: bool = True


def of_room(known: KnownRoom, words: Words) -> Inspection:
    """All that is known of a room, or of a house nobody described a room of."""
    venue, room = known.venue, known.room
    named = room.names if room is not None else venue.names
    shown = words.pick(named)
    others = dict.fromkeys(name for name in named.values() if name != shown)
    house = (words.pick(venue.names),) if room is not None else ()
    groups = (_uses(known, words), _ways_by_car(known, words), _doings(known, words), _journal(known, words))
    return Inspection(
        subject=venue.reference,
        field="venue",
        title=shown,
        others=(*house, *others),
        facts=_facts(venue, room, words),
        groups=tuple(group for group in groups if group.lines or group.actions),
        checks=tuple(CheckSaid(sentence) for sentence in _clashes(known, words)),
    )


def _facts(venue: Venue, room: Room | None, words: Words) -> tuple[tuple[str, str], ...]:
    held = words.number(room.capacity) if room is not None and room.capacity is not None else ""
    doors = words.listed(list(room.entrances)) if room is not None and room.entrances else ""
    reset = venue.changeover_of(room) if room is not None else venue.changeover
    told = (
        ("holds", held),
        ("entrances", doors),
        ("changeover", words("registry.minutes", count=reset)),
        ("zone", venue.zone),
    )
    return tuple((words(f"column.{name}"), value) for name, value in told if value)


def _uses_here(known: KnownRoom) -> tuple[RoomUse, ...]:
    """The uses of the room; those of every room where none is selected."""
    found = known.view.uses if known.view is not None else ()
    return tuple(use for use in found if known.room is None or use.room == known.room.id)


def _uses(known: KnownRoom, words: Words) -> InspectionGroup:
    lines = (TwoLines(_when(use, words), _of_visit(use, words)) for use in _uses_here(known))
    return InspectionGroup(words("venue.uses"), tuple(lines))


def _when(use: RoomUse, words: Words) -> str:
    time = words.planned(use.planned) if use.planned is not None else ""
    if not time and use.started is not None:
        time = words.in_zone(use.capitals[0][0]).moment(use.started)
    return words("venue.use", item=use.title, time=time or words("time.day-to-be-fixed"))


def _of_visit(use: RoomUse, words: Words) -> str:
    return " · ".join(filter(None, (use.visit, _held(use, words), _there(use, words))))


def _held(use: RoomUse, words: Words) -> str:
    if use.started is None:
        return ""
    here = words.in_zone(use.planned.zone if use.planned is not None else use.capitals[0][0])
    start = here.clock(use.started)
    span = here("time.range", start=start, end=here.clock(use.ended)) if use.ended is not None else start
    return words("venue.held", span=span)


def _there(use: RoomUse, words: Words) -> str:
    """The planned hours by the clock of the capital that keeps another."""
    planned = use.planned
    if planned is None or planned.starts_at is None:
        return ""
    for zone, capital in use.capitals:
        if local(planned.starts_at, zone).utcoffset() != local(planned.starts_at, planned.zone).utcoffset():
            there = words.in_zone(zone)
            start = there.clock(planned.starts_at)
            span = there("time.range", start=start, end=there.clock(planned.ends_at)) if planned.ends_at else start
            return words("inspector.clock-there", span=span, capital=capital)
    return ""


def _clashes(known: KnownRoom, words: Words) -> list[str]:
    """The pairs of items that need the room at the same time."""
    uses = {(use.visit, use.item): use for use in _uses_here(known)}
    told: dict[frozenset[tuple[str, str]], str] = {}
    for key, use in uses.items():
        for visit, item, needed in use.clashes:
            other, pair = uses[visit, item], frozenset((key, (visit, item)))
            if pair not in told:
                told[pair] = words(
                    "venue.clash", item=_when(use, words), visit=use.visit, other=_when(other, words),
                    reference=visit, needed=needed,
                )  # fmt: skip
    return list(told.values())


def _ways_by_car(known: KnownRoom, words: Words) -> InspectionGroup:
    """How long the motorcade takes to the other houses and back, as far as either was noted."""
    here, lines = known.venue, []
    for venue in known.registries.venue.values():
        there, back = here.travel.get(venue.reference), venue.travel.get(here.reference)
        if not venue.retracted and (there is not None or back is not None):
            lines.append(_offered_action(words.pick(venue.names), there, back, words))
    return InspectionGroup(words("registry.ways"), tuple(lines))


def _offered_action(name: str, there: int | None, back: int | None, words: Words) -> str:
    if there is None:
        return words("venue.way-back", venue=name, count=back)
    if back is None:
        return words("venue.way-there", venue=name, count=there)
    return words("venue.way-both", venue=name, there=there, back=back)


def _doings(known: KnownRoom, words: Words) -> InspectionGroup:
    """What may be done about the room itself; the strip under the table has what is about the house."""
    room = known.room
    if room is None or not known.writable:
        return InspectionGroup("", ())
    fields: dict[str, Any] = {"venue": known.venue.reference, "room": room.id}
    described = {**fields, **as_described(room)}
    return InspectionGroup(
        words("venue.this-room"), (),
        actions=(
            OfferedAction(words("venue.describe-anew"), DescribeRoom, described, keys=DESCRIBE_ANEW),
            OfferedAction(words("venue.close-room"), CloseRoom, fields, keys="X"),
        ),
    )  # fmt: skip


def as_described(room: Room) -> dict[str, Any]:
    """What is recorded of a room, as the fields of the command that describes it anew."""
    told = {"names": dict(room.names), "capacity": room.capacity, "entrances": list(room.entrances)}
    said = {name: value for name, value in told.items() if value}
    return {"room": room.id, **said, **({"reset": room.reset} if room.reset is not None else {})}


def _journal(known: KnownRoom, words: Words) -> InspectionGroup:
    rows = known.view.history if known.view is not None else ()
    named = (_named(row, known.registries) for row in reversed(rows))
    return InspectionGroup(words("venue.journal"), tuple(entry_line(row, words) for row in named))


def _named(row: HistoryRow, registries: DeskRegistries) -> HistoryRow:
    """An entry with the house it leads to by its name, where the registry still knows it."""
    there = registries.venue.get(str(row.values.get("to")))
    return msgspec.structs.replace(row, values={**row.values, "to": there.names}) if there is not None else row
