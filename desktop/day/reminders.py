"""What an officer is reminded of: the next item shortly before its hour, and what is still open about it."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from desktop.desk.view import VisitView
from desktop.wording.hours import length_words
from desktop.wording.words import say
from domain.core.times import local, minutes_between
from domain.programme.outcome import Length
from domain.projections.schedule import ScheduleRow

BEFORE = timedelta(minutes=15)


class Reminder(msgspec.Struct, frozen=True):
    """A line to be reminded by, and what it is about: the same while only the minutes pass.

    `item` is the id of what comes next, and `more` tells whether anything is said of it but that it comes.
    """

    subject: str
    text: str
    item: str
    more: bool = False


def reminder(view: VisitView, now: datetime) -> Reminder | None:
    """The line for a moment (aware): In 15 min: Restricted talks, two participants not confirmed; mostly none."""
    row = _next(view, now)
    if row is None or row.planned is None or row.planned.starts_at is None:
        return None
    minutes = minutes_between(now, row.planned.starts_at)
    length = length_words(Length(max(minutes, 1), about=False), say.words)
    told = say("reminder.in", length=length, title=row.title)
    unconfirmed = _unconfirmed(view, row.id)
    if unconfirmed:
        told = say("reminder.open", told=told, open=say("reminder.unconfirmed", count=unconfirmed))
    return Reminder(f"{row.id}/{unconfirmed}", told, row.id, bool(unconfirmed))


def wakes_in(view: VisitView, now: datetime) -> timedelta:
    """When to look again: each minute around the days of the visit, else within the hour."""
    today = local(now, view.visit.zone).date()
    near = view.visit.first_day - timedelta(days=1) <= today <= view.visit.last_day + timedelta(days=1)
    return timedelta(seconds=60 - now.second) if near and not view.read_only else timedelta(hours=1)


def _next(view: VisitView, now: datetime) -> ScheduleRow | None:
    """The item that begins within a quarter of an hour, if the view is of the present."""
    if view.past or view.visit.closed:
        return None
    soon = [
        (row.planned.starts_at, row)
        for row in view.schedule
        if row.status == "planned" and row.planned is not None and row.planned.starts_at is not None
        if now <= row.planned.starts_at <= now + BEFORE
    ]
    return min(soon, key=lambda pair: pair[0])[1] if soon else None


def _unconfirmed(view: VisitView, item: str) -> int:
    members, people = view.visit.delegations.members, view.visit.programme.items[item].people
    return sum(members[member].status == "proposed" and members[member].travels for member in people)
