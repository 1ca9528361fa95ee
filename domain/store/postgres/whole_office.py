"""All of an office on a server up to one moment: proved, and told as lines that make the same office elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from itertools import chain, islice
from typing import Any
from uuid import UUID

import msgspec

from domain.core.problem import Damaged, Problem
from domain.record.entry import apply
from domain.record.verification import Verification
from domain.record.vocabulary import kind_of
from domain.store.carrying.export_lines import NOTHING, CommandLine, EventLine, ReservationLine, encode
from domain.store.carrying.exporting import event_line, header
from domain.store.carrying.schema_1 import Command1, pinned
from domain.store.folding import named_aside
from domain.store.mapper import decoded
from domain.store.postgres.connection import ServerLine
from domain.store.postgres.reading import DURABLE, ServerLeaves
from domain.store.postgres.rows import SELECT, row_of
from domain.store.proof.checkpoint import OfficeFacts, checkpoint, digest_of_facts
from domain.store.proof.leaf import leaf_of
from domain.store.proof.leaves import add_leaves
from domain.store.proof.merkle import MerkleTree
from domain.store.proof.proof import Proof
from domain.store.proof.verify import (
    Folding,
    StoredState,
    aside_in,
    authored,
    is_unreadable,
    refuse_other_names,
    unreadable,
)
from domain.store.row import Row

STEP = 2_000
"""How many rows are in memory at a time."""
_COMMANDS = """
SELECT number, id, stream, sent, completed, body, first_position, last_position, batch FROM chancery.commands
WHERE number > %s AND number <= %s ORDER BY number LIMIT %s
"""
_AUTHOR = "SELECT author FROM chancery.log WHERE position = %s"
_RESERVED = "SELECT kind, name, stream FROM chancery.reservations WHERE position <= %s ORDER BY kind, name"
# A recorded command owns an unbroken run of entries of its stream, and each of them bears its number.
_COMMAND_ASTRAY = """
SELECT id, first_position FROM chancery.commands
WHERE first_position IS NOT NULL AND number <= %s AND last_position - first_position + 1 <> (
    SELECT count(*) FROM chancery.log WHERE log.position BETWEEN first_position AND last_position
      AND log.command = commands.number AND log.stream = commands.stream)
