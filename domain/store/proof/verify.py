"""Proving an office file: every leaf and sequence, every row readable and foldable, every command what was sent."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, TypeGuard
from uuid import UUID

import msgspec
from sqlcipher3 import dbapi2

from domain.core.late import late
from domain.core.message import Aggregate
from domain.core.problem import Damaged, Problem
from domain.record.entry import apply
from domain.record.passed_over import UNREADABLE
from domain.record.verification import Verification
from domain.record.vocabulary import AGGREGATE_KINDS, kind_of, vocabulary_of
from domain.registry.set_aside import UnreadableEntry
from domain.store.body import opened
from domain.store.errors import problem as problem_of
from domain.store.folding import folded_without, named_aside
from domain.store.mapper import decoded
from domain.store.proof.checkpoint import OfficeFacts, checkpoint, dictionary_in, digest_of_facts
from domain.store.proof.proof import prove
from domain.store.proof.proof_in_parts import prove_whole
from domain.store.row import id_as_text
from domain.store.sqlite.connection import damage_in
from domain.store.sqlite.tables import facts_in
from domain.store.store import EncodedEvent

if TYPE_CHECKING:
    from domain.store.carrying import schema_1
else:
    schema_1 = late("domain.store.carrying.schema_1")

_EVENTS = "SELECT position, log.stream, entry, topic, topic_version, CAST(state AS BLOB) FROM log {} ORDER BY position"
_AUTHOR = "SELECT text FROM log JOIN texts ON texts.number = log.author WHERE position = ?"
_SHAPES = "SELECT DISTINCT text, topic_version FROM log JOIN texts ON texts.number = log.topic"
_COMMANDS = """
SELECT commands.number, commands.id, streams.id, sent, completed, body, first_position, last_position,
       (SELECT text FROM texts WHERE texts.number = commands.batch), commands.batch
FROM commands LEFT JOIN streams ON streams.number = commands.stream ORDER BY commands.number
"""
_RESERVED = "SELECT kind, name, streams.id FROM reservations LEFT JOIN streams ON streams.number = stream"

# A recorded command owns an unbroken run of entries of its stream, and each of them bears its number. The plus keeps
# SQLite from looking for that run among all entries of the stream.
_COMMAND_ASTRAY = """
SELECT id, first_position FROM commands
WHERE first_position IS NOT NULL AND last_position - first_position + 1 <> (
    SELECT count(*) FROM log WHERE log.position BETWEEN first_position AND last_position
      AND log.command = commands.number AND +log.stream = commands.stream)
