"""What an owner of the office file may do to it, who knows how it is made and owns no desk's memory.

Of this suite, only this file names a table or a column.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from domain.store.proof.checkpoint import digest_of_facts
from domain.store.sqlite.connection import connect, uri_of
from domain.store.sqlite.tables import facts_in
from tests.domain.store.tampering import tamper

Tampering = Callable[[Path], None]
"""What is done to the office at a path: of visit `V-0` alone, with twelve entries of one command each."""

_ANOTHER_LETTER = "UPDATE log SET state = replace(state, 'Supper', 'Sapper') WHERE position = 7"
_CUT = (
    "DELETE FROM log WHERE position > 9",
    "DELETE FROM commands WHERE first_position > 9",
    "UPDATE sqlite_sequence SET seq = 9",
)
_SOMEBODY_ELSE = "INSERT INTO texts (text) VALUES ('somebody')"


def alter_a_byte(path: Path) -> None:
    tamper(path, _ANOTHER_LETTER)


def alter_a_byte_and_recompute(path: Path) -> None:
    tamper(path, _ANOTHER_LETTER, rehash=True)


def delete_a_middle_row(path: Path) -> None:
    tamper(path, "DELETE FROM log WHERE position = 7")


def delete_a_middle_row_and_recompute(path: Path) -> None:
    """The later ones are numbered on, so that nothing is missing."""
    tamper(
        path,
        "DELETE FROM log WHERE position = 7",
        "DELETE FROM commands WHERE first_position = 7",
        "UPDATE log SET position = position - 1, entry = entry - 1 WHERE position > 7",
        "UPDATE commands SET first_position = first_position - 1, last_position = last_position - 1"
        " WHERE first_position > 7",
        "UPDATE sqlite_sequence SET seq = 11",
        rehash=True,
    )


def reorder_rows(path: Path) -> None:
    tamper(path, *_swapped("log", "position"))


def reorder_rows_and_recompute(path: Path) -> None:
    """Two neighbours change places, numbers and times."""
    time = "(SELECT recorded_at FROM log WHERE position = {})"
    tamper(
        path,
        *_swapped("log", "position"),
        *_swapped("log", "entry"),
        *_swapped("commands", "first_position"),
        *_swapped("commands", "last_position"),
        f"UPDATE log SET recorded_at = {time.format(6)}, clock = NULL WHERE position = 7",
        rehash=True,
    )


def cut_the_tail(path: Path) -> None:
    tamper(path, *_CUT)


def cut_the_tail_and_recompute(path: Path) -> None:
    """The last three entries are gone, and those that stand now were recorded by somebody else."""
    tamper(path, *_CUT, *_by_somebody_else("WHERE position > 6"), rehash=True)


def rewrite_history(path: Path) -> None:
    """Every entry was recorded by somebody else."""
    tamper(path, *_by_somebody_else(""), rehash=True)


def hide_that_it_is_a_sample(path: Path) -> None:
    tamper(path, "UPDATE office SET value = 'no' WHERE key = 'sample'")


def hide_that_it_is_a_sample_and_recompute(path: Path) -> None:
    hide_that_it_is_a_sample(path)
    with closing(connect(uri_of(path, "rw"))) as connection:
        digest = digest_of_facts(facts_in(connection))
        connection.execute("UPDATE file SET value = ? WHERE key = 'facts'", (digest,))


def _swapped(table: str, column: str) -> tuple[str, ...]:
    """7 becomes 8 and 8 becomes 7."""
    steps = ((7, -7), (8, 7), (-7, 8))
    return tuple(f"UPDATE {table} SET {column} = {new} WHERE {column} = {old}" for old, new in steps)


def _by_somebody_else(where: str) -> tuple[str, ...]:
    return (_SOMEBODY_ELSE, f"UPDATE log SET author = (SELECT number FROM texts WHERE text = 'somebody') {where}")
