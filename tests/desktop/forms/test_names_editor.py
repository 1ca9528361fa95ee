"""A name is given with what lists, cards and speakers need of it; the rest of it is one key away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.forms.editors.names import NamesEditor
from desktop.widgets.button import Button
from desktop.widgets.fields.language_line import LanguageLine
from tests.desktop.form_page import part

XI = {"en": {"given": "Jinping", "family": "Xi", "family_first": True, "capitals": "", "phonetic": "shee jin-ping"}}


def test_what_a_field_does_not_show_is_kept(qtbot: object) -> None:
    editor = NamesEditor()
    editor.set_value({**XI, "zh": {"given": "近平", "family": "习"}})
    assert editor.value() == {**XI, "zh": {"given": "近平", "family": "习"}}


def test_a_name_that_is_a_family_name_alone_is_changed_there(qtbot: object) -> None:
    editor = NamesEditor()
    editor.set_value({"en": {"given": "", "family": "Leo XIV"}})
    assert editor.entrance() is part(editor, "Family name, English")
    editor.set_value({"en": {"given": "Leo", "family": ""}})
    assert editor.entrance() is part(editor, "Given names, English")


def test_the_languages_keep_the_order_in_which_they_came(qtbot: object) -> None:
    stood = {"fa": {"given": "مجید", "family": "موسوی"}, "en": {"given": "Majid Mousavi", "family": "(Lt. Col.)"}}
    editor = NamesEditor()
    editor.set_value(stood)
    assert list(editor.value()) == ["fa", "en"]


def test_a_key_shows_the_rest_of_the_name_in_the_language_one_is_in(qtbot: object) -> None:
    editor = NamesEditor()
    editor.set_value({"en": XI["en"], "ru": {"given": "Цзиньпин", "family": "Си"}})
    editor.show()
    editor.activateWindow()
    assert QTest.qWaitForWindowActive(editor)
    order = part(editor, "Family name first, English")
    assert isinstance(order, QCheckBox)
    assert not order.isVisible()

    QTest.keyClick(part(editor, "Given names, English"), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert order.isVisible()
    assert order.isChecked()
    QTest.keyClick(order, Qt.Key.Key_Space)
    capitals = part(editor, "In capitals on lists (– for none), English")
    assert isinstance(capitals, QLineEdit)
    assert capitals.text() == "–"
    capitals.clear()
    QTest.keyClicks(capitals, "Xi")

    said = editor.value()
    assert said["en"] == {**XI["en"], "family_first": False, "capitals": "Xi"}
    assert said["ru"] == {"given": "Цзиньпин", "family": "Си"}


def test_the_key_speaks_of_a_language_the_form_asks_in(qtbot: object) -> None:
    editor = NamesEditor()
    editor.set_languages(("de", "fr"))
    assert [button.text() for button in editor.findChildren(Button)][-1] == "More of the name in German"


def test_it_opens_on_the_form_that_lists_show_and_says_its_language(qtbot: object) -> None:
    editor = NamesEditor()
    editor.set_languages(("fr", "en", "sl"))
    editor.set_value({"sl": {"given": "Nataša", "family": "Pirc Musar"}})
    editor.resize(900, 200)
    editor.grab()

    entrance = editor.entrance()
    assert isinstance(entrance, QLineEdit)
    assert entrance.text() == "Nataša"
    assert [line.named() for line in editor.findChildren(LanguageLine) if not line.isHidden()] == ["", "", "Slovenian"]


def test_a_name_nobody_gave_yet_begins_with_the_first_language(qtbot: object) -> None:
    editor = NamesEditor()
    editor.set_languages(("fr", "en"))
    assert editor.entrance() is editor
    assert not any(line.named() for line in editor.findChildren(LanguageLine))


def test_the_language_of_a_line_leaves_room_for_what_is_typed(qtbot: QtBot) -> None:
    line = LanguageLine()
    qtbot.addWidget(line)
    line.resize(200, 30)
    line.name_language("French", "fr")
    said = []
    for typed in ("Ana", "Manoel Carlos de Almeida"):
        line.setText(typed)
        said.append(line.named())
        assert line.textMargins().right() < 60
    assert said == ["French", "fr"]


def test_what_a_narrow_field_takes_is_said_whole(qtbot: QtBot) -> None:
    editor = NamesEditor()
    qtbot.addWidget(editor)
    editor.set_languages(("en", "pt"))
    editor.resize(900, 200)
    editor.show()
    shown = (line for line in editor.findChildren(QLineEdit) if line.isVisible())
    lines = [line for line in shown if "names, " in line.placeholderText()]
    assert [line.placeholderText() for line in lines] == ["Given names, English", "Given names, Portuguese"]
    editor.resize(382, 200)
    QApplication.processEvents()
    assert lines[-1].placeholderText() == "Given names, pt"
    assert all(line.fontMetrics().horizontalAdvance(line.placeholderText()) < line.width() - 16 for line in lines)
