"""What keys and the mouse do to the composition in hand, in its grid."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction

from desktop.composing.composition import Composition
from desktop.composing.grid import OFF, CompositionGrid
from desktop.composing.grid_menu import menu_of
from desktop.composing.in_hand import InHand
from domain.programme.meeting import Capacity

CAPACITIES: Mapping[str, Capacity] = {"I": "interpreter", "N": "note-taker"}
"""The letters that set in which capacity somebody is there."""


class GridHand(QObject):
    """Space ticks, Alt with the arrows orders, a digit fills both sides, I and N make interpreter and note-taker.

    Args:
        ways: what other keys do, by their names.
    """

    stayed = Signal(str)
    """Who was to be taken off and stays, as he leads."""

    def __init__(
        self, grid: CompositionGrid, in_hand: InHand, ways: Mapping[str, Callable[[], None]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._grid, self._in_hand, self._ways = grid, in_hand, ways
        grid.key_command.connect(self._key)
        grid.dropped.connect(self._drop)
        grid.menu_wanted.connect(self._offer)

    def tick(self, who: str) -> None:
        """Put somebody at the table, or take him off it."""
        if (at_hand := self._in_hand.at_hand()) is not None:
            view, wanted = at_hand
            self._change_of(who, wanted.ticked(view.visit, who))

    def _offer(self, spot: QPoint) -> None:
        """Offer what can be done with who is chosen; each does what its key does."""
        if (at_hand := self._in_hand.at_hand()) is not None:
            menu = menu_of(self._grid.current, at_hand[1], self._grid)
            menu.triggered.connect(self._chosen)
            menu.popup(spot)

    def _chosen(self, action: QAction) -> None:
        self._key(str(action.data()))

    def _key(self, keys: str) -> None:
        """Do what a key in the grid stands for."""
        at_hand, who = self._in_hand.at_hand(), self._grid.current
        if keys in self._ways:
            self._ways[keys]()
        elif at_hand is None:
            return
        elif keys.isdecimal():
            self._in_hand.change(at_hand[1].filled(at_hand[0].visit, int(keys)))
        elif who and keys == "Space":
            self.tick(who)
        elif who and keys in ("Alt+Up", "Alt+Down"):
            self._move(who, -1 if keys == "Alt+Up" else 1)
        elif who and keys in CAPACITIES:
            self._change_of(who, at_hand[1].in_capacity(at_hand[0].visit, who, CAPACITIES[keys]))

    def _move(self, who: str, by: int) -> None:
        people = self._side_of(who)
        if who in people:
            self._place(who, people.index(who) + by)

    def _drop(self, who: str, above: int) -> None:
        people = self._side_of(who)
        if above == OFF or who not in people:
            self._drop_across(who, above, people)
        else:
            self._place(who, above - (people.index(who) < above))

    def _drop_across(self, who: str, above: int, people: tuple[str, ...]) -> None:
        """Take a delegate off the table who was dropped below it, and put there who was dropped on it."""
        if (above == OFF) != (who in people) or (at_hand := self._in_hand.at_hand()) is None:
            return
        view, wanted = at_hand
        self._change_of(who, wanted.ticked(view.visit, who))
        if above != OFF:
            self._place(who, above)
            self._grid.choose(who)

    def _side_of(self, who: str) -> tuple[str, ...]:
        """The delegates of his side who are at the table, in their order."""
        if (at_hand := self._in_hand.at_hand()) is None:
            return ()
        view, wanted = at_hand
        return wanted.delegates[view.visit.delegations.members[who].side]

    def _place(self, who: str, at: int) -> None:
        if (at_hand := self._in_hand.at_hand()) is not None:
            view, wanted = at_hand
            self._in_hand.change(wanted.placed(view.visit, who, at))

    def _change_of(self, who: str, wanted: Composition) -> None:
        """Take a change of somebody who then stands in another part; who stood after him is chosen."""
        if wanted == self._in_hand.wanted:
            self.stayed.emit(who)
            return
        moves = self._grid.current == who and not self._grid.still
        after = self._grid.neighbour(who) if moves else self._grid.current
        self._in_hand.change(wanted)
        self._grid.choose(after)
