"""Proving an office file: every leaf and sequence, every row readable and foldable, every command what was sent."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlcipher3 import dbapi2

from domain.core.message import Aggregate
from domain.core.problem import Damaged, Problem
from domain.record.entry import apply
from domain.record.verification import Verification
from domain.record.vocabulary import kind_of
from domain.store.body import opened
from domain.store.checkpoint import Facts, checkpoint, digest_of_facts
from domain.store.errors import problem as problem_of
from domain.store.leaf import leaf_of
from domain.store.mapper import decoded
from domain.store.merkle import MerkleTree
from domain.store.row import Row, id_as_text
from domain.store.rows import SELECT, Rows
from domain.store.schema_1 import Command1, pinned
from domain.store.tables import facts_in

_EVENTS = "SELECT position, log.stream, entry, topic, topic_version, CAST(state AS BLOB) FROM log ORDER BY position"
_COMMANDS = """
SELECT commands.number, commands.id, streams.id, sent, completed, body, first_position, last_position,
       (SELECT text FROM texts WHERE texts.number = commands.batch)
FROM commands LEFT JOIN streams ON streams.number = commands.stream ORDER BY commands.number
"""
_RESERVED = "SELECT kind, name, streams.id FROM reservations LEFT JOIN streams ON streams.number = stream"

# A recorded command owns an unbroken run of entries of its stream, and each of them bears its number.
_COMMAND_ASTRAY = """
SELECT id, first_position FROM commands
WHERE first_position IS NOT NULL AND last_position - first_position + 1 <> (
    SELECT count(*) FROM log WHERE log.position BETWEEN first_position AND last_position
      AND log.command = commands.number AND log.stream = commands.stream)
