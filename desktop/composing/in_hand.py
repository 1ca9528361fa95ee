"""The composition that is being drawn up, in the visit on show."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.composing.composition import Composition, composition_of, drawn_first
from desktop.composing.drafting import still_there
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
        self._before: list[Composition] = []
        """What it was before each change, the last one last."""

    def at_hand(self) -> tuple[VisitView, Composition] | None:
        """The visit and the composition, once there are both."""
        return (self.view, self.wanted) if self.view is not None and self.wanted is not None else None

    def take(self, wanted: Composition) -> None:
        """Have a composition in hand."""
        assert self.view is not None
        if self.wanted is None or self.wanted.item != wanted.item:
            self._before.clear()
        self.wanted = wanted
        self.around = surroundings(self.view.visit, wanted.item, self.words(), self.around)
        self.taken.emit()

    def change(self, wanted: Composition) -> None:
        """Take what the officer made of it; nothing where that is the same."""
        before = self.wanted
        if wanted != before:
            self.take(wanted)
            self._before += [before] if before is not None else []
            self.changed.emit()

    def remember(self, before: Composition) -> None:
        """What the composition in hand was before it, to be taken back to."""
        self._before = [before]

    def take_back(self) -> None:
        """Have the composition as it was before the last change, of those still expected; nothing where none was."""
        if self._before and self.view is not None:
            self.take(still_there(self._before.pop(), self.view.visit))
            self.changed.emit()

    def drop(self) -> None:
        """Have nothing in hand any more."""
        self.wanted = self.around = None
        self._before.clear()

    def touched_in(self, view: VisitView | None) -> bool:
        """Whether it is another composition than a view of the visit has."""
        wanted = self.wanted
        if wanted is None or view is None or wanted.item not in view.visit.programme.items:
            return False
        return wanted not in (composition_of(view.visit, wanted.item), drawn_first(view.visit, wanted.item))

    def words(self) -> Words:
        """The words of the window, with the clock of the visit."""
        assert self.view is not None
        return say.words.of_visit(self.view.visit)
