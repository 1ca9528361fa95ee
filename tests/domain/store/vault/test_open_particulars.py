"""A stranger opens private particulars with what docs/format.md says, and nothing of ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from domain.office import Office
from domain.offices import office_at
from domain.record.recording import Officer
from domain.record.request import from_fields
from tests.conftest import ROOT
from tests.domain.store.vault.test_photographs import PICTURE, photograph, read
from tests.domain.store.vault.test_vault import ERASE, PASSPORT, REGISTER, note
from tests.domain.store.vault.vault_files import keys_file, vault_folder

SCRIPT = ROOT / "docs" / "open_particulars.py"


def told(path: Path, office: Office) -> list[str]:
    """What the script says of the vault of an office, on a Python that cannot find anything of ours."""
    export = path.with_name("office.jsonl")
    with export.open("wb") as out:
        office.export(out)
    done = subprocess.run(
        [sys.executable, "-I", str(SCRIPT), str(export), str(vault_folder(path))],
        cwd=path.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_a_stranger_opens_what_was_noted_and_nothing_that_was_erased(path: Path) -> None:
    office = office_at(path, Officer("aigerim", "desk 1"), pictures=read)
    for line in (REGISTER, note(), ERASE, note("N 2"), note("Жоқ", "diet"), photograph()):
        office.record(from_fields(dict(line)))

    assert told(path, office) == [
        "abayev passport: erased, or sealed elsewhere",
        "abayev passport: N 2",
        "abayev diet: Жоқ",
        "abayev photograph: abayev.jpg",
    ]
    assert path.with_name("abayev.jpg").read_bytes() == PICTURE
    office.close()


def test_it_reads_the_second_copy_where_the_first_is_damaged(path: Path) -> None:
    office = office_at(path, Officer("aigerim", "desk 1"))
    for line in (REGISTER, note()):
        office.record(from_fields(dict(line)))
    raw = bytearray(keys_file(path).read_bytes())
    raw[50] ^= 1
    raw[2 * 4096 + 50] ^= 1
    keys_file(path).write_bytes(bytes(raw))

    assert told(path, office) == [f"abayev passport: {PASSPORT}"]
    office.close()
