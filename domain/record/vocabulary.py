"""The closed vocabulary of the record: every command by its name and version, every event by its topic and version.

Nothing else is ever decoded: a row that names another topic is refused, never imported.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from types import ModuleType
from typing import Any, TypeVar

import msgspec

from domain.agreement import agreement, answer_deadline, correspondence, enclosures, note, note_sending, unequal_places
from domain.checks import accepted_checks
from domain.core.message import Aggregate, Command, Event, is_newest, name_of
from domain.core.nearest import nearest
from domain.core.problem import Malformed
from domain.delegation import (
    accepted_list,
    acting,
    adopting,
    badge,
    category,
    confirming,
    counterparts,
    entered_behind,
    identity,
    list_closing,
    list_order,
    lodging,
    member_courtesy,
    member_languages,
    member_names,
    member_office,
    precedence,
    proposing,
    replacement,
    side_order,
    spelling,
)
from domain.documents import (
    assistants,
    document,
    document_count,
    document_parties,
    document_terms,
    signatories,
    signing_outcome,
)
from domain.programme import (
    agenda,
    arrangements,
    attendance,
    block,
    cancellation,
    contacts,
    day_order,
    day_placing,
    entering,
    head_of_side,
    holding,
    honours,
    interpreting,
    item_kind,
    item_words,
    kind_correction,
    meeting,
    menu,
    motorcade,
    moving,
    outcome,
    own_kind,
    place,
    planning,
    presence,
    reporting,
    size_agreed,
    size_held,
    unlisted,
    unplanned,
    visibility,
)
from domain.record.choices import choices_at, fields_at
from domain.registry import (
    branch,
    courtesy,
    lost_keys,
    merging,
    office_held,
    office_orders,
    particulars,
    person,
    person_names,
    photograph,
    phrase_book,
    room,
    set_aside,
    symbol_packs,
    venue,
)
from domain.seating import chairs, item_order, line_commands, lines, seat_moves, table_commands
from domain.statements import claim, figure, press
from domain.visit import (
    amending,
    announcement,
    closing,
    opening,
    parties,
    party_order,
    party_symbols,
    phrases,
    visit,
    visit_languages,
)

Message = TypeVar("Message", Command[Any], Event[Any])


class AggregateKind(msgspec.Struct, frozen=True, dict=True):
    """A kind of aggregate: each of them is a stream of events, and a consistency boundary of its own."""

    name: str
    """How a line of JSON names one of them: `{"command": …, "visit": "KZ-2025-11"}`."""
    begin: Callable[[], Aggregate]
    """One of them before its first event."""
    opens: type[Command[Any]] | None
    """The command that begins one; None for the office itself, which is there from the beginning."""
    key: str
    """The field of that command that says how it will be named."""
    reserves: str
    """The kind of name that is reserved for it, so that no two are named alike."""
    concepts: tuple[ModuleType, ...]

    @cached_property
    def folds_into(self) -> type[Aggregate]:
        """The class of such an aggregate."""
        return type(self.begin())

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The topics of its events."""
        return tuple(dict.fromkeys(event.topic for event in self.messages(Event)))

    @cached_property
    def reserving(self) -> tuple[str, ...]:
        """The topics of its events that reserve a name."""
        reserves = (event.topic for event in self.messages(Event) if event.reserves is not Event.reserves)
        return tuple(dict.fromkeys(reserves))

    @cached_property
    def commands(self) -> list[type[Command[Any]]]:
        """Its commands in their newest versions."""
        return [command for command in self.messages(Command) if is_newest(command)]

    def messages(self, base: type[Message]) -> list[type[Message]]:
        """Its commands, or its events, of every version, in the order in which the concepts define them.

        What several of a concept have in common is a class with an underscore, and none of them.
        """
        return [kind for kind in self._classes if issubclass(kind, base)]

    @cached_property
    def _classes(self) -> list[type[Any]]:
        """The classes its concepts define, in their order."""
        return [
            kind
            for concept in self.concepts
            for name, kind in vars(concept).items()
            if isinstance(kind, type) and kind.__module__ == concept.__name__ and not name.startswith("_")
        ]


