"""The program's own modules, found without Python's search: what is run is the source as it stands."""

from __future__ import annotations

import os
import py_compile
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import module_from_spec
from pathlib import Path

import pytest

from desktop.start.own_modules import OwnModules

NAME = "domain.made"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    source = tmp_path / "made.py"
    source.write_text("SAID = 'once'\n", encoding="utf-8")
    return source


def found(source: Path) -> ModuleSpec | None:
    return OwnModules.find_spec(NAME, [str(source.parent)])


def test_a_module_is_run_as_it_was_compiled(source: Path) -> None:
    compiled = py_compile.compile(str(source))
    spec = found(source)

    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (module.SAID, module.__file__, module.__cached__) == ("once", str(source), compiled)
    assert module.__package__ == "domain"


def test_it_is_told_of_a_module_what_python_tells_of_it(source: Path) -> None:
    py_compile.compile(str(source))
    ours, pythons = found(source), PathFinder.find_spec(NAME, [str(source.parent)])

    assert ours is not None
    assert pythons is not None
    for told in ("name", "origin", "cached", "has_location", "submodule_search_locations", "parent"):
        assert getattr(ours, told) == getattr(pythons, told)


@pytest.mark.parametrize("later", ["SAID = 'more'\n", "SAID = 'twice'\n"])
def test_a_source_that_changed_is_left_to_python(source: Path, later: str) -> None:
    py_compile.compile(str(source))
    before = source.stat()
    source.write_text(later, encoding="utf-8")
    if source.stat().st_size == before.st_size:
        os.utime(source, (before.st_atime, before.st_mtime + 2))
    else:
        os.utime(source, (before.st_atime, before.st_mtime))

    assert found(source) is None


def test_what_was_never_compiled_is_left_to_python(source: Path) -> None:
    assert found(source) is None


def test_what_was_compiled_elsewhere_is_left_to_python(source: Path, tmp_path: Path) -> None:
    py_compile.compile(str(source))
    moved = tmp_path / "moved"
    (moved / "__pycache__").mkdir(parents=True)
    for each in (source, next((tmp_path / "__pycache__").iterdir())):
        (moved / each.relative_to(tmp_path)).write_bytes(each.read_bytes())
    told = source.stat()
    os.utime(moved / source.name, (told.st_atime, told.st_mtime))

    assert found(moved / source.name) is None


def test_other_modules_are_left_to_python(source: Path) -> None:
    py_compile.compile(str(source))

    assert OwnModules.find_spec("other.made", [str(source.parent)]) is None
    assert OwnModules.find_spec(NAME, None) is None
