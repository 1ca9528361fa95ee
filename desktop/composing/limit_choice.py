"""How many of each side are to be at the table, chosen on the page; a digit in the grid chooses the same."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.composing.frame import ComposingFrame
from desktop.composing.in_hand import InHand

MOST = 20
"""The longest choice; more are put at the table one by one."""


class LimitChoice(QObject):
    """Offers the numbers in a menu, with the one that is so of every side ticked."""

    def __init__(self, frame: ComposingFrame, in_hand: InHand, parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._in_hand = frame, in_hand
        frame.limit.clicked.connect(self._offer)

    def made(self) -> QMenu:
        """The menu; closing it throws it away."""
        menu = QMenu(self._frame)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if (at_hand := self._in_hand.at_hand()) is not None:
            view, wanted = at_hand
            listed = [row.side for row in view.delegation]
            there = {len(people) for people in wanted.delegates.values()}
            for count in range(1, min(max(map(listed.count, wanted.delegates), default=0), MOST) + 1):
                action = menu.addAction(str(count))
                action.setData(count)
                action.setCheckable(True)
                action.setChecked(there == {count})
        menu.triggered.connect(self._chosen)
        return menu

    def _offer(self) -> None:
        button = self._frame.limit
        self.made().popup(button.mapToGlobal(QPoint(0, button.height())))

    def _chosen(self, action: QAction) -> None:
        if (at_hand := self._in_hand.at_hand()) is not None:
            view, wanted = at_hand
            self._in_hand.change(wanted.filled(view.visit, int(action.data())))
        self._frame.grid.setFocus()
