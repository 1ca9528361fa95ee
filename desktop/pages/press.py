"""The page of the press statements: who speaks, what was said, which figures, what reports say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk.prepared import KeptMark
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.models.meetings_model import hours
from desktop.models.press_models import (
    ClaimsModel,
    FiguresModel,
    SpeakersModel,
    claim_lines,
    figure_lines,
    press_items,
    speaker_lines,
)  # fmt: skip
from desktop.models.rows_model import RowsModel
from desktop.pages.page import Page
from desktop.statements.statement_stack import StatementStack
from desktop.statements.typed_texts import TypedTexts
from desktop.widgets.fields.whole_box import WholeBox
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.widgets.layout.splitter import Splitter
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.wording.words import say
from domain.core.message import CommandClass
from domain.programme.planning import PlanItem
from domain.statements.claim import NoteClaim, RetractClaim
from domain.statements.figure import AmendFigure, RecordFigure, RetractFigure
from domain.statements.press import ListSpeaker, PlaceSpeaker, RecordStatementText, TakeOffSpeaker

KEYS = {
    "S": "speaker", "V": "read", "T": "text", "F": "figure", "K": "correct", "C": "claim", "Del": "take-off",
}  # fmt: skip
"""The keys of the page, each with the word of its button: `page.press.key.<word>`."""
USUAL = ("V", "T", "F", "K", "C")
"""Those whose buttons are seen: a speaker is listed by the primary button of the page."""
PICKER = 420
HEADED, ROW, EMPTY, MOST_ROWS = 66, 46, 60, 8
"""The height of a list: its title and heads, a row, the whole of an empty one, and for how many rows it asks."""
LEAST_ROWS = 3
"""So many rows of each are on show at least, be the text as large as it may."""
SECTIONS = ("speakers", "figures", "claims")
PLANNED_FIRST = {"kind": "press-statements", "press": "statements"}
"""What the item is at which the first speaker speaks."""


class PressPage(Page):
    """Statements at one item.

    S lists a speaker, V or Enter reads the texts of the chosen one, as prepared beside as delivered. T records his
    text, F a figure he quoted, K corrects the chosen figure, C records what a report says about it, Del takes off or
    back what is chosen.
    """

    name = "press"
    primary = ListSpeaker
    acts_below = True

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._parted_by_hand = False
        self._picker = WholeBox(fonts.scaled(PICKER), self)
        self._models: dict[str, RowsModel[Any]] = {
            "speakers": SpeakersModel(self),
            "figures": FiguresModel(self),
            "claims": ClaimsModel(self),
        }
        self._titles = {section: Label(font=fonts.secondary_strong, parent=self) for section in SECTIONS}
        self._tables = {section: self._made_table(section) for section in SECTIONS}
        self._strip = CommandStrip(tuple(KEYS), self, USUAL)
        self._lay_out()
        self.setFocusProxy(self._tables["speakers"])
        self._picker.activated.connect(self._item_chosen)
        self._strip.pressed.connect(self._act)
        self._stack.turned.connect(self.selection_changed)
        self._stack.closed.connect(self._tables["speakers"].setFocus)
        self.reword()

    def prepare(self, view: VisitView) -> bool:
        """Make what texts are read in; the tables are shown without."""
        return self._stack.prepare()

    def show_view(self, view: VisitView) -> None:
        item = self._item()
        self._view = view
        self._offer(item)
        self._fill()
        self._stack.show_view(view)

    def selection(self) -> dict[str, Any]:
        item = {"item": self._item()} if self._item() else {}
        speaker, figure, claim = (self._chosen(section) for section in SECTIONS)
        if claim:
            return {"claim": claim}
        if figure:
            return {**item, "figure": figure}
        return {**item, "member": speaker} if speaker else item

    def primary_fields(self) -> dict[str, Any]:
        return {"item": self._item()} if self._item() else {}

    def primary_instead(self) -> tuple[CommandClass, dict[str, Any]] | None:
        """Until there is an item at which somebody may speak, that is planned."""
        return None if self._item() else (PlanItem, dict(PLANNED_FIRST))

    def commands(self) -> tuple[CommandClass, ...]:
        if self._view is None or self._view.read_only or not self.selection():
            return ()
        chosen = self.selection()
        if "claim" in chosen:
            return (RetractClaim, NoteClaim)
        if "figure" in chosen:
            return (NoteClaim, AmendFigure, RetractFigure)
        speaker = (RecordStatementText, RecordFigure, PlaceSpeaker, TakeOffSpeaker) if "member" in chosen else ()
        return (*speaker, ListSpeaker, NoteClaim)

    def select(self, subject: str) -> bool:
        if self._view is None:
            return False
        figure = self._view.visit.figures.get(subject)
        at = self._picker.findData(figure.item if figure else subject)
        if at >= 0:
            self._picker.setCurrentIndex(at)
            self._fill()
        for section in ("figures", "claims"):
            line = self._models[section].line_of(subject)
            if line >= 0:
                self.setFocusProxy(self._tables[section])
                self._tables[section].setFocus()
                self._tables[section].select_row(line)
                self._let_go(section)
                return True
        return at >= 0

    def takes_all(self) -> bool:
        return self._stack.reads

    def marking(self) -> TypedTexts:
        return self._stack.typed

    def resume_marks(self, draft: str, shown: str, marks: Mapping[str, KeptMark]) -> None:
        member = next((mark.fields["member"] for mark in marks.values()), "")
        if self._view is not None and member and self.select(shown):
            self._stack.resume(self._view.visit_id, shown, member, draft, marks)

    def reword(self) -> None:
        self._stack.reword()
        self._picker.setAccessibleName(say("page.press.item"))
        self._strip.set_words(
            tuple(say(f"page.press.key.{word}") for word in KEYS.values()),
            say("inspector.more"),
            say("inspector.every"),
        )
        for section in SECTIONS:
            self._titles[section].setText(say(f"page.press.{section}"))
            self._tables[section].setAccessibleName(say(f"page.press.{section}"))
            self._models[section].reword()
        if self._view is not None:
            self._offer(self._item())

    def _made_table(self, section: str) -> CommandTable:
        table = CommandTable(tuple(KEYS), self)
        table.setModel(self._models[section])
        table.hold_rows(LEAST_ROWS)
        table.setObjectName(section)
        table.key_command.connect(self._act)
        table.activated.connect(self._open)
        table.focused.connect(self._row_chosen)
        table.selectionModel().selectionChanged.connect(self._row_chosen)
        return table

    def _lay_out(self) -> None:
        bar = boxes.row(self._picker, boxes.Stretch(), margins=(14, 5, 14, 5))
        parts = self._sections = Splitter(Qt.Orientation.Vertical, self)
        for section in SECTIONS:
            parts.addWidget(self._titled(section))
        parts.splitterMoved.connect(self._be_parted)
        lists = QWidget(self)
        boxes.column(bar, (parts, 1), self._strip, on=lists, spacing=0)
        self._stack = StatementStack(lists, self._requests, self.name, self)
        boxes.column(self._stack, on=self)

    def _titled(self, section: str) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._titles[section].setContentsMargins(14, 8, 14, 4)
        column.addWidget(self._titles[section])
        column.addWidget(self._tables[section], 1)
        return part

    def _act(self, key: str) -> None:
        if key == "V":
            self._read()
        if self._view is None or self._view.read_only or key == "V":
            return
        acts: dict[str, Callable[[], None]] = {
            "S": self._list_speaker, "T": self._record_text, "F": self._quote, "C": self._claim,
            "K": self._correct, "Del": self._take_off,
        }  # fmt: skip
        acts[key]()

    def _read(self) -> None:
        """Read the texts of the chosen speaker, in the place of the tables."""
        member = self._chosen("speakers")
        if self._view is not None and member:
            self._stack.read(self._view.visit_id, self._item(), member)

    def _list_speaker(self) -> None:
        if self._item():
            self._requests.open_form(ListSpeaker, {"item": self._item()})
        else:
            self._plan_first()

    def _plan_first(self) -> None:
        """Plan the item at which somebody speaks, where there is none yet."""
        self._requests.open_form(PlanItem, dict(PLANNED_FIRST))

    def _record_text(self) -> None:
        speaker = self._models["speakers"].row_at(self._tables["speakers"].chosen_line())
        if speaker is None:
            self._list_speaker()
            return
        stage = "as-delivered" if speaker.prepared else "as-prepared"
        fields = {"item": self._item(), "member": speaker.id, "stage": stage}
        # Of what was prepared in one language, that is the one it is spoken in, where nobody said another.
        language = speaker.language or (speaker.prepared[0] if len(speaker.prepared) == 1 else None)
        if language is not None:
            fields["language"] = language
        self._requests.open_form(RecordStatementText, fields)

    def _quote(self) -> None:
        speaker = self._chosen("speakers")
        if self._item():
            member = {"member": speaker} if speaker else {}
            self._requests.open_form(RecordFigure, {"item": self._item(), **member})
        else:
            self._plan_first()

    def _claim(self) -> None:
        about = self._chosen("figures") or self._item() or "visit"
        self._requests.open_form(NoteClaim, {"subject": about})

    def _correct(self) -> None:
        line = self._models["figures"].row_at(self._tables["figures"].chosen_line())
        if line is not None:
            self._requests.open_form(AmendFigure, {"figure": line.figure.id})

    def _take_off(self) -> None:
        chosen = self.selection()
        if "claim" in chosen:
            self._requests.open_form(RetractClaim, chosen)
        elif "figure" in chosen:
            self._requests.open_form(RetractFigure, {"figure": chosen["figure"]})
        elif "member" in chosen:
            self._requests.open_form(TakeOffSpeaker, chosen)

    def _open(self) -> None:
        """Do what Enter stands for in the table it is pressed in."""
        sender = self.sender()
        self._act({"figures": "K", "claims": "C"}.get(sender.objectName() if sender else "", "V"))

    def _row_chosen(self, *_args: object) -> None:
        holder = next((section for section, table in self._tables.items() if table.hasFocus()), None)
        if holder is not None:
            self.setFocusProxy(self._tables[holder])
            self._let_go(holder)
        self._offer_keys()
        self.selection_changed.emit()

    def _offer_keys(self) -> None:
        """Show the buttons of what can be done with what is chosen."""
        speaker, figure, claim = (bool(self._chosen(section)) for section in SECTIONS)
        may, item = self._view is not None and not self._view.read_only, bool(self._item())
        offered = {
            "S": may, "V": may and speaker, "T": may and speaker, "F": may and item, "K": may and figure, "C": may,
            "Del": may and (speaker or figure or claim),
        }  # fmt: skip
        for key, shown in offered.items():
            self._strip.offer(key, shown)

    def _let_go(self, holder: str) -> None:
        """Clear the selection of the other tables: one row is chosen on the page."""
        for section, table in self._tables.items():
            if section != holder:
                table.clearSelection()

    def _item_chosen(self, *_args: object) -> None:
        self._fill()
        self.selection_changed.emit()

    def _offer(self, chosen: str) -> None:
        self._picker.clear()
        words = say.words.of_visit(self._view.visit) if self._view is not None else say.words
        for row in press_items(self._view) if self._view else ():
            day, span = hours(row, words)
            self._picker.addItem(say("page.attendance.choice", title=row.title, day=day, span=span), row.id)
        self._picker.setVisible(self._picker.count() > 0)
        if self._picker.count():
            self._picker.setCurrentIndex(max(self._picker.findData(chosen), 0))

    def _fill(self) -> None:
        if self._view is None:
            return
        item, zone = self._item(), self._view.visit.zone
        chosen = {section: self._chosen(section) for section in SECTIONS}
        self._models["speakers"].set_rows(speaker_lines(self._view, item), zone)
        self._models["figures"].set_rows(figure_lines(self._view, item), zone)
        self._models["claims"].set_rows(claim_lines(self._view), zone)
        for section, key in chosen.items():
            at = self._models[section].line_of(key)
            if at >= 0 and at != self._tables[section].chosen_line():
                self._tables[section].select_row(at)
            # An empty list has no heads: on a laptop with large text their room is that of the others.
            self._tables[section].horizontalHeader().setVisible(self._models[section].rowCount() > 0)
        self._offer_keys()
        if not self._parted_by_hand:
            self._sections.setSizes([fonts.scaled(_high(self._models[section])) for section in SECTIONS])

    def _be_parted(self) -> None:
        """Leave the heights of the lists as the officer sets them."""
        self._parted_by_hand = True

    def _chosen(self, section: str) -> str:
        row = self._models[section].row_at(self._tables[section].chosen_line())
        return str(row.id) if row is not None else ""

    def _item(self) -> str:
        return str(self._picker.currentData() or "")


def _high(model: RowsModel[Any]) -> int:
    """How high a list asks to be, in pixels at the normal size of text: by its rows, and low where it has none."""
    return HEADED + ROW * min(model.rowCount(), MOST_ROWS) if model.rowCount() else EMPTY
