"""The sentence under a field: what is wrong, then one or two ways to put it right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.look import fonts
from desktop.look.style.mark import Severity
from desktop.widgets.announce import announce
from desktop.widgets.button import Button, Variant
from desktop.widgets.label import Label
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.widgets.picture import Picture


class InlineError(QWidget):
    """Hidden until there is something to say; the headline takes the colour of the severity.

    Its parts are made when it first says something: a form has one under each of its fields, and most stay silent.
    From then on it keeps its room: what stands around it must not move under the hand that put it right.
    """

    _picture: Picture
    _headline: Label
    _rest: Label
    _row: FlowLayout

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severity: Severity | None = None
        self._actions: tuple[QAction, ...] = ()
        self._fixes: list[Button] = []
        self.hide()

    def show_error(self, severity: Severity, headline: str, rest: str = "", fixes: tuple[QAction, ...] = ()) -> None:
        """Show an error, and have it spoken when it is new."""
        if self.layout() is None:
            self._make()
        new = self._severity is None or headline != self._headline.text()
        self._severity = severity
        self._headline.setText(headline)
        self._headline.set_tone(severity.value)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self.setAccessibleName(self.sentence())
        self._picture.set_icon("triangle", severity.value)
        self._set_fixes(fixes)
        self.show()
        if new:
            announce(self, self.sentence())

    def clear(self) -> None:
        """Hide the error."""
        self._severity = None
        self.hide()

    def severity(self) -> Severity | None:
        """How grave it is; None when nothing is wrong."""
        return self._severity

    def sentence(self) -> str:
        """All that is said; empty where nothing was yet."""
        return "" if self.layout() is None else f"{self._headline.text()} {self._rest.text()}".strip()

    def fixes(self) -> list[Button]:
        """The buttons of the fixes."""
        return list(self._fixes)

    def _set_fixes(self, fixes: tuple[QAction, ...]) -> None:
        # Buttons of the same fixes are kept: one may have the focus.
        if fixes == self._actions:
            return
        self._actions = fixes
        for button in self._fixes:
            self._row.removeWidget(button)
            button.deleteLater()
        self._fixes = [Button.for_action(action, Variant.LINK, parent=self) for action in fixes]
        for button in self._fixes:
            button.let_wrap()
            self._row.addWidget(button)
            button.show()

    def _make(self) -> None:
        """A sentence may be long and takes as many lines as it needs; the ways out stand under it."""
        self._picture = Picture("triangle", parent=self)
        self._headline = Label(font=fonts.secondary_strong, parent=self)
        self._rest = Label(font=fonts.secondary, parent=self)
        self._row = FlowLayout()
        self._row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._headline, self._rest):
            label.setWordWrap(True)
            words.addWidget(label)
        words.addLayout(self._row)
        keeps_room = self.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.setSizePolicy(keeps_room)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 2, 0, 2)
        whole.setSpacing(8)
        whole.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        whole.addLayout(words, 1)
