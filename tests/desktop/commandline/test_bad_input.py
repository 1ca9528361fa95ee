"""Bad input as a hostile user tries it: one clear sentence, the right exit code, the file as it was."""

import hashlib
import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg
import pytest

from domain.core.place import ServerAddress

ROOT = Path(__file__).parents[3]
VISIT = "KZ-2025-11"


def line(command: str, **fields: Any) -> dict[str, Any]:
    return {"command": command, "visit": VISIT, "fields": fields}


def plan(when: dict[str, Any], **more: Any) -> dict[str, Any]:
    return line("plan-item", kind="meal", title={"en": "Lunch"}, when=when, **more)


def rename(given: str) -> dict[str, Any]:
    return line(
        "propose-member", side="guest", category="official", position={"en": "Aide"}, names={"en": {"given": given}}
    )


DAY = {"day": "2025-11-12"}
BAD_LINES: dict[str, tuple[int, bytes | dict[str, Any]]] = {
    "unknown command": (2, line("plan-everything")),
    "missing field": (2, line("plan-item", kind="meal", when=DAY)),
    "mistyped field": (2, plan({"day": 12})),
    "unknown field": (2, plan(DAY, colour="red")),
    "unknown key": (2, {**plan(DAY), "colour": "red"}),
    "a name of 10 MB": (2, rename("x" * 10_000_000)),
    "a name of 201 letters": (1, rename("x" * 201)),
    "a title of 201 letters": (2, line("plan-item", kind="meal", title={"en": "x" * 201}, when=DAY)),
    "NUL": (2, rename("Put\0in")),
    "lone surrogate": (2, json.dumps(rename("Put\ud800in")).encode()),
    "right-to-left override": (2, rename("Put\u202ein")),
    "a time without zone": (2, {**plan(DAY), "effective_at": "2025-11-12T10:00:00.5"}),
    "31 February": (2, plan({"day": "2025-02-31"})),
    "an end before its start": (1, plan({**DAY, "start": "15:00", "end": "14:00"})),
    "an unknown member": (1, line("confirm-member", member="nobody")),
    "an unknown visit": (1, {**plan(DAY), "visit": "XX-1900-01"}),
    "no visit": (1, {key: value for key, value in plan(DAY).items() if key != "visit"}),
    "no JSON": (2, b"plan lunch"),
    "no object": (2, b"[1, 2]"),
    "not UTF-8": (2, b'{"command": "\xff"}'),
    "half a line": (2, b'{"command": "plan-item", "vis'),
    "deep nesting": (2, b"[" * 100_000),
    "an empty batch": (2, b'{"batch": []}'),
    "NaN": (2, b'{"command": NaN}'),
}


@pytest.fixture(params=list(BAD_LINES.values()), ids=list(BAD_LINES))
def bad(request: pytest.FixtureRequest) -> tuple[int, bytes]:
    code, said = request.param
    return code, said if isinstance(said, bytes) else json.dumps(said).encode()


def test_a_bad_line_is_answered_and_records_nothing(chancery: Any, talks: Path, bad: tuple[int, bytes]) -> None:
    code, typed = bad
    before, entries = digest(talks), history(chancery, talks)

    done = chancery("--office", talks, "record", lines=typed + b"\n")

    assert done.code == code
    assert_one_sentence(done.err)
    assert (digest(talks), history(chancery, talks)) == (before, entries)


def test_half_a_character_pair_is_named(chancery: Any, talks: Path) -> None:
    done = chancery("--office", talks, "record", "--json", lines=[rename("Put\ud800in"), rename("\ud800")])

    assert done.code == 2
    for answer in done.lines():
        assert answer["refused"] == "text-not-allowed"
        assert "U+D800" in answer["message"]


def test_a_bad_command_spoils_its_whole_batch(chancery: Any, talks: Path) -> None:
    before = history(chancery, talks)
    batch = {"batch": [plan(DAY), plan({**DAY, "start": "15:00", "end": "14:00"})]}

    assert chancery("--office", talks, "record", lines=[batch]).code == 1
    assert history(chancery, talks) == before


@pytest.mark.parametrize(
    ("contents", "code"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(5000), 3),
        (b"", 3),
        (b"x", 3),
        (b"SQLite format 3\0" + bytes(4080), 3),
    ],
    ids=["JPEG", "empty", "one letter", "another database"],
)
def test_a_file_that_is_no_office(chancery: Any, tmp_path: Path, contents: bytes, code: int) -> None:
    path = tmp_path / "office.chancery"
    path.write_bytes(contents)

    done = chancery("--office", path, "visits")

    assert done.code == code
    assert_one_sentence(done.err)
    assert path.read_bytes() == contents
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_no_office(chancery: Any, tmp_path: Path) -> None:
    assert chancery("--office", tmp_path, "visits").code == 3


def test_an_office_that_is_not_there_is_not_made(chancery: Any, tmp_path: Path) -> None:
    done = chancery("--office", tmp_path / "gone.chancery", "visits")

    assert done.code == 4
    assert_one_sentence(done.err)
    assert list(tmp_path.iterdir()) == []


def test_a_truncated_office(chancery: Any, sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "office.chancery"
    whole = sample.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    before = digest(path)

    done = chancery("--office", path, "history", VISIT)

    assert done.code == 3
    assert_one_sentence(done.err)
    assert digest(path) == before


@pytest.mark.file
def test_an_office_from_a_newer_version(chancery: Any, talks: Path) -> None:
    with sqlite3.connect(talks) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = digest(talks)

    done = chancery("--office", talks, "visits")

    assert done.code == 4
    assert "newer version" in done.err
    assert digest(talks) == before


@pytest.mark.file
def test_an_office_deleted_while_open(talks: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "desktop", "--office", str(talks), "record", "--json"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdin is not None
    assert child.stdout is not None
    send(child, plan(DAY))
    assert json.loads(child.stdout.readline())["entries"]
    talks.unlink()
    send(child, plan(DAY))

    answer = json.loads(child.stdout.readline())

    assert answer["refused"] == "office-moved"
    child.communicate()
    assert child.returncode == 4
    assert not talks.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"], ["visits", "--colour"], ["schedule"], ["schedule", "a", "b"], ["print", "programme", VISIT],
        ["--language", "xx", "visits"], ["--language", "", "visits"], ["schedule", "\udcff"],
        ["schedule", VISIT, "--as-of", "18h00"], ["--off", "x", "visits"], [],
    ],
)  # fmt: skip
def test_a_call_nobody_understands(chancery: Any, talks: Path, arguments: list[str]) -> None:
    before = digest(talks)

    done = chancery("--office", talks, *arguments)

    assert done.code == 2
    assert_one_sentence(done.err)
    assert done.out == ""
    assert digest(talks) == before


def assert_one_sentence(said: str) -> None:
    assert said.count("\n") == 1, said
    assert said.endswith(".\n")
    assert len(said) < 400
    assert "problem." not in said
    assert "Traceback" not in said


def send(child: "subprocess.Popen[bytes]", said: dict[str, Any]) -> None:
    assert child.stdin is not None
    child.stdin.write(json.dumps(said).encode() + b"\n")
    child.stdin.flush()


def digest(place: Path | ServerAddress) -> str:
    """What changes with anything that is recorded."""
    if isinstance(place, ServerAddress):
        with psycopg.connect(str(place)) as connection:
            return str(connection.execute("SELECT * FROM chancery.durable").fetchall())
    return hashlib.sha256(place.read_bytes()).hexdigest()


def history(chancery: Any, office: Path) -> Any:
    return chancery("--office", office, "history", VISIT, "--json").json()
