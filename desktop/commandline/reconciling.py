"""Reconciling: `reconcile` holds a new list against the one that stands, and records what is accepted of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from desktop.commandline.call import Call
from desktop.commandline.files import STANDARD
from desktop.commandline.json_output import touched_document
from desktop.commandline.parser import Declarations
from desktop.commandline.reading import FINDINGS
from desktop.commandline.table import table
from desktop.desk.person_finder import PersonFinder
from desktop.files.lists.change_text import before_and_after, called, list_described, remark, warnings, who
from desktop.files.lists.consequences import consequences
from desktop.files.lists.departures import Touching, decision_lines, touching
from desktop.files.lists.limits import Limits
from desktop.files.lists.plain_text import ENCODINGS, text_of
from desktop.files.lists.read_as import noted, side_and_columns
from desktop.files.lists.reader import ListRead, read_list, read_pasted
from desktop.files.lists.requests import ReceivedList, requests_of
from desktop.files.lists.work import accepted_list, list_said
from desktop.wording.problems import problem_sentence
from desktop.wording.words import Words
from domain.core.names import GUEST
from domain.core.problem import Malformed
from domain.core.text import cleaned
from domain.delegation.accepted_list import LIST_KINDS
from domain.delegation.identity import approved_spellings
from domain.lists.listed import ParsedList, RejectedRow, persons_on, with_families
from domain.lists.listing import parse_list
from domain.lists.notes.sentences import with_sentences
from domain.lists.reconciling.accept_list import AsAccepted, as_accepted
from domain.lists.reconciling.known_persons import KnownOf, known_as
from domain.lists.reconciling.list_change import CHANGE_KINDS, ListChange
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.lists.surroundings.sides_told import list_of_side, names_of_sides
from domain.lists.tables.columns import ListColumn, columns_from, guessed_columns, untold_columns
from domain.office import Office
from domain.registry.person import Person
from domain.registry.registries import Registries
from domain.visit.sides import side_named
from domain.visit.visit import Visit

ALL = "all"
"""Every change that needs no answer of its own."""


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


class ReconciledList(msgspec.Struct, frozen=True):
    """The result of reconciling a list: how it was read, what it changes, and the entries recorded for it."""

    read: ListRead
    columns: tuple[ListColumn, ...]
    listing: ParsedList
    visit: Visit
    found: Reconciliation
    accepted: frozenset[str]
    recorded: AsAccepted
    """What is recorded, or would be by the defaults."""
    departures: dict[str, dict[str, str]]
    """What is decided of all that names those who are gone, where it is not as proposed."""
    entries: tuple[int, ...] = ()


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
            with_families(persons_on(listing), _families(asked.family, listing)),
            approved_spellings(visit, registries),
            _same(asked.same, visit),
            said=list_said(read, whole, asked.kind),
            known_of=_known_of(registries),
        )
        accepted = _accepted(found, asked.accept)
        said, places = accepted_list(read, found), _places(asked.place, found)
        accepting = partial(as_accepted, found, visit, accepted, places, said=said, registries=registries)
        recorded = accepting()
        departures = _decided(asked.decide, touching(found, visit, recorded))
        recorded = accepting(departures=departures) if departures else recorded
        outcome = ReconciledList(read, columns, listing, visit, found, accepted, recorded, departures)
        words = call.words.of_visit(visit)
        if asked.accept is not None:
            outcome = replace(outcome, entries=_recorded(office, outcome, call, words))
    _answer(call, outcome, words)
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


def _accepted(found: Reconciliation, said: str | None) -> frozenset[str]:
    """The ids of what was accepted: `all` that needs no answer, kinds, or ids of changes; None: the usual.

    `gone` accepts in one act who is not on a whole list, but for the head of the delegation.

    Raises:
        Malformed: `unknown-finding`.
    """
    if said is None:
        return found.usually_accepted()
    ids = {each.id for each in found.differences}
    accepted: set[str] = set()
    for each in [each.strip() for each in said.split(",") if each.strip()]:
        if each == ALL:
            accepted |= found.usually_accepted()
        elif each == "gone":
            accepted |= {one.id for one in found.gone()}
        elif each in CHANGE_KINDS:
            accepted |= {one.id for one in found.differences if one.kind == each and one.id in found.usually_accepted()}
        elif each in ids:
            accepted.add(each)
        else:
            raise Malformed("unknown-finding", field="accept", finding=each[:60])
    return frozenset(accepted)


def _places(said: list[str], found: Reconciliation) -> dict[int, int]:
    """Which rank somebody new is given, as the officer says: `2=5` places the second on the list fifth.

    Raises:
        Malformed: `unknown-finding`.
    """
    new = {each.entry for each in found.differences if each.kind == "new"}
    places: dict[int, int] = {}
    for each in said:
        number, _, rank = each.partition("=")
        if not (_is_number(number) and _is_number(rank) and int(number) - 1 in new and found.kind != "whole"):
            raise Malformed("unknown-finding", field="place", finding=each[:60])
        places[int(number) - 1] = int(rank)
    return places


def _decided(said: list[str], touched: Touching) -> dict[str, dict[str, str]]:
    """What becomes of all that names those who are gone: `abayev=listed:talks=keep`, where it is not as proposed.

    Raises:
        Malformed: `unknown-finding`.
    """
    departures: dict[str, dict[str, str]] = {}
    for each in said:
        member, _, rest = each.partition("=")
        key, _, way = rest.partition("=")
        if not any(one.key == key and way in one.dispositions for one in touched.get(member, ())):
            raise Malformed("unknown-finding", field="decide", finding=each[:60])
        departures.setdefault(member, {})[key] = way
    return departures


def _families(said: list[str], listing: ParsedList) -> dict[int, int]:
    """Of how many words the family name is that a list does not tell: `3=2` says it of the third on the list.

    A negative number says it of the other end of the name than the one where its list has family names.

    Raises:
        Malformed: `unknown-finding`.
    """
    families: dict[int, int] = {}
    for each in said:
        number, _, said_count = each.partition("=")
        count = said_count.removeprefix("-")
        at = int(number) - 1 if _is_number(number) else len(listing.entries)
        names = listing.entries[at].undivided.values() if at < len(listing.entries) else ()
        if not names or not _is_number(count) or int(count) >= min(len(name.words) for name in names):
            raise Malformed("unknown-finding", field="family", finding=each[:60])
        families[at] = int(said_count)
    return families


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < int(text) < 100_000


def _same(said: list[str], visit: Visit) -> dict[int, str]:
    """Who of the list is which member, as the officer says: `5=abayev` is the fifth on the list.

    Raises:
        Malformed: `unknown-finding`.
        Refused: `unknown-member`.
    """
    same: dict[int, str] = {}
    for each in said:
        number, _, member = each.partition("=")
        if not _is_number(number):
            raise Malformed("unknown-finding", field="same", finding=each[:60])
        same[int(number) - 1] = visit.delegations.known(member, "same").id
    return same


def _answer(call: Call, outcome: ReconciledList, words: Words) -> None:
    if call.asked.json:
        call.answer_json(_document(outcome, words))
        return
    found = outcome.found
    standing = {key: member.words for key, member in outcome.visit.delegations.members.items()}
    call.tell(side_and_columns(found.side, outcome.columns, words))
    call.tell(words("cli.list-is", side=found.side, said=list_described(found, words)))
    for told in (*noted(outcome.read, words), *warnings(found, words)):
        call.tell(told)
    if outcome.recorded.refused is not None:
        call.tell(problem_sentence(outcome.recorded.refused, words))
    call.answer(
        table([_line(each, outcome, standing, words) for each in found.differences]) or words("reconcile.nothing")
    )
    for line in consequences(found, outcome.recorded, outcome.accepted, standing, words):
        call.answer(line)
    _answer_departures(call, outcome, words)
    if outcome.listing.unread:
        call.tell(words("reconcile.left-out", count=len(outcome.listing.unread)))
        for row in outcome.listing.unread:
            call.tell(f"{words('reconcile.row', row=row.line)} · {_why_unread(row, words)}")
    if outcome.entries:
        call.answer(words("cli.reconciled", entries=outcome.entries, count=len(outcome.entries)))


def _why_unread(row: RejectedRow, words: Words) -> str:
    """Why nobody was found in a row: of unfit characters which, and where."""
    try:
        for cell in row.cells:
            cleaned(cell)
    except Malformed as unfit:
        return problem_sentence(unfit, words)
    return words(f"reconcile.why.{row.why}")


def _answer_departures(call: Call, outcome: ReconciledList, words: Words) -> None:
    """All that names those who are gone, and what becomes of each."""
    for member, touched in touching(outcome.found, outcome.visit, outcome.recorded).items():
        if touched:
            call.answer(words("reconcile.departure", who=outcome.visit.delegations.members[member].words))
            call.answer(table(decision_lines(touched, outcome.departures.get(member, {}), words)))


def _told(each: ListChange, outcome: ReconciledList, words: Words) -> tuple[str, str]:
    return before_and_after(each, words, outcome.recorded.rank_of(each) if each.id in outcome.accepted else None)


def _line(each: ListChange, outcome: ReconciledList, standing: dict[str, Any], words: Words) -> tuple[str, ...]:
    said = remark(each, outcome.found, outcome.recorded, standing, words)
    return (words.of("finding", called(each)), who(each, words), *_told(each, outcome, words), said, each.id)


def _document(outcome: ReconciledList, words: Words) -> dict[str, Any]:
    read, found = outcome.read, outcome.found
    moved = outcome.recorded.moved()
    return {
        "file": {"name": read.name, "sha256": read.digest, "kind": read.kind, "encoding": read.encoding},
        "columns": [str(column) for column in outcome.columns],
        "notes": list(noted(read, words)),
        "side": found.side,
        "list": {"kind": found.kind, "known_by": found.guess.by, "heading": found.guess.words or None},
        "other_side": found.other_side,
        "accepted_before": found.seen,
        "rows": len(outcome.listing.entries),
        "left_out": [{"row": row.line, "why": row.why, "cells": row.cells} for row in outcome.listing.rejected],
        "findings": [_change_document(each, outcome, words) for each in found.changes],
        "departures": [
            {"member": member, "touched": [touched_document(each, words) for each in touched]}
            for member, touched in touching(found, outcome.visit, outcome.recorded).items()
        ],
        "ranks": [{"member": key, "before": before, "after": after} for key, (before, after) in moved.items()],
        "entries": outcome.entries,
    }


def _change_document(each: ListChange, outcome: ReconciledList, words: Words) -> dict[str, Any]:
    before, after = _told(each, outcome, words)
    entry = outcome.found.entries[each.entry] if each.entry is not None else None
    said = (entry.accompanied if entry is not None else "") or None
    person = each.known.person if each.known is not None else None
    accepted = each.id in outcome.accepted and not each.locked
    return {
        "id": each.id, "kind": each.kind, "row": entry.line if entry else None, "member": each.member,
        "name": who(each, words),
        "before": before, "after": after, "approved": each.locked, "like": each.like,
        "person": person, "accompanied": said, "held_for": each.held,
        "family_untold": bool(entry.undivided) if entry else False,
        "rank": outcome.recorded.rank_of(each) if accepted else None,
    }  # fmt: skip
