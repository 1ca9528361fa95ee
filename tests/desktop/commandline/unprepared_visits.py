"""Eight visits as files of commands, and what the program says of each: lists, checks, history, the programme sheet.

They try what the samples do not: expanded talks before the tête-à-tête, a visit known from newspapers only, two
co-heads with further parties, an office that changes hands on the second day, a chancellor who speaks German, a council
whose words are Turkish, documents of which each has other parties, three leaders of equal standing. What is said of
them is kept beside them as it was read and found right; `python -m tests.desktop.commandline.unprepared_visits` writes
it anew, to be read again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import datetime, tzinfo
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self
from unittest.mock import patch

import msgspec
import pypdfium2

from desktop import cli

FOLDER = Path(__file__).parent / "visits"
VISITS = {
    "expanded-before-tete-a-tete": "RU-2024-06",
    "from-newspapers": "CN-2022-09",
    "co-heads-and-further-parties": "EU-2025-04",
    "office-holder-changes": "EE-2016-12",
    "chancellor-in-german": "DE-2024-09",
    "council-in-turkish": "TR-2025-07",
    "grain-initiative": "UN-2022-07",
    "three-leaders": "US-2023-08",
}
"""The visit in each file."""

LISTS = ("schedule", "delegation", "attendance", "seating", "documents", "check")


def recorded(name: str, office: Path) -> str:
    """What `chancery record` says of the lines of a visit it could not record; empty if it recorded them all."""
    ask("--office", str(office), "new")
    with patch("domain.record.desk_clock.datetime", _AtNoon):
        return ask("--office", str(office), "record", str(FOLDER / f"{name}.jsonl"), without=_RECORDED)


def told(name: str, office: Path) -> str:
    """All that is said of a visit, in French: lists, history without its hours, the programme sheet."""
    return "\n\n".join(f"{title}\n{'=' * len(title)}\n{text}" for title, text in _parts(name, office)) + "\n"


def kept(name: str) -> str:
    """What was read and found right."""
    return (FOLDER / f"{name}.txt").read_text("utf-8")


def ask(*words: str, without: str | None = None) -> str:
    """What the program says to a call, or all its messages but those that hold some words."""
    out, messages = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(messages):
        cli.main([*words])
    if without is None:
        return out.getvalue().rstrip()
    return "\n".join(line for line in (out.getvalue() + messages.getvalue()).splitlines() if without not in line)


_RECORDED = ": recorded as entr"
"""What a line that was recorded is answered with."""
_OF_THIS_OFFICE = "Code de contrôle"
"""What the line of the sheet begins with that is another for every office."""


def _parts(name: str, office: Path) -> Iterator[tuple[str, str]]:
    visit, here = VISITS[name], ("--office", str(office), "--language", "fr")
    for each in LISTS:
        yield each, ask(*here, each, visit)
    journal = msgspec.json.decode(ask(*here, "history", visit, "--json"))
    yield "history", "\n".join(f"{row['entry']} {row['summary']}" for row in journal)
    sheet = office.with_suffix(".pdf")
    ask(*here, "print", "programme", visit, "-o", str(sheet), "--language", "fr,ru")
    with pypdfium2.PdfDocument(sheet) as document:
        pages = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    yield (
        "programme (fr, ru)",
        "\n".join(line for page in pages for line in page.splitlines() if _OF_THIS_OFFICE not in line),
    )


class _AtNoon(datetime):
    """It is always the same noon: the sheet names the hour of its newest entry, and breaks its lines after it."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return cls(2026, 11, 28, 12, tzinfo=tz)


def _write() -> None:
    for name in VISITS:
        with TemporaryDirectory() as folder:
            office = Path(folder, f"{name}.chancery")
            assert not recorded(name, office), recorded
            (FOLDER / f"{name}.txt").write_text(told(name, office), "utf-8")


if __name__ == "__main__":
    _write()
