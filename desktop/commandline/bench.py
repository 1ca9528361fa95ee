"""The bench: how quick the program is on an office of a chosen size: what is asked, and what is reached."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desktop.bench import bench as measured
from desktop.bench.figure import BenchFigure
from desktop.commandline.call import Call
from desktop.commandline.parser import Declarations
from desktop.commandline.table import table
from desktop.wording.words import Words
from domain.core.place import ServerAddress, place_named
from domain.core.problem import Malformed

FEWEST, MOST = 500, 10_000_000
LONGEST_VISIT = 100_000
ROUNDS = 3
NOT_MET = 1
"""The exit code where a figure is not reached."""


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    parser = commands.add("bench", bench, json=True)
    parser.take("--events", about="events", shown="count", type=_events, default=100_000)
    parser.take("--server", about="bench-server", shown="address")
    parser.take("--quick", about="quick", action="store_true")


def bench(call: Call) -> int:
    """Measure everything on an office made for that in a folder of its own, which is removed again."""
    events, server = call.asked.events, _server(call.asked.server)
    with TemporaryDirectory(prefix="chancery-bench-") as folder:
        work = measured.Bench(
            Path(folder), events, min(events, LONGEST_VISIT), 0 if call.asked.quick else ROUNDS, server
        )
        found: list[BenchFigure] = []
        try:
            found.extend(work.figures(lambda what: call.tell(call.words(f"bench.at.{what}"))))
        finally:  # What was measured is told, too, where something fails, or is broken off, after half an hour.
            if found:
                _answer(call, found)
    return 0 if all(each.met for each in found) else NOT_MET


def _answer(call: Call, found: Sequence[BenchFigure]) -> None:
    if call.asked.json:
        call.answer_json([_document(each, call.words) for each in found])
    else:
        call.answer(table([_heads(call.words), *(_line(each, call.words) for each in found)]))


def _server(address: str | None) -> ServerAddress | None:
    place = None if address is None else place_named(address)
    if isinstance(place, Path):
        raise Malformed("server-address-unclear", field="server", cause=str(address))
    return place


def _events(typed: str) -> int:
    found = int(typed)
    if not FEWEST <= found <= MOST:
        raise ArgumentTypeError(f"{FEWEST} … {MOST}")
    return found


def _heads(words: Words) -> list[str]:
    return [words(f"bench.head.{each}") for each in ("what", "asked", "reached", "met")]


def _line(figure: BenchFigure, words: Words) -> list[str]:
    sign = "≥" if figure.at_least else "≤"
    return [
        words(f"bench.figure.{figure.what}"),
        f"{sign} {_amount(figure.asked, figure, words)}",
        _amount(figure.reached, figure, words),
        words("bench.met") if figure.met else _not_met(figure, words),
    ]


def _not_met(figure: BenchFigure, words: Words) -> str:
    """That a figure is not reached, and why."""
    reason = _reason(figure, words)
    return words("bench.not-met-as", reason=reason) if reason else words("bench.not-met")


def _reason(figure: BenchFigure, words: Words) -> str:
    value = words.number(Decimal(f"{Decimal(f'{figure.value:.3g}'):f}"))
    return words(f"bench.reason.{figure.reason}", value=value) if figure.reason and not figure.met else ""


def _amount(value: float, figure: BenchFigure, words: Words) -> str:
    return words(f"bench.unit.{figure.unit}", value=words.number(Decimal(f"{value:.3g}")))


def _document(figure: BenchFigure, words: Words) -> dict[str, Any]:
    return {
        "figure": figure.what,
        "what": words(f"bench.figure.{figure.what}"),
        "asked": figure.asked,
        "at_least": figure.at_least,
        "reached": round(figure.reached, 6),
        "unit": figure.unit,
        "met": figure.met,
        "reason": _reason(figure, words) or None,
    }
