"""Texts of the record: each stands by language, or on the table of `docs/format.md` that says why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec

from domain.core.message import Command, name_of
from domain.core.text import FullText, LanguageTag, Line, Paragraph, Remark, Texts
from domain.record.vocabulary import AGGREGATE_KINDS

FORMAT = Path(__file__).parents[3] / "docs" / "format.md"
HEADING = "## Texts that stand in one language"
FREE = (Line, Paragraph, Remark, FullText)
"""The types of words that are worded freely: everything else is an id, a word of a closed set, a number, a name."""


def worded(kind: Any) -> Iterator[tuple[str, bool]]:
    """The places in a type that hold free words, and whether by language: ("", True) is the type itself."""
    if kind in FREE:
        yield "", False
    elif isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        for name, inner in get_type_hints(kind, include_extras=True).items():
            for place, by_language in worded(inner):
                yield ".".join(filter(None, (name, place))), by_language
    elif get_origin(kind) is dict and get_args(kind)[0] == LanguageTag:
        yield "", True
    elif get_origin(kind) is not Annotated or get_origin(get_args(kind)[0]) is not None:
        for inner in get_args(kind):
            yield from worded(inner)


def in_one_language(command: type[Command[Any]]) -> set[str]:
    """Its fields, and what is in them, that can be worded in one language only."""
    found: dict[str, bool] = {}
    for field in msgspec.structs.fields(command):
        for place, by_language in worded(field.type):
            name = ".".join(filter(None, (field.name, place)))
            found[name] = found.get(name, False) or by_language
    return {name for name, by_language in found.items() if not by_language}


def listed() -> set[tuple[str, str]]:
    """What the table of the page lists: (command, field) pairs."""
    rows = FORMAT.read_text("utf-8").partition(HEADING)[2].partition("\n## ")[0].splitlines()
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows if row.startswith("| `")]
    return {
        (command.strip(" `"), field.strip(" `"))
        for commands, fields, *_ in cells
        for command in commands.split(",")
        for field in fields.split(",")
    }


def test_a_text_that_has_no_languages_is_on_the_page_with_the_reason() -> None:
    commands = [command for kind in AGGREGATE_KINDS for command in kind.commands]
    found = {(name_of(command), field) for command in commands for field in in_one_language(command)}
    assert found == listed()


def test_a_field_that_takes_a_bare_text_or_one_by_language_has_languages() -> None:
    class Worded(Command[Any], frozen=True):
        law: Remark | Texts = ""
        note: Remark = ""

    assert in_one_language(Worded) == {"note"}