VISIT = AggregateKind(
    "visit", visit.Visit, opening.OpenVisit, "reference", "visit-reference",
    (
        opening, amending, announcement, closing, proposing, entered_behind, confirming,
        category, replacement, member_names, spelling, member_office,
        member_courtesy, acting, identity, adopting,
        accepted_list,
        precedence, list_order, side_order,
        item_kind, planning, entering, moving, cancellation, list_closing, arrangements,
        item_words, kind_correction, contacts,
        visibility, place, menu, meeting, head_of_side, agenda, reporting, item_order,
        table_commands, seat_moves, chairs, lines, line_commands, honours,
        presence, attendance, unlisted,
        member_languages, interpreting,
        day_order, day_placing,
        outcome, holding, unplanned, press, figure, claim, accepted_checks, correspondence, agreement,
        answer_deadline, enclosures, note, note_sending, unequal_places,
        size_agreed, size_held, block, parties, party_order, visit_languages, phrases, party_symbols, counterparts,
        motorcade, badge, lodging,
        document, document_terms, document_parties, document_count, signatories, assistants, signing_outcome,
    ),
)  # fmt: skip

PERSON = AggregateKind(
    "person", person.Person, person.RegisterPerson, "person", "person",
    (person, person_names, courtesy, office_held, merging, particulars, photograph),
)  # fmt: skip

VENUE = AggregateKind("venue", venue.Venue, venue.RegisterVenue, "venue", "venue", (venue, room))

OFFICE = AggregateKind(
    "office", branch.OfficeItself, None, "", "",
    (branch, lost_keys, set_aside, own_kind, office_orders, phrase_book, symbol_packs),
)  # fmt: skip
"""The office itself: one stream, whose id is the identity of the office, for what belongs to no visit."""

AGGREGATE_KINDS: tuple[AggregateKind, ...] = (VISIT, PERSON, VENUE, OFFICE)
"""Every kind of aggregate an office holds: visits, the registries they share, and itself."""

NAMED: tuple[AggregateKind, ...] = tuple(kind for kind in AGGREGATE_KINDS if kind.opens is not None)
"""The kinds of which there are many, so that a request names one."""

_KIND_OF: dict[type[Any], AggregateKind] = {
    message: kind for kind in AGGREGATE_KINDS for message in (*kind.messages(Command), *kind.messages(Event))
}


def command_versions(commands: Iterable[type[Command[Any]]]) -> dict[tuple[str, int], type[Command[Any]]]:
    """Command classes by (name, version), each under its former names too.

    Raises ValueError for two of one name and version.
    """
    found: dict[tuple[str, int], type[Command[Any]]] = {}
    for command in commands:
        for name in (name_of(command), *command.known_before):
            if (name, command.version) in found:
                raise ValueError(f"two commands are stored as {name}, version {command.version}")
            found[name, command.version] = command
    return found


COMMAND_VERSIONS: dict[tuple[str, int], type[Command[Any]]] = command_versions(
    command for kind in AGGREGATE_KINDS for command in kind.messages(Command)
)
"""Every command class by (name, version), for ever: those superseded and the names of before included."""

COMMANDS: dict[str, type[Command[Any]]] = {
    name_of(command): command for kind in AGGREGATE_KINDS for command in kind.commands
}
"""Every command by its name, such as `plan-meeting`, in the order in which the concepts define them."""

EVENTS: dict[tuple[str, int], type[Event[Any]]] = {
    (event.topic, event.version): event for kind in AGGREGATE_KINDS for event in kind.messages(Event)
}
"""Every event class by (topic, version), for ever."""


VOCABULARY = max(event.vocabulary for event in EVENTS.values())
"""The number of this vocabulary: raised with the first event that a program of an older one does not know."""


