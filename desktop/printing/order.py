"""The column of order: who leads an item, how many take part, and the order of speakers."""

from __future__ import annotations

from desktop.printing.in_languages import InLanguages, capital
from desktop.printing.sheet_parts import Line, Wording
from desktop.wording.sizes import agreed_size
from domain.core.text import Wording as Recorded
from domain.programme.meeting import heads_of
from domain.programme.programme import Item
from domain.visit.visit import Visit


def state_of(visit: Visit, side: str) -> Recorded:
    """The state or organisation of a side, by which sheets call it; nothing for one nobody named."""
    party = visit.party_of(side)
    return party.name if party else {}


def side_heading(visit: Visit, side: str, words: InLanguages) -> Wording:
    """The name of a side on a sheet: its state, or what a third side is called."""
    return words.text(state_of(visit, side)) or words.say(f"side.{side}")


def short_heading(visit: Visit, side: str, words: InLanguages) -> Wording:
    """What a side is called where there is little room, told once where its languages say the same."""
    party = visit.party_of(side)
    named = words.text(party.called) if party else words.say(f"side.{side}")
    return named[:1] * len(named) if len(set(named)) == 1 else named


def order_of(visit: Visit, item: Item, words: InLanguages) -> tuple[Line, ...]:
    """The lines of one item."""
    return (*_leads(visit, item, words), *_composition(visit, item, words), *_speakers(visit, item, words))


def _leads(visit: Visit, item: Item, words: InLanguages) -> list[Line]:
    """Who leads each side, if that was settled for this item; by default it is the principal."""
    return [
        Line(_people(visit, heads, words), label=words.label(side_heading(visit, side, words)))
        for side, heads in item.heads.items()
        if heads
    ]


def _composition(visit: Visit, item: Item, words: InLanguages) -> list[Line]:
    """How many take part, heads + delegates as protocol counts a format; interpreters are not counted.

    A tête-à-tête is a word, not a size (protocol 5.4).
    """
    if item.format is None:
        return []
    named = words.say(f"format.{item.format}")
    if item.format == "tete-a-tete":
        return [Line(_capitals(named))]
    label = words.label(named)
    counts = [(side_heading(visit, side, words), _counted(visit, item, side, words)) for side in visit.sides]
    known = [words.filled("sheet.count", side=side, count=count) for side, count in counts if count]
    if not known:
        to_follow = item.status == "planned"
        return [Line(words.say("sheet.composition-to-follow"), label=label) if to_follow else Line(_capitals(named))]
    return [Line(tuple(map(", ".join, zip(*known, strict=True))), label=label)]


def _capitals(named: Wording) -> Wording:
    """Words that begin a line, in each language."""
    return tuple(map(capital, named))


def _counted(visit: Visit, item: Item, side: str, words: InLanguages) -> Wording:
    """How many of a side: those listed as 1+4; two as a number, as 1+1 reads as a tête-à-tête; else as was agreed."""
    heads, members = heads_of(visit, item, side), visit.delegations.members
    listed = [key for key, capacity in item.people.items() if capacity == "delegate" and members[key].side == side]
    others = [key for key in listed if key not in heads and members[key].travels]
    if not others and not any(head in item.people for head in heads):
        agreed = item.sizes.get(side)
        return words.made(lambda spoken: agreed_size(agreed, spoken)) if agreed is not None else ()
    total = len(heads) + len(others)
    return (f"{len(heads)}+{len(others)}" if others and total != 2 else str(total),) * len(words.languages)


def _speakers(visit: Visit, item: Item, words: InLanguages) -> list[Line]:
    lines = []
    for number, statement in enumerate(item.statements, start=1):
        label = (f"{number}.",) * len(words.languages)
        lines.append(Line(_people(visit, (statement.member,), words), label=label))
    return lines


def _people(visit: Visit, keys: tuple[str, ...], words: InLanguages) -> Wording:
    members = [visit.delegations.members[key] for key in keys]
    worded = [words.person(member.names, member.position) for member in members]
    return tuple(map(", ".join, zip(*worded, strict=True)))
