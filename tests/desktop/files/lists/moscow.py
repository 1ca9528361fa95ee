"""The list of the hosts of the Moscow visit in Word, as the record has it, and the addendum of the day after."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from domain.visit.visit import Visit
from tests.desktop.files.lists.files import word_document

HEAD = ("No.", "Name", "Position")
ADDED: tuple[Sequence[str], ...] = (
    HEAD,
    ("1", "Sergey LAVROV", "Minister of Foreign Affairs of the Russian Federation"),
    ("2", "Dmitry PESKOV", "Deputy Chief of the Presidential Administration"),
)
HEADING = "Addendum to the list of the Russian delegation"


def whole_list(path: Path, visit: Visit) -> Path:
    """The whole list of the hosts, everybody at the place he has."""
    expected = (member for member in visit.delegations.listed("host") if member.travels)
    rows = [
        (str(number), str(member.names.get("en", "[to be advised]")), member.position["en"])
        for number, member in enumerate(expected, 1)
    ]
    return word_document(path, (HEAD, *rows), "List of the Russian delegation")


def addendum(path: Path, rows: Sequence[Sequence[str]] = ADDED, heading: str = HEADING) -> Path:
    """Two ministers, as they are announced the day after."""
    return word_document(path, rows, heading)
