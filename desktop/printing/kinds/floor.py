"""The marks of a family photograph for the floor, one for each place."""

from __future__ import annotations

from desktop.printing.contents.plates_contents import Plate, Plates
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.order import short_heading
from desktop.printing.words.seating_words import seating_subtitle
from domain.projections.paper.photograph import PhotographFacts, items_with_photographs, photograph_facts
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> PhotographFacts:
    return photograph_facts(visit, asked.subject, asked.reader)


def _worded(facts: PhotographFacts, words: InLanguages, marked: Marked) -> Worded:
    del marked
    plates = tuple(
        Plate(
            stand.mark,
            below=(
                words.at_seat(stand.person.names, namesake=stand.namesake).text,
                short_heading(facts.visit, stand.side, words),
            ),
        )
        for stand in facts.stands
    )
    return Worded(words.say("sheet.floor"), Plates(plates, "floor"), seating_subtitle(facts.drawn, words))


KIND = SheetKind(
    name="floor",
    subject="item",
    readers=("staff",),
    facts=_facts,
    worded=_worded,
    subjects=items_with_photographs,
    compares=False,
)
