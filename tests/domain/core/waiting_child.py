"""A process that waits for ever, and the one that began it: nothing but the end of that one ends it."""

from __future__ import annotations

import multiprocessing
import sys
from multiprocessing.connection import Connection
from threading import Event

from domain.core.child_process import end_with_parent


def wait(ready: Connection) -> None:
    """Wait, in the process itself."""
    end_with_parent()
    ready.send(None)
    Event().wait()


def begin_and_wait() -> None:
    """Begin such a process, tell when it waits, and wait too."""
    context = multiprocessing.get_context("spawn")
    ready, theirs = context.Pipe(duplex=False)
    context.Process(target=wait, args=(theirs,)).start()
    ready.recv()
    sys.stdout.write("both wait\n")
    sys.stdout.flush()
    Event().wait()
