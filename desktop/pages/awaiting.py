"""The page of what is awaited: what waits for whom, since when and why, the oldest first."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.awaiting_model import AwaitingModel
from desktop.pages.page import Page
from desktop.widgets.command_strip import CommandStrip
from desktop.widgets.command_table import CommandTable
from desktop.widgets.filter_bar import FilterBar, FilterWords
from desktop.wording.words import say
from domain.core.names import SIDES
from domain.projections.awaiting import APPROVER, AwaitingRow

KEYS = {"S": "submit", "G": "agreed", "P": "approve", "I": "issue", "J": "journal", "Del": "take-back"}
"""The keys of the page, each with the word of its button: `page.awaiting.key.<word>`."""
ASKS = {
    "S": "submit-for-agreement", "G": "record-agreement", "P": "approve", "I": "issue-before-approval",
    "Del": "take-back-agreement",
}  # fmt: skip
CHIPS = ("all", *SIDES, APPROVER)


class AwaitingPage(Page):
    """S submits again, G records the agreement, P approves, I issues at once; J shows the entry in the journal.

    Enter does what is waited for: it approves what waits for an approval, and records the agreement of a side.
    """

    name = "awaiting"
    primary = "submit-for-agreement"

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._filter = FilterBar(self, CHIPS)
        self._model = AwaitingModel(self)
        self._table = CommandTable(tuple(KEYS), self)
        self._table.setModel(self._model)
        self._table.set_widths(self._model.widths())
        self._strip = CommandStrip(tuple(KEYS), self)
        self._lay_out()
        self.setFocusProxy(self._table)
        self._connect()
        self.reword()

    def show_view(self, view: VisitView) -> None:
        chosen, self._view = self._chosen(), view
        self._model.set_rows(view.awaiting, view.visit.zone)
        waited_for = [row.waits_for for row in view.awaiting]
        self._filter.set_counts({**{chip: waited_for.count(chip) for chip in CHIPS}, "all": len(waited_for)})
        self._strip.show_buttons(not view.read_only)
        self._keep(chosen)
        self._say_counts()

    def selection(self) -> dict[str, Any]:
        row = self._row()
        if row is None:
            return {}
        item = {} if row.agreement.aspect == "list" else {"item": row.agreement.subject}
        return {**item, **_matter(row)}

    def primary_fields(self) -> dict[str, Any]:
        return dict.fromkeys(("aspect", "subject", "side", "member"))

    def commands(self) -> tuple[str, ...]:
        row = self._row()
        return tuple(ASKS.values()) if row is not None and self._view is not None and not self._view.read_only else ()

    def count(self) -> int | None:
        return len(self._view.awaiting) if self._view else None

    def reword(self) -> None:
        chosen = self._chosen()
        self._table.setAccessibleName(say("page.awaiting"))
        sides = tuple(say.words.of("side", side) for side in SIDES)
        chips = (say("page.awaiting.all"), *sides, say.words.of("awaiting", APPROVER))
        self._filter.set_words(FilterWords(say("page.filter"), chips))
        self._strip.set_words(tuple(say(f"page.awaiting.key.{word}") for word in KEYS.values()))
        self._model.reword()
        self._keep(chosen)
        self._say_counts()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filter)
        column.addWidget(self._table, 1)
        column.addWidget(self._strip)

    def _connect(self) -> None:
        self._filter.changed.connect(self._apply_filter)
        self._filter.left.connect(self._table.setFocus)
        self._table.key_command.connect(self._act)
        self._table.activated.connect(self._answer)
        self._table.selectionModel().selectionChanged.connect(self.selection_changed)
        self._strip.pressed.connect(self._act)

    def _act(self, key: str) -> None:
        row = self._row()
        if row is None or self._view is None:
            return
        if key == "J":
            self._requests.show_in_journal(row.entry)
        elif not self._view.read_only:
            self._requests.open_form(ASKS[key], _matter(row))

    def _answer(self) -> None:
        row = self._row()
        if row is not None:
            self._act("P" if row.waits_for == APPROVER else "G")

    def _apply_filter(self) -> None:
        chosen, chip = self._chosen(), self._filter.chosen()
        self._model.set_filter(self._filter.text(), None if chip == "all" else lambda row: row.waits_for == chip)
        self._keep(chosen)
        self._say_counts()

    def _keep(self, chosen: str) -> None:
        at = self._model.line_of(chosen)
        if at >= 0 and at != self._table.chosen_line():
            self._table.select_row(at)
        elif at < 0 and self._model.rowCount():
            self._table.select_row(0)

    def _chosen(self) -> str:
        row = self._row()
        return self._model.key(row) if row else ""

    def _say_counts(self) -> None:
        shown, total = len(self._model.shown()), len(self._model.rows())
        nothing = say("page.awaiting.nothing") if not total else ""
        self._filter.set_shown(nothing or say("page.shown", shown=shown, total=total))

    def _row(self) -> AwaitingRow | None:
        return self._model.row_at(self._table.chosen_line())


def _matter(row: AwaitingRow) -> dict[str, Any]:
    standing = row.agreement
    speaker = {"member": standing.member} if standing.member else {}
    return {"aspect": standing.aspect, "subject": standing.subject, "side": standing.side, **speaker}
