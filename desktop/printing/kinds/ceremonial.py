"""The ceremonial edition of the programme: a brochure with a clean cover, without code, stamp or bars."""

from __future__ import annotations

from typing import get_args

from desktop.printing.contents.ceremonial_contents import Ceremonial, Cover, PrintedArms
from desktop.printing.contents.visit_heading import days_of, in_order_of_languages, state_names
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.words.days_words import day_lists, plain_item
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import clock_place
from domain.core.problem import Refused
from domain.projections.paper.ceremonial import CeremonialProgramme, ceremonial_facts
from domain.projections.paper.programme import DelegationProgramme
from domain.projections.paper.reader import DelegationAudience
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> DelegationProgramme:
    """Raises Refused: `sheet-nothing-to-see`, where the reader may see no item."""
    facts = ceremonial_facts(visit, asked.reader)
    if facts is None:
        raise Refused("sheet-nothing-to-see", reader=asked.reader)
    return facts


def _worded(facts: DelegationProgramme, words: InLanguages, marked: Marked) -> Worded:
    """Changes travel on a slip, so that the edition bears no mark of them."""
    del marked
    visit = facts.visit
    cover = Cover(
        visit=words.text(visit.title),
        states=state_names(facts.headed, words),
        when=days_of(visit, words),
        place=clock_place(visit.place, visit.zone, words),
        arms=_arms(facts, words) if isinstance(facts, CeremonialProgramme) else (),
    )

    days = day_lists(
        visit, facts.items, words, lambda item: item.item,
        lambda item: plain_item(visit, item.item, words.in_zone(item.item.zone)),
    )  # fmt: skip
    return Worded(words.say("sheet.programme-plain"), Ceremonial(tuple(days), cover))


def _arms(facts: CeremonialProgramme, words: InLanguages) -> tuple[PrintedArms, ...]:
    """The arms in the order of the languages of the edition."""
    order = [party.side for party in in_order_of_languages(facts.visit, words)]
    return tuple(
        PrintedArms(each.picture, words.say("sheet.arms", state=facts.visit.name_of(each.side)))
        for each in sorted(facts.arms, key=lambda arms: order.index(arms.side))
    )


KIND = SheetKind(
    name="ceremonial",
    subject="visit",
    readers=get_args(DelegationAudience)[::-1],
    facts=_facts,
    worded=_worded,
    paper="a5",
    compares=False,
)
