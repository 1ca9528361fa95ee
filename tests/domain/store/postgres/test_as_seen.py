"""A server that is put back while a desk has its office open is not believed; a standby that lags behind is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from domain.store.postgres.as_seen import AsSeen
from domain.store.postgres.connection import ServerLine


class Answering:
    """A connection to an office of so many entries, each with its number for a leaf."""

    def __init__(self, entries: int) -> None:
        self.entries, self.standby, self.backend = entries, False, (1, "")

    def open(self) -> None:
        """Reach the server: there is nothing to reach."""

    def all(self, _statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """How far the office is, and the leaves of the newest entry and of the one asked for."""
        [seen] = values
        there = b"%d" % seen if 0 < seen <= self.entries else None
        newest = b"%d" % self.entries if self.entries else None
        return [(self.entries, self.entries, newest, there, self.standby)]


def looking(line: Answering) -> tuple[AsSeen, list[tuple[int, int]]]:
    """What was seen of an office, and what is told of it as missing."""
    missed = list[tuple[int, int]]()
    return AsSeen(cast("ServerLine", line), lambda seen, here: missed.append((seen, here))), missed


def test_an_office_that_has_fewer_entries_than_were_seen_is_told_once() -> None:
    line = Answering(5)
    seen, missed = looking(line)
    assert seen.position() == (5, 5)
    line.entries = 3
    assert [seen.position(), seen.position()] == [(3, 3), (3, 3)]
    assert missed == [(5, 3)]


def test_an_office_that_grows_is_as_it_was() -> None:
    line = Answering(0)
    seen, missed = looking(line)
    for line.entries in (0, 2, 7):
        seen.position()
    seen.saved(7, b"7")
    seen.position()
    assert missed == []


def test_a_standby_that_lags_behind_lacks_nothing() -> None:
    line = Answering(5)
    seen, missed = looking(line)
    seen.position()
    line.entries, line.standby = 4, True
    assert seen.position() == (4, 4)
    assert missed == []
    line.standby = False
    seen.position()
    assert missed == [(5, 4)], "it took over, and never had the last"


def test_it_is_looked_for_again_where_another_process_of_the_server_answers() -> None:
    line = Answering(5)
    seen, missed = looking(line)
    seen.position()
    line.entries = 4
    seen.look_again()
    assert missed == []
    line.backend = (2, "")
    seen.look_again()
    assert missed == [(5, 4)]
