"""What can be done with an item of the programme: by which keys, with which command, and what is known of its form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from desktop.concepts import commands_for_many
from desktop.desk.view import VisitView
from desktop.timeline.programme_day import when_of
from desktop.widgets.tables.bulk_bar import ManyAct
from desktop.wording.words import say
from domain.core.message import CommandClass, name_of
from domain.core.names import GUEST, HOST
from domain.programme.arrangements import DescribeItem, RetitleItem
from domain.programme.attendance import MarkAllPresent
from domain.programme.cancellation import CancelItem, ReinstateItem
from domain.programme.contacts import AssignOfficer
from domain.programme.holding import EndItem, RecordFormat, StartItem
from domain.programme.meeting import ChangeFormat, ListParticipant
from domain.programme.motorcade import FormMotorcade, SeatInCar
from domain.programme.moving import MoveItem
from domain.programme.outcome import ExpectEnd, RecordOutcome
from domain.programme.place import PlaceItem
from domain.projections.schedule import ScheduleRow
from domain.seating.lines import DrawUpLine
from domain.visit.who_takes_part import SettleParties

KEYS: Mapping[str, CommandClass] = {
    "M": MoveItem,
    "F": ChangeFormat,
    "S": StartItem,
    "E": EndItem,
    "H": RecordOutcome,
    "Del": CancelItem,
    "P": PlaceItem,
    "D": DescribeItem,
    "W": SettleParties,
}
"""What the letters do in the timeline and the list; never in a field."""

OPENS = {"T": "table", "L": "lines", "C": "compose"}
"""The letters that open what stands behind an item: the actions of the window."""

DAY = 24 * 60
"""How many minutes later the same hour of the next day is, by the clock on the wall."""

SHIFTS: Mapping[str, tuple[int, int]] = {
    "Alt+Up": (-5, 0), "Alt+Down": (5, 0), "Alt+Shift+Up": (-1, 0), "Alt+Shift+Down": (1, 0),
    "Alt+Left": (0, -5), "Alt+Right": (0, 5), "Alt+Shift+Left": (0, -1), "Alt+Shift+Right": (0, 1),
    "Alt+PgUp": (-DAY, 0), "Alt+PgDown": (DAY, 0),
}  # fmt: skip
"""By how many minutes a key moves an item, and by how many its end alone; one without an hour past its neighbour."""

DAY_KEYS: Mapping[str, int] = {"Ctrl+PgDown": 1, "Ctrl+PgUp": -1}
"""By how many days of the visit a key goes on."""

CELLS: Mapping[str, tuple[CommandClass, str]] = {
    "time": (MoveItem, "when"), "item": (RetitleItem, "title"), "place": (PlaceItem, "place"),
}  # fmt: skip
"""By the columns of the list whose cells may be changed: the command that does, and its field."""

USUAL_FOR_MANY: tuple[CommandClass, ...] = (MoveItem, PlaceItem, AssignOfficer, CancelItem)
"""What is usually asked for several items at once; of a visit of several parties also who takes part."""


def commands_on(row: ScheduleRow, view: VisitView) -> tuple[CommandClass, ...]:
    """The commands that make sense for an item, most usual first."""
    if row.status == "planned":
        shape = ChangeFormat if row.format else FormMotorcade if "way" in row.has else DrawUpLine
        seats = (SeatInCar,) if view.visit.programme.items[row.id].motorcade is not None else ()
        parties = who_takes_part(view)
        return (MoveItem, PlaceItem, *parties, ListParticipant, *seats, shape, StartItem, RecordOutcome, CancelItem)
    as_held = (RecordFormat,) if row.format or row.held_format else ()
    noting = () if MarkAllPresent(row.id).is_done(view.visit) else (MarkAllPresent,)
    if row.status == "under-way":
        return (EndItem, ExpectEnd, *as_held, *noting, RecordOutcome)
    if row.status == "cancelled":
        return (ReinstateItem, StartItem, RecordOutcome)
    return (*noting, RecordOutcome, *as_held)


def known_fields(command: CommandClass, row: ScheduleRow | None) -> dict[str, Any]:
    """What the form of a command about an item begins with."""
    fields: dict[str, Any] = {"item": row.id if row is not None else None}
    if row is not None and command is MoveItem and row.planned is not None:
        fields["when"] = when_of(row)
    if row is not None and command is PlaceItem:
        fields["place"] = dict(row.place)
    if row is not None and command is DescribeItem:
        fields["detail"] = dict(row.detail)
    return fields


def acts_for_many(ask: Callable[[CommandClass], None], view: VisitView) -> list[ManyAct]:
    """What can be done with several items at once, the most usual first."""
    keys = {command: key for key, command in KEYS.items()}
    first, second, *rest = USUAL_FOR_MANY
    usual = (first, second, *who_takes_part(view), *rest)
    others = (each for each in commands_for_many("item") if each not in usual)
    return [
        ManyAct(say("inspector.ask", command=say(f"command.{name_of(each)}")), partial(ask, each), keys.get(each, ""))
        for each in (*usual, *others)
    ]


def who_takes_part(view: VisitView) -> tuple[CommandClass, ...]:
    """The command that says who takes part, where there are others than host and guest."""
    return (SettleParties,) if {*view.visit.sides} - {HOST, GUEST} else ()
