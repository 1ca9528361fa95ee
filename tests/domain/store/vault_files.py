"""The files of a vault, as the tests look at them and break them."""

from __future__ import annotations

from pathlib import Path

from domain.offices import vault_of


def vault_folder(path: Path) -> Path:
    """The vault of an office file."""
    return vault_of(path).folder


def keys_file(path: Path) -> Path:
    """The file of keys of an office."""
    return vault_folder(path) / "keys"


def sealed_values(path: Path) -> dict[str, bytes]:
    """The sealed values of an office by their names, as they lie."""
    return {value.name: value.read_bytes() for value in (vault_folder(path) / "values").glob("*")}
