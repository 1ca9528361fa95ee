import io
import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from domain.core.problem import Problem
from domain.office import Office
from domain.offices import import_office, new_office, office_at
from domain.record.recording import Officer
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, open_visit, plan_item, propose_member

ROOT = Path(__file__).parents[4]


@pytest.fixture
def lines(office: Office) -> list[bytes]:
    """The export of an office with two visits, reasons, sources, a batch and a command without entries."""
    office.record(plan_item("supper", title='Ужин "à la carte" \\', reason="как просили", id="s"))
    office.record(plan_item("lunch"), propose_member("abayev", source="Embassy, note No. 118"))
    office.record(move_item("lunch", "20:00", effective_at="2025-11-11T10:00:00+03:00"))
    office.record(move_item("lunch", "20:00", id="nothing"))
    office.record(open_visit("FR-2026-01"))
    return exported(office)


def test_an_import_is_the_same_office(
    tmp_path: Path, office: Office, lines: list[bytes], open_office: OpenOffice
) -> None:
    again = tmp_path / "again.chancery"

    assert import_office(lines, again) == 6

    other = open_office(again)
    assert exported(other) == lines
    assert other.verify() == office.verify()
    assert other.store.identity.office == office.store.identity.office
    assert other.visits() == office.visits()
    assert [r.entries for r in other.record(plan_item("supper", title='Ужин "à la carte" \\',
                                                      reason="как просили", id="s"))] == [(2,)]  # fmt: skip


def test_a_sample_is_one_after_import(tmp_path: Path, open_office: OpenOffice) -> None:
    new_office(tmp_path / "sample.chancery", sample=True)
    lines = exported(open_office(tmp_path / "sample.chancery"))

    import_office(lines, tmp_path / "again.chancery")

    assert open_office(tmp_path / "again.chancery").store.identity.sample


def test_a_line_says_what_it_is_in_plain_words(lines: list[bytes]) -> None:
    kinds = [json.loads(line)["line"] for line in lines]
    second = json.loads(lines[9])

    assert kinds == ["office", *["command"] * 7, *["event"] * 6, *["reservation"] * 2]
    assert second["state"]["title"]["en"] == 'Ужин "à la carte" \\'
    assert (second["position"], second["entry"], second["reason"], second["author"]) == (2, 2, "как просили", "aigerim")


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda lines: [], "not-an-export"),
        (lambda lines: lines[1:], "not-an-export"),
        (lambda lines: [b"%PDF-1.7\n", *lines], "not-an-export"),
        (lambda lines: [b"\xff\xd8\xff\xe0"], "not-an-export"),
        (lambda lines: [lines[0].replace(b'"events":6', b'"events":"six"'), *lines[1:]], "not-an-export"),
        (lambda lines: [lines[0].replace(b'"office_id"', b'"name"'), *lines[1:]], "not-an-export"),
        (lambda lines: [lines[0].replace(b'"dictionary":"', b'"dictionary":"?'), *lines[1:]], "not-an-export"),
        (lambda lines: [lines[0].replace(b'"format":2', b'"format":3'), *lines[1:]], "newer-export"),
        (lambda lines: lines[:-1], "export-incomplete"),
        (lambda lines: lines[:6], "export-incomplete"),
        (lambda lines: [*lines[:9], *lines[10:]], "export-incomplete"),
        (lambda lines: [*lines[:3], *lines[4:]], "damaged-line"),
        (lambda lines: [*lines[:9], lines[10], lines[9], *lines[11:]], "damaged-line"),
        (lambda lines: [*lines[:2], lines[2], *lines[2:]], "damaged-line"),
        (lambda lines: [*lines[:3], b"\n", *lines[3:]], "damaged-line"),
        (lambda lines: [*lines[:3], lines[3][:50], *lines[4:]], "damaged-line"),
        (lambda lines: [line.replace(b"aigerim", b"somebody") for line in lines], "leaf-mismatch"),
        (lambda lines: [line.replace(b'"leaf":"', b'"leaf":"zz') for line in lines], "damaged-line"),
        (lambda lines: [line.replace(b'"supper"', b'"dinner"') for line in lines], "leaf-mismatch"),
        (lambda lines: [line.replace(b'"position":1,', b'"position":"1",') for line in lines], "damaged-line"),
        (lambda lines: [line.replace(b'"source":null', b'"sauce":null') for line in lines], "damaged-line"),
        (lambda lines: [line.replace(b'"head":"', b'"head":"0') for line in lines], "head-mismatch"),
        (lambda lines: [line.replace(b'"first_position":2', b'"first_position":1') for line in lines],
         "leaf-mismatch"),
        (lambda lines: [line.replace(b'"last_position":2', b'"last_position":3') for line in lines],
         "command-astray"),
    ],
)  # fmt: skip
def test_a_damaged_export_makes_no_office(
    tmp_path: Path, lines: list[bytes], damage: Callable[[list[bytes]], list[bytes]], code: str
) -> None:
    before = sorted(tmp_path.iterdir())

    with pytest.raises(Problem) as problem:
        import_office(damage(lines), tmp_path / "again.chancery")

    assert problem.value.code == code
    assert sorted(tmp_path.iterdir()) == before


def test_an_import_replaces_nothing(path: Path, lines: list[bytes]) -> None:
    with pytest.raises(Problem, match="file-exists"):
        import_office(lines, path)


def test_a_reader_without_chancery_proves_an_export(tmp_path: Path, office: Office, lines: list[bytes]) -> None:
    export = tmp_path / "office.jsonl"
    export.write_bytes(b"".join(lines))
    proved = independently(export)
    export.write_bytes(b"".join(lines).replace("как просили".encode(), "как хотели!".encode()))
    refuted = independently(export)

    assert (proved.returncode, proved.stdout) == (0, f"6 events, head {office.verify().head}\n")
    assert refuted.returncode == 1
    assert "position 2" in refuted.stderr


def test_the_file_reads_as_documented_without_chancery(path: Path, office: Office) -> None:
    """docs/format.md says how; this is its reader, on nothing but Python's own SQLite."""
    office.record(plan_item("supper"))
    office.close()
    blocks = [each.split("```")[0] for each in (ROOT / "docs" / "format.md").read_text("utf-8").split("```python\n")]
    [program] = [each for each in blocks if "leaves are right" in each]

    found = subprocess.run(
        [sys.executable, "-I", "-c", program, str(path)], capture_output=True, text=True, check=False, timeout=60
    )

    assert found.stdout == "2 leaves are right\n", found.stderr


def exported(office: Office) -> list[bytes]:
    """The lines of an office's export."""
    out = io.BytesIO()
    office.export(out)
    return out.getvalue().splitlines(keepends=True)


def independently(export: Path) -> subprocess.CompletedProcess[str]:
    """Run the documented script, with no package but Python's own."""
    script = ROOT / "docs" / "verify_export.py"
    return subprocess.run(
        [sys.executable, "-I", "-S", str(script), str(export)],
        capture_output=True, text=True, check=False, timeout=60, encoding="utf-8",
    )  # fmt: skip


def test_a_damaged_office_is_not_exported(path: Path, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    from domain.record.verification import Verification
    from domain.store.carrying import exporting

    monkeypatch.setattr(
        exporting, "verify", lambda connection, uri: Verification(1, False, 1, "", Problem("leaf-mismatch"))
    )
    out = io.BytesIO()

    with pytest.raises(Problem, match="leaf-mismatch"):
        office.export(out)
    assert out.getvalue() == b""
    with closing(office_at(path, Officer("a", "b"))) as again:
        assert again.visits()
