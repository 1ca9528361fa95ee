"""How far a visit has come, as a list of visits and its header tell it."""

from __future__ import annotations

from desktop.wording.words import Words
from domain.visit.visit import VisitStatus

_OPEN: tuple[VisitStatus, ...] = ("planned", "announced", "under-way")


def visit_status(status: VisitStatus, words: Words, *, over: bool) -> str:
    """The status of a visit; once its days are over while facts are missing, that they are still to be recorded."""
    return words("visit-status-over") if over and status in _OPEN else words.of("visit-status", status)
