"""The sheets this version prints: what stands on them, made from the read models of a visit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from desktop.printing.attendance_body import attendance_body, subtitle_of
from desktop.printing.documents_sheet import documents_body
from desktop.printing.in_languages import NEAREST, InLanguages, capital
from desktop.printing.programme_body import programme_body
from desktop.printing.seating_body import item_words, seating_body
from desktop.printing.sheet_parts import Audience, Head, Wording
from desktop.printing.typeset import Body, Sheet, words_needed
from desktop.wording.words import states_of
from domain.core.problem import Malformed, Refused
from domain.projections.attendance import AttendanceList, attendance_of
from domain.projections.attendance import attendance as attendance_lists
from domain.projections.documents import document_counts
from domain.projections.documents import documents as document_rows
from domain.projections.lines import LinePlan
from domain.projections.lines import lines as line_plans
from domain.projections.seating import SeatingPlan, seating_of
from domain.projections.seating import seating as seating_plans
from domain.visit.visit import Visit

SHEETS = ("programme", "attendance", "seating", "signing")
"""The sheets by the names the command line knows them by."""

SHEET_LANGUAGES = ("fr", "ru", "en")
"""The languages that every fixed word of the sheets exists in."""

AUDIENCE: Audience = "staff"


@dataclass(frozen=True)
class Stamp:
    """What every page says about where its contents come from. Until releases exist each edition is a draft."""

    entry: int
    """The last entry of the visit that the sheet knows of."""
    recorded_at: datetime
    """When that entry was recorded (aware)."""
    office: str
    sample: bool
    proof: str = ""
    """The position of that entry in the office, and the beginning of the head there; empty where it is not known."""


def programme(visit: Visit, stamp: Stamp, languages: Sequence[str]) -> Sheet:
    """The programme, staff edition.

    Raises:
        Malformed: `sheet-language`, `too-many-languages`.
    """
    words = InLanguages(_languages(languages), visit.zone, states_of(visit))
    return _sheet(stamp, words, _head(visit, stamp, words, words.say("sheet.programme")), programme_body(visit, words))


def attendance(visit: Visit, item: str | None, stamp: Stamp, languages: Sequence[str]) -> Sheet:
    """The attendance list of an item, or of all: to be ticked before anyone was marked, what was seen after.

    Raises:
        Malformed: `sheet-language`, `too-many-languages`.
        Refused: `unknown-item`, `no-attendance-list`.
    """
    words = InLanguages(_languages(languages), visit.zone, states_of(visit))
    lists = attendance_lists(visit) if item is None else (attendance_of(visit, visit.programme.known(item)),)
    if not any(found.people for found in lists):
        raise Refused("no-attendance-list", field="item")
    head = _head(visit, stamp, words, words.say(_title_of(lists)), _subtitle(lists, words))
    return _sheet(stamp, words, head, attendance_body(visit, lists, words))


def seating(visit: Visit, item: str | None, stamp: Stamp, languages: Sequence[str]) -> Sheet:
    """The table and the lines of an item, or of every item at which both sides sit down or stand in line.

    Raises:
        Malformed: `sheet-language`, `too-many-languages`.
        Refused: `unknown-item`, `no-seating-plan`.
    """
    words = InLanguages(_languages(languages), visit.zone, states_of(visit))
    lines = line_plans(visit, item if item is None else visit.programme.known(item).id)
    plans = tuple(plan for plan in seating_plans(visit) if plan.seats and item in (None, plan.item))
    if item is not None and not plans and not lines:
        # Whoever asks for the table of an item gets it, even where both sides do not usually sit down.
        plans = tuple(plan for plan in (seating_of(visit, visit.programme.known(item)),) if plan.seats)
    items = list(dict.fromkeys([*(plan.item for plan in plans), *(line.item for line in lines)]))
    if not items:
        raise Refused("no-seating-plan", field="item")
    only = visit.programme.items[items[0]]
    subtitle = item_words(only, words.in_zone(only.zone)) if len(items) == 1 else ()
    head = _head(visit, stamp, words, _seating_title(plans, lines, words), subtitle)
    return _sheet(stamp, words, head, seating_body(visit, plans, lines, words))


def _seating_title(plans: Sequence[SeatingPlan], lines: Sequence[LinePlan], words: InLanguages) -> Wording:
    """What stands on the sheet: tables, lines by their kind, or both."""
    kinds = list(dict.fromkeys(f"line.{line.kind}" for line in lines))
    if len(kinds) > 1 or (plans and kinds not in ([], ["line.photograph"])):
        kinds = ["sheet.lines"]
    parts = [*(["sheet.seating"] if plans else ()), *kinds]
    return words.made(lambda spoken: capital(spoken.listed([_within(spoken(part)) for part in parts])))


def _within(title: str) -> str:
    """A title as it stands beside another: without its capital."""
    return title[:1].lower() + title[1:]


def documents(visit: Visit, item: str | None, stamp: Stamp, languages: Sequence[str]) -> Sheet:
    """The documents to be signed or exchanged at an item, or at all.

    Raises:
        Malformed: `sheet-language`, `too-many-languages`.
        Refused: `unknown-item`, `no-documents`.
    """
    words = InLanguages(_languages(languages), visit.zone, states_of(visit))
    key = item if item is None else visit.programme.known(item).id
    rows, counts = document_rows(visit, key), document_counts(visit, key)
    items = {row.item for row in rows} | {each.item for each in counts}
    if not items:
        raise Refused("no-documents", field="item")
    only = visit.programme.items[next(iter(items))]
    subtitle = item_words(only, words.in_zone(only.zone)) if len(items) == 1 else ()
    head = _head(visit, stamp, words, words.say("sheet.documents"), subtitle)
    return _sheet(stamp, words, head, documents_body(visit, rows, counts, words))


def languages_of(visit: Visit) -> tuple[str, ...]:
    """The languages of a visit's sheets where none are asked for: its own, else French and one more of its title."""
    named = tuple(language for language in visit.languages if language in SHEET_LANGUAGES)[:2]
    return (
        named or tuple(language for language in SHEET_LANGUAGES if language in visit.title)[:2] or SHEET_LANGUAGES[:1]
    )


