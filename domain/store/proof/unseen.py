"""Proving what a desk has not seen yet: the entries of an office after those it remembers, in the background."""

from __future__ import annotations

from typing import Any

from sqlcipher3 import dbapi2

from domain.store.proof.proof import Proof, extend, prove
from domain.store.proof.proof_in_parts import PART
from domain.store.proof.verify import placed
from domain.store.sqlite.connection import snapshot
from domain.store.sqlite.rows import RowReader


class Unseen:
    """The entries of an office file after the position up to which this desk remembered it when it was opened.

    What lies before was proved when it was unseen. To a desk that remembers nothing all of it is.
    """

    def __init__(self, uri: str, leaf_1_upto: int, after: int) -> None:
        self._uri, self._leaf_1_upto = uri, leaf_1_upto
        self._proof = Proof(after)

    def prove(self) -> bool:
        """Prove the next few of them; whether there are more.

        Raises:
            Damaged: the first entry that is not what was recorded; nothing after it is looked at.
        """
        proof = self._proof
        with snapshot(self._uri) as connection:
            # The texts of a part are forgotten with it: those of all would take thirty megabytes a million entries.
            extend(proof, RowReader(), connection, self._leaf_1_upto, upto := proof.after + proof.tree.size + PART)
            more = proof.after + proof.tree.size == upto
            problem = proof.problem
            if problem is None and not more and not _follows(proof, connection):
                problem = prove(connection, self._leaf_1_upto).problem
            if problem is not None:
                raise placed(connection, problem)
        return more


def _follows(proof: Proof, connection: dbapi2.Connection) -> bool:
    def one(statement: str, *values: int) -> Any:
        return connection.execute(statement, values).fetchone()[0]

    last_entry = "SELECT ifnull(max(entry), 0) FROM log WHERE stream = ? AND position <= ?"
    latest = "SELECT ifnull(max(recorded_at), 0) FROM log WHERE position = ?"
    return proof.follows(lambda stream: int(one(last_entry, stream, proof.after)), one(latest, proof.after))
