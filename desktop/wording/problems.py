"""Problems in words: what is wrong and what to do, in one plain sentence."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import get_args

from desktop.wording.words import Words
from domain.core.problem import Problem
from domain.core.text import LanguageTag, Line, Token
from domain.core.times import WallTime

_A_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _pattern(kind: object) -> str:
    """How the decoder quotes the pattern of a kind of text."""
    return re.escape(repr(get_args(kind)[1].pattern)[1:-1])


_EXPECTED: tuple[tuple[str, str], ...] = (
    (r"missing required field", "missing"),
    (r"unknown field", "unknown"),
    (r"Invalid enum value '(?P<given>.*)'", "choice"),
    (r"encoded datetime|`datetime\b", "moment"),
    (r"encoded date\b|`date\b", "date"),
    (r"decimal", "number"),
    (r"`bool\b", "yes-or-no"),
    (r"`int` >= (?P<limit>\d+)", "at-least"),
    (r"`int\b", "whole-number"),
    (r"`array\b", "list"),
    (r"`object\b", "group"),
    (r"length >= 1\b", "not-empty"),
    (r"length <= (?P<limit>\d+)", "at-most"),
    (_pattern(Token), "token"),
    (_pattern(LanguageTag), "language"),
    (_pattern(WallTime), "wall-time"),
    (_pattern(Line), "one-line"),
    (r"\^\[1-9\]", "size"),
    (r"`str\b", "text"),
    (r"", "otherwise"),
)
"""What the decoder says, in the order in which it is looked for, and what an officer is told instead."""


def problem_sentence(problem: Problem, words: Words, *, in_form: bool = False) -> str:
    """What an officer is told. Instants are told by the clock of what it concerns, else by that of `words`, named.

    Args:
        in_form: of a form, whose fields ask for a day and an hour, and for nothing as the command line writes it.
    """
    words = words.in_zone(problem.zone, problem.places).naming() if problem.zone else words.naming()
    words = words.in_sentence()
    values = {**problem.values, "label": _label_of(problem, words)}
    if problem.code == "wrong-shape":
        values["expected"] = _expected(str(problem.values.get("expected", "")), words, in_form=in_form)
        if named := re.search(r"unknown field `(.+?)`", str(problem.values.get("expected"))):
            return _with_others(words("hint.no-such-field", name=named[1]), problem, words, "hint.fields")
    no_json = problem.code == "no-json" and "column" in values
    told = words("hint.no-json-from" if no_json else f"problem.{problem.code}", **values)
    return _with_others(told, problem, words, "hint.choices")


def _with_others(told: str, problem: Problem, words: Words, choices: str) -> str:
    """The sentence with what may be written instead: the choices there are, and the nearest of them."""
    if problem.choices:
        told = words(choices, problem=told, choices=problem.choices)
    return words("hint.nearest", problem=told, near=problem.near) if problem.near else told


def particular_text(value: str | Problem | None, words: Words) -> str:
    """A private particular as it is shown: its value, that it is sealed elsewhere, or what is wrong with it.

    A day noted as 1936-07-16 is said as a day: 16 July 1936.
    """
    if isinstance(value, Problem):
        return problem_sentence(value, words)
    if value and _A_DAY.fullmatch(value):
        with suppress(ValueError):  # 1936-16-07 is shown as it was noted.
            return words.day(date.fromisoformat(value), "long")
    return value or words("cli.sealed-elsewhere")


def label(field: str | None, words: Words) -> str:
    """The label of a field without its mnemonic, of `when.day` that of `day`; its own name if it has none."""
    name = re.sub(r"\[.*?\]", "", field or "").removeprefix("$").strip(".")
    if not name:
        return words("field.none")
    for code in (f"field.{part}" for part in (name, *reversed(name.split(".")))):
        if words.has(code):
            return words(code).replace("&", "")
    return name


def _label_of(problem: Problem, words: Words) -> str:
    """The label of the field concerned, as the form of its command has it where that is its own."""
    field = _field_of(problem) or ""
    own = f"field.{problem.values.get('command')}.{field.removeprefix('$').strip('.')}"
    return words(own).replace("&", "") if words.has(own) else label(field, words)


def _field_of(problem: Problem) -> str | None:
    """The field concerned, as exactly as is known: a decoder names the one that is missing or not known."""
    named = re.search(r"field `(.+?)`", str(problem.values.get("expected", "")))
    return named.group(1) if named else str(problem.values.get("path") or problem.field or "")


def _expected(said: str, words: Words, *, in_form: bool) -> str:
    wanted = said.partition(", got ")[0]
    for pattern, name in _EXPECTED:
        found = re.search(pattern, wanted)
        if found is not None:
            if in_form and name == "moment":
                return words("expected.moment-in-form")
            return words(f"expected.{name}", **{key: _number(text) for key, text in found.groupdict().items()})
    raise AssertionError("the last pattern matches everything")


def _number(text: str) -> int | str:
    return int(text) if text.isdecimal() else text
