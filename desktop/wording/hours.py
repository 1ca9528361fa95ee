"""What was observed of hours, in words: when something took place, how long it lasted, who was in the room when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from domain.core.times import Moment

if TYPE_CHECKING:
    from desktop.wording.words import Words
    from domain.programme.outcome import Actual, Length
    from domain.programme.presence import Stay


def observed_hour(moment: Moment, words: Words) -> str:
    """An observed hour: 17:34, about 18:00."""
    clock = words.clock(moment.at)
    return words("time.about", time=clock) if moment.about else clock


def length_words(length: Length, words: Words) -> str:
    """How long something lasted: 40 min, about 1 h, 1 h 20 min."""
    hours, minutes = divmod(length.minutes, 60)
    code = "length.minutes" if not hours else "length.hours-and-minutes" if minutes else "length.hours"
    said = words(code, hours=str(hours), minutes=str(minutes))
    return words("length.about", length=said) if length.about else said


def actual_hours(actual: Actual, words: Words, planned: date | None = None) -> str:
    """When something took place and how long it lasted, as far as anybody knows; empty where nobody does.

    Args:
        planned: the day it is told under; another on which it took place stands before the hours.
    """
    length = length_words(actual.length, words) if actual.length is not None else ""
    hours = words.with_commas((_span(actual.start, actual.end, words), length))
    noted = actual.start or actual.end
    if planned is None or noted is None or (day := words.said(noted.at, "short")) == words.day(planned, "short"):
        return hours
    return words("time.planned", day=day, span=hours)


def stay_words(stay: Stay, words: Words) -> str:
    """A time in the room: 11:02–11:20, from 11:35, until 12:10."""
    came, left = (words.clock(at) if at else "" for at in (stay.came, stay.left))
    if came and left:
        return words("time.range", start=came, end=left)
    return words("time.from", time=came) if came else words("time.until", time=left)


def _span(start: Moment | None, end: Moment | None, words: Words) -> str:
    if start is not None and end is not None:
        return words("time.range", start=observed_hour(start, words), end=observed_hour(end, words))
    if start is not None:
        return words("time.from-about" if start.about else "time.from", time=words.clock(start.at))
    return words("time.until-about" if end.about else "time.until", time=words.clock(end.at)) if end else ""
