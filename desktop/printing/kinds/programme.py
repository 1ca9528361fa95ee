"""The programme: for the house with all that is known, for the delegations, for the press, for the public."""

from __future__ import annotations

from typing import get_args

from desktop.printing.contents.programme_grid import programme_grid
from desktop.printing.contents.visit_heading import visit_heading
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.words.days_words import delegation_words, open_words
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.programme_words import programme_words
from domain.core.problem import Refused
from domain.projections.paper.programme import (
    DelegationProgramme,
    HouseProgramme,
    ProgrammeFacts,
    programme_facts,
)
from domain.projections.paper.reader import DelegationAudience
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> ProgrammeFacts:
    """Raises Refused: `sheet-nothing-to-see`, where a reader outside the house may see no item."""
    facts = programme_facts(visit, asked.reader)
    if not facts.rows and not isinstance(facts, HouseProgramme):
        raise Refused("sheet-nothing-to-see", reader=asked.reader)
    return facts


def _worded(facts: ProgrammeFacts, words: InLanguages, marked: Marked) -> Worded:
    if isinstance(facts, HouseProgramme):
        title = "sheet.programme" if marked.reader == "staff" else "sheet.programme-plain"
        return Worded(words.say(title), programme_words(facts, words, marked))
    if isinstance(facts, DelegationProgramme):
        body, headed = delegation_words(facts, words, marked), facts.headed
    else:
        body, headed = open_words(facts, words, marked), facts.visit
    return Worded(words.say("sheet.programme-plain"), body, visit_heading(headed, words))


KIND = SheetKind(
    name="programme",
    subject="visit",
    readers=("staff", *get_args(DelegationAudience), "press", "public", "security"),
    facts=_facts,
    worded=_worded,
    grid=programme_grid,
    calendar=True,
)
