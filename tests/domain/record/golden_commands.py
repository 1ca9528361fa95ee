"""Golden commands: for each version of each command a line as it was sent, and what an office keeps of it.

`before.jsonl` has what was recorded before all of them, in the order in which it was; a file of one command may add to
it. `freeze_commands` makes the files, and nothing ever changes them.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec

from domain.core.message import Event
from domain.office import Office
from domain.offices import new_office, office_at
from domain.record.aggregate_kind import AggregateKind
from domain.record.entry import Entry
from domain.record.recording import Officer
from domain.record.vocabulary import kind_of
from domain.store.commands import CommandRow
from domain.store.mapper import decoded, encoded
from domain.store.sqlite.recorder import reservations_of
from tests.domain.scenario import NOW

FOLDER = Path(__file__).parents[2] / "golden" / "commands"
HISTORY = FOLDER / "before.jsonl"


class Fact(msgspec.Struct, frozen=True):
    """An event as it is stored."""

    topic: str
    version: int
    state: msgspec.Raw

    @classmethod
    def of(cls, event: Event[Any]) -> Fact:
        """An event as it would be stored."""
        return cls(event.topic, event.version, msgspec.Raw(encoded(event)))

    def event(self) -> Event[Any]:
        """The event it holds."""
        return decoded(self.topic, self.version, bytes(self.state))


class Recorded(msgspec.Struct, frozen=True):
    """A fact of the history, and the stream it is in."""

    stream: UUID
    fact: Fact


class Golden(msgspec.Struct, frozen=True):
    """One command: how it was sent, and what was recorded of it."""

    line: msgspec.Raw
    """The line as it was sent."""
    digest_1: str
    digest_2: str
    """Its digests, in hexadecimal."""
    body: msgspec.Raw
    """The completed command, as it was stored."""
    stream: UUID
    before: tuple[Fact, ...]
    """What the stream held before, beyond the history."""
    events: tuple[Fact, ...]
    """What was recorded."""


def path_of(name: str, version: int) -> Path:
    """Where the golden command of that name and version is."""
    return FOLDER / f"{name}.v{version}.json"


def read(path: Path) -> Golden:
    """The golden command in a file."""
    return msgspec.json.decode(path.read_bytes(), type=Golden)


def history() -> list[Recorded]:
    """What was recorded before every golden command."""
    return [msgspec.json.decode(line, type=Recorded) for line in HISTORY.read_bytes().splitlines()]


def begin(path: Path) -> None:
    """Make an office with the history in it."""
    new_office(path, sample=True)
    office = opened(path, "aigerim")
    for recorded in history():
        add(office, recorded.stream, [recorded.fact.event()])
    office.close()


def opened(path: Path, name: str = "nurlan", memory: Path | None = None) -> Office:
    """A sample office in which it is always the noon of the tests, and every file is a picture."""
    return office_at(path, Officer(name, "desk 1"), clock=lambda: NOW, pictures=str.encode, memory=memory)


def add(
    office: Office,
    stream: UUID,
    events: Iterable[Event[Any]],
    golden: Golden | None = None,
    command_id: str | None = None,
) -> None:
    """Record events as they are, without deciding anything; with the command they came from, if one is given."""
    known = office._log.entry_at(stream, office._log.last_position())
    entries = [
        Entry(stream, number, event, office.officer.name, office.officer.desk, NOW, command_id=command_id)
        for number, event in enumerate(events, known + 1)
    ]
    commands = []
    if golden is not None and command_id is not None:
        sent = bytes([2]) + bytes.fromhex(golden.digest_2)
        commands = [CommandRow(command_id, sent, bytes(golden.body), stream, len(entries))]
    office.save(*entries, commands=commands, reservations=reservations_of(entries))


def stands(office: Office, stream: UUID, kind: AggregateKind, upto: int | None = None) -> Any:
    """The visit, person … of a stream."""
    return office._log.fold(stream, kind.begin(), upto)


def kind_in(golden: Golden) -> AggregateKind:
    """What the golden command is about."""
    return kind_of(golden.events[0].event())
