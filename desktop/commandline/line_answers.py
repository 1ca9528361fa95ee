"""The result of a line of commands: as a JSON document, and in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop.concepts.edges.entry_words import summary
from desktop.wording.words import Words
from domain.core.problem import Problem
from domain.dry_run import DryRun
from domain.projections.history import HistoryRow
from domain.record.recording import Receipt, erasure_of


def receipts_document(receipts: Sequence[Receipt]) -> dict[str, Any]:
    """The entries that were made, and the ids: that of the command, and of what it created by what they name.

    For a batch the ids are its own; `batch` holds the result of each of its commands, in order. `erased` and
    `to_be_erased` are the places where what is private was erased, and those where it could not be yet.
    """
    erasure = erasure_of(receipts)
    where = {"erased": erasure.done, "to_be_erased": erasure.waiting} if erasure is not None else {}
    batch = next((receipt.batch for receipt in receipts), None)
    if batch is None:
        return {"entries": _entries(receipts), "ids": _ids(receipts[0]), **where}
    each = [{"entries": list(receipt.entries), "ids": _ids(receipt)} for receipt in receipts]
    return {"entries": _entries(receipts), "ids": {"batch": batch}, "batch": each, **where}


def foreseen_document(run: DryRun, receipts: Sequence[Receipt], words: Words) -> dict[str, Any]:
    """What a dry run adds: that nothing was recorded, and what the journal would say."""
    rows = [(row, there) for receipt in receipts for row, there in _told(run, receipt, words)]
    told = [{"entry": row.entry.number, "event": row.topic, "summary": summary(row, there)} for row, there in rows]
    return {"dry_run": True, "journal": told}


def problem_document(problem: Problem) -> dict[str, Any]:
    """What helps to mend a refused line: the choices, the nearest ids, the column from which it is no JSON."""
    told = {"choices": problem.choices, "near": problem.near, "column": problem.values.get("column")}
    return {key: value for key, value in told.items() if value}


def receipts_sentence(line: int, receipts: Sequence[Receipt], words: Words) -> str:
    """The result of a line in words."""
    return _sentence("cli.record-entries", line, receipts, words)


def foreseen_sentences(line: int, run: DryRun, receipts: Sequence[Receipt], words: Words) -> str:
    """The result a line would have in words, with what the journal would say of each entry."""
    return "\n".join([_sentence("cli.record-foreseen", line, receipts, words), *foreseen_lines(run, receipts, words)])


def foreseen_lines(run: DryRun, receipts: Sequence[Receipt], words: Words) -> list[str]:
    """What the journal would say of each entry a dry run foresees, a line each."""
    rows = [(row, there) for receipt in receipts for row, there in _told(run, receipt, words)]
    return [f"  {row.entry.number}  {summary(row, there)}" for row, there in rows]


def _sentence(code: str, line: int, receipts: Sequence[Receipt], words: Words) -> str:
    entries = _entries(receipts)
    if not entries:
        return words("cli.record-nothing", line=line)
    return words(code, line=line, entries=tuple(entries), count=len(entries))


def _told(run: DryRun, receipt: Receipt, words: Words) -> list[tuple[HistoryRow, Words]]:
    visit = run.visit_of(receipt)
    there = words.of_visit(visit) if visit is not None else words
    return [(row, there) for row in run.told(receipt)]


def _entries(receipts: Sequence[Receipt]) -> list[int]:
    return [entry for receipt in receipts for entry in receipt.entries]


def _ids(receipt: Receipt) -> dict[str, str]:
    return {"command": receipt.command_id, **receipt.created}
