"""What changed on the programme since an earlier entry: for staff with what it was, for the delegations as it is.

Staff also read what changed of the members and the documents.

Staff also read how much changed, and by whom, when and why each was changed last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import get_args

from desktop.printing.in_languages import InLanguages, capital
from desktop.printing.item_notes import greeter_line
from desktop.printing.kinds.history import why
from desktop.printing.order import order_of
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import ChangeMark, PrintedLine, Wording
from desktop.printing.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.wording.sentences import difference_sentence
from domain.core.problem import Refused
from domain.core.times import local
from domain.projections.history import HistoryRow
from domain.projections.paper.changes import (
    ChangeFacts,
    HouseChange,
    HouseChanges,
    HouseChangesBeside,
    NotesChange,
    PeopleChange,
    ToldChanges,
    changes_facts,
)
from domain.projections.paper.facts import VisitFacts
from domain.projections.paper.history_extract import NotedFacts
from domain.projections.paper.people_changed import PeopleChangeFacts
from domain.projections.paper.programme import DelegationItem, ItemFacts
from domain.projections.paper.reader import DelegationAudience, is_open
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> ToldChanges | HouseChanges:
    """Raises Refused: `sheet-since-needed`, `sheet-nothing-changed`."""
    if is_open(asked.reader):
        raise Refused("sheet-nothing-to-see", reader=asked.reader)
    stood = asked.before.visit if asked.before is not None else None
    return changes_facts(stood, visit, asked.reader, _since(asked))


def _since(asked: Asked) -> Sequence[HistoryRow]:
    """The entries that stand between the two states."""
    since = asked.before.entry if asked.before is not None else 0
    return [row for row in asked.record() if row.entry.number > since]


def _worded(facts: ToldChanges | HouseChanges, words: InLanguages, marked: Marked) -> Worded:
    house = isinstance(facts, HouseChanges)
    changes = facts.changes if isinstance(facts, HouseChanges) else tuple(_told(each) for each in facts.changes)
    columns = [
        TableColumn(words.say("sheet.column-change"), "narrow"),
        TableColumn(words.say("sheet.column-item"), "wide"),
    ]
    beside = facts.beside if isinstance(facts, HouseChangesBeside) else ()
    recorded = any(each is not None for each in (*(one.noted for one in changes), *(one.noted for one in beside)))
    if recorded:
        columns.append(TableColumn(words.say("sheet.column-recorded"), "narrow"))
    body = TableContents(
        tuple(columns),
        (
            *_groups(facts.visit, changes, words, house=house, recorded=recorded),
            *_beside(beside, words, recorded=recorded),
        ),
        above=(PrintedLine(_counted([each.change.mark for each in changes] + [each.mark for each in beside], words)),)
        if house
        else (),
        changed_since=marked.since if house else (),
        all_marked=True,
    )
    return Worded(words.say("sheet.changes"), body, tuple(map(capital, marked.since)))


def _told(change: ChangeFacts) -> HouseChange:
    return HouseChange(key=change.key, change=change, stood=None)


def _counted(found: Sequence[ChangeMark], words: InLanguages) -> Wording:
    """How many are new, changed, moved and removed."""
    many = Counter(found)
    marks: tuple[ChangeMark, ...] = get_args(ChangeMark)
    labels = {mark: words.label(tuple(map(capital, words.say(f"sheet.mark-{mark}")))) for mark in marks if many[mark]}
    parts = (tuple(f"{said} {many[mark]}" for said in label) for mark, label in labels.items())
    return tuple(map(" · ".join, zip(*parts, strict=True)))


def _groups(
    visit: VisitFacts, changes: Sequence[HouseChange], words: InLanguages, *, house: bool, recorded: bool
) -> Iterator[TableGroup]:
    """Those of each day under its heading, as they stand now; without a day last."""
    days = {each.key: each.change.item.day for each in changes}
    ordered = sorted(changes, key=lambda each: (days[each.key] is None, days[each.key] or date.min))
    for day, of_day in groupby(ordered, key=lambda each: days[each.key]):
        rows = tuple(_row(visit, each, words, house=house, recorded=recorded) for each in of_day)
        yield TableGroup(rows, tuple(map(capital, _day(day, words))))


def _beside(changes: Sequence[PeopleChangeFacts], words: InLanguages, *, recorded: bool) -> Iterator[TableGroup]:
    """What changed of members and documents, after all days."""
    if changes:
        rows = tuple(_row_beside(each, words, recorded=recorded) for each in changes)
        yield TableGroup(rows, tuple(map(capital, words.say("sheet.persons-and-documents"))))


def _row_beside(each: PeopleChangeFacts, words: InLanguages, *, recorded: bool) -> TableRow:
    what = PrintedLine(tuple(map(capital, words.say(f"sheet.mark-{each.mark}"))))
    told = PrintedLine(words.made(lambda spoken: difference_sentence(each.difference, spoken)))
    return TableRow(((what,), (told,), *((_recorded(each.noted, words),) if recorded else ())), mark=each.mark)


def _day(day: date | None, words: InLanguages) -> Wording:
    return words.say("time.day-to-be-fixed") if day is None else words.made(lambda spoken: spoken.day(day))


def _row(visit: VisitFacts, each: HouseChange, words: InLanguages, *, house: bool, recorded: bool) -> TableRow:
    """An item as it stands; for staff with its time, its place and who takes part as they were, where these changed."""
    change, stood = each.change, each.stood
    there = words.in_zone(change.item.zone)
    day = change.item.day
    cell = [PrintedLine(there.text(change.item.title)), PrintedLine(_when_and_where(change.item, there, day))]
    if stood is not None and {"when", "where"} & {*change.facets}:
        was = _when_and_where(stood, words.in_zone(stood.zone), day)
        cell.append(PrintedLine(there.filled("sheet.was", text=was)))
    if stood is not None and "title" in change.facets:
        cell.append(PrintedLine(there.filled("sheet.was", text=there.text(stood.title))))
    if isinstance(change, NotesChange):
        cell += _notes(change, there)
    if "press" in change.facets:
        cell += _press(change.item, stood, there)
    if isinstance(each, PeopleChange):
        cell += _people(visit, each, there)
    told = tuple(line for line in cell if any(line.text))
    cells = ((PrintedLine(_what(change, words)),), told, *((_recorded(each.noted, words),) if recorded else ()))
    return TableRow(cells, mark=change.mark if house else None, struck=change.mark == "removed")


def _notes(change: NotesChange, words: InLanguages) -> Iterator[PrintedLine]:
    """The details as they are now, and what is worn."""
    yield from words.paragraphs(change.detail)
    if change.dress:
        yield PrintedLine(words.filled("sheet.dress", text=words.text(change.dress)))


def _press(item: ItemFacts, stood: ItemFacts | None, words: InLanguages) -> Iterator[PrintedLine]:
    """How the press may attend now, as far as that is known; for staff also as it was."""
    if item.press is not None:
        yield PrintedLine(words.say(f"press.{item.press}"), label=words.label(words.say("sheet.column-press")))
    if stood is not None and stood.press is not None:
        yield PrintedLine(words.filled("sheet.was", text=words.say(f"press.{stood.press}")))


def _people(visit: VisitFacts, each: PeopleChange, words: InLanguages) -> Iterator[PrintedLine]:
    """Of who leads, takes part, speaks and greets what is new, then what it was."""
    are, were = (_who(visit, item, words) for item in (each.are, each.were))
    yield from (PrintedLine(text) for text in are if text not in were)
    yield from (PrintedLine(words.filled("sheet.was", text=text)) for text in were if text not in are)


def _who(visit: VisitFacts, item: DelegationItem, words: InLanguages) -> list[Wording]:
    lines = [*order_of(visit, item, words, planned=True), *(greeter_line(each, "", words) for each in item.greeters)]
    return [_with_label(line) for line in lines]


def _with_label(line: PrintedLine) -> Wording:
    labels = line.label or ("",) * len(line.text)
    return tuple(f"{label} {text}".strip() for label, text in zip(labels, line.text, strict=True))


def _recorded(noted: NotedFacts | None, words: InLanguages) -> tuple[PrintedLine, ...]:
    """By which entry, when and by whom it was changed last, and why."""
    if noted is None:
        return ()
    entry = noted.row.entry
    told = (str(noted.number), _moment(entry.recorded_at, words), entry.author)
    return *(PrintedLine((each,) * len(words.languages)) for each in told if each), *why(noted.row, words)


def _moment(at: datetime | None, words: InLanguages) -> str:
    """When something was recorded; in two languages by one notation, so that their column tells it once."""
    if at is None:
        return ""
    return f"{local(at, words.each[0].zone):%Y-%m-%d %H:%M}" if words.bilingual else words.each[0].moment(at)


def _what(change: ChangeFacts, words: InLanguages) -> Wording:
    """New, no longer on the programme, or what of it changed."""
    if not change.facets:
        came = [words.say(f"sheet.mark-{change.mark}")]
        if change.mark == "new" and change.item.planned is None and change.item.day is not None:
            came.append(words.say("sheet.unplanned"))
        return tuple(map(capital, words.with_commas(*came)))
    facets = [words.say(f"sheet.facet-{facet}") for facet in change.facets]
    return tuple(map(capital, words.with_commas(*facets)))


def _when_and_where(item: ItemFacts, words: InLanguages, under: date | None) -> Wording:
    """The time and the place, without the title; without its day as well where it stands under that."""
    planned, parts = item.planned, []
    if planned is not None:
        alone = planned.day == under
        parts.append(words.made(lambda spoken: spoken.span(planned) if alone else spoken.planned(planned)))
    if item.place:
        parts.append(words.text(item.place))
    return words.with_commas(*parts) or words.nothing


KIND = SheetKind(
    name="changes",
    subject="visit",
    readers=("staff", *get_args(DelegationAudience)),
    facts=_facts,
    worded=_worded,
)
