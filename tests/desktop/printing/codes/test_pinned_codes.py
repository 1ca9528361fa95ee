"""The facts of the sheets of the samples stay as they are, so that a page printed before is found by its check code.

`tests/golden/sheet_codes.txt` has what the check codes of the samples were made of. A kind that tells its facts
otherwise keeps how it told them (`SheetKind.former`): a row of the file is never changed, new sheets add rows.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from desktop.printing.kinds import KINDS
from desktop.printing.sheet_kind import Asked
from domain.core.problem import Refused
from domain.projections.history import history
from domain.projections.paper.reader import OPEN
from tests.domain.sample_office import opened_sample

GOLDEN = Path(__file__).parents[3] / "golden" / "sheet_codes.txt"
_UUID = re.compile(rb"[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}")
SAMPLES = ("moscow-2025-11", "anchorage-2025-08", "delhi-2025-12")


def told_of(sample: str) -> Iterator[tuple[str, set[str]]]:
    """Every sheet of a sample that bears a code, and the digests of the facts it may be found by."""
    with opened_sample(sample) as office:
        [(key, visit)] = office.visits().items()
        record = history(office.journal(key))
    for kind in KINDS:
        for reader in (each for each in kind.readers if each not in OPEN):
            asked = replace(Asked(reader), record=lambda: record)
            digests = set()
            for told in (kind.facts, *kind.former):
                try:
                    digests.add(_digest(msgspec.json.encode(told(visit, asked), order="deterministic")))
                except Refused:
                    continue
            if digests:
                yield f"{sample} {kind.name} {reader}", digests


def _digest(facts: bytes) -> str:
    """The digest, but for the ids that are drawn anew each time a sample is recorded."""
    return hashlib.sha256(_UUID.sub(b"", facts)).hexdigest()[:16]


@pytest.mark.parametrize("sample", SAMPLES)
def test_pages_of_a_sample_that_were_printed_before_are_found(sample: str) -> None:
    rows = [line.split() for line in GOLDEN.read_text().splitlines() if line.startswith(f"{sample} ")]
    kept = {" ".join(row[:3]): set(row[3:]) for row in rows}
    told = dict(told_of(sample))
    assert {name for name, digests in kept.items() if not digests <= told.get(name, set())} == set()
    assert told.keys() == kept.keys(), "a new sheet has a row of its own"
