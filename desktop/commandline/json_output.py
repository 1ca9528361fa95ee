"""The JSON documents of the command line: read models as plain values. Their field names are stable.

Times are ISO 8601 with their offset: planned and observed ones by the clock of the item's zone, those of
the journal in UTC. What is not known is null.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec

from desktop.concepts.edges.entry_words import reason_of, source, summary
from desktop.wording.impacts import touched_words
from desktop.wording.letters import quoted_letter
from desktop.wording.sentences import awaited, check_sentence, difference_sentence, matter
from desktop.wording.words import Words
from domain.checks.check import Check
from domain.core.message import Command, name_of
from domain.core.times import local
from domain.impact.touched import Touched
from domain.projections.awaiting import AwaitingRow
from domain.projections.correspondence import LetterRow
from domain.projections.difference import Called
from domain.projections.explained import Explained
from domain.projections.history import HistoryRow
from domain.projections.visits import DamagedRow, VisitRow
from domain.record.command_data import fields_of

JsonObject = dict[str, Any]


def visit_document(row: VisitRow | DamagedRow, words: Words) -> JsonObject:
    """A visit of the office. `status` is planned, announced, under-way, completed, cancelled or closed.

    For a visit that cannot be read it is damaged, and the rest is null.
    """
    if isinstance(row, DamagedRow):
        known = {"title": None, "category": None, "first_day": None, "last_day": None, "status": "damaged"}
        return {"reference": row.reference, "id": row.id, **known}
    return {
        "reference": row.reference,
        "id": row.id,
        "title": words.pick(row.title),
        "category": row.category,
        "first_day": row.first_day,
        "last_day": row.last_day,
        "status": row.status,
    }


def touched_document(touched: Touched, words: Words) -> JsonObject:
    """What a withdrawal affects. `ways` are the possible decisions, `proposed` the one taken by default."""
    return {
        "kind": touched.kind,
        "subject": touched.subject,
        "sentence": touched_words(touched, words),
        "ways": {name: [_line(command) for command in commands] for name, commands in touched.dispositions.items()},
        "proposed": touched.proposed,
    }


def history_document(row: HistoryRow, words: Words) -> JsonObject:
    """An entry of the journal. `subject` is what was changed, `subjects` all it is about.

    `event` is the topic the entry is read under: of a shape that was superseded the newest one. An export has what is
    stored. `reason` is as it was given, that of an undo in the language of the answer.

    `letter` is the id of the letter in the register that `source` quotes in full; null for other sources.
    """
    entry = row.entry
    changed = sorted({subject for subject, _ in entry.event.touches()})
    return {
        "entry": entry.number,
        "position": entry.position,
        "event": row.topic,
        "subject": changed[0] if changed else None,
        "subjects": row.subjects,
        "summary": summary(row, words),
        **_circumstances(row, words),
    }


def difference_document(found: Explained, words: Words) -> JsonObject:
    """A difference between two moments of a visit.

    `before` and `after` are the values themselves, null where there was or is none: an instant by the clock of the
    item, members by id and name. `beside` is what else tells which value it is, such as the side. `entries` are those
    that made it, oldest first.
    """
    difference = found.difference
    zone = difference.zone or words.zone
    return {
        "code": difference.code,
        "subject": difference.subject,
        "sentence": difference_sentence(difference, words),
        "before": _typed(difference.before, zone),
        "after": _typed(difference.after, zone),
        "beside": _typed(difference.beside, zone),
        "entries": [_made(row, words) for row in found.entries],
    }


def _made(row: HistoryRow, words: Words) -> JsonObject:
    """Which entry made a difference, and its circumstances."""
    return {"entry": row.entry.number, "event": row.topic, **_circumstances(row, words)}


def _circumstances(row: HistoryRow, words: Words) -> JsonObject:
    """Who made an entry, when, why and on whose word."""
    entry = row.entry
    return {
        "author": entry.author,
        "recorded_at": entry.recorded_at,
        "effective_at": entry.effective_at,
        "reason": reason_of(row, words) or None,
        "source": source(row, words) or None,
        "letter": row.letter,
    }


def _typed(value: Any, zone: str) -> Any:
    """A value as plain JSON; nothing is null, and an instant has the offset of the zone."""
    if isinstance(value, datetime):
        return local(value, zone)
    if isinstance(value, Called):
        return {"id": value.id, "name": _typed(value.words, zone)}
    if isinstance(value, msgspec.Struct):
        return {name: _typed(getattr(value, name), zone) for name in value.__struct_fields__}
    if isinstance(value, tuple | list):
        return [_typed(each, zone) for each in value]
    if isinstance(value, dict):
        return {key: _typed(each, zone) for key, each in value.items()}
    return None if value == "" else value


def check_document(check: Check, words: Words) -> JsonObject:
    """A finding about a visit. `check` and `fingerprint` are what `accept-check` takes.

    `accepted` is the entry that accepted it as it stands; `accepted_before` one that did while its facts were others.
    Findings of one cause are one with all their subjects: `count` says how many of them there are, `checks` what
    `accept-check` takes of each, and `each` of a fix the fields of all the commands that mend them together.
    """
    return {
        "code": check.code,
        "severity": check.level,
        "sentence": check_sentence(check, words),
        "subjects": check.subjects,
        "check": check.id,
        "fingerprint": check.fingerprint,
        "at": check.at,
        "accepted": check.accepted if check.quiet else None,
        "accepted_before": None if check.quiet else check.accepted,
        "fixes": [
            {"command": name_of(fix.command), "fields": fix.fields, "each": fix.each or (fix.fields,)}
            for fix in check.fixes
        ],
        "count": max(len(check.parts), 1),
        "checks": [{"check": each.id, "fingerprint": each.fingerprint} for each in check.parts or (check,)],
    }


def awaiting_document(row: AwaitingRow, words: Words) -> JsonObject:
    """What waits: `waits_for` is a side or approver; `why` is proposed, submitted, changed or pending."""
    standing = row.agreement
    return {
        "aspect": standing.aspect,
        "subject": standing.subject,
        "member": standing.member,
        "matter": matter(standing, words),
        "side": standing.side,
        "state": standing.state,
        "waits_for": row.waits_for,
        "why": row.why,
        "entry": row.entry,
        "since": row.since,
        "by": row.by,
        "source": words.said(standing.source) if standing.source else None,
        "agreed_by": words.said(standing.who) if standing.who else None,
        "edition": standing.edition or None,
        "due": standing.due,
        "sentence": awaited(row, words),
    }


def letter_document(row: LetterRow, words: Words) -> JsonObject:
    """A letter of the register. `quoted` is how a source quotes it, `entries` are those whose source it is."""
    return {
        "id": row.id,
        "kind": row.kind,
        "direction": row.direction,
        "from": words.pick(row.sender),
        "to": words.pick(row.recipient) or None,
        "number": row.number or None,
        "date": row.dated,
        "received_at": there(row.received_at, words.zone),
        "subject": row.subject or None,
        "words": row.said or None,
        "file": row.file,
        "quoted": quoted_letter(row.quoted, words),
        "entries": row.entries,
    }


def documents_of(rows: Iterable[Any], worded: Any, words: Words) -> list[JsonObject]:
    """The documents of several rows."""
    return [worded(row, words) for row in rows]


def _line(command: Command) -> JsonObject:
    """A command as a line of `chancery record` says it, without its visit."""
    return {"command": name_of(type(command)), "fields": fields_of(command)}


def there(instant: datetime | None, zone: str) -> datetime | None:
    """An instant by the clock of a zone; None where nobody knows it."""
    return local(instant, zone) if instant else None
