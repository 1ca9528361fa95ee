"""The corpus of lists, and how their reading is judged: cell by cell against what stands beside each file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from desktop.files.lists.child import ListQuery, answer
from desktop.files.lists.limits import Limits
from domain.core.names import Name
from domain.lists.listed import ListedPerson, ParsedList
from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns

CORPUS = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Cell:
    """One thing a list says of somebody, and what was read of it."""

    person: int
    field: str
    wanted: Any
    read: Any

    @property
    def right(self) -> bool:
        return bool(self.wanted == self.read)


def lists() -> list[Path]:
    """The files of the corpus."""
    return sorted(path.with_suffix("") for path in CORPUS.glob("*.json"))


def read(path: Path) -> ParsedList:
    """A file of the corpus as it is read where nobody helps."""
    wanted = _expected(path)
    found = answer(path.read_bytes(), ListQuery(Limits()))
    assert not found.problem, (path.name, found.problem)
    return parse_list(found.rows, guessed_columns(found.rows), sides=wanted.get("parties", {}))


@cache
def judged(path: Path) -> tuple[Cell, ...]:
    """Every cell of a list beside what was read. Who was made up, or not found, is wrong in all his cells."""
    wanted, entries = _expected(path)["persons"], read(path).entries
    cells: list[Cell] = []
    for number in range(max(len(wanted), len(entries))):
        right = dict(_wanted(wanted[number])) if number < len(wanted) else {}
        untold = wanted[number].get("untold", ()) if number < len(wanted) else ()
        was = dict(_read(entries[number], untold)) if number < len(entries) else {}
        cells += [Cell(number + 1, field, right.get(field), was.get(field)) for field in sorted({*right, *was})]
    return tuple(cells)


def facts_of(entry: ListedPerson) -> dict[str, Any]:
    """What was read of somebody, by field."""
    return {field: value for field, value in _read(entry) if value is not None}


# `untold` names the languages in which a list does not tell where a family name begins: right is to ask for it.
def _expected(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode(path.with_name(f"{path.name}.json").read_bytes())
    return found


def _wanted(person: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    untold = person.get("untold", ())
    for language, parts in person.get("names", {}).items():
        if language in untold:
            yield f"untold.{language}", f"{parts['given']} {parts['family']}"
            continue
        yield from ((f"{part}.{language}", words) for part, words in parts.items() if words)
    yield from ((f"position.{language}", words) for language, words in person.get("position", {}).items())
    for field in ("number", "category", "group", "side", "remarks", "accompanied", "spouse_of"):
        yield field, person.get(field) or None


def _read(entry: ListedPerson, untold: Iterable[str] = ()) -> Iterator[tuple[str, Any]]:
    for language, name in entry.names.items():
        if language in untold and language in entry.undivided:
            yield f"untold.{language}", str(name)
            continue
        yield from ((f"{part}.{language}", words) for part, words in _parts(name).items() if words)
    yield from ((f"position.{language}", words) for language, words in entry.position.items())
    for field in ("number", "category", "group", "side", "remarks", "accompanied"):
        yield field, getattr(entry, field) or None
    yield "spouse_of", entry.spouse_of + 1 if entry.spouse_of is not None else None


def _parts(name: Name) -> dict[str, str]:
    return {"given": name.given, "patronymic": name.patronymic, "family": name.family}
