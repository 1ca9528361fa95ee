"""The list of a delegation in its order of precedence: of one side, or of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import get_args

from desktop.printing.contents.grid import Grid, GridColumn, GridRow, Lines
from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.order import side_heading
from desktop.wording.names import NEAREST
from domain.delegation.category import Category
from domain.projections.paper.delegation_list import (
    HouseList,
    HouseMember,
    ToldList,
    ToldMember,
    delegation_list,
    sides_with_members,
)
from domain.projections.paper.reader import DelegationAudience
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> ToldList | HouseList:
    return delegation_list(visit, asked.subject, asked.reader)


def _worded(facts: ToldList | HouseList, words: InLanguages, marked: Marked) -> Worded:
    house = isinstance(facts, HouseList)
    columns = [
        TableColumn(words.say("sheet.column-number"), "number"),
        TableColumn(words.say("sheet.column-person"), "wide"),
    ]
    if isinstance(facts, HouseList):
        columns.append(TableColumn(words.say("sheet.column-standing"), "narrow"))
        groups = [group for side in facts.sides for group in _house_groups(facts, side, words, marked)]
    else:
        groups = [group for side in facts.sides for group in _told_groups(facts, side, words, marked)]
    body = TableContents(tuple(columns), tuple(groups), changed_since=marked.since, plain_marks=not house)
    if len(facts.sides) > 1:
        return Worded(words.say("sheet.delegations"), body)
    return Worded(words.say("sheet.delegation"), body, words.text(facts.visit.name_of(facts.sides[0])))


def _told_groups(facts: ToldList, side: str, words: InLanguages, marked: Marked) -> Iterator[TableGroup]:
    members = [each for each in facts.members if each.side == side]
    for heading, found in _by_category(members, side, facts, words):
        rows = (TableRow((_number(each, words), _person(each, words)), marked.marks.of(each.key)) for each in found)
        yield TableGroup(tuple(rows), heading)


def _house_groups(facts: HouseList, side: str, words: InLanguages, marked: Marked) -> Iterator[TableGroup]:
    """Those who come by category; whoever comes no more after them."""
    by_key = {each.key: each for each in facts.members if each.told.side == side}
    coming = [each.told for each in by_key.values() if each.status in ("proposed", "confirmed")]

    def row(each: ToldMember, *, struck: bool = False) -> TableRow:
        cells = (_number(each, words), _person(each, words), tuple(_standing(by_key[each.key], words)))
        return TableRow(cells, marked.marks.of(each.key), struck)

    for heading, found in _by_category(coming, side, facts, words):
        yield TableGroup(tuple(map(row, found)), heading)
    if gone := [each.told for each in by_key.values() if each.told not in coming]:
        yield TableGroup(tuple(row(each, struck=True) for each in gone), words.say("sheet.no-longer-coming"))


def _by_category(
    members: list[ToldMember], side: str, facts: ToldList | HouseList, words: InLanguages
) -> Iterator[tuple[Wording, list[ToldMember]]]:
    """The members under what they are in the delegation; under the side alone where these are mixed.

    Where a few are, such as an interpreter placed among ministers, those before and behind them keep a heading.
    Sovereigns, who head none, and their consorts stand under the side alone too.
    """
    state = side_heading(facts.visit, side, words) if len(facts.sides) > 1 else ()
    runs = _runs(members)
    if [category for category, _ in runs] == [None]:
        yield state, members
        return
    sovereigns = [member for _, found in runs for member in found if _reigns(member, words)]
    if sovereigns and members[: len(sovereigns)] == sovereigns:
        yield state, sovereigns
        runs = [(category, left) for category, found in runs if (left := [it for it in found if it not in sovereigns])]
    for category, found in runs:
        called = _category(category, found, words) if category is not None else words.say("sheet.members")
        named = tuple(map(capital, called))
        yield tuple(map(" · ".join, zip(state, named, strict=True))) if state else named, found


def _runs(members: list[ToldMember]) -> list[tuple[Category | None, list[ToldMember]]]:
    """The members of one category after the other; None: those among whom one comes again, as they stand."""
    runs = [(category, list(found)) for category, found in groupby(members, key=lambda each: each.category)]
    count = Counter(category for category, _ in runs)
    again = [at for at, (category, _) in enumerate(runs) if count[category] > 1]
    if not again:
        return [*runs]
    first, last = again[0], again[-1] + 1
    mixed = [member for _, found in runs[first:last] for member in found]
    return [*runs[:first], (None, mixed), *runs[last:]]


def _category(category: Category, members: list[ToldMember], words: InLanguages) -> Wording:
    """What a heading says of some: that heads are several; of one spouse which of two words, as the office has it."""
    if category == "head" and len(members) > 1:
        return words.say("sheet.heads")
    said = words.say(f"sheet.category.{category}")
    if category != "spouse" or len(members) > 1 or not members[0].person.position:
        return said
    held = (office.replace(NEAREST, "") for office in words.office(members[0].person.position))
    return tuple(_one_of(either, {*office.casefold().split()}) for either, office in zip(said, held, strict=True))


def _one_of(either: str, held: set[str]) -> str:
    """Of `husband or wife` the one that is among the words of an office, or that they tell; else both."""
    one, *rest = either.split()
    words = (one, *rest[-1:])
    of_a_woman = (word for word in words if word.endswith(_FEMININE) and held & _WOMEN)
    return next((word for word in words if word in held), next(of_a_woman, either))


_FEMININE = ("а", "ة")
"""How of the two words for a spouse that for a woman ends, in the languages that have two."""
_WOMEN = frozenset(
    (
        "леди", "королева", "императрица", "принцесса", "жена", "السيدة", "سيدة", "عقيلة", "حرم", "الملكة", "الأميرة",
        "dame", "reine", "princesse", "épouse", "lady", "queen", "princess", "wife",
    )
)  # fmt: skip
"""Words of the office of a woman, in its language or the nearest: the First Lady, a queen."""


def _reigns(member: ToldMember, words: InLanguages) -> bool:
    """Whether somebody who heads a side, or a spouse, is called by the office of a sovereign."""
    return member.category in ("head", "spouse") and words.by_office(member.person.names)


def _number(member: ToldMember, words: InLanguages) -> tuple[PrintedLine, ...]:
    number = str(member.number) if member.number is not None else ""
    return (PrintedLine((number,) * len(words.languages)),)


def _person(member: ToldMember, words: InLanguages) -> tuple[PrintedLine, ...]:
    """The name with its courtesy title, the office, whom the member represents.

    Outside the house the office stands alone where nobody is named yet.
    """
    own = words.of_one(member.person.names, member.person.position)
    lines = [
        line for line in (own.called(member.person.names, member.courtesy, member.person.position),) if any(line.text)
    ]
    if office := own.office_beside(member.person.names, member.courtesy, member.person.position):
        lines.append(PrintedLine(office))
    if member.represents:
        lines.append(PrintedLine(words.filled("sheet.represents", text=words.text(member.represents))))
    return tuple(lines)


def _standing(member: HouseMember, words: InLanguages) -> Iterator[PrintedLine]:
    """How far a member is confirmed, and for the house what else is known of his place."""
    yield PrintedLine(words.say(f"status.{member.status}"))
    if member.replaced_by:
        yield PrintedLine(words.filled("sheet.replaced-by", name=words.person(member.replaced_by, {})))
    if member.by_hand:
        yield PrintedLine(words.say("sheet.placed-by-hand"))
    if member.told.person.names and not member.spelling_approved and member.status in ("proposed", "confirmed"):
        yield PrintedLine(words.say("sheet.spelling-open"))


_TOLD = ("side", "number", "category", "courtesy", "name", "office", "represents")


def _grid(facts: ToldList | HouseList, words: InLanguages) -> Grid:
    """A row for each member, side by side; for the house with how far each is confirmed."""
    if isinstance(facts, HouseList):
        rows = [_house_row(each, facts, words) for each in facts.members]
        return _columns((*_TOLD, "standing"), rows, words)
    return _columns(_TOLD, [GridRow(each.key, _cells(each, facts, words)) for each in facts.members], words)


def _columns(names: tuple[str, ...], rows: list[GridRow], words: InLanguages) -> Grid:
    columns = tuple(GridColumn(name, words.say(f"sheet.column-{name}")) for name in names)
    return Grid(columns, tuple(rows), grouped="side")


def _house_row(member: HouseMember, facts: HouseList, words: InLanguages) -> GridRow:
    cells = (*_cells(member.told, facts, words), tuple(_standing(member, words)))
    return GridRow(member.key, cells, struck=member.status not in ("proposed", "confirmed"))


def _cells(member: ToldMember, facts: ToldList | HouseList, words: InLanguages) -> tuple[Lines, ...]:
    name = words.name(member.person.names, bare=True)
    courtesy = tuple(member.courtesy.get(language, "") for language in words.languages)
    office = words.office(member.person.position)
    return (
        (PrintedLine(side_heading(facts.visit, member.side, words)),),
        _number(member, words) if member.number is not None else (),
        (PrintedLine(tuple(map(capital, words.say(f"member-category.{member.category}")))),),
        (PrintedLine(courtesy),) if any(courtesy) and member.person.names else (),
        (name,) if any(name.text) else (),
        (PrintedLine(office),) if office else (),
        (PrintedLine(words.text(member.represents)),) if member.represents else (),
    )


KIND = SheetKind(
    name="delegation",
    subject="side",
    readers=("staff", *get_args(DelegationAudience)),
    facts=_facts,
    worded=_worded,
    subjects=sides_with_members,
    grid=_grid,
)
