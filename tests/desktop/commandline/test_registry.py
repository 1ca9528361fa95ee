"""The registry of persons on the command line: found by any spelling, and told in full."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.desktop.visit_office import VISIT as MOSCOW
from tests.desktop.visit_office import Line, new_office_with


def line(command: str, /, **fields: Any) -> Line:
    return (command, fields)


PEOPLE = (
    line(
        "register-person", person="tokayev",
        names={"en": {"given": "Kassym-Jomart", "family": "Tokayev"}, "ru": {"given": "К.", "family": "Токаев"}},
    ),
    line("register-person", person="abayev", names={"en": {"given": "Dauren", "family": "Abayev"}}),
    line("record-office", person="abayev", title={"en": "Ambassador"}, since="2023-06-01"),
    line("identify-member", member="abayev", person="abayev"),
    line("spell-name", person="abayev", form="en", name={"given": "Dauren", "family": "Abaev"}),
    line("approve-spelling", person="abayev", form="en", by="Embassy", on="2025-11-01"),
)  # fmt: skip


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    return new_office_with(tmp_path / "people.chancery", (*MOSCOW, *PEOPLE))


@pytest.mark.parametrize("typed", ["Токаев", "Tokayev", "Toqaev", "Tokaïev", "توكاييف", "托卡耶夫"])
def test_a_person_is_found_by_any_spelling(chancery: Any, registry: Path, typed: str) -> None:
    [found] = chancery("--office", registry, "people", typed, "--json").json()
    assert found["person"] == "tokayev"


def test_everybody_is_listed_by_key(chancery: Any, registry: Path) -> None:
    found = chancery("--office", registry, "people").out.splitlines()
    assert [row.split()[0] for row in found] == ["abayev", "tokayev"]


def test_a_person_is_told_in_full(chancery: Any, registry: Path) -> None:
    found = chancery("--office", registry, "person", "abayev", "--json").json()
    assert found["forms"]["en"]["family"] == "Abaev"
    assert found["forms"]["en"]["approved"] == {"by": "Embassy", "on": "2025-11-01"}
    assert found["offices"][0]["office"] == "ambassador"
    assert found["visits"] == [{"visit": "KZ-2025-11", "member": "abayev", "differs": ["en"]}]
    assert [row["event"] for row in found["history"]][-1] == "person.spelling-approved"
    told = chancery("--office", registry, "person", "abayev").out
    assert "approved by Embassy" in told
    assert "shows a former spelling" in told


def test_nobody_unknown_is_told(chancery: Any, registry: Path) -> None:
    assert chancery("--office", registry, "person", "nobody").code == 1
    assert "Nobody" in chancery("--office", registry, "people", "Zzyzx").out
