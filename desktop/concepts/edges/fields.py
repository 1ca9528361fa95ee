"""What forms are declared in: their fields, and what kind of value each takes. Plain data, without a window.

`desktop.forms.editors.made` makes an editor of each kind of value.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from msgspec.structs import FieldInfo, replace

from domain.core.message import Command, name_of

if TYPE_CHECKING:
    from desktop.desk.registries import DeskRegistries
    from desktop.desk.view import VisitView
    from domain.checks.check import Check
    from domain.visit.visit import Visit

Offered = list[tuple[str, str]]
"""What may be picked: (id, words) pairs, in the order in which they are offered."""

PlainValue = Literal[
    "line", "note", "lines", "number", "whole-number", "minutes", "texts", "paragraphs", "names", "name",
    "spelt-name", "day", "day-done", "day-to-come", "clock", "planned-time", "next-time", "instant", "instant-now",
    "instant-at-item", "start", "deadline", "zone", "meeting-format", "room", "office-held", "path", "file",
    "places", "party", "pairs", "turns", "stays", "cars", "car", "quantity", "sizes", "greeters", "assistants",
    "enclosures", "presences",
]  # fmt: skip
"""A kind of value of which nothing more need be said: a line of text, a day, the cars of a motorcade …"""


class OneOf(msgspec.Struct, frozen=True):
    """One of the values of a `Literal`, worded as that kind. `optional` adds the choice of none."""

    worded: str
    values: object
    optional: bool = False


class SomeSide(msgspec.Struct, frozen=True):
    """One of the sides there are, by the name of its state or organisation. `optional` adds the choice of none.

    `further` leaves out host and guest.
    """

    optional: bool = False
    further: bool = False


class YesNo(msgspec.Struct, frozen=True):
    """A box to tick; `code` is that of the words beside it. An optional one that nobody touched says nothing."""

    code: str
    optional: bool = False


class Pick(msgspec.Struct, frozen=True):
    """One of the things of a visit that are offered."""

    offered: Callable[[VisitView], Offered]
    of_side: Callable[[VisitView, str], Offered] | None = None
    """Those of one side, where the field `side` of the form names one and no other may be chosen."""
    tells: Callable[[VisitView, str], Mapping[str, Any]] | None = None
    """What the one chosen, by its id, says of other fields of the form."""


class Several(msgspec.Struct, frozen=True):
    """Several of the things of a visit that are offered, in an order."""

    offered: Callable[[VisitView], Offered]


class SeveralAnywhere(msgspec.Struct, frozen=True):
    """Several things, in an order, that are offered whether there is a visit or not, such as languages."""

    offered: Callable[[], Offered]


class Registered(msgspec.Struct, frozen=True):
    """One entry of a registry, or something that stands in one."""

    offered: Callable[[DeskRegistries], Offered]
    before: Callable[[VisitView], str] | None = None
    """Which of them the item before has, in whose place the sign = may be typed; empty where it has none."""
    called: Callable[[], Mapping[str, str]] = dict
    """By what else than their words they are found, by their ids."""


class SomePerson(msgspec.Struct, frozen=True):
    """A person of the registry; with `gone`, one of those that were taken back, or merged into others."""

    gone: Literal["", "retracted", "merged"] = ""


class Script(msgspec.Struct, frozen=True):
    """The language and script of a name; with `known`, one of those the person has already."""

    known: bool = False


ValueKind = PlainValue | OneOf | SomeSide | YesNo | Pick | Several | SeveralAnywhere | Registered | SomePerson | Script
"""What kind of value a field takes."""


AlsoAsked = Literal["decisions", "somebody-new", "name-forms", "registering", "identifying"]
"""What a form may ask beside the fields of its command: what becomes of all that a withdrawal touches, and with it who
is new; other forms of a name; whether the registry is to know the person, or the member, too."""


class Field(msgspec.Struct, frozen=True):
    """A field of a command in a form: its name, and the kind of value it takes."""

    name: str
    value: ValueKind
    stands: bool = True
    """Whether it takes an entry that stands, as any that is selected does."""
    meant: Callable[[VisitView], Collection[str]] | None = None
    """Which of what it offers it is meant for, where that is not all; what else is selected does not fill it in."""
    alone: bool = False
    """Whether it is what it is meant for, where that is one thing alone, whatever else is selected."""


def _nothing(_check: Check, _visit: Visit) -> Mapping[str, Any]:
    return {}


def _as_asked(_visit: Visit, _subject: str, asked: Mapping[str, Any]) -> Mapping[str, Any]:
    return asked


def _none_meant(_visit: Visit, _fields: Mapping[str, Any]) -> Mapping[str, Any]:
    return {}


def _nothing_alike(_visit: Visit, _subjects: Sequence[str]) -> Mapping[str, Any]:
    return {}


class Many(msgspec.Struct, frozen=True):
    """How a command is asked for several things at once: each gets a command of its own, all in one save."""

    subject: str
    """The field that names the thing a command is about."""
    asked: tuple[Field, ...] | None = None
    """What is asked once for all of them; None: the fields of the command beside its subject."""
    each: Callable[[Visit, str, Mapping[str, Any]], Mapping[str, Any]] = _as_asked
    """The fields of the command of one of them, by what was asked for all. It may refuse."""
    follows: str = ""
    """The field that names, of each but the first, the one before it: they stand one behind the other."""
    proposes: Callable[[Visit, Mapping[str, Any]], Mapping[str, Any]] = _none_meant
    """What it opens with where none is named, by what is known; it asks for one where this names no several."""
    offered: Callable[[VisitView], Offered] | None = None
    """What may be chosen, where the field that names one does not say it."""
    alike: Callable[[Visit, Sequence[str]], Mapping[str, Any]] = _nothing_alike
    """What it opens with of what stands alike in all of those that are named."""


class Suggested(msgspec.Struct, frozen=True):
    """What is recorded of a field where nothing is entered, shown in grey there: the usual title of such an item."""

    field: str
    by: tuple[str, ...]
    """The fields of the form that it follows from."""
    value: Callable[[Mapping[str, Any], tuple[str, ...], DeskRegistries], Any]
    """It, by what those fields say, the languages words are asked for in, and the registries; None for nothing."""


class SomebodyNew(msgspec.Struct, frozen=True):
    """The form that enters whoever is typed in a field and is none of those who may be chosen there."""

    field: str
    command: type[Command[Any]]
    fields: Callable[[Visit, Mapping[str, Any]], Mapping[str, Any]]
    """What is known of it by what the form says; who it is, it is told apart."""


class Form(msgspec.Struct, frozen=True):
    """The form of a command: its fields in the order of reading.

    What it leaves out is made up by the office (an id) or comes from the page the form was opened on.
    """

    command: type[Command[Any]]
    fields: tuple[Field, ...] = ()
    about: tuple[Field, ...] = ()
    """What a command of a registry is about: the person. A visit is the one on show."""
    either: Mapping[str, str] = msgspec.field(default_factory=dict)
    """Of fields that say the same in two ways, each by the other: one of them is filled."""
    asks: AlsoAsked | None = None
    """What it asks beside the fields of the command."""
    proposes: Callable[[Check, Visit], Mapping[str, Any]] = _nothing
    """What it opens with, where it mends what a check found, beside what the check knows."""
    sourced: bool = True
    """Whether what it records may come from a letter. No letter of the register comes from another."""
    said_otherwise: tuple[str, ...] = ()
    """Fields the command cannot do without that may be left empty, as something else that the form asks says them."""
    suggests: Suggested | None = None
    """What it takes for a field that is left empty."""
    many: Many | None = None
    """How it is asked for several at once; None where it is for one at a time."""
    somebody_new: SomebodyNew | None = None
    """How somebody is entered who is none of those it offers."""
    begins: Callable[[Mapping[str, Any]], str] | None = None
    """The field to begin with by what is known; empty where it is the first to fill in."""

    @property
    def name(self) -> str:
        """The name of the command."""
        return name_of(self.command)

    @property
    def own(self) -> tuple[str, ...]:
        """The names of the fields of the command."""
        return tuple(each.name for each in self.fields)

    def needs(self, name: str) -> bool:
        """Whether it must be filled in: what the command cannot do without, what it is about, or its reason."""
        if name in self.said_otherwise:
            return False
        if name in self.own:
            return name in _required_of(self.command) or name not in self.command.__struct_fields__
        return name in {each.name for each in self.about} or (name == "reason" and self.command.needs_reason)

    def default(self, name: str) -> Any:
        """What the command takes for a field that is not said, as plain JSON; None if it takes nothing."""
        described = self._described(name)
        default = described.default if described is not None else None
        return None if default in (msgspec.NODEFAULT, None, (), "") else msgspec.to_builtins(default)

    def told_by(self, selection: Mapping[str, Any]) -> dict[str, Any]:
        """What a selection tells the form: its fields, and what it is about."""
        shown = {each.name for each in (*self.fields, *self.about) if each.stands}
        return {name: value for name, value in selection.items() if name in shown}

    def begun_with(self, selection: Mapping[str, Any], view: VisitView | None) -> dict[str, Any]:
        """What it opens with of a selection, without what a field is not meant for.

        Where a field is meant for one thing only, it is that: of what is entered anew, or where nothing else may be
        meant; else where nothing was selected.
        """
        told = self.told_by(selection)
        for each in (*self.fields, *self.about):
            meant = each.meant(view) if each.meant is not None and view is not None else ()
            if meant and told.get(each.name) not in meant:
                selected = told.pop(each.name, None)
                if len(meant) == 1 and (selected is None or self.command.creates or each.alone):
                    told[each.name] = next(iter(meant))
        return told

    def for_many(self) -> Form:
        """The form that asks for several at once: whom it is about, then what is asked for all of them."""
        assert self.many is not None
        about = next(each for each in self.fields if each.name == self.many.subject)
        offered = about.value.offered if isinstance(about.value, Pick) else self.many.offered
        assert offered is not None
        rest = self.many.asked if self.many.asked is not None else tuple(f for f in self.fields if f is not about)
        return replace(self, fields=(Field(about.name, Several(offered)), *rest))

    def is_for_many(self, fields: Mapping[str, Any]) -> bool:
        """Whether what is known names several things that it is about."""
        return self.many is not None and isinstance(fields.get(self.many.subject), list | tuple)

    def _described(self, name: str) -> FieldInfo | None:
        """What the command says of a field; None for one it does not have, as of a form for several."""
        return _fields_of(self.command).get(name)


@cache
def _required_of(kind: type[Command[Any]]) -> frozenset[str]:
    """The fields without a default; their types, which take longer to find out, are not asked for."""
    names, defaults = kind.__struct_fields__, kind.__struct_defaults__
    bare = [name for name, default in zip(names[::-1], defaults[::-1], strict=False) if default is msgspec.NODEFAULT]
    return frozenset((*names[: len(names) - len(defaults)], *bare))


@cache
def _fields_of(kind: type[Command[Any]]) -> dict[str, FieldInfo]:
    # Kept because it is asked of every field at every keystroke, and would double the time of one.
    return {each.name: each for each in msgspec.structs.fields(kind)}


AT = Field("at", "instant")
NAMES = Field("names", "names")
OPTIONAL_SIDE = Field("side", SomeSide(optional=True))
PLACE_IN_ORDER = Field("place", "whole-number")
PLACE_OR_AFTER = {"place": "after", "after": "place"}
POSITION = Field("position", "texts")
SIDE = Field("side", SomeSide())
TITLE = Field("title", "texts")
