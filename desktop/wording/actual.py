"""What became of an item, in a few words."""

from __future__ import annotations

from datetime import date

from desktop.wording.hours import actual_hours, observed_hour
from desktop.wording.words import Words
from domain.programme.outcome import Actual
from domain.projections.schedule import ScheduleRow


def outcome_words(actual: Actual, status: str, words: Words, planned: date | None = None) -> str:
    """What became of an item: held 17:34–17:52; held, hours not noted; since 17:34. Empty before anything did.

    `planned` as for `actual_hours`.
    """
    if status == "under-way":
        return _running(actual, words)
    if status == "held":
        hours = actual_hours(actual, words, planned)
        return words("programme.held", hours=hours) if hours else words("programme.held-hours-unknown")
    return words("status.not-held") if status == "not-held" else ""


def hour_or_order(row: ScheduleRow, words: Words) -> str:
    """What stands for the hour of an item of which none is planned: when it began, its place in the day, or neither.

    If there is neither: that it is to be fixed, or the day itself, or nothing once the item is no longer planned.
    """
    if row.day is None and row.status == "planned":
        return words("time.day-to-be-fixed")
    if row.actual.start is not None:
        return observed_hour(row.actual.start, words.elsewhere(row.zone))
    if row.order.part is not None:
        return words(f"day-part.{row.order.part}")
    if row.order.after is not None:
        return words("time.then")
    return words("time.to-be-fixed") if row.status == "planned" else ""


def when_told(row: ScheduleRow, words: Words) -> str:
    """The day of an item with its hour as planned, else with what stands for it: Wed 1 Nov, in the evening."""
    if row.planned is not None and row.planned.start is not None:
        return words.planned(row.planned)
    hour = hour_or_order(row, words)
    return (
        words("time.planned", day=words.day(row.day, "short"), span=hour)
        if row.day and hour
        else hour or (words.day(row.day, "short") if row.day else "")
    )


def no_day(row: ScheduleRow, words: Words) -> str:
    """What stands for the day of an item that has none: that it is not known, or still to be fixed."""
    return words("time.day-unknown" if row.status in ("under-way", "held") else "time.day-to-be-fixed")


def _running(actual: Actual, words: Words) -> str:
    since = words("programme.since", start=actual.start) if actual.start is not None else words("status.under-way")
    if actual.expected_end is None:
        return since
    return words.with_commas((since, words("programme.expected-end", end=actual.expected_end.at)))
