"""The page of the checks: what needs attention, by level, with its fixes, and what was kept with a reason."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.concepts.edges.fixes import acceptance_of, mend
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.checks_model import LEVELS, CheckLine, ChecksModel, check_lines
from desktop.pages.filtered_page import FilteredPage
from desktop.wording.words import say
from domain.core.message import name_of


class ChecksPage(FilteredPage[CheckLine]):
    """Enter goes to the place. F mends the chosen check, G does otherwise, K keeps it with a reason or asks again."""

    name = "checks"
    primary = None
    keys = {"F": "", "G": "", "K": ""}
    chips = ("all", *LEVELS)

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(ChecksModel(), requests, parent)
        self.assemble()

    def rows(self, view: VisitView) -> Iterable[CheckLine]:
        return check_lines(view, say.words.in_zone(view.visit.zone))

    def keeps(self, chip: str, row: CheckLine) -> bool:
        return row.level == chip

    def people_of(self, row: CheckLine) -> Iterable[str]:
        return row.check.subjects

    def counts(self, shown: int, total: int) -> str:
        return super().counts(shown, total) if total else say("cli.no-findings")

    def selection(self) -> dict[str, Any]:
        line = self._row()
        if line is None or self._view is None:
            return {}
        visit = self._view.visit
        kinds: dict[str, Container[str]] = {
            "item": visit.programme.items,
            "member": visit.delegations.members,
            "figure": visit.figures,
        }
        found: dict[str, Any] = {}
        for subject in line.check.subjects:
            kind = next((kind for kind, known in kinds.items() if subject in known), None)
            if kind is not None:
                found.setdefault(kind, subject)
        return found

    def reword(self) -> None:
        super().reword()
        self._list(self._chosen())

    def _key_pressed(self, key: str) -> None:
        """A letter records nothing by itself: where its button mends many in one save, it leads to the button."""
        row = self._row()
        number = tuple(self.keys).index(key) if key in self.keys else len(self.keys)
        if row is not None and number < len(row.fixes) and row.fixes[number].each and key != "K":
            self._strip.button(key).setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super()._key_pressed(key)

    def act(self, key: str, row: CheckLine) -> None:
        if key == "K":
            self._requests.open_form(*acceptance_of(row.check))
            return
        number = tuple(self.keys).index(key)
        if number < len(row.fixes):
            # Else the same key would do what the button stands for next, to something else.
            self._table.setFocus()
            mend(row.fixes[number], self._requests)

    def open_row(self, row: CheckLine) -> None:
        self._requests.show_subject(row.check.subjects[0])

    def tell_chosen(self) -> None:
        """Word the buttons after the chosen check, and show those that there are."""
        line = self._row()
        past = self._view is None or self._view.read_only
        texts = [fix.text for fix in line.fixes] if line is not None else []
        keep = say(f"command.{name_of(acceptance_of(line.check)[0])}") if line is not None else ""
        offered = (*[*texts, "", ""][:2], keep)
        self._strip.set_words(offered)
        many = [bool(fix.each) for fix in line.fixes] if line is not None else []
        for key, text, each in zip(self.keys, offered, (*[*many, False, False][:2], False), strict=True):
            self._strip.button(key).set_keys(f"{key}, Enter" if each else key)
            self._strip.offer(key, bool(text) and not past)

    def _word_strip(self) -> None:
        """Word the buttons after the chosen check."""

    def _show_buttons(self, view: VisitView) -> None:
        """Show the buttons the chosen check has."""
