"""Verifying a large copy of an office in a process of its own: what that takes of memory goes with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from domain.core.child_process import end_with_parent, interrupts_left_to_this_process
from domain.core.late import late
from domain.record.verification import Verification
from domain.store.proof.verify import verify
from domain.store.sqlite.connection import read_only, snapshot

if TYPE_CHECKING:
    import multiprocessing
    from multiprocessing.connection import Connection
else:
    multiprocessing = late("multiprocessing")

LARGE = 100_000
"""From how many entries on a process is worth its start."""
_LOOKS_S = 0.1
"""How often it is asked whether to go on."""


def verify_apart(uri: str, goes_on: Callable[[], bool]) -> Verification | None:
    """As `verify`, of a file that nobody writes; None where it was stopped, or no process can be had for it.

    Args:
        goes_on: tells whether it is to go on.
    """
    context = multiprocessing.get_context("spawn")
    try:
        answer, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_verify, args=(theirs, read_only(uri)))
        with interrupts_left_to_this_process():
            process.start()
    except OSError:
        return None
    theirs.close()
    try:
        while goes_on():
            if answer.poll(_LOOKS_S):
                found: Verification = answer.recv()
                return found
        return None
    except (EOFError, OSError):
        return None
    finally:
        process.terminate()
        process.join()
        answer.close()


def _verify(answer: Connection, uri: str) -> None:
    """Verify, in the process itself."""
    end_with_parent()
    with snapshot(uri) as connection:
        answer.send(verify(connection, uri))
