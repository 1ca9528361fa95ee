"""Proving a long log in parts, each in a process that reads beside the others."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from domain.core.child_process import end_with_parent, interrupts_left_to_this_process
from domain.core.late import late
from domain.store.proof.proof import Proof, prove
from domain.store.sqlite.connection import read_only, snapshot

if TYPE_CHECKING:
    import multiprocessing
    from concurrent import futures
else:
    futures, multiprocessing = late("concurrent.futures"), late("multiprocessing")

PART = 1 << 14
"""How many rows are proved at a time; a power of two, so that each part is one subtree of the whole."""
ROWS_FOR_A_PROCESS = 50_000
"""From how many rows on a process is worth its start."""


def prove_whole(connection: dbapi2.Connection, uri: str, leaf_1_upto: int) -> Proof:
    """Prove a log, in several processes where it is long and the machine has several cores.

    Where they find anything that is not right, one pass over all of it tells what.

    Args:
        connection: sees the moment of the file that is proved.
        uri: the same file, for the other processes, which only read it.
    """
    size = connection.execute("SELECT max(position) FROM log").fetchone()[0] or 0
    processes = min(_cores(), size // ROWS_FOR_A_PROCESS)
    together = _proved_together(uri, size, leaf_1_upto, processes) if processes > 1 else None
    return together or prove(connection, leaf_1_upto)


def _proved_together(uri: str, size: int, leaf_1_upto: int, processes: int) -> Proof | None:
    """What several processes find; None where anything is not right, or they cannot be had."""
    parts = [(after, min(after + PART, size)) for after in range(0, size, PART)]
    proof = Proof()
    try:
        pool = futures.ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), end_with_parent)
        try:
            with interrupts_left_to_this_process():
                found = pool.map(partial(_part, read_only(uri), leaf_1_upto), parts)
            return proof if all(map(proof.join, found)) and proof.tree.size == size else None
        finally:
            pool.shutdown(cancel_futures=True)
    except (OSError, dbapi2.Error, futures.BrokenExecutor):
        return None


def _part(uri: str, leaf_1_upto: int, part: tuple[int, int]) -> Proof:
    """Prove the rows after one position and up to another, in a process of its own."""
    with snapshot(uri) as connection:
        return prove(connection, leaf_1_upto, *part)


def _cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