def kind_of(message: Command[Any] | Event[Any]) -> AggregateKind:
    """The kind of aggregate a command or an event is about."""
    return _KIND_OF[type(message)]


def kind_of_command(name: str) -> AggregateKind:
    """The kind of aggregate a command of that name is about. Raises KeyError for a name there is not."""
    return _KIND_OF[COMMANDS[name]]


def first_version(name: str) -> int:
    """The version that is meant where a line names none: the first that the command has under that name.

    A name that came with a later version means that one; 1 for a name nobody knows.
    """
    return min((version for known, version in COMMAND_VERSIONS if known == name), default=1)


def newest_named(name: str) -> type[Command[Any]]:
    """The newest version of the command that has that name, or had it before.

    Raises:
        Malformed: `unknown-command`.
    """
    versions = [version for known, version in COMMAND_VERSIONS if known == name]
    if not versions:
        raise Malformed("unknown-command", field="command", near=nearest(name, COMMANDS), command=name[:60])
    return COMMAND_VERSIONS[name, max(versions)]


def command_named(name: str, fields: dict[str, Any], version: int = 1) -> Command[Any]:
    """The command of that name and version with those fields.

    Raises:
        Malformed: `unknown-command`, `unknown-command-version`, or `wrong-shape` with the path of the field and
            what was expected.
    """
    kind = COMMAND_VERSIONS.get((name, version))
    if kind is None:
        known = newest_named(name)
        raise Malformed("unknown-command-version", field="version", command=name_of(known), version=version)
    try:
        command: Command[Any] = msgspec.convert(_named_as_now(fields, kind), kind, strict=True)
    except msgspec.ValidationError as error:
        raise wrong_shape(error, kind) from None
    return command


def _named_as_now(fields: dict[str, Any], kind: type[Command[Any]]) -> dict[str, Any]:
    """The fields under the names of now; one given under both names is left under the former, which is refused."""
    former = kind.fields_known_before
    return {former[name] if name in former and former[name] not in fields else name: fields[name] for name in fields}


def fields_of(command: Command[Any]) -> dict[str, Any]:
    """The fields of a command as plain JSON values, those left at their default included."""
    return dict(msgspec.to_builtins(command))


def created_by(command: Command[Any]) -> dict[str, str]:
    """The ids of what a completed command creates, by what they name: a member, an item, a visit, a person …"""
    created = {field: str(getattr(command, field)) for field in command.creates}
    kind = kind_of(command)
    if kind.opens is not None and isinstance(command, kind.opens):
        created[kind.name] = str(getattr(command, kind.key))
    return created


def wrong_shape(error: msgspec.ValidationError, kind: type[Command[Any]] | None = None) -> Malformed:
    """The library's message as a problem: where it is, and what was expected there, with the choices or fields a kind
    has.
    """
    expected, _, place = str(error).partition(" - at ")
    path = place.removeprefix("`key` in ").strip("`") or "$"
    field = path.removeprefix("$").lstrip(".").partition(".")[0].partition("[")[0]
    if not field and (missing := re.search(r"missing required field `(.+?)`", expected)):
        field = missing.group(1)
    choices: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    if kind is not None and (given := re.search(r"Invalid enum value '(.*)'", expected)):
        choices = choices_at(kind, place)
        near = nearest(given.group(1), choices)
    elif kind is not None and (unknown := re.search(r"unknown field `(.+?)`", expected)):
        choices = fields_at(kind, place)
        near = nearest(unknown.group(1), choices)
    elif kind is not None and expected.startswith("Expected `str`"):
        choices = choices_at(kind, place)
    asked = {"command": name_of(kind)} if kind is not None else {}
    return Malformed(
        "wrong-shape", field=field or None, choices=choices, near=near, path=path, expected=expected, **asked
    )


def vocabulary_of(topic: str, version: int) -> int:
    """The number of the vocabulary that has an event; 1 for one that none has."""
    known = EVENTS.get((topic, version))
    return 1 if known is None else known.vocabulary
