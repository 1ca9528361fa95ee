"""A child that reads a file has its three streams and a clean environment, and nothing else of the program."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from desktop.files.confined import answer_of
from desktop.files.lists.reader import read_list
from tests.desktop.files.lists.files import word_document

_OPEN_FILES = """
import json, os, sys
sys.stdin.buffer.read()
kept = []
for number in range(256):
    try:
        os.fstat(number)
    except OSError:
        continue
    kept.append(number)
print(json.dumps(kept))
"""
_ENVIRONMENT = "import json, os, sys; sys.stdin.buffer.read(); print(json.dumps(dict(os.environ)))"
_KNOWN = {"LANG", "LC_ALL", "LC_CTYPE", "PYTHONPATH", "SYSTEMROOT"}


def answer(program: str) -> object:
    return json.loads(answer_of((sys.executable, "-c", program), b"", 10))


def test_a_child_knows_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMBASSY_PASSWORD", "secret")
    monkeypatch.setenv("PYTHONPATH", "/nowhere/of/theirs")
    monkeypatch.setenv("PYTHONSTARTUP", "/nowhere/start.py")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    found = answer(_ENVIRONMENT)

    assert isinstance(found, dict)
    assert set(found) <= _KNOWN
    assert found["LC_ALL"] == "C.UTF-8"
    assert "/nowhere/of/theirs" not in found["PYTHONPATH"].split(os.pathsep)


def test_a_child_inherits_no_open_file(tmp_path: Path) -> None:
    with (tmp_path / "office.chancery").open("wb") as office:
        os.set_inheritable(office.fileno(), True)
        assert answer(_OPEN_FILES) == [0, 1, 2]


def test_modules_in_the_folder_the_program_was_started_in_are_not_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docx.py").write_text("raise SystemExit(1)")
    path = word_document(tmp_path / "list.docx")
    monkeypatch.chdir(tmp_path)

    assert read_list(path).kind == "docx"