UNION ALL
SELECT id, log.position FROM log JOIN commands ON commands.number = log.command
WHERE first_position IS NULL OR log.position NOT BETWEEN first_position AND last_position
LIMIT 1
"""

StoredState = tuple[int, bytes, int, bytes, int, bytes]
"""The position of an entry, its stream, its number, its topic, the version of that, and its state."""
ReservedName = tuple[str, str, bytes]
"""The kind of a name, the name and its stream."""


def verify(connection: dbapi2.Connection, uri: str | None = None) -> Verification:
    """Read a whole office file and tell whether it can be believed; the caller holds a read transaction.

    Args:
        uri: the same file, where other processes may read it as well.
    """
    try:
        facts = facts_in(connection)
        leaf_1_upto = int(facts.get("leaf_1_upto", 0))
        proof = prove_whole(connection, uri, leaf_1_upto) if uri else prove(connection, leaf_1_upto)
        here = checkpoint(facts, proof.tree.size, proof.tree.root())
        bad = placed(connection, proof.problem) if proof.problem else _beyond_the_log(connection, facts, proof.entries)
        bad = (
            authored(bad, connection.execute(_AUTHOR, (bad.values["position"],)).fetchone())
            if is_unreadable(bad)
            else bad
        )
    except Problem as problem:
        return unreadable(problem)
    except dbapi2.Error as error:
        return unreadable(problem_of(error))
    return Verification(here.size, bad is None, bad.values.get("position") if bad else None, here.head, bad)


def is_unreadable(problem: Problem | None) -> TypeGuard[Damaged]:
    """Whether it is the damage of an entry that cannot be read."""
    return isinstance(problem, Damaged) and problem.code in UNREADABLE


def authored(damage: Damaged, author: tuple[str] | None) -> Damaged:
    """The damage of an entry with who recorded it."""
    return Damaged(damage.code, **{**damage.values, "author": author[0] if author else ""})


def unreadable(problem: Problem) -> Verification:
    """What is found of an office that cannot be read to its end."""
    return Verification(0, False, problem.values.get("position"), "", problem)


def _beyond_the_log(connection: dbapi2.Connection, facts: OfficeFacts, last: Mapping[int, int]) -> Problem | None:
    """What is wrong beside the log, or with what it folds into; `last` has the last entry of each stream."""
    try:
        kept = connection.execute("SELECT value FROM file WHERE key = 'facts'").fetchone()
        if kept is None or kept[0] != digest_of_facts(facts):
            raise Damaged("facts-altered")
        streams = dict(connection.execute("SELECT number, id FROM streams").fetchall())
        folding = Folding({streams[number]: entry for number, entry in last.items()})
        folding.add(_events(connection, streams))
        if folding.unreadable:
            _refuse_unreadable(connection, folding, facts, streams)
        _refuse_too_small_a_vocabulary(connection)
        _prove_commands(connection, facts)
        refuse_other_names(set(connection.execute(_RESERVED)), folding.reserved)
    except Damaged as damage:
        return damage
    return damage_in(connection)


class Folding(msgspec.Struct):
    """The streams of an office as folded so far, and the names that their events reserve."""

    last: Mapping[bytes, int] = {}
    """The last entry of each stream, where it is known: one that was folded to its end is let go of."""
    streams: dict[bytes, Aggregate] = msgspec.field(default_factory=dict)
    reserved: set[ReservedName] = msgspec.field(default_factory=set)
    unreadable: dict[bytes, Damaged] = msgspec.field(default_factory=dict)
    """The streams that were folded no further than to an entry that cannot be read, and why, in their order."""

    def add(self, events: Iterable[StoredState]) -> None:
        """Fold on."""
        streams = self.streams
        for position, stream, entry, topic, version, state in events:
            if stream in self.unreadable:
                continue
            try:
                event = decoded(topic.decode(), version, state)
                folded = streams.get(stream)
                if folded is None:
                    folded = streams[stream] = kind_of(event).begin()
                apply(folded, event, entry)
            except Exception as error:
                told = error if isinstance(error, Damaged) else Damaged("damaged-entry", cause=str(error))
                self.unreadable[stream] = _astray(told, position, entry, streams.get(stream), stream)
                continue
            name = event.reserves()
            if name is not None:
                self.reserved.add((*name, stream))
            if entry == self.last.get(stream):
                del streams[stream]

    def refuse_unreadable(self, rows_of: Callable[[bytes], Iterable[StoredState]], aside: Aside) -> None:
        """Refuse streams with an entry that cannot be read, and fold those in which all such were set aside.

        Args:
            rows_of: all entries of a stream, from the first on.
            aside: the entries that were set aside, by their streams.

        Raises:
            Damaged: the first entry of a stream that cannot be read.
        """
        for stream, damage in self.unreadable.items():
            if damage.values["entry"] not in aside.get(stream, ()):
                raise damage
            self._fold_without(list(rows_of(stream)), aside[stream])

    def _fold_without(self, rows: Sequence[StoredState], aside: Container[int]) -> None:
        states = [EncodedEvent(row[2], row[3].decode(errors="replace"), row[4], row[5]) for row in rows]
        _, stream, *_ = rows[0]
        try:
            _, passed = folded_without(states, partial(_begin, states), aside)
        except Damaged as damage:
            (position,) = [row[0] for row in rows if row[2] == damage.values["entry"]]
            raise _astray(damage, position, damage.values["entry"], None, stream) from damage
        for state in states:
            name = None if state.entry in passed else decoded(*state[1:]).reserves()
            if name is not None:
                self.reserved.add((*name, stream))


Aside = Mapping[bytes, Container[int]]
"""The numbers of entries that were set aside, by their streams."""


def aside_in(entries: Iterable[UnreadableEntry]) -> Aside:
    """Entries that were set aside, by their streams."""
    found: dict[bytes, set[int]] = {}
    for each in entries:
        found.setdefault(UUID(each.stream).bytes, set()).add(each.entry)
    return found


def _begin(states: Iterable[EncodedEvent]) -> Aggregate:
    """What a stream is of before its first entry that can be read."""
    for state in states:
        with suppress(Damaged):
            return kind_of(decoded(*state[1:])).begin()
    return AGGREGATE_KINDS[0].begin()


def _events(connection: dbapi2.Connection, streams: Mapping[int, bytes], where: str = "") -> Iterator[StoredState]:
    texts = dict(connection.execute("SELECT number, CAST(text AS BLOB) FROM texts").fetchall())
    for position, stream, entry, topic, version, state in connection.execute(_EVENTS.format(where)):
        yield position, streams[stream], entry, texts[topic], version, state


def _refuse_unreadable(
    connection: dbapi2.Connection, folding: Folding, facts: OfficeFacts, streams: Mapping[int, bytes]
) -> None:
    itself = UUID(str(facts["office_id"]))
    numbers = {stream: number for number, stream in streams.items()}

    def rows_of(stream: bytes) -> Iterator[StoredState]:
        return _events(connection, streams, f"WHERE log.stream = {numbers[stream]}" if stream in numbers else "WHERE 0")

    told = ((topic.decode(), version, state) for _, _, _, topic, version, state in rows_of(itself.bytes))
    folding.refuse_unreadable(rows_of, aside_in(named_aside(told)))


def _refuse_too_small_a_vocabulary(connection: dbapi2.Connection) -> None:
    """An older program would write into a file that says it needs a smaller vocabulary than its events do."""
    needed = max((vocabulary_of(*shape) for shape in connection.execute(_SHAPES)), default=1)
    said = connection.execute("SELECT value FROM file WHERE key = 'vocabulary'").fetchone()
    if int(said[0]) < needed:
        _, _, path = connection.execute("PRAGMA database_list").fetchone()
        raise Damaged("schema-altered", path=path, what="vocabulary")


def _prove_commands(connection: dbapi2.Connection, facts: OfficeFacts) -> None:
    dictionary = dictionary_in(facts)
    before = int(str(facts.get("commands_1", "0:")).partition(":")[0])
    old: list[schema_1.Command1] = []
    for number, command_id, stream, sent, completed, body, first, last, batch, named in connection.execute(_COMMANDS):
        if first is None and (stream is None or (batch is None) != (named is None)):
            raise Damaged("commands-altered")
        plain = None if body is None else opened(body, dictionary, first)
        if (None if plain is None else sha256(plain).digest()) != completed or (body is None) != (first is None):
            raise Damaged("command-damaged", position=first)
        if number <= before:
            text = None if plain is None else plain.decode()
            old.append(schema_1.Command1(id_as_text(command_id), sent[1:], text, stream.hex(), first, last, batch))
    if "commands_1" in facts and schema_1.pinned(old) != facts["commands_1"]:
        raise Damaged("commands-altered")
    astray = connection.execute(_COMMAND_ASTRAY).fetchone()
    if astray is not None:
        raise Damaged("command-astray", id=id_as_text(astray[0]), position=astray[1])


def refuse_other_names(kept: set[ReservedName], reserved: set[ReservedName]) -> None:
    """Refuse names that are kept and no event reserves, or the other way round.

    Raises:
        Damaged: `reservation-astray`.
    """
    for _, name, _ in sorted(kept ^ reserved):
        raise Damaged("reservation-astray", name=name)


def placed(connection: dbapi2.Connection, damage: Damaged) -> Damaged:
    """The same with the reference of the visit, person … in place of the number of its stream; its id if unreadable."""
    values = dict(damage.values)
    number = values.get("visit")
    if number is not None:
        row = connection.execute("SELECT id FROM streams WHERE number = ?", (number,)).fetchone()
        values["visit"] = row[0].hex() if row else ""
        with suppress(Exception):
            values["visit"] = _reference(connection, number)
    return Damaged(damage.code, **values)


def _reference(connection: dbapi2.Connection, stream: int) -> str:
    statement = (
        "SELECT texts.text, topic_version, CAST(state AS BLOB) FROM log JOIN texts ON texts.number = topic "
        "WHERE stream = ? AND entry = 1"
    )
    event = decoded(*connection.execute(statement, (stream,)).fetchone())
    begun = kind_of(event).begin()
    apply(begun, event, 1)
    return begun.reference


def _astray(damage: Damaged, position: int, entry: int, folded: Aggregate | None, stream: bytes) -> Damaged:
    called = (folded.reference if folded else "") or UUID(bytes=stream).hex
    return Damaged(damage.code, **{**damage.values, "position": position, "entry": entry, "visit": called})
