"""Reconciling: `reconcile` holds a new list against the one that stands, and records what is accepted of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from desktop.commandline.call import Call
from desktop.commandline.files import STANDARD
from desktop.commandline.list_answer import ReconciledList, answer_reconciled
from desktop.commandline.list_options import accepted_in, decided_in, families_in, places_in, same_in
from desktop.commandline.parser import Declarations
from desktop.commandline.reading import FINDINGS
from desktop.desk.person_finder import PersonFinder
from desktop.files.lists.departures import touching
from desktop.files.lists.limits import Limits
from desktop.files.lists.plain_text import ENCODINGS, text_of
from desktop.files.lists.reader import ListRead, read_list, read_pasted
from desktop.files.lists.requests import ReceivedList, requests_of
from desktop.files.lists.work import accepted_list, list_said
from desktop.wording.words import Words
from domain.core.names import GUEST
from domain.core.problem import Malformed
from domain.core.text import cleaned
from domain.delegation.accepted_list import LIST_KINDS
from domain.delegation.identity import approved_spellings
from domain.lists.listed import persons_on, with_families
from domain.lists.listing import parse_list
from domain.lists.notes.sentences import with_sentences
from domain.lists.reconciling.accept_list import as_accepted
from domain.lists.reconciling.known_persons import KnownOf, known_as
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.surroundings.sides_told import list_of_side, names_of_sides
from domain.lists.tables.columns import columns_from, guessed_columns, untold_columns
from domain.office import Office
from domain.registry.person import Person
from domain.registry.registries import Registries
from domain.visit.sides import side_named


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    lists = commands.add("reconcile", reconcile_list, visit=True, json=True)
    lists.take("file", about="list", shown="file")
    lists.take("--side", about="side", default=GUEST)
    lists.take("--columns", about="columns", shown="columns")
    lists.take("--encoding", about="encoding", choices=ENCODINGS)
    lists.take("--as", about="list-kind", choices=LIST_KINDS, dest="kind")
    lists.take("--accept", about="accept", shown="findings")
    lists.take("--place", about="place-new", shown="place-new", action="append", default=[])
    lists.take("--decide", about="decide", shown="decision", action="append", default=[])
    lists.take("--same", about="same", shown="same", action="append", default=[])
    lists.take("--family", about="family-words", shown="family-words", action="append", default=[])
    lists.take("--source", about="source", shown="source")


def reconcile_list(call: Call) -> int:
    """Show what a list is and what it changes; with `--accept`, record it as one batch.

    Exit code 1 if there are changes and `--accept` is missing.
    """
    asked = call.asked
    read = _read(asked.file, asked.encoding)
    columns = columns_from(asked.columns) if asked.columns else guessed_columns(read.rows)
    if asked.accept is not None and (untold := untold_columns(read.rows, columns)):
        raise Malformed("list-language-unsure", field="columns", columns=tuple(str(at + 1) for at in untold))
    with call.office() as office:
        visit = office.visit(call.visit_reference())
        side, registries = side_named(visit, asked.side, "side"), office.registries()
        called = names_of_sides(visit)
        whole = parse_list(read.rows, columns, sides=called)
        listing = with_sentences(list_of_side(whole, side, called), visit, side)
        found = reconcile(
            visit,
            side,
            with_families(persons_on(listing), families_in(asked.family, listing)),
            approved_spellings(visit, registries),
            same_in(asked.same, visit),
            said=list_said(read, whole, asked.kind),
            known_of=_known_of(registries),
        )
        accepted = accepted_in(found, asked.accept)
        said, places = accepted_list(read, found), places_in(asked.place, found)
        accepting = partial(as_accepted, found, visit, accepted, places, said=said, registries=registries)
        recorded = accepting()
        departures = decided_in(asked.decide, touching(found, visit, recorded))
        recorded = accepting(departures=departures) if departures else recorded
        outcome = ReconciledList(read, columns, listing, visit, found, accepted, recorded, departures)
        words = call.words.of_visit(visit)
        if asked.accept is not None:
            outcome = replace(outcome, entries=_recorded(office, outcome, call, words))
    answer_reconciled(call, outcome, words)
    return FINDINGS if found.differences and asked.accept is None else 0


def _known_of(registries: Registries) -> KnownOf:
    """Whom of the registry somebody new is."""
    finder = PersonFinder()

    def alike(forms: Iterable[str]) -> list[Person]:
        return [registries.person[key] for key in finder.alike(registries.person, forms)]

    return lambda _place, entry: known_as(entry, alike)


def _recorded(office: Office, outcome: ReconciledList, call: Call, words: Words) -> tuple[int, ...]:
    sent = ReceivedList(outcome.read, words, cleaned(call.asked.source, "source"))
    batch = requests_of(outcome.recorded, outcome.visit, sent)
    receipts = office.record(*batch) if batch else []
    return tuple(number for receipt in receipts for number in receipt.entries)


def _read(name: str, encoding: str | None) -> ListRead:
    if name != STANDARD:
        return read_list(Path(name), encoding)
    text, _ = text_of(sys.stdin.buffer.read(Limits().size + 1), encoding)
    return read_pasted(text)
