"""What the desktop says of each concept of the domain, in one file a concept, in the room and by the name it has there.

`desktop/concepts/programme/meeting.py` stands beside `domain/programme/meeting.py`. It is found by that
name when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any, Literal

import msgspec

from desktop.concepts.edges.endings import Endings
from desktop.concepts.edges.fields import Form
from domain.core.message import CommandClass, Event
from domain.record.vocabulary import COMMANDS

MenuGroup = Literal[
    "office", "safety", "persons", "person-names", "offices", "particulars", "venues", "vocabulary", "symbols", "quit",
    "undo", "edit",
    "begin", "visit", "announcement", "parties", "ending", "lists", "members", "names", "posts", "registered", "order",
    "counterparts", "programme", "about-items", "blocks", "talks", "sizes", "interpreting", "agenda", "tables", "lines",
    "honours", "record", "attendance", "checks", "statements", "figures", "documents", "signing", "letters",
    "agreement",
    "print", "journal", "pages", "registers", "panes", "colours", "text-size", "language", "window", "help",
]  # fmt: skip
"""The groups of actions in the menus; `desktop.actions.menus` says which stand in which menu."""


class Concept(msgspec.Struct, frozen=True):
    """A concept at its edges: where its commands are found, what they ask, and how its events are told."""

    menu: MenuGroup | None = None
    """Where its commands stand in the menus; None for a concept without commands."""
    forms: tuple[Form, ...] = ()
    """The form of each of its commands."""
    sentences: Mapping[type[Event[Any]], Endings] = msgspec.field(default_factory=dict)
    """The variants of the sentence of an event that is not always told in the same words."""


@cache
def concept_of(message: CommandClass | type[Event[Any]]) -> Concept:
    """What the desktop says of the concept a command or an event belongs to."""
    found: Concept = import_module(message.__module__.replace("domain", __name__, 1)).CONCEPT
    return found


@cache
def endings_of(event: type[Event[Any]]) -> Endings:
    """The variants of the sentence of an event: its own, else those of the event that it extends."""
    sentences = concept_of(event).sentences
    return next((sentences[each] for each in event.__mro__ if each in sentences), {})


@cache
def commands_for_many(subject: str) -> tuple[CommandClass, ...]:
    """The commands that may be asked for several things at once, by the field that names one of them."""
    forms = (form_of(command) for command in COMMANDS.values())
    return tuple(form.command for form in forms if form.many is not None and form.many.subject == subject)


@cache
def form_of(command: CommandClass) -> Form:
    """The form of a command."""
    return next(form for form in concept_of(command).forms if form.command is command)
