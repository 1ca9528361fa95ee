"""A way to a server that delays, tears, drops or cuts what the server answers."""

from __future__ import annotations

import os
import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

Fault = Literal["cut", "delayed", "dropped", "torn"]
SOCKET = ".s.PGSQL.5432"


class Way:
    """Takes connections at one socket and makes them at another.

    A fault that is set is met once: after so many answers of the server the next one is cut off with its connection, or
    dropped with all that follows there, comes in two parts, or is held back until it is let go.
    """

    def __init__(self, folder: Path, target: Path) -> None:
        self.folder, self._target = folder, target / SOCKET
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(folder / SOCKET))
        self._listening.listen()
        self._waking, self._wake = socket.socketpair()
        self._pairs: dict[socket.socket, socket.socket] = {}
        self._answering: set[socket.socket] = set()
        self._dropped: set[socket.socket] = set()
        self._held: tuple[socket.socket, bytes] | None = None
        self._fault: tuple[Fault, int] | None = None
        self.told_instead = (b"", b"")
        """What the server says, and as long a thing that a desk hears in its place."""
        self.met = 0
        """How many faults were met."""
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def set_fault(self, fault: Fault, after: int) -> None:
        """Let a fault happen after so many answers from now on."""
        self._fault = (fault, after)

    def let_go(self) -> None:
        """Pass on the answer that was delayed."""
        assert self._held is not None
        server, said = self._held
        self._held = None
        with suppress(OSError, KeyError):
            self._pairs[server].sendall(said)

    def forget_fault(self) -> None:
        """Let the fault that was set, and not met yet, not happen."""
        self._fault = None

    def close(self) -> None:
        """Cut everything."""
        self._wake.send(b".")
        self._thread.join()
        for each in (self._listening, self._waking, self._wake, *self._pairs):
            each.close()

    def _run(self) -> None:
        while True:
            ready, _, _ = select.select([self._waking, self._listening, *self._pairs], [], [])
            if self._waking in ready:
                return
            if self._listening in ready:
                self._connect()
            for each in ready:
                if each in self._pairs:
                    self._pass_on(each)

    def _connect(self) -> None:
        desk, _ = self._listening.accept()
        server = socket.socket(socket.AF_UNIX)
        server.connect(str(self._target))
        self._pairs |= {desk: server, server: desk}
        self._answering.add(server)

    def _pass_on(self, source: socket.socket) -> None:
        with suppress(OSError):
            said = source.recv(65_536)
            if said and source in self._dropped:
                return
            if said and source in self._answering and self._is_met():
                self._do(source, said)
                return
            if said:
                self._pairs[source].sendall(said.replace(*self.told_instead) if source in self._answering else said)
                return
        self._cut(source)

    def _is_met(self) -> bool:
        if self._fault is None:
            return False
        fault, after = self._fault
        self._fault = (fault, after - 1) if after else self._fault
        return after == 0

    def _do(self, server: socket.socket, said: bytes) -> None:
        assert self._fault is not None
        (fault, _), self._fault = self._fault, None
        if fault == "cut":
            self._cut(server)
        elif fault == "dropped":
            self._dropped.add(server)
        elif fault == "delayed":
            self._held = (server, said)
        else:
            self._pairs[server].sendall(said[:3])
            os.sched_yield()
            self._pairs[server].sendall(said[3:])
        self.met += 1

    def _cut(self, one: socket.socket) -> None:
        other = self._pairs.pop(one, None)
        for each in (one, other):
            if each is not None:
                self._pairs.pop(each, None)
                self._answering.discard(each)
                self._dropped.discard(each)
                each.close()


@contextmanager
def way_to(target: Path, folder: Path) -> Iterator[Way]:
    """A way to the server whose socket lies in a folder, by a socket in another one."""
    way = Way(folder, target)
    try:
        yield way
    finally:
        way.close()
