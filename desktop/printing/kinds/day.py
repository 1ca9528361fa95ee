"""A person's own programme: what he takes part in, and his place there, on a sheet for the pocket."""

from __future__ import annotations

from functools import partial

from desktop.printing.contents.days_contents import DaysContents, DaysRow
from desktop.printing.contents.grid import Grid, Lines
from desktop.printing.contents.programme_grid import own_grid
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.days_words import day_lists, plain_item
from desktop.printing.words.in_languages import InLanguages, capital
from domain.projections.paper.person_day import (
    OwnPlaceInLine,
    PersonalItem,
    PersonDayFacts,
    people_with_a_day,
    person_day_facts,
)
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> PersonDayFacts:
    return person_day_facts(visit, asked.subject)


def _former_facts(visit: Visit, asked: Asked) -> PersonDayFacts:
    return person_day_facts(visit, asked.subject, formerly=True)


def _worded(facts: PersonDayFacts, words: InLanguages, marked: Marked) -> Worded:
    def worded(item: PersonalItem) -> DaysRow:
        there = words.in_zone(item.item.zone)
        changed = marked.marks.of(item.key) is not None
        return plain_item(
            facts.visit, item.item, there, more=_dress(item, there), beside=_places(item, there), changed=changed
        )

    days = day_lists(facts.visit, facts.items, words, lambda item: item.item, worded)
    below = (PrintedLine(words.say("sheet.your-delegation")),)
    body = DaysContents(tuple(days), words.say("sheet.your-place"), marked.since, stacked=True, below=below)
    return Worded(words.say("sheet.day"), body, _who(facts, words))


def _grid(facts: PersonDayFacts, words: InLanguages) -> Grid:
    def told(item: PersonalItem, there: InLanguages) -> Lines:
        return (*_dress(item, there), *_places(item, there))

    return own_grid(facts.visit, ((item.item, partial(told, item)) for item in facts.items), words)


def _dress(item: PersonalItem, words: InLanguages) -> tuple[PrintedLine, ...]:
    return (PrintedLine(words.filled("sheet.dress", text=words.text(item.dress))),) if item.dress else ()


def _who(facts: PersonDayFacts, words: InLanguages) -> Wording:
    """The person by courtesy, name and office."""
    key, names, position = facts.person.key, facts.person.names, facts.person.position
    name = words.called_on_list(key, names, position).text
    return words.with_commas(name, words.office_on_list(key, names, position) or words.nothing)


def _places(item: PersonalItem, words: InLanguages) -> tuple[PrintedLine, ...]:
    """The seat, the place in a line, the car: as far as they are known."""
    said = []
    if item.seat is not None:
        said.append(words.say("sheet.your-seat", number=item.seat))
    said += [_in_line(line, words) for line in item.lines]
    if item.car is not None:
        said.append(words.say("sheet.your-car", number=item.car))
    return tuple(PrintedLine(tuple(map(capital, each))) for each in said)


def _in_line(line: OwnPlaceInLine, words: InLanguages) -> Wording:
    if line.kind == "photograph":
        return words.say("sheet.your-mark", line=line.kind, mark=str(line.place))
    return words.say("sheet.your-line", line=line.kind, number=line.place)


KIND = SheetKind(
    name="day",
    subject="member",
    readers=("both-delegations",),
    facts=_facts,
    worded=_worded,
    former=(_former_facts,),
    paper="a5",
    subjects=people_with_a_day,
    marking="personal",
    grid=_grid,
    calendar=True,
)
