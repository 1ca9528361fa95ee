"""The manual: chapters at the left, found by any word, the text with its pictures beside them; each may be printed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QImage, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.held_sizes import hold_width
from desktop.manual.chapters import CHAPTERS, KEYS, chapter, finds, picture, title
from desktop.manual.keys_sheet import keys_table
from desktop.widgets.button import Button
from desktop.widgets.label import WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.layout.screen_room import room_on
from desktop.widgets.unopened_files import open_none_in
from desktop.wording.search import folded_to_search
from desktop.wording.words import say

SIZE = (980, 680)
LIST_WIDTH = 220
MARGIN, SCROLL_BAR, GAP = 28, 16, 10


class Pages(QTextBrowser):
    """A chapter; its pictures come from the program itself, as wide as there is room."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        content = picture(QUrl(name).fileName()) if kind == QTextDocument.ResourceType.ImageResource.value else b""
        if not content:
            return None
        image = QImage.fromData(content)
        room = self.viewport().width() - 2 * MARGIN - SCROLL_BAR
        if image.width() > room > 0:
            image = image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return image


PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for a picture in the text of a document."""


class Manual(QDialog):
    """Stands beside the work: it blocks nothing. Esc closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.Window)
        self._search, self._list, self._pages = QLineEdit(self), QListWidget(self), Pages(self)
        self._search.setClearButtonEnabled(True)
        hold_width(self._list, LIST_WIDTH)
        self._list.setWordWrap(True)
        self._list.setSpacing(3)
        self._pages.setOpenExternalLinks(False)
        self._pages.setOpenLinks(False)
        self._pages.document().setDocumentMargin(MARGIN)
        self._none = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._print, self._close = Button("", parent=self), Button("", parent=self)
        for button in (self._print, self._close):
            button.setAutoDefault(False)
        self._lay_out()
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._pages.setFocus)
        self._list.currentItemChanged.connect(self._chosen)
        self._pages.anchorClicked.connect(self._follow)
        self._print.clicked.connect(self.print_chapter)
        self._close.clicked.connect(self.close)
        self.reword()
        self._search.setFocus()

    def open_at(self, name: str) -> None:
        """Show a chapter."""
        self._search.clear()
        for at in range(self._list.count()):
            if self._list.item(at).data(Qt.ItemDataRole.UserRole) == name:
                self._list.setCurrentRow(at)

    def chapter(self) -> str:
        """The name of the chapter on show; empty where nothing is found."""
        item = self._list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def text(self) -> str:
        """The chapter on show, in plain text."""
        return str(self._pages.toPlainText())

    def chapters(self) -> list[str]:
        """The names of the chapters that are listed."""
        items = (self._list.item(at) for at in range(self._list.count()))
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in items if not item.isHidden()]

    def search(self, text: str) -> None:
        """Look for words in all chapters."""
        self._search.setText(text)

    def print_chapter(self) -> None:
        """Print the chapter on show, on a printer or into a file; the system asks where."""
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setDocName(self.windowTitle())
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_none_in(dialog)
        dialog.accepted.connect(lambda: self.print_on(printer))
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter) -> None:
        """Set the chapter on show as pages of paper, black on white."""
        document = QTextDocument()
        document.setDefaultFont(self._pages.document().defaultFont())
        document.setHtml(self._pages.document().toHtml().replace(colours().text.name(), "#000000"))
        document.print_(printer)

    def reword(self) -> None:
        """Say everything in the language of the window, at the same chapter."""
        shown = self.chapter() or CHAPTERS[0]
        self.setWindowTitle(say("action.manual"))
        self._search.setPlaceholderText(say("manual.search"))
        self._search.setAccessibleName(say("manual.search"))
        self._list.setAccessibleName(say("manual.chapters"))
        self._pages.setAccessibleName(say("manual.text"))
        self._none.setText(say("manual.nothing"))
        self._print.setText(say("manual.print"))
        self._close.setText(say("backups.close"))
        self._list.clear()
        for name in (*CHAPTERS, KEYS):
            item = QListWidgetItem(_title(name), self._list)
            item.setData(Qt.ItemDataRole.UserRole, name)
        self.open_at(shown)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
        elif event.type() == QEvent.Type.StyleChange and self.chapter():
            self._show(self.chapter())

    def _find(self, needle: str) -> None:
        """List the chapters in which all words stand, and show the first of them at the first word."""
        for at in range(self._list.count()):
            item = self._list.item(at)
            item.setHidden(not _found(needle, str(item.data(Qt.ItemDataRole.UserRole))))
        shown = [at for at in range(self._list.count()) if not self._list.item(at).isHidden()]
        self._none.setVisible(not shown)
        current = self._list.currentRow()
        if shown and current not in shown:
            self._list.setCurrentRow(shown[0])
        self._mark(needle)

    def _mark(self, needle: str) -> None:
        self._pages.moveCursor(QTextCursor.MoveOperation.Start)
        if needle.strip():
            self._pages.find(needle.split(maxsplit=1)[0])

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show(str(item.data(Qt.ItemDataRole.UserRole)))
            self._mark(self._search.text())

    def _show(self, name: str) -> None:
        document = self._pages.document()
        document.setDefaultFont(fonts.interface())
        if name == KEYS:
            self._pages.setHtml(f"<h1>{_title(name)}</h1>{keys_table(say.words)}")
        else:
            self._pages.setMarkdown(chapter(name, say.words.language))
            _space_out(document)
        self._pages.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow(self, url: QUrl) -> None:
        """Links lead to other chapters only."""
        self.open_at(url.toString())

    def _lay_out(self) -> None:
        left = boxes.column(self._search, self._none, (self._list, 1), spacing=8)
        hold_width(self._search, LIST_WIDTH)
        hold_width(self._none, LIST_WIDTH)
        self._none.hide()
        boxes.column(
            (boxes.row(left, (self._pages, 1), spacing=12), 1),
            boxes.row(boxes.Stretch(), self._print, self._close),
            on=self,
            margins=(14, 14, 14, 12),
        )
        self.resize(*(fonts.scaled(length) for length in SIZE))


def open_manual(parent: QWidget, name: str) -> Manual:
    """Show the manual of a window at a chapter; one that is open is brought forward."""
    found = next((each for each in parent.findChildren(Manual) if each.isVisible()), None)
    manual = found or Manual(parent)
    manual.resize(manual.size().boundedTo(room_on(parent.screen()).size()))
    manual.open_at(name)
    manual.show()
    manual.raise_()
    manual.activateWindow()
    return manual


def _space_out(document: QTextDocument) -> None:
    """Set paragraphs apart from each other."""
    cursor = QTextCursor(document)
    while True:
        look = cursor.blockFormat()
        look.setBottomMargin(GAP)
        if PICTURE not in cursor.block().text():
            look.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(look)
        if not cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
            return


def _title(name: str) -> str:
    return say("action.shortcuts") if name == KEYS else title(name, say.words.language)


def _found(needle: str, name: str) -> bool:
    if name != KEYS:
        return finds(needle, name, say.words.language)
    text = folded_to_search(keys_table(say.words))
    return all(word in text for word in folded_to_search(needle).split())
