"""The way to one more language in an editor of words: a key, then its name as the window says it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.forms.editors.found_box import FoundBox
from desktop.forms.editors.pick import fill_box
from desktop.forms.editors.visit_offer import Offer
from desktop.look.held_sizes import hold_width
from desktop.widgets.button import Button, ButtonSize, Variant
from desktop.widgets.layout import boxes
from desktop.wording.languages import USUAL, spoken_languages
from desktop.wording.words import say

KEYS = "F4"
BOX_WIDTH = 130


class OtherLanguage(QWidget):
    """A button that Tab passes over, pressed by F4 in any field beside it; it becomes a box that finds languages.

    `chosen` is called with the tag of the language. Escape goes back.
    """

    def __init__(self, chosen: Callable[[str], None], back: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._chosen, self._back = chosen, back
        self._first: tuple[str, ...] = ()
        self._button = Button("", keys=KEYS, icon="plus", variant=Variant.QUIET, size=ButtonSize.SMALL, parent=self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.ask)
        self._offer = Offer()
        self._box = FoundBox(self._offer.find, self)
        self._line = self._box.line()
        hold_width(self._box, BOX_WIDTH)
        self._box.hide()
        self._line.installEventFilter(self)
        self._box.activated.connect(self._choose)
        self._box.picked.connect(self._choose)
        boxes.row(self._button, self._box, on=self)
        keys = QShortcut(QKeySequence(KEYS), parent, self.ask)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.reword()

    def offer_first(self, languages: tuple[str, ...]) -> None:
        """Learn which languages are most likely meant."""
        self._first = languages

    def ask(self) -> None:
        """Ask which language."""
        if not self._box.isVisible():
            self._offer.put(spoken_languages((*self._first, *USUAL)))
            fill_box(self._box, self._offer.choices)
            self._button.hide()
            self._box.show()
        self._box.setCurrentText("")
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._button.setToolTip(say("form.other-language"))
        self._button.setAccessibleName(say("form.other-language"))
        self._line.setPlaceholderText(say("form.which-language"))
        self._box.setAccessibleName(say("form.which-language"))
        self._line.setAccessibleName(say("form.which-language"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in the box goes back to the words, and not out of the form."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._fold()
            self._back()
        return True

    def _choose(self, *_args: object) -> None:
        tag = self._box.key()
        if tag is None or not self._box.isVisible():
            return
        self._fold()
        self._chosen(tag)

    def _fold(self) -> None:
        self._box.hide()
        self._button.show()
