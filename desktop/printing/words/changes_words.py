"""What changed since an earlier entry, in words: for the house with what it was, for a delegation as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TypeVar, get_args

from desktop.printing.contents.item_notes import greeter_line
from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.kinds.history import why
from desktop.printing.sheet_kind import Marked
from desktop.printing.sheet_parts import ChangeMark, PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import other_clock
from desktop.printing.words.order import order_of, people_in_line, short_heading
from desktop.wording.sentences import difference_sentence
from domain.projections.paper.changes import (
    ChangeFacts,
    HouseChange,
    HouseChanges,
    HouseChangesBeside,
    ListedChange,
    ListedFacts,
    NotesChange,
    PeopleChange,
)
from domain.projections.paper.facts import VisitFacts
from domain.projections.paper.history_extract import NotedFacts
from domain.projections.paper.people_changed import PeopleChangeFacts
from domain.projections.paper.programme import DelegationItem, ItemFacts
from domain.projections.paper.told_changes import DelegationChanges, MemberChange, ToldChange

_Change = TypeVar("_Change", HouseChange, ToldChange)


def house_changes_words(facts: HouseChanges, words: InLanguages, marked: Marked) -> TableContents:
    """The items that changed with what they were, by which entry, and how many; members and documents after them."""
    changes, beside = facts.changes, facts.beside if isinstance(facts, HouseChangesBeside) else ()
    recorded = any(each is not None for each in (*(one.noted for one in changes), *(one.noted for one in beside)))
    column = (TableColumn(words.say("sheet.column-recorded"), "narrow"),) if recorded else ()
    counted = _counted([each.change.mark for each in changes] + [each.mark for each in beside], words)

    def row(each: HouseChange) -> TableRow:
        return _house_row(facts.visit, each, words, recorded=recorded)

    return TableContents(
        (*_columns(words), *column),
        (*_days(changes, words, row), *_beside(beside, words, recorded=recorded)),
        above=(PrintedLine(counted),),
        changed_since=marked.since,
        all_marked=True,
    )


def told_changes_words(facts: DelegationChanges, words: InLanguages) -> TableContents:
    """The items that changed and the members who did, as they stand now, and who is no longer there."""

    def row(each: ToldChange) -> TableRow:
        return _told_row(facts.visit, each, words)

    members = tuple(_member(facts.visit, each, words) for each in facts.members)
    group = (TableGroup(members, words.say("sheet.delegations")),) if members else ()
    return TableContents(_columns(words), (*_days(facts.changes, words, row), *group), all_marked=True)


def _columns(words: InLanguages) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words.say("sheet.column-change"), "narrow"),
        TableColumn(words.say("sheet.column-item"), "wide"),
    )


def _counted(found: Sequence[ChangeMark], words: InLanguages) -> Wording:
    """How many are new, changed, moved and removed."""
    many = Counter(found)
    marks: tuple[ChangeMark, ...] = get_args(ChangeMark)
    labels = {mark: words.label(tuple(map(capital, words.say(f"sheet.mark-{mark}")))) for mark in marks if many[mark]}
    parts = (tuple(f"{said} {many[mark]}" for said in label) for mark, label in labels.items())
    return tuple(map(" · ".join, zip(*parts, strict=True)))


def _days(
    changes: Sequence[_Change], words: InLanguages, row: Callable[[_Change], TableRow]
) -> Iterator[TableGroup]:  # fmt: skip
    """Those of each day under its heading, as they stand now; without a day last."""
    days = {each.key: each.change.item.day for each in changes}
    ordered = sorted(changes, key=lambda each: (days[each.key] is None, days[each.key] or date.min))
    for day, of_day in groupby(ordered, key=lambda each: days[each.key]):
        yield TableGroup(tuple(map(row, of_day)), tuple(map(capital, _day(day, words))))


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


def _house_row(visit: VisitFacts, each: HouseChange, words: InLanguages, *, recorded: bool) -> TableRow:
    """An item as it stands; with its time, its place and who takes part as they were, where these changed."""
    change, stood = each.change, each.stood
    there = words.in_zone(change.item.zone)
    cell = _item(visit, change, stood, there)
    if isinstance(each, PeopleChange):
        cell += _people(visit, each, there)
    if isinstance(each, ListedChange):
        cell += _listed(visit, each.came, each.went, there)
    cells = (_what(change, words), _told(cell), *((_recorded(each.noted, words),) if recorded else ()))
    return TableRow(cells, mark=change.mark, struck=change.mark == "removed")


def _told_row(visit: VisitFacts, each: ToldChange, words: InLanguages) -> TableRow:
    """An item as it stands, with who takes part where that changed."""
    change = each.change
    there = words.in_zone(change.item.zone)
    cell = _item(visit, change, None, there)
    if each.are is not None:
        cell += (PrintedLine(text) for text in _who(visit, each.are, there))
    cell += _listed(visit, each.came, each.went, there)
    return TableRow((_what(change, words), _told(cell)), struck=change.mark == "removed")


def _item(
    visit: VisitFacts, change: ChangeFacts, stood: ItemFacts | None, words: InLanguages
) -> list[PrintedLine]:  # fmt: skip
    """What an item is, when, by which clock and where, and what else of it changed; as it stood, where that is told."""
    day = change.item.day
    cell = [
        PrintedLine(words.text(change.item.title)),
        PrintedLine(_when_and_where(change.item, words, day)),
        *(other_clock(visit, change.item, words) if change.item.planned is not None else ()),
    ]
    if stood is not None and {"when", "where"} & {*change.facets}:
        was = _when_and_where(stood, words.in_zone(stood.zone), day)
        if was != cell[1].text:
            cell.append(PrintedLine(words.filled("sheet.was", text=was)))
    if stood is not None and "title" in change.facets:
        cell += _titled(change.item, stood, words)
    if isinstance(change, NotesChange):
        cell += _notes(change, words)
    if "press" in change.facets:
        cell += _press(change.item, stood, words)
    return cell


def _titled(item: ItemFacts, stood: ItemFacts, words: InLanguages) -> Iterator[PrintedLine]:
    """The title as it was; where it changed in languages the sheet is not in, as it is in those."""
    was = words.text(stood.title)
    if was != words.text(item.title):
        yield PrintedLine(words.filled("sheet.was", text=was))
        return
    for language, title in item.title.items():
        if title != stood.title.get(language):
            yield PrintedLine((title,) * len(words.languages))


def _told(lines: Iterable[PrintedLine]) -> tuple[PrintedLine, ...]:
    return tuple(line for line in lines if any(line.text))


def _listed(
    visit: VisitFacts, came: Sequence[ListedFacts], went: Sequence[ListedFacts], words: InLanguages
) -> Iterator[PrintedLine]:  # fmt: skip
    """Who came on the list of an item, and who went, side by side."""
    for code, people in (("sheet.came", came), ("sheet.went", went)):
        for side, found in groupby(people, key=lambda each: each.side):
            label = tuple(map(" · ".join, zip(words.say(code), short_heading(visit, side, words), strict=True)))
            yield PrintedLine(people_in_line([each.person for each in found], words), label=words.label(label))


def _member(visit: VisitFacts, each: MemberChange, words: InLanguages) -> TableRow:
    """A member by name and office, and in whose place; struck where he is no longer on the list."""
    member = each.member
    own = words.of_one(member.person.names, member.person.position)
    lines = [
        own.called(member.person.names, member.courtesy, member.person.position),
        PrintedLine(own.office(member.person.position)),
        PrintedLine(words.filled("sheet.represents", text=words.text(member.represents)))
        if member.represents
        else PrintedLine(words.nothing),
        *(
            PrintedLine(words.person(of.names, of.position), label=words.label(words.say("sheet.in-place-of")))
            for of in each.instead_of
        ),
    ]
    what = (
        PrintedLine(tuple(map(capital, words.say(f"sheet.member-{each.how}")))),
        PrintedLine(short_heading(visit, member.side, words)),
    )
    return TableRow((what, _told(lines)), struck=each.how == "gone")


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
    are, were = (
        [*_beside_lists(visit, each, item, words), *_who(visit, item, words)] for item in (each.are, each.were)
    )
    yield from (PrintedLine(text) for text in are if text not in were)
    yield from (PrintedLine(words.filled("sheet.was", text=text)) for text in were if text not in are)


def _beside_lists(
    visit: VisitFacts, each: PeopleChange, item: DelegationItem, words: InLanguages
) -> Iterator[Wording]:  # fmt: skip
    """The sides that take part and the format, where these changed; a tête-à-tête also under a title that says it."""
    if {*each.are.taking} != {*each.were.taking}:
        called = [short_heading(visit, party.side, words) for party in visit.parties if party.side in item.taking]
        listed = (spoken.listed([name[at] for name in called]) for at, spoken in enumerate(words.each))
        yield words.filled("sheet.several-sides", state=tuple(listed))
    if each.are.format != each.were.format and item.format == "tete-a-tete":
        yield tuple(map(capital, words.say("format.tete-a-tete")))


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
    at, once = entry.recorded_at, len(words.languages)
    when = (PrintedLine(words.made(lambda spoken: spoken.moment(at))),) if at is not None else ()
    by = (PrintedLine((entry.author,) * once),) if entry.author else ()
    return PrintedLine((str(noted.number),) * once), *when, *by, *why(noted.row, words)


def _what(change: ChangeFacts, words: InLanguages) -> tuple[PrintedLine, ...]:
    return (PrintedLine(_what_changed(change, words)),)


def _what_changed(change: ChangeFacts, words: InLanguages) -> Wording:
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
