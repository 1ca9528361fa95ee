"""The strip of the standing source: from which letter everything recorded now comes, and the way to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from desktop.desk.requests import Requests
from desktop.desk.standing_source import StandingSources
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.held_sizes import ANY, hold_width
from desktop.widgets.button import Button, ButtonSize, Variant
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.picture import Picture
from desktop.widgets.surface import Surface
from desktop.wording.words import say
from domain.agreement.correspondence import RegisterLetter, source_of
from domain.core.late import late

if TYPE_CHECKING:
    from desktop.forms.editors import source as source_editor
    from desktop.forms.editors.source import SourceEditor
else:
    source_editor = late("desktop.forms.editors.source")

LEAST_WIDTH = 560


class SourceStrip(Surface):
    """Shown while a source stands. Every form and every command without a form takes it over."""

    changed = Signal(object)
    """The source that stands from now on: the id of a letter, or words; None where none does."""

    def __init__(
        self,
        sources: StandingSources,
        change: QAction,
        clear: QAction,
        requests: Requests,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("side", parent)
        self._sources, self._requests = sources, requests
        self._view: VisitView | None = None
        self._name = Label(font=fonts.secondary, tone="secondary", parent=self)
        self._said = WrappedLabel(font=fonts.secondary_strong, parent=self)
        row = boxes.row(
            Picture("envelope", "secondary", parent=self),
            self._name,
            (self._said, 1),
            on=self,
            spacing=8,
            margins=(20, 3, 14, 3),
        )
        keys = change.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._change = Button("", Variant.QUIET, keys=keys, size=ButtonSize.SMALL, parent=self)
        self._clear = Button("", Variant.QUIET, size=ButtonSize.SMALL, parent=self)
        for button, action in ((self._change, change), (self._clear, clear)):
            button.clicked.connect(action.trigger)
            row.addWidget(button)
        self._show()

    @property
    def source(self) -> str | None:
        """The standing source of the visit on show: the id of a letter, or words."""
        return self._sources.of(self._view.visit_id) if self._view is not None else None

    def show_view(self, view: VisitView) -> None:
        """Show what stands for this visit; where nothing can be recorded, nothing stands."""
        self._view = view
        self._show()
        self.changed.emit(self.source)

    def choose(self, source: str | None) -> None:
        """Make another source the standing one."""
        if self._view is not None:
            self._sources.choose(self._view.visit_id, source)
            self._show()
            self.changed.emit(self.source)

    def clear(self) -> None:
        """End the standing source."""
        self.choose(None)

    def ask(self, proposed: str | None = None) -> None:
        """Ask which source is to stand; a letter may be proposed in the place of the one that stands."""
        if self._view is not None:
            dialog = SourceDialog(self._view, proposed or self.source, self.window())
            dialog.chosen.connect(self.choose)
            dialog.letter_wanted.connect(self._register_letter)
            dialog.open()

    def _register_letter(self) -> None:
        """Open the form that registers a letter, to be the source."""
        self._requests.open_form(RegisterLetter)

    def said(self) -> str:
        """What stands, in words; empty if nothing does."""
        return self._said.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _show(self) -> None:
        view, source = self._view, self.source
        self.setVisible(source is not None and view is not None and not view.read_only)
        if source is None:
            self._said.setText("")
            return
        self._name.setText(say("source.standing"))
        for button, action in ((self._change, "standing-source"), (self._clear, "clear-source")):
            button.setText(say(f"source.{action}"))
            button.setAccessibleName(say(f"action.{action}"))
        words = say.words.in_zone(view.visit.zone) if view is not None else say.words
        self._said.setText(words.said(source_of(view.visit, source)) if view is not None else "")
        self.setAccessibleName(f"{self._name.text()} {self._said.text()}".strip())


class SourceDialog(QDialog):
    """Asks for a letter of the register, or for words. Enter takes it, Esc cancels."""

    chosen = Signal(object)
    letter_wanted = Signal()

    def __init__(self, view: VisitView, source: str | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("action.standing-source"))
        hold_width(self, LEAST_WIDTH, ANY)
        self._editor = source_editor.SourceEditor(self)
        self._editor.set_view(view)
        self._editor.set_name(say("action.standing-source").replace("…", ""))
        self._editor.set_value(source)
        self._use = Button(say("source.use"), Variant.PRIMARY, keys="Enter", parent=self)
        self._none = Button(say("action.clear-source"), parent=self)
        self._use.setDefault(True)
        self._lay_out()
        self._use.clicked.connect(self._choose)
        self._none.clicked.connect(self._clear)
        self._editor.letter_wanted.connect(self._register)
        self._editor.setFocus()

    def editor(self) -> SourceEditor:
        """Where the source is typed."""
        return self._editor

    def _lay_out(self) -> None:
        hint = Label(say("source.hint"), font=fonts.secondary, tone="muted", parent=self)
        hint.setWordWrap(True)
        boxes.column(
            hint,
            self._editor,
            boxes.row(boxes.Stretch(), self._none, self._use),
            on=self,
            spacing=12,
            margins=(20, 16, 20, 14),
        )

    def _choose(self) -> None:
        self.chosen.emit(self._editor.value())
        self.accept()

    def _clear(self) -> None:
        self.chosen.emit(None)
        self.accept()

    def _register(self) -> None:
        self.accept()
        self.letter_wanted.emit()
