"""A long log is proved by several processes: they find what one finds, and end with the one that began them."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from domain.core.problem import Damaged
from domain.office import Office
from domain.store.proof import proof_in_parts
from domain.store.proof.proof import Proof, prove
from domain.store.proof.proof_in_parts import prove_whole
from domain.store.sqlite.connection import snapshot, uri_of
from tests.domain.requests import move_item, open_visit, plan_item
from tests.domain.store.tampering import tamper

ROOT = Path(__file__).parents[4]


@pytest.fixture
def path(path: Path, office: Office) -> Path:
    """An office of 22 entries of two visits, in turns."""
    office.record(open_visit("FR-2026-01"))
    for number in range(10):
        visit = "FR-2026-01" if number % 2 else "KZ-2025-11"
        office.record(plan_item(f"item-{number}", visit=visit), move_item(f"item-{number}", "20:00", visit=visit))
    office.close()
    return path


@pytest.fixture(autouse=True)
def _short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of eight rows, and a process for every few."""
    monkeypatch.setattr(proof_in_parts, "PART", 8)
    monkeypatch.setattr(proof_in_parts, "ROWS_FOR_A_PROCESS", 10)
    monkeypatch.setattr(proof_in_parts, "_cores", lambda: 2)


def in_one_pass(path: Path) -> Proof:
    """What one process finds in one pass."""
    with snapshot(uri_of(path, "ro")) as connection:
        return prove(connection, 0)


def by_processes(path: Path) -> Proof:
    """What is found where the log is long."""
    with snapshot(uri_of(path, "ro")) as connection:
        return prove_whole(connection, uri_of(path, "rw"), 0)


def in_parts(path: Path) -> Proof | None:
    """What is found part by part, in this process; None where it is not right."""
    proof = Proof()
    with snapshot(uri_of(path, "ro")) as connection:
        parts = [prove(connection, 0, after, after + 8) for after in (0, 8, 16)]
    return proof if all(map(proof.join, parts)) else None


def test_several_processes_find_what_one_finds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = in_one_pass(path)
    monkeypatch.setattr(proof_in_parts, "prove", None)  # this process reads no row itself

    together = by_processes(path)

    assert (alone.problem, together.problem) == (None, None)
    assert (together.tree.size, together.tree.root()) == (22, alone.tree.root())


TAMPERED = [
    ("UPDATE log SET author = desk WHERE position = 12", "leaf-mismatch"),
    ("DELETE FROM log WHERE position = 12", "position-missing"),
    ("DELETE FROM log WHERE position = 8", "position-missing"),
    ("DELETE FROM log WHERE position = 9", "position-missing"),
    ("UPDATE log SET entry = entry + 100 WHERE position = 9", "entry-missing"),
    ("UPDATE log SET entry = entry + 100 WHERE position > 8 AND stream = 2", "entry-missing"),
    ("UPDATE log SET entry = 1 - entry WHERE position = 17", "entry-missing"),
    ("UPDATE log SET recorded_at = 1, clock = 1 WHERE position = 17", "time-reversed"),
    ("UPDATE log SET recorded_at = 1, clock = 1 WHERE position > 8", "time-reversed"),
]


@pytest.mark.parametrize(("statement", "code"), TAMPERED)
def test_parts_are_not_right_where_the_whole_is_not(path: Path, statement: str, code: str) -> None:
    assert in_parts(path) is not None

    tamper(path, statement, rehash=code in ("entry-missing", "time-reversed"))

    assert code_of(in_one_pass(path).problem) == code
    assert in_parts(path) is None


def test_a_clock_that_was_confirmed_may_go_back_between_two_parts(path: Path) -> None:
    tamper(path, "UPDATE log SET recorded_at = 1, clock = 1, clock_confirmed = 1 WHERE position = 9", rehash=True)

    assert in_one_pass(path).problem is None
    assert in_parts(path) is not None


