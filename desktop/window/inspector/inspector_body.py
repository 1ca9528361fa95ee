"""What is said in the inspector, from its title to its last group of lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.concepts.edges.fixes import OfferedFix
from desktop.look import fonts
from desktop.models.inspection import CheckSaid, Inspection, InspectionGroup, OfferedAction, Portrayed, TwoLines
from desktop.widgets.button import Button, ButtonSize, Variant
from desktop.widgets.chip import Chip, ChipFace
from desktop.widgets.label import Label
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.widgets.layout.kept_pieces import KeptPieces, Piece
from desktop.widgets.paragraphs import ParagraphsLabel
from desktop.widgets.picture import Picture
from desktop.widgets.surface import RuleLine, Surface
from desktop.widgets.tables.list_delegate import paint_side_rule
from desktop.wording.words import say
from domain.core.late import late

if TYPE_CHECKING:
    from desktop.widgets import portrait as portraits
else:
    portraits = late("desktop.widgets.portrait")

LABELS = 76
ABOVE_HEADINGS = 8
BELOW_HEAD = 6
MANY_LINES = 24
"""More lines than these under a heading are one widget; of fewer a screen reader finds each by itself."""


class InspectorBody(Surface):
    """Shows an inspection. Of the next one it makes anew only what says something else: a step through the past, or
    another subject, changes few lines.

    Args:
        heir: takes the focus of a button that is no longer offered.
    """

    form_wanted = Signal(object, object)
    """A command, or an act of the page, and the fields already known."""
    mend_wanted = Signal(object)
    """The fix of a check, `OfferedFix`, which may mend several at once."""

    def __init__(self, heir: QWidget) -> None:
        super().__init__()
        self._head, self._rest = KeptPieces(heir), KeptPieces(heir)
        self._head.setContentsMargins(0, 0, 0, BELOW_HEAD)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(4)
        for pieces in (self._head, self._rest):
            pieces.setSpacing(4)
            column.addLayout(pieces)
        column.addStretch(1)

    def show_inspection(self, shown: Inspection | None) -> None:
        """Say what the record holds about a subject; without one, how to select."""
        # Every widget that is shown has the layout around it activated; one time for all is enough.
        self._column.setEnabled(False)
        moved = self._head.show_pieces([*_head(shown)] if shown else [*_nothing()])
        self._rest.show_pieces([*self._pieces(shown)] if shown else [], moved=moved)
        self._column.setEnabled(True)
        self._column.invalidate()

    def measure_anew(self) -> None:
        """Make everything anew when something is shown next: the size of text has changed."""
        self._head.forget()
        self._rest.forget()

    def _pieces(self, shown: Inspection) -> Iterator[Piece]:
        if shown.facts:
            yield Piece("facts", _rule)
            yield Piece(shown.facts, partial(_facts, shown.facts))
        for check in shown.checks:
            yield Piece(check, partial(self._check, check))
        for group in shown.groups:
            yield from self._group(group)

    def _group(self, group: InspectionGroup) -> Iterator[Piece]:
        yield Piece((group.heading, "heading"), partial(_heading, group.heading))
        yield Piece((group.heading, group.side), partial(_SideRule, group.side) if group.side else _rule)
        plain = [line for line in group.lines if isinstance(line, str)]
        if len(plain) == len(group.lines) > MANY_LINES:
            yield Piece((group.heading, plain), partial(ParagraphsLabel, plain, fonts.secondary, "secondary"))
        else:
            yield from (Piece((group.heading, line), partial(_line, line)) for line in group.lines)
        yield from (Piece(offered, partial(self._offered, offered)) for offered in group.actions)

    def _offered(self, offered: OfferedAction) -> QHBoxLayout:
        row = QHBoxLayout()
        button = Button(offered.text, Variant.LINK, keys=offered.keys, size=ButtonSize.SMALL)
        button.let_wrap()
        button.clicked.connect(partial(self.form_wanted.emit, offered.asks, offered.fields))
        row.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeading)
        return row

    def _check(self, check: CheckSaid) -> QVBoxLayout:
        """A finding with the ways to mend it below."""
        row, fixes, both = QHBoxLayout(), FlowLayout(), QVBoxLayout()
        row.setSpacing(8)
        row.addWidget(Picture("triangle", "warning"), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(_wrapped(check.sentence, fonts.secondary, "warning"), 1)
        fixes.setContentsMargins(fonts.scaled(20), 0, 0, 4)
        for fix in check.fixes:
            fixes.addWidget(self._fix(fix))
        both.setSpacing(0)
        both.addLayout(row)
        both.addLayout(fixes)
        return both

    def _fix(self, fix: OfferedFix) -> Button:
        button = Button(fix.text, Variant.LINK, size=ButtonSize.SMALL)
        button.let_wrap()
        button.clicked.connect(partial(self.mend_wanted.emit, fix))
        return button


class _SideRule(QWidget):
    """The rule of a side under its heading."""

    def __init__(self, side: str) -> None:
        super().__init__()
        self._side = side
        self.setFixedHeight(6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_side_rule(QPainter(self), QRect(0, 0, self.width(), self.height()), self._side)


def _head(shown: Inspection) -> Iterator[Piece]:
    yield Piece(shown.chips, partial(_chips, shown.chips))
    yield Piece((shown.title, "title"), partial(_wrapped, shown.title, fonts.inspector_title))
    yield from (Piece((text, "other"), partial(_wrapped, text, fonts.secondary, "secondary")) for text in shown.others)
    if shown.portrait is not None:
        yield Piece(shown.portrait, partial(_portrait, shown.portrait))


def _nothing() -> Iterator[Piece]:
    nothing, how = say("inspector.nothing-selected"), say("inspector.how-to-select")
    yield Piece(nothing, partial(_wrapped, nothing, fonts.strong, "secondary"))
    yield Piece(how, partial(_wrapped, how, fonts.secondary, "muted"))


def _wrapped(text: str, font: Callable[[], QFont], tone: str = "") -> Label:
    label = Label(text, font, tone)
    label.setWordWrap(True)
    return label


def _portrait(portrayed: Portrayed) -> QHBoxLayout:
    row, portrait = QHBoxLayout(), portraits.Portrait()
    portrait.show_person(*portrayed)
    row.addWidget(portrait)
    row.addStretch(1)  # By itself it would hold the head to its own width when Qt asks how high that is.
    return row


def _rule() -> QWidget:
    return RuleLine()


def _heading(text: str) -> Label:
    label = _wrapped(text, fonts.secondary_strong)
    label.setContentsMargins(0, ABOVE_HEADINGS, 0, 0)
    return label


def _line(line: str | TwoLines) -> QWidget | QVBoxLayout:
    return _two_lines(line) if isinstance(line, TwoLines) else _wrapped(line, fonts.secondary, "secondary")


def _chips(faces: tuple[ChipFace, ...]) -> FlowLayout:
    row = FlowLayout()
    row.setSpacing(6)
    for face in faces:
        row.addWidget(Chip(face))
    return row


def _facts(facts: tuple[tuple[str, str], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 6, 0, 6)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(5)
    grid.setColumnMinimumWidth(0, fonts.scaled(LABELS))
    grid.setColumnStretch(1, 1)
    for row, (label, said) in enumerate(facts):
        grid.addWidget(_wrapped(label, fonts.secondary, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_wrapped(said, fonts.interface), row, 1, Qt.AlignmentFlag.AlignTop)
    return grid


def _two_lines(line: TwoLines) -> QVBoxLayout:
    first, both = QHBoxLayout(), QVBoxLayout()
    first.setSpacing(6)
    name = _wrapped(line.first, fonts.interface)
    name.setAccessibleName(line.spoken)
    first.addWidget(name, 1)
    if line.icon:
        first.addWidget(Picture(line.icon), alignment=Qt.AlignmentFlag.AlignTop)
    both.setSpacing(0)
    both.setContentsMargins(0, 1, 0, 3)
    both.addLayout(first)
    if line.second:
        both.addWidget(_wrapped(line.second, fonts.secondary, "muted"))
    return both
