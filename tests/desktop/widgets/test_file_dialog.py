from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QHeaderView, QLabel, QListView, QMessageBox, QTreeView
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


def test_no_file_is_deleted_or_renamed_in_it(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "office.chancery").touch()
    dialog = FileDialog(None, place=str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setViewMode(QFileDialog.ViewMode.List)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    names = dialog.findChild(QListView, "listView")
    assert isinstance(names, QListView)
    qtbot.waitUntil(lambda: names.model().rowCount(names.rootIndex()) == 1)
    names.setFocus()
    names.setCurrentIndex(names.model().index(0, 0, names.rootIndex()))
    asked: list[str] = []

    def leave() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            box.reject()

    handle = dialog.windowHandle()
    assert handle is not None
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2):
        QTimer.singleShot(0, leave)
        QTest.keyClick(handle, key)
        QApplication.processEvents()
        assert names.state() is QListView.State.NoState
    assert not asked
    assert (tmp_path / "office.chancery").exists()
