"""The editors of who greets at an item, and of who assists at a signing: a row for each, in their order."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.pick import PickEditor
from desktop.forms.editors.rows import RowsEditor
from desktop.look.held_sizes import hold_width
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.wording.words import say
from domain.core.problem import Problem

WIDTHS = {"name": 260, "office": 376, "telephone": 150}
MEMBER_WIDTH = 260


class GreeterEditor(Editor):
    """Who greets or assists: a member of a delegation, or anyone else by name and office; and a telephone.

    Name and office are typed in the language of the window; what other languages have of them stays.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._member = PickEditor(_members, parent=self)
        hold_width(self._member, MEMBER_WIDTH)
        self._lines = {name: QLineEdit(self) for name in WIDTHS}
        self._kept: dict[str, Any] = {}
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._member)
        for name, line in self._lines.items():
            hold_width(line, WIDTHS[name])
            line.textEdited.connect(self._tell)
            row.addWidget(line)
        self._member.edited.connect(self.edited)
        self.setFocusProxy(self._member)
        self.reword()

    def value(self) -> Any:
        said = {name: line.text().strip() for name, line in self._lines.items()}
        member = self._member.value()
        worded = {name: self._worded(name, said[name]) for name in ("name", "office")}
        value = {**worded, "telephone": said["telephone"], "member": member, "person": self._kept.get("person")}
        return {name: each for name, each in value.items() if each} or None

    def set_value(self, value: Any) -> None:
        self._kept = value if isinstance(value, dict) else {}
        for name in ("name", "office"):
            self._lines[name].setText(say.words.pick(self._kept.get(name) or {}))
        self._lines["telephone"].setText(str(self._kept.get("telephone") or ""))
        self._member.set_value(self._kept.get("member"))

    def problem(self) -> Problem | None:
        return self._member.problem()

    def set_view(self, view: VisitView | None) -> None:
        self._member.set_view(view)

    def set_registries(self, registries: DeskRegistries) -> None:
        self._member.set_registries(registries)

    def reword(self) -> None:
        self._member.reword()
        self._member.prompt(say("form.greeter-member"))
        for name, line in self._lines.items():
            line.setPlaceholderText(say(f"form.greeter-{name}"))

    def parts(self) -> list[tuple[str, QWidget]]:
        lines = [(say(f"form.greeter-{name}"), line) for name, line in self._lines.items()]
        return [(say("form.greeter-member"), self._member), *lines]

    def _worded(self, name: str, typed: str) -> dict[str, str]:
        kept = dict(self._kept.get(name) or {})
        if typed != say.words.pick(kept):
            kept[say.words.language] = typed
        return {language: words for language, words in kept.items() if words}


def _members(view: VisitView) -> list[tuple[str, str]]:
    return [(row.id, say.words.pick(row.names)) for row in view.delegation if row.names]


class GreetersEditor(RowsEditor):
    """Everybody who greets at an item."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(GreeterEditor, "form.add-greeter", parent)


class AssistantsEditor(RowsEditor):
    """Everybody who assists at a signing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(GreeterEditor, "form.add-assistant", parent)
