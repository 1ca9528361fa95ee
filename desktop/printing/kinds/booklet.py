"""The programme for the delegations in a booklet of A6, for a breast pocket."""

from __future__ import annotations

from typing import get_args

import msgspec

from desktop.printing.contents.visit_heading import visit_heading
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.words.days_words import delegation_words
from desktop.printing.words.in_languages import InLanguages
from domain.core.problem import Refused
from domain.projections.paper.programme import DelegationProgramme, programme_facts
from domain.projections.paper.reader import DelegationAudience
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> DelegationProgramme:
    """Raises Refused: `sheet-nothing-to-see`, where the reader may see no item."""
    facts = programme_facts(visit, asked.reader)
    if not isinstance(facts, DelegationProgramme) or not facts.rows:
        raise Refused("sheet-nothing-to-see", reader=asked.reader)
    return facts


def _worded(facts: DelegationProgramme, words: InLanguages, marked: Marked) -> Worded:
    body = msgspec.structs.replace(delegation_words(facts, words, marked), stacked=True)
    return Worded(words.say("sheet.programme-plain"), body, visit_heading(facts.headed, words, short=words.bilingual))


KIND = SheetKind(
    name="booklet",
    subject="visit",
    readers=get_args(DelegationAudience)[::-1],
    facts=_facts,
    worded=_worded,
    paper="a6",
)
