"""Offices for the officer to work on: with the small visit ahead, over, or closed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.desktop.visit_office import VISIT, Line, new_office_with

AHEAD = "2099-11-12"
"""The last day of a visit that nobody who runs these tests has seen yet."""
CLOSED: tuple[Line, ...] = (("close-visit", {}),)


def office_ahead(path: Path, *more: Line) -> Path:
    """The small visit still to come, with more recorded in it."""
    return new_office_with(path, (*map(_ahead, VISIT), *more))


def office_over(path: Path, *more: Line) -> Path:
    """The small visit of 2025, which is over, with more recorded in it."""
    return new_office_with(path, (*VISIT, *more))


def _ahead(line: Line) -> Line:
    command, fields = line
    moved: dict[str, Any] = {}
    if command == "open-visit":
        moved = {"first_day": AHEAD, "last_day": AHEAD}
    elif "when" in fields:
        moved = {"when": {**fields["when"], "day": AHEAD}}
    return command, {**fields, **moved}