UNION ALL
SELECT id, log.position FROM log JOIN commands ON commands.number = log.command
WHERE first_position IS NULL OR log.position NOT BETWEEN first_position AND last_position
LIMIT 1
"""


@dataclass
class Proof:
    """The log read so far: its tree, and the first row that is not what was recorded."""

    leaf_1_upto: int
    tree: MerkleTree = field(default_factory=MerkleTree)
    problem: Damaged | None = None
    _recorded_at: int = 0
    _entries: dict[bytes, int] = field(default_factory=dict)

    def read(self, row: Row) -> None:
        """Add a row. Once one is bad, later ones are only counted."""
        try:
            leaf = leaf_of(row, self.leaf_1_upto)
            if self.problem is None:
                self._check(row, leaf)
        except Damaged as damage:
            self.problem = self.problem or damage
            leaf = bytes(row.leaf or b"")
        self.tree.add(leaf)

    def _check(self, row: Row, leaf: bytes) -> None:
        position = self.tree.size + 1
        if row.position != position:
            raise Damaged("position-missing", position=position)
        if row.leaf != leaf:
            raise Damaged("leaf-mismatch", position=row.position, entry=row.entry, visit=row.stream.hex())
        if row.entry != self._entries.get(row.stream, 0) + 1:
            raise Damaged("entry-missing", position=row.position, entry=row.entry, visit=row.stream.hex())
        self._entries[row.stream] = row.entry
        if row.recorded_at < self._recorded_at and not row.clock_confirmed:
            raise Damaged("time-reversed", position=row.position, entry=row.entry, visit=row.stream.hex())
        self._recorded_at = row.recorded_at


def prove(connection: dbapi2.Connection, leaf_1_upto: int) -> Proof:
    """Read every row of the log: leaf, position, entry number and time, and the tree over the leaves."""
    proof, rows = Proof(leaf_1_upto), Rows()
    beside = connection.cursor()
    rows.texts.read_all(beside)
    rows.streams.read_all(beside)
    found = connection.cursor().execute(f"{SELECT} ORDER BY position")
    try:
        for row in rows.read(beside, found):
            proof.read(row)
    except Damaged as damage:
        proof.problem = proof.problem or damage
    return proof


def verify(connection: dbapi2.Connection) -> Verification:
    """Read a whole office file and tell whether it can be believed; the caller holds a read transaction."""
    try:
        facts = facts_in(connection)
        proof = prove(connection, int(facts.get("leaf_1_upto", 0)))
        here = checkpoint(facts, proof.tree.size, proof.tree.root())
        bad = _named(connection, proof.problem) if proof.problem else _beyond_the_log(connection, facts)
    except Problem as problem:
        return _unreadable(problem)
    except dbapi2.Error as error:
        return _unreadable(problem_of(error))
    return Verification(here.size, bad is None, bad.values.get("position") if bad else None, here.head, bad)


def _unreadable(problem: Problem) -> Verification:
    return Verification(0, False, problem.values.get("position"), "", problem)


def _beyond_the_log(connection: dbapi2.Connection, facts: Facts) -> Problem | None:
    """What is wrong beside the log, or with what it folds into."""
    try:
        kept = connection.execute("SELECT value FROM file WHERE key = 'facts'").fetchone()
        if kept is None or kept[0] != digest_of_facts(facts):
            raise Damaged("facts-altered")
        reserved = _fold(connection)
        _prove_commands(connection, facts)
        _prove_reservations(connection, reserved)
    except Damaged as damage:
        return damage
    # SQLite itself: pages, indexes, types.
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    return None if found == "ok" else Damaged("damaged-file", cause=str(found))


def _fold(connection: dbapi2.Connection) -> set[tuple[str, str, bytes]]:
    """Fold every stream, and tell which names their events reserve."""
    streams: dict[bytes, Aggregate] = {}
    reserved: set[tuple[str, str, bytes]] = set()
    for position, stream, entry, topic, version, state in _events(connection):
        try:
            event = decoded(topic.decode(), version, state)
            folded = streams.setdefault(stream, kind_of(event).begin())
            apply(folded, event, entry)
        except Damaged as damage:
            raise _astray(damage.code, position, entry, streams.get(stream), stream, **damage.values) from damage
        except Exception as error:
            raise _astray("damaged-entry", position, entry, streams.get(stream), stream, cause=str(error)) from error
        name = event.reserves()
        if name is not None:
            reserved.add((*name, stream))
    return reserved


def _events(connection: dbapi2.Connection) -> Iterator[tuple[int, bytes, int, bytes, int, bytes]]:
    texts = dict(connection.execute("SELECT number, CAST(text AS BLOB) FROM texts").fetchall())
    streams = dict(connection.execute("SELECT number, id FROM streams").fetchall())
    for position, stream, entry, topic, version, state in connection.execute(_EVENTS):
        yield position, streams[stream], entry, texts[topic], version, state


def _prove_commands(connection: dbapi2.Connection, facts: Facts) -> None:
    dictionary = bytes(facts["dictionary"])  # type: ignore[arg-type]
    before = int(str(facts.get("commands_1", "0:")).partition(":")[0])
    old: list[Command1] = []
    for number, command_id, stream, sent, completed, body, first, last, batch in connection.execute(_COMMANDS):
        plain = None if body is None else opened(body, dictionary, first)
        if (None if plain is None else sha256(plain).digest()) != completed or (body is None) != (first is None):
            raise Damaged("command-damaged", position=first)
        if number <= before:
            text = None if plain is None else plain.decode()
            old.append(Command1(id_as_text(command_id), sent[1:], text, stream.hex(), first, last, batch))
    if "commands_1" in facts and pinned(old) != facts["commands_1"]:
        raise Damaged("commands-altered")
    astray = connection.execute(_COMMAND_ASTRAY).fetchone()
    if astray is not None:
        raise Damaged("command-astray", id=id_as_text(astray[0]), position=astray[1])


def _prove_reservations(connection: dbapi2.Connection, reserved: set[tuple[str, str, bytes]]) -> None:
    for _, name, _ in sorted(set(connection.execute(_RESERVED)) ^ reserved):
        raise Damaged("reservation-astray", name=name)


def _named(connection: dbapi2.Connection, damage: Damaged) -> Damaged:
    """The same with the reference of the visit, person … in place of the id of its stream, where it can be read."""
    stream = bytes.fromhex(damage.values.get("visit", ""))
    with suppress(Exception):
        for _, key, entry, topic, version, state in _events(connection):
            if key == stream:
                event = decoded(topic.decode(), version, state)
                begun = kind_of(event).begin()
                apply(begun, event, entry)
                return Damaged(damage.code, **{**damage.values, "visit": begun.reference or stream.hex()})
    return damage


def _astray(code: str, position: int, entry: int, folded: Aggregate | None, stream: bytes, **values: Any) -> Damaged:
    called = (folded.reference if folded else "") or UUID(bytes=stream).hex
    return Damaged(code, **{**values, "position": position, "entry": entry, "visit": called})
