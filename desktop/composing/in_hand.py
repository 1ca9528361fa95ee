"""The composition that is being drawn up, in the visit on show."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.composing.composition import Composition, composition_of
from desktop.composing.surroundings import MeetingSurroundings, surroundings
from desktop.desk.view import VisitView
from desktop.wording.words import Words, say


class InHand(QObject):
    """What the officer draws up, and what is known around it."""

    taken = Signal()
    """Another composition is in hand, or the same in another visit or language; it is to be shown."""
    changed = Signal()
    """The officer changed it; it was taken before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.view: VisitView | None = None
        """The visit on show."""
        self.wanted: Composition | None = None
        """The composition; None while none is drawn up."""
        self.around: MeetingSurroundings | None = None

    def at_hand(self) -> tuple[VisitView, Composition] | None:
        """The visit and the composition, once there are both."""
        return (self.view, self.wanted) if self.view is not None and self.wanted is not None else None

    def take(self, wanted: Composition) -> None:
        """Have a composition in hand."""
        assert self.view is not None
        self.wanted = wanted
        self.around = surroundings(self.view.visit, wanted.item, self.words(), self.around)
        self.taken.emit()

    def change(self, wanted: Composition) -> None:
        """Take what the officer made of it; nothing where that is the same."""
        if wanted != self.wanted:
            self.take(wanted)
            self.changed.emit()

    def drop(self) -> None:
        """Have nothing in hand any more."""
        self.wanted = self.around = None

    def touched_in(self, view: VisitView | None) -> bool:
        """Whether it is another composition than a view of the visit has."""
        wanted = self.wanted
        if wanted is None or view is None or wanted.item not in view.visit.programme.items:
            return False
        return wanted != composition_of(view.visit, wanted.item)

    def words(self) -> Words:
        """The words of the window, with the clock of the visit."""
        assert self.view is not None
        return say.words.of_visit(self.view.visit)
