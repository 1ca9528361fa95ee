"""The inspector: what the record holds about what is selected on a page, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QWidget

from desktop.actions.table import REGISTRIES
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.held_sizes import hold_width
from desktop.models.inspection import Inspection
from desktop.pages.page import Page
from desktop.widgets.button import Button, ButtonSize, Variant
from desktop.widgets.layout import boxes
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.window.inspector.inspector_body import InspectorBody
from desktop.wording.words import Words, say
from domain.core.late import late
from domain.core.message import CommandClass, name_of

if TYPE_CHECKING:
    from desktop.models import inspecting
    from desktop.pages.registry_page import RegistryPage
else:
    inspecting = late("desktop.models.inspecting")

NARROWEST, WIDEST = 276, 300
MOST_ROWS, SPACING, EDGE = 3, 6, 10
"""The rows of buttons below what is said; between two of them; and around them, in pixels."""
SHOWN_COMMANDS = 5
"""How many commands have a button: the primary one and four others; the rest stand under More."""

NO_KEYS: Mapping[CommandClass, str] = MappingProxyType({})

INSPECTED = ("item", "member", "figure", "document")
"""The fields of a selection the inspector tells about, the most usual first."""


class Inspected:
    """What the inspector shows for the selection of a page; what was said of a view once is kept while it stands."""

    def __init__(self) -> None:
        self._said_of: tuple[VisitView, Words] | None = None
        self._said: dict[str, Inspection | None] = {}

    def of(self, page: Page, view: VisitView | None) -> Inspection | None:
        """What is said; None where nothing is selected."""
        if page.name in REGISTRIES:
            return cast("RegistryPage[Any]", page).inspection()
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
    """A command one of the buttons asks for, and the fields already known."""
    more_wanted = Signal(object)
    """Everything that can be done is wanted in a menu, at a spot of the screen, a `QPoint`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Inspection | None = None
        self._quiet = False
        self._commands: tuple[CommandClass, ...] = ()
        self._keys: Mapping[CommandClass, str] = NO_KEYS
        self._buttons: dict[CommandClass, Button] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._worded_in = ""
        self._area, self._line = _Reading(self), _FocusLine(self)
        self.body = InspectorBody(self._area)
        """What is said; it asks for forms and for fixes of checks itself."""
        self._area.setWidget(self.body)
        self._area.keyboard_here.connect(self._line.set_shown)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._foot = QWidget(self)
        self._actions = FlowLayout(self._foot)
        self._actions.setContentsMargins(16, EDGE, 16, EDGE)
        self._actions.setSpacing(SPACING)
        boxes.column(self._line, (self._area, 1), self._foot, on=self, spacing=0)
        self._take_width()
        self.setFocusProxy(self._area)
        self._group.idClicked.connect(self._ask)
        self._more = Button("", size=ButtonSize.SMALL, keys="Shift+F10", parent=self._foot)
        self._more.clicked.connect(self._want_more)
        self._build()

    def show_inspection(
        self,
        shown: Inspection | None,
        commands: tuple[CommandClass, ...] = (),
        keys: Mapping[CommandClass, str] = NO_KEYS,
    ) -> None:
        """Say what the record holds about a subject, and offer these commands on it; without one, how to select.

        Args:
            keys: the keys that ask for some of them as well.
        """
        seen = commands[:SHOWN_COMMANDS]
        if (shown, seen) != (self._shown, self._commands):
            if (shown and shown.subject) != (self._shown and self._shown.subject):
                self._area.verticalScrollBar().setValue(0)
            self._shown, self._commands = shown, seen
            self._keys = keys
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
            self.body.measure_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        """Show as many buttons as stand in a few rows: the others are in the menu."""
        buttons = [*self._buttons.values()]
        for button in buttons:
            button.show()
        for button in reversed(buttons[1:]):
            high = self._actions.heightForWidth(self.width())
            if high <= fonts.scaled(MOST_ROWS * (ButtonSize.SMALL.value + 2)) + MOST_ROWS * SPACING + 2 * EDGE:
                break
            button.hide()
            self._actions.invalidate()
        # What stands above has the room of those hidden now: else the foot stays as high as with all of them.
        self._foot.updateGeometry()

    def _take_width(self) -> None:
        hold_width(self, NARROWEST, WIDEST)

    def _want_more(self) -> None:
        self.more_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _ask(self, number: int) -> None:
        if self._shown is not None:
            self.form_wanted.emit(self._commands[number], {self._shown.field: self._shown.subject})

    def _build(self) -> None:
        """Say what is shown now; what was said before too stays as it is, and the focus on the button it was on."""
        shown = self._shown
        self._area.setAccessibleName(shown.title if shown else say("inspector.nothing-selected"))
        self.body.show_inspection(shown)
        offered = self._commands if shown else ()
        self._foot.setVisible(bool(offered))
        if [*self._buttons] != [*offered] or self._worded_in != say.words.language:
            self._worded_in = say.words.language
            self._offer(offered)

    def _offer(self, commands: tuple[CommandClass, ...]) -> None:
        focused = next((command for command, button in self._buttons.items() if button.hasFocus()), None)
        self._clear_buttons()
        self._add_buttons(commands)
        if focused in self._buttons:
            self._buttons[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_buttons(self) -> None:
        """Delete the buttons later: this may run while one of them is being pressed."""
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._actions.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}

    def _add_buttons(self, commands: tuple[CommandClass, ...]) -> None:
        for number, command in enumerate(commands):
            text = say("inspector.ask", command=say(f"command.{name_of(command)}"))
            keys = self._keys.get(command, "")
            button = Button(text, self._variant(number), size=ButtonSize.SMALL, keys=keys, parent=self._foot)
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
        self._fit_buttons()


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
