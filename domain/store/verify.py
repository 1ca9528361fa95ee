"""Proving an office file: every leaf, every sequence, every row readable and foldable."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlcipher3 import dbapi2

from domain.core.message import Aggregate
from domain.core.problem import Damaged, Problem
from domain.record.entry import apply
from domain.record.verification import Verification
from domain.record.vocabulary import kind_of
from domain.store.errors import problem as problem_of
from domain.store.mapper import decoded
from domain.store.merkle import MerkleTree
from domain.store.row import COLUMNS, leaf_hash

ROWS = f"SELECT {', '.join(COLUMNS)} FROM stored_events ORDER BY rowid"

# A recorded command owns an unbroken run of entries of its visit, and each of them bears its id.
_COMMAND_ASTRAY = """
SELECT command_id, first_position FROM commands
WHERE first_position IS NOT NULL AND last_position - first_position + 1 <> (
    SELECT count(*) FROM stored_events AS entry
    WHERE entry.rowid BETWEEN first_position AND last_position
      AND entry.command_id = commands.command_id AND entry.originator_id = commands.originator_id)
ORDER BY first_position LIMIT 1
"""
_COMMAND_MISSING = """
SELECT command_id, rowid FROM stored_events
WHERE command_id NOT IN (SELECT command_id FROM commands) ORDER BY rowid LIMIT 1
"""


@dataclass
class _Audit:
    """The log read so far, row by row."""

    tree: MerkleTree = field(default_factory=MerkleTree)
    events: int = 0
    position: int = 0
    recorded_at: str = ""
    streams: dict[str, Aggregate] = field(default_factory=dict)
    reserved: set[tuple[str, str, str]] = field(default_factory=set)

    def read(self, row: tuple[Any, ...], *, believed: bool) -> None:
        """Add a row.

        Raises:
            Damaged: the first thing that is wrong with it, unless no row is believed any more.
        """
        leaf = leaf_hash(row[:-1])
        self.tree.add(leaf)
        self.events += 1
        if believed:
            self._check(dict(zip(COLUMNS, row, strict=True)), leaf)

    def _check(self, row: dict[str, Any], leaf: bytes) -> None:
        folded = self.streams.get(str(row["originator_id"]))
        if row["rowid"] != self.position + 1:
            raise Damaged("position-missing", position=self.position + 1)
        self.position += 1
        if row["leaf"] != leaf:
            raise self._damaged("leaf-mismatch", row)
        if row["originator_version"] != (folded.entries if folded else 0) + 1:
            raise self._damaged("entry-missing", row)
        if str(row["recorded_at"]) < self.recorded_at:
            raise self._damaged("time-reversed", row)
        self.recorded_at = str(row["recorded_at"])
        self._fold(folded, row)

    def _fold(self, folded: Aggregate | None, row: dict[str, Any]) -> None:
        try:
            event = decoded(row["topic"], row["topic_version"], row["state"])
            folded = kind_of(event).begin() if folded is None else folded
            apply(folded, event, folded.entries + 1)
        except Damaged as damage:
            raise self._damaged(damage.code, row, **damage.values) from damage
        except Exception as error:
            raise self._damaged("damaged-entry", row, cause=str(error)) from error
        self.streams[str(row["originator_id"])] = folded
        name = event.reserves()
        if name is not None:
            self.reserved.add((*name, str(row["originator_id"])))

    def _damaged(self, code: str, row: dict[str, Any], **values: Any) -> Damaged:
        folded = self.streams.get(str(row["originator_id"]))
        called = (folded.reference if folded else "") or row["originator_id"]
        values |= {"position": self.position, "entry": row["originator_version"], "visit": called}
        return Damaged(code, **values)


def verify(connection: dbapi2.Connection) -> Verification:
    """Read a whole office file and tell whether it can be believed; the caller holds a read transaction."""
    audit = _Audit()
    bad: Problem | None = None
    try:
        for row in connection.execute(ROWS):
            try:
                audit.read(row, believed=bad is None)
            except Damaged as damage:
                bad = damage
        bad = bad or _beside_the_log(connection, audit) or _in_the_file(connection)
    except dbapi2.Error as error:
        bad = problem_of(error)
    first_bad = bad.values.get("position") if bad else None
    return Verification(audit.events, bad is None, first_bad, audit.tree.head().hex(), bad)


def _beside_the_log(connection: dbapi2.Connection, audit: _Audit) -> Damaged | None:
    """What is wrong with the tables that are kept beside the events."""
    for statement in (_COMMAND_ASTRAY, _COMMAND_MISSING):
        found = connection.execute(statement).fetchone()
        if found is not None:
            return Damaged("command-astray", id=found[0], position=found[1])
    reservations = set(connection.execute("SELECT kind, name, originator_id FROM reservations"))
    for _, name, _ in sorted(reservations ^ audit.reserved):
        return Damaged("reservation-astray", name=name)
    return None


def _in_the_file(connection: dbapi2.Connection) -> Damaged | None:
    """What SQLite itself finds wrong: pages, indexes, types."""
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    return None if found == "ok" else Damaged("damaged-file", cause=str(found))
