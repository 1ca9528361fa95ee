"""A text that was accepted as a list of the visit before, and whether it still asks something."""

from __future__ import annotations

from functools import partial

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.files.lists.reader import digest_of_text, read_pasted
from desktop.models.list_changes_model import ASKED
from desktop.reconciling.comparison import changes_of
from desktop.reconciling.reading import understood
from desktop.reconciling.source_pane import LONG_TEXT
from domain.core.problem import Problem
from domain.lists.surroundings.sides_told import names_of_sides


def was_accepted(text: str, view: VisitView | None) -> bool:
    """Whether a text was accepted as a list already."""
    lists = view.visit.accepted_lists.values() if view is not None else ()
    digest = digest_of_text(text)
    return any(each.digest == digest for each in lists)


def leaves_to_decide(text: str, side: str, view: VisitView | None, registries: DeskRegistries) -> bool:
    """Whether a text accepted before as a side's list still asks the officer what he has not answered."""
    if view is None or len(text) > LONG_TEXT:
        return False
    try:
        work = understood(partial(read_pasted, text), side, names_of_sides(view.visit))
        found = changes_of(work, view.visit, registries)
    except Problem:
        return False
    return any(each.held in ASKED and not each.locked for each in found.differences)
