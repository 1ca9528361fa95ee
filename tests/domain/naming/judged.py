"""The files of the bar, and how the finder and the likeness of names do by them."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from domain.naming.comparing.likeness import likeness
from domain.naming.comparing.thresholds import ALIKE, ASKED
from domain.naming.finding.finder import Finder
from domain.naming.words.findable import Findable, FindableOffice, PartedName

FOLDER = Path(__file__).parent / "bar"
OWN, BLIND, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH, NINTH, TENTH, ELEVENTH, TWELFTH, THIRTEENTH = (
    "", "_blind", "_second", "_third", "_fourth", "_fifth", "_sixth", "_seventh", "_eighth", "_ninth", "_tenth",
    "_eleventh", "_twelfth", "_thirteenth",
)  # fmt: skip
"""How the names of the files of each half end, and of the further blind files."""
DAY = date(2026, 11, 28)
"""The day on which the queries are asked."""


@dataclass
class Judged:
    """How many queries found the right person first, and among five, by kind; and those that did not."""

    counts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))
    missed: list[str] = field(default_factory=list)

    @property
    def share_first(self) -> float:
        """The share of queries whose person is the first answer."""
        return self._share(1)

    @property
    def share_among_five(self) -> float:
        """The share of queries whose person is among the first five."""
        return self._share(2)

    def _share(self, column: int) -> float:
        return sum(row[column] for row in self.counts.values()) / sum(row[0] for row in self.counts.values())


@dataclass
class PairsJudged:
    """How many pairs of names there are, which were equated, about which one is asked."""

    count: int = 0
    equated: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@cache
def judged(half: str, day: date, share: int = 1) -> Judged:
    """Every query of a half that means somebody, held against what is found; with `share` 12, a twelfth of them."""
    finder, result = finder_of(half), Judged()
    for row in _meant(half)[share // 2 :: share]:
        found = [each.person for each in finder.find(row["query"], 20, day)]
        count = result.counts[row["kind"]]
        count[0] += 1
        count[1] += found[:1] == [row["person"]]
        count[2] += row["person"] in found[:5]
        if found[:1] != [row["person"]]:
            result.missed.append(f"{row['kind']}: {row['query']} is {row['person']}, found {found[:3]}")
    return result


@cache
def nobody_judged(half: str, day: date) -> list[str]:
    """The queries of a half that mean nobody, where somebody is found."""
    finder = finder_of(half)
    return [query for query in _nobody(half) if finder.find(query, 20, day)]


def nobody_asked(half: str) -> int:
    """How many queries of a half mean nobody."""
    return len(list(_nobody(half)))


@cache
def pairs_judged(half: str, name: str) -> PairsJudged:
    """Every pair of names of a file, held against their likeness."""
    result = PairsJudged()
    for row in _rows(f"{name}{half}.tsv"):
        one, other, what = row.values()
        value = likeness(one, other)
        result.count += 1
        if value >= ALIKE:
            result.equated.append(f"{one} | {other} | {what}")
        elif value >= ASKED:
            result.asked.append(f"{one} | {other} | {what}")
    return result


@cache
def finder_of(half: str) -> Finder:
    """A finder that knows the persons of a half."""
    return Finder(entries_of(half).items())


def entries_of(half: str) -> dict[str, Findable]:
    """The persons of a half, as the finder knows them."""
    persons = json.loads((FOLDER / f"persons{half}.json").read_text(encoding="utf-8"))
    return {person["person"]: _entry(person) for person in persons}


def typed_in(half: str) -> list[str]:
    """What is typed for somebody of a half."""
    return [row["query"] for row in _meant(half)]


def _meant(half: str) -> list[dict[str, str]]:
    return [row for row in _rows(f"queries{half}.tsv") if row["person"]]


def _nobody(half: str) -> Iterator[str]:
    if half != OWN:
        yield from (row["query"] for row in _rows(f"nobody{half}.tsv"))
    else:
        yield from (row["query"] for row in _rows("queries.tsv") if not row["person"])


def _entry(person: dict[str, Any]) -> Findable:
    forms = tuple(
        PartedName(form.get("given", ""), form.get("family", ""), form.get("patronymic", ""), language,
             form.get("family_first", False))
        for language, form in person["forms"].items()
    )  # fmt: skip
    offices = tuple(
        FindableOffice(
            str(number),
            tuple(office["title"].values()),
            _day(office.get("since")),
            _day(office.get("until")),
            states=tuple(filter(None, [person.get("state")])),
        )
        for number, office in enumerate(person["offices"])
    )
    return Findable(forms, offices)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
