"""Asking for a file or a folder, all of it in the language of the window."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHeaderView, QTreeView, QWidget

from desktop.machine.paths import folder_offered
from desktop.widgets.unopened_files import open_none_in
from desktop.wording.words import say

NAME, SIZE, TYPE, CHANGED = range(4)
"""Columns of Qt's list of files."""


class FileDialog(QFileDialog):
    """Qt's own dialog, with the words its translations leave in English.

    No file is opened, deleted or renamed in it; that of a Linux desktop, which opens files, does not take its place.
    """

    def __init__(self, parent: QWidget | None, title: str = "", place: str = "", files: str = "") -> None:
        super().__init__(parent, title, place, files)
        if sys.platform == "linux":
            self.setOption(QFileDialog.Option.DontUseNativeDialog)
        open_none_in(self)
        self.setLabelText(QFileDialog.DialogLabel.LookIn, say("file-dialog.look-in"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, say("file-dialog.type"))
        self._show_columns()
        self._leave_files()

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

    def _leave_files(self) -> None:
        """Let nobody delete or rename a file, which may be the office that is open; a new folder is still named."""
        for shortcut in self.findChildren(QShortcut):
            shortcut.setEnabled(shortcut.key() != QKeySequence(Qt.Key.Key_Delete))
        for name in ("qt_delete_action", "qt_rename_action"):
            for action in self.findChildren(QAction, name):
                action.setVisible(False)
        for view in self.findChildren(QAbstractItemView):
            view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

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


def ask_where_to_save(
    parent: QWidget, title: str, name: str, kinds: Sequence[str], chosen: Callable[[str], None]
) -> FileDialog:
    """Ask where to save a file, beginning with the documents of the officer; `chosen` learns its path.

    Args:
        name: what the file is called, unless another name is typed.
        kinds: as of `FileDialog.offer`.
    """
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = FileDialog(parent, title, str(folder_offered(Path(documents)) / name))
    dialog.offer(kinds)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
