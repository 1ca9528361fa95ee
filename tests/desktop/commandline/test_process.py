"""The program as a child process: what a shell, a pipe and an impatient user see of it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]


def start(*arguments: object, **more: Any) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more,
    )  # fmt: skip


def test_each_line_is_answered_before_the_next_is_sent(office: Path, opening: dict[str, Any]) -> None:
    child = start("--office", office, "record", "--json")
    assert child.stdin is not None
    assert child.stdout is not None
    for number in range(1, 4):
        opening["fields"]["reference"] = f"KZ-{number}"
        child.stdin.write(json.dumps(opening) + "\n")
        child.stdin.flush()
        answer = json.loads(child.stdout.readline())
        assert (answer["line"], answer["entries"], answer["ids"]["visit"]) == (number, [1], f"KZ-{number}")
    out, err = child.communicate()

    assert (child.returncode, out, err) == (0, "", "")


def test_what_was_answered_survives_a_killed_program(office: Path, opening: dict[str, Any]) -> None:
    child = start("--office", office, "record", "--json")
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(json.dumps({**opening, "id": "once"}) + "\n")
    child.stdin.flush()
    answer = child.stdout.readline()
    child.kill()
    child.communicate()

    again = start("--office", office, "record", "--json")
    out, _ = again.communicate(json.dumps({**opening, "id": "once"}) + "\n")

    assert json.loads(answer) == json.loads(out)
    assert json.loads(out) == {"line": 1, "entries": [1], "ids": {"command": "once", "visit": "KZ-2025-11"}}


def test_what_is_tried_first_and_undone_at_last(
    office: Path, opening: dict[str, Any], planning: dict[str, Any]
) -> None:
    lines = "".join(json.dumps(line) + "\n" for line in (opening, planning))

    tried, _ = start("--office", office, "record", "--dry-run").communicate(lines)
    recorded, _ = start("--office", office, "record").communicate(lines)
    undone, _ = start("--office", office, "undo", "KZ-2025-11", "3", "--reason", "Not agreed").communicate()

    assert tried.splitlines()[1].startswith("  1  ")
    assert recorded == "Line 1: recorded as entry 1.\nLine 2: recorded as entries 2 and 3.\n"
    assert undone == "Undone: Plan meeting. Recorded as entry 4.\n"


@pytest.fixture
def heard_interrupts() -> Iterator[None]:
    """Lets a child hear Ctrl+C although the tests may run in the background, where a shell has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard_interrupts")
def test_an_interrupted_program_is_quiet(office: Path, opening: dict[str, Any]) -> None:
    child = start("--office", office, "record")
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(json.dumps(opening) + "\n")
    child.stdin.flush()
    child.stdout.readline()
    child.send_signal(signal.SIGINT)
    _, err = child.communicate()

    assert (child.returncode, err) == (130, "")


def test_a_reader_that_went_away_is_no_error(sample: Path) -> None:
    nobody, writer = os.pipe()
    os.close(nobody)
    child = subprocess.run(
        [sys.executable, "-m", "desktop", "--office", str(sample), "history", "KZ-2025-11"],
        cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, text=True, timeout=60, check=False,
    )  # fmt: skip
    os.close(writer)

    assert (child.returncode, child.stderr) == (141, "")


def test_answers_are_utf_8_whatever_the_terminal_says(sample: Path) -> None:
    child = start("--office", sample, "--language", "fr", "visits", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    out, _ = child.communicate()

    assert "Visite d’État" in out


def test_no_subcommand_loads_the_window(sample: Path) -> None:
    """Asked one after the other: the first that loads it is named."""
    program = """if True:
        import sys
        from desktop import cli
        for asked in ("visits", "--version", "--help", "check KZ-2025-11"):
            cli.main([*sys.argv[1:], *asked.split()])
            if "PySide6" in sys.modules:
                sys.exit(asked)
        """
    child = subprocess.run(
        [sys.executable, "-c", program, "--office", str(sample)],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert child.returncode == 0, child.stderr


def test_a_pdf_goes_down_a_pipe(sample: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-m", "desktop", "--office", str(sample), "print", "programme", "KZ-2025-11", "-o", "-"],
        cwd=ROOT, capture_output=True, timeout=60, check=False,
    )  # fmt: skip

    assert child.stdout.startswith(b"%PDF")
    assert child.stdout.rstrip().endswith(b"%%EOF")
