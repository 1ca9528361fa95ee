"""What an owner of the office file may do to it, who knows how it is made and owns no desk's memory.

Everything here that names a table or a column is in this file.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from domain.store.row import COLUMNS, leaf_hash

Row = dict[str, Any]
Tampering = Callable[[Path], None]


def alter_a_byte(path: Path) -> None:
    """One letter of one entry is another."""
    with _written(path) as office:
        office.execute("UPDATE stored_events SET state = replace(state, 'Supper', 'Sapper') WHERE rowid = 7")


def delete_a_middle_row(path: Path) -> None:
    with _written(path) as office:
        office.execute("DELETE FROM stored_events WHERE rowid = 7")


def reorder_rows(path: Path) -> None:
    """Two neighbours change places."""
    with _written(path) as office:
        for old, new in ((7, -7), (8, 7), (-7, 8)):
            office.execute("UPDATE stored_events SET rowid = ? WHERE rowid = ?", (new, old))


def cut_the_tail(path: Path) -> None:
    """The last three entries are gone, with what came in with them."""
    with _written(path) as office:
        rows = _rows(office)
        _store(office, rows[:-3], recomputed=False)


def alter_a_byte_and_recompute(path: Path) -> None:
    with _written(path) as office:
        rows = _rows(office)
        rows[6]["state"] = rows[6]["state"].replace(b"Supper", b"Sapper")
        _store(office, rows)


def delete_a_middle_row_and_recompute(path: Path) -> None:
    with _written(path) as office:
        rows = _rows(office)
        _store(office, [*rows[:6], *rows[7:]])


def reorder_rows_and_recompute(path: Path) -> None:
    with _written(path) as office:
        rows = _rows(office)
        _store(office, [*rows[:6], rows[7], rows[6], *rows[8:]])


def cut_the_tail_and_recompute(path: Path) -> None:
    """The last three entries are gone, and others stand in their place."""
    with _written(path) as office:
        rows = _rows(office)
        _store(office, [*rows[:-3], *({**row, "author": "somebody"} for row in rows[-3:])])


def rewrite_history(path: Path) -> None:
    """Every entry was recorded by somebody else, from the first on."""
    with _written(path) as office:
        _store(office, [{**row, "author": "somebody"} for row in _rows(office)])


def hide_that_it_is_a_sample(path: Path) -> None:
    """What the office says of itself is changed, and no entry."""
    with _written(path) as office:
        office.execute("UPDATE office SET value = 'no' WHERE key = 'sample'")


@contextmanager
def _written(path: Path) -> Iterator[sqlite3.Connection]:
    """The office without what keeps its rows from being changed, which is put back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as office:
        triggers = office.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        office.execute("BEGIN IMMEDIATE")
        for name, _ in triggers:
            office.execute(f'DROP TRIGGER "{name}"')
        yield office
        for _, statement in triggers:
            office.execute(statement)
        office.execute("COMMIT")


def _rows(office: sqlite3.Connection) -> list[Row]:
    found = office.execute(f"SELECT {', '.join(COLUMNS)} FROM stored_events ORDER BY rowid").fetchall()
    return [dict(zip(COLUMNS, row, strict=True)) for row in found]


def _store(office: sqlite3.Connection, rows: list[Row], *, recomputed: bool = True) -> None:
    """Let the log be these rows, numbered and hashed as if they had been recorded, and the commands those of them."""
    if recomputed:
        _recompute(rows)
    office.execute("DELETE FROM stored_events")
    places = ", ".join("?" * len(COLUMNS))
    office.executemany(f"INSERT INTO stored_events VALUES ({places})", [list(row.values()) for row in rows])
    office.execute("UPDATE sqlite_sequence SET seq = ?", (len(rows),))
    office.execute("DELETE FROM commands WHERE command_id NOT IN (SELECT command_id FROM stored_events)")
    own = "SELECT {}(rowid) FROM stored_events AS entry WHERE entry.command_id = commands.command_id"
    office.execute(f"UPDATE commands SET first_position = ({own.format('min')}), last_position = ({own.format('max')})")


def _recompute(rows: list[Row]) -> None:
    entries: Counter[str] = Counter()
    for position, row in enumerate(rows, start=1):
        entries[row["originator_id"]] += 1
        row |= {"rowid": position, "originator_version": entries[row["originator_id"]]}
        row["recorded_at"] = max(row["recorded_at"], rows[max(position - 2, 0)]["recorded_at"])
        row["leaf"] = leaf_hash(list(row.values())[:-1])
