"""The page of the delegations: one side's list in order of precedence."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.attendance_model import side_words, states
from desktop.models.delegation_model import DelegationModel, MemberLine, member_lines
from desktop.models.list_closing import closing_words
from desktop.models.marking import Marking
from desktop.pages.page import Page
from desktop.widgets.command_strip import CommandStrip
from desktop.widgets.command_table import CommandTable
from desktop.widgets.filter_bar import FilterBar, FilterWords
from desktop.widgets.segmented import Segment, Segmented
from desktop.wording import sentences
from desktop.wording.words import say
from domain.core.names import SIDES

NUMBERS = tuple("123456789")
"""Typed on a row, the rank it is to have; a higher one is typed in the form that any of them opens."""
KEYS = {
    "Alt+Up": "up",
    "Alt+Down": "down",
    "Space": "confirm",
    "R": "replace",
    "Del": "withdraw",
}
"""The keys of the page, each with the word of its button: `page.delegations.key.<word>`."""
CHIPS = ("all", "proposed", "confirmed", "gone")


class DelegationsPage(Page):
    """Who comes. Rows are placed by Alt and arrows; R replaces, Del withdraws, Enter renames.

    Space prepares to confirm, or to take a confirmation back; Ctrl+Enter records all that is prepared.
    """

    name = "delegations"
    primary = "propose-member"

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._sides = Segmented(tuple(Segment(side, "") for side in SIDES), strong=False, parent=self)
        self._sides.set_value("host")
        self._filter = FilterBar(self, CHIPS)
        self._filter.add_leading(self._sides)
        self._model = DelegationModel(self)
        self._table = CommandTable((*KEYS, *NUMBERS), self)
        self._table.setModel(self._model)
        self._table.set_widths(self._model.widths())
        self._strip = CommandStrip(tuple(KEYS), self)
        self._marking = Marking(requests, self._table, self._model, self._strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._filter, self._table, self._strip):
            column.addWidget(widget)
        self.setFocusProxy(self._table)
        self._connect()
        self.reword()

    def show_view(self, view: VisitView) -> None:
        first = self._view is None or self._view.visit_id != view.visit_id
        self._view = view
        if first:
            self._sides.set_value(self._fuller_side(view))
        self._sides.button("third").setVisible(any(row.side == "third" for row in view.delegation))
        self._word_sides()
        self._fill()

    def selection(self) -> dict[str, Any]:
        line = self._line()
        return {"member": line.row.id, "side": line.row.side} if line else {}

    def primary_fields(self) -> dict[str, Any]:
        return {"side": self._side()}

    def secondary(self) -> str:
        return "paste-list"

    def commands(self) -> tuple[str, ...]:
        line = self._line()
        if line is None or self._view is None or self._view.read_only:
            return ()
        rank = ("return-to-rule",) if line.row.by_hand else ("place-member",)
        words = ("rename-member", "word-position", "categorise-member", "record-representation", "give-list-order")
        if line.gone:
            return ("reinstate-member", *rank, "rank-office", *words)
        settle = "take-back-confirmation" if line.row.status == "confirmed" else "confirm-member"
        principal = () if line.row.principal else ("name-principal",)
        last = ("replace-member", "withdraw-member", *principal, "retract-member")
        return (settle, *rank, "rank-office", *words[:3], *last, *words[3:])

    def select(self, subject: str) -> bool:
        found = next((row for row in self._view.delegation if row.id == subject), None) if self._view else None
        if found is None:
            return False
        self._sides.set_value(found.side)
        self._fill()
        at = self._model.line_of(subject)
        if at < 0:
            self._filter.choose("all")
            self._filter.field().clear()
            at = self._model.line_of(subject)
        self._table.select_row(at)
        return True

    def count(self) -> int | None:
        return sum(row.expected for row in self._view.delegation) if self._view else None

    def reword(self) -> None:
        self._table.setAccessibleName(say("page.delegations"))
        self._filter.set_words(FilterWords(say("page.filter"), tuple(say(f"page.delegations.{c}") for c in CHIPS)))
        self._strip.set_words(tuple(say(f"page.delegations.key.{word}") for word in KEYS.values()))
        chosen = self.selection()
        self._model.reword()
        self._word_sides()
        self._keep(chosen)

    def _connect(self) -> None:
        self._sides.chosen.connect(self._choose_side)
        self._filter.changed.connect(self._apply_filter)
        self._filter.left.connect(self._table.setFocus)
        self._table.key_command.connect(self._act)
        self._table.activated.connect(self._rename)
        self._table.selectionModel().selectionChanged.connect(self._selected)
        self._strip.pressed.connect(self._act)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste)

    def _act(self, key: str) -> None:
        line = self._line()
        if line is None or self._view is None or self._view.read_only:
            return
        if key in NUMBERS:
            self._place_at(line, int(key))
            return
        acts = {
            "Alt+Up": partial(self._place, line, -1),
            "Alt+Down": partial(self._place, line, 1),
            "Space": partial(self._confirm, line),
            "R": partial(self._ask, "replace-member", line),
            "Del": partial(self._ask, "withdraw-member", line),
        }
        if key in acts:
            acts[key]()

    def _place(self, line: MemberLine, step: int) -> None:
        """Ask to pass the next one who has a rank: those struck have none to pass."""
        ranked = self._ranked()
        if line in ranked and 0 <= ranked.index(line) + step < len(ranked):
            self._place_at(line, ranked.index(line) + step + 1)

    def _place_at(self, line: MemberLine, rank: int) -> None:
        """Ask for a rank, as a place after whoever would stand before it; the form asks one reason for the move."""
        ranked = self._ranked()
        if line not in ranked or not 1 <= rank <= len(ranked) or rank == line.row.rank:
            return
        before = [each.row.id for each in ranked if each is not line][: rank - 1]
        place = {"after": before[-1]} if before else {"place": 1}
        self._requests.open_form("place-member", {"member": line.row.id, **place})

    def _ranked(self) -> list[MemberLine]:
        return [each for each in self._model.rows() if each.row.rank is not None]

    def _confirm(self, line: MemberLine) -> None:
        if not line.gone:
            back = line.row.status == "confirmed"
            command = "take-back-confirmation" if back else "confirm-member"
            code = f"page.delegations.key.{'take-back' if back else 'confirm'}"
            self._marking.prepare(line.row.id, command, {"member": line.row.id}, code)

    def _ask(self, command: str, line: MemberLine) -> None:
        if not line.gone:
            self._requests.open_form(command, {"member": line.row.id})

    def _rename(self) -> None:
        line = self._line()
        if line is not None and self._view is not None and not self._view.read_only:
            names = msgspec.to_builtins(line.row.names)
            self._requests.open_form("rename-member", {"member": line.row.id, "names": names})

    def _paste(self) -> None:
        self._requests.trigger("paste-list")

    def _choose_side(self, _side: str) -> None:
        self._fill()
        self.selection_changed.emit()

    def _fill(self) -> None:
        if self._view is None:
            return
        chosen = self.selection()
        lines = member_lines(self._view, self._side())
        self._model.set_rows(lines, self._view.visit.zone)
        found = Counter("gone" if line.gone else line.row.status for line in lines)
        self._filter.set_counts({**found, "all": len(lines)})
        self._strip.show_buttons(not self._view.read_only)
        self._marking.show_list(self._view, self._side())
        self._strip.set_sum(closing_words(self._view, self._side(), say.words))
        self._keep(chosen)
        self._say_counts()

    def _apply_filter(self) -> None:
        chosen = self.selection()
        self._model.set_filter(self._filter.text(), partial(_kept, self._filter.chosen()))
        self._keep(chosen)
        self._say_counts()

    def _keep(self, chosen: dict[str, Any]) -> None:
        at = self._model.line_of(chosen.get("member", ""))
        if at >= 0 and at != self._table.chosen_line():
            self._table.select_row(at)
        self._say_chosen()

    def _selected(self) -> None:
        self._say_chosen()
        self.selection_changed.emit()

    def _say_chosen(self) -> None:
        line = self._line()
        rank = line.row.rank if line else None
        self._strip.set_chosen(say("page.delegations.chosen", rank=rank) if rank else "")

    def _say_counts(self) -> None:
        shown, total = len(self._model.shown()), len(self._model.rows())
        counts = say("page.shown", shown=shown, total=total)
        self._filter.set_shown(" · ".join(filter(None, (counts, self._agreed()))))

    def _agreed(self) -> str:
        """How the sides stand to the list on show, where anybody was asked."""
        view, side = self._view, self._side()
        rows = [row for row in view.agreements if (row.aspect, row.subject) == ("list", side)] if view else []
        words = say.words.in_zone(view.visit.zone) if view else say.words
        return " · ".join(words("page.delegations.list", standing=sentences.agreement(row, words)) for row in rows)

    def _word_sides(self) -> None:
        if self._view is None:
            return
        found = states(self._view)
        texts = ((side, side_words(side, found.get(side, {}), say.words)) for side in SIDES)
        self._sides.set_words(tuple(Segment(side, text) for side, text in texts))
        for side in SIDES:
            number = sum(row.side == side and row.expected for row in self._view.delegation)
            self._sides.button(side).set_keys(str(number))
        self._say_counts()

    def _line(self) -> MemberLine | None:
        return self._model.row_at(self._table.chosen_line())

    def _side(self) -> str:
        return self._sides.value() or "host"

    def _fuller_side(self, view: VisitView) -> str:
        """The guest's list is the one that arrives in pieces; before it does, the host's own."""
        return "guest" if any(row.side == "guest" for row in view.delegation) else "host"


def _kept(chip: str, line: MemberLine) -> bool:
    if chip == "all":
        return True
    return line.gone if chip == "gone" else not line.gone and line.row.status == chip
