"""An item of the schedule as a block of the timeline: where it lies, and what is written on it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

import msgspec
from msgspec.structs import replace

from desktop.desk.view import VisitView
from desktop.timeline.day_lanes import LedLanes, led_instead
from desktop.timeline.items import OTHERS, PROPOSED, BlockKind, BlockState, ItemBlock, MinuteSpan
from desktop.wording import sentences
from desktop.wording.actual import hour_or_order, outcome_words
from desktop.wording.directions import apart
from desktop.wording.hours import observed_hour
from desktop.wording.kinds import kind_words
from desktop.wording.participation import participation_words
from desktop.wording.sizes import listed_words, size_words
from desktop.wording.words import Words, say
from domain.checks.check import Check
from domain.checks.gathered import gathered
from domain.core.times import PlannedTime, local
from domain.projections.difference import Difference
from domain.projections.lateness import Lateness
from domain.projections.schedule import ScheduleRow

ICONS = {
    "courtesy-call": "house", "working-meal": "cover", "meal": "cover", "signing": "pen",
    "press-statements": "microphone", "ceremony": "flag", "wreath": "wreath", "presentation": "handshake",
    "arrival": "aircraft", "departure": "aircraft", "transfer": "car", "forum": "screen", "culture": "music",
    "reserve": "hatch", "other": "calendar", "talks": "people", "reception": "cover", "tea": "cover",
    "interview": "microphone", "address-to-parliament": "microphone", "lecture": "microphone", "guest-book": "pen",
    "award": "seal", "photograph": "people", "community-meeting": "people",
}  # fmt: skip
FORMAT_ICONS = {"tete-a-tete": "two-rings", "restricted": "two-columns", "expanded": "table-seats"}
STATES = {
    "planned": BlockState.PLANNED, "under-way": BlockState.RUNNING, "held": BlockState.HELD,
    "not-held": BlockState.CANCELLED, "cancelled": BlockState.CANCELLED,
}  # fmt: skip
WITHOUT_END = 30
"""How many minutes an item without an end is drawn, unless the next begins before."""
SHORTEST = 10
"""How many minutes it is drawn at least."""
LONGEST_RUN = 18 * 60
"""After how many minutes nobody believes that an item still runs."""


class Lying(msgspec.Struct, frozen=True):
    """Where an item lies on its day, by the clock of the venue, and what of that is about or not known."""

    start: int
    end: int
    soft_start: bool = False
    soft_end: bool = False

    @property
    def span(self) -> MinuteSpan:
        """From which minute to which."""
        return self.start, self.end


class DayClock(msgspec.Struct, frozen=True):
    """Tells the minutes of instants on a day of the venue.

    `moment` is the moment shown, and `late` what is late then.
    """

    day: date
    zone: str
    moment: datetime
    late: Lateness | None = None

    def minute(self, instant: datetime | None) -> int | None:
        """The minute after the midnight the day begins with; below 0 the evening before."""
        if instant is None:
            return None
        there = local(instant, self.zone)
        return (there.date() - self.day).days * 24 * 60 + there.hour * 60 + there.minute


def planned_at(row: ScheduleRow, clock: DayClock) -> Lying | None:
    """Where its plan has it; without an end, half an hour."""
    start = clock.minute(row.planned.starts_at) if row.planned is not None else None
    if row.planned is None or start is None:
        return None
    end = clock.minute(row.planned.ends_at)
    about = row.planned.precision in ("about", "after")
    return Lying(start, end if end is not None else start + WITHOUT_END, about, about or end is None)


def happened_at(row: ScheduleRow, clock: DayClock) -> Lying | None:
    """Where it took place, or takes place until now; None where no hour of it is known."""
    actual = row.actual
    start, end = clock.minute(row.actual_start), clock.minute(row.actual_end)
    about_start = actual.start is None or actual.start.about
    if row.status == "under-way":
        now = clock.minute(clock.moment) or 0
        start = start if start is not None else _before(planned_at(row, clock), now)
        runs = start <= now <= start + LONGEST_RUN
        return Lying(start, now if runs else start + _length(row, clock), about_start, not runs)
    if row.status != "held":
        return None
    about_end = actual.end is None or actual.end.about
    if start is None and end is None:
        return None
    if start is None:
        assert end is not None
        return Lying(end - _length(row, clock), end, soft_start=True, soft_end=about_end)
    return Lying(start, max(end if end is not None else start + _length(row, clock), start), about_start, about_end)


class KeptBlocks:
    """The blocks of a day as they were drawn last: one of which nothing changed is not worded again."""

    def __init__(self) -> None:
        self._drawn: dict[str, tuple[tuple[object, ...], tuple[object, ...], ItemBlock]] = {}
        """By item what its own words tell, what is told of it beside them, and its block."""
        self._worded: VisitView | None = None
        self._said = self._words = say.words
        self._lanes: LedLanes | None = None
        self._view: VisitView | None = None
        self._conflicts: dict[str, list[Check]] = {}
        self._differing: dict[str, list[Difference]] = {}
        self._later: dict[str, tuple[int, int]] = {}
        """By item the last entry about it after the moment looked at, and the last that gave it an hour."""

    def of(self, view: VisitView, row: ScheduleRow, lying: Lying, clock: DayClock, rooms: Collection[str]) -> ItemBlock:
        """The block of an item that lies there, on a day with lanes for some `rooms`."""
        words = self._words_of(view)
        lanes = (*self._lanes_of(view).of(row), *_rooms_shown(row, rooms, clock.late))
        conflict, differing = self._found_of(view, row)
        told_at = self._told_at(row.id, differing)
        of = (row, lying, clock.day, _expected(row, clock, words), words.language, words.zone, words.states)
        led = led_instead(view, row, words) if lanes[0] == OTHERS else ""
        beside = (lanes, conflict, differing, told_at, led)
        known = self._drawn.get(row.id)
        if known is None or known[:2] != (of, beside):
            block = known[2] if known is not None and known[0] == of else _block(row, lying, clock, words)
            block = replace(block, lanes=lanes, led=led, conflict=_sentence(conflict), tag=_tag(differing, told_at))
            known = self._drawn[row.id] = (of, beside, block)
        return known[2]

    def _told_at(self, item: str, differing: Sequence[Difference]) -> int:
        """The entry that told last how an item differs: of one that was moved, that it was."""
        last, timed = self._later.get(item, (0, 0)) if differing else (0, 0)
        moved = any(each.code == "item-moved" for each in differing)
        return timed if moved and timed else last

    def _words_of(self, view: VisitView) -> Words:
        """The words by the clock of the visit, made once a view."""
        if view is not self._worded or say.words is not self._said:
            self._worded, self._said, self._words = view, say.words, say.words.in_zone(view.visit.zone)
        return self._words

    def _lanes_of(self, view: VisitView) -> LedLanes:
        """What tells the lanes of its items, made once a view."""
        if self._lanes is None or self._lanes.view is not view:
            self._lanes = LedLanes(view)
        return self._lanes

    def _found_of(self, view: VisitView, row: ScheduleRow) -> tuple[Check | None, Sequence[Difference]]:
        """What speaks against an item first, with all of that cause, and how it differs; looked for once a view."""
        if view is not self._view:
            self._view, self._conflicts, self._differing, self._later = view, {}, {}, _told_later(view)
            for check in view.checks:
                for subject in check.subjects if check.level == "now" else ():
                    self._conflicts.setdefault(subject, []).append(check)
            for difference in view.differences:
                self._differing.setdefault(difference.subject, []).append(difference)
        against = gathered(self._conflicts.get(row.id, ()))
        return against[0] if against else None, self._differing.get(row.id, ())


def _block(row: ScheduleRow, lying: Lying, clock: DayClock, words: Words) -> ItemBlock:
    """The block without its lanes, what speaks against it, and how it differs."""
    plan, (expected, expected_text) = planned_at(row, clock), _expected(row, clock, words)
    return ItemBlock(
        id=row.id,
        lanes=(),
        start=lying.start,
        end=lying.end,
        title=words.pick(row.title),
        time_text=_time_text(row, words),
        start_text=_start_text(row, words),
        lines=_lines(row, words),
        icon=FORMAT_ICONS.get(row.held_format or row.format or "", ICONS.get(row.kind, "calendar")),
        short_title=words.pick(row.short_title or row.title),
        sort=words.of("format", row.held_format or row.format) if row.format else kind_words(row, words),
        brief=_brief(row, lying, words),
        group=words.pick(row.block_title),
        kind=_kind(row),
        state=STATES[row.status],
        plan=plan.span if plan is not None and row.status not in ("cancelled", "not-held") else None,
        soft_start=lying.soft_start,
        soft_end=lying.soft_end,
        open_end=is_open_ended(row),
        expected=expected,
        expected_text=expected_text,
        movable=row.status == "planned" and plan is not None,
        ordered=row.has_no_hour,
    )


def proposed_block(row: ScheduleRow, block: ItemBlock, by: int) -> ItemBlock:
    """Where an item would go, so many minutes later."""
    words = say.words
    moved = [words.clock(f"{minute // 60 % 24:02}:{minute % 60:02}") for minute in (block.start + by, block.end + by)]
    open_end = row.planned is None or row.planned.end is None
    return replace(
        block,
        lanes=(PROPOSED, *(lane for lane in _rooms_at(row))),
        start=block.start + by,
        end=block.end + by,
        title=block.short_title,
        time_text=moved[0] if open_end else words("time.range", start=moved[0], end=moved[1]),
        start_text=moved[0],
        lines=(),
        icon="",
        state=BlockState.PROPOSED,
        conflict="",
        tag="",
        plan=None,
        group="",
        movable=False,
    )


def until_next(block: ItemBlock, others: Collection[ItemBlock]) -> ItemBlock:
    """A block without an end, drawn no further than the next one in one of its lanes.

    Among items of others the next one ends nothing: other people begin it.
    """
    lanes = set(block.lanes) - {OTHERS}
    following = [other.start for other in others if other.start > block.start and lanes & set(other.lanes)]
    latest = max(min(following, default=block.end), block.start + SHORTEST)
    return replace(block, end=min(block.end, latest))


def is_open_ended(row: ScheduleRow) -> bool:
    """Whether nobody says when it ends or ended."""
    if row.status == "under-way":
        return False
    if row.status == "held":
        return row.actual_end is None and row.actual.length is None
    return row.planned is None or row.planned.end is None


def _rooms_at(row: ScheduleRow) -> tuple[str, ...]:
    return (f"room:{say.words.pick(row.place)}",) if row.place else ()


def _rooms_shown(row: ScheduleRow, rooms: Collection[str], late: Lateness | None) -> tuple[str, ...]:
    """The lane of its room, if it has one. Where it is proposed later, that lane shows the proposal instead."""
    held_up = late is not None and row.id in late.moves
    return () if held_up else tuple(lane for lane in _rooms_at(row) if lane.removeprefix("room:") in rooms)


def _before(plan: Lying | None, now: int) -> int:
    """Since when something runs of which nobody noted the start: its plan, if that was not after now."""
    return plan.start if plan is not None and plan.start < now else now - SHORTEST


def _length(row: ScheduleRow, clock: DayClock) -> int:
    """How long it lasted, or was to last, in minutes."""
    if row.actual.length is not None:
        return row.actual.length.minutes
    plan = planned_at(row, clock)
    return plan.end - plan.start if plan is not None else WITHOUT_END


def _expected(row: ScheduleRow, clock: DayClock, words: Words) -> tuple[int | None, str]:
    """Until when what runs is expected to go on, and that in words where it is not as planned."""
    if row.status != "under-way":
        return None, ""
    late = clock.late
    if late is not None and late.item == row.id:
        untold = "programme.began-late" if late.began_late else "programme.runs-over"
        code = "programme.expected-late" if late.foretold else untold
        return clock.minute(late.ends), words(code, end=words.clock(late.ends), minutes=str(late.minutes))
    said = row.actual.expected_end
    if said is not None:
        return clock.minute(said.at.at), words("programme.expected-end", end=said.at)
    plan = planned_at(row, clock)
    return (plan.end if plan is not None and not plan.soft_end else None), ""


def _brief(row: ScheduleRow, lying: Lying, words: Words) -> str:
    title = apart(words.pick(row.short_title or row.title))
    known = row.actual.start is not None or (row.status != "held" and row.planned is not None and row.planned.start)
    if not known:
        return title
    clock = words.clock(f"{lying.start // 60 % 24:02}:{lying.start % 60:02}")
    begins = row.actual.start.at if row.actual.start is not None else row.planned.starts_at if row.planned else None
    if row.zone != words.zone and begins is not None:
        clock = words.elsewhere(row.zone).clock(begins)
    bracketed = row.actual.start is None and row.planned is not None and row.planned.precision == "provisional"
    return f"[{clock}] {title}" if bracketed else f"{clock} {title}"


def _kind(row: ScheduleRow) -> BlockKind:
    if row.format or "format" in row.has:
        return BlockKind.TALKS
    return BlockKind.PAUSE if "pause" in row.has else BlockKind.ITEM


def _time_text(row: ScheduleRow, words: Words) -> str:
    there = words.elsewhere(row.zone)
    if row.status == "under-way":
        start = row.actual.start
        return there("programme.since", start=start) if start is not None else words("status.under-way")
    became = outcome_words(row.actual, row.status, there, row.day)
    if became:
        return became
    if row.status == "cancelled":
        return words.of("status", "cancelled")
    return words.span(row.planned) if row.planned and row.planned.start else hour_or_order(row, words)


def _start_text(row: ScheduleRow, words: Words) -> str:
    """The hour at which it began or is to begin, alone; nothing where none is known, or where it is off."""
    there, began, planned = words.elsewhere(row.zone), row.actual.start, row.planned
    if row.status in ("under-way", "held"):
        if began is not None:
            return observed_hour(began, there)
        return outcome_words(row.actual, row.status, there, row.day) if row.actual.end is not None else ""
    if row.status != "planned" or planned is None or planned.start is None:
        return ""
    return words.span(replace(planned, end=None, end_day=None))


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


def _sentence(conflict: Check | None) -> str:
    return sentences.check_sentence(conflict, say.words) if conflict is not None else ""


def _told_later(view: VisitView) -> dict[str, tuple[int, int]]:
    """By what they are about, the last entries after the moment looked at, and the last that gave it an hour."""
    found: dict[str, tuple[int, int]] = {}
    for at in range(len(view.history) if view.past else 0, view.entry, -1):
        row = view.history[at - 1]
        timed = at if "planned" in row.values else 0
        for subject in row.subjects:
            last, hour = found.get(subject, (at, 0))
            found[subject] = last, hour or timed
    return found


def _tag(own: Sequence[Difference], told_at: int) -> str:
    """How an item differs now, by what differs of it, and the entry that told of it last."""
    moved = next((each for each in own if each.code == "item-moved"), None)
    if moved is not None and isinstance(moved.after, PlannedTime):
        told = say("programme.now-at", time=say.words.span(_start_alone(moved.before, moved.after)))
    else:
        told = say("programme.differs", count=len(own)) if own else ""
    return f"{told} · {told_at}" if told and told_at else told


def _start_alone(before: object, after: PlannedTime) -> PlannedTime:
    """A time without its end where it lasts as long as before: then when it begins tells all."""
    if isinstance(before, PlannedTime) and after.start is not None and _lasts(before) == _lasts(after):
        return replace(after, end=None, end_day=None)
    return after


def _lasts(planned: PlannedTime) -> timedelta | None:
    start, end = planned.starts_at, planned.ends_at
    return end - start if start is not None and end is not None else None
