"""The phrase book of the office, which every form offers terms from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_args

import msgspec
from PySide6.QtWidgets import QWidget

from desktop.desk.recorded import Recorded
from desktop.desk.requests import Requests
from desktop.desk.view import OfficeView, VisitView
from desktop.models.inspection import Inspection
from desktop.models.phrases_model import PhrasesModel, TermRow, of_term
from desktop.pages.registry_page import RegistryPage
from desktop.pages.table_page import named
from desktop.widgets.empty_state import EmptyWords
from desktop.wording.words import say
from domain.core.collation import collation_key
from domain.core.message import CommandClass
from domain.registry.phrase_book import ApproveTerm, ChangeTerm, TakeProposedTerms, TermKind, WithdrawTerm, standing

ASKS: Mapping[str, CommandClass] = {"E": ChangeTerm, "A": ApproveTerm, "Del": WithdrawTerm}


class PhrasesPage(RegistryPage[TermRow]):
    """Every term that stands, by what it names, in the order of the words in the language of the window."""

    name = "phrases"
    primary = ApproveTerm
    field = "term"
    asks = ASKS
    keys = named(ASKS)
    cells = {"term": (ChangeTerm, "words")}
    ways = (TakeProposedTerms, ApproveTerm)

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(PhrasesModel(), requests, parent)

    def empty_words(self) -> EmptyWords:
        steps = ((say(f"phrases.empty.{step}"), say(f"phrases.empty.{step}.text")) for step in ("take", "approve"))
        return msgspec.structs.replace(super().empty_words(), steps=tuple(steps))

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


def _order(row: TermRow, language: str) -> Any:
    return collation_key(say.words.pick(row.term.words), language)
