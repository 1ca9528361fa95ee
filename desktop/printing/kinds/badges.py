"""Badges of those who come: category by letter, word and edge pattern, never by colour."""

from __future__ import annotations

from desktop.printing.contents.cards_contents import Badge, Badges
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.order import side_heading
from domain.core.problem import Refused
from domain.projections.paper.badges import BadgeFacts, BadgesFacts, badges_facts
from domain.projections.paper.delegation_list import sides_with_members
from domain.visit.visit import Visit

LETTERS = {
    "head": "D", "spouse": "D", "official": "D", "accompanying": "A", "business": "B", "support": "S", "security": "E",
    "press": "P", "crew": "C",
}  # fmt: skip
"""The letter of each category, the same in every language, as gates learn it by heart."""


def _facts(visit: Visit, asked: Asked) -> BadgesFacts:
    return badges_facts(visit, asked.subject)


def _worded(facts: BadgesFacts, words: InLanguages, marked: Marked) -> Worded:
    del marked

    def badge(each: BadgeFacts) -> Badge:
        office = words.office(each.person.position)
        return Badge(
            category=each.category,
            letter=LETTERS[each.category],
            word=tuple(map(capital, words.say(f"member-category.{each.category}"))),
            name=words.name(each.person.names),
            office=PrintedLine(office) if office else None,
            state=side_heading(facts.visit, each.side, words),
            number=words.say("sheet.badge-number", number=each.number)[0] if each.number else "",
        )

    return Worded(words.say("sheet.badges"), Badges(tuple(map(badge, facts.badges))))


def _subjects(visit: Visit) -> tuple[str | None, ...]:
    """The sides of which anybody has a badge; before them None, where there are several."""
    there = sides_with_members(visit)
    badged = {side for side in there if side is not None and _has_any(visit, side)}
    return tuple(side for side in there if (badged if side is None else side in badged))


def _has_any(visit: Visit, side: str) -> bool:
    try:
        return bool(badges_facts(visit, side).badges)
    except Refused:
        return False


KIND = SheetKind(
    name="badges",
    subject="side",
    readers=("staff", "security"),
    facts=_facts,
    worded=_worded,
    subjects=_subjects,
    compares=False,
    cut=True,
)
