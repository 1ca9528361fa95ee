"""The version: of what is installed, else of the clone the program runs from."""

import tomllib
from importlib import metadata

import pytest

from desktop.machine.version import PROJECT, version


def test_an_installed_program_tells_its_own_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "version", {"chancery": "7.1"}.__getitem__)

    assert version() == "7.1"


def test_a_clone_tells_the_version_of_its_project(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)

    assert version() == tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"]
