"""What became of an item, in a few words."""

from __future__ import annotations

from desktop.wording.words import Words
from domain.programme.outcome import Actual


def outcome_words(actual: Actual, status: str, words: Words) -> str:
    """What became of an item: held 17:34–17:52; held, hours not noted; since 17:34. Empty before anything did."""
    if status == "under-way":
        return _running(actual, words)
    if status == "held":
        hours = words.hours(actual)
        return words("programme.held", hours=hours) if hours else words("programme.held-hours-unknown")
    return words("status.not-held") if status == "not-held" else ""


def _running(actual: Actual, words: Words) -> str:
    since = words("programme.since", start=actual.start) if actual.start is not None else words("status.under-way")
    if actual.expected_end is None:
        return since
    return ", ".join((since, words("programme.expected-end", end=actual.expected_end.at)))
