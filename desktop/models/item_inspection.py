"""What the inspector says of an item of the programme."""

from __future__ import annotations

from datetime import datetime

from desktop.desk.view import VisitView
from desktop.models.attendance_model import COUNTED, UNCOUNTED, list_of, side_words, states
from desktop.models.document_inspection import document_lines
from desktop.models.faces import attendee_face, format_face, status_face
from desktop.models.inspection import Inspection, InspectionGroup, TwoLines
from desktop.models.inspection_parts import agreed, checks_of, facts_known, group, last_changes, others
from desktop.wording import precedence_reasons, sentences
from desktop.wording.actual import hour_or_order, outcome_words
from desktop.wording.agenda import point_words, reports_words
from desktop.wording.greeters import greeters_words
from desktop.wording.honours import chosen_honours
from desktop.wording.motorcades import car_lines
from desktop.wording.participation import participation_words, parties_words
from desktop.wording.sizes import limit_words, size_words
from desktop.wording.words import Words
from domain.core.text import Wording
from domain.core.times import local
from domain.programme.honours import Honours
from domain.programme.menu import on_one_line
from domain.programme.programme import Item
from domain.projections.arrival import clock_of_arrival
from domain.projections.attendance import Attendee
from domain.projections.precedence_rank import departures_at
from domain.projections.schedule import ScheduleRow
from domain.visit.visit import Visit

WITH_OFFICES = 16
"""Of a side with more people than these the names alone are said."""


def item_inspection(view: VisitView, row: ScheduleRow, words: Words) -> Inspection:
    """All that is said of an item."""
    return Inspection(
        subject=row.id,
        field="item",
        title=words.pick(row.title),
        chips=(format_face(row, words), status_face(row.status, words)),
        others=others(row.title, words),
        facts=_facts(view, row, words),
        groups=(
            *_composition(view, row.id, words),
            *group("agenda", tuple(point_words(point, words) for point in row.agenda), words),
            *group("documents", document_lines(view, row.id, words), words),
            *_departures(view, row.id, words),
            *group("motorcade", car_lines(view.visit, row.id, words), words),
            *agreed(view, row.id, words),
            *_by_video(row, words),
            *last_changes(view, row.id, words),
        ),
        checks=checks_of(view, row.id, words),
    )


def _facts(view: VisitView, row: ScheduleRow, words: Words) -> tuple[tuple[str, str], ...]:
    return facts_known(
        ("when", when(row, words)),
        ("elsewhere", _elsewhere(view.visit, row, words)),
        ("arrival", _arrival(view, row, words)),
        ("held", outcome_words(row.actual, row.status, words.in_zone(row.zone), row.day)),
        ("place", words.pick(row.place)),
        ("taking", parties_words(row, words)),
        ("block", words.pick(row.block_title)),
        ("size", size_words(row, words)),
        ("limit", limit_words(row, words)),
        ("press", words.of("press", row.press) if row.press else ""),
        ("officer", " · ".join(filter(None, (row.officer.name, row.officer.telephone))) if row.officer else ""),
        ("greeters", greeters_words(view.visit, row.greeters, words)),
        ("honours", _honours(view, row, words)),
        ("dress", words.pick(row.dress)),
        ("menu", _menu(view.visit.programme.items[row.id], words)),
        ("moves", words.pick(row.moves)),
        ("detail", words.pick(row.detail)),
        ("remark", words.pick(row.remark)),
        ("short-title", words.pick(row.short_title)),
        ("audience", words.of("audience", row.audience) if row.audience else ""),
        ("announced", words.planned(row.announced_time) if row.announced_time else ""),
        words=words,
    )


def _honours(view: VisitView, row: ScheduleRow, words: Words) -> str:
    """What was chosen of flags, photograph and anthems; where nothing was, of an item that has honours, that too."""
    chosen = view.visit.programme.items[row.id].honours
    return chosen_honours(chosen or Honours(), words) if chosen or "honours" in row.has else ""


def _menu(item: Item, words: Words) -> str:
    return words.pick(on_one_line(item.courses, item.drinks))


