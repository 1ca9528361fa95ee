"""What the file of an office may cost, held as ratios within one run: its size, and proving it."""

from collections.abc import Callable
from contextlib import closing
from os import urandom
from pathlib import Path
from statistics import median
from time import process_time
from uuid import UUID, uuid4

import pytest
from eventsourcing.persistence import StoredEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore
from sqlcipher3 import dbapi2

from domain.office import Office
from domain.offices import new_office, office_at
from domain.record.recording import Officer
from domain.store.commands import CommandRow
from domain.store.log import NEWEST
from domain.store.proof import prove
from domain.store.row import Row, StoredEntry, instant_of
from domain.store.sqlite import connect, snapshot, uri_of
from tests.benchmarks.figures import Reached
from tests.domain.sample_office import sample_office

VISITS = 20
OFFICER = Officer("aigerim", "desk 1")


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    """The log of the Moscow sample."""
    path = sample_office("moscow-2025-11", tmp_path_factory.mktemp("sample") / "moscow.chancery")
    with closing(office_at(path, OFFICER)) as office, office.store.reading() as reading:
        return reading.tail(0, NEWEST)


@pytest.fixture(scope="module")
def office_file(rows: list[Row], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that holds the events and commands of the Moscow sample twenty times over."""
    path = tmp_path_factory.mktemp("office") / "office.chancery"
    new_office(path)
    bodies = bodies_of(tmp_path_factory.getbasetemp(), rows)
    with closing(office_at(path, OFFICER)) as office:
        for _ in range(VISITS):
            record(office, rows, bodies)
    return path


@pytest.fixture(scope="module")
def library_file(rows: list[Row], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same events as the library's own recorder keeps them."""
    path = tmp_path_factory.mktemp("library") / "library.db"
    datastore = SQLiteDatastore(str(path))
    recorder = SQLiteApplicationRecorder(datastore)
    recorder.create_table()
    for _ in range(VISITS):
        streams = streams_of(rows)
        recorder.insert_events([
            StoredEvent(streams[row.stream], row.entry, row.topic.decode(), row.state) for row in rows
        ])  # fmt: skip
    datastore.close()
    with closing(connect(uri_of(path, "rw"))) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def test_an_office_takes_at_most_twice_what_the_library_takes(
    office_file: Path, library_file: Path, reached: Reached
) -> None:
    """Commands, leaves, authors, reasons and sources included, of which the library keeps none."""
    ratio = office_file.stat().st_size / library_file.stat().st_size

    reached("an office of a million events, times the library's own file", ratio, 2)
    assert ratio <= 2


def test_a_proof_is_at_least_three_tenths_as_quick_as_a_bare_scan(office_file: Path, reached: Reached) -> None:
    """On one core, in processor time, over the same rows; of three rounds the best, as other work only hides it."""
    with snapshot(uri_of(office_file, "ro")) as connection:
        rounds = [
            median(taken(lambda: bare_scan(connection)) / taken(lambda: prove(connection, 0)) for _ in range(15))
            for _ in range(3)
        ]

    print(", ".join(f"{each:.2f}" for each in rounds), "of a bare scan")
    reached("a proof, as quick as a bare scan", max(rounds), 0.3, at_least=True)
    assert max(rounds) >= 0.3


def test_visits_are_listed_from_their_index_three_times_as_quickly_as_by_folding(
    office_file: Path, tmp_path: Path, reached: Reached
) -> None:
    """Opened each time, as a command line does; in processor time, of three pairs the best."""
    listed(office_file, tmp_path / "visits")
    pairs = [
        taken(lambda: listed(office_file, None)) / taken(lambda: listed(office_file, tmp_path / "visits"))
        for _ in range(3)
    ]

    reached("twenty visits listed from their index, times as quick as folded", max(pairs), 3, at_least=True)
    assert max(pairs) >= 3


def listed(office_file: Path, index: Path | None) -> None:
    """Open the office and list its visits."""
    with closing(office_at(office_file, OFFICER, index=index)) as office:
        assert len(office.visit_lines()) == VISITS


def bare_scan(connection: dbapi2.Connection) -> None:
    """Read every column of every row."""
    for _ in connection.execute("SELECT * FROM log ORDER BY position"):
        pass


def taken(work: Callable[[], object]) -> float:
    """The processor time of a work: both of a pair are done in one moment of the machine."""
    start = process_time()
    work()
    return process_time() - start


def streams_of(rows: list[Row]) -> dict[bytes, UUID]:
    """Another stream for each of the sample."""
    return {stream: uuid4() for stream in dict.fromkeys(row.stream for row in rows)}


def bodies_of(folder: Path, rows: list[Row]) -> dict[bytes, bytes]:
    """The completed commands of the sample by their ids."""
    path = sample_office("moscow-2025-11", folder / "bodies.chancery")
    with closing(office_at(path, OFFICER)) as office, office.store.reading() as reading:
        ids = dict.fromkeys(row.command_id for row in rows if row.command_id is not None)
        found = {each: reading.command(each.decode()) for each in ids}
    return {each: command.body for each, command in found.items() if command is not None}


def record(office: Office, rows: list[Row], bodies: dict[bytes, bytes]) -> None:
    """Store the sample once more, under other ids, as sources and reasons recur and ids do not."""
    streams, commands, batches = streams_of(rows), {each: uuid4().hex for each in bodies}, dict[bytes, str]()
    entries = [
        StoredEntry(
            streams[row.stream], row.entry, row.topic.decode(), row.state, row.topic_version, row.author.decode(),
            row.desk.decode(), instant_of(row.recorded_at), None, _decoded(row.reason),
            _decoded(row.source), commands[row.command_id or b""],
        )
        for row in rows
    ]  # fmt: skip
    asked = [
        CommandRow(
            commands[each], b"\x02" + urandom(32), bodies[each], streams[own[0].stream], len(own),
            batches.setdefault(own[0].batch, uuid4().hex) if own[0].batch else None,
        )
        for each in bodies
        if (own := [row for row in rows if row.command_id == each])
    ]  # fmt: skip
    office.recorder.insert_events(entries, commands=asked)


def _decoded(content: bytes | None) -> str | None:
    return None if content is None else content.decode()
