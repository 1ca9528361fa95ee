"""The samples as office files, each recorded once in a run of the tests and copied where it is wanted."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.sample import record_sample


def sample_office(name: str, path: Path) -> Path:
    """An office file with a sample recorded in it."""
    path.write_bytes(_recorded(name))
    return path


@cache
def _recorded(name: str) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "sample.chancery")
        record_sample(name, path)
        return path.read_bytes()
