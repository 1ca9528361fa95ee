"""People on the command line: private particulars, read where their keys are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

PASSPORT = "N 98765432"
LINES = (
    {"command": "register-person", "fields": {"names": {"en": {"family": "Abayev"}}}},
    {"command": "note-particular", "person": "abayev", "fields": {"particular": "passport", "value": PASSPORT}},
)


def test_a_particular_is_noted_by_a_line_and_read_back(chancery: Any, talks: Path) -> None:
    recorded = chancery("--office", talks, "record", "--json", lines=LINES)

    assert PASSPORT not in recorded.out
    found = chancery("--office", talks, "particulars", "abayev", "--json").json()
    assert found == [{"particular": "passport", "value": PASSPORT}]
    assert PASSPORT in chancery("--office", talks, "particulars", "abayev").out
    talks.with_suffix(".keys").unlink()
    assert "not on this machine" in chancery("--office", talks, "particulars", "abayev").out


def test_nobody_of_that_key(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "particulars", "nobody").code == 1
