"""A day of the schedule as a timeline shows it: lanes of principals and rooms, blocks of items."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from desktop.desk.view import VisitView
from desktop.timeline.hourless import Span, spans
from desktop.timeline.items import Block, Day, Kind, Lane, State
from desktop.timeline.two_clocks import gutters
from desktop.wording.actual import hour_or_order, outcome_words
from desktop.wording.participation import participation_words
from desktop.wording.sizes import listed_words, size_words
from desktop.wording.words import Words, say
from domain.core.names import GUEST, HOST
from domain.core.times import PlannedTime, local
from domain.projections.difference import Difference
from domain.projections.schedule import ScheduleRow

ICONS = {
    "courtesy-call": "house", "working-meal": "cover", "meal": "cover", "signing": "pen",
    "press-statements": "microphone", "ceremony": "flag", "wreath": "wreath", "presentation": "handshake",
    "arrival": "aircraft", "departure": "aircraft", "transfer": "car", "forum": "screen", "culture": "music",
    "reserve": "hatch", "other": "calendar", "talks": "two-columns", "reception": "cover", "tea": "cover",
    "interview": "microphone", "address-to-parliament": "microphone", "lecture": "microphone", "guest-book": "pen",
    "award": "seal", "photograph": "people", "community-meeting": "people",
}  # fmt: skip
FORMAT_ICONS = {"tete-a-tete": "two-rings", "restricted": "two-columns", "expanded": "table-seats"}
STATES = {
    "planned": State.PLANNED, "under-way": State.RUNNING, "held": State.HELD, "not-held": State.CANCELLED,
    "cancelled": State.CANCELLED,
}  # fmt: skip
MOST_ROOMS = 2
WITHOUT_END = 30
"""How many minutes an item without an end is drawn, unless the next begins before."""
SHORTEST = 10
"""How many minutes it is drawn at least."""


def days_of(view: VisitView) -> tuple[date, ...]:
    """The days of the visit, and those of items outside it."""
    visit = view.visit
    length = (visit.last_day - visit.first_day).days
    own = {visit.first_day + timedelta(days=n) for n in range(min(length, 30) + 1)}
    return tuple(sorted(own | {day for row in view.schedule if (day := row.day) is not None}))


def timeline_day(view: VisitView, day: date, now: datetime) -> Day:
    """The day as the timeline shows it; `now` (aware) is marked if it falls on the day."""
    rows = [row for row in view.schedule if row.day == day]
    rooms = _rooms(rows)
    known = {row.id: span for row in rows if (span := _span(row, day)) is not None}
    placed = spans(rows, known)
    drawn = [_block(view, row, day, rooms, placed[row.id]) for row in rows]
    open_ended = {row.id for row in rows if _is_open_ended(row)}
    blocks = tuple(_until_next(block, drawn) if block.id in open_ended else block for block in drawn)
    there = local(now, view.visit.zone)
    today = there.date() == day and not view.past
    return Day(
        lanes=_lanes(view, rooms, further=_further(view, rows)),
        blocks=blocks,
        gutters=gutters(view, day),
        first=min((block.start for block in blocks), default=9 * 60) // 60 * 60,
        last=max(max((block.end for block in blocks), default=18 * 60) + 60, 12 * 60),
        now=there.hour * 60 + there.minute if today else None,
        now_text=say("programme.now", time=f"{there:%H:%M}") if today else "",
    )


def when_of(row: ScheduleRow, minutes: int = 0) -> dict[str, Any]:
    """The planned time of an item as a command asks for it, moved by some minutes."""
    planned = row.planned
    assert planned is not None
    start = _moved(planned.day, planned.start, minutes)
    end = _moved(planned.end_day or planned.day, planned.end, minutes)
    said: dict[str, Any] = {"day": (start or (planned.day, None))[0].isoformat(), "precision": planned.precision}
    if start is not None:
        said["start"] = start[1]
    if end is not None:
        said["end"] = end[1]
        if start is not None and end[0] != start[0]:
            said["end_day"] = end[0].isoformat()
    said["zone"] = planned.zone
    return said


def _moved(day: date, wall: str | None, minutes: int) -> tuple[date, str] | None:
    if wall is None:
        return None
    moment = datetime.combine(day, datetime.strptime(wall, "%H:%M").time()) + timedelta(minutes=minutes)
    return moment.date(), f"{moment:%H:%M}"


def _rooms(rows: list[ScheduleRow]) -> list[str]:
    """The rooms that serve most items of the day, at most two; several items make a room worth a lane."""
    used: dict[str, int] = {}
    for row in rows:
        if row.place and "pause" not in row.has:
            name = say.words.pick(row.place)
            used[name] = used.get(name, 0) + 1
    busiest = sorted((name for name, times in used.items() if times > 1), key=lambda name: -used[name])
    return busiest[:MOST_ROOMS]


def _further(view: VisitView, rows: list[ScheduleRow]) -> list[str]:
    """The further parties that take part that day."""
    there = {side for row in rows for side in _sides_at(row)}
    return [side for side in view.visit.sides if side in there and side not in (HOST, GUEST)]


def _sides_at(row: ScheduleRow) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*row.taking, *row.participation)))


def _lanes(view: VisitView, rooms: list[str], *, further: list[str]) -> tuple[Lane, ...]:
    """The sides in the order of parties, then the rooms. Rules tell the sides apart where there are more than two."""
    sides = [side for side in view.visit.sides if side in (HOST, GUEST, *further)]
    lanes = (_principal_lane(view, side) for side in sides)
    return (
        *(replace(lane, side=lane.id) if further else lane for lane in lanes),
        *(Lane(f"room:{name}", name, weight=0.6, group=f"room:{name}") for name in rooms),
    )


def _principal_lane(view: VisitView, side: str) -> Lane:
    words, visit = say.words, view.visit
    party = visit.party_of(side)
    principal = visit.delegations.principal_of(side)
    member = visit.delegations.members[principal] if principal else None
    who = words.name(member.names, member.position) if member else words.pick(party.called if party else {})
    title = say("programme.lane", side=party.called if party else words.of("side", side), who=who)
    return Lane(side, title, words.pick(member.position) if member else "", group="principals")


def _block(view: VisitView, row: ScheduleRow, day: date, rooms: list[str], span: Span) -> Block:
    words, tag = say.words, _tag(view.differences, row)
    own = _sides_at(row)
    room = words.pick(row.place)
    return Block(
        id=row.id,
        lanes=(*own, f"room:{room}") if room in rooms else own,
        start=span[0],
        end=span[1],
        title=words.pick(row.title),
        time_text=_time_text(row, words),
        lines=_lines(row, words),
        icon=FORMAT_ICONS.get(row.held_format or row.format or "", ICONS.get(row.kind, "calendar")),
        short_title=words.pick(row.short_title or row.title),
        group=words.pick(row.block_title),
        kind=_kind(row),
        state=STATES[row.status],
        conflict=_conflict(view, row),
        tag=tag,
        actual_start=_minutes(row.actual_start, row.zone, day),
        actual_end=_minutes(row.actual_end, row.zone, day),
        movable=row.status == "planned" and row.planned is not None and row.planned.start is not None,
    )


def _span(row: ScheduleRow, day: date) -> Span | None:
    start = _wall(row.planned, row.planned.start if row.planned else None, day)
    end = _wall(row.planned, row.planned.end if row.planned else None, day, at_end=True)
    if start is None:
        start, end = _minutes(row.actual_start, row.zone, day), _minutes(row.actual_end, row.zone, day)
    if start is None:
        return None
    return start, max(end if end is not None else start + WITHOUT_END, start + 5)


def _is_open_ended(row: ScheduleRow) -> bool:
    if row.planned is not None and row.planned.start is not None:
        return row.planned.end is None
    return row.actual_end is None


def _until_next(block: Block, others: list[Block]) -> Block:
    """A block without an end, drawn no further than the next one in one of its lanes."""
    lanes = set(block.lanes)
    following = [other.start for other in others if other.start > block.start and lanes & set(other.lanes)]
    latest = max(min(following, default=block.end), block.start + SHORTEST)
    return replace(block, end=min(block.end, latest))


def _wall(planned: PlannedTime | None, wall: str | None, day: date, *, at_end: bool = False) -> int | None:
    if planned is None or wall is None:
        return None
    hours, minutes = wall.split(":")
    days = ((planned.end_day or planned.day) - day).days if at_end else 0
    return days * 24 * 60 + int(hours) * 60 + int(minutes)


def _minutes(moment: datetime | None, zone: str, day: date) -> int | None:
    if moment is None:
        return None
    there = local(moment, zone)
    return (there.date() - day).days * 24 * 60 + there.hour * 60 + there.minute


def _kind(row: ScheduleRow) -> Kind:
    if row.format or "format" in row.has:
        return Kind.TALKS
    return Kind.PAUSE if "pause" in row.has else Kind.ITEM


def _time_text(row: ScheduleRow, words: Words) -> str:
    became = outcome_words(row.actual, row.status, words.in_zone(row.zone))
    if became:
        return became
    if row.status == "cancelled":
        return words.of("status", "cancelled")
    return words.span(row.planned) if row.planned and row.planned.start else hour_or_order(row, words)


def _lines(row: ScheduleRow, words: Words) -> tuple[str, ...]:
    numbers = listed_words(row, words)
    press = words.of("press", row.press) if row.press and (row.format or "speakers" in row.has) else ""
    place = words.pick(row.place)
    size = size_words(row, words)
    first = " · ".join(part for part in (size or numbers, press, place) if part)
    by_video = " · ".join(
        participation_words(side, taking, words)
        for side, taking in row.participation.items()
        if taking.how == "by-video"
    )
    return tuple(line for line in (first, by_video, words.pick(row.detail)) if line)


def _conflict(view: VisitView, row: ScheduleRow) -> str:
    from_checks = [each for each in view.checks if each.level == "now" and row.id in each.subjects]
    return say(f"check.{from_checks[0].code}", **from_checks[0].values) if from_checks else ""


def _tag(differences: tuple[Difference, ...], row: ScheduleRow) -> str:
    own = [each for each in differences if each.subject == row.id]
    moved = next((each for each in own if each.code == "item-moved"), None)
    if moved is not None and isinstance(moved.after, PlannedTime):
        return say("programme.now-at", time=say.words.span(moved.after))
    return say("programme.differs", count=len(own)) if own else ""
