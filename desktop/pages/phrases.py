"""The phrase book of the office, which every form offers terms from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.desk.recorded import Recorded
from desktop.desk.requests import Requests
from desktop.desk.view import OfficeView, VisitView
from desktop.models.inspection import Inspection
from desktop.models.phrases_model import PhrasesModel, TermRow, of_term
from desktop.pages.registry_page import RegistryPage
from desktop.pages.table_page import named
from desktop.widgets.empty_state import EmptyState, EmptyWords
from desktop.wording.words import say
from domain.core.collation import collation_key
from domain.core.message import CommandClass
from domain.registry.phrase_book import ApproveTerm, ChangeTerm, TakeProposedTerms, TermKind, WithdrawTerm, standing

ASKS: Mapping[str, CommandClass] = {"E": ChangeTerm, "A": ApproveTerm, "Del": WithdrawTerm}


class PhrasesPage(RegistryPage[TermRow]):
    """Every term that stands, by what it names, in the order of the words in the language of the window.

    Without any it says what terms are for, and offers those the program proposes.
    """

    name = "phrases"
    primary = ApproveTerm
    field = "term"
    asks = ASKS
    keys = named(ASKS)
    cells = {"term": (ChangeTerm, "words")}

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        self._take, self._own = QAction(), QAction()
        self._take.triggered.connect(lambda: requests.open_form(TakeProposedTerms, {}))
        self._own.triggered.connect(lambda: requests.open_form(ApproveTerm, {}))
        super().__init__(PhrasesModel(), requests, parent)

    def assemble(self, body: QWidget | None = None, inside: QWidget | None = None) -> None:
        self._word_ways()
        self._empty = EmptyState(_empty_words(), self._take, (self._own,), parent=self)
        self._shown = QStackedWidget(self)
        for part in (body or self._table, self._empty):
            self._shown.addWidget(part)
        super().assemble(self._shown, inside)

    def reword(self) -> None:
        self._word_ways()
        self._empty.set_words(_empty_words())
        super().reword()

    def show_office(self, office: OfficeView) -> None:
        super().show_office(office)
        self._take.setEnabled(office.writable)
        self._own.setEnabled(office.writable)
        empty = not standing(office.registries.phrases)
        self._shown.setCurrentIndex(int(empty))
        self.setFocusProxy(self._empty.primary_button() if empty else self._table)

    def act(self, key: str, row: TermRow) -> None:
        if ASKS[key] is not ApproveTerm or row.term.proposed:
            super().act(key, row)

    def entries(self, office: OfficeView) -> Iterable[TermRow]:
        kinds, language = get_args(TermKind), say.words.language
        rows = [TermRow(key, term) for key, term in standing(office.registries.phrases).items()]
        return sorted(rows, key=lambda row: (kinds.index(row.term.kind), _order(row, language)))

    def inspection(self) -> Inspection | None:
        row = self._row()
        return of_term(row, say.words) if row is not None else None

    def select_recorded(self, recorded: Recorded, view: VisitView | None) -> None:
        self.select(str(getattr(recorded.requests[-1].command, "term", "")))

    def _registry(self, office: OfficeView) -> Mapping[str, Any]:
        return office.registries.phrases

    def _word_ways(self) -> None:
        self._take.setText(say("command.take-proposed-terms"))
        self._own.setText(say("command.approve-term"))


def _empty_words() -> EmptyWords:
    steps = tuple((say(f"phrases.empty.{step}"), say(f"phrases.empty.{step}.text")) for step in ("take", "approve"))
    return EmptyWords(say("phrases.empty"), say("phrases.empty.text"), steps)


def _order(row: TermRow, language: str) -> Any:
    return collation_key(say.words.pick(row.term.words), language)
