"""The files of a vault, as the tests look at them and break them."""

from __future__ import annotations

import json
from pathlib import Path

from domain.offices import vault_of

ANOTHER_DISK = 0
"""The number of no disk there is."""


def vault_folder(path: Path) -> Path:
    """The vault of an office file."""
    return vault_of(path).folder


def keys_file(path: Path) -> Path:
    """The file of keys of an office."""
    return vault_folder(path) / "keys"


def sealed_values(path: Path) -> dict[str, bytes]:
    """The sealed values of an office by their names, as they lie."""
    return {value.name: value.read_bytes() for value in (vault_folder(path) / "values").glob("*")}


def lay_on_another_disk(memory: Path, vault: str) -> None:
    """Let the desk believe that a vault it knows lay on a disk that is not there any more."""
    (known,) = memory.glob("*.vaults")
    places = json.loads(known.read_bytes())
    for place in places:
        if place["folder"] == vault:
            place["device"] = ANOTHER_DISK
    known.write_text(json.dumps(places))
