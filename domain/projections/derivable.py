"""Whether what entries fold into can be shown: a program of another's may have recorded values of no sense."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import msgspec

from domain.checks.check import outstanding
from domain.checks.gathered import gathered
from domain.checks.rules import check
from domain.core.times import aware, known_zone
from domain.projections.agenda import agenda
from domain.projections.agreement_changes import AgreementChanges
from domain.projections.attendance import attendance
from domain.projections.awaiting import AgreementTable
from domain.projections.closed_words import strangers
from domain.projections.correspondence import correspondence
from domain.projections.delegation import delegation
from domain.projections.documents import document_counts, documents
from domain.projections.history import HistoryRow, continued_history
from domain.projections.itinerary import itinerary
from domain.projections.lines import lines
from domain.projections.motorcade import motorcades
from domain.projections.precedence_rank import explain_ranks
from domain.projections.schedule import schedule
from domain.projections.seating import seating
from domain.projections.visits import visit_line
from domain.record.entry import Entry
from domain.record.passed_over import Senseless
from domain.record.vocabulary import kind_of
from domain.visit.visit import Visit


def is_derivable(entries: Sequence[Entry]) -> bool:
    """Whether all that people look at can be derived from the entries of a stream, from its first on."""
    try:
        _derive(entries)
    except Exception:  # What was recorded against the rules may fail in any way.
        return False
    return True


def first_underivable(entries: Sequence[Entry]) -> int | None:
    """The number of an entry before which all can be derived, and with which no longer; None where all can be."""
    return None if is_derivable(entries) else entries[_bound(entries, 0, len(entries), derivable=True) - 1].number


def senseless(entries: Sequence[Entry], moments: Iterable[int] = ()) -> Senseless | None:
    """The entry with which nothing can be derived any more, or as of one of these entries until a later one put it
    right.
    """
    number = first_underivable(entries)
    if number is not None:
        return Senseless(number)
    for moment in moments:
        number = first_underivable(entries[:moment])
        if number is not None:
            return Senseless(number, entries[_bound(entries, moment, len(entries), derivable=False) - 1].number)
    return None


def _bound(entries: Sequence[Entry], before: int, behind: int, *, derivable: bool) -> int:
    """With how many entries all can be derived no longer, or again, which it can, or cannot, with `before` of them."""
    while behind - before > 1:
        between = (before + behind) // 2
        if is_derivable(entries[:between]) is derivable:
            before = between
        else:
            behind = between
    return behind


def _derive(entries: Sequence[Entry]) -> None:
    if not entries:
        return
    for entry in entries:
        _read_values(msgspec.to_builtins(entry.event, builtin_types=(datetime, Decimal)))
    stood = kind_of(entries[0].event).begin()
    rows = continued_history(entries, stood)
    if isinstance(stood, Visit):
        _derive_visit(stood, rows, entries[0].stream)


def _derive_visit(visit: Visit, rows: Sequence[HistoryRow], visit_id: UUID) -> None:
    _read_clocks(visit)
    _meet_members(visit)
    for field, word in strangers(visit):
        raise ValueError(f"{word} is no {field}")
    visit_line(visit_id, visit)
    programme = schedule(visit)
    delegation(visit), attendance(visit), seating(visit), lines(visit), motorcades(visit)
    documents(visit), document_counts(visit), correspondence(visit, rows), explain_ranks(visit, rows)
    for item in visit.programme.items.values():
        agenda(visit, item)
    for member in visit.delegations.members.values():
        if not member.retracted:
            itinerary(visit, member.id, programme)
    agreements = AgreementTable(visit, rows, AgreementChanges())
    agreements.rows(), agreements.awaiting()
    gathered(outstanding(check(visit)))


def _meet_members(visit: Visit) -> None:
    """Meet every member who is listed, speaks or was seen at an item; one whom nobody proposed is met nowhere."""
    members = visit.delegations.members
    for item in visit.programme.items.values():
        for key in (*item.people, *item.attendance, *(each.member for each in item.statements)):
            if key not in members:
                raise ValueError(f"{key} was proposed by nobody")


def _read_values(value: Any) -> None:
    """Read each instant an event holds by the clocks of the days around it, and each quantity."""
    if isinstance(value, datetime):
        aware(value - timedelta(days=2)), aware(value + timedelta(days=2))
    elif isinstance(value, Decimal):
        int(value.scaleb(-3))
    elif isinstance(value, dict):
        for each in value.values():
            _read_values(each)
    elif isinstance(value, list | tuple):
        for each in value:
            _read_values(each)


def _read_clocks(visit: Visit) -> None:
    """Read each clock of the visit on the days around those it is about."""
    zones = {
        visit.zone,
        *(place.zone for place in visit.places),
        *(item.zone for item in visit.programme.items.values()),
    }
    days = {visit.first_day, visit.last_day}
    for planned in (item.planned for item in visit.programme.items.values() if item.planned is not None):
        days.update({planned.day, planned.end_day or planned.day})
        [time.fromisoformat(wall) for wall in (planned.start, planned.end) if wall is not None]
    for zone in map(known_zone, zones):
        for day in days:
            datetime.combine(day, time(), zone).astimezone(known_zone("UTC"))
            day - timedelta(days=7), day + timedelta(days=7)
