"""Visits told to the program as a file of lines, and read again: as whoever keeps another kind of visit would."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import Any

from domain.offices import new_office
from tests.desktop.commandline.conftest import Chancery, Done

VISIT = "OTHER"
"""The reference of the visit that is told."""


class Book:
    """An office to which a visit is told file by file, and read again."""

    def __init__(self, chancery: Chancery, folder: Path) -> None:
        self._chancery, self._folder, self._numbers = chancery, folder, count(1)
        self.office = folder / "other.chancery"
        new_office(self.office)

    def record(self, lines: Iterable[dict[str, Any]]) -> None:
        """Write the lines to a file of their own, and record that."""
        path = self._folder / f"{next(self._numbers)}.jsonl"
        path.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), encoding="utf-8")
        done = self.ask("record", str(path))
        assert done.code == 0, done.out + done.err

    def ask(self, *words: str) -> Done:
        """What the program answers."""
        return self._chancery("--office", self.office, "--language", "en", *words)

    def read(self, *words: str) -> Any:
        """What it answers as a document."""
        return self.ask(*words, "--json").json()

    def checks(self, *codes: str) -> list[tuple[str, list[str]]]:
        """The findings of those codes on the first day of the visit, with what they are about."""
        return [(row["code"], row["subjects"]) for row in self.found() if row["code"] in codes]

    def found(self) -> Any:
        """Every finding told on the first day of the visit."""
        (visit,) = (each for each in self.read("visits") if each["reference"] == VISIT)
        return self.read("check", VISIT, "--on", visit["first_day"])


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


def named(key: str) -> dict[str, Any]:
    """The name of whoever has that id."""
    return {"en": {"given": "", "family": key.replace("-", " ").title()}}


def member(side: str, key: str, office: str) -> dict[str, Any]:
    return line(
        "propose-member", side=side, member=key, names=named(key), position={"en": office}, category="head"
    )  # fmt: skip


def meeting(key: str, format: str, day: str, start: str, *people: str) -> dict[str, Any]:
    title = {"en": f"Talks, {format}"}
    return line("plan-meeting", item=key, format=format, title=title, when={"day": day, "start": start}, people=people)
