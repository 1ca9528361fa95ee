"""An office of a chosen size: a sample, stored so many times over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from functools import partial
from os import urandom
from pathlib import Path
from uuid import UUID, uuid4

from domain.office import Office
from domain.offices import new_office, office_at
from domain.record.recording import Officer
from domain.record.vocabulary import VENUE, VOCABULARY
from domain.sample import SAMPLES, record_sample
from domain.store.commands import CommandRow
from domain.store.log import NEWEST
from domain.store.mapper import decoded
from domain.store.row import Row, StoredEntry, instant_of
from domain.store.sqlite.recorder import Reservation

OFFICER = Officer("aigerim", "desk 1")
FIRST_VISIT = "KZ-2025-11-0"
_FIRST_YEAR, _YEARS, _VISITS_A_YEAR, _MONTHS = 2000, 60, 33, (1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)


class Sample:
    """The log of a sample office, to be stored again under other ids, names and days."""

    def __init__(self, path: Path) -> None:
        with closing(office_at(path, OFFICER)) as office, office.store.reading() as reading:
            itself = UUID(office.store.identity.office).bytes
            self.rows = [row for row in reading.tail(0, NEWEST) if row.stream != itself]
            commands = {each: reading.command(each.decode()) for each in _commands(self.rows)}
        self.bodies = {each: command.body for each, command in commands.items() if command is not None}
        houses = {topic.encode() for topic in VENUE.topics}
        self.houses = [row for row in self.rows if row.topic in houses]
        self.visits = [row for row in self.rows if row.topic not in houses]
        """All but the houses of the registry, which an office has once."""
        names = "|".join(re.escape(each.name) for each in _reserved(self.visits, {}))
        self._names = re.compile(f'"({names})"'.encode(), re.IGNORECASE)

    def again(self, number: int) -> list[Row]:
        """The rows of its visits and persons once more, under other names and in another year."""
        year, month = _FIRST_YEAR + number // _VISITS_A_YEAR % _YEARS, _MONTHS[number % len(_MONTHS)]
        day = b'"%d-%02d-' % (year, month)
        return [
            row._replace(state=self._names.sub(partial(_renamed, number), row.state.replace(b'"2025-11-', day)))
            for row in self.visits
        ]


def _renamed(number: int, found: re.Match[bytes]) -> bytes:
    """A key with the number, or a family name that is spelt as a key with the number in letters."""
    name, ending = found[1].decode(), named(number)
    if name.islower() or not name.isalpha():
        ending = f"-{number}"
    return f'"{name}{ending.upper() if name.isupper() else ending}"'.encode()


def named(number: int) -> str:
    """A number in letters, as the end of a name: nobody's name has a number in it."""
    syllables = [f"{first}{second}" for first in "bdgklmnprstvz" for second in "aeiou"]
    return syllables[number % len(syllables)] + (
        named(number // len(syllables) - 1) if number >= len(syllables) else ""
    )


def multiplied(folder: Path, events: int) -> Path:
    """An office of so many events or a few more: the state visit of the sample, again and again.

    Each has persons and a reference of its own, and its commands; the houses are shared.

    The sample is recorded in the folder first, unless it is there.
    """
    sample_file, path = folder / "sample.chancery", folder / "office.chancery"
    if not sample_file.exists():
        record_sample(SAMPLES[0], sample_file)
    sample = Sample(sample_file)
    new_office(path)
    with closing(office_at(path, OFFICER)) as office:
        store(office, sample.houses, sample.bodies)
        count, number = len(sample.houses), 0
        while count < events:
            rows = sample.again(number)
            store(office, rows, sample.bodies)
            count, number = count + len(rows), number + 1
    return path


def store(office: Office, rows: Sequence[Row], bodies: Mapping[bytes, bytes], *, reserve: bool = True) -> None:
    """Store rows in one save under other ids, with the names they reserve, as sources and reasons recur, ids do not.

    Args:
        bodies: the completed commands by their ids.
        reserve: whether their names are reserved; those of a sample as it stands are only once.
    """
    streams: dict[bytes, UUID] = {each: uuid4() for each in dict.fromkeys(row.stream for row in rows)}
    own: dict[bytes, list[Row]] = {each: [] for each in _commands(rows)}
    for row in rows:
        if row.command_id is not None:
            own[row.command_id].append(row)
    ids, batches = {each: uuid4().hex for each in own}, dict[bytes, str]()
    asked = [
        CommandRow(
            ids[each], b"\x02" + urandom(32), bodies[each], streams[some[0].stream], len(some),
            batches.setdefault(some[0].batch, uuid4().hex) if some[0].batch else None,
        )
        for each, some in own.items()
    ]  # fmt: skip
    entries = [entry_of(row, streams[row.stream], row.entry, ids.get(row.command_id or b"")) for row in rows]
    reserved = _reserved(rows, streams) if reserve else []
    office.recorder.insert_events(
        entries, commands=asked, reservations=reserved, desk=OFFICER.desk, vocabulary=VOCABULARY
    )


def entry_of(row: Row, stream: UUID, number: int, command_id: str | None) -> StoredEntry:
    """What a row holds, ready to be stored as that entry of a stream."""
    return StoredEntry(
        stream, number, row.topic.decode(), row.state, row.topic_version, row.author.decode(), row.desk.decode(),
        instant_of(row.recorded_at), None, _text(row.reason), _text(row.source), command_id,
    )  # fmt: skip


def _reserved(rows: Iterable[Row], streams: Mapping[bytes, UUID]) -> list[Reservation]:
    """The names that rows reserve, for the streams that stand for theirs."""
    events = ((row, decoded(row.topic.decode(), row.topic_version, row.state)) for row in rows)
    named = ((row, event.reserves()) for row, event in events)
    return [
        Reservation(name[0], name[1], streams.get(row.stream, UUID(bytes=row.stream)))
        for row, name in named
        if name is not None
    ]


def _commands(rows: Iterable[Row]) -> list[bytes]:
    """The ids of the commands that rows came of, in their order."""
    return [*dict.fromkeys(row.command_id for row in rows if row.command_id is not None)]


def _text(content: bytes | None) -> str | None:
    return None if content is None else content.decode()
