"""Telling the other desks of an office on a server where this one is, and hearing where they are."""

from __future__ import annotations

from contextlib import suppress
from time import monotonic
from uuid import uuid4

import msgspec

from domain.core.problem import Problem
from domain.record.presence import Present, Whereabouts
from domain.store.postgres.connection import ServerLine

TOLD_AGAIN_AFTER = 20.0
"""In seconds: who does not tell again is forgotten by the others in a minute."""
_TELL = "SELECT chancery.be_at(%s, %s, %s::json, %s)"
_OTHERS = """
SELECT login, desk, place::text FROM chancery.presence
WHERE session <> %s AND seen_at > clock_timestamp() - interval '1 minute' ORDER BY login, desk
"""


class DeskPresence:
    """This desk among those of its office, through the connection of its thread."""

    def __init__(self, line: ServerLine) -> None:
        self._line, self._session = line, uuid4().hex
        self._told: tuple[str, Whereabouts] | None = None
        self._told_at = 0.0

    def be_at(self, desk: str, where: Whereabouts | None) -> None:
        """Tell where this desk is; None: nowhere any more. What is only typed is no news, and seen within seconds.

        Raises:
            Unavailable: the server cannot be reached.
        """
        before = self._told
        if where is None and before is None:
            return
        self._told = None if where is None else (desk, where)
        place = None if where is None else msgspec.json.encode(where).decode()
        is_news = before is None or where is None or _standing(before[1]) != _standing(where)
        self._line.one(_TELL, (self._session, desk, place, is_news))
        self._told_at = monotonic()

    def others(self) -> list[Present]:
        """Where the other desks are. This one is told of again where that is due.

        Raises:
            Unavailable: the server cannot be reached.
        """
        if self._told is not None and monotonic() - self._told_at > TOLD_AGAIN_AFTER:
            self.be_at(*self._told)
        return [Present(login, desk, _read(place)) for login, desk, place in self._line.all(_OTHERS, (self._session,))]

    def leave(self) -> None:
        """Be nowhere any more; where the server cannot be told, it forgets by itself."""
        with suppress(Problem):
            self.be_at("", None)


def _standing(where: Whereabouts) -> Whereabouts:
    return msgspec.structs.replace(where, typed="")


def _read(place: str) -> Whereabouts:
    """What a desk says of itself, as far as it can be read."""
    try:
        return msgspec.json.decode(place, type=Whereabouts)
    except msgspec.MsgspecError:
        return Whereabouts()
