"""The menu card of a meal: courses and drinks as they are served, to be cut and laid on each cover."""

from __future__ import annotations

from typing import get_args

from desktop.printing.contents.menu_contents import MenuCard
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import item_line, titled_day
from domain.core.text import Wording as Recorded
from domain.projections.paper.menu import MenuFacts, items_with_menus, menu_facts
from domain.projections.paper.reader import DelegationAudience
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> MenuFacts:
    return menu_facts(visit, asked.subject, asked.reader)


def _worded(facts: MenuFacts, words: InLanguages, marked: Marked) -> Worded:
    del marked
    item = facts.item
    day = titled_day(item.planned.day, words) if item.planned is not None else ()
    card = MenuCard(
        meal=words.text(item.title), when=words.with_commas(day, words.text(item.place)),
        courses=_lines(facts.courses, words), drinks=_lines(facts.drinks, words),
    )  # fmt: skip
    return Worded(words.say("sheet.menu"), card, item_line(item, words))


def _lines(recorded: Recorded, words: InLanguages) -> tuple[PrintedLine, ...]:
    """Courses with what they are called in each language; where the languages have not as many, one list each."""
    several = [text.split("\n") for text in words.text(recorded)]
    if len({len(lines) for lines in several}) == 1:
        return tuple(map(PrintedLine, zip(*several, strict=True)))
    return tuple(
        PrintedLine(tuple(line if at == index else "" for at in range(len(several))))
        for index, lines in enumerate(several)
        for line in lines
    )


KIND = SheetKind(
    name="menu",
    subject="item",
    readers=("staff", *get_args(DelegationAudience)),
    facts=_facts,
    worded=_worded,
    subjects=items_with_menus,
    compares=False,
)
