"""The inspector: what the record holds about what is selected on a page, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.colours import colours
from desktop.models.inspection import CheckSaid, Group, Inspection, OfferedAction, Portrayed, TwoLines
from desktop.pages.page import Page
from desktop.pages.registry_page import RegistryPage
from desktop.widgets.button import Button, Size, Variant
from desktop.widgets.chip import Chip
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.label import Label
from desktop.widgets.list_delegate import paint_side_rule
from desktop.widgets.paragraphs import Paragraphs
from desktop.widgets.picture import Picture
from desktop.widgets.portrait import Portrait
from desktop.widgets.surface import RuleLine, Surface
from desktop.wording.words import Words, say
from domain.core.late import late
from domain.core.message import CommandClass, name_of

if TYPE_CHECKING:
    from desktop.models import inspecting
else:
    inspecting = late("desktop.models.inspecting")

NARROWEST, WIDEST = 276, 336
LABELS = 76
SHOWN_COMMANDS = 5
"""How many commands have a button: the primary one and four others; the rest stand under More."""


MANY_LINES = 24
"""More lines than these under a heading are one widget; of fewer a screen reader finds each by itself."""
INSPECTED = ("item", "member", "figure", "document")
"""The fields of a selection the inspector tells about, the most usual first."""


class Inspected:
    """What the inspector shows for the selection of a page; what was said of a view once is kept while it stands."""

    def __init__(self) -> None:
        self._said_of: tuple[VisitView, Words] | None = None
        self._said: dict[str, Inspection | None] = {}

    def of(self, page: Page, view: VisitView | None) -> Inspection | None:
        """What is said; None where nothing is selected."""
        if isinstance(page, RegistryPage):
            return page.inspection()
        if view is None:
            return None
        if self._said_of is None or self._said_of[0] is not view or self._said_of[1] is not say.words:
            self._said_of, self._said = (view, say.words), {}
        selection = page.selection()
        subject = next((str(selection[name]) for name in INSPECTED if selection.get(name)), "")
        if subject and subject not in self._said:
            self._said[subject] = inspecting.inspect(view, subject, say.words)
        return self._said.get(subject)


class Inspector(QWidget):
    """A pane beside the page. It asks for forms with the selected subject filled in."""

    form_wanted = Signal(object, object)
    """A command, or an act of the page, and the fields already known."""
    more_wanted = Signal(object)
    """Everything that can be done is wanted in a menu, at a spot of the screen, a `QPoint`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Inspection | None = None
        self._quiet = False
        self._commands: tuple[CommandClass, ...] = ()
        self._buttons: dict[CommandClass, Button] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._area, self._line = _Reading(self), _FocusLine(self)
        self._area.keyboard_here.connect(self._line.set_shown)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._foot = QWidget(self)
        self._actions = FlowLayout(self._foot)
        self._actions.setContentsMargins(16, 10, 16, 10)
        self._actions.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot)
        self._take_width()
        self.setFocusProxy(self._area)
        self._group.idClicked.connect(self._ask)
        self._more = Button("", size=Size.SMALL, keys="Shift+F10", parent=self._foot)
        self._more.clicked.connect(self._want_more)
        self._build()

    def show_inspection(self, shown: Inspection | None, commands: tuple[CommandClass, ...] = ()) -> None:
        """Say what the record holds about a subject, and offer these commands on it; without one, how to select."""
        if (shown, commands[:SHOWN_COMMANDS]) != (self._shown, self._commands):
            self._shown, self._commands = shown, commands[:SHOWN_COMMANDS]
            self._build()

    def set_quiet(self, quiet: bool) -> None:
        """Let no button of it be the primary one, while another of the page is."""
        self._quiet = quiet
        for number, button in enumerate(self._buttons.values()):
            button.set_variant(self._variant(number))

    def _variant(self, number: int) -> Variant:
        return Variant.PLAIN if number or self._quiet else Variant.PRIMARY

    def buttons(self) -> dict[CommandClass, Button]:
        """The buttons by the commands they ask for."""
        return dict(self._buttons)

    def sizeHint(self) -> QSize:
        """No wider than it may be: what stands beside it takes the rest."""
        return super().sizeHint().boundedTo(self.maximumSize())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._build()
        elif event.type() == QEvent.Type.StyleChange:
            self._take_width()

    def _take_width(self) -> None:
        self.setMinimumWidth(fonts.scaled(NARROWEST))
        self.setMaximumWidth(fonts.scaled(WIDEST))

    def _want_more(self) -> None:
        self.more_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _ask(self, number: int) -> None:
        if self._shown is not None:
            self.form_wanted.emit(self._commands[number], {self._shown.field: self._shown.subject})

    def _build(self) -> None:
        """Make the pane anew; the focus stays on the button of the same command."""
        focused = next((command for command, button in self._buttons.items() if button.hasFocus()), None)
        self._clear_buttons()
        if (before := self._area.takeWidget()) is not None:
            if (focus := self.focusWidget()) is not None and before.isAncestorOf(focus):
                self._area.setFocus(Qt.FocusReason.OtherFocusReason)
            before.hide()
            before.deleteLater()
        shown = self._shown
        self._area.setAccessibleName(shown.title if shown else say("inspector.nothing-selected"))
        self._area.setWidget(self._body(shown) if shown else _nothing())
        self._add_buttons(shown)
        if focused in self._buttons:
            self._buttons[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _body(self, shown: Inspection) -> QWidget:
        body, column = _pane()
        column.addLayout(_chips(shown))
        column.addWidget(_wrapped(shown.title, fonts.inspector_title))
        for text in shown.others:
            column.addWidget(_wrapped(text, fonts.secondary, "secondary"))
        if shown.portrait is not None:
            column.addWidget(_portrait(shown.portrait))
        column.addSpacing(6)
        if shown.facts:
            column.addWidget(_rule())
            column.addLayout(_facts(shown.facts))
        for check in shown.checks:
            column.addLayout(self._check(check))
        for group in shown.groups:
            self._add_group(column, group)
        column.addStretch(1)
        return body

    def _add_group(self, column: QVBoxLayout, group: Group) -> None:
        column.addSpacing(8)
        column.addWidget(_wrapped(group.heading, fonts.secondary_strong))
        column.addWidget(_SideRule(group.side) if group.side else _rule())
        plain = [line for line in group.lines if isinstance(line, str)]
        if len(plain) == len(group.lines) > MANY_LINES:
            column.addWidget(Paragraphs(plain, fonts.secondary, "secondary"))
        else:
            self._add_lines(column, group.lines)
        for offered in group.actions:
            column.addWidget(self._offered_action(offered), alignment=Qt.AlignmentFlag.AlignLeading)

    def _add_lines(self, column: QVBoxLayout, lines: tuple[str | TwoLines, ...]) -> None:
        for line in lines:
            if isinstance(line, TwoLines):
                column.addLayout(_two_lines(line))
            else:
                column.addWidget(_wrapped(line, fonts.secondary, "secondary"))

    def _offered_action(self, offered: OfferedAction) -> Button:
        button = Button(offered.text, Variant.LINK, keys=offered.keys, size=Size.SMALL)
        button.let_wrap()
        button.clicked.connect(partial(self.form_wanted.emit, offered.asks, offered.fields))
        return button

    def _check(self, check: CheckSaid) -> QVBoxLayout:
        """A finding with the ways to mend it below."""
        row, fixes, both = QHBoxLayout(), FlowLayout(), QVBoxLayout()
        row.setSpacing(8)
        row.addWidget(Picture("triangle", "warning"), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(_wrapped(check.sentence, fonts.secondary, "warning"), 1)
        fixes.setContentsMargins(fonts.scaled(20), 0, 0, 4)
        for fix in check.fixes:
            button = Button(fix.text, Variant.LINK, size=Size.SMALL)
            button.let_wrap()
            button.clicked.connect(partial(self.form_wanted.emit, fix.command, fix.fields))
            fixes.addWidget(button)
        both.setSpacing(0)
        both.addLayout(row)
        both.addLayout(fixes)
        return both

    def _clear_buttons(self) -> None:
        """Delete the buttons later: this may run while one of them is being pressed."""
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._actions.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}

    def _add_buttons(self, shown: Inspection | None) -> None:
        self._foot.setVisible(shown is not None and bool(self._commands))
        for number, command in enumerate(self._commands if shown else ()):
            text = say("inspector.ask", command=say(f"command.{name_of(command)}"))
            button = Button(text, self._variant(number), size=Size.SMALL, parent=self._foot)
            button.setAccessibleName(text)
            # Some languages have words wider than the pane: they go on in further lines rather than widen it.
            button.let_wrap()
            self._buttons[command] = button
            self._group.addButton(button, number)
            self._actions.addWidget(button)
            button.show()
        self._actions.removeWidget(self._more)
        self._more.setText(say("inspector.more"))
        self._actions.addWidget(self._more)


class _Reading(QScrollArea):
    """A scroll area that tells when it gains or loses the focus by the keyboard."""

    keyboard_here = Signal(bool)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.keyboard_here.emit(event.reason() is not Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keyboard_here.emit(False)


class _FocusLine(QWidget):
    """A line above the pane, in the accent while the pane has the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = False
        self.setFixedHeight(2)

    def set_shown(self, shown: bool) -> None:
        self._shown = shown
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._shown:
            QPainter(self).fillRect(self.rect(), colours().accent)


class _SideRule(QWidget):
    """The rule of a side under its heading."""

    def __init__(self, side: str) -> None:
        super().__init__()
        self._side = side
        self.setFixedHeight(6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_side_rule(QPainter(self), QRect(0, 0, self.width(), self.height()), self._side)


def _pane() -> tuple[QWidget, QVBoxLayout]:
    body = Surface()
    column = QVBoxLayout(body)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(4)
    return body, column


def _nothing() -> QWidget:
    body, column = _pane()
    column.addWidget(_wrapped(say("inspector.nothing-selected"), fonts.strong, "secondary"))
    column.addWidget(_wrapped(say("inspector.how-to-select"), fonts.secondary, "muted"))
    column.addStretch(1)
    return body


def _wrapped(text: str, font: Callable[[], QFont], tone: str = "") -> Label:
    label = Label(text, font, tone)
    label.setWordWrap(True)
    return label


def _portrait(portrayed: Portrayed) -> Portrait:
    portrait = Portrait()
    portrait.show_person(*portrayed)
    return portrait


def _rule() -> QWidget:
    return RuleLine()


def _chips(shown: Inspection) -> FlowLayout:
    row = FlowLayout()
    row.setSpacing(6)
    for face in shown.chips:
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
    first.addWidget(_wrapped(line.first, fonts.interface), 1)
    if line.icon:
        first.addWidget(Picture(line.icon), alignment=Qt.AlignmentFlag.AlignTop)
    both.setSpacing(0)
    both.setContentsMargins(0, 1, 0, 3)
    both.addLayout(first)
    if line.second:
        both.addWidget(_wrapped(line.second, fonts.secondary, "muted"))
    return both
