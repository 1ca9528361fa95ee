"""The manual in the window: every page has its chapter, every chapter its words and pictures, any word finds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.actions.table import PAGES, REGISTRIES
from desktop.look import fonts
from desktop.manual.chapters import CHAPTERS, KEYS, OF_PAGES, WRITTEN_IN, chapter, picture, title
from desktop.manual.manual import Manual, Pages, open_manual
from desktop.widgets.layout.screen_room import FRAME
from tests.desktop.children import child
from tests.desktop.dressed import speak, theme
from tests.desktop.hand import press

__all__ = ["theme"]

PICTURE = re.compile(r"!\[.+?\]\((.+?)\)")


@pytest.fixture
def manual(qtbot: QtBot) -> Manual:
    made = Manual()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def large_text() -> Iterator[None]:
    fonts.set_setting(fonts.TextSetting(150))
    yield
    fonts.set_setting(fonts.TextSetting())


def test_it_leaves_room_on_the_screen_for_its_frame(qtbot: QtBot, large_text: None) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = open_manual(parent, CHAPTERS[0])
    assert QRect(QPoint(0, 0), shown.size()).marginsAdded(FRAME).height() <= parent.screen().availableSize().height()
    shown.close()


def test_every_page_has_a_chapter() -> None:
    assert {*PAGES, *REGISTRIES} == set(OF_PAGES)
    assert set(OF_PAGES.values()) <= set(CHAPTERS)


@pytest.mark.parametrize("language", WRITTEN_IN)
def test_every_chapter_has_a_heading_and_the_pictures_it_names(language: str) -> None:
    for name in CHAPTERS:
        text = chapter(name, language)
        assert text.startswith("# ")
        assert [each for each in PICTURE.findall(text) if not picture(each)] == [], name


def test_every_language_has_the_same_pictures() -> None:
    for name in CHAPTERS:
        shown = [
            [each.rsplit("-", 1)[0] for each in PICTURE.findall(chapter(name, language))] for language in WRITTEN_IN
        ]
        assert all(each == shown[0] for each in shown), name


def test_it_opens_at_a_chapter(manual: Manual) -> None:
    manual.open_at("delegations")

    assert manual.chapter() == "delegations"
    assert "order of precedence" in manual.text()


@pytest.mark.parametrize(
    ("typed", "found"), [("alternat", "documents"), ("PARCHMENT", "journal"), ("evening blank", "day")]
)
def test_any_word_finds_its_chapter(manual: Manual, typed: str, found: str) -> None:
    manual.search(typed)

    assert manual.chapter() == found
    assert manual.chapters() == [found]


def test_words_are_found_without_their_accents(manual: Manual) -> None:
    speak("fr", manual)
    manual.search("preseance")

    assert manual.chapters() == ["delegations"]


def test_a_word_that_stands_nowhere_lists_nothing(manual: Manual) -> None:
    manual.search("zzz")

    assert manual.chapters() == []


def test_below_a_picture_the_words_go_on_at_once(manual: Manual) -> None:
    manual.open_at("journal")
    pages = child(manual, Pages)
    block = pages.document().begin()
    while "\N{OBJECT REPLACEMENT CHARACTER}" not in block.text():
        block = block.next()
    name = block.begin().fragment().charFormat().toImageFormat().name()
    image = pages.loadResource(QTextDocument.ResourceType.ImageResource.value, name)
    assert isinstance(image, QImage)
    assert pages.document().documentLayout().blockBoundingRect(block).height() < image.height() * 1.1


def test_the_keys_are_its_last_chapter(manual: Manual) -> None:
    manual.open_at(KEYS)

    assert "Ctrl+Shift+Z" in manual.text()


def test_another_language_rewords_it_at_the_same_chapter(manual: Manual) -> None:
    manual.open_at("sheets")
    speak("fr", manual)

    assert manual.chapter() == "sheets"
    assert manual.text().startswith(title("sheets", "fr"))


def test_a_chapter_is_printed_as_pages(manual: Manual, tmp_path: Path) -> None:
    manual.open_at(KEYS)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    manual.print_on(printer)

    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")


def test_escape_closes_it(manual: Manual) -> None:
    press(manual, "Esc")

    assert not manual.isVisible()
