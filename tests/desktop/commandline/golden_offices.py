"""The offices that Chancery 0.1.0 recorded, what it told of them as JSON, and where today's answers differ on purpose.

`python -m tests.desktop.commandline.golden_offices` writes today's differences anew, to be read line by line before
they are committed: each is a change of what an old record says, and wanted or a fault.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desktop import cli
from tests.domain.golden_offices import FOLDER, OFFICES, golden_office

DIFFERENCES = FOLDER / "differences.txt"
LISTS = ("schedule", "delegation", "attendance", "history")


def told(office: Path, list_name: str) -> Any:
    """What today's program says of the visit in an office, in the JSON of the command line."""
    out = StringIO()
    with redirect_stdout(out):
        cli.main(["--office", str(office), list_name, OFFICES[office.stem], "--json"])
    return json.loads(out.getvalue())


def told_then(name: str, list_name: str) -> Any:
    """What Chancery 0.1.0 said of it."""
    return json.loads((FOLDER / f"{name}.{list_name}.json").read_text("utf-8"))


def differences(name: str, list_name: str, now: Any) -> Iterator[str]:
    """Each value of then that is another today, one a line; what was not told then is no difference."""
    for place, then, today in _differing(told_then(name, list_name), now, ""):
        yield f"{name} {list_name} {place}: {_written(then)} -> {_written(today)}"


def known_differences(name: str, list_name: str) -> list[str]:
    """The differences that are wanted."""
    lines = DIFFERENCES.read_text("utf-8").splitlines()
    return [line for line in lines if line.startswith(f"{name} {list_name} ")]


def _differing(then: Any, now: Any, place: str) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(then, dict) and isinstance(now, dict):
        for key, value in then.items():
            yield from _differing(value, now.get(key, "(gone)"), f"{place}.{key}")
    elif isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        for number, pair in enumerate(zip(then, now, strict=True), start=1):
            yield from _differing(*pair, f"{place}[{number}]")
    elif then != now:
        yield place, then, now


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _write_differences() -> None:
    with TemporaryDirectory() as folder:
        offices = [golden_office(name, Path(folder)) for name in OFFICES]
        lines = [
            line
            for office in offices
            for list_name in LISTS
            for line in differences(office.stem, list_name, told(office, list_name))
        ]
    DIFFERENCES.write_text("".join(f"{line}\n" for line in lines), "utf-8")


if __name__ == "__main__":
    _write_differences()
