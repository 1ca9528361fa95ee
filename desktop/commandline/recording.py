"""Recording: `record` takes commands as lines of JSON, and answers each."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, BinaryIO

import msgspec

from desktop.commandline.call import Call
from desktop.commandline.files import input_file
from desktop.commandline.line_answers import (
    foreseen_document,
    foreseen_sentences,
    problem_document,
    receipts_document,
    receipts_sentence,
)
from desktop.commandline.local_hours import LocalHours
from desktop.commandline.parser import Declarations
from desktop.wording.impacts import touched_words
from desktop.wording.problems import problem_sentence
from domain.core.problem import Damaged, Malformed, Problem
from domain.delegation.replacement import ReplaceMember, WithdrawMember
from domain.dry_run import DryRun
from domain.impact.impact import impact_of
from domain.office import Office
from domain.record.erasure import Erasure
from domain.record.recording import Receipt, erasure_of
from domain.record.request import LONGEST_LINE, Request, parse
from domain.visit.visit import Visit

_PIECE = LONGEST_LINE + 2
"""How much of a line is read at once: the longest allowed, and its end."""

EXAMPLE = (
    '{"command": "move-item", "visit": "KZ-2025-11", "fields": {"item": "talks-restricted",'
    ' "when": {"day": "2025-11-12", "start": "13:45", "end": "14:30"}}}'
)
"""A line as the help shows it."""


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    lines = commands.add("record", record, json=True)
    lines.take("--dry-run", about="dry-run", action="store_true")
    lines.take("--clock-is-right", about="clock", action="store_true")
    lines.take("--keys-are-lost", about="keys-lost", action="store_true")
    lines.take("file", about="lines", shown="file", nargs="?", default="-")
    lines.end_with(commands.words("cli.help.record-example", line=EXAMPLE))


def record(call: Call) -> int:
    """Record each line as it arrives and report on it after its commit.

    It goes on after a line that is refused or malformed, and stops where the office cannot be used any
    longer. The exit code is the highest of all lines. With `--dry-run` it answers the same and stores nothing.
    """
    worst = 0
    with call.office() as office, input_file(call.asked.file) as source:
        office.clock.confirmed = call.asked.clock_is_right
        office.keys_are_lost = call.asked.keys_are_lost
        recorder = office.dry_run() if call.asked.dry_run else office
        hours = LocalHours(recorder.visit_named)
        for number, line in _lines(source):
            code = _record_line(call, recorder, hours, number, line)
            worst = max(worst, code)
            if code >= Damaged.exit_code:
                break
    return worst


def _record_line(call: Call, recorder: Office | DryRun, hours: LocalHours, number: int, line: bytes | None) -> int:
    hours.told()
    try:
        if line is None:
            raise Malformed("line-too-long", limit=LONGEST_LINE)
        requests = parse(line, hours.complete)
        receipts = recorder.record(*requests)
    except Problem as problem:
        _report_problem(call, number, problem)
        return problem.exit_code
    _report(call, recorder, number, receipts, hours.told())
    _tell_who_is_still_named(call, recorder, number, requests, receipts)
    return 0


def _tell_who_is_still_named(
    call: Call, recorder: Office | DryRun, number: int, requests: Sequence[Request], receipts: Sequence[Receipt]
) -> None:
    """Say on standard error what still names, or would name, whoever is withdrawn or replaced (protocol 2.7)."""
    for request, receipt in zip(requests, receipts, strict=True):
        if isinstance(request.command, WithdrawMember | ReplaceMember):
            visit = _visit_after(recorder, receipt)
            member, words = request.command.member, call.words.of_visit(visit)
            left = [each for each in impact_of(visit, member) if len(each.dispositions) > 1]
            if left and not visit.delegations.members[member].travels:
                named = tuple(touched_words(each, words) for each in left)
                values = {"line": number, "who": visit.delegations.members[member].words, "what": named}
                call.tell(words("cli.still-named", count=len(left), id=member, **values))


def _visit_after(recorder: Office | DryRun, receipt: Receipt) -> Visit:
    """The visit as a command left it, or would leave it."""
    visit = recorder.visit_of(receipt) if isinstance(recorder, DryRun) else recorder.visit(receipt.stream)
    assert visit is not None
    return visit


def _report(
    call: Call, recorder: Office | DryRun, number: int, receipts: list[Receipt], clocks: dict[str, list[datetime]]
) -> None:
    """The answer to a line, with the clocks by which hours without a zone were read."""
    if call.asked.json:
        more = foreseen_document(recorder, receipts, call.words) if isinstance(recorder, DryRun) else {}
        read = {"clocks": list(clocks)} if clocks else {}
        _report_json({"line": number, **receipts_document(receipts), **read, **more})
    elif isinstance(recorder, DryRun):
        call.answer(foreseen_sentences(number, recorder, receipts, call.words))
    else:
        call.answer(receipts_sentence(number, receipts, call.words))
    if clocks and not call.asked.json:
        words = call.words.of_visit(_visit_after(recorder, receipts[0]))
        named = tuple(words.in_zone(zone).clock_named(instants) for zone, instants in clocks.items())
        call.answer(f"  {call.words('cli.hours-read', clocks=named)}")
    if not call.asked.json and not isinstance(recorder, DryRun):
        _tell_erasure(call, erasure_of(receipts))


def _tell_erasure(call: Call, erasure: Erasure | None) -> None:
    if erasure is not None:
        erased = "cli.erased-on-server" if erasure.on_server else "cli.erased"
        call.answer(call.words(erased, count=len(erasure.done)))
        if erasure.waiting:
            call.tell(call.words("notice.to-be-erased", places=erasure.waiting, count=len(erasure.waiting)))


def _report_problem(call: Call, number: int, problem: Problem) -> None:
    message = problem_sentence(problem, call.words)
    if call.asked.json:
        _report_json({"line": number, "refused": problem.code, "message": message, **problem_document(problem)})
    else:
        call.tell(call.words("cli.record-problem", line=number, problem=message))


def _report_json(report: dict[str, Any]) -> None:
    print(msgspec.json.encode(report).decode(), flush=True)


def _lines(source: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Each line that is not blank, with its number; None for one that is too long, which is skipped."""
    number = 0
    while line := source.readline(_PIECE):
        number += 1
        rest = line
        while len(rest) == _PIECE and not rest.endswith(b"\n"):
            rest = source.readline(_PIECE)
        said = (line.removeprefix(codecs.BOM_UTF8) if number == 1 else line).rstrip()
        if said.strip():
            yield number, said if len(said) <= LONGEST_LINE and rest is line else None
