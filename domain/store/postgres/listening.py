"""Waiting until a server tells that something was recorded."""

from __future__ import annotations

import select
import socket
from random import random
from typing import TYPE_CHECKING, Any

from domain.core.late import late
from domain.core.problem import Problem
from domain.store.postgres.connection import CHANNEL, PRESENCE, Server

if TYPE_CHECKING:
    import psycopg
else:
    psycopg = late("psycopg")

LOOK_EVERY = 15.0
"""The seconds after which one looks all the same: a notification may be lost."""
TRY_AGAIN = 1.0
"""The seconds after which a server that cannot be reached is tried again, at first; then twice as many, each time."""
LONGEST_REST = 30.0
"""The most of them. Who records or reads tries it at once, whatever the listener does."""


class Listener:
    """A connection that listens. One thread waits; any may let it stop."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._connection: psycopg.Connection[Any] | None = None
        self._stopping, self._stop = socket.socketpair()
        self._stopped = False
        self._tried = 0
        """How often it was tried in vain since it was last reached."""

    def wait(self) -> bool:
        """Wait until another desk may have recorded something or gone elsewhere, or the server went or came back.

        False once it was stopped.
        """
        if self._connection is None:
            return self._begin()
        try:
            if self._rest(self._connection.fileno(), LOOK_EVERY):
                for _ in self._connection.notifies(timeout=0):
                    pass
            else:
                self._connection.execute("SELECT 1")  # A line that was silently cut is noticed.
        except (psycopg.Error, OSError):
            self._close()
        return self._go_on()

    def stop(self) -> None:
        """Let whoever waits go on, for the last time."""
        self._stopped = True
        self._stop.send(b".")

    def close(self) -> None:
        """Let go of the server; nobody waits any more."""
        self._close()
        self._stopping.close()
        self._stop.close()

    def _begin(self) -> bool:
        """Listen from now on. What was recorded before is looked at once more, as nobody told of it."""
        try:
            self._connection = self._server.connect()
            self._connection.execute(f"LISTEN {CHANNEL}; LISTEN {PRESENCE}")
            self._tried = 0
        except (Problem, psycopg.Error):  # Also a standby, which tells nobody of anything.
            self._close()
            self._rest(None, min(TRY_AGAIN * 2**self._tried, LONGEST_REST) * (0.5 + random()))
            self._tried = min(self._tried + 1, 10)
        return self._go_on()

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _rest(self, socket_of: int | None, seconds: float) -> bool:
        """Wait so long, unless the server says something, or it is to stop; whether the server did."""
        waited_for: list[socket.socket | int] = [self._stopping, *([] if socket_of is None else [socket_of])]
        ready, _, _ = select.select(waited_for, [], [], seconds)
        return socket_of in ready

    def _go_on(self) -> bool:
        return not self._stopped
