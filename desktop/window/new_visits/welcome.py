"""An empty office: the first form itself, then what comes after it, and the sample for a look round."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.look import fonts
from desktop.widgets.button import Button, Variant
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.layout.vertical_scroll import VerticalScroll
from desktop.widgets.picture import Picture
from desktop.widgets.reworded import RewordedWidget
from desktop.widgets.surface import RuleLine, Surface
from desktop.window.new_visits.first_visit import FirstVisit
from desktop.wording.words import say

STEPS = ("people", "programme", "paper")
"""What comes after the visit, each with when."""
WIDTH = 640


class Welcome(RewordedWidget):
    """The page of an office without visits. The focus stands in the first field."""

    def __init__(self, first: FirstVisit, sample: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = first
        self._title, self._text = WrappedLabel(font=fonts.empty_title), WrappedLabel(font=fonts.lead, tone="secondary")
        self._steps = {
            step: (Label(font=fonts.strong), WrappedLabel(tone="secondary"), Label(font=fonts.secondary, tone="muted"))
            for step in STEPS
        }
        self._rather, self._own = Label(tone="secondary"), WrappedLabel(tone="secondary")
        self._sample = Button.for_action(sample, Variant.LINK, parent=self)
        self._column = QWidget()
        self._lay_out()
        self.setFocusProxy(first)
        self.reword()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.setAccessibleName(say("welcome.title"))
        self._title.setText(say("welcome.title"))
        self._text.setText(say("welcome.text"))
        for step, (name, text, when) in self._steps.items():
            name.setText(say(f"welcome.{step}"))
            text.setText(say(f"welcome.{step}.text"))
            when.setText(say(f"welcome.{step}.when"))
        self._rather.setText(say("welcome.rather"))
        self._own.setText(say("welcome.sample-own"))
        # Where a language has longer words, the form is as wide as they need.
        self._column.setMaximumWidth(max(fonts.scaled(WIDTH), self.first.minimumSizeHint().width()))

    def _lay_out(self) -> None:
        column = self._column
        lines = boxes.column(
            self._title,
            self._text,
            boxes.Gap(16),
            self.first,
            boxes.Gap(16),
            on=column,
            spacing=6,
            margins=(0, 24, 0, 24),
        )
        for number, step in enumerate(STEPS, start=2):
            lines.addWidget(RuleLine())
            lines.addLayout(self._step(number, step))
        lines.addWidget(RuleLine())
        lines.addLayout(
            boxes.row(Picture("flag", parent=column), self._rather, self._sample, (self._own, 1), spacing=8)
        )
        body = Surface("base")
        middle = QGridLayout(body)
        middle.setContentsMargins(20, 0, 20, 0)
        middle.setColumnStretch(0, 1)
        middle.setColumnStretch(1, WIDTH)
        middle.setColumnStretch(2, 1)
        middle.setRowStretch(0, 2)
        middle.setRowStretch(2, 3)
        middle.addWidget(column, 1, 1)
        boxes.column(VerticalScroll(body, self), on=self)

    def _step(self, number: int, step: str) -> QGridLayout:
        name, text, when = self._steps[step]
        grid = QGridLayout()
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Label(str(number), fonts.title, "accent"), 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(name, 0, 1)
        grid.addWidget(text, 1, 1)
        grid.addWidget(when, 0, 2, 2, 1)
        return grid
