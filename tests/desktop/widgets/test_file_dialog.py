from PySide6.QtWidgets import QFileDialog, QHeaderView, QLabel, QTreeView
from pytestqt.qtbot import QtBot

from desktop.widgets.file_dialog import FileDialog
from desktop.wording.words import say


def test_every_label_is_in_the_language_of_the_window(qtbot: QtBot) -> None:
    dialog = FileDialog(None, files="Chancery (*.chancery)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)

    shown = {label.text() for label in dialog.findChildren(QLabel)}
    assert {say("file-dialog.look-in"), say("file-dialog.type")} <= shown


def test_the_list_of_files_says_when_each_was_changed_and_not_its_type(qtbot: QtBot) -> None:
    dialog = FileDialog(None, files="Chancery (*.chancery)")
    qtbot.addWidget(dialog)
    rows = dialog.findChild(QTreeView)
    assert isinstance(rows, QTreeView)
    assert [rows.isColumnHidden(at) for at in range(4)] == [False, False, True, False]
    assert rows.header().sectionResizeMode(3) is QHeaderView.ResizeMode.ResizeToContents
