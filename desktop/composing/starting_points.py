"""The compositions one may start from: those of other meetings of the visit, and that of an earlier visit."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from desktop.composing.earlier import EarlierComposition, earlier_composition
from desktop.composing.frame import ComposingFrame
from desktop.composing.in_hand import InHand
from desktop.composing.items_composed import drawn_up
from desktop.desk.asked import AskedWork
from desktop.desk.requests import Requests
from desktop.wording.words import say
from domain.programme.programme import Item


class StartingPoints(QObject):
    """Offers them above the grid, and takes one over into the composition in hand."""

    def __init__(self, frame: ComposingFrame, in_hand: InHand, requests: Requests, parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._in_hand, self._requests = frame, in_hand, requests
        self._earlier: EarlierComposition | None = None
        self._asked: AskedWork[EarlierComposition | None] = AskedWork()
        frame.as_in.clicked.connect(self.take_first)
        frame.another.clicked.connect(self.offer_others)
        frame.earlier.clicked.connect(self.take_earlier)

    def forget_earlier(self) -> None:
        """Offer nothing of earlier visits until they are asked about."""
        self._asked.drop()
        self._earlier = None

    def ask_earlier(self) -> None:
        """Ask the office for the composition of an earlier visit."""
        self.forget_earlier()
        if (at_hand := self._in_hand.at_hand()) is not None:
            view, wanted = at_hand
            self._asked = self._requests.ask(partial(earlier_composition, view.visit_id, wanted.item))
            self._asked.then(self._found_earlier)

    def show(self) -> None:
        """Show from what one may start."""
        others, frame, earlier, words = self._others(), self._frame, self._earlier, self._in_hand.words()
        frame.as_in.setVisible(bool(others))
        frame.another.setVisible(len(others) > 1)
        frame.earlier.setVisible(earlier is not None)
        if others:
            frame.as_in.setText(words("compose.as-in", title=others[0].title))
        if earlier is not None:
            frame.earlier.setText(words("compose.earlier", title=earlier.title, day=earlier.day))

    def take_first(self) -> None:
        """Start from the composition that is the most usual to start from."""
        others = self._others()
        if others:
            self._take_over(others[0].id)

    def offer_others(self) -> None:
        """Offer all others in a menu."""
        menu = QMenu(self._frame)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self._in_hand.words()
        for each in self._others():
            action = menu.addAction(words("compose.as-in", title=each.title))
            action.triggered.connect(partial(self._chosen, each.id))
        button = self._frame.another
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def take_earlier(self) -> None:
        """Start from the composition of an earlier visit, of those who come this time too."""
        at_hand, earlier = self._in_hand.at_hand(), self._earlier
        if at_hand is None or earlier is None:
            return
        view, wanted = at_hand
        found = earlier.found_in(view.visit)
        self._in_hand.change(wanted.taking(view.visit, found))
        missing = earlier.count - sum(map(len, found.values()))
        if missing:
            self._frame.show_foot(say("compose.earlier.missing", count=missing), "warning")

    def _take_over(self, item: str) -> None:
        """Start from the composition of another meeting; where its order departs, that is the reason."""
        if (at_hand := self._in_hand.at_hand()) is None:
            return
        view, wanted = at_hand
        self._in_hand.change(wanted.as_in(view.visit, item))
        reason = self._frame.aside.reason
        if not reason.text():
            title = view.visit.programme.items[item].title
            reason.setText(self._in_hand.words()("compose.reason.as-in", title=title))

    def _chosen(self, item: str, _checked: bool = False) -> None:
        self._take_over(item)

    def _found_earlier(self, earlier: EarlierComposition | None) -> None:
        self._earlier = earlier
        if self._in_hand.wanted is not None:
            self.show()

    def _others(self) -> list[Item]:
        at_hand = self._in_hand.at_hand()
        return drawn_up(at_hand[0].visit, at_hand[1].item) if at_hand is not None else []
