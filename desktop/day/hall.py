"""What a screen in a hall tells: what runs, what comes next and in how long, in the languages of the visit.

It tells only what the public may see: items said to be for the public, at the hour announced for them, with no state
of anything, no name and no delay (protocol 10.8). Of an item nobody said it of, it tells nothing.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from desktop.desk.view import VisitView
from desktop.wording.hours import length_words
from desktop.wording.words import Words, say
from domain.core.times import PlannedTime, local, minutes_between
from domain.programme.outcome import Length
from domain.projections.schedule import ScheduleRow
from domain.projections.to_begin import to_begin
from domain.visit.visit_languages import languages_of

MOST_LANGUAGES = 2

WITHOUT_END = timedelta(hours=1)
"""So long after its hour an item without an end is over, where nobody notes how the day runs."""


class HallItem(msgspec.Struct, frozen=True):
    """An item as the hall sees it, each text in the languages of the screen."""

    called: tuple[str, ...]
    """Now, or Next."""
    titles: tuple[str, ...]
    place: str
    hours: str
    countdown: tuple[str, ...] = ()
    """In how long it begins; empty for what runs."""


class HallView(msgspec.Struct, frozen=True):
    """What the screen of the hall shows: the visit, what runs there now, and what comes next."""

    titles: tuple[str, ...]
    clock: str
    place: str
    now: HallItem | None
    next: HallItem | None


def hall_view(view: VisitView, now: datetime) -> HallView:
    """What the hall is told at a moment (aware)."""
    visit = view.visit
    spoken = [say.words.in_language(language).in_zone(visit.zone) for language in _languages(view)]
    # A language that has words for sheets alone would count the minutes half in English.
    telling = [words for words in spoken if words.has("hall.in")] or [say.words.in_zone(visit.zone)]
    first = telling[0]
    seen = [row for row in view.schedule if row.audience == "public"]
    running = [row for row in seen if row.status == "under-way"]
    coming = [each.row for each in to_begin(view.schedule, now, announced=True) if each.row in seen]
    today = local(now, visit.zone).date()
    if not any(row.status in ("under-way", "held") and row.day == today for row in view.schedule):
        coming = [row for row in coming if not _is_over(row, now)]
    return HallView(
        _each(spoken, visit.title),
        first.clock(f"{local(now, visit.zone):%H:%M}"),
        first.pick(visit.places[0].name) if visit.places else "",
        _item(running[-1], spoken, telling, now=None) if running else None,
        _item(coming[0], spoken, telling, now=now) if coming else None,
    )


def tells_anything(view: VisitView) -> bool:
    """Whether any item of the visit is for the public."""
    return any(row.audience == "public" for row in view.schedule)


def announced_of(row: ScheduleRow) -> PlannedTime | None:
    """The hour that is told outside: the one announced, else the one planned."""
    return row.announced_time or row.planned


def _is_over(row: ScheduleRow, now: datetime) -> bool:
    """Whether its announced end has passed: it was held then, where nobody notes how the day runs.

    One without an end is over an hour after it was to begin.
    """
    told = announced_of(row)
    if told is None or told.starts_at is None:
        return False
    return (told.ends_at or told.starts_at + WITHOUT_END) <= now


def _languages(view: VisitView) -> tuple[str, ...]:
    return languages_of(view.visit)[:MOST_LANGUAGES] or (say.words.language,)


def _item(row: ScheduleRow, spoken: list[Words], telling: list[Words], *, now: datetime | None) -> HallItem:
    """An item, its texts in the languages of the visit, and told in those that have words for it.

    Args:
        now: the moment its beginning is counted down from; None for what runs.
    """
    told = announced_of(row)
    first = telling[0].elsewhere(row.zone)
    called = "hall.now" if now is None else "hall.next"
    return HallItem(
        tuple(words(called) for words in telling),
        _each(spoken, row.title),
        first.pick(row.place),
        first.span(told, brackets=False) if told is not None else "",
        tuple(_countdown(told.starts_at, now, words) for words in telling)
        if now is not None and told is not None and told.starts_at is not None
        else (),
    )


def _countdown(start: datetime, now: datetime, words: Words) -> str:
    """In how long; shortly once the hour is there, as a delay is nobody's business outside."""
    minutes = minutes_between(now, start)
    return (
        words("hall.in", length=length_words(Length(minutes, about=False), words))
        if minutes > 0
        else words("hall.shortly")
    )


def _each(spoken: list[Words], wording: dict[str, str]) -> tuple[str, ...]:
    """A text in each language of the screen that it is there in; else as the window shows it."""
    there = [wording[words.language] for words in spoken if wording.get(words.language)]
    return tuple(dict.fromkeys(there)) or (say.words.pick(wording),)
