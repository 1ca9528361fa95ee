"""Commands and events: what was asked for, and what was recorded.

A concept derives its own from these two. `decide`, `evolve` and `opposite` are pure: no clock, no I/O.
They are about a visit unless they say of what: `Event[Person]` is an event of a person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, Self

import msgspec
from typing_extensions import TypeVar

from domain.core.problem import Refused

if TYPE_CHECKING:
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit

Facets = frozenset[tuple[str, str]]
"""What an event touches: (subject, facet) pairs. A member of a set is a facet of its own."""


Known = Mapping[str, Any]
"""What is known of the fields of a command before it is asked for: those that say what it is about."""


def facets(subject: str, *names: str) -> Facets:
    """The facets of one subject, such as `facets("talks", "time", "place")`."""
    return frozenset((subject, name) for name in names)


class Aggregate(Protocol):
    """What a stream of events folds into: a visit, or an entry of a registry.

    `entries` is the number of the last entry folded, `reference` the name it goes by in the office.
    """

    entries: int
    reference: str

    def admit(self, command: Command[Any]) -> None:
        """Let a command come before the aggregate at all.

        Raises:
            Refused: it was never opened, or takes no more of its kind.
        """


A = TypeVar("A", bound="Aggregate", default="Visit")
"""What an event or a command is about."""


class Event(msgspec.Struct, Generic[A], frozen=True, forbid_unknown_fields=True, gc=False):
    """Something that was recorded. Its fields are what is stored, as JSON a person can read.

    A released event class is frozen together with its golden rows: another shape is another class under
    the next `version`. A word of a closed set is stored as text, so that every row is read whatever words are
    allowed now; `evolve` casts it to the Literal that state and commands share, as `decide` let no other in.
    """

    topic: ClassVar[str]
    version: ClassVar[int] = 1
    vocabulary: ClassVar[int] = 1
    """The first vocabulary that has it: a program of an older one no longer writes to an office that holds it."""

    def upcast(self) -> Event[A]:
        """The same event in the shape that superseded it; itself where none did. Only that shape is folded."""
        return self

    def evolve(self, visit: A, /) -> None:
        """Change the visit, or whatever it is about, to what it is after this event.

        Never refuses: rules live in `decide`.
        """
        raise NotImplementedError(type(self).__name__)

    def touches(self) -> Facets:
        """What this event changes, so that two officers changing the same thing are told."""
        raise NotImplementedError(type(self).__name__)

    def journal_values(self, before: A, /) -> dict[str, Any]:
        """The values its sentence in the journal needs beside its own fields, from the visit before it."""
        return {}

    def reserves(self) -> tuple[str, str] | None:
        """A name no other stream may take from now on, as (kind, name)."""
        return None


class Command(msgspec.Struct, Generic[A], frozen=True, forbid_unknown_fields=True):
    """What someone asks for. It is data: it can be kept, sent again and replayed.

    A released command class may be renamed, may gain optional fields, and may let a field be left out, nothing else:
    another shape is another class under the next `version`, and the one before it stays, with an `upcast` to it.
    """

    version: ClassVar[int] = 1
    """Which shape of the command it is. A line of JSON and a stored command name it where it is not 1."""

    stored_as: ClassVar[str] = ""
    """The name it is stored under, where that is not the name of the class in words."""

    known_before: ClassVar[tuple[str, ...]] = ()
    """The names it was stored under before, oldest first; every later version states them too."""

    fields_known_before: ClassVar[Mapping[str, str]] = MappingProxyType({})
    """The names its fields had before, each with the name of now. Both are accepted, one at a time."""

    plans: ClassVar[bool] = True
    """Whether the rules of planning apply. Facts (False) are refused only when impossible."""

    private: ClassVar[tuple[str, ...]] = ()
    """The fields that must never be kept with the record: they are sealed, and left out of what is stored."""

    creates: ClassVar[tuple[str, ...]] = ()
    """The fields with the ids of what it creates inside its visit, person …: given, or made up by the office."""

    needs_reason: ClassVar[bool] = False
    """Whether the entry must say why (protocol 1.4)."""

    needs_second_login: ClassVar[bool] = False
    """Whether it judges others' work: who asks for it may not have done that work (protocol 4.3)."""

    @classmethod
    def current_values(cls, before: A, known: Known, /) -> dict[str, Any]:
        """Its fields as they stand for what `known` says it is about: what a form of it opens with."""
        return {}

    def upcast(self) -> Command[A]:
        """The same command in the shape of the next version; itself in the newest."""
        return self

    def keyed(self, taken: Callable[[str], bool]) -> Self:
        """The command with the key the office makes up for what it opens, where nobody gave one."""
        return self

    def worded(self, visit: A, registries: Registries, /) -> Self:
        """The command with what the office copies into it from the registries, where it was not given.

        Raises:
            Refused: `not-in-registry`.
        """
        return self

    def complete(self, visit: A, now: datetime, /) -> Self:
        """The command with what the office fills in: ids not given, the time of a fact observed now."""
        return self

    def decide(self, visit: A, /) -> Iterator[Event[A]]:
        """The events that follow. No event: nothing would change.

        Raises:
            Refused: the rules do not allow it.
        """
        raise NotImplementedError(type(self).__name__)

    def opposite(self, before: A, /) -> tuple[Command[A], ...]:
        """The commands that undo this one, given the visit as it was before it.

        Raises:
            Refused: `cannot-be-undone`.
        """
        raise Refused("cannot-be-undone", command=name_of(type(self)))

    def cites(self, event: Event[Any], /) -> str | None:
        """The letter an event of its follows from, where the command itself enters that letter in the register."""
        return None

    def reviewed(self) -> Callable[[A, Event[Any]], str]:
        """Tells, of the events of a stream one after the other, which work each is that this command judges: a word
        for it; empty where it is none of it. It is asked with what stands after the event.
        """
        return lambda _stood, _event: ""


# What is annotated above are no fields, and is read again for every class of theirs when one is first decoded, which
# takes half of that.
Event.__annotations__.clear()
Command.__annotations__.clear()

CommandClass = type[Command[Any]]
"""Which command is meant, before its fields are known."""


def decide(command: Command[A], aggregate: A) -> list[Event[A]]:
    """The events that follow from a command.

    Raises:
        Refused: the aggregate admits no such command, or the command's own rules.
    """
    aggregate.admit(command)
    return list(command.decide(aggregate))


def name_of(command: CommandClass) -> str:
    """The name of a command in a line of JSON: `PlanMeeting` is `plan-meeting`, if it states no other."""
    return command.stored_as or "".join(f"-{sign.lower()}" if sign.isupper() else sign for sign in command.__name__)[1:]


def can_be_undone(command: CommandClass) -> bool:
    """Whether a command has an opposite at all; of one visit or another the rules may still refuse it."""
    return command.opposite is not Command.opposite


def first_name_of(command: CommandClass) -> str:
    """The name a command first had: renaming it changes no digest."""
    return command.known_before[0] if command.known_before else name_of(command)


def is_newest(command: type[Command[Any]]) -> bool:
    """Whether no next version supersedes a command class."""
    return command.upcast is Command.upcast


def is_superseded(event: type[Event[Any]]) -> bool:
    """Whether an event class is only read, and folded in another shape."""
    return event.upcast is not Event.upcast


def newest(command: Command[A]) -> Command[A]:
    """The command in the shape of its newest version."""
    while (following := command.upcast()) is not command:
        command = following
    return command
