"""The chief's one page: who leads, five times, the formats, documents, speakers, and what is still open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import became, how_far, other_clock, planned_words, short_day
from desktop.printing.words.order import composition, people_in_line
from domain.core.times import local
from domain.projections.paper.brief import (
    BriefFacts,
    BriefLead,
    BriefTime,
    BriefToDecide,
    brief_facts,
    former_brief_facts,
)
from domain.projections.paper.facts import VisitFacts
from domain.projections.paper.programme import DelegationItem
from domain.visit.visit import Visit

SPEECHES = 3
"""Of how many items the order of speakers is told."""
DOCUMENTS, DOCUMENTS_IN_TWO = 10, 6
"""How many documents are named in one language and in two, so that the page keeps its size of type."""


def _facts(visit: Visit, asked: Asked) -> BriefFacts:
    del asked
    return brief_facts(visit)


def _former_facts(visit: Visit, asked: Asked) -> BriefFacts:
    del asked
    return former_brief_facts(visit)


def _worded(facts: BriefFacts, words: InLanguages, marked: Marked) -> Worded:
    del marked
    rows = tuple(
        TableRow(((PrintedLine(label if number == 0 else words.nothing),), cell))
        for label, cells in _parts(facts, words)
        for number, cell in enumerate(cells)
    )
    columns = (
        TableColumn(words.say("sheet.column-brief"), "narrow"),
        TableColumn(words.say("sheet.column-contents"), "wide"),
    )
    return Worded(words.say("sheet.brief"), TableContents(columns, (TableGroup(rows),), one_page=True))


BriefCell = tuple[PrintedLine, ...]


def _parts(facts: BriefFacts, words: InLanguages) -> Iterator[tuple[Wording, Sequence[BriefCell]]]:
    """Each part of the page with its label; one that has nothing to tell is left out."""
    yield (
        words.say("sheet.brief-leads"),
        [tuple(_lead(each, words)) for each in facts.leads],
    )
    yield words.say("sheet.brief-times"), [_time(facts.visit, item, words) for item in facts.times]
    timed = {each.item.key for each in facts.times}
    yield (
        words.say("sheet.brief-formats"),
        [_format(facts.visit, item, words, timed=item.key not in timed) for item in facts.formats],
    )
    yield words.say("sheet.brief-documents"), list(_documents(facts, words))
    yield words.say("sheet.speakers"), list(_speakers(facts.speaking[:SPEECHES], words))
    yield words.say("sheet.brief-open"), [(PrintedLine(said),) for said in _open(facts, words)]


def _format(visit: VisitFacts, told: DelegationItem, words: InLanguages, *, timed: bool) -> BriefCell:
    """Talks with how many take part, and when if they are not among the times above.

    Of what nobody planned no composition is still to follow.
    """
    planned, there = told.item.planned, words.in_zone(told.item.zone)
    when = (PrintedLine(there.made(lambda spoken: spoken.planned(planned))),) if timed and planned is not None else ()
    counted = composition(visit, told, words, planned=planned is not None)
    return PrintedLine(words.text(told.item.title)), *when, *counted


def _lead(lead: BriefLead, words: InLanguages) -> Iterator[PrintedLine]:
    """Who leads a side, by courtesy title and name; the office, and how he is addressed."""
    own = words.of_one(lead.person.names, lead.person.position)
    yield own.called(lead.person.names, lead.courtesy, lead.person.position)
    if office := own.office(lead.person.position):
        yield PrintedLine(office)
    if any(lead.address.values()):
        yield PrintedLine(words.filled("sheet.addressed-as", text=words.text(lead.address)))


def _time(visit: VisitFacts, told: BriefTime, words: InLanguages) -> BriefCell:
    """An item with its planned time, else its day, and what became of it once that is known; by which clock."""
    item, there = told.item, words.in_zone(told.item.zone)
    lines = [PrintedLine(words.text(item.title))]
    status = how_far(told.status, told.actual, item.planned, there)
    if item.planned is not None:
        lines.append(PrintedLine(planned_words(item.planned, status, there)))
    elif told.actual.start is not None:
        lines.append(PrintedLine(short_day(local(told.actual.start.at, item.zone).date(), there)))
    if (said := became(told.actual, status, there)) is not None:
        lines.append(PrintedLine(said))
    return *lines, *other_clock(visit, item, words)


def _speakers(speaking: Sequence[DelegationItem], words: InLanguages) -> Iterator[BriefCell]:
    """The order of speakers, under the item where there is more than one with speakers."""
    for item in speaking:
        order = PrintedLine(people_in_line(item.speakers, words))
        yield (order,) if len(speaking) == 1 else (PrintedLine(words.text(item.item.title)), order)


def _documents(facts: BriefFacts, words: InLanguages) -> Iterator[BriefCell]:
    named = facts.documents[: DOCUMENTS_IN_TWO if words.bilingual else DOCUMENTS]
    for document in named:
        yield (PrintedLine(words.text(document.title), label=(f"{document.number}.",) * len(words.languages)),)
    more = facts.documents_in_all - len(named)
    if more:
        yield (PrintedLine(words.say("sheet.brief-more", count=more)),)


def _open(facts: BriefFacts, words: InLanguages) -> Iterator[Wording]:
    counts = {
        "unnamed": facts.unnamed, "without-hour": facts.without_hour, "without-place": facts.without_place,
    }  # fmt: skip
    if isinstance(facts, BriefToDecide):
        counts |= msgspec.structs.asdict(facts.to_decide)
    for what, count in counts.items():
        if count:
            yield tuple(map(capital, words.say(f"sheet.brief-{what}", count=count)))


KIND = SheetKind(
    name="brief",
    subject="visit",
    readers=("staff",),
    facts=_facts,
    former=(_former_facts,),
    worded=_worded,
    compares=False,
)
