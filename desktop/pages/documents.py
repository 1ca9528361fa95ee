"""The page of the documents: what is signed or exchanged, by whom, in which order, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.documents_model import DocumentsModel, PaperLine, paper_lines
from desktop.pages.table_page import TablePage, named
from domain.core.message import CommandClass
from domain.documents.assistants import NameSigningAssistants
from domain.documents.document_listing import ListDocument, RetractDocument
from domain.documents.document_parties import NameDocumentParties
from domain.documents.document_terms import DescribeDocument, PlaceDocument, SettleDocumentTerms
from domain.documents.signatories import NameSignatory, ProduceFullPowers
from domain.documents.signing_outcome import RecordSigning, ReinstateDocument, RetractSigning, StrikeDocument
from domain.projections.documents import DocumentRow, documents, sides_signing

ASKS: Mapping[str, CommandClass] = {
    "S": NameSignatory,
    "P": ProduceFullPowers,
    "G": RecordSigning,
    "E": DescribeDocument,
    "T": SettleDocumentTerms,
    "A": NameDocumentParties,
    "N": NameSigningAssistants,
    "M": PlaceDocument,
    "Del": StrikeDocument,
}
"""The keys of the page, each with the command whose form it opens on the chosen document."""
OF_PLANNED = (
    NameSignatory,
    ProduceFullPowers,
    RecordSigning,
    SettleDocumentTerms,
    NameDocumentParties,
    NameSigningAssistants,
    DescribeDocument,
    StrikeDocument,
)
OF_DONE = (RecordSigning, ProduceFullPowers, NameSigningAssistants, RetractSigning)
OF_STRUCK = (ReinstateDocument, RecordSigning, RetractDocument)


class DocumentsPage(TablePage[PaperLine]):
    """The documents of the visit, item by item.

    S names who signs, P notes his full powers, G or Enter records that it was signed or exchanged, E describes it,
    T settles its terms, A says who is party to it, N who assists, M moves it in the ceremony, Del strikes it. F2
    changes a cell.
    """

    name = "documents"
    primary = ListDocument
    field = "document"
    keys, asks = named(ASKS), ASKS
    cells = {
        "document-number": (PlaceDocument, "place"), "document": (DescribeDocument, "title"),
        "level": (DescribeDocument, "kind"), "signs-for": (NameSignatory, "member"),
        "signatory": (NameSignatory, "member"),
    }  # fmt: skip
    beside = {"kind": ("level",), "member": ("office",)}
    enter_changes = False

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        self._papers = DocumentsModel()
        self._documents: Sequence[DocumentRow] = ()
        super().__init__(self._papers, requests, parent)
        self.assemble()

    def rows(self, view: VisitView) -> Iterable[PaperLine]:
        return paper_lines(self._documents, sides_signing(view.visit, self._documents))

    def selection(self) -> dict[str, Any]:
        row = self._document()
        return {"document": row.id} if row is not None else {}

    def primary_fields(self) -> dict[str, Any]:
        """The item of the chosen document, else the signing of the visit."""
        row = self._document()
        signings = [each.id for each in self._view.schedule if "documents" in each.has] if self._view else []
        item = row.item if row is not None else next(iter(signings), None)
        return {"item": item} if item is not None else {}

    def commands(self) -> tuple[CommandClass, ...]:
        row = self._document()
        if row is None or not self._may_record():
            return ()
        return {"planned": OF_PLANNED, "struck": OF_STRUCK}.get(row.status, OF_DONE)

    def act(self, key: str, row: PaperLine) -> None:
        command = ASKS[key]
        side = SIDES_ASKED.get(command)
        found = (row.side or side(row.document)) if side is not None else None
        known = {"document": row.document.id, "item": row.document.item}
        about = {name: known[name] for name in known if name in command.__struct_fields__}
        self._requests.open_form(command, {**about, **({"side": found} if found else {})})

    def ask_for_many(self, command: CommandClass) -> None:
        """Of several chosen, those are to be signed that are not yet: what was recorded of others stands."""
        fields: dict[str, Any] = self.chosen_together() or self.selection()
        planned = list(dict.fromkeys(line.document.id for line in self._rows_chosen() if is_planned(line)))
        if command is RecordSigning and len(planned) > 0 and isinstance(fields.get("document"), list):
            fields = {"document": planned if len(planned) > 1 else planned[0]}
        self._requests.open_form(command, fields)

    def chosen_together(self) -> dict[str, list[str]]:
        chosen = list(dict.fromkeys(line.document.id for line in self._rows_chosen()))
        return {"document": chosen} if len(chosen) > 1 else {}

    def may_change(self, row: PaperLine) -> bool:
        return row.document.status != "struck"

    def change_of(self, row: PaperLine, column: str) -> tuple[CommandClass, str, dict[str, Any]]:
        code, _, side = column.partition("/")
        command, field = self.cells[code]
        signs = {"side": side or row.side} if command is NameSignatory else {}
        place = {"place": row.document.number} if command is PlaceDocument else {}
        return command, field, {"document": row.document.id, **signs, **place}

    def open_cell(self, row: PaperLine, column: str) -> None:
        """Where nobody is named to sign, ask who signs for that side; else note that it was signed."""
        code, _, side = column.partition("/")
        empty = code in ("signs-for", "signatory") and row.document.signatory(side or row.side or "") is None
        if empty and (side or row.side) in row.document.sides and is_planned(row) and self._may_record():
            command, _, known = self.change_of(row, column)
            self._requests.open_form(command, known)
        else:
            self.open_row(row)

    def open_row(self, row: PaperLine) -> None:
        self._act("G")

    def _list(self, chosen: str) -> None:
        if self._view is not None:
            visit = self._view.visit
            self._documents = documents(visit)
            signing = sides_signing(visit, self._documents)
            named = ((side, visit.party_of(side)) for side in signing)
            if self._papers.lay_out({side: party.called if party else {} for side, party in named}):
                self._table.forget_widths()
        super()._list(chosen)

    def _document(self) -> DocumentRow | None:
        row = self._row()
        return row.document if row is not None else None


def is_planned(line: PaperLine) -> bool:
    """Whether the document of a line is neither signed nor struck yet."""
    return line.document.status == "planned"


def _side_to_name(row: DocumentRow) -> str | None:
    """The first side without a signatory."""
    return next((side for side in row.sides if row.signatory(side) is None), None)


def _side_to_produce(row: DocumentRow) -> str | None:
    """The first side whose signatory has produced no full powers and needs some."""
    return next((each.side for each in row.signatories if each.needs_powers and not each.powers), None)


def _side_to_assist(row: DocumentRow) -> str | None:
    """The first side that has nobody to assist."""
    assisted = {each.side for each in row.assistants}
    return next((side for side in row.sides if side not in assisted), None)


SIDES_ASKED: Mapping[CommandClass, Callable[[DocumentRow], str | None]] = {
    NameSignatory: _side_to_name,
    ProduceFullPowers: _side_to_produce,
    NameSigningAssistants: _side_to_assist,
}
"""The side each form is opened for."""
