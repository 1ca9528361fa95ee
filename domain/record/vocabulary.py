"""The closed vocabulary of the record: every command by its name and version, every event by its topic and version.

Nothing else is ever decoded: a row that names another topic is refused, never imported.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from domain.agreement import agreement, answer_deadline, correspondence, enclosures, note, note_sending, unequal_places
from domain.checks import accepted_checks
from domain.core.message import Command, Event, name_of
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
    principal,
    proposing,
    replacement,
    side_order,
    spelling,
)
from domain.documents import (
    assistants,
    document_count,
    document_listing,
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
from domain.record.aggregate_kind import AggregateKind
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
from domain.seating import chairs, item_order, line_commands, lines, seat_moves, seat_swaps, table_commands
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
    who_takes_part,
)

VISIT = AggregateKind(
    "visit", visit.Visit, opening.OpenVisit, "reference", "visit-reference",
    (
        opening, amending, announcement, closing, proposing, entered_behind, confirming,
        category, replacement, member_names, spelling, member_office,
        member_courtesy, acting, identity, adopting,
        accepted_list,
        precedence, principal, list_order, side_order,
        item_kind, planning, entering, moving, cancellation, list_closing, arrangements,
        item_words, kind_correction, contacts,
        visibility, place, menu, meeting, head_of_side, agenda, reporting, item_order,
        table_commands, seat_swaps, seat_moves, chairs, lines, line_commands, honours,
        presence, attendance, unlisted,
        member_languages, interpreting,
        day_order, day_placing,
        outcome, holding, unplanned, press, figure, claim, accepted_checks, correspondence, agreement,
        answer_deadline, enclosures, note, note_sending, unequal_places,
        size_agreed, size_held, block, parties, who_takes_part, party_order,
        visit_languages, phrases, party_symbols, counterparts,
        motorcade, badge, lodging,
        document_listing, document_terms, document_parties, document_count, signatories, assistants, signing_outcome,
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


def vocabulary_of(topic: str, version: int) -> int:
    """The number of the vocabulary that has an event; 1 for one that none has."""
    known = EVENTS.get((topic, version))
    return 1 if known is None else known.vocabulary
