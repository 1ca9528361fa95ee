"""What a desk sends while faults happen: lines of commands, private particulars among them, and what they leave."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tests.domain.requests import DAY

PRIVATE = ("passport", "telephone", "diet")


@dataclass(frozen=True)
class Line:
    """One line for `chancery record`, under an id of its own."""

    id: str
    about: str
    """The reference of a visit, or the key of a person."""
    line: bytes
    noted: tuple[str, str] | None = None
    """A private particular and its value."""
    erases: bool = False

    @property
    def of_person(self) -> bool:
        return self.about.startswith("person-")


def opening(visits: int) -> list[Line]:
    """The lines that open visits `V-0`, `V-1` …"""
    return [_line(f"opening-{number}", "open-visit", f"V-{number}", _visit(f"V-{number}")) for number in range(visits)]


def endless(number: int, visits: int) -> Line:
    """The line of that number in a session without end: of eight, one enters a person and three note something of
    that person which no later line changes, so that each can be read back; four plan an item."""
    group, step = divmod(number, 8)
    if step == 0:
        return registering(f"line-{number}", f"person-{group}")
    if step <= len(PRIVATE):
        return noting(f"line-{number}", f"person-{group}", PRIVATE[step - 1], f"No {number} of {group}")
    return planning(f"line-{number}", f"V-{number % visits}")


def planning(name: str, visit: str) -> Line:
    """The line that plans an item of a visit."""
    fields = {"kind": "meal", "title": {"en": f"Supper {name}"}, "when": {"day": DAY}, "item": f"item-{name}"}
    return _line(name, "plan-item", visit, fields, visit=visit)


def registering(name: str, person: str) -> Line:
    """The line that enters a person in the registry."""
    names = {"en": {"given": "Dauren", "family": person.title()}}
    return _line(name, "register-person", person, {"names": names, "person": person})


def noting(name: str, person: str, particular: str, value: str) -> Line:
    """The line that notes a private particular."""
    line = _line(name, "note-particular", person, {"particular": particular, "value": value}, person=person)
    return Line(line.id, line.about, line.line, noted=(particular, value))


def erasing(name: str, person: str) -> Line:
    """The line that erases what is private of a person."""
    line = _line(name, "erase-particulars", person, {}, person=person, reason="The visit is over")
    return Line(line.id, line.about, line.line, erases=True)


def short(count: int, seed: int) -> list[Line]:
    """A session of so many lines about one visit and three persons: noting again and again, erasing now and then."""
    chance = random.Random(seed)
    lines = [*opening(1), *(registering(f"entering-{number}", f"person-{number}") for number in range(3))]
    noted: set[str] = set()
    while len(lines) < count:
        name, person = f"line-{len(lines)}", f"person-{chance.randrange(3)}"
        kind = chance.random()
        if kind < 0.45:
            lines.append(planning(name, "V-0"))
        elif kind < 0.9 or person not in noted:
            lines.append(noting(name, person, chance.choice(PRIVATE), f"No {len(lines)}"))
            noted.add(person)
        else:
            lines.append(erasing(name, person))
            noted.remove(person)
    return lines


def particulars_after(lines: Iterable[Line]) -> dict[str, dict[str, str]]:
    """What is noted of each person once these lines were recorded."""
    noted: dict[str, dict[str, str]] = {}
    for line in lines:
        if line.of_person:
            of_person = noted.setdefault(line.about, {})
            if line.noted is not None:
                of_person[line.noted[0]] = line.noted[1]
            if line.erases:
                of_person.clear()
    return noted


def sent(lines: Sequence[Line]) -> bytes:
    """The lines as they go into stdin."""
    return b"".join(line.line for line in lines)


def _line(name: str, command: str, about: str, fields: Mapping[str, object], **beside: str) -> Line:
    said = {"command": command, "id": name, "fields": fields, **beside}
    return Line(name, about, json.dumps(said).encode() + b"\n")


def _visit(reference: str) -> dict[str, object]:
    side = {"state": {"en": "Kazakhstan"}, "capital": {"en": "Astana"}, "zone": "Asia/Almaty"}
    return {
        "reference": reference,
        "title": {"en": "State visit"},
        "category": "state",
        "host": side | {"state": {"en": "Russia"}},
        "guest": side,
        "first_day": DAY,
        "last_day": DAY,
        "places": [{"name": {"en": "Astana"}, "zone": "Asia/Almaty"}],
    }
