"""The base of the pages of registries, which are tables of the office and of no visit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.desk.recorded import Recorded
from desktop.desk.requests import Requests
from desktop.desk.view import OfficeView, VisitView
from desktop.models.inspection import Inspection
from desktop.models.page_counts import registry_counts
from desktop.models.rows_model import RowsModel
from desktop.pages.filtered_page import FilteredPage
from desktop.pages.table_page import Row
from desktop.widgets.empty_state import EmptyState, EmptyWords
from desktop.wording.words import say
from domain.core.message import CommandClass, name_of

ASKED_AFTER_MS = 80
"""How long a selection stands before the desk is asked about it, so that running through the list asks nothing."""


class RegistryPage(FilteredPage[Row]):
    """A table of the entries of a registry, as they are now, also where the visit on show is in the past.

    `field` is the field of commands an entry is named by. A key that asks for no command does what the inspector
    offers under it. Enter changes a cell as F2 does, where any may be; else it asks for the first command.

    Without any entry it says what the registry is for, and offers what it is begun with.
    """

    asks: ClassVar[Mapping[str, CommandClass]]
    """The command each key asks for."""
    ways: ClassVar[tuple[CommandClass, ...]]
    """What an empty registry is begun with, the usual way first."""
    first_found = True
    names_persons = False

    def __init__(self, model: RowsModel[Row], requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(model, requests, parent)
        self.office: OfficeView | None = None
        self.assemble()

    def assemble(self, body: QWidget | None = None, inside: QWidget | None = None) -> None:
        self._ways = {command: self._way(command) for command in self.ways}
        usual, *others = self._ways.values()
        self._empty = EmptyState(self.empty_words(), usual, tuple(others), parent=self)
        self._shown = QStackedWidget(self)
        for part in (body or self._table, self._empty):
            self._shown.addWidget(part)
        super().assemble(self._shown, inside)

    def empty_words(self) -> EmptyWords:
        """What is said where nothing is registered yet."""
        return EmptyWords(say(f"{self.name}.empty"), say(f"{self.name}.empty.text"))

    def entries(self, office: OfficeView) -> Iterable[Row]:
        """The entries of the registry, in the order of the list."""
        raise NotImplementedError

    def counts(self, shown: int, total: int) -> str:
        """How many are shown, and how much of the registry that is where it is still being read."""
        counted, share = super().counts(shown, total), self.share_known()
        return counted if share >= 1 else say("page.being-prepared", shown=counted, percent=int(100 * share))

    def share_known(self) -> float:
        """Of how much of the registry the list tells, from 0 to 1."""
        return self.office.registries.share_read if self.office is not None else 1.0

    def inspection(self) -> Inspection | None:
        """What the inspector says of the chosen entry."""
        raise NotImplementedError

    def show_office(self, office: OfficeView) -> None:
        """Show the registry, keeping the selection where it still is."""
        before, self.office = self.office, office
        self._let_cells_change()
        if before is None or self._registry(before) is not self._registry(office):
            self._list(self._chosen())
        for way in self._ways.values():
            way.setEnabled(office.writable)
        empty = self.share_known() >= 1 and not registry_counts(office).get(self.name)
        self._strip.show_buttons(office.writable and not empty)
        self._shown.setCurrentIndex(int(empty))
        self.setFocusProxy(self._empty.primary_button() if empty else self._table)

    def show_view(self, view: VisitView) -> None:
        """A registry shows no visit."""

    def select_recorded(self, recorded: Recorded, view: VisitView | None) -> None:
        self.select(recorded.requests[-1].about or self._newest())

    def reword(self) -> None:
        for command, way in self._ways.items():
            way.setText(say(f"command.{name_of(command)}"))
        self._empty.set_words(self.empty_words())
        super().reword()
        self._list(self._chosen())

    def act(self, key: str, row: Row) -> None:
        if key in self.asks:
            self._requests.open_form(self.asks[key], self.selection())
        else:
            self._take_offered(key)

    def open_row(self, row: Row) -> None:
        self._act(next(iter(self.asks)))

    def _way(self, command: CommandClass) -> QAction:
        requests, way = self._requests, QAction(say(f"command.{name_of(command)}"), self)
        way.triggered.connect(lambda: requests.open_form(command, {}))
        return way

    def _take_offered(self, key: str) -> None:
        """Do what the inspector offers under a key, if it offers it now."""
        shown = self.inspection()
        for offered in (
            offered for group in (shown.groups if shown else ()) for offered in group.actions if offered.keys == key
        ):
            if not self.does(offered.asks, offered.fields) and not isinstance(offered.asks, str):
                self._requests.open_form(offered.asks, offered.fields)

    def _may_change(self) -> bool:
        return self.office is not None and self.office.writable

    def _word_strip(self) -> None:
        words = tuple(say(f"command.{command}") for command in self.keys.values())
        self._strip.set_words(words, say("inspector.more"), say("inspector.every"))

    def _list(self, chosen: str) -> None:
        """List the entries anew, in the order of the language of the window."""
        if self.office is not None:
            self._model.set_rows(self.entries(self.office))
            self._find(self._filter.text().strip())
            self._keep(chosen)
            self._say_counts()

    def _registry(self, office: OfficeView) -> Mapping[str, Any]:
        """What an office holds of the registry, by reference."""
        known: Mapping[str, Any] = getattr(office.registries, self.field)
        return known

    def _newest(self) -> str:
        """The reference of the entry registered last; empty without any."""
        return next(reversed(list(self._registry(self.office))), "") if self.office is not None else ""
