"""A connection that does not wait without end for a server that hangs: its machine may answer while it does not."""

from __future__ import annotations

from time import monotonic
from typing import Any, TypeVar

import psycopg
from psycopg.abc import PQGen

T = TypeVar("T")


class PatientConnection(psycopg.Connection[tuple[Any, ...]]):
    """A connection that is given up once its server says nothing for so long while it is waited for."""

    patience: float
    """In seconds."""

    def wait(self, gen: PQGen[T], interval: float = 0.1, timeout: float | None = None) -> T:
        """As that of the driver.

        Raises:
            psycopg.OperationalError: the server says nothing; the connection is closed.
        """
        return super().wait(self._given_up(gen), interval, timeout)

    def _given_up(self, gen: PQGen[T]) -> PQGen[T]:
        """The same steps of talking to the server, until it is silent for too long."""
        heard = monotonic()
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                if ready:
                    heard = monotonic()
                elif monotonic() - heard > self.patience:
                    self.pgconn.finish()
                    raise psycopg.OperationalError("it does not answer")
                wanted = gen.send(ready)
        except StopIteration as done:
            answer: T = done.value
            return answer
