"""Visits of other kinds than the samples, recorded from lines: co-heads, wide before narrow, another host."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from domain.office import new_office
from tests.desktop.commandline.conftest import Chancery

VISIT = "OTHER"
DAYS = {"ankara": "2021-04-06", "beijing": "2025-09-02", "paris": "2016-11-15"}


class Book:
    """An office to which a visit is told line by line, and read again."""

    def __init__(self, chancery: Chancery, path: Path) -> None:
        self._chancery, self._path = chancery, path

    def record(self, lines: Iterable[dict[str, Any]]) -> None:
        done = self._chancery("--office", self._path, "record", lines=lines)
        assert done.code == 0, done.out

    def read(self, *words: str) -> Any:
        return self._chancery("--office", self._path, *words, "--json").json()


@pytest.fixture
def book(chancery: Chancery, tmp_path: Path) -> Book:
    path = tmp_path / "other.chancery"
    new_office(path)
    return Book(chancery, path)


def opened(day: str, host: str, guest: str, capital: str, zone: str) -> dict[str, Any]:
    party = {"capital": {"en": capital}, "zone": zone}
    fields = {
        "reference": VISIT, "title": {"en": f"{guest} in {capital}"}, "category": "working",
        "host": {"state": {"en": host}, **party}, "guest": {"state": {"en": guest}, **party},
        "first_day": day, "last_day": day, "places": [{"name": {"en": capital}, "zone": zone}],
    }  # fmt: skip
    return {"command": "open-visit", "fields": fields}


def line(command: str, reason: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"command": command, "visit": VISIT, "fields": fields, **({"reason": reason} if reason else {})}


def member(side: str, key: str, office: str) -> dict[str, Any]:
    names = {"en": {"given": "", "family": key.replace("-", " ").title()}}
    return line("propose-member", side=side, member=key, names=names, position={"en": office}, category="head")


def meeting(key: str, format: str, day: str, start: str, *people: str) -> dict[str, Any]:
    title = {"en": f"Talks, {format}"}
    return line("plan-meeting", item=key, format=format, title=title, when={"day": day, "start": start}, people=people)


def test_two_presidents_of_the_union_lead_one_side_together(book: Book) -> None:
    """Ankara, 6 April 2021: the President of Turkey, the Presidents of the European Council and of the Commission."""
    book.record([
        opened(DAYS["ankara"], "Turkey", "European Union", "Ankara", "Europe/Istanbul"),
        member("host", "erdogan", "President of the Republic of Turkey"),
        member("guest", "michel", "President of the European Council"),
        member("guest", "von-der-leyen", "President of the European Commission"),
        line("name-principal", side="host", member="erdogan"),
        line("name-principal", side="guest", member="michel"),
        meeting("talks", "tete-a-tete", DAYS["ankara"], "15:00", "erdogan", "michel"),
        line("name-head-of-side", item="talks", side="guest", members=["michel", "von-der-leyen"], co_heads=True),
        line("list-participant", item="talks", member="von-der-leyen"),
        line("set-table", item="talks", convention="place-of-honour"),
    ])  # fmt: skip

    (talks,) = book.read("attendance", VISIT)
    assert [(person["id"], person["role"]) for person in talks["people"]] == [
        ("erdogan", "head"), ("michel", "head"), ("von-der-leyen", "head"),
    ]  # fmt: skip
    (plan,) = book.read("seating", VISIT)
    assert {seat["id"] for seat in plan["seats"] if seat["role"] == "head"} == {"erdogan", "michel", "von-der-leyen"}


def test_talks_go_from_wide_to_narrow(book: Book) -> None:
    """Beijing, 2 September 2025: the delegations first, then the restricted talks."""
    book.record([
        opened(DAYS["beijing"], "China", "Russia", "Beijing", "Asia/Shanghai"),
        member("host", "xi", "President of China"), member("guest", "putin", "President of Russia"),
        line("propose-member", side="guest", member="minister", position={"en": "[Minister]"}),
        line("propose-member", side="host", member="host-minister", position={"en": "[Minister]"}),
        meeting("wide", "expanded", DAYS["beijing"], "10:00", "xi", "putin", "minister", "host-minister"),
        meeting("narrow", "restricted", DAYS["beijing"], "11:30", "xi", "putin", "minister"),
        meeting("alone", "tete-a-tete", DAYS["beijing"], "12:30", "xi", "putin"),
        *(line("start-item", item=key, at=f"2025-09-02T{at}:00+08:00")
          for key, at in (("wide", "10:05"), ("narrow", "11:40"), ("alone", "12:40"))),
    ])  # fmt: skip

    schedule = book.read("schedule", VISIT)
    assert [(row["id"], row["format"]) for row in schedule] == [
        ("wide", "expanded"), ("narrow", "restricted"), ("alone", "tete-a-tete"),
    ]  # fmt: skip
    assert [row["actual_start"][11:16] for row in schedule] == ["10:05", "11:40", "12:40"]


def test_one_was_announced_and_another_hosted(book: Book) -> None:
    """Paris, November 2016: the office-holder changed between the announcement and the day."""
    book.record([
        opened(DAYS["paris"], "France", "Guest", "Paris", "Europe/Paris"),
        member("host", "announced", "Minister"), member("guest", "guest-minister", "Minister"),
        line("name-principal", side="host", member="announced"),
        meeting("talks", "restricted", DAYS["paris"], "10:00", "announced", "guest-minister"),
        member("host", "successor", "Minister"),
        line("replace-member", "He has taken the office", member="announced", by="successor"),
        line("name-principal", side="host", member="successor"),
        line("list-participant", item="talks", member="successor"),
        line("start-item", item="talks", at="2016-11-15T10:05:00+01:00"),
        line("mark-all-present", item="talks"),
    ])  # fmt: skip

    delegation = {row["id"]: row["status"] for row in book.read("delegation", VISIT)}
    assert delegation["announced"] == "replaced"
    (talks,) = book.read("attendance", VISIT)
    assert {person["id"]: person["attended"] for person in talks["people"] if person["attended"]} == {
        "successor": "present", "guest-minister": "present",
    }  # fmt: skip
    assert next(person["role"] for person in talks["people"] if person["id"] == "successor") == "head"
