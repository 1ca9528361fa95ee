"""Icons and types of files in Qt's dialogs, told by their names alone.

Qt opens each file it lists to see what it is. Whoever opens and closes an office file that is open in the same process
lets go of all locks SQLite holds on it (`man 2 fcntl`), and another process may take its write-ahead log away.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QApplication, QDialog, QFileSystemModel, QLineEdit, QStyle


class UnopenedFiles(QAbstractFileIconProvider):
    """A folder has the icon of a folder, and everything else that of a file."""

    def __init__(self) -> None:
        super().__init__()
        style = QApplication.style()
        self._folder = style.standardIcon(QStyle.StandardPixmap.SP_DirIcon)
        self._file = style.standardIcon(QStyle.StandardPixmap.SP_FileIcon)

    def icon(self, of: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        """The icon of a file, or of one of Qt's kinds of places."""
        is_folder = of.isDir() if isinstance(of, QFileInfo) else of is not QAbstractFileIconProvider.IconType.File
        return self._folder if is_folder else self._file

    def type(self, of: QFileInfo) -> str:
        """The suffix of the file."""
        return of.suffix()


@cache
def _unopened_files() -> UnopenedFiles:
    """The one there is: Qt asks it as long as any dialog lives, and holds it not."""
    return UnopenedFiles()


def open_none_in(dialog: QDialog) -> None:
    """Let a dialog of Qt tell files by their names."""
    files = _unopened_files()
    completers = (line.completer() for line in dialog.findChildren(QLineEdit))
    completing = (completer.model() for completer in completers if completer is not None)
    for model in (*dialog.findChildren(QFileSystemModel), *completing):
        if isinstance(model, QFileSystemModel):
            model.setIconProvider(files)
