"""The bar that tells of a delay: what runs late, what it holds up, and what stays at its hour."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.text_style import style_of
from desktop.widgets.button import Button
from desktop.widgets.label import Label
from desktop.widgets.picture import Picture
from desktop.widgets.surface import Surface
from desktop.wording.hours import length_words
from desktop.wording.words import Words, say
from domain.programme.outcome import Length
from domain.projections.lateness import Lateness
from domain.projections.schedule import ScheduleRow

AROUND, BETWEEN = 16, 10
"""Beside and between what stands in the bar, in pixels."""
MOST_LINES = 2
"""A sentence that would need more lines beside the buttons stands above them."""


class LateBar(Surface):
    """Hidden while nothing is late, and where nothing can be changed."""

    proposal_wanted = Signal()
    shortening_wanted = Signal()
    expectation_wanted = Signal()
    checks_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warning_tint", parent)
        self._sentence = Label(font=fonts.strong, tone="text", parent=self)
        self._stays = Label(font=fonts.secondary, tone="secondary", parent=self)
        for label in (self._sentence, self._stays):
            label.setWordWrap(True)
        self._propose, self._shorten, self._expect = (Button("", parent=self) for _ in range(3))
        self._checks = Button("", keys="F8", parent=self)
        self._checks.clicked.connect(self.checks_wanted)
        self._propose.clicked.connect(self.proposal_wanted)
        self._shorten.clicked.connect(self.shortening_wanted)
        self._expect.clicked.connect(self.expectation_wanted)
        self._lay_out()
        self.hide()

    def show_late(self, late: Lateness | None, view: VisitView) -> None:
        """Tell of a delay, or of none."""
        self.setVisible(late is not None)
        if late is None:
            return
        words = say.words.in_zone(view.visit.zone)
        rows = {row.id: row for row in view.schedule}
        count, most = len(late.moves), max(late.moves.values(), default=0)
        item = _named(rows[late.item])
        code = "late.began-late" if late.began_late else "late.holds-up"
        code = code if count else "late.holds-up-nothing"
        by = length_words(Length(late.began if late.began_late else late.minutes, False), words)
        self._sentence.setText(words(code, item=item, count=count, late=by))
        stays = rows.get(late.stays or "")
        kept = words.span(stays.planned) if stays is not None and stays.planned is not None else ""
        self._stays.setText(words("late.stays", item=_named(stays), when=kept) if stays is not None else "")
        self._stays.setVisible(stays is not None)
        self._propose.setText(words("late.propose", minutes=str(most)))
        self._propose.setVisible(bool(count))
        self._show_shortening(late, rows, words)
        self._expect.setText(say("command.expect-end"))
        self._expect.setVisible(not late.foretold)
        self._checks.setText(say("late.checks", count=len(view.findings)))
        self._checks.setVisible(bool(view.findings))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def texts(self) -> tuple[str, str]:
        """What runs late and holds up what, and what stays."""
        return self._sentence.text(), self._stays.text()

    def _show_shortening(self, late: Lateness, rows: Mapping[str, ScheduleRow], words: Words) -> None:
        """Offer to shorten what comes next, once somebody has said when the item under way ends."""
        self._shorten.setVisible(late.foretold and late.shortened is not None)
        if late.shortened is not None:
            length = length_words(Length(late.shortened, False), words)
            self._shorten.setText(words("late.shorten", item=_named(rows[next(iter(late.moves))]), length=length))

    def _fit(self) -> None:
        """Stand beside the buttons, or above them where there is too little room: a form is to stand beside the day."""
        shown = [each for each in self._buttons if not each.isHidden()]
        taken = sum(each.sizeHint().width() + BETWEEN for each in shown)
        room = self.width() - 2 * AROUND - self._picture.sizeHint().width() - BETWEEN - taken
        beside = room > 0 and len(style_of(fonts.strong).lines(self._sentence.text(), room)) <= MOST_LINES
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._lines.direction() != way:
            self._lines.setDirection(way)

    def _lay_out(self) -> None:
        self._picture = Picture("clock", "warning", parent=self)
        self._buttons = (self._propose, self._shorten, self._expect, self._checks)
        said, words, buttons = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._sentence)
        words.addWidget(self._stays)
        said.setSpacing(BETWEEN)
        said.addWidget(self._picture)
        said.addLayout(words, 1)
        buttons.setSpacing(BETWEEN)
        buttons.addStretch(1)
        for button in self._buttons:
            # Of something with a long name, and in large text, it asks for no more width than there is.
            button.let_wrap()
            buttons.addWidget(button)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(AROUND, 6, AROUND, 6)
        self._lines.setSpacing(6)
        self._lines.addLayout(said, 1)
        self._lines.addLayout(buttons)


def _named(row: ScheduleRow) -> str:
    return say.words.pick(row.short_title or row.title)
