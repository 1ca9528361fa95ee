"""The sidebar: the office's visits by state and year, found by words; below, drafts and the registries they share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.desk.view import OfficeView, VisitsThen
from desktop.look import fonts, icons
from desktop.machine import clock
from desktop.widgets.keys.digit_keys import on_every_keyboard
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.side_link import SideLink
from desktop.widgets.surface import Surface
from desktop.window.sidebar.visit_list import VisitList
from desktop.wording.words import say
from domain.projections.visits import VisitRow

ICONS = {"people": "people", "venues": "door", "phrases": "note", "symbols": "flag"}
"""The icons of the registries, by the names of their pages."""

WIDTH, LEAST, MOST = 216, 184, 420
"""How wide it is by itself, and how narrow and how wide it may be drawn, in pixels at the normal size of text."""
RAIL = 48
"""The width where only codes and icons are shown, in pixels at the normal size of text."""

SelectionFlag = QItemSelectionModel.SelectionFlag


class Sidebar(Surface):
    """Ctrl+1…9 opens a visit; arrows and Enter do the same here.

    What is typed in its field keeps the visits that have the words.
    """

    visit_chosen = Signal(object)
    """The id of a visit."""
    menu_wanted = Signal(object, object)
    """The menu of the visit of an id, None for no visit, is wanted at a spot of the screen, a `QPoint`."""
    drafts_wanted = Signal()
    registry_chosen = Signal(str)
    """The name of a registry's page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self.is_rail = False
        """Whether only codes and icons are shown."""
        self.width_chosen = 0
        """How wide the reader drew it, in pixels at the normal size of text; 0: as wide as it is by itself."""
        self._room = MOST
        self._office: OfficeView | None = None
        self._then: VisitsThen | None = None
        self._visit: UUID | None = None
        self._registry = ""
        self._draft_count = 0
        self._counts: dict[str, int] = {}
        self._name, self._file = (
            WrappedLabel(font=fonts.inspector_title),
            WrappedLabel(font=fonts.caption, tone="muted"),
        )
        self._field = QLineEdit(self)
        self._glass = QAction(icons.icon("search", "muted"), "", self)
        self._field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._field.textChanged.connect(self._look_for)
        self._field.installEventFilter(self)
        self._list = VisitList(self)
        self._list.chosen.connect(self._chosen)
        self._none = WrappedLabel(font=fonts.caption, tone="secondary", parent=self)
        self._note = Label(font=fonts.caption, tone="secondary", parent=self)
        self._note.setWordWrap(True)
        self._drafts = SideLink("pencil", self)
        self._drafts.clicked.connect(self.drafts_wanted)
        self._links = {name: SideLink(icon, self) for name, icon in ICONS.items()}
        for name, link in self._links.items():
            link.setProperty("registry", name)
            link.clicked.connect(self._registry_clicked)
        self._lay_out()
        for number in range(1, 10):
            for keys in on_every_keyboard(f"Ctrl+{number}"):
                QShortcut(keys, self, self._numbered).setProperty("number", number)
        self.setFocusProxy(self._list)
        self._take_width()

    def set_rail(self, rail: bool) -> None:
        """Show codes and icons only, or everything."""
        if rail != self.is_rail:
            self.is_rail = self._list.visit_delegate.rail = rail
            # First the width: words in a narrow rail would be so high that the window grew.
            self._take_width()
            for part in (self._name, self._file, self._field):
                part.setVisible(not rail)
            if rail:
                self._field.clear()
            self._note.setVisible(not rail and bool(self._note.text()))
            for link in (self._drafts, *self._links.values()):
                link.set_rail(rail)

    def width_now(self) -> int:
        """How wide it is to be, in pixels."""
        return fonts.scaled(RAIL if self.is_rail else min(self.width_chosen or WIDTH, self._room))

    def draw_to(self, width: int, room: int) -> None:
        """Have the width the reader drew, 0 the usual one, within its limits and the room there is for it.

        Both are in pixels at the normal size of text. The usual width has room at all times.
        """
        self.width_chosen = min(max(width, LEAST), MOST) if width else 0
        self._room = max(room, WIDTH)
        if self.width() != self.width_now():
            self._take_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_width()

    def _take_width(self) -> None:
        self.setFixedWidth(self.width_now())
        self._list.scheduleDelayedItemsLayout()

    def show_office(self, office: OfficeView) -> None:
        """Show the visits of an office."""
        self._office = office
        self.reword()

    def show_moment(self, then: VisitsThen | None) -> None:
        """Show the visits as they stood at a moment; None shows them as they stand."""
        if then != self._then:
            self._then = then
            self.reword()

    def show_visit(self, visit_id: UUID) -> None:
        """Mark the visit that is open."""
        if visit_id != self._visit:
            self._visit = visit_id
            self._list.visits.open_group_of(visit_id.hex)
            self._mark()

    def tell_visit(self, row: VisitRow, at: datetime | None) -> None:
        """Say at once how the visit that is open stands, or stood at a moment; the others follow by `show_moment`."""
        self._list.visits.tell(row, (at or clock.now()).astimezone().date())

    def show_present(self, present: Mapping[str, str]) -> None:
        """Say at each visit, by its id, who else is in it."""
        self._list.visits.show_present(present)

    def show_drafts(self, count: int) -> None:
        """Say how many drafts wait."""
        self._draft_count = count
        self._drafts.set_said(say("sidebar.drafts"), str(count))
        self._drafts.setVisible(count > 0)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Say how many entries each registry has."""
        self._counts = counts
        for name, link in self._links.items():
            link.set_said(say(f"page.{name}"), str(counts.get(name) or ""))

    def show_registry(self, name: str) -> None:
        """Mark the registry that is on show; an empty name is none."""
        self._registry = name
        for each, link in self._links.items():
            link.setChecked(each == name)
        self._mark()

    def drafts_corner(self) -> QPoint:
        """Where the menu of drafts ends, on the screen."""
        return self._drafts.mapToGlobal(QPoint())

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.show_drafts(self._draft_count)
        self.show_counts(self._counts)
        self._list.setAccessibleName(say("sidebar.visits"))
        self._field.setPlaceholderText(say("sidebar.filter"))
        self._field.setAccessibleName(say("sidebar.filter"))
        self._glass.setText(say("sidebar.filter"))
        if self._office is None:
            return
        self._name.setText(say("window.office"))
        self._file.setText(self._office.path.name)
        self._show_visits(self._office)
        self._mark()

    def _show_visits(self, office: OfficeView) -> None:
        """List the visits, and say below of which moment that is, or that they are a sample."""
        if (then := self._then) is not None:
            note = say("sidebar.as-of", moment=say.words.moment(then.at))
            office, today = replace(office, visits=then.rows), then.at.astimezone().date()
        else:
            note, today = say("sidebar.sample") if office.sample else "", clock.now().astimezone().date()
        self._note.setText(note)
        self._note.setVisible(bool(note) and not self.is_rail)
        self._list.visits.show(office, today)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field Enter opens the first visit found, Down leads to the list, and Esc lists all visits again."""
        if watched is not self._field or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        visits = self._list.visits.visits()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and visits and self._field.text():
            self._chosen(visits[0])
            self._field.clear()
        elif event.key() == Qt.Key.Key_Down:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self._field.text():
            self._field.clear()
        else:
            return False
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        spot = self._list.viewport().mapFromGlobal(event.globalPos())
        index = self._list.currentIndex() if by_key else self._list.indexAt(spot)
        line = self._list.visits.line(index.row())
        place = (
            self._list.viewport().mapToGlobal(self._list.visualRect(index).center()) if by_key else event.globalPos()
        )
        self.menu_wanted.emit(UUID(line.visit) if line is not None and line.visit else None, place)

    def _look_for(self, typed: str) -> None:
        self._list.visits.look_for(typed)
        self._none.setText("" if self._list.visits.visits() or not typed.strip() else say("sidebar.none-found"))
        self._none.setVisible(bool(self._none.text()))
        self._mark()
        if typed.strip():
            self._list.scrollToTop()

    def _mark(self) -> None:
        """Mark the visit that is open, or the registry that is shown in its place."""
        row = self._list.visits.row_of(self._visit.hex) if self._visit is not None else -1
        if row >= 0:
            how = SelectionFlag.Clear if self._registry else SelectionFlag.ClearAndSelect
            index = self._list.visits.index(row, 0)
            self._list.selectionModel().setCurrentIndex(index, how)
            if not self._field.text():
                self._list.scrollTo(index)

    def _numbered(self) -> None:
        sender = self.sender()
        number = sender.property("number") if sender is not None else 0
        visits = self._list.visits.visits()
        if 1 <= number <= len(visits):
            self.visit_chosen.emit(UUID(visits[number - 1]))

    def _registry_clicked(self) -> None:
        self.registry_chosen.emit(self.sender().property("registry"))

    def _chosen(self, visit: str) -> None:
        self.visit_chosen.emit(UUID(visit))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 8)
        column.setSpacing(2)
        for label in (self._name, self._file):
            label.setContentsMargins(14, 0, 14, 0)
            column.addWidget(label)
        column.addSpacing(6)
        column.addLayout(boxes.column(self._field, margins=(8, 0, 8, 4)))
        self._none.setContentsMargins(14, 6, 14, 6)
        self._none.hide()
        column.addWidget(self._none)
        column.addWidget(self._list, 1)
        self._note.setContentsMargins(14, 6, 14, 6)
        column.addWidget(self._note)
        for link in (self._drafts, *self._links.values()):
            column.addWidget(link)
