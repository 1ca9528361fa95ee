"""What changed on the programme and of the members since an earlier entry.

For staff it tells what it was, for the delegations as it is.

Staff also read what changed of the documents, how much changed, and by whom, when and why each was changed last.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.words.changes_words import house_changes_words, told_changes_words
from desktop.printing.words.in_languages import InLanguages, capital
from domain.core.problem import Refused
from domain.projections.history import HistoryRow
from domain.projections.paper.changes import HouseChanges, ToldChanges, changes_facts, told_items_changed
from domain.projections.paper.reader import DelegationAudience, in_house, is_open
from domain.projections.paper.told_changes import DelegationChanges, told_changes
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> DelegationChanges | HouseChanges:
    """Raises Refused: `sheet-since-needed`, `sheet-nothing-changed`."""
    if is_open(asked.reader):
        raise Refused("sheet-nothing-to-see", reader=asked.reader)
    if in_house(asked.reader):
        return changes_facts(_stood(asked), visit, asked.reader, _since(asked))
    return told_changes(_stood(asked), visit, asked.reader)


def _former_facts(visit: Visit, asked: Asked) -> ToldChanges | HouseChanges:
    """As pages told it that said nothing of who came on a list or went. Raises as `_facts`."""
    if is_open(asked.reader):
        raise Refused("sheet-nothing-to-see", reader=asked.reader)
    if in_house(asked.reader):
        return changes_facts(_stood(asked), visit, asked.reader, _since(asked), lists=False)
    return told_items_changed(_stood(asked), visit, asked.reader)


def _stood(asked: Asked) -> Visit | None:
    return asked.before.visit if asked.before is not None else None


def _since(asked: Asked) -> Sequence[HistoryRow]:
    """The entries that stand between the two states."""
    since = asked.before.entry if asked.before is not None else 0
    return [row for row in asked.record() if row.entry.number > since]


def _worded(facts: DelegationChanges | HouseChanges, words: InLanguages, marked: Marked) -> Worded:
    if isinstance(facts, HouseChanges):
        body = house_changes_words(facts, words, marked)
    else:
        body = told_changes_words(facts, words)
    return Worded(words.say("sheet.changes"), body, tuple(map(capital, marked.since)))


KIND = SheetKind(
    name="changes",
    subject="visit",
    readers=("staff", *get_args(DelegationAudience)),
    facts=_facts,
    former=(_former_facts,),
    worded=_worded,
)
