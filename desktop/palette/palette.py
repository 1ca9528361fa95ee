"""The command palette: one field over the window that finds commands, items, people and entries of the journal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QListView, QSizePolicy, QWidget
from shiboken6 import isValid

from desktop.look import fonts
from desktop.look.colours import ColourMeaning, colours
from desktop.palette.delegate import PaletteDelegate
from desktop.palette.matching import Find, Matching, nothing
from desktop.palette.recent import Recent
from desktop.palette.rows import Headings, PaletteEntry, PaletteModel, rows_arranged
from desktop.widgets.announce import announce
from desktop.widgets.chip import Chip, ChipFace
from desktop.widgets.keys.key_cap import KeyCap
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.picture import Picture
from desktop.widgets.reworded import RewordedWidget
from desktop.wording.words import say

__all__ = ["Palette", "PaletteEntry"]

WIDTH = 680
SCROLL_BAR = 12
"""What the rows leave at their end, in pixels, for the list to be scrolled by."""
TOP = 96
HEAD, FOOT = 48, 34
RADIUS = 6
TOLD_INSET = 14
PAGE = 8
"""Rows that Page Up and Page Down skip."""


class Palette(RewordedWidget):
    """Covers the whole window and takes all its keys.

    Arrows choose, Enter takes, Tab narrows to the group of the chosen entry and widens again, as Backspace in
    the empty field does. Esc closes and gives the focus back.
    """

    chosen = Signal(str)
    """The id of the entry that was taken; the palette is closed by then."""
    closed = Signal()

    def __init__(self, window: QWidget, recent: Recent | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._matching = Matching()
        self._recent = recent or Recent()
        self._nothing = ""
        self._how_far: Callable[[str], str] = str
        self._group = ""
        self._focus_before: QWidget | None = None
        self._model, self._delegate = PaletteModel(self), PaletteDelegate(self)
        self._panel = QWidget(self)
        self._field, self._list = QLineEdit(self._panel), QListView(self._panel)
        self._only = Chip(ChipFace(""), self._panel)
        self._hints = {
            code: Label(font=fonts.caption, tone="secondary", parent=self._panel)
            for code in ("any-language", "narrow", "choose", "run", "close")
        }
        self._count = Label(font=fonts.caption, tone="secondary", parent=self._panel)
        self._told = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self._panel)
        self._told.setContentsMargins(TOLD_INSET, 8, TOLD_INSET, 8)
        self._lay_out()
        self._connect()
        self.reword()
        self.hide()

    def _connect(self) -> None:
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self._list.clicked.connect(self._clicked)
        self._window.installEventFilter(self)

    def open(
        self,
        entries: Sequence[PaletteEntry],
        find: Find = nothing,
        why_nothing: str = "",
        how_far: Callable[[str], str] = str,
        otherwise: Find = nothing,
    ) -> None:
        """Offer these entries; the groups stand in the order in which they first occur.

        Args:
            find: what may be meant besides the entries that have the words typed, such as persons by other spellings.
            why_nothing: what else to say where nothing is found, such as that the visit on show is closed.
            how_far: says how many were found, and where not all were looked through yet, that too.
            otherwise: what may be meant where nothing else is found, such as an action by its name in another language.
        """
        self._matching = Matching(entries, find, otherwise)
        self._nothing, self._how_far = why_nothing, how_far
        self._focus_before = QApplication.focusWidget()
        self._group = ""
        self._field.clear()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._search()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_again(self) -> None:
        """Close without taking anything, and give the focus back."""
        self.hide()
        self.closed.emit()
        before = self._focus_before
        self._focus_before = None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def current(self) -> PaletteEntry | None:
        """The entry that Enter would take."""
        return self._model.entry(self._list.currentIndex().row())

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.setAccessibleName(say("palette.name"))
        self._field.setAccessibleName(say("palette.name"))
        self._field.setPlaceholderText(say("palette.placeholder"))
        self._list.setAccessibleName(say("palette.results"))
        for code, label in self._hints.items():
            label.setText(say(f"palette.{code}"))
        self._show_group()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._field:
            if isinstance(event, QResizeEvent) and self.isVisible():
                self.setGeometry(self._window.rect())
                self._place()
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_again()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 140 if now.dark else 70))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.border, 1))
        painter.setBrush(now.base)
        panel = QRectF(self._panel.geometry()).adjusted(-0.5, -0.5, 0.5, 0.5)
        painter.drawRoundedRect(panel, RADIUS, RADIUS)
        painter.setPen(QPen(now.border, 1))
        head = panel.top() + fonts.scaled(HEAD)
        painter.drawLine(int(panel.left()) + 1, int(head), int(panel.right()) - 1, int(head))

    def _key(self, event: QKeyEvent) -> bool:
        """Do what a key of the list stands for; False for a key of the field."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: PAGE, Qt.Key.Key_PageUp: -PAGE}
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key == Qt.Key.Key_Escape or _is_ctrl_k(event):
            self.close_again()
        elif key == Qt.Key.Key_Tab:
            self._narrow(None if self._group else self.current())
        elif key == Qt.Key.Key_Backtab or (key == Qt.Key.Key_Backspace and not self._field.text()):
            self._narrow(None)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        rows = self._model.entry_rows()
        if not rows:
            return
        here = rows.index(self._list.currentIndex().row())
        last = len(rows) - 1
        there = (here + by) % len(rows) if abs(by) == 1 else min(max(here + by, 0), last)
        self._make_current(rows[there])

    def _make_current(self, row: int) -> None:
        self._list.setCurrentIndex(self._model.index(row, 0))
        if row == 1:
            self._list.scrollToTop()
        entry = self.current()
        spoken = say("palette.spoken", group=entry.group, text=f"{entry.text} {entry.second}".strip()) if entry else ""
        self._field.setAccessibleDescription(spoken)
        self._tell("")
        announce(self._field, f"{spoken} {entry.why if entry else ''}".strip())

    def search_again(self) -> None:
        """Look again for what is typed, as more can be found now; what is chosen stays so."""
        chosen = self.current()
        if self.isVisible() and self._field.text():
            self._search()
            rows = [row for row in self._model.entry_rows() if chosen and self._model.entry(row) == chosen]
            if rows:
                self._make_current(rows[0])

    def _tell(self, text: str) -> None:
        """Say something in full under the list: why what is chosen cannot be done, or why nothing is found."""
        if text != self._told.text() or self._told.isHidden() == bool(text):
            self._told.setText(text)
            self._told.setVisible(bool(text))
            self._place()

    def _clicked(self, index: QModelIndex) -> None:
        if self._model.entry(index.row()) is not None:
            self._take()

    def _take(self) -> None:
        entry = self.current()
        if entry is None:
            return
        if entry.why:
            announce(self._field, entry.why)
            return
        self._recent.note(entry.id)
        self.close_again()
        self.chosen.emit(entry.id)

    def _narrow(self, entry: PaletteEntry | None) -> None:
        self._group = entry.group if entry else ""
        self._search()

    def _search(self) -> None:
        typed = self._field.text()
        matches = self._matching.find(typed, self._group)
        found, meant = matches.entries, matches.meant
        # What is called just as typed is meant, whatever else was used lately.
        recent = [each for each in self._recent.ids if not meant or each in meant]
        self._delegate.typed = typed
        headings = Headings(say("palette.recent"), say("palette.not-now"))
        self._model.set_rows(rows_arranged(found, recent, headings))
        counted = say("palette.found", count=len(found)) if found else say("palette.nothing-found")
        self._count.setText(self._how_far(counted) if typed.strip() else counted)
        self._show_group()
        self._place()
        rows = self._model.entry_rows()
        if rows:
            self._make_current(rows[0])
        else:
            self._tell(f"{self._count.text()}. {self._nothing}" if self._nothing else "")
            announce(self._field, f"{self._count.text()} {self._nothing}".strip())

    def _show_group(self) -> None:
        self._only.setVisible(bool(self._group))
        self._only.set_face(ChipFace(say("palette.only", group=self._group), meaning=ColourMeaning.ACCENT))
        self._hints["narrow"].setText(say("palette.widen" if self._group else "palette.narrow"))

    def _place(self) -> None:
        """Make the panel as wide as the window allows and as high as its rows."""
        top = min(TOP, self.height() // 8)
        width = min(fonts.scaled(WIDTH), self.width() - 32)
        if self._delegate.width != (inner := width - 2 - SCROLL_BAR):
            self._delegate.width = inner
            self._list.scheduleDelayedItemsLayout()
        told = 0 if self._told.isHidden() else self._told.heightForWidth(width - 2)
        frame = fonts.scaled(HEAD) + fonts.scaled(FOOT) + told
        wanted = sum(self._list.sizeHintForRow(row) for row in range(self._model.rowCount())) + 8
        room = max(0, self.height() - top - frame - 24)
        self._panel.setGeometry(QRect((self.width() - width) // 2, top, width, frame + min(wanted, room)))
        self.update()

    def _lay_out(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        # The panel is the frame of the field: the field itself has none.
        self._field.setFrame(False)
        # As high as the head: the signs of other scripts stand above and below what Latin letters need.
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        boxes.column(
            self._head(), (self._list, 1), self._told, self._foot(), on=self._panel, spacing=0, margins=(1, 0, 1, 0)
        )

    def _head(self) -> QWidget:
        head, row = _bar(self._panel, HEAD)
        row.addWidget(Picture("search", "text", parent=head))
        row.addWidget(self._only)
        row.addWidget(self._field, 1)
        row.addWidget(self._hints["any-language"])
        row.addWidget(KeyCap("Tab", head))
        row.addWidget(self._hints["narrow"])
        return head

    def _foot(self) -> QWidget:
        foot, row = _bar(self._panel, FOOT)
        for keys, code in ((("↑", "↓"), "choose"), (("Enter",), "run"), (("Esc",), "close")):
            for key in keys:
                row.addWidget(KeyCap(key, foot))
            row.addWidget(self._hints[code])
            row.addSpacing(8)
        row.addStretch(1)
        row.addWidget(self._count)
        return foot

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, TOP + HEAD + FOOT)


def _is_ctrl_k(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _bar(parent: QWidget, height: int) -> tuple[QWidget, QHBoxLayout]:
    bar = QWidget(parent)
    bar.setFixedHeight(fonts.scaled(height))
    row = QHBoxLayout(bar)
    row.setContentsMargins(14, 0, 14, 0)
    row.setSpacing(6)
    return bar, row
