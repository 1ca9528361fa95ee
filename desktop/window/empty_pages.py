"""The empty states of the pages: each table without rows says what it is for and how to begin."""

from __future__ import annotations

from functools import partial

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.rows_model import RowsModel
from desktop.pages.page import Page
from desktop.widgets.tables.command_table import CommandTable
from desktop.widgets.tables.empty_note import EmptyNote
from desktop.wording.words import say

STEPS = {
    "delegations": "paste-list", "meetings": "primary", "documents": "primary",
    "correspondence": "primary",
}  # fmt: skip
"""The action of the first step, by the code of what is empty: of a page, or of a table of it."""


class EmptyPage:
    """The notes on the tables of one page."""

    def __init__(self, page: Page, requests: Requests) -> None:
        self._page = page
        self._notes: list[tuple[str, EmptyNote]] = []
        for table in page.findChildren(CommandTable):
            if not table.objectName() and table is not page.focusProxy():
                continue  # What it shows is of the row that is chosen, not of the page.
            code = f"{page.name}.{table.objectName()}" if table.objectName() else page.name
            model = table.model()
            if say.words.has(f"empty.{code}") and isinstance(model, RowsModel):
                act = partial(requests.trigger, STEPS[code]) if code in STEPS else None
                self._notes.append((code, EmptyNote(table, partial(_is_empty, model), act)))

    def show_view(self, view: VisitView | None) -> None:
        """Say it in the language of the window; the first step is offered where the visit may be changed."""
        for code, note in self._notes:
            step = say(f"empty.{code}.step") if code in STEPS else ""
            note.set_words(say(self._said(code)), step, may_act=view is not None and not view.read_only)

    def _said(self, code: str) -> str:
        """What is said of a table; another thing where its page does something else first, as Ctrl+N would."""
        before = f"empty.{code}.before"
        return before if say.words.has(before) and self._page.primary_instead() is not None else f"empty.{code}"

    def texts(self) -> list[str]:
        """What is said of the tables that are empty."""
        return [text for _, note in self._notes if (text := note.text())]


def _is_empty(model: RowsModel[object]) -> bool:
    """Whether there is nothing at all, and not only nothing that a filter lets through."""
    return not model.rows()
