"""What changed between two entries, in sentences, each with who made it, when and why once the hand rests."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.concepts.edges.compared_words import explained_parts
from desktop.desk.queries import differences
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.files.export.table import in_one_line
from desktop.look import fonts
from desktop.look.held_sizes import ANY, hold_width
from desktop.replay.grouped import ToldDifference, grouped
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.widgets.tables.sentence_delegate import BELOW, HEADING, ICON, SMALLER, SentenceDelegate
from desktop.wording.sentences import DifferencesTold
from desktop.wording.words import say
from domain.projections.explained import Explained

WIDTH = 300
"""The least width, in pixels at the normal size of text."""
REST_MS = 500
"""How long the hand rests before who made each difference is asked for."""
IN_A_STEP = 20
"""How many sentences of the list are laid out at a time."""
EXPLAINED = 60
"""Of how many entries at most it is asked who made each difference, where nobody marked them to be compared."""


class ChangesPane(QWidget):
    """A heading over the list of what changed."""

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requests = requests
        self._view: VisitView | None = None
        self._between: tuple[int, int] | None = None
        """The entries between which what changed is shown."""
        self._at_length = False
        self._filtered = False
        """Whether the entries beside it are filtered, which what changed is not."""
        self._explained: tuple[Explained, ...] | None = None
        self._differing = DifferencesTold()
        self._in_list: list[ToldDifference] = []
        """The differences that stand in the list."""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.explain)
        self._title, self._list = Label(font=fonts.strong), QListWidget(self)
        self._title.setWordWrap(True)
        self._list.setWordWrap(True)
        self._list.setItemDelegate(SentenceDelegate(self._list))
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setSpacing(2)
        # Of many sentences those in view are measured first.
        self._list.setLayoutMode(QListWidget.LayoutMode.Batched)
        self._list.setBatchSize(IN_A_STEP)
        boxes.column(self._title, (self._list, 1), on=self, margins=(14, 12, 14, 0))
        hold_width(self, WIDTH, ANY)
        self.setFocusProxy(self._list)

    @property
    def explained(self) -> bool:
        """Whether it says who made each difference."""
        return self._explained is not None

    def compare(self, view: VisitView, between: tuple[int, int] | None, *, at_length: bool = False) -> None:
        """Show at once what is known to differ between two entries, and who made it once the hand rests.

        Args:
            at_length: ask who made it however many entries lie between.
        """
        self._view, self._at_length = view, at_length
        if between != self._between:
            self._between, self._explained = between, None
            self._rest.start()
            self.reword()

    def say_filtered(self, *, filtered: bool) -> None:
        """Say beside the heading that all is told, where the entries it stands beside are filtered."""
        if filtered != self._filtered:
            self._filtered = filtered
            self._title.setText(self._heading())

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what was not asked while it was out of sight."""
        super().showEvent(event)
        if self._between is not None and self._explained is None:
            self._rest.start()

    def explain(self) -> None:
        """Ask who made each difference, where the pane is on show."""
        if self._view is None or self._between is None or not self.isVisible():
            return
        earlier, later = self._between
        few = later - earlier <= EXPLAINED or self._at_length
        if 0 < earlier < later and few:
            query = partial(differences, visit_id=self._view.visit_id, earlier=earlier, later=later)
            self._requests.ask(query).then(self.show_explained)

    def show_explained(self, found: tuple[Explained, ...]) -> None:
        """Say of each difference who made it, when and why."""
        self._explained = found
        self.reword()

    def text(self) -> str:
        """All that changed, a line for each, with who made it where that is said."""
        changes = (" — ".join(filter(None, (each.said, each.by))) for each in self._in_list)
        return "\n".join(map(in_one_line, (self._title.text(), *changes)))

    def forget(self) -> None:
        """Show nothing of the visit before."""
        self._between, self._explained = None, None

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._list.setAccessibleName(say("page.journal.differences"))
        self._title.setText(self._heading())
        told, shown = self._told(), self._list
        if told != self._in_list:
            self._in_list = told
            shown.clear()
            shown.setVerticalScrollBarPolicy(_bar_of(told))
            shown.addItems([each.shown for each in told])
            for row, each in enumerate(told):
                _fill(shown.item(row), each)

    def _heading(self) -> str:
        if self._between is None or self._view is None:
            return ""
        earlier, later = map(str, self._between)
        if self._at_length:
            code = "page.journal.between-unfiltered" if self._filtered else "page.journal.between"
            return say(code, earlier=earlier, later=later)
        if self._view.past:
            return say("page.journal.since-then", entry=earlier)
        return say("page.journal.changed-by")

    def _told(self) -> list[ToldDifference]:
        """What differs, in sentences: with who made it where that is known, else where the view knows it by itself."""
        if self._view is None or self._between is None:
            return []
        if self._between[0] == 0:
            return [_alone(say("page.journal.begins"))]
        words = say.words.in_zone(self._view.visit.zone)
        if self._explained is not None:
            told = [(each.difference, *explained_parts(each, words)) for each in self._explained]
            return grouped(told, words) or [_alone(say("page.journal.no-difference"))]
        if self._between != (self._view.entry, self._view.newest):
            return []
        differing = self._view.differences
        sentences = self._differing.told(differing, words)
        return grouped([(each, said, "") for said, each in zip(sentences, differing, strict=True)], words)


def _bar_of(told: list[ToldDifference]) -> Qt.ScrollBarPolicy:
    """A bar that stays where the list is laid out in steps: one that comes and goes makes them begin anew for ever."""
    policy = Qt.ScrollBarPolicy
    return policy.ScrollBarAlwaysOn if len(told) > IN_A_STEP else policy.ScrollBarAsNeeded


def _alone(said: str) -> ToldDifference:
    return ToldDifference(said, said)


def _fill(item: QListWidgetItem, told: ToldDifference) -> None:
    """Say in a row of the list what differs; a screen reader is told the whole sentence."""
    for role, value in ((ICON, told.icon), (HEADING, told.heading), (BELOW, told.below), (SMALLER, told.signed)):
        if value:
            item.setData(role, value)
    if told.shown != told.said:
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told.said)
    if told.by:
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, told.by)
