"""What the pages of the registries have in common: a table of the entries, found by typing, each acted on by keys."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk.recorded import Recorded
from desktop.desk.requests import Requests
from desktop.desk.view import OfficeView, VisitView
from desktop.models.inspection import Inspection
from desktop.models.rows_model import RowsModel
from desktop.pages.page import Page
from desktop.widgets.command_strip import CommandStrip
from desktop.widgets.command_table import CommandTable
from desktop.widgets.filter_bar import FilterBar, FilterWords
from desktop.wording.words import say

ASKED_AFTER_MS = 80
"""How long a selection stands before the desk is asked about it: who runs through the list asks for nothing."""


class RegistryPage(Page):
    """A page of the office rather than of a visit: it stands at the present, whatever the visit on show stands at.

    `field` is the field of commands an entry is named by; `asks` tells which command each key asks for, `also`
    those less usual, for which the strip has no button. `acts` names what a key does without any form. `grouped`
    is for entries that stand in groups.
    """

    field: ClassVar[str]
    asks: ClassVar[dict[str, str]]
    also: ClassVar[dict[str, str]] = {}
    grouped: ClassVar[bool] = False
    acts: ClassVar[dict[str, str]] = {}

    def __init__(self, model: RowsModel[Any], requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self.office: OfficeView | None = None
        self._model, self._filter = model, FilterBar(self, ())
        model.setParent(self)
        self._table = CommandTable((*self.asks, *self.also, *self.acts), self, grouped=self.grouped)
        self._table.setModel(model)
        self._table.set_widths(model.widths())
        self._strip = CommandStrip(tuple(self.asks), self)
        self._lay_out()
        self.setFocusProxy(self._table)
        self._connect()
        self.reword()

    @abstractmethod
    def entries(self, office: OfficeView) -> Iterable[Any]:
        """The entries of the registry, in the order of the list."""

    @abstractmethod
    def inspection(self) -> Inspection | None:
        """What the inspector says of the selected entry."""

    def show_office(self, office: OfficeView) -> None:
        """Show the registry, keeping the selection where it still is."""
        before, self.office = self.office, office
        self._strip.show_buttons(office.writable)
        if before is None or self._registry(before) is not self._registry(office):
            self._list(office)

    def keep_only(self, typed: str) -> None:
        """Show the entries that hold what is typed; all of them where nothing is."""
        self._model.set_filter(typed, None)

    def show_view(self, view: VisitView) -> None:
        """A registry shows no visit."""

    def chosen(self) -> str:
        """The reference of the selected entry; empty without one."""
        row = self._model.row_at(self._table.chosen_line())
        return self._model.key(row) if row is not None else ""

    def newest(self) -> str:
        """The reference of the entry registered last; empty without any."""
        return next(reversed(self._registry(self.office)), "") if self.office is not None else ""

    def selection(self) -> dict[str, Any]:
        return {self.field: self.chosen()} if self.chosen() else {}

    def commands(self) -> tuple[str, ...]:
        return tuple(self.asks.values()) if self.may_ask() else ()

    def may_ask(self) -> bool:
        """Whether an entry is selected and may be changed."""
        return self.office is not None and self.office.writable and bool(self.chosen())

    def select(self, subject: str) -> bool:
        if all(self._model.key(row) != subject for row in self._model.rows()):
            return False
        if self._model.line_of(subject) < 0:
            self._filter.field().clear()
        self._keep(subject)
        return True

    def select_recorded(self, recorded: Recorded, view: VisitView | None) -> None:
        self.select(recorded.requests[-1].about or self.newest())

    def count(self) -> int | None:
        return len(self._model.rows())

    def shown_count(self) -> int:
        """How many entries the filter lets through."""
        return self._model.rowCount()

    def reword(self) -> None:
        self._table.setAccessibleName(say(f"page.{self.name}"))
        self._filter.set_words(FilterWords(say("page.filter"), ()))
        self._strip.set_words(tuple(say(f"command.{command}") for command in self.asks.values()))
        chosen = self.chosen()
        self._model.reword()
        self._keep(chosen)
        if self.office is not None:
            self._list(self.office)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._filter)
        whole.addWidget(self._table, 1)
        whole.addWidget(self._strip)

    def _connect(self) -> None:
        self._filter.changed.connect(self._apply_filter)
        self._filter.left.connect(self._table.setFocus)
        self._table.key_command.connect(self._act)
        self._table.activated.connect(self._act_first)
        self._table.selectionModel().selectionChanged.connect(self._entry_chosen)
        self._strip.pressed.connect(self._act)

    def _act(self, key: str) -> None:
        command = self.asks.get(key) or self.also.get(key)
        if command is None:
            self.act(self.acts[key])
        elif self.may_ask():
            self._requests.open_form(command, self.selection())

    def act(self, act: str) -> None:
        """Do what a key of `acts` stands for."""

    def _act_first(self) -> None:
        self._act(next(iter(self.asks)))

    def _entry_chosen(self) -> None:
        self.selection_changed.emit()

    def _apply_filter(self) -> None:
        chosen, typed = self.chosen(), self._filter.text().strip()
        self.keep_only(typed)
        self._keep("" if typed else chosen)
        self._say_counts()

    def _registry(self, office: OfficeView) -> dict[str, Any]:
        """What an office holds of the registry, by reference."""
        known: dict[str, Any] = getattr(office.registries, self.field)
        return known

    def _list(self, office: OfficeView) -> None:
        """List the entries anew, in the order of the language of the window, keeping the selection."""
        chosen = self.chosen()
        self._model.set_rows(self.entries(office))
        self.keep_only(self._filter.text().strip())
        self._keep(chosen)
        self._say_counts()

    def _keep(self, chosen: str) -> None:
        at = self._model.line_of(chosen)
        if at >= 0 and at != self._table.chosen_line():
            self._table.select_row(at)
        elif at < 0 and self._model.rowCount():
            self._table.select_row(0)

    def _say_counts(self) -> None:
        self._filter.set_shown(say("page.shown", shown=self.shown_count(), total=len(self._model.rows())))
