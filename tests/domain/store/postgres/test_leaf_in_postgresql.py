"""The leaf is of what a row says, whatever keeps it: a PostgreSQL server computes the same one.

The expression is the one of docs/format.md, word for word.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from domain.offices import office_at
from domain.record.recording import Officer
from domain.store.log import NEWEST
from domain.store.proof.leaf import leaf_2
from domain.store.row import Row
from tests.conftest import ROOT
from tests.domain.sample_office import sample_office
from tests.domain.store.postgresql import Server, copied
from tests.domain.store.proof.test_leaf import NOON, ROW

COLUMNS = {
    "position": "bigint", "entry": "bigint", "topic_version": "bigint", "recorded_at": "bigint", "clock": "bigint",
    "clock_confirmed": "bigint", "stream": "bytea", "topic": "text", "state": "text", "author": "text", "desk": "text",
    "effective_at": "bigint", "reason": "text", "source": "text", "command": "text", "batch": "text", "sent": "bytea",
    "completed": "bytea",
}  # fmt: skip
TEXTS = [name for name, kind in COLUMNS.items() if kind == "text"]


def statement() -> str:
    """What the document has PostgreSQL compute."""
    [found] = re.findall(r"```sql\n(.*?)```", (ROOT / "docs" / "format.md").read_text(encoding="utf-8"), re.DOTALL)
    return str(found)


def leaves(server: Server, rows: Sequence[Row]) -> list[str]:
    """The leaves a server computes of rows, in hexadecimal."""
    columns = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
    answered = server.sql(
        f"DROP TABLE IF EXISTS entries; CREATE TABLE entries ({columns});\n"
        + copied("entries", list(map(as_kept, rows)))
        + statement()
    )
    return [leaf.removeprefix("\\x") for _, leaf in answered]


def as_kept(row: Row) -> list[int | str | bytes | None]:
    """The columns of a row: a clock that said the same and one nobody was asked about are left out."""
    kept = dict(zip(COLUMNS, row[:-1], strict=True))
    kept["clock"] = None if row.clock == row.recorded_at else row.clock
    kept["clock_confirmed"] = row.clock_confirmed or None
    return [each.decode() if name in TEXTS and isinstance(each, bytes) else each for name, each in kept.items()]


def rows_of(path: Path) -> list[Row]:
    """The rows of an office file."""
    with closing(office_at(path, Officer("aigerim", "desk 1"))) as office, office.store.reading() as reading:
        return reading.tail(0, NEWEST)


def test_of_the_golden_office(server: Server, tmp_path: Path) -> None:
    path = tmp_path / "golden.chancery"
    shutil.copyfile(ROOT / "tests" / "golden" / "schema-2.chancery", path)
    rows = rows_of(path)

    assert len(rows) == 8
    assert leaves(server, rows) == [row.leaf.hex() for row in rows]


def test_of_every_event_that_was_released(server: Server) -> None:
    golden = sorted((ROOT / "tests" / "golden" / "events").glob("*.json"))
    rows = [
        ROW._replace(position=number, topic=each.name.partition(".v")[0].encode(), state=each.read_bytes().rstrip())
        for number, each in enumerate(golden, start=1)
    ]

    assert len(rows) > 100
    assert leaves(server, rows) == [leaf_2(row).hex() for row in rows]


def test_of_a_whole_visit(server: Server, tmp_path: Path) -> None:
    rows = rows_of(sample_office("moscow-2025-11", tmp_path / "moscow.chancery"))

    assert len(rows) > 500
    assert leaves(server, rows) == [row.leaf.hex() for row in rows]


@pytest.mark.parametrize("field", Row._fields[:-1])
def test_of_every_value_a_row_may_have(server: Server, field: str) -> None:
    """Absent ones, empty ones, every script and what a text may hold beside letters."""
    texts = ["", "\\x", "\\.", "\\N", "a\tb\nc\r", "Жаңа себеп", "ქართული", "አማርኛ", "ภาษาไทย", "नमस्ते", "مُحَمَّد", "𝒳 👑"]
    may_be_absent = Row._fields.index(field) > Row._fields.index("desk")
    values: list[int | bytes | None] = [None] if may_be_absent else []
    if isinstance(getattr(ROW, field), int) or field == "effective_at":
        values += [0, 1, -1, NOON, 2**63 - 1, -(2**63)]
    elif field in ("stream", "sent", "completed"):
        values += [b"", bytes(16), bytes(range(33))]
    else:
        values += [each.encode() for each in texts]
    rows = [Row._make([value if each == field else getattr(ROW, each) for each in Row._fields]) for value in values]
    rows = [row._replace(position=number) if field != "position" else row for number, row in enumerate(rows, start=1)]
    rows.sort(key=lambda row: row.position)

    assert leaves(server, rows) == [leaf_2(row).hex() for row in rows]
