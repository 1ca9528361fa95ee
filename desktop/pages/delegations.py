"""The page of the delegations: one side's list in order of precedence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.desk.prepared import KeptMark
from desktop.desk.recorded import Recorded
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.attendance_model import short_names, side_words, states
from desktop.models.delegation_model import DelegationModel, MemberLine, member_lines, usual_ground, usual_ground_words
from desktop.models.list_closing import closing_words, order_words
from desktop.models.marking import Marking
from desktop.pages.filtered_page import FilteredPage
from desktop.widgets.fields.segmented import Segment, Segmented
from desktop.widgets.tables.bulk_bar import ManyAct
from desktop.wording import sentences
from desktop.wording.words import say
from domain.core.message import CommandClass
from domain.core.names import GUEST, HOST
from domain.core.problem import Refused
from domain.delegation.accepted_list import AcceptList
from domain.delegation.acting import NoteActing
from domain.delegation.category import CategoriseMember
from domain.delegation.confirming import ConfirmMember, RetractConfirmation
from domain.delegation.list_order import GiveListOrder
from domain.delegation.member_names import RenameMember, WordPosition
from domain.delegation.member_office import RankOffice, RecordRepresentation
from domain.delegation.precedence import PlaceMember, ReturnToRule
from domain.delegation.principal import NamePrincipal
from domain.delegation.proposing import ProposeMember, RetractMember
from domain.delegation.replacement import ReinstateMember, ReplaceMember, WithdrawMember
from domain.delegation.side_order import AdoptOrder
from domain.programme.meeting import ListParticipant

NUMBERS = tuple("123456789")
"""The keys that ask for a rank for the chosen row; a higher rank is typed in the form they open."""


def in_runs(numbers: Iterable[int]) -> list[str]:
    """Numbers in words as few as they allow: three and more in a row by the first and the last of them."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else list(map(str, run)) for run in runs)
    return [each for run in told for each in run]


