"""Asking for an office: a file, the place of a new one, or the address of a server. Nothing waits for the answer."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from desktop.machine.paths import data_folder, folder_offered
from desktop.start.recent import recent_offices
from desktop.widgets.file_dialog import FileDialog

OFFICE_FILES = "Chancery (*.chancery)"


def ask_for_office(parent: QWidget | None, title: str, then: Callable[[str], None]) -> None:
    """Ask for a file that is there, and tell its path."""
    _ask(parent, title, then, QFileDialog.AcceptMode.AcceptOpen, QFileDialog.FileMode.ExistingFile)


def ask_where(parent: QWidget | None, title: str, then: Callable[[str], None], called: str = "") -> None:
    """Ask where a new file is to lie, and tell its path. Whoever makes it refuses a file that is there.

    Args:
        parent: the window that asks.
        title: what is asked.
        then: what is called with the path.
        called: the name that is offered; where there is such a file, with a number.
    """
    dialog = _ask(parent, title, then, QFileDialog.AcceptMode.AcceptSave, QFileDialog.FileMode.AnyFile)
    if called:
        dialog.selectFile(_free_name(dialog.directory().absolutePath(), called))
        for field in dialog.findChildren(QLineEdit):
            field.selectAll()  # Whoever types another name does so in its place.


def ask_for_address(parent: QWidget | None, title: str, label: str, then: Callable[[str], None]) -> None:
    """Ask for the address of a server, and tell it as it was typed."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.textValueSelected.connect(then)
    dialog.open()


def _ask(
    parent: QWidget | None,
    title: str,
    then: Callable[[str], None],
    accept: QFileDialog.AcceptMode,
    kind: QFileDialog.FileMode,
) -> FileDialog:
    dialog = FileDialog(parent, title, str(_folder()), OFFICE_FILES)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(accept)
    dialog.setFileMode(kind)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog


def _folder() -> Path:
    """Where to look first: beside the office opened last, else where new ones are kept."""
    files = (place for place in recent_offices() if isinstance(place, Path))
    return folder_offered(next((file.parent for file in files), data_folder()))


def _free_name(folder: str, called: str) -> str:
    names = (f"{called}{number}.chancery" for number in chain(("",), (f" {at}" for at in count(2))))
    return next(name for name in names if not Path(folder, name).exists())
