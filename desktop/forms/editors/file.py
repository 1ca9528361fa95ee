"""The editors of a file: its path typed or browsed for, or what is to be recorded of what lies there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.files.digest import letter_file
from desktop.forms.editors.editor import Editor
from desktop.look import fonts
from desktop.widgets.button import Button
from desktop.widgets.file_dialog import FileDialog
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.problem import Malformed

DIGITS_SHOWN = 12


class PathEditor(Editor):
    """The path of a file that the office reads once it is recorded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._browse = QLineEdit(self), Button("", parent=self)
        self._line.textEdited.connect(self._typed)
        self._browse.clicked.connect(self._ask)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.setFocusProxy(self._line)
        self.reword()

    def value(self) -> Any:
        return self._line.text().strip() or None

    def set_value(self, value: Any) -> None:
        self._line.setText(str(value or ""))

    def reword(self) -> None:
        self._browse.setText(say("form.browse"))
        self._line.setPlaceholderText(say("form.path"))

    def parts(self) -> list[tuple[str, QWidget]]:
        return [("", self._line), (say("form.browse"), self._browse)]

    def take(self, path: str) -> None:
        """Take the file at a path."""
        self._line.setText(path)
        self._typed()

    def _typed(self) -> None:
        self.edited.emit()

    def _ask(self) -> None:
        dialog = FileDialog(self, say("form.browse"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def _lay_out(self) -> None:
        row = boxes.row((self._line, 1), self._browse, spacing=8)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(row)


class FileEditor(PathEditor):
    """Reads the file when its path was typed or chosen, and says under it what was found, or why it was not.

    Only name, size and digest become part of the record.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._known: dict[str, Any] | None = None
        self._problem: Malformed | None = None
        self._found = Label(font=fonts.secondary, tone="muted")
        self._found.setWordWrap(True)
        super().__init__(parent)
        self._line.editingFinished.connect(self._read)

    def value(self) -> Any:
        return self._known or super().value()

    def set_value(self, value: Any) -> None:
        self._problem, self._known = None, value if isinstance(value, dict) else None
        super().set_value(value.get("name", "") if isinstance(value, dict) else value)
        self.reword()

    def reword(self) -> None:
        super().reword()
        self._found.setText(self._sentence())
        self._found.setVisible(bool(self._found.text()))

    def take(self, path: str) -> None:
        """Take the file at a path."""
        self._line.setText(path)
        self._known = None
        self._read()

    def _typed(self) -> None:
        self._known = self._problem = None
        self.reword()
        super()._typed()

    def _read(self) -> None:
        typed = self._line.text().strip()
        if self._known is not None or self._problem is not None or not typed:
            return
        try:
            self._known = msgspec.to_builtins(letter_file(Path(typed).expanduser()))
        except Malformed as problem:
            self._problem = problem
        self.reword()
        self.edited.emit()

    def _sentence(self) -> str:
        if self._problem is not None:
            return problem_sentence(self._problem, say.words)
        if self._known is None:
            return ""
        digest = str(self._known.get("digest", ""))[:DIGITS_SHOWN]
        return say("form.file-found", name=self._known.get("name", ""), size=self._known.get("size", 0), digest=digest)

    def _lay_out(self) -> None:
        super()._lay_out()
        self._column.addWidget(self._found)
