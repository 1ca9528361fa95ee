"""The page of what is awaited: what waits for whom, since when and why, the oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.awaiting_model import AwaitingModel
from desktop.pages.filtered_page import FilteredPage
from desktop.widgets.tables.filter_bar import FilterWords
from desktop.wording.words import say
from domain.agreement.agreement import (
    Approve,
    IssueBeforeApproval,
    RecordAgreement,
    RetractAgreement,
    SubmitForAgreement,
)
from domain.core.message import CommandClass
from domain.core.names import GUEST, HOST
from domain.projections.awaiting import APPROVER, AwaitingRow

ASKS: Mapping[str, CommandClass] = {
    "S": SubmitForAgreement,
    "G": RecordAgreement,
    "P": Approve,
    "I": IssueBeforeApproval,
    "Del": RetractAgreement,
}


class AwaitingPage(FilteredPage[AwaitingRow]):
    """S submits again, G records the agreement, P approves, I issues at once; J shows the entry in the journal.

    Enter does what is waited for: it approves what waits for an approval, and records the agreement of a side.
    """

    name = "awaiting"
    primary = SubmitForAgreement
    keys = {"S": "submit", "G": "agreed", "P": "approve", "I": "issue", "J": "journal", "Del": "take-back"}
    keys_of_the_past = ("J",)
    chips: tuple[str, ...] = ("all", HOST, GUEST, APPROVER)

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(AwaitingModel(), requests, parent)
        self.assemble()

    def rows(self, view: VisitView) -> Iterable[AwaitingRow]:
        return view.awaiting

    def show_view(self, view: VisitView) -> None:
        self.chips = ("all", *view.visit.sides, APPROVER)
        self._filter.set_chips(self.chips)
        self._filter.set_words(FilterWords(self.find_words(), self.chip_words()))
        super().show_view(view)

    def keeps(self, chip: str, row: AwaitingRow) -> bool:
        return row.waits_for == chip

    def people_of(self, row: AwaitingRow) -> Iterable[str]:
        return filter(None, (row.agreement.member, row.agreement.subject))

    def chip_words(self) -> tuple[str, ...]:
        sides = tuple(say.words.of("side", side) for side in self.chips[1:-1])
        return (say("page.awaiting.all"), *sides, say.words.of("awaiting", APPROVER))

    def counts(self, shown: int, total: int) -> str:
        return super().counts(shown, total) if total else say("page.awaiting.nothing")

    def selection(self) -> dict[str, Any]:
        row = self._row()
        if row is None:
            return {}
        item = {} if row.agreement.aspect == "list" else {"item": row.agreement.subject}
        return {**item, **_matter(row)}

    def primary_fields(self) -> dict[str, Any]:
        return dict.fromkeys(("aspect", "subject", "side", "member"))

    def commands(self) -> tuple[CommandClass, ...]:
        return tuple(ASKS.values()) if self._may_record() else ()

    def act(self, key: str, row: AwaitingRow) -> None:
        if key == "J":
            self._requests.show_in_journal(row.entry)
        else:
            self._requests.open_form(ASKS[key], _matter(row))

    def open_row(self, row: AwaitingRow) -> None:
        self._act("P" if row.waits_for == APPROVER else "G")


def _matter(row: AwaitingRow) -> dict[str, Any]:
    standing = row.agreement
    speaker = {"member": standing.member} if standing.member else {}
    return {"aspect": standing.aspect, "subject": standing.subject, "side": standing.side, **speaker}