@pytest.mark.parametrize("position", [3, 17])
def test_several_processes_name_the_same_first_wrong_entry(path: Path, position: int) -> None:
    tamper(path, f"UPDATE log SET author = desk WHERE position IN ({position}, 20)")

    alone, together = in_one_pass(path), by_processes(path)

    assert alone.problem is not None
    assert together.problem is not None
    assert together.problem.values == alone.problem.values
    assert alone.problem.values["position"] == position
    assert together.tree.root() == alone.tree.root()


def test_where_no_process_can_be_had_this_one_proves_all(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof_in_parts, "_part", fails)

    assert by_processes(path).tree.root() == in_one_pass(path).tree.root()


def test_a_short_log_is_proved_by_one_process(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof_in_parts, "ROWS_FOR_A_PROCESS", 12)
    monkeypatch.setattr(proof_in_parts, "_proved_together", None)

    assert by_processes(path).tree.size == 22


class Proving:
    """A command line that proves an office by two processes, which wait in the middle of it."""

    def __init__(self, office: Path, gate: Path) -> None:
        os.mkfifo(gate)
        self._gate = gate
        statement = (
            "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
            "from domain.store.proof import proof_in_parts; import sys;"
            "from tests.domain.store.proof.slow_proof import slow_down;"
            "from desktop.cli import main; slow_down(proof_in_parts, sys.argv[1]);"
            "sys.exit(main(['--office', sys.argv[2], 'verify']))"
        )
        self.process = subprocess.Popen(
            [sys.executable, "-c", statement, str(gate), str(office)], cwd=ROOT, start_new_session=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.waiting = os.open(gate, os.O_WRONLY)
        """Open for as long as processes may wait; it could be opened because one of them does."""

    def let_go(self) -> None:
        """Let those who wait go on, and those who come later pass."""
        self._gate.unlink()
        os.close(self.waiting)

    def ends(self) -> tuple[int, str]:
        """Its exit code and what was said on stderr, when nobody is left who has it."""
        _, told = self.process.communicate(timeout=60)
        return self.process.returncode, told

    def helpers(self) -> list[int]:
        """The processes it began."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text(encoding="utf-8")
        return [int(each) for each in children.split()]

    def nobody_waits(self) -> bool:
        """Whether everybody who waited is gone."""
        poll = select.poll()
        poll.register(self.waiting, 0)
        return poll.poll(60_000) == [(self.waiting, select.POLLERR)]


@pytest.fixture
def under_way(path: Path, tmp_path: Path) -> Iterator[Proving]:
    """A proof under way."""
    proving = Proving(path, tmp_path / "gate")
    yield proving
    with suppress(ProcessLookupError):
        os.killpg(proving.process.pid, signal.SIGKILL)
    proving.process.communicate()


def test_ctrl_c_ends_a_proof_and_its_processes_without_a_word(under_way: Proving) -> None:
    os.killpg(under_way.process.pid, signal.SIGINT)  # as a terminal does: it reaches all of them
    under_way.let_go()

    assert under_way.ends() == (130, "")


def test_processes_end_with_the_one_that_began_them_however_it_ends(under_way: Proving) -> None:
    under_way.process.kill()

    assert under_way.nobody_waits()


def test_no_process_holds_what_the_first_one_opened(under_way: Proving, path: Path) -> None:
    assert under_way.helpers()
    for each in under_way.helpers():
        assert not [name for name in _opened_by(each) if name.startswith(str(path))]

    under_way.let_go()

    assert under_way.ends() == (0, "")


def _opened_by(process: int) -> Iterator[str]:
    """The names of what a process holds open; what it closes while it is asked is left out."""
    for link in Path(f"/proc/{process}/fd").iterdir():
        with suppress(FileNotFoundError):
            yield str(link.readlink())


def fails(uri: str, leaf_1_upto: int, part: tuple[int, int]) -> Proof:
    """What a process does that is killed, as where memory is short."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def code_of(problem: Damaged | None) -> str:
    """What a proof found wrong."""
    return problem.code if problem is not None else ""
