"""The guide through the first visit: its steps, ticked by what is recorded, on the officer's own data."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.widgets.button import Button, ButtonSize, Variant
from desktop.widgets.label import Label
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.widgets.surface import Surface
from desktop.wording.words import say
from domain.visit.visit import Visit

STEPS = {
    "delegations": "delegations", "programme": "programme", "composition": "meetings", "confirmed": "delegations",
    "held": "evening",
}  # fmt: skip
"""Each step with the page on which it is done."""
AROUND, BETWEEN = 20, 10
"""Beside and between what stands in it, in pixels."""
LINK_INSET = 4
"""How far the words of a link stand within it, in pixels."""


def done(visit: Visit) -> frozenset[str]:
    """The steps that are recorded of a visit."""
    members = [each for each in visit.delegations.members.values() if not each.retracted]
    items = list(visit.programme.unordered_items())
    found = {
        "delegations": {"host", "guest"} <= {each.side for each in members},
        "programme": bool(items),
        "composition": any(item.people for item in items),
        "confirmed": any(each.status == "confirmed" for each in members),
        "held": any(item.happened for item in items),
    }
    return frozenset(step for step, is_done in found.items() if is_done)


class Guide(Surface):
    """One line above the page, shown for the only visit of an office until all is done or the officer hides it."""

    step_wanted = Signal(str)
    """One of the steps, to be gone on with."""
    hidden = Signal()
    """The officer does not want it any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("alternate", parent)
        self._wanted, self._only, self._again = True, False, False
        self._view: VisitView | None = None
        self._ticked: frozenset[str] | None = None
        """What is done in the view on show, once that was asked: a visit has hundreds of items."""
        self._title = Label(font=fonts.secondary_strong, parent=self)
        self._steps = {step: Button("", Variant.LINK, size=ButtonSize.SMALL, parent=self) for step in STEPS}
        self._hide = Button("", Variant.QUIET, size=ButtonSize.SMALL, parent=self)
        steps = FlowLayout()
        steps.setSpacing(BETWEEN)
        steps.addWidget(self._title)
        for step, button in self._steps.items():
            button.setObjectName(step)
            button.clicked.connect(self._chosen)
            steps.addWidget(button)
        row = QHBoxLayout(self)
        # Its words stand as far in as those of the buttons in the rows below.
        self._title.setContentsMargins(LINK_INSET, 0, 0, 0)
        row.setContentsMargins(AROUND - LINK_INSET, 4, AROUND, 4)
        row.addLayout(steps, 1)
        row.addWidget(self._hide, 0, Qt.AlignmentFlag.AlignTop)
        self._hide.clicked.connect(self._put_away)
        self.hide()

    def want(self, *, wanted: bool, again: bool = False) -> None:
        """Show it where it makes sense, or not; `again` shows it for any visit, as it was called back."""
        self._wanted, self._again = wanted, again
        self._show()

    def show_office(self, visits: int, *, sample: bool) -> None:
        """Learn whether the visit on show is the first one."""
        self._only = visits == 1 and not sample
        self._show()

    def show_view(self, view: VisitView) -> None:
        """Tick what is recorded of a visit."""
        self._view, self._ticked = view, None
        self._show()

    def ticked(self) -> frozenset[str]:
        """The steps that are done."""
        if self._ticked is None:
            self._ticked = done(self._view.visit) if self._view is not None else frozenset()
        return self._ticked

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _show(self) -> None:
        view = self._view
        offered = self._wanted and (self._only or self._again)
        if not offered or view is None or view.read_only:
            self.hide()
            return
        ticked = self.ticked()
        self._title.setText(say("guide.title"))
        self._hide.setText(say("guide.hide"))
        for step, button in self._steps.items():
            is_done = step in ticked
            button.setText(say("guide.done", step=say(f"guide.{step}")) if is_done else say(f"guide.{step}"))
        self._fit()
        self.setVisible(ticked != frozenset(STEPS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what is done, from the first step on, as far as one row has no room for all of it."""
        ticked = self.ticked()
        taken = {step: button.sizeHint().width() + BETWEEN for step, button in self._steps.items()}
        room = self.width() - 2 * AROUND - self._title.sizeHint().width() - self._hide.sizeHint().width() - BETWEEN
        for step, button in self._steps.items():
            left_out = step in ticked and sum(taken.values()) > room
            if left_out:
                del taken[step]
            button.setVisible(not left_out)

    def _chosen(self) -> None:
        self.step_wanted.emit(self.sender().objectName())

    def _put_away(self) -> None:
        self._wanted = False
        self._show()
        self.hidden.emit()