def _languages(asked: Sequence[str]) -> tuple[str, ...]:
    languages = tuple(dict.fromkeys(asked))
    for language in languages:
        if language not in SHEET_LANGUAGES:
            raise Malformed("sheet-language", field="language", language=language, known=SHEET_LANGUAGES)
    if not 1 <= len(languages) <= 2:
        raise Malformed("too-many-languages", field="language", count=len(languages))
    return languages


def _sheet(stamp: Stamp, words: InLanguages, head: Head, body: Body) -> Sheet:
    marked = NEAREST in msgspec.json.encode((head, body)).decode()
    nearest = ("nearest",) if marked else ()
    fixed = {code: words.say(f"sheet.{code}") for code in (*sorted(words_needed(type(body))), *nearest)}
    return Sheet(
        languages=words.languages,
        dated=stamp.recorded_at,
        head=head,
        words={**fixed, "audience": words.say(f"sheet.audience.{AUDIENCE}")},
        body=body,
    )


def _head(visit: Visit, stamp: Stamp, words: InLanguages, title: Wording, subtitle: Wording = ()) -> Head:
    return Head(
        office=stamp.office,
        reference=visit.reference,
        visit=_visit_in_a_line(visit, words),
        title=title,
        subtitle=subtitle,
        edition=words.say("sheet.draft"),
        as_of=_as_of(visit, stamp, words),
        audience=AUDIENCE,
        sample=stamp.sample,
        proof=stamp.proof,
    )


def _visit_in_a_line(visit: Visit, words: InLanguages) -> Wording:
    days = words.made(lambda spoken: spoken.days(visit.first_day, visit.last_day))
    return tuple(map(", ".join, zip(words.text(visit.title), days, strict=True)))


def _as_of(visit: Visit, stamp: Stamp, words: InLanguages) -> Wording:
    return words.filled(
        "sheet.as-of",
        entry=words.made(lambda spoken: spoken.number(stamp.entry)),
        at=words.made(lambda spoken: spoken.moment(stamp.recorded_at)),
        place=words.text(visit.places[0].name),
        offset=words.made(lambda spoken: spoken.offset(stamp.recorded_at)),
    )


def _title_of(lists: Iterable[AttendanceList]) -> str:
    """A list of who is expected before anything was seen, and of who was there after it."""
    seen = any(person.attended is not None for found in lists for person in found.people)
    return "sheet.attendance" if seen else "sheet.participants"


def _subtitle(lists: Sequence[AttendanceList], words: InLanguages) -> Wording:
    return subtitle_of(lists[0], words.in_zone(lists[0].zone)) if len(lists) == 1 else ()
