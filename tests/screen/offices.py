"""Offices for the officer to work on: with the small visit ahead, over, or closed."""

from __future__ import annotations

import re
from contextlib import closing
from importlib.resources import files
from itertools import takewhile
from pathlib import Path
from typing import Any

import msgspec

from domain.offices import new_office, office_at
from domain.record.recording import Officer
from domain.record.request import parse
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


def office_before_programme(path: Path) -> Path:
    """The visit to New Delhi of the sample, still to come: delegations and houses are known, nothing is planned yet."""
    new_office(path)
    lines = files("resources").joinpath("samples", "delhi-2025-12.jsonl").read_text(encoding="utf-8").splitlines()
    known = takewhile(lambda line: "plan-item" not in line, lines)
    with closing(office_at(path, Officer("reader", "test"))) as office:
        for line in known:
            said = msgspec.json.decode(re.sub("2025(-12-0[45])", r"2099\1", line))
            office.record(*parse(msgspec.json.encode({name: said[name] for name in said if name not in ("at", "by")})))
    return path


def _ahead(line: Line) -> Line:
    command, fields = line
    moved: dict[str, Any] = {}
    if command == "open-visit":
        moved = {"first_day": AHEAD, "last_day": AHEAD}
    elif "when" in fields:
        moved = {"when": {**fields["when"], "day": AHEAD}}
    return command, {**fields, **moved}
