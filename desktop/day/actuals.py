"""What an officer notes of an item in the evening: whether it was held, its hours, who attended.

Nothing is taken from the plan, save on which day an hour lies: an unknown hour stays unknown (protocol 1.5).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import msgspec
from msgspec.structs import replace

from desktop.desk.view import VisitView
from domain.core.times import Moment, instants, local
from domain.documents.document import documents_at
from domain.programme.heads import heads_of
from domain.programme.interpreting import interpreters_of
from domain.programme.outcome import Outcome
from domain.programme.programme import Item
from domain.programme.size import meeting_sides
from domain.projections.schedule import ScheduleRow
from domain.visit.visit import Visit

OUTCOMES: tuple[Outcome, ...] = ("not-observed", "held", "under-way", "not-held")
"""What may be noted, in the order in which it is offered."""
LONGEST = timedelta(hours=12)
"""An end that would lie further than this after the start is not taken to be of the next day."""
AHEAD = timedelta(minutes=10)
"""What is noted by an hour so little ahead begins then: an officer rounds, or writes while they sit down."""
MAY_RUN = timedelta(hours=3)
"""What began longer ago than this, and has no end, is not taken to be under way still."""


class Noted(msgspec.Struct, frozen=True):
    """What is noted of an item, by its own clock; None: nobody knows."""

    outcome: Outcome
    started: time | None = None
    ended: time | None = None
    as_listed: bool = False
    """All who are listed were there, save those marked otherwise."""

    def with_hours(self, started: time | None, ended: time | None, *, runs: bool = False) -> Noted:
        """The same with hours; what has an hour was held, unless it is said to be still under way and has no end.

        Args:
            runs: whether what began then, and has no end, is under way still.
        """
        outcome = self.outcome
        if ended or (started and outcome in ("not-observed", "not-held")):
            outcome = "held" if ended or not runs else "under-way"
        return replace(self, outcome=outcome, started=started, ended=ended)


class DayItem(msgspec.Struct, frozen=True):
    """An item of a day, with how many are expected or were seen at it, and of how many it is noted how.

    Expected are those listed, and whoever leads, speaks or signs there. Interpreters and note-takers are not counted,
    as on the list of who attended.
    """

    row: ScheduleRow
    listed: int
    marked: int
    zone: str = ""
    """The clock of the visit."""
    unmarked: int = 0
    """Of how many, interpreters and note-takers among them, nothing is noted yet."""
    heard: tuple[str, ...] = ()
    """Who is on no list of it and leads, speaks or signs there, and of whom nothing is noted yet."""

    @property
    def noted(self) -> Noted:
        """What stands."""
        actual = self.row.actual
        outcome = "held" if actual.outcome == "not-observed" and self.row.status == "held" else actual.outcome
        return Noted(outcome, _wall(actual.start, self.row.zone), _wall(actual.end, self.row.zone))

    def may_run(self, started: time | None, now: datetime) -> bool:
        """Whether what began at that hour, by the clock of the item, may be under way still."""
        if started is None or self.row.day is None:
            return False
        return -AHEAD <= now - _instant(self.row, started, None) < MAY_RUN

    @property
    def may_be_marked(self) -> bool:
        """Whether somebody is expected who is not marked yet."""
        return self.unmarked > 0

    @property
    def is_to_be_marked(self) -> bool:
        """Whether somebody is on its list who is not marked yet; of a speaker what he said tells that he was there."""
        return self.unmarked > len(self.heard)


def days_with_items(view: VisitView) -> list[date]:
    """The days on which the visit has items."""
    return sorted({row.day for row in view.schedule if row.day is not None and row.status != "cancelled"})


def first_offered(days: Sequence[date], view: VisitView, now: datetime) -> date | None:
    """The day to begin with: today, else the last one before it, else the first.

    Until something of today is to have begun, the day before goes on where something of it is not noted: after midnight
    the evening is not over. Once the visit is over, the first day of which something is not noted goes before.
    """
    today = local(now, view.visit.zone).date()
    past = [day for day in days if day <= today]
    open_days = [day for day in past if any(item.noted.outcome == "not-observed" for item in items_of_day(view, day))]
    if view.visit.is_over(now):
        past = open_days[:1] or past
    elif len(past) > 1 and past[-1] == today and past[-2] in open_days and not _has_begun(view, now):
        past = past[:-1]
    return past[-1] if past else next(iter(days), None)


def _has_begun(view: VisitView, now: datetime) -> bool:
    """Whether anything of today is noted, or was to begin by now."""
    today = local(now, view.visit.zone).date()
    rows = [row for row in view.schedule if row.day == today and row.status != "cancelled"]
    starts = (row.planned.starts_at for row in rows if row.planned is not None)
    return any(row.status != "planned" for row in rows) or any(at is not None and at <= now for at in starts)


def items_of_day(view: VisitView, day: date | None) -> list[DayItem]:
    """The items of a day in their order, those cancelled apart."""
    items, members = view.visit.programme.items, view.visit.delegations.members
    found = []
    for row in view.schedule:
        if row.day == day and row.status != "cancelled":
            item = items[row.id]
            listed = [key for key in item.people if item.expects(members[key])]
            heard = [key for key in _heard(view.visit, item) if key not in item.people and members[key].travels]
            expected = {*listed, *heard}
            beside = {key for key, role in item.people.items() if role != "delegate"} | {
                key for key in interpreters_of(view.visit, item) if key not in item.people
            }
            counted = (expected | item.attendance.keys()) - beside
            marked, unmarked = counted & item.attendance.keys(), expected - item.attendance.keys()
            to_hear = tuple(key for key in heard if key in unmarked)
            found.append(DayItem(row, len(counted), len(marked), view.visit.zone, len(unmarked), to_hear))
    return found


def _heard(visit: Visit, item: Item) -> list[str]:
    """Who is named to lead at an item, speaks or signs there, each once: he is there, listed or not.

    At a tête-à-tête whoever leads a side is there, named or not (protocol 5.2).
    """
    heads = [key for named in item.heads.values() for key in named]
    if item.format == "tete-a-tete":
        heads += [key for side in meeting_sides(visit, item) for key in heads_of(visit, item, side)]
    speakers = [statement.member for statement in item.statements]
    signatories = [
        each.member
        for document in documents_at(visit, item.id)
        if document.status != "struck"
        for each in document.signatories.values()
        if each.member is not None
    ]
    return list(dict.fromkeys((*heads, *speakers, *signatories)))


def presence_fields(view: VisitView, item: DayItem) -> dict[str, Any]:
    """The fields of the command that marks all present who are expected; those it lists go without saying."""
    if not item.heard:
        return {"item": item.row.id}
    members, stands = view.visit.delegations.members, view.visit.programme.items[item.row.id]
    listed = (key for key in stands.people if stands.expects(members[key]))
    return {"item": item.row.id, "members": [*listed, *item.heard]}


def outcome_fields(row: ScheduleRow, noted: Noted) -> dict[str, Any] | None:
    """The fields of the command that records what is noted; None where it is what stands.

    An hour that was not changed stays exactly as it was recorded, also where it is meant about.
    """
    stands, actual = DayItem(row, 0, 0).noted, row.actual
    if replace(noted, as_listed=False) == stands:
        return None
    hours = noted.outcome in ("held", "under-way")
    start = _moment(row, noted.started, stands.started, actual.start, after=None) if hours else None
    ended = noted.ended if noted.outcome == "held" else None
    end = _moment(row, ended, stands.ended, actual.end, after=start.at if start else None)
    length = actual.length if noted.outcome == "held" and not (start and end) else None
    said = {
        "started": start.at.isoformat() if start else None,
        "started_about": True if start and start.about else None,
        "ended": end.at.isoformat() if end else None,
        "ended_about": True if end and end.about else None,
        "minutes": length.minutes if length else None,
        "minutes_about": True if length and length.about else None,
    }
    return {"item": row.id, "outcome": noted.outcome, **{name: value for name, value in said.items() if value}}


def _wall(moment: Moment | None, zone: str) -> time | None:
    return local(moment.at, zone).time().replace(second=0, microsecond=0) if moment is not None else None


def _moment(
    row: ScheduleRow, typed: time | None, stood: time | None, recorded: Moment | None, after: datetime | None
) -> Moment | None:
    if typed is None:
        return None
    return recorded if typed == stood else Moment(_instant(row, typed, after), about=False)


def _instant(row: ScheduleRow, typed: time, after: datetime | None) -> datetime:
    """When the clock of the item showed that: on its day, or on the next one where it went on past midnight.

    It is the next day where it then lies after the start, by less than twelve hours, or, without a start, nearer to
    the hour planned.
    """
    assert row.day is not None
    same, later = (_on(row.day + timedelta(days=days), typed, row.zone) for days in (0, 1))
    if after is not None:
        return later if same < after and later - after <= LONGEST else same
    planned = row.planned.starts_at if row.planned is not None else None
    return later if planned is not None and planned - same > LONGEST else same


def _on(day: date, typed: time, zone: str) -> datetime:
    """The instant; of a time that the clocks skip that day, that an hour later."""
    found = instants(day, f"{typed:%H:%M}", zone)
    return found[0] if found else instants(day, f"{typed.replace(hour=(typed.hour + 1) % 24):%H:%M}", zone)[0]
