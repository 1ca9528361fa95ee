"""The sidebar: the office's visits under now, next, past and damaged; below, drafts and the registries they share."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.desk.view import OfficeView
from desktop.look import fonts
from desktop.machine import clock
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.side_link import SideLink
from desktop.widgets.surface import Surface
from desktop.window.visit_delegate import CODE, FAR, SECOND_LINE, VISIT, VisitDelegate
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.projections.visits import DamagedRow, VisitRow

ICONS = {"people": "people", "venues": "door", "phrases": "note", "symbols": "flag"}
"""The icons of the registries, by the names of their pages."""

WIDTH = 216
RAIL = 48
"""The width where only codes and icons are shown, in pixels at the normal size of text."""

SelectionFlag = QItemSelectionModel.SelectionFlag


class Sidebar(Surface):
    """Ctrl+1…9 opens a visit; arrows and Enter do the same here."""

    visit_chosen = Signal(object)
    """The id of a visit."""
    drafts_wanted = Signal()
    registry_chosen = Signal(str)
    """The name of a registry's page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self.is_rail = False
        """Whether only codes and icons are shown."""
        self._office: OfficeView | None = None
        self._visit: UUID | None = None
        self._registry = ""
        self._draft_count = 0
        self._counts: dict[str, int] = {}
        self._name, self._file = (
            WrappedLabel(font=fonts.inspector_title),
            WrappedLabel(font=fonts.caption, tone="muted"),
        )
        self._list = QListWidget(self)
        self._delegate = VisitDelegate(self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.viewport().setAutoFillBackground(False)
        self._list.itemClicked.connect(self._chosen)
        self._list.itemActivated.connect(self._chosen)
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
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, self._numbered).setProperty("number", number)
        self.setFocusProxy(self._list)
        self._take_width()

    def set_rail(self, rail: bool) -> None:
        """Show codes and icons only, or everything."""
        if rail != self.is_rail:
            self.is_rail = self._delegate.rail = rail
            # First the width: words in a narrow rail would be so high that the window grew.
            self._take_width()
            for part in (self._name, self._file):
                part.setVisible(not rail)
            self._note.setVisible(not rail and self._office is not None and self._office.sample)
            for link in (self._drafts, *self._links.values()):
                link.set_rail(rail)

    def width_now(self) -> int:
        """How wide it is to be, in pixels."""
        return fonts.scaled(RAIL if self.is_rail else WIDTH)

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

    def show_visit(self, visit_id: UUID) -> None:
        """Mark the visit that is open."""
        self._visit = visit_id
        self._mark()

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
        if self._office is None:
            return
        self._name.setText(say("window.office"))
        self._file.setText(self._office.path.name)
        self._note.setText(say("sidebar.sample") if self._office.sample else "")
        self._note.setVisible(self._office.sample and not self.is_rail)
        self._fill(self._office)

    def _fill(self, office: OfficeView) -> None:
        self._list.clear()
        today = clock.now().astimezone().date()
        for group in ("now", "next", "past"):
            rows = [row for row in office.visits if _group_of(row, today) == group]
            if rows:
                self._add_heading(say(f"sidebar.{group}"), len(rows))
            for row in rows if group != "past" else reversed(rows):
                self._add_visit(row)
        if office.damaged:
            self._add_heading(say("sidebar.damaged"), len(office.damaged))
        for damaged in office.damaged:
            self._add_damaged(damaged)
        self._mark()

    def _mark(self) -> None:
        """Mark the visit that is open, or the registry that is shown in its place."""
        how = SelectionFlag.Clear if self._registry else SelectionFlag.ClearAndSelect
        for row in range(self._list.count()):
            if self._visit is not None and self._list.item(row).data(VISIT) == self._visit.hex:
                self._list.setCurrentRow(row, how)

    def _add_heading(self, text: str, count: int) -> None:
        item = QListWidgetItem(text)
        item.setData(FAR, str(count))
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.addItem(item)

    def _add_visit(self, row: VisitRow) -> None:
        words = say.words
        title = words.pick(row.guest)
        if row.category is not None:
            title = say("sidebar.visit", state=title, category=words.of("category", row.category))
        item = QListWidgetItem(title)
        item.setData(SECOND_LINE, words.days(row.first_day, row.last_day))
        item.setData(FAR, words.of("visit-status", row.status))
        item.setData(VISIT, row.id)
        item.setData(CODE, _code_of(row))
        item.setToolTip(f"{words.pick(row.title)} · {row.reference} · {words.days(row.first_day, row.last_day)}")
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole, f"{title}, {words.of('visit-status', row.status)}, {row.reference}"
        )
        self._list.addItem(item)

    def _add_damaged(self, row: DamagedRow) -> None:
        told = problem_sentence(row.damage, say.words)
        item = QListWidgetItem(row.reference)
        item.setData(SECOND_LINE, say("sidebar.damaged-entry", **row.damage.values))
        item.setData(VISIT, row.id)
        item.setData(CODE, row.reference[:3])
        item.setToolTip(told)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        self._list.addItem(item)

    def _numbered(self) -> None:
        sender = self.sender()
        number = sender.property("number") if sender is not None else 0
        keys = [self._list.item(row).data(VISIT) for row in range(self._list.count())]
        visits = [key for key in keys if key]
        if 1 <= number <= len(visits):
            self.visit_chosen.emit(UUID(visits[number - 1]))

    def _registry_clicked(self) -> None:
        self.registry_chosen.emit(self.sender().property("registry"))

    def _chosen(self, item: QListWidgetItem) -> None:
        if item.data(VISIT):
            self.visit_chosen.emit(UUID(item.data(VISIT)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 8)
        column.setSpacing(2)
        for label in (self._name, self._file):
            label.setContentsMargins(14, 0, 14, 0)
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(self._list, 1)
        self._note.setContentsMargins(14, 6, 14, 6)
        column.addWidget(self._note)
        for link in (self._drafts, *self._links.values()):
            column.addWidget(link)


def _group_of(row: VisitRow, today: date) -> str:
    if row.status in ("completed", "closed", "cancelled") or row.last_day < today:
        return "past"
    return "now" if row.first_day <= today else "next"


def _code_of(row: VisitRow) -> str:
    """A few letters for a visit: those its reference begins with, else those of the guest's name."""
    found = re.match(r"[^\W\d_]{2,3}(?![^\W\d_])", row.reference)
    return found.group() if found else say.words.pick(row.guest).split()[-1][:3].upper()
