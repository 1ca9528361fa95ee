from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.widgets.file_dialog import FileDialog
from desktop.wording.words import say


def test_every_label_is_in_the_language_of_the_window(qtbot: QtBot) -> None:
    dialog = FileDialog(None, files="Chancery (*.chancery)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)

    shown = {label.text() for label in dialog.findChildren(QLabel)}
    assert {say("file-dialog.look-in"), say("file-dialog.type")} <= shown
