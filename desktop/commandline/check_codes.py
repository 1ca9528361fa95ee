"""`code`: which sheet bears the check code on a page, and what became of it since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec

from desktop.commandline import answers
from desktop.commandline.call import Call
from desktop.commandline.moments import moment_of
from desktop.commandline.parser import Declarations
from desktop.commandline.reading import FINDINGS
from desktop.commandline.table import table
from desktop.printing.codes.check_code import typed_code
from desktop.printing.codes.recognised import (
    FEW_FIRST,
    KeptProofs,
    Recognised,
    Record,
    SheetSince,
    recognised,
    since_then,
)
from desktop.printing.kinds import BY_NAME
from desktop.printing.sheet_kind import SheetKind
from desktop.printing.sheets import Stamp
from desktop.wording.words import Words
from domain.core.problem import Damaged, Malformed, Refused
from domain.office import Office
from domain.projections.history import HistoryRow, history
from domain.projections.paper.marks import Marks
from domain.visit.visit import Visit


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    codes = commands.add("code", tell_code, json=True)
    codes.take("code", about="check-code", shown="code")
    codes.take("visit", about="code-visit", shown="visit", nargs="?")
    codes.take("--sheet", about="code-sheet", choices=tuple(BY_NAME))
    codes.take("--as-of", about="code-as-of", shown="moment")
    codes.take("--since", about="code-since", shown="moment")


OF_CHANGES = ("changes", "slip")
"""The sheets that tell what changed since an entry, and whose code is therefore of two entries."""


class _Found(msgspec.Struct, frozen=True):
    visit: Visit
    sheet: Recognised
    now: SheetSince
    row: HistoryRow
    """The entry it is as of."""


def tell_code(call: Call) -> int:
    """Tell of which sheet a check code is, and whether it would be printed so today."""
    code = typed_code(call.asked.code)
    if not code:
        raise Malformed("check-code-shape", field="code", value=call.asked.code[:60])
    with call.office() as office:
        found = next(filter(None, (_look(call, office, each, code) for each in _visits(call, office))), None)
    if found is None:
        raise Refused("check-code-unknown", code=code)
    words = call.words.of_visit(found.visit)
    if call.asked.json:
        call.answer_json(_document(found))
    else:
        call.answer(_told(found, words))
    return 0 if found.now.same else FINDINGS


def _visits(call: Call, office: Office) -> Iterator[UUID]:
    """The visit that was named, or that the QR code names; else all of them, the newest first."""
    if call.asked.visit is not None:
        yield office.resolve(call.visit_reference())
        return
    lines = office.visit_lines()
    named = [each for each, line in lines.items() if line.row.reference in call.asked.code.split()]
    yield from named or reversed(list(lines))


def _look(call: Call, office: Office, visit_id: UUID, code: str) -> _Found | None:
    visit = office.visit(visit_id)
    record = _record(office, visit_id)
    entries = _entries(call, office, visit, record)
    since = call.asked.since
    before = None if since is None else office.past.entry_number(visit_id, moment_of(since, office, visit))
    sheet = next(filter(None, (recognised(code, record, entries, kinds, before) for kinds in _kinds(call))), None)
    if sheet is None and call.asked.as_of is not None and since is None:
        sheet = _of_changes(code, record, entries)
    if sheet is None:
        return None
    return _Found(visit, sheet, since_then(sheet, record), record.history[sheet.entry - 1])


def _of_changes(code: str, record: Record, entries: Sequence[int]) -> Recognised | None:
    """The sheet of changes that bears the code at one of a few entries, since whichever entry it tells them."""
    kinds = [BY_NAME[name] for name in OF_CHANGES]
    earlier = ((entry, since) for entry in entries for since in range(entry - 1, 0, -1))
    looked = (recognised(code, record, [entry], kinds, since) for entry, since in earlier)
    return next(filter(None, looked), None)


def _entries(call: Call, office: Office, visit: Visit, record: Record) -> Sequence[int]:
    """Where it is looked for, the newest first: a page names its entry, or the minute in which that was recorded."""
    rows = record.history
    newest_first = range(len(rows), 0, -1)
    if call.asked.as_of is None:
        return newest_first
    moment = moment_of(call.asked.as_of, office, visit)
    if isinstance(moment, int):
        return [moment] if moment in newest_first else []
    minute = moment.replace(second=0, microsecond=0)
    return [n for n in newest_first if timedelta() <= _recorded_at(rows[n - 1]) - minute < timedelta(minutes=1)]


def _kinds(call: Call) -> Sequence[Sequence[SheetKind]]:
    """The kind that was named, or that the QR code names; else all, one part of them after the other."""
    if call.asked.sheet is not None:
        return ((BY_NAME[call.asked.sheet],),)
    named = [BY_NAME[word] for word in call.asked.code.split() if word in BY_NAME]
    return (named,) if named else FEW_FIRST


def _record(office: Office, visit_id: UUID) -> Record:
    rows = history(office.journal(visit_id))
    proofs = KeptProofs(office.proofs_at, rows)
    identity, doubted = office.store.identity, isinstance(office.store.doubt, Damaged)

    def stamp(entry: int) -> Stamp:
        row = rows[entry - 1]
        proof = proofs.at(row.entry.position)
        return Stamp(entry, _recorded_at(row), identity.office, identity.sample, proof, doubted)

    return Record(rows, lambda entry: office.visit(visit_id, entry), stamp, proofs)


def _recorded_at(row: HistoryRow) -> datetime:
    assert row.entry.recorded_at is not None
    return row.entry.recorded_at


def _told(found: _Found, words: Words) -> str:
    return "\n".join((_sheet(found, words), words("cli.code.record"), *_now(found.now, words)))


def _sheet(found: _Found, words: Words) -> str:
    """Which sheet it is, of what, for whom and as of when."""
    asked, at = found.sheet.asked, _recorded_at(found.row)
    sheet = words(f"sheets.{found.sheet.kind.name}")
    of = f"{sheet} ({asked.subject})" if asked.subject is not None else sheet
    return words(
        "cli.code.sheet", code=found.sheet.code, visit=found.visit.reference, sheet=of,
        audience=_for_whom(found.sheet, words), entry=found.sheet.entry, at=at,
    )  # fmt: skip


def _for_whom(sheet: Recognised, words: Words) -> str:
    """The readers as the page names them: a person's own programme is marked as that."""
    personal = sheet.kind.marking == "personal"
    return words("sheet.audience.personal") if personal else words.of("audience", sheet.asked.reader)


def _now(now: SheetSince, words: Words) -> Iterator[str]:
    added = words.listed([*map(words.spoken, now.languages)])
    yield words(f"cli.code.{now.outcome}", **_counts(now.marks), languages=added)
    if now.same:
        return
    yield table([answers.HISTORY.line(row, words) for row in now.entries])


def _counts(found: Marks) -> dict[str, int]:
    count = Counter(found.by_key.values())
    return {"new": count["new"], "changed": count["changed"], "moved": count["moved"], "removed": len(found.gone)}


def _document(found: _Found) -> dict[str, Any]:
    asked, now = found.sheet.asked, found.now
    return {
        "code": found.sheet.code,
        "visit": found.visit.reference,
        "sheet": found.sheet.kind.name,
        "audience": asked.reader,
        "subject": asked.subject,
        "entry": found.sheet.entry,
        "recorded_at": _recorded_at(found.row),
        "same": now.same,
        "made": now.made,
        "rows": _counts(now.marks),
        "entries": [row.entry.number for row in now.entries],
    }
