"""Who leads an item, how many take part, and the order of speakers; and what the sides are called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.wording.sizes import in_one_notation
from domain.core.names import GUEST, HOST
from domain.programme.size import Size, so_many
from domain.projections.paper.facts import PersonFacts, VisitFacts
from domain.projections.paper.programme import DelegationItem


def side_heading(visit: VisitFacts, side: str, words: InLanguages) -> Wording:
    """The name of a side on a sheet: its state, or what a third side is called."""
    return words.text(visit.name_of(side)) or words.say(f"side.{side}")


def short_heading(visit: VisitFacts, side: str, words: InLanguages) -> Wording:
    """What a side is called where there is little room, told once where its languages say the same."""
    party = visit.party(side)
    named = words.text(party.called) if party else words.say(f"side.{side}")
    return named[:1] * len(named) if len(set(named)) == 1 else named


def calling_many(visit: VisitFacts, sides: Sequence[str], words: InLanguages) -> InLanguages:
    """The words for a sentence that names all of these sides: more than two by what each is called for short."""
    if len(sides) <= len((HOST, GUEST)):
        return words
    return InLanguages(words.languages, words.zone, visit.short_states, outside=words.outside, clocks=words.clocks)


def order_of(visit: VisitFacts, item: DelegationItem, words: InLanguages, *, planned: bool) -> tuple[PrintedLine, ...]:
    """The lines of one item; while it is planned, a composition that is not known is told to follow."""
    return (
        *_leads(visit, item, words),
        *composition(visit, item, words, planned=planned),
        *speakers(item.speakers, words),
    )


def _leads(visit: VisitFacts, item: DelegationItem, words: InLanguages) -> list[PrintedLine]:
    sides = [party.side for party in visit.parties]
    leads = sorted(item.leads, key=lambda lead: sides.index(lead.side) if lead.side in sides else len(sides))
    return [
        PrintedLine(people_in_line(lead.people, words), label=words.label(short_heading(visit, lead.side, words)))
        for lead in leads
    ]


def composition(visit: VisitFacts, item: DelegationItem, words: InLanguages, *, planned: bool) -> list[PrintedLine]:
    """How many take part, heads + delegates as protocol counts a format; interpreters are not counted.

    A tête-à-tête is a word, not a size (protocol 5.4), and is not said again below a title that says it.
    """
    if item.format is None:
        return []
    named = words.say(f"format.{item.format}")
    if item.format == "tete-a-tete":
        title = words.text(item.item.title) or words.nothing
        told = all(each.casefold() in said.casefold() for each, said in zip(named, title, strict=True))
        return [] if told else [PrintedLine(_capitals(named))]
    label = words.label(named)
    sizes = [count.agreed or listed_size(count.heads, count.others) for count in item.counts]
    counts = zip(item.counts, sizes_of(sizes, words), strict=True)
    known = [words.filled("sheet.count", side=short_heading(visit, of.side, words), count=many) for of, many in counts]
    if not known:
        return [
            PrintedLine(words.say("sheet.composition-to-follow"), label=label)
            if planned
            else PrintedLine(_capitals(named))
        ]
    return [PrintedLine(words.with_commas(*known), label=label)]


def _capitals(named: Wording) -> Wording:
    """Words that begin a line, in each language."""
    return tuple(map(capital, named))


def sizes_of(sizes: Sequence[Size], words: InLanguages) -> list[Wording]:
    """How many of each side, in one notation (protocol 5.4)."""
    return list(zip(*(in_one_notation(sizes, spoken) for spoken in words.each), strict=True))


def listed_size(heads: int, others: int) -> Size:
    """The size of so many who are listed; of those who lead by themselves it is told as a number."""
    return Size(so_many(heads + others), heads if others else None)


def speakers(found: Iterable[PersonFacts], words: InLanguages) -> list[PrintedLine]:
    """Who speaks, in their order, under a heading: they stand beside words that tell who takes part."""
    speaking = tuple(found)
    if len(speaking) < 2:
        return (
            [PrintedLine(people_in_line(speaking, words), label=words.label(words.say("sheet.speaks")))]
            if speaking
            else []
        )
    return [PrintedLine(words.say("sheet.speakers")), *_numbered(speaking, words)]


def _numbered(found: Sequence[PersonFacts], words: InLanguages) -> list[PrintedLine]:
    return [
        PrintedLine(people_in_line((person,), words), label=(f"{number}.",) * len(words.languages))
        for number, person in enumerate(found, start=1)
    ]


def people_in_line(found: Iterable[PersonFacts], words: InLanguages) -> Wording:
    """Several persons within a line."""
    worded = [words.person(person.names, person.position) for person in found]
    return words.with_commas(*worded)
