"""The samples as office files, each recorded once in a run of the tests and copied where it is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.office import Office
from domain.offices import office_at
from domain.record.recording import Officer
from domain.sample import record_sample


def sample_office(name: str, path: Path) -> Path:
    """An office file with a sample recorded in it."""
    path.write_bytes(_recorded(name))
    return path


@contextmanager
def opened_sample(name: str) -> Iterator[Office]:
    """An office with a sample in it, to be read."""
    with TemporaryDirectory() as folder:
        office = office_at(sample_office(name, Path(folder, "sample.chancery")), Officer("reader", "desk"))
        try:
            yield office
        finally:
            office.close()


@cache
def _recorded(name: str) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "sample.chancery")
        record_sample(name, path)
        return path.read_bytes()
