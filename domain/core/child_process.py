"""What a process that does a part of the work owes to the one that began it: it ends with it, and hears no Ctrl+C."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

from domain.core.late import late

if TYPE_CHECKING:
    import multiprocessing
else:
    multiprocessing = late("multiprocessing")


@contextmanager
def interrupts_left_to_this_process() -> Iterator[None]:
    """Let processes begin that Ctrl+C does not reach: it stops this one, which then ends them."""
    if not hasattr(signal, "pthread_sigmask"):  # as on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_with_parent() -> None:
    """End this process when the one that began it is gone, however that ended."""
    Thread(target=_wait_for_the_end_of_the_parent, daemon=True).start()


def _wait_for_the_end_of_the_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
