"""One bit of a file of the office is flipped: what is then answered is true, or it is said that something is wrong."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from tests.faults.harness.answers import Answers, answers_of, crashes, hidden_record, is_seen, silent_and_wrong
from tests.faults.harness.desk import Desk
from tests.faults.harness.session import Line, short
from tests.faults.harness.shim import tracing

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a writer is killed at its last answer")

CLOSED, LINES = 10, 16
"""How many lines of the session were recorded by a desk that closed the office, and how many with those of one that
was killed."""


@dataclass(frozen=True)
class Flipping:
    """The files an office was left in, and what it answers."""

    one_disk: Path
    saved: Path
    office: Path
    lines: list[Line]
    truth: Answers

    def files(self, part: str) -> list[Path]:
        """The main file, the `-wal` or the files of the vault, each of which has something in it."""
        beside = [path for path in sorted(self.office.parent.rglob("*")) if path.is_file()]
        found = {
            "main": [self.office],
            "main of one in use": [self.office],
            "wal": [path for path in beside if path.name == f"{self.office.name}-wal"],
            "vault": [path for path in beside if not path.name.startswith(self.office.name)],
        }[part]
        return [path for path in found if path.stat().st_size]

    def as_left(self) -> None:
        """Lay the files out as they were left: those that were changed since anew, and no others beside them."""
        for path in sorted(self.one_disk.rglob("*"), reverse=True):
            if not (self.saved / path.relative_to(self.one_disk)).exists():
                path.rmdir() if path.is_dir() else path.unlink()
        for saved in sorted(self.saved.rglob("*")):
            path = self.one_disk / saved.relative_to(self.saved)
            if saved.is_dir():
                path.mkdir(exist_ok=True)
            elif saved.name.endswith("-shm") or not path.exists() or _stamp(path) != _stamp(saved):
                shutil.copy2(saved, path)


@pytest.fixture
def flipping(one_disk: Path, tmp_path: Path, part: str) -> Flipping:
    """An office, part of which is in the `-wal` of a desk that was killed; for its main file alone one that was closed,
    as every page in the `-wal` hides that of the main file."""
    desk, lines = Desk(one_disk / "office" / "moscow.chancery"), short(LINES, seed=1)
    assert desk.ask("new").code == 0
    told, _ = desk.record(lines[:CLOSED])
    dying = replace(desk, variables=tracing(one_disk, tmp_path / "trace", killed_after=LINES - CLOSED))
    told |= (desk if part == "main" else dying).record(lines[CLOSED:])[0]
    assert len(told) == LINES
    shutil.copytree(one_disk, tmp_path / "saved")
    left = Flipping(one_disk, tmp_path / "saved", desk.office, lines, answers_of(desk.office, lines))
    assert not crashes(left.truth)
    left.as_left()
    return left


@pytest.mark.parametrize("share", [0.006, pytest.param(1.0, marks=pytest.mark.endure)])
@pytest.mark.parametrize(
    ("part", "flips"),
    [
        ("main", 2_500),
        ("main of one in use", 2_500),
        ("wal", 2_500),
        ("vault", 2_500),
    ],
)
def test_a_flipped_bit_is_never_silent(flipping: Flipping, part: str, flips: int, share: float) -> None:
    chance = Random(part)
    files = flipping.files(part)
    sizes = [path.stat().st_size for path in files]
    wrong: Counter[str] = Counter()
    where: dict[str, str] = {}
    for _ in range(round(flips * share)):
        path = chance.choices(files, weights=sizes)[0]
        place, bit = chance.randrange(path.stat().st_size), chance.randrange(8)
        flip(path, place, bit)
        found = found_wrong(flipping, of_vault=part == "vault")
        wrong.update([found] if found else [])
        where.setdefault(found, f"{path.name}, byte {place}, bit {bit}")
        flipping.as_left()

    kinds = "\n".join(f"{times} x {kind} ({where[kind]})" for kind, times in wrong.most_common())
    assert not wrong, f"{wrong.total()} of {round(flips * share)} flips\n{kinds}"


def _stamp(path: Path) -> tuple[int, int]:
    """What changes with whatever is written into a file; not in the `-shm`, which is written by memory."""
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def flip(path: Path, place: int, bit: int) -> None:
    """Flip one bit of a file."""
    with path.open("r+b") as file:
        file.seek(place)
        (byte,) = file.read(1)
        file.seek(place)
        file.write(bytes([byte ^ 1 << bit]))


def found_wrong(flipping: Flipping, *, of_vault: bool) -> str:
    """What crashed, or was answered wrongly without a word; where the vault was damaged, also what it hides without
    being needed for it. Nothing, as a rule."""
    found = answers_of(flipping.office, flipping.lines)
    wrong = set(crashes(found))
    silent = silent_and_wrong(flipping.truth, found)
    if silent and not is_seen(flipping.office):
        wrong |= {f"silent: {name.split()[0]}" for name in silent}
    if of_vault:
        wrong |= {f"hidden: {name.split()[0]}" for name in hidden_record(flipping.truth, found)}
    return ", ".join(sorted(wrong))
