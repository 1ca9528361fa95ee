"""What other code derived is told from what this code derives, in a build without sources too."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

import domain
from domain.core.code_digest import code_digest

TOLD = "from domain.core.code_digest import code_digest, code_stamp; print(code_digest('domain.naming'), code_stamp())"
Build = Callable[..., Path]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Makes a build of a part of the domain, with a line added to a file of it, and with its sources or without."""

    def made(name: str, line: str = "", *, sources: bool = False) -> Path:
        [origin] = domain.__path__
        folder = tmp_path / name
        (folder / "domain").mkdir(parents=True)
        for part in ("core", "naming"):
            copytree(Path(origin, part), folder / "domain" / part, ignore=ignore_patterns("__pycache__"))
        (folder / "domain" / "__init__.py").write_text("")
        with (folder / "domain" / "naming" / "scripts" / "letters.py").open("a") as file:
            file.write(line)
        if not sources:
            compileall.compile_dir(folder, quiet=1, legacy=True)
            for each in [*folder.rglob("*.py")]:
                each.unlink()
        return folder

    return made


def told(build: Path, seed: int = 0) -> list[str]:
    """The digest and the stamp of the code of a build, as a program that runs it tells them."""
    changed = {"PYTHONPATH": str(build), "PYTHONHASHSEED": str(seed), "PYTHONDONTWRITEBYTECODE": "1"}
    run = [sys.executable, "-c", TOLD]
    return subprocess.run(
        run, env=os.environ | changed, cwd=build, capture_output=True, text=True, check=True
    ).stdout.split()


def test_a_build_without_sources_has_the_digest_of_its_sources(build: Build) -> None:
    without = build("without")
    assert not [*without.rglob("*.py")]
    digest, stamp = told(without)
    assert digest == code_digest("domain.naming")
    assert told(without, seed=7) == [digest, stamp], "a set of constants has another order then"


def test_other_code_has_another_digest_and_another_stamp(build: Build) -> None:
    before, after = told(build("before")), told(build("after", "LONGEST = 7\n"))
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_a_comment_is_no_other_code(build: Build) -> None:
    plain, commented = build("plain", sources=True), build("commented", "# Letters are folded once.\n", sources=True)
    assert told(plain)[0] == told(commented)[0]
