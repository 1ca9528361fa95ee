"""Asking for a file or a folder, all of it in the language of the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeView, QWidget

from desktop.wording.words import say

NAME, SIZE, TYPE, CHANGED = range(4)
"""Columns of Qt's list of files."""


class FileDialog(QFileDialog):
    """Qt's own dialog, with the words its translations leave in English."""

    def __init__(self, parent: QWidget | None, title: str = "", place: str = "", files: str = "") -> None:
        super().__init__(parent, title, place, files)
        self.setLabelText(QFileDialog.DialogLabel.LookIn, say("file-dialog.look-in"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, say("file-dialog.type"))
        self._show_columns()

    def offer(self, kinds: Sequence[str]) -> None:
        """Let one save as files of these kinds, the first one first; a name takes the suffix of the kind chosen.

        Args:
            kinds: suffixes, each worded by `file-dialog.kind.<kind>`.
        """
        self._kinds = tuple(kinds)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters([say(f"file-dialog.kind.{kind}") for kind in kinds])
        self.setDefaultSuffix(kinds[0])
        self.filterSelected.connect(self._follow)

    def _show_columns(self) -> None:
        """Show whole when each file was changed, and not of what type it is, which Qt says in English."""
        rows = self.findChild(QTreeView)
        if rows is not None:
            rows.hideColumn(TYPE)
            rows.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
            for column in (SIZE, CHANGED):
                rows.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _follow(self, chosen: str) -> None:
        kind = next((each for each in self._kinds if f"*.{each}" in chosen), self._kinds[0])
        self.setDefaultSuffix(kind)
        for path in self.selectedFiles()[:1]:
            self.selectFile(str(Path(path).with_suffix(f".{kind}")))
