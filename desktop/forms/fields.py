"""What the tables of forms are written in: fields with their editors, forms with their fields, fields many share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any, get_args

import msgspec
from msgspec.structs import FieldInfo

from desktop.forms.editors import pick
from desktop.forms.editors.choice import ChoiceEditor, FormatEditor
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.instant import InstantEditor
from desktop.forms.editors.pick import PickEditor, SeveralEditor
from desktop.forms.editors.registry import RegistryEditor
from desktop.forms.editors.text import (
    NamesEditor,
    TextsEditor,
    WholeNumberEditor,
)
from desktop.forms.editors.venue import RoomEditor, venues
from domain.core.message import Command
from domain.core.names import Side
from domain.delegation.delegation import Category
from domain.programme.programme import Kind, Taking
from domain.record.vocabulary import COMMANDS


@dataclass(frozen=True)
class Field:
    """A field of a command in a form: its name, and the editor that edits it."""

    name: str
    editor: Callable[[], Editor]
    stands: bool = True
    """Whether it takes an entry that stands, as any that is selected does."""


@dataclass(frozen=True)
class Form:
    """The form of a command: its fields in the order of reading."""

    command: str
    fields: tuple[Field, ...] = field(default_factory=tuple)
    about: tuple[Field, ...] = ()
    """What a command of a registry is about: the person. A visit is the one on show."""
    either: Mapping[str, str] = field(default_factory=dict)
    """Of fields that say the same in two ways, each by the other: one of them is filled."""

    @property
    def kind(self) -> type[Command[Any]]:
        """The class of the command."""
        return COMMANDS[self.command]

    def required(self, name: str) -> bool:
        """Whether the command cannot do without the field."""
        return self._described(name).required

    def default(self, name: str) -> Any:
        """What the command takes for a field that is not said, as plain JSON; None if it takes nothing."""
        default = self._described(name).default
        return None if default in (msgspec.NODEFAULT, None, (), "") else msgspec.to_builtins(default)

    def told_by(self, selection: Mapping[str, Any]) -> dict[str, Any]:
        """What a selection tells the form: its fields, and what it is about."""
        shown = {each.name for each in (*self.fields, *self.about) if each.stands}
        return {name: value for name, value in selection.items() if name in shown}

    def _described(self, name: str) -> FieldInfo:
        return _fields_of(self.kind)[name]


@cache
def _fields_of(kind: type[Command[Any]]) -> dict[str, FieldInfo]:
    # Asked of every field at every keystroke, and half of what a keystroke takes where it is not kept.
    return {each.name: each for each in msgspec.structs.fields(kind)}


def choice(kind: str, literal: object, *, optional: bool = False) -> Callable[[], Editor]:
    """An editor for one value of an enumeration, worded as that kind."""
    return partial(ChoiceEditor, kind, get_args(literal), optional=optional)


def pick_one(choices: pick.Choices, *, optional: bool = False) -> Callable[[], Editor]:
    """An editor for one of the things of a visit that are offered."""
    return partial(PickEditor, choices, optional=optional)


PLACE_IN_ORDER = Field("place", WholeNumberEditor)
AFTER = Field("after", pick_one(pick.members, optional=True))
PLACE_OR_AFTER = {"place": "after", "after": "place"}
VENUE = Field("venue", partial(RegistryEditor, venues))
ROOM = Field("room", RoomEditor)
MEMBER = Field("member", pick_one(pick.members))
ITEM = Field("item", pick_one(pick.items))
SIDE = Field("side", choice("side", Side))
NAMES = Field("names", NamesEditor)
POSITION = Field("position", TextsEditor)
CATEGORY = Field("category", choice("member-category", Category))
TITLE = Field("title", TextsEditor)
PLACE = Field("place", TextsEditor)
KIND = Field("kind", choice("kind", Kind))
TAKING = Field("taking", choice("taking", Taking))
FORMAT = Field("format", FormatEditor)
PEOPLE = Field("people", partial(SeveralEditor, pick.members))
AT = Field("at", InstantEditor)
