"""Sample offices: real visits recorded by the commands and at the times an office would have recorded them.

A sample is a file of JSON Lines in `resources/samples`: the lines of `domain.record.request`, each with two keys
more: `at`, what the clock said (aware), and `by`, the officer who recorded.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from domain.core.packaged import packaged
from domain.core.problem import Malformed, Unavailable
from domain.offices import new_office, office_at
from domain.record.command_data import wrong_shape
from domain.record.recording import Officer
from domain.record.request import Request, parse
from domain.store.errors import problem
from domain.store.sqlite.network import refuse_network_share

SAMPLES: tuple[str, ...] = ("moscow-2025-11", "anchorage-2025-08", "delhi-2025-12")
"""The samples an office ships with, the first being the one to start with."""

DESK = "sample"
"""The desk every sample is recorded at."""


class SampleLine(msgspec.Struct, frozen=True):
    """One line of a sample: what was recorded together, when and by whom."""

    at: datetime
    by: str
    requests: tuple[Request, ...]


class _Circumstances(msgspec.Struct, frozen=True):
    at: datetime
    by: str


class _SimulatedClock(msgspec.Struct):
    now: datetime

    def __call__(self) -> datetime:
        return self.now


Progress = Callable[[int, int], None]
"""Told how many lines of how many are recorded. What it raises ends the recording."""


def record_sample(
    name: str,
    path: Path,
    progress: Progress = lambda _recorded, _lines: None,
    *,
    memory: Path | None = None,
    until: datetime | None = None,
) -> None:
    """Make an office file marked as a sample and record a sample in it. It appears whole or not at all.

    Args:
        memory: as of `office_at`.
        until: an aware moment, to leave out what was recorded later.

    Raises:
        Malformed: `unknown-sample`.
        Unavailable: `file-exists`, `no-such-folder`, `network-share`, or what the disk says.
    """
    lines = tuple(line for line in sample_lines(name) if until is None or line.at <= until)
    if path.exists():
        raise Unavailable("file-exists", path=str(path))
    if not path.parent.is_dir():
        raise Unavailable("no-such-folder", path=str(path.parent))
    refuse_network_share(path)
    try:
        with TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as folder:
            unfinished = Path(folder, "office")
            _record(lines, unfinished, progress, memory)
            os.link(unfinished, path)
    except FileExistsError:
        raise Unavailable("file-exists", path=str(path)) from None
    except OSError as error:
        raise problem(error) from error


def sample_lines(name: str) -> Iterator[SampleLine]:
    """The lines of a sample, in the order in which they were recorded.

    Raises:
        Malformed: `unknown-sample`; of a line that is wrong, as `domain.record.request.parse`.
    """
    if name not in SAMPLES:
        raise Malformed("unknown-sample", field="name", sample=name[:60])
    text = packaged("samples", f"{name}.jsonl").read_text(encoding="utf-8")
    return (_line(msgspec.json.decode(line)) for line in text.splitlines())


def _line(found: dict[str, Any]) -> SampleLine:
    said = {key: value for key, value in found.items() if key not in _Circumstances.__struct_fields__}
    try:
        when = msgspec.convert(found, _Circumstances)
    except msgspec.ValidationError as error:
        raise wrong_shape(error) from None
    if when.at.tzinfo is None:
        raise Malformed("time-without-zone", field="at")
    return SampleLine(when.at.astimezone(UTC), when.by, parse(msgspec.json.encode(said)))


def _record(lines: tuple[SampleLine, ...], path: Path, progress: Progress, memory: Path | None) -> None:
    new_office(path, sample=True)
    clock = _SimulatedClock(lines[0].at)
    with closing(office_at(path, Officer(lines[0].by, DESK), clock, memory=memory)) as office:
        for recorded, line in enumerate(lines, 1):
            clock.now, office.officer = line.at, Officer(line.by, DESK)
            office.record(*line.requests)
            progress(recorded, len(lines))
