"""A page that has nothing to show yet: what it is for, and the first step."""

import msgspec
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.look import fonts
from desktop.widgets.button import Button, ButtonSize, Variant
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.widgets.picture import Picture
from desktop.widgets.surface import RuleLine, Surface

WIDTH, MOST = 600, 740
"""How wide it is at least, in pixels, and at most, in pixels at the normal size of text."""
PICTURE = 68


class EmptyWords(msgspec.Struct, frozen=True):
    """One sentence, what it means, and the order of work as pairs of heading and explanation."""

    title: str
    text: str
    steps: tuple[tuple[str, str], ...] = ()


class EmptyState(Surface):
    """The primary action is a button, the others are links beside it."""

    def __init__(
        self,
        words: EmptyWords,
        primary: QAction,
        others: tuple[QAction, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("base", parent)
        self._inside = QWidget(self)
        self._title = Label(font=fonts.empty_title, parent=self)
        self._text = Label(tone="secondary", parent=self)
        self._button = Button.for_action(primary, Variant.PRIMARY, ButtonSize.LARGE, self)
        self._steps = QGridLayout()
        self._step_widgets: list[QWidget] = []
        self._lay_out(others)
        self.set_words(words)

    def set_words(self, words: EmptyWords) -> None:
        """Show the words, such as in another language."""
        self.setAccessibleName(words.title)
        for label, text in ((self._title, words.title), (self._text, words.text)):
            label.setText(text)
            label.setWordWrap(True)
        for widget in self._step_widgets:
            widget.deleteLater()
        self._step_widgets = []
        for number, step in enumerate(words.steps):
            self._add_step(number, *step)

    def changeEvent(self, event: QEvent) -> None:
        """Grow and shrink with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self._inside.setMaximumWidth(fonts.scaled(MOST))

    def primary_button(self) -> Button:
        """Where the focus stands when the page opens."""
        return self._button

    def _lay_out(self, others: tuple[QAction, ...]) -> None:
        ways = boxes.row(self._button, spacing=16)
        for action in others:
            ways.addWidget(Button.for_action(action, Variant.LINK, parent=self))
        ways.addStretch(1)
        boxes.column(
            Picture("journal-fine", "accent", PICTURE, self),
            self._title,
            self._text,
            ways,
            boxes.Gap(8),
            self._steps,
            on=self._inside,
            spacing=14,
        )
        centre = QGridLayout(self)
        for number, share in enumerate((1, MOST, 1)):
            centre.setColumnStretch(number, share)
        centre.setColumnMinimumWidth(1, WIDTH)
        centre.setRowStretch(0, 2)
        centre.setRowStretch(2, 3)
        centre.addWidget(self._inside, 1, 1)
        self._fit()
        self._steps.setColumnStretch(1, 1)
        self._steps.setHorizontalSpacing(20)
        self._steps.setVerticalSpacing(2)

    def _add_step(self, number: int, heading: str, explanation: str) -> None:
        rule = RuleLine(self)
        figure = Label(str(number + 1), fonts.title, "accent", self)
        title, text = (
            Label(heading, fonts.strong, parent=self),
            Label(explanation, tone="secondary", parent=self),
        )
        text.setWordWrap(True)
        row = number * 4
        self._steps.addWidget(rule, row, 0, 1, 2)
        self._steps.setRowMinimumHeight(row, 12)
        self._steps.addWidget(figure, row + 1, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._steps.addWidget(title, row + 1, 1)
        self._steps.addWidget(text, row + 2, 1)
        self._steps.setRowMinimumHeight(row + 3, 10)
        self._step_widgets += [rule, figure, title, text]