UNION ALL
SELECT id, log.position FROM chancery.log JOIN chancery.commands ON commands.number = log.command
WHERE log.position <= %s AND (first_position IS NULL OR log.position NOT BETWEEN first_position AND last_position)
LIMIT 1
"""


class WholeOffice:
    """An office on a server as it is on its disk at one moment, whatever is recorded meanwhile.

    Every method may raise Unavailable for what the server says.
    """

    def __init__(self, line: ServerLine, facts: OfficeFacts) -> None:
        self._line, self._facts = line, facts
        self._leaf_1_upto = int(facts.get("leaf_1_upto", 0))
        [(self._upto, self._last_command)] = line.all(DURABLE)

    def verify(self) -> Verification:
        """Prove every row, fold every stream, and prove what lies beside the log."""
        proof, folding = Proof(), Folding()
        bad: Problem | None = None
        try:
            for part in self._parts(0, self._upto):
                self._add(proof, part)
                folding.add(map(_stored_state, part))
            here = checkpoint(self._facts, proof.tree.size, proof.tree.root())
            bad = self.placed(proof.problem) if proof.problem else self._beyond_the_log(folding)
            if is_unreadable(bad):
                found = self._line.all(_AUTHOR, (bad.values["position"],))
                bad = authored(bad, (found[0][0],))
        except Problem as problem:
            return unreadable(problem)
        return Verification(here.size, bad is None, bad.values.get("position") if bad else None, here.head, bad)

    def proof(self, after: int = 0, upto: int | None = None) -> Proof:
        """The proof of the rows after one position and up to another, or of all."""
        proof = Proof(after)
        for part in self._parts(after, self._upto if upto is None else min(upto, self._upto)):
            self._add(proof, part)
        return proof

    def _add(self, proof: Proof, part: Sequence[Row]) -> None:
        proof.add(part, [self._leaf(row) for row in part])

    def rows(self, after: int, upto: int) -> Iterator[Row]:
        """The rows after one position and up to another, as they lie there."""
        return chain.from_iterable(self._parts(after, upto))

    def _parts(self, after: int, upto: int) -> Iterator[list[Row]]:
        statement = f"{SELECT} WHERE position > %s AND position <= %s ORDER BY position"
        for first in range(after, upto, STEP):
            yield list(map(row_of, self._line.all(statement, (first, min(first + STEP, upto)))))

    def lines(self) -> Iterator[bytes]:
        """The lines of its export, each with its newline.

        Raises:
            Damaged: it does not verify; nothing was told.
        """
        found = self.verify()
        if found.problem is not None:
            raise found.problem
        yield encode(header(self._facts, found.events, found.head, self._last_command, len(self._reserved()))) + b"\n"
        yield from self.lines_from(0)

    def header(self) -> bytes:
        """The first line of its export, by the leaves as they lie there: whoever takes the others proves them."""
        tree, leaves = MerkleTree(), ServerLeaves(self._line)
        add_leaves(tree, leaves, 0, self._upto)
        head = checkpoint(self._facts, tree.size, tree.root()).head
        return encode(header(self._facts, self._upto, head, self._last_command, len(self._reserved()))) + b"\n"

    def lines_from(self, number: int) -> Iterator[bytes]:
        """The lines after the first, but for so many, each with its newline.

        Raises:
            Damaged: an entry is not what was recorded.
        """
        after = max(0, number - self._last_command)
        names = max(0, after - self._upto)
        for line in chain(
            self._command_lines(number), self._event_lines(after), islice(self._reservation_lines(), names, None)
        ):
            yield encode(line) + b"\n"

    def _command_lines(self, after: int) -> Iterator[CommandLine]:
        for _, command_id, stream, sent, _, body, first, last, batch in self.commands(after):
            plain = msgspec.Raw(NOTHING if body is None else body.encode())
            yield CommandLine(command_id, stream.hex(), sent.hex(), plain, first, last, batch)

    def _event_lines(self, after: int) -> Iterator[EventLine]:
        for row in self.rows(after, self._upto):
            if self._leaf(row) != row.leaf:
                raise self.placed(Damaged("leaf-mismatch", position=row.position, entry=row.entry, visit=row.stream))
            yield event_line(row)

    def _reservation_lines(self) -> Iterator[ReservationLine]:
        for kind, name, stream in self._reserved():
            yield ReservationLine(kind, name, stream.hex())

    def commands(self, after: int = 0) -> Iterator[tuple[Any, ...]]:
        """The commands after a number, in their order, as they lie there."""
        while found := self._line.all(_COMMANDS, (after, self._last_command, STEP)):
            yield from found
            after = found[-1][0]

    def _reserved(self) -> list[tuple[str, str, bytes]]:
        return [(kind, name, stream) for kind, name, stream in self._line.all(_RESERVED, (self._upto,))]

    def _leaf(self, row: Row) -> bytes | None:
        try:
            return leaf_of(row, self._leaf_1_upto)
        except Damaged:
            return None

    def _beyond_the_log(self, folding: Folding) -> Problem | None:
        """What is wrong beside the log, or with what it folds into."""
        try:
            if folding.unreadable:
                self._refuse_unreadable(folding)
            if self._line.one("SELECT value FROM chancery.file WHERE key = 'facts'") != digest_of_facts(self._facts):
                raise Damaged("facts-altered")
            self._prove_commands()
            refuse_other_names(set(self._reserved()), folding.reserved)
        except Damaged as damage:
            return damage
        return None

    def _refuse_unreadable(self, folding: Folding) -> None:
        def rows_of(stream: bytes) -> Iterator[StoredState]:
            statement = f"{SELECT} WHERE stream = %s AND position <= %s ORDER BY position"
            return (_stored_state(row_of(found)) for found in self._line.all(statement, (stream, self._upto)))

        itself = UUID(str(self._facts["office_id"]))
        own = ((topic.decode(), version, state) for _, _, _, topic, version, state in rows_of(itself.bytes))
        folding.refuse_unreadable(rows_of, aside_in(named_aside(own)))

    def _prove_commands(self) -> None:
        before = int(str(self._facts.get("commands_1", "0:")).partition(":")[0])
        old: list[Command1] = []
        for expected, found in enumerate(self.commands(), start=1):
            number, command_id, stream, sent, completed, body, first, last, batch = found
            hashed = None if body is None else sha256(body.encode()).digest()
            if hashed != completed or (body is None) != (first is None) or number != expected:
                raise Damaged("command-damaged", position=first)
            if number <= before:
                old.append(Command1(command_id, sent[1:], body, stream.hex(), first, last, batch))
        if "commands_1" in self._facts and pinned(old) != self._facts["commands_1"]:
            raise Damaged("commands-altered")
        for command_id, position in self._line.all(_COMMAND_ASTRAY, (self._last_command, self._upto)):
            raise Damaged("command-astray", id=command_id, position=position)

    def placed(self, damage: Damaged) -> Damaged:
        """The same with the reference of the visit, person … in place of its stream; its id if unreadable."""
        values = dict(damage.values)
        stream = values.get("visit")
        if stream is not None:
            values["visit"] = stream.hex()
            with suppress(Exception):
                values["visit"] = self._reference(stream)
        return Damaged(damage.code, **values)

    def _reference(self, stream: bytes) -> str:
        [found] = self._line.all(f"{SELECT} WHERE stream = %s AND entry = 1", (stream,))
        row = row_of(found)
        event = decoded(row.topic.decode(), row.topic_version, row.state)
        begun = kind_of(event).begin()
        apply(begun, event, 1)
        return begun.reference


def _stored_state(row: Row) -> StoredState:
    return row.position, row.stream, row.entry, row.topic, row.topic_version, row.state
