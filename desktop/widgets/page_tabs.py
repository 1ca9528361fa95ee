"""The tabs of the pages: those there is room for, the page on show among them; the others stand under More."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QWidget

from desktop.look import fonts
from desktop.widgets.button import Button, ButtonSize, Variant
from desktop.widgets.keys.key_names import shown_keys
from desktop.widgets.tabs import Tabs, width_of

GAP = 4


class PageTabs(QWidget):
    """Each with its number, on every page: where room is short tabs go under More, the last first. Both tell the keys.

    It places its parts itself: in a layout, the button More appearing while a window is laid out would begin anew what
    is under way, and leave the header as it was before.
    """

    chosen = Signal(int)
    """The number of a page."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Sequence[str] = [""] * count
        self._whole: Sequence[str] = self._names
        self._told_width = -1
        """How wide it told its layout it would be."""
        self._keys: Sequence[str] = self._names
        self._fitted: tuple[object, ...] = ()
        """How wide each was, and the room there was, when it was last chosen which are shown."""
        self._tipped: tuple[Sequence[str], Sequence[str]] | None = None
        """The names and the keys that the tool tips tell."""
        self._bar = Tabs(self)
        for _ in range(count):
            self._bar.addTab("")
        self._bar.currentChanged.connect(self._changed)
        self._more = Button("", Variant.QUIET, icon="chevron-down", size=ButtonSize.NORMAL, parent=self)
        self._more.clicked.connect(self._open_more)
        self._more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_keys(self, keys: Sequence[str]) -> None:
        """Tell which key leads to each page."""
        self._keys = keys

    def set_names(self, names: Sequence[str], whole: Sequence[str], more: str) -> None:
        """Word the tabs: their names, and their names with numbers."""
        if (names, whole, more) == (self._names, self._whole, self._more.text()):
            return
        others = (names, more) != (self._names, self._more.text())
        self._names, self._whole = names, whole
        if more != self._more.text():
            self._more.setText(more)
            self._more.setAccessibleName(more)
        self._fit()
        if width_of(whole) != self._told_width or others:
            self.updateGeometry()

    def show_page(self, number: int) -> None:
        """Mark the page that is open, without telling."""
        self._bar.blockSignals(True)
        self._bar.setTabVisible(number, True)
        self._bar.setCurrentIndex(number)
        self._bar.blockSignals(False)
        self._fit()

    def under_more(self) -> tuple[int, ...]:
        """The pages for whose tabs there is no room."""
        return tuple(number for number in range(self._bar.count()) if not self._bar.isTabVisible(number))

    def more_button(self) -> Button:
        """The button that opens the menu of the others."""
        return self._more

    def minimumSizeHint(self) -> QSize:
        widest = max(width_of([name]) for name in self._whole)
        return QSize(widest + GAP + self._more.sizeHint().width(), self._height())

    def sizeHint(self) -> QSize:
        self._told_width = width_of(self._whole)
        return QSize(self._told_width, self._height())

    def _height(self) -> int:
        return max(self._bar.sizeHint().height(), self._more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
        else:
            self._place()

    def _fit(self) -> None:
        """Word the tabs, and choose anew which of them there is room for where any is wider or narrower than it was."""
        self._bar.blockSignals(True)
        self._set_tips()
        for number, text in enumerate(self._whole):
            # Setting the text of one tab lays out all of them.
            if self._bar.tabText(number) != text:
                self._bar.setTabText(number, text)
        widths = [width_of([text]) for text in self._whole]
        fitted = (widths, self.width(), self._bar.currentIndex(), self._more.text(), fonts.setting())
        if fitted != self._fitted:
            self._fitted = fitted
            self._bar.setFont(fonts.interface())
            self._show_fitting(self._shown(widths), widths)
        self._bar.blockSignals(False)

    def _show_fitting(self, shown: set[int], widths: Sequence[int]) -> None:
        for number in range(self._bar.count()):
            if self._bar.isTabVisible(number) != (number in shown):
                self._bar.setTabVisible(number, number in shown)
        # A bar of exactly its width has nothing to scroll.
        self._bar.setFixedWidth(sum(widths[number] for number in shown))
        self._more.setVisible(len(shown) < self._bar.count())
        self._place()

    def _set_tips(self) -> None:
        """Tell of each tab its name and its key, where they are others than were told."""
        if (tipped := (self._names, self._keys)) == self._tipped:
            return
        self._tipped = tipped
        for number, (name, keys) in enumerate(zip(*tipped, strict=True)):
            self._bar.setTabToolTip(number, "  ".join((name, shown_keys(keys))).strip())

    def _place(self) -> None:
        """Put the tabs at the beginning and More after them, in the middle of the height."""
        left = 0
        for part, size in ((self._bar, self._bar.sizeHint()), (self._more, self._more.sizeHint())):
            width = part.maximumWidth() if part is self._bar else size.width()
            box = QRect(left, (self.height() - size.height()) // 2, width, size.height())
            part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))
            left += width + GAP

    def _shown(self, widths: Sequence[int]) -> set[int]:
        """The tabs there is room for, the current one always among them."""
        every, current = range(len(widths)), self._bar.currentIndex()
        if sum(widths) <= self.width():
            return set(every)
        room = self.width() - self._more.sizeHint().width() - GAP - widths[current]
        shown = {current}
        for number in every:
            if number in shown:
                continue
            room -= widths[number]
            if room < 0:
                break
            shown.add(number)
        return shown

    def _changed(self, number: int) -> None:
        self._fit()
        self.chosen.emit(number)

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for number in self.under_more():
            action = QAction(f"{self._whole[number]}\t{shown_keys(self._keys[number])}", menu)
            action.setData(number)
            menu.addAction(action)
        menu.triggered.connect(self._chosen_in_menu)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
        menu.setActiveAction(menu.actions()[0])

    def _chosen_in_menu(self, action: QAction) -> None:
        self.chosen.emit(int(action.data()))
