"""What is answered of a reconciled list, in words or as JSON."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop.commandline.call import Call
from desktop.commandline.json_output import touched_document
from desktop.commandline.table import table
from desktop.files.lists.change_text import before_and_after, called, list_described, remark, warnings, who
from desktop.files.lists.consequences import consequences
from desktop.files.lists.departures import decision_lines, touching
from desktop.files.lists.read_as import noted, side_and_columns
from desktop.files.lists.reader import ListRead
from desktop.wording.problems import problem_sentence
from desktop.wording.words import Words
from domain.core.problem import Malformed
from domain.core.text import cleaned
from domain.lists.listed import ParsedList, RejectedRow
from domain.lists.reconciling.accept_list import AsAccepted
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.lists.tables.columns import ListColumn
from domain.visit.visit import Visit


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


def answer_reconciled(call: Call, outcome: ReconciledList, words: Words) -> None:
    """Answer what a list changes, and what became of it."""
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
