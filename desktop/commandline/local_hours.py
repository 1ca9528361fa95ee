"""Hours a line of commands gives without a zone: they are read by the clock of the item it names, else of its visit.

One with a zone may leave out its seconds.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any

import msgspec
from msgspec import inspect

from desktop.commandline.moments import at_wall_time, wall_time
from domain.core.late_pattern import late_pattern
from domain.core.message import Command
from domain.core.problem import Refused
from domain.core.times import local
from domain.record.choices import alternatives, type_within
from domain.record.command_data import first_version
from domain.record.vocabulary import COMMAND_VERSIONS
from domain.visit.visit import Visit

_WITHOUT_SECONDS = late_pattern(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(Z|[+-]\d\d:\d\d)")


class LocalHours(msgspec.Struct):
    """Completes the hours of lines: 09:30 is one of the day of the item, 2025-11-12T09:30 one of that day.

    What it cannot complete, as no day or no visit is known, stays as it was said.
    """

    visit_named: Callable[[str], Visit | None]
    read: dict[str, list[datetime]] = msgspec.field(default_factory=dict)
    """The zones by whose clocks it read hours, with what they came to, since it was last asked."""
    _days: dict[tuple[str, str], date] = msgspec.field(default_factory=dict)
    """On which day lines since then planned an item, by visit and item: a batch plans it and says how it went."""

    def told(self) -> dict[str, list[datetime]]:
        """The zones hours were read by since it was last asked."""
        told, self.read = self.read, {}
        self._days.clear()
        return told

    def complete(self, line: dict[str, Any]) -> dict[str, Any]:
        """The line with a zone beside each of its hours.

        Raises:
            Malformed: `no-such-time`, `time-comes-twice`, where the clocks change.
        """
        fields, reference = line.get("fields"), line.get("visit")
        kind = _kind_of(line)
        if kind is None or not isinstance(fields, dict) or not isinstance(reference, str):
            return line
        self._note_day(reference, fields)
        said = {name: value for name, value in fields.items() if _may_hold_hours(kind, name)}
        effective = line.get("effective_at")
        if (
            not any(map(_may_be_completed, [*_leaves(said), effective]))
            or (visit := self.visit_named(reference)) is None
        ):
            return line
        item = visit.programme.items.get(str(fields.get("item")))
        day = self._days.get((reference, str(fields.get("item")))) or (item.day if item is not None else None)
        there = _There(self.read, item.zone if item is not None else visit.zone, day)
        completed = {name: there.completed(value, _kinds(kind, name), name) for name, value in said.items()}
        of_visit = _There(self.read, visit.zone, None)
        of_line = {} if effective is None else {"effective_at": of_visit.instant(effective, "effective_at")}
        return {**line, "fields": {**fields, **completed}, **of_line}

    def _note_day(self, reference: str, fields: dict[str, Any]) -> None:
        when = fields.get("when")
        day = when.get("day") if isinstance(when, dict) else fields.get("day")
        try:
            self._days[reference, str(fields.get("item"))] = date.fromisoformat(day or "")
        except (TypeError, ValueError):
            return


class _There(msgspec.Struct, frozen=True):
    """A clock on a wall, and the day that is meant where none is said."""

    read: dict[str, list[datetime]]
    zone: str
    day: date | None

    def completed(self, value: Any, kinds: list[inspect.Type], name: str) -> Any:
        """A value of these kinds with a zone beside its hours."""
        if isinstance(value, dict):
            return {key: self.completed(each, _inside(kinds, key), name) for key, each in value.items()}
        if isinstance(value, list):
            return [self.completed(each, _inside(kinds, None), name) for each in value]
        return self.instant(value, name) if any(map(_is_instant, kinds)) else value

    def instant(self, value: Any, name: str) -> Any:
        """The instant that was said, in the manner of a line; anything else as it is."""
        if isinstance(value, str) and (zoned := _WITHOUT_SECONDS.fullmatch(value)):
            return f"{zoned[1]}:00{zoned[2]}"
        try:
            said = wall_time(value) if isinstance(value, str) else None
            day = (said[0] or self.day) if said is not None else None
            if said is None or day is None:
                return value
            at = at_wall_time(day, said[1], self.zone, name)
        except (ValueError, Refused):
            return value
        self.read.setdefault(self.zone, []).append(at)
        return local(at, self.zone).isoformat()


def _may_be_completed(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(wall_time(value) or _WITHOUT_SECONDS.fullmatch(value))
    except ValueError:
        return False


def _leaves(value: Any) -> list[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return [value] if inner is None else [leaf for each in inner for leaf in _leaves(each)]


def _is_instant(kind: inspect.Type) -> bool:
    return any(isinstance(each, inspect.DateTimeType) for each in alternatives(kind))


def _inside(kinds: list[inspect.Type], name: str | None) -> list[inspect.Type]:
    return [inner for each in kinds for inner in type_within(each, name)]


def _kind_of(line: dict[str, Any]) -> type[Command[Any]] | None:
    """The command of a line in the version it is sent in; None where there is none."""
    name, version = line.get("command"), line.get("version")
    if not isinstance(name, str) or not isinstance(version, int | None):
        return None
    return COMMAND_VERSIONS.get((name, first_version(name) if version is None else version))


@cache
def _kinds(kind: type[Command[Any]], name: str) -> list[inspect.Type]:
    """The types of a field of a command; none where it has no such field."""
    return type_within(inspect.type_info(kind), name)


@cache
def _may_hold_hours(kind: type[Command[Any]], name: str) -> bool:
    """Whether a field of a command, or what stands in it, can be an instant."""
    return any(map(_holds_instant, _kinds(kind, name)))


def _holds_instant(kind: inspect.Type) -> bool:
    if _is_instant(kind):
        return True
    inner = [each.fields for each in alternatives(kind) if isinstance(each, inspect.StructType)]
    return any(_holds_instant(field.type) for fields in inner for field in fields) or any(
        _holds_instant(each) for each in type_within(kind, None)
    )
