"""Asking for a file or a folder, all of it in the language of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.wording.words import say


class FileDialog(QFileDialog):
    """Qt's own dialog, with the words its translations leave in English."""

    def __init__(self, parent: QWidget | None, title: str = "", place: str = "", files: str = "") -> None:
        super().__init__(parent, title, place, files)
        self.setLabelText(QFileDialog.DialogLabel.LookIn, say("file-dialog.look-in"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, say("file-dialog.type"))
