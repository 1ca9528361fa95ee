"""The page of the checks: what asks for attention, by level, how it is mended, and what was kept with a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.concepts.edges.fixes import keeping
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.checks_model import LEVELS, CheckLine, ChecksModel, check_lines
from desktop.pages.page import Page
from desktop.widgets.command_strip import CommandStrip
from desktop.widgets.command_table import CommandTable
from desktop.widgets.filter_bar import FilterBar, FilterWords
from desktop.wording.words import say

KEYS = ("F", "G", "K")
"""The keys of the page: the first fix, the second, and keeping. Their buttons are worded after the chosen check."""
CHIPS = ("all", *LEVELS)


class ChecksPage(Page):
    """Enter goes to the place. F mends the chosen check, G does otherwise, K keeps it with a reason or asks again."""

    name = "checks"
    primary = ""

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._filter = FilterBar(self, CHIPS)
        self._model = ChecksModel(self)
        self._table = CommandTable(KEYS, self)
        self._table.setModel(self._model)
        self._table.set_widths(self._model.widths())
        self._strip = CommandStrip(KEYS, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._filter, self._table, self._strip):
            column.addWidget(widget)
        self.setFocusProxy(self._table)
        self._connect()
        self.reword()

    def show_view(self, view: VisitView) -> None:
        self._view = view
        self._fill()

    def selection(self) -> dict[str, Any]:
        line = self._line()
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

    def count(self) -> int | None:
        return len(self._view.checks) if self._view else None

    def reword(self) -> None:
        self._table.setAccessibleName(say("page.checks"))
        self._filter.set_words(FilterWords(say("page.filter"), tuple(say(f"page.checks.{chip}") for chip in CHIPS)))
        self._model.reword()
        self._fill()

    def _connect(self) -> None:
        self._filter.changed.connect(self._apply_filter)
        self._filter.left.connect(self._table.setFocus)
        self._table.key_command.connect(self._act)
        self._table.activated.connect(self._go_there)
        self._table.selectionModel().selectionChanged.connect(self._selected)
        self._strip.pressed.connect(self._act)

    def _act(self, key: str) -> None:
        line = self._line()
        if line is None or self._view is None or self._view.read_only:
            return
        if key == "K":
            self._requests.open_form(*keeping(line.check))
            return
        number = KEYS.index(key)
        if number < len(line.fixes):
            fix = line.fixes[number]
            self._requests.open_form(fix.command, fix.fields)

    def _go_there(self, *_args: object) -> None:
        line = self._line()
        if line is not None:
            self._requests.show_subject(line.check.subjects[0])

    def _fill(self) -> None:
        if self._view is None:
            return
        chosen = self._line()
        words = say.words.in_zone(self._view.visit.zone)
        lines = check_lines(self._view, words)
        self._model.set_rows(lines, self._view.visit.zone)
        self._filter.set_counts({**Counter(line.level for line in lines), "all": len(lines)})
        self._keep(chosen)
        self._say_counts()

    def _apply_filter(self) -> None:
        chosen = self._line()
        self._model.set_filter(self._filter.text(), partial(_shown, self._filter.chosen()))
        self._keep(chosen)
        self._say_counts()

    def _keep(self, chosen: CheckLine | None) -> None:
        at = self._model.line_of(chosen.check.id) if chosen is not None else -1
        first = next((at for at in range(self._model.rowCount()) if self._model.row_at(at)), -1)
        if (at if at >= 0 else first) >= 0:
            self._table.select_row(at if at >= 0 else first)
        self._offer()

    def _selected(self) -> None:
        self._offer()
        self.selection_changed.emit()

    def _offer(self) -> None:
        """Word the buttons after the chosen check, and show those that there are."""
        line = self._line()
        past = self._view is None or self._view.read_only
        texts = [fix.text for fix in line.fixes] if line is not None else []
        keep = say(f"command.{keeping(line.check)[0]}") if line is not None else ""
        offered = (*[*texts, "", ""][:2], keep)
        self._strip.set_words(offered)
        for key, text in zip(KEYS, offered, strict=True):
            self._strip.button(key).setVisible(bool(text) and not past)

    def _say_counts(self) -> None:
        shown, total = len(self._model.shown()), len(self._model.rows())
        empty = say("cli.no-findings") if total == 0 else ""
        self._filter.set_shown(empty or say("page.shown", shown=shown, total=total))

    def _line(self) -> CheckLine | None:
        return self._model.row_at(self._table.chosen_line())


def _shown(chip: str, line: CheckLine) -> bool:
    return chip in ("all", line.level)
