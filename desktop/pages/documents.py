"""The page of the documents: what is signed or exchanged, by whom, in which order, and what became of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.documents_model import DocumentsModel
from desktop.pages.page import Page
from desktop.widgets.command_strip import CommandStrip
from desktop.widgets.command_table import CommandTable
from desktop.wording.words import say
from domain.projections.documents import DocumentRow, documents

ASKS = {
    "S": "name-signatory", "P": "produce-full-powers", "G": "record-signing", "E": "describe-document",
    "T": "settle-terms", "M": "place-document", "Del": "strike-document",
}  # fmt: skip
"""The keys of the page, each with the command whose form it opens on the chosen document."""
OF_PLANNED = (
    "name-signatory", "produce-full-powers", "record-signing", "settle-terms", "describe-document", "strike-document",
)  # fmt: skip
OF_DONE = ("record-signing", "produce-full-powers", "retract-signing")
OF_STRUCK = ("reinstate-document", "record-signing", "retract-document")


class DocumentsPage(Page):
    """The documents of the visit, item by item.

    S names who signs, P notes his full powers, G or Enter records that it was signed or exchanged, E describes it,
    T settles its terms, M moves it in the ceremony, Del strikes it.
    """

    name = "documents"
    primary = "list-document"

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._model, self._table = DocumentsModel(self), CommandTable(tuple(ASKS), self)
        self._table.setModel(self._model)
        self._table.set_widths(self._model.widths())
        self._strip = CommandStrip(tuple(ASKS), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._table, 1)
        column.addWidget(self._strip)
        self.setFocusProxy(self._table)
        self._table.key_command.connect(self._act)
        self._table.activated.connect(self._record)
        self._table.selectionModel().selectionChanged.connect(self._document_chosen)
        self._strip.pressed.connect(self._act)
        self.reword()

    def show_view(self, view: VisitView) -> None:
        chosen, self._view = self._chosen(), view
        self._model.set_rows(documents(view.visit), view.visit.zone)
        self._strip.show_buttons(not view.read_only)
        self._keep(chosen)

    def selection(self) -> dict[str, Any]:
        return {"document": self._chosen()} if self._chosen() else {}

    def primary_fields(self) -> dict[str, Any]:
        """The item of the chosen document, else the signing of the visit."""
        row = self._row()
        signings = [each.id for each in self._view.schedule if each.kind == "signing"] if self._view else []
        item = row.item if row is not None else next(iter(signings), None)
        return {"item": item} if item is not None else {}

    def commands(self) -> tuple[str, ...]:
        row = self._row()
        if row is None or self._view is None or self._view.read_only:
            return ()
        return {"planned": OF_PLANNED, "struck": OF_STRUCK}.get(row.status, OF_DONE)

    def select(self, subject: str) -> bool:
        if self._model.line_of(subject) < 0:
            return False
        self._keep(subject)
        return True

    def count(self) -> int | None:
        return len(self._model.rows()) if self._view else None

    def reword(self) -> None:
        chosen = self._chosen()
        self._table.setAccessibleName(say("page.documents"))
        self._strip.set_words(tuple(say(f"page.documents.key.{command}") for command in ASKS.values()))
        self._model.reword()
        self._keep(chosen)

    def _act(self, key: str) -> None:
        row = self._row()
        if row is None or self._view is None or self._view.read_only:
            return
        command = ASKS[key]
        side = {"name-signatory": _side_to_name, "produce-full-powers": _side_to_produce}.get(command)
        found = side(row) if side is not None else None
        self._requests.open_form(command, {"document": row.id, **({"side": found} if found else {})})

    def _record(self) -> None:
        self._act("G")

    def _document_chosen(self) -> None:
        self.selection_changed.emit()

    def _keep(self, chosen: str) -> None:
        at = self._model.line_of(chosen)
        if at >= 0 and at != self._table.chosen_line():
            self._table.select_row(at)
        elif at < 0 and self._model.rows():
            self._table.select_row(self._model.line_of(self._model.rows()[0].id))

    def _chosen(self) -> str:
        row = self._row()
        return row.id if row is not None else ""

    def _row(self) -> DocumentRow | None:
        return self._model.row_at(self._table.chosen_line())


def _side_to_name(row: DocumentRow) -> str | None:
    """The first side without a signatory."""
    return next((side for side in ("host", "guest") if row.signatory(side) is None), None)


def _side_to_produce(row: DocumentRow) -> str | None:
    """The first side whose signatory has produced no full powers and needs some."""
    return next((each.side for each in row.signatories if each.needs_powers and not each.powers), None)
