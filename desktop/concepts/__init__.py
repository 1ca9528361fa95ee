"""What the desktop says of each concept of the domain, in one file a concept, named as the concept is.

`desktop/concepts/meeting.py` stands beside `domain/programme/meeting.py`. It is found by that name when it is
first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any, Literal

from desktop.concepts.edges.endings import Endings
from desktop.concepts.edges.fields import Form
from domain.core.message import CommandClass, Event

Menu = Literal[
    "office", "edit", "visit", "people", "programme", "record", "statements", "letters", "print", "journal", "window",
    "help",
]  # fmt: skip
"""The menus, from left to right; each is worded by `menu.<name>`."""


@dataclass(frozen=True)
class Concept:
    """A concept at its edges: where its commands are found, what they ask, and how its events are told."""

    menu: Menu | None = None
    """None for a concept without commands."""
    forms: tuple[Form, ...] = ()
    """The form of each of its commands."""
    sentences: Mapping[type[Event[Any]], Endings] = field(default_factory=dict)
    """The variants of the sentence of an event that is not always told in the same words."""


@cache
def concept_of(message: CommandClass | type[Event[Any]]) -> Concept:
    """What the desktop says of the concept a command or an event belongs to."""
    found: Concept = import_module(f"{__name__}.{message.__module__.rpartition('.')[2]}").CONCEPT
    return found


@cache
def form_of(command: CommandClass) -> Form:
    """The form of a command."""
    return next(form for form in concept_of(command).forms if form.command is command)