class DelegationsPage(FilteredPage[MemberLine]):
    """Who comes. Rows are placed by dragging them or by Alt and arrows; R replaces, Del withdraws. F2 or Enter changes
    the cell that left and right lead to; a double click opens the form of what stands there.

    Space prepares to confirm, or to take a confirmation back; Ctrl+Enter records all that is prepared.
    """

    name = "delegations"
    primary = ProposeMember
    field = "member"
    keys = {
        "Alt+Up": "up", "Alt+Down": "down", "Space": "confirm", "I": "list", "R": "replace", "Del": "withdraw",
    }  # fmt: skip
    more_keys = NUMBERS
    keys_of_many = ("Space",)
    asks = {"I": ListParticipant, "R": ReplaceMember, "Del": WithdrawMember}
    cells = {
        "number": (PlaceMember, "place"),
        "name": (RenameMember, "names"),
        "position": (WordPosition, "position"),
        "category": (CategoriseMember, "category"),
    }  # fmt: skip
    done_by_keys = (ConfirmMember, RetractConfirmation)
    usual_for_many = (ListParticipant, WithdrawMember, CategoriseMember)
    chips = ("all", "proposed", "confirmed", "gone")
    first_chosen = False
    ticked = dragged = True
    usual_keys = ("Space", "I", "R", "Del")

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(DelegationModel(), requests, parent)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste)
        self.assemble()
        self._filter.beside_changed.connect(self._say_sum)
        self._marking = Marking(requests, self.name, self._table, self._model, self._strip)
        self._marking.offers_changed.connect(self._offer_one_primary)
        self._marking.heard_in(self)

    def rows(self, view: VisitView) -> Iterable[MemberLine]:
        return member_lines(view, self._side())

    def people_of(self, row: MemberLine) -> Iterable[str]:
        return (row.row.id,)

    def keeps(self, chip: str, row: MemberLine) -> bool:
        return row.gone if chip == "gone" else not row.gone and row.row.status == chip

    def counts(self, shown: int, total: int) -> str:
        """How many of those that the first chip counts are shown, and how the sides stand to the list."""
        return " · ".join(filter(None, (super().counts(shown, total) if shown < total else "", self._agreed())))

    def show_view(self, view: VisitView) -> None:
        self._sides.set_segments(_segments(view))
        if self._view is None or self._view.visit_id != view.visit_id or self._sides.value() is None:
            self._sides.set_value(self._fuller_side(view))
        super().show_view(view)

    def selection(self) -> dict[str, Any]:
        line = self._row()
        return {"member": line.row.id, "side": line.row.side} if line else {}

    def wants_width(self) -> bool:
        return True

    def primary_fields(self) -> dict[str, Any]:
        return {"side": self._side()}

    def secondary(self) -> str:
        return "paste-list"

    def commands(self) -> tuple[CommandClass, ...]:
        line = self._row()
        if line is None or not self._may_record():
            return ()
        rank = ReturnToRule if line.row.by_hand else PlaceMember
        words, rest = (
            (RenameMember, WordPosition, CategoriseMember),
            (RecordRepresentation, GiveListOrder, AdoptOrder, NoteActing),
        )
        if line.gone:
            return (ReinstateMember, rank, RankOffice, *words, *rest)
        confirmed = line.row.status == "confirmed"
        principal = () if line.row.principal else (NamePrincipal,)
        back = (RetractConfirmation,) if confirmed else ()
        last = (ReplaceMember, WithdrawMember, *principal, *back, RetractMember)
        return (ListParticipant if confirmed else ConfirmMember, rank, RankOffice, *words, *last, *rest)

    def further_actions(self) -> tuple[str, ...]:
        line = self._row()
        comes = line is not None and not line.gone and line.row.side != HOST
        return ("arrives-apart",) if comes and self._may_record() else ()

    def select(self, subject: str) -> bool:
        found = next((row for row in self._view.delegation if row.id == subject), None) if self._view else None
        if found is None:
            return False
        self._sides.set_value(found.side)
        self._list(self._chosen())
        return super().select(subject)

    def select_recorded(self, recorded: Recorded, view: VisitView | None) -> None:
        """After a list of a side that side is on show, with one of it chosen."""
        lists = [each.command for each in recorded.requests if isinstance(each.command, AcceptList)]
        if lists:
            self._sides.set_value(lists[-1].side)
            self._list(self._chosen())
            if self._hides_all():
                self._show_all()
            if self._row() is None and self._model.first_line() >= 0:
                self._table.select_row(self._model.first_line())
        else:
            super().select_recorded(recorded, view)

    def marking(self) -> Marking:
        return self._marking

    def resume_marks(self, draft: str, shown: str, marks: Mapping[str, KeptMark]) -> None:
        self._sides.set_value(shown)
        self._list(self._chosen())
        self._marking.resume(draft, marks)

    def reword(self) -> None:
        super().reword()
        self._word_sides()

    def act(self, key: str, row: MemberLine) -> None:
        if key in NUMBERS:
            self._place_at(row, int(key))
            return
        acts = {
            "Alt+Up": partial(self._place, row, -1),
            "Alt+Down": partial(self._place, row, 1),
            "Space": partial(self.act_on_many, key, [row]),
            **{key: partial(self._ask, command, row) for key, command in self.asks.items()},
        }
        if key in acts:
            acts[key]()

    def act_on_many(self, key: str, rows: Sequence[MemberLine]) -> None:
        """Confirm those of the rows that are not confirmed; where all are, take it back."""
        here = [row for row in rows if not row.gone]
        waiting = [row for row in here if row.row.status != "confirmed"]
        self._confirm(waiting or here, back=not waiting)

    def acts_on_many(self, rows: Sequence[MemberLine]) -> list[ManyAct]:
        """First to confirm; where all are confirmed, to take that back comes after what is usual."""
        back = all(row.row.status == "confirmed" for row in rows if not row.gone)
        text = say("command.retract-confirmation" if back else "page.delegations.key.confirm")
        settle, others = ManyAct(text, partial(self._act, "Space"), "Space"), super().acts_on_many(rows)
        usual = len(self.usual_for_many)
        return [*others[:usual], settle, *others[usual:]] if back else [settle, *others]

    def in_cell(self, row: MemberLine, field: str) -> dict[str, Any]:
        return {"place": row.row.rank} if field == "place" and row.row.rank is not None else {}

    def _selected(self) -> None:
        """Of several those who will not come are chosen no more: nothing is done with them together."""
        chosen = {line: row for line in self._table.chosen_lines() if (row := self._model.row_at(line)) is not None}
        gone = [line for line, row in chosen.items() if row.gone]
        if gone and len(gone) < len(chosen):
            self._table.leave_out(gone)
        else:
            super()._selected()

    def _rows_chosen(self) -> Sequence[MemberLine]:
        """Of several those who are expected: one who will not come is neither counted nor acted on with them."""
        rows = super()._rows_chosen()
        return [row for row in rows if not row.gone] or rows

    def which(self, rows: Sequence[MemberLine]) -> str:
        ranks = in_runs([row.row.rank for row in rows if row.row.rank is not None])
        return say("page.delegations.ranks", ranks=ranks) if ranks else ""

    def open_cell(self, row: MemberLine, column: str) -> None:
        """Open the form of what stands in the cell: of the office, the category, the place; else of the names."""
        if column in self.cells and column != "name" and self._may_record() and self.may_change(row):
            command, _, known = self.change_of(row, column)
            self._requests.open_form(command, known)
        else:
            self.open_row(row)

    def open_row(self, row: MemberLine) -> None:
        if self._may_record():
            names = msgspec.to_builtins(row.row.names)
            self._requests.open_form(RenameMember, {"member": row.row.id, "names": names})

    def tell_chosen(self) -> None:
        line = self._row()
        rank = line.row.rank if line else None
        gone = say.words.of("status", line.row.status) if line is not None and line.gone else ""
        one = say("page.delegations.chosen", rank=rank) if rank else gone
        many = len(self._rows_chosen())
        self._strip.set_chosen(say("bulk.chosen", count=many) if many > 1 else one)
        back = line is not None and line.row.status == "confirmed"
        word = say("command.retract-confirmation" if back else "page.delegations.key.confirm")
        self._strip.button("Space").setText(word)
        self._strip.button("Space").setAccessibleName(word)

    def _word_strip(self) -> None:
        super()._word_strip()
        both = (say("command.retract-confirmation"), say("page.delegations.key.confirm"))
        self._strip.button("Space").keep_room(both)

    def _show_buttons(self, view: VisitView) -> None:
        """The keys are for who comes: with one who does not, nothing below the list can be done."""
        line = self._row()
        self._strip.show_buttons(not view.read_only and line is not None and not line.gone)

    def _offer_one_primary(self) -> None:
        """What is prepared is recorded by the one primary button, also where several are chosen."""
        self._bulk.set_quiet(self.offers_recording())
        self.primary_changed.emit()

    def _place(self, line: MemberLine, step: int) -> None:
        """Ask to move past the next member who has a rank; struck members have none."""
        ranked = self._ranked()
        if line in ranked and 0 <= ranked.index(line) + step < len(ranked):
            self._place_at(line, ranked.index(line) + step + 1)

    def put_between(self, row: MemberLine, above: MemberLine | None) -> None:
        """Ask to move a member who was dragged; struck members have no rank to stand behind."""
        shown = list(self._model.rows())
        upto = shown[: shown.index(above) + 1] if above is not None else []
        if row in self._ranked():
            self._place_at(row, 1 + sum(each.row.rank is not None and each is not row for each in upto))

    def _place_at(self, line: MemberLine, rank: int) -> None:
        """Open the form that moves a member to a rank, given as the member to stand after."""
        ranked = self._ranked()
        if line not in ranked or not 1 <= rank <= len(ranked) or rank == line.row.rank:
            return
        before = [each.row.id for each in ranked if each is not line][: rank - 1]
        place = {"after": before[-1]} if before else {"place": 1}
        self._requests.open_form(PlaceMember, {"member": line.row.id, **place})

    def _ranked(self) -> list[MemberLine]:
        return [each for each in self._model.rows() if each.row.rank is not None]

    def _confirm(self, lines: Sequence[MemberLine], *, back: bool) -> None:
        command = RetractConfirmation if back else ConfirmMember
        code = f"page.delegations.key.{'take-back' if back else 'confirm'}"
        self._marking.prepare_all(command, {line.row.id: {"member": line.row.id} for line in lines}, code)

    def _ask(self, command: CommandClass, line: MemberLine) -> None:
        if line.gone:
            self._requests.show_problem(Refused("member-withdrawn", member=line.row.names or line.row.position))
        else:
            self._requests.open_form(command, {"member": line.row.id})

    def _made_leading(self, bar: QWidget) -> tuple[QWidget, ...]:
        self._sides = Segmented(tuple(Segment(side, "") for side in (HOST, GUEST)), strong=False, parent=bar)
        self._sides.set_value("host")
        self._sides.chosen.connect(self._choose_side)
        return (self._sides,)

    def _paste(self) -> None:
        self._requests.trigger("paste-list")

    def _choose_side(self, _side: str) -> None:
        self._list(self._chosen())
        self.selection_changed.emit()

    def _list(self, chosen: str) -> None:
        super()._list(chosen)
        if self._view is not None:
            self._marking.show_list(self._view, self._side())
            order = order_words(self._view, self._side(), say.words)
            self._filter.offer_beside(" · ".join(filter(None, (self._why_most(), order))))
            self._say_sum()

    def _say_sum(self) -> None:
        """Say below the list when it closes, and by what it is ordered where that has no room above it."""
        if self._view is not None:
            above = self._filter.has_beside()
            order = "" if above else order_words(self._view, self._side(), say.words)
            closing = closing_words(self._view, self._side(), say.words)
            self._strip.set_sum(" · ".join(filter(None, (closing, "" if above else self._why_most(), order))))

    def _why_most(self) -> str:
        """Why most of the side stand where they do."""
        most = usual_ground(self._view.ranks(self._side())) if self._view is not None else None
        return usual_ground_words(most, say.words) if most is not None else ""

    def _agreed(self) -> str:
        """How the sides stand to the list on show, if any was asked."""
        view, side = self._view, self._side()
        rows = [row for row in view.agreements if (row.aspect, row.subject) == ("list", side)] if view else []
        words = say.words.in_zone(view.visit.zone) if view else say.words
        return " · ".join(words("page.delegations.list", standing=sentences.agreement(row, words)) for row in rows)

    def _word_sides(self) -> None:
        if self._view is not None:
            self._sides.set_words(_segments(self._view))

    def _side(self) -> str:
        return self._sides.value() or "host"

    def _fuller_side(self, view: VisitView) -> str:
        """The side to show first: the guest's, or the host's while the guest's list is empty."""
        return "guest" if any(row.side == "guest" for row in view.delegation) else "host"


def _segments(view: VisitView) -> tuple[Segment, ...]:
    found = states(view) if len(view.visit.sides) == 2 else short_names(view)
    expected = Counter(row.side for row in view.delegation if row.expected)
    return tuple(
        Segment(side, side_words(side, found.get(side, {}), say.words), count=str(expected[side]))
        for side in view.visit.sides
    )
