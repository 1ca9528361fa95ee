"""The corpus of programmes, and how their reading is judged: item by item, cell by cell, against what stands beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from desktop.forms.programme_form import ALSO_READ
from desktop.forms.programme_hours import without_own_clock
from desktop.forms.programme_kinds import key_of, proposed_kinds
from desktop.forms.programme_text import ProgrammeLine, ProgrammeRead, read_programme

CORPUS = Path(__file__).parent / "programmes"
FIELDS = ("day", "start", "end", "kind", "title", "place")
ALIKE = 0.6
"""Titles as like as this are of one item, where its hour or its day is another."""

Item = dict[str, str | None]


@dataclass(frozen=True)
class Cell:
    """One thing a programme says of an item, and what was read of it."""

    item: str
    field: str
    wanted: str | None
    read: str | None

    @property
    def right(self) -> bool:
        return self.wanted == self.read


def programmes() -> list[Path]:
    """The texts of the corpus."""
    return sorted(CORPUS.glob("*.txt"))


@cache
def wanted(path: Path) -> dict[str, Any]:
    """What a programme says, as it was meant."""
    found: dict[str, Any] = msgspec.json.decode(path.with_suffix(".json").read_bytes())
    return found


@cache
def read(path: Path) -> ProgrammeRead:
    """A programme as the form reads it in an office with its host, its guest and its days."""
    told = wanted(path)
    first, last = date.fromisoformat(told["days"][0]), date.fromisoformat(told["days"][-1])
    text = without_own_clock(path.read_text(encoding="utf-8"), told["zone"], told["cities"])
    return read_programme(text, first, (told["language"], *ALSO_READ), last, told["zone"])


@cache
def judged(path: Path) -> tuple[Cell, ...]:
    """Every cell of a programme beside what was read. An item made up, or not found, is wrong in all its cells."""
    items = _read(read(path).items)
    cells: list[Cell] = []
    for right, was in _paired(wanted(path)["items"], items):
        name = f"{(right or was)['start']} {(right or was)['title']}"
        cells += [Cell(name, field, right.get(field), was.get(field, "none")) for field in FIELDS]
    return tuple(cells)


def _read(items: tuple[ProgrammeLine, ...]) -> list[Item]:
    kinds = dict(proposed_kinds(items, ()))
    return [
        {
            "day": str(item.day), "start": f"{item.start:%H:%M}", "end": f"{item.end:%H:%M}" if item.end else None,
            "kind": kinds[key_of(item)], "title": item.title, "place": item.place or None,
        }
        for item in items
    ]  # fmt: skip


def _paired(right: list[Item], items: list[Item]) -> Iterator[tuple[Item, Item]]:
    """Each item beside what was read of it: of that hour, else of its title; then what was made up."""
    left = list(items)
    for each in right:
        there = [item for item in left if (item["day"], item["start"]) == (each["day"], each["start"])]
        near = max(there or left, key=lambda item: _alike(item, each), default=None)
        found = near is not None and (there or _alike(near, each) >= ALIKE)
        yield each, near if near is not None and found else {}
        if near is not None and found:
            left.remove(near)
    yield from (({}, item) for item in left)


def _alike(one: Item, other: Item) -> float:
    return SequenceMatcher(None, str(one["title"]), str(other["title"])).ratio()
