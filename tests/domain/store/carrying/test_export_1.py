"""An export that Chancery 0.1.0 wrote is imported for ever: every number, content and leaf stays."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import copy
from typing import Any

import msgspec
import pytest

from domain.core.problem import Damaged
from domain.offices import import_office
from domain.store.carrying.schema_1 import office_1
from domain.store.sqlite.connection import connect, uri_of
from tests.domain.conftest import OpenOffice

GOLDEN = Path(__file__).parents[3] / "golden"
Lines = list[dict[str, Any]]


@pytest.fixture
def lines() -> Lines:
    """The lines that 0.1.0 wrote of the office it left to us, in its format 1."""
    with closing(connect(uri_of(GOLDEN / "schema-1.chancery", "ro"))) as connection:
        old = office_1(connection)
        events = [
            {
                "line": "event", "position": row.position, "visit": row.originator_id, "entry": row.originator_version,
                "topic": row.topic, "topic_version": row.topic_version, "state": msgspec.Raw(row.state),
                **dict(zip(row._fields[6:15], row[6:15], strict=True)), "leaf": row.leaf.hex(),
            }
            for row in old.rows
        ]  # fmt: skip
    commands = [
        {
            "line": "command", "id": each.command_id, "digest": each.digest.hex(),
            "body": msgspec.Raw(str(each.body).encode()), "visit": each.originator_id,
            "first_position": each.first_position, "last_position": each.last_position, "group_id": each.group_id,
        }
        for each in old.commands
    ]  # fmt: skip
    names = [
        {"line": "reservation", "kind": each.kind, "name": each.name, "visit": each.originator_id}
        for each in old.reservations
    ]
    first = {
        "line": "office", "format": 1, "office": old.facts, "events": len(events), "commands": len(commands),
        "reservations": len(names), "head": (GOLDEN / "schema-1.head").read_text().strip(),
    }  # fmt: skip
    return [first, *events, *commands, *names]


def written(lines: Lines) -> list[bytes]:
    return [msgspec.json.encode(line) for line in lines]


def test_it_becomes_the_office_it_was_written_of(lines: Lines, tmp_path: Path, open_office: OpenOffice) -> None:
    events = [line for line in lines if line["line"] == "event"]
    assert import_office(written(lines), tmp_path / "again.chancery") == len(events)

    again = open_office(tmp_path / "again.chancery")
    upgraded = open_office(Path(copy(GOLDEN / "schema-1.chancery", tmp_path / "upgraded.chancery")))
    assert again.verify().ok
    assert again.verify() == upgraded.verify()
    assert again.store.identity.office == upgraded.store.identity.office
    assert again.visits() == upgraded.visits() != {}
    assert again.people() == upgraded.people()


def _of(lines: Lines, kind: str) -> dict[str, Any]:
    return next(line for line in lines if line["line"] == kind)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda lines: lines[0].pop("head"), "not-an-export"),
        (lambda lines: lines[0]["office"].pop("sample"), "not-an-export"),
        (lambda lines: lines.pop(), "export-incomplete"),
        (lambda lines: lines[0].update(head="00" * 32), "head-mismatch"),
        (lambda lines: _of(lines, "event").update(author="somebody else"), "leaf-mismatch"),
        (lambda lines: _of(lines, "event").update(entry="first"), "damaged-line"),
        (lambda lines: lines.insert(1, lines.pop(2)), "damaged-line"),
        (lambda lines: _of(lines, "command").update(digest="no digest"), "damaged-line"),
    ],
)
def test_one_that_is_not_as_it_was_written_makes_no_office(
    lines: Lines, tmp_path: Path, spoil: Callable[[Lines], object], code: str
) -> None:
    spoil(lines)
    with pytest.raises(Damaged, match=code):
        import_office(written(lines), tmp_path / "again.chancery")
    assert [*tmp_path.iterdir()] == []


def test_a_first_line_that_is_none_makes_no_office(tmp_path: Path) -> None:
    for first in (b"", b"\xff", b"[]", json.dumps({"format": "one"}).encode()):
        with pytest.raises(Damaged, match="not-an-export"):
            import_office([first], tmp_path / "again.chancery")