def _elsewhere(visit: Visit, row: ScheduleRow, words: Words) -> str:
    """The same hours by the clock of the other capital."""
    begins = row.planned.starts_at if row.planned is not None else None
    if begins is None:
        return ""
    sides = (party for party in (visit.host, visit.guest) if party is not None)
    parties = (party for party in sides if party.keeps_other_time_than(row.zone, begins))
    return next((_hours_there(row, words.in_zone(party.zone), party.clock_of) for party in parties), "")


def _arrival(view: VisitView, row: ScheduleRow, words: Words) -> str:
    """When a way ends by the clock of where it leads, if that is another."""
    zone = clock_of_arrival(view.schedule, row)
    if zone is None or row.planned is None or row.planned.ends_at is None:
        return ""
    return words.elsewhere(zone).on_day(row.planned.day).clock(row.planned.ends_at)


def _hours_there(row: ScheduleRow, there: Words, capital: Wording) -> str:
    assert row.planned is not None
    start, end = row.planned.starts_at, row.planned.ends_at
    assert isinstance(start, datetime)
    there = there.on_day(row.planned.day)
    begins = there.clock(start)
    span = (
        there("time.range", start=begins, end=there.on_day(local(start, there.zone).date()).clock(end))
        if end
        else begins
    )
    return there("inspector.clock-there", span=span, capital=capital)


def _composition(view: VisitView, item: str, words: Words) -> tuple[InspectionGroup, ...]:
    found, state = list_of(view, item), states(view)
    groups = []
    for side in view.visit.sides:
        people = [each for each in found.people if each.side == side] if found else []
        if people:
            counted = sum(each.role in COUNTED for each in people)
            what = side_words(side, state.get(side, {}), words)
            heading = words("page.heading", what=what, number=counted)
            worded = _named if len(people) > WITH_OFFICES else _with_office
            groups.append(InspectionGroup(heading, tuple(worded(each, words) for each in people), side))
    return tuple(groups)


def _departures(view: VisitView, item: str, words: Words) -> tuple[InspectionGroup, ...]:
    """The members whose place at an item departs from the order of the delegation."""
    found = departures_at(view.visit, view.history[: view.entry], view.visit.programme.items[item])
    lines = tuple(precedence_reasons.departure(step, words) for step in found.values())
    return group("order-by-hand", lines, words)


def _with_office(row: Attendee, words: Words) -> str | TwoLines:
    """A name with the office below it, a tick once he was there, and in words how else he attended."""
    if row.role in UNCOUNTED:
        return _named(row, words)
    name, office = words.name(row.names, row.position), words.pick(row.position) if row.names else ""
    attended = attendee_face(row, words).text if row.attended else ""
    reports = reports_words(row.reports, words) if row.reports else ""
    if row.attended == "present":
        return TwoLines(name, _joined(office, reports), "tick", spoken=f"{name}, {attended}")
    return TwoLines(name, _joined(office, attended, reports))


def _joined(*said: str) -> str:
    return " · ".join(filter(None, said))


def _named(row: Attendee, words: Words) -> str:
    name = words.name(row.names, row.position)
    if row.role != "delegate":
        name = words("inspector.in-role", name=name, role=sentences.role_words(row, words))
    return " · ".join((name, reports_words(row.reports, words))) if row.reports else name


def when(row: ScheduleRow, words: Words) -> str:
    """The time of an item as planned, or that its day is to be fixed, or that it was not planned.

    An hour nobody planned is no longer to be fixed once something became of the item.
    """
    if row.planned is not None and row.planned.start is None and row.status != "planned":
        return ", ".join(filter(None, (words.day(row.planned.day, "short"), hour_or_order(row, words))))
    if row.planned is not None:
        return words.planned(row.planned)
    return words("time.day-to-be-fixed") if row.status == "planned" else words("inspector.not-planned")


def _by_video(row: ScheduleRow, words: Words) -> tuple[InspectionGroup, ...]:
    """How each side takes part, where that was settled."""
    lines = tuple(participation_words(side, taking, words) for side, taking in row.participation.items())
    return group("participation", lines, words)
