"""The base of all editors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.look.style.mark import Severity, set_mark
from desktop.widgets.button import Button
from domain.core.problem import Problem


class Editor(QWidget):
    """A field of a form. Its value is plain JSON, as a line of `chancery record` would say it.

    `edited` is emitted whenever the officer changes the value, never when the program does.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        # A label's mnemonic passes over a buddy that takes no focus, even one that has a proxy for it.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def value(self) -> Any:
        """The value as JSON; None when nothing is entered. What cannot be read is returned as typed."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value, such as that of a draft, without telling."""
        raise NotImplementedError

    def suggest(self, value: Any) -> None:
        """Learn what is to be its value where nothing is entered: it is shown in grey. None: nothing is."""

    def problem(self) -> Problem | None:
        """What the field itself knows to be wrong with what was typed, where no value can say it."""
        return None

    def set_view(self, view: VisitView | None) -> None:
        """Learn the visit, for what may be chosen."""

    def set_languages(self, languages: tuple[str, ...]) -> None:
        """Learn in which languages words are asked for; none: in those of the window."""

    def set_registries(self, registries: DeskRegistries) -> None:
        """Learn the registries, for who and what may be chosen."""
        for _, part in self.parts():
            if isinstance(part, Editor):
                part.set_registries(registries)

    def tells(self) -> Mapping[str, Any]:
        """What its value says of other fields of the form, as that of a room says which house it is in."""
        return {}

    def set_about(self, reference: str | None) -> None:
        """Learn which entry of a registry the form is about, for what of it may be chosen."""

    def set_item(self, item: str | None) -> None:
        """Learn which item of the programme the form is about, for what follows from it."""

    def set_side(self, side: str | None) -> None:
        """Learn which side the form names, for who of it may be chosen."""

    def reword(self) -> None:
        """Say everything in the language of the window."""

    def parts(self) -> Sequence[tuple[str, QWidget]]:
        """What the focus can stand on in it, each with the words that tell it from the others."""
        proxy = self.focusProxy()
        return [("", proxy)] if proxy is not None else []

    def is_empty(self) -> bool:
        """Whether nothing is entered; what is suggested is not."""
        return self.value() is None

    def offers_something(self) -> bool:
        """Whether there is anything that could be entered: nobody is chosen of an empty registry."""
        return True

    def entrance(self) -> QWidget:
        """What takes the focus as the form opens on it or goes on to it by Enter; by Tab each part is come by."""
        return self

    def goes_on_to(self, focused: QWidget | None) -> QWidget | None:
        """The part of it that Enter goes on to from the one in focus; None where it goes on to the next field."""
        return None

    def set_name(self, name: str) -> None:
        """Name the editor and each of its parts for a screen reader."""
        self._name = name
        self.setAccessibleName(name)
        for words, part in self.parts():
            whole = f"{name}: {words}" if words else name
            if isinstance(part, Editor):
                part.set_name(whole)
            else:
                part.setAccessibleName(whole)
            if isinstance(part, QComboBox) and (line := part.lineEdit()) is not None:
                # It has the keyboard, and is what a screen reader tells of.
                line.setAccessibleName(whole)

    def mark(self, severity: Severity | None, within: str = "") -> None:
        """Colour the borders by the severity of what is wrong, or not (None).

        Args:
            within: which part of its value is wrong, as a path such as `[0].seats`; empty where all of it is.
        """
        for _, part in self.parts():
            if isinstance(part, Editor):
                part.mark(severity)
            elif not isinstance(part, Button):
                set_mark(part, severity)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
            self.set_name(self._name)

    def _tell(self, *_args: object) -> None:
        self.edited.emit()


def problem_of(editors: Mapping[str, Editor]) -> Problem | None:
    """What the first of several fields knows to be wrong, told of that field."""
    for name, editor in editors.items():
        found = editor.problem()
        if found is not None:
            return type(found)(found.code, field=name, **found.values)
    return None
