from pytestqt.qtbot import QtBot

from desktop.forms.editors.instant import InstantEditor


def test_nothing_is_left_of_the_instant_of_another_item(qtbot: QtBot) -> None:
    editor = InstantEditor()
    qtbot.addWidget(editor)
    editor.set_value("2025-11-12T13:36:00+00:00")

    editor.set_value(None)

    assert editor.value() is None
