"""The strip under a table: what is chosen, what can be done with it and by which key, and a sum."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QMenu, QWidget

from desktop.look import fonts
from desktop.widgets.button import Button, Variant
from desktop.widgets.keys.key_names import shown_keys
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.layout.flow_layout import FlowLayout

SPACING, EDGE = 8, 14
LEAST_SUM = 180
"""The totals have at least this width, in pixels at the normal size of text."""
MOST_SEEN = 5
"""How many buttons stand there at once; what else can be done stands in a menu behind one more."""


class CommandStrip(QWidget):
    """Buttons for keys: `pressed` carries the key as `CommandTable.key_command` does.

    Where `usual` names some of the keys, the others stand in the menu, however few they are. The last entry of the menu
    asks for that of all that can be done, as the menu key does.
    """

    pressed = Signal(str)
    record_wanted = Signal()
    """What is prepared is to be recorded."""

    def __init__(self, keys: tuple[str, ...], parent: QWidget | None = None, usual: tuple[str, ...] = ()) -> None:
        super().__init__(parent)
        self._keys, self._usual = keys, usual
        self._offered, self._several, self._every = set(keys), False, ""
        self._chosen = Label(font=fonts.interface, parent=self)
        self._sum = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        buttons = FlowLayout()
        buttons.setSpacing(SPACING)
        buttons.addWidget(self._chosen)
        self._record = Button("", Variant.PRIMARY, keys="Ctrl+Enter", parent=self)
        self._record.clicked.connect(self.record_wanted)
        self._record.hide()
        buttons.addWidget(self._record)
        for number, key in enumerate(keys):
            button = Button("", keys=key, parent=self)
            self._group.addButton(button, number)
            buttons.addWidget(button)
        self._more = Button("", parent=self)
        self._more.clicked.connect(self._offer_others)
        buttons.addWidget(self._more)
        buttons.keep(self._record, self._more)
        boxes.row((buttons, 1), self._sum, on=self, spacing=SPACING, margins=(EDGE, 8, EDGE, 8))
        self._group.idClicked.connect(self._clicked)
        self.set_chosen("")
        self._show()

    def set_words(self, texts: tuple[str, ...], more: str = "", every: str = "") -> None:
        """Word the buttons, in the order of their keys, and the one that offers the others.

        `every` words the way to all that can be done; empty where there is none.
        """
        self._every = every
        self._more.setText(more)
        self._more.setAccessibleName(more)
        for number, text in enumerate(texts):
            self._group.button(number).setText(text)
            self._group.button(number).setAccessibleName(text)
        self._show()

    def set_chosen(self, text: str) -> None:
        """Say what the buttons would act on; empty for nothing."""
        self._chosen.setText(text)
        self._chosen.setVisible(bool(text))
        self._take_place()

    def offer_recording(self, text: str) -> None:
        """Offer to record what is prepared, in these words; empty where nothing is."""
        self._record.setText(text)
        self._record.setAccessibleName(text)
        self._record.setVisible(bool(text))
        self._take_place()

    def record_button(self) -> Button:
        """The button that records what is prepared."""
        return self._record

    def set_sum(self, text: str) -> None:
        """Say what stands at the other end: totals."""
        self._sum.setText(text)
        self._sum.setVisible(bool(text))
        self._take_place()

    def show_buttons(self, shown: bool, without: Collection[str] = ()) -> None:
        """Offer what the keys do, or nothing, as in the past; never those of keys that do nothing now."""
        self._offered = {key for key in self._keys if shown and key not in without}
        self._show()

    def offer(self, key: str, offered: bool) -> None:
        """Offer what one key does, or not."""
        (self._offered.add if offered else self._offered.discard)(key)
        self._show()

    def give_way(self, several: bool) -> None:
        """Leave its place to the bar of several rows, unless there is something to record."""
        self._several = several
        self._take_place()

    def offered(self) -> list[Button]:
        """The buttons that can be pressed now, those behind the menu among them."""
        return [self.button(key) for key in self._keys if key in self._offered and self.button(key).isEnabled()]

    def others(self) -> QMenu:
        """A menu of what can be done besides, each with its key."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for key in self._apart():
            button = self.button(key)
            if button.isEnabled():
                text = button.text().replace("&", "&&")
                menu.addAction(f"{text}\t{shown_keys(button.keys())}").triggered.connect(button.click)
        if self._every:
            menu.addSeparator()
            menu.addAction(f"{self._every}\t{shown_keys('Shift+F10')}").triggered.connect(self._ask_every)
        return menu

    def button(self, key: str) -> Button:
        """The button of a key. Raises ValueError for an unknown one."""
        found = self._group.button(self._keys.index(key))
        assert isinstance(found, Button)
        return found

    def sum(self) -> str:
        """The totals as said."""
        return self._sum.text()

    def _seen(self) -> list[str]:
        """The keys whose buttons are seen: what is usual of what is offered, else the first of it."""
        usual = self._usual or self._keys
        return [key for key in self._keys if key in self._offered and key in usual][:MOST_SEEN]

    def _apart(self) -> list[str]:
        """The keys offered in the menu alone."""
        seen = self._seen()
        return [key for key in self._keys if key in self._offered and key not in seen]

    def _show(self) -> None:
        seen = self._seen()
        for key in self._keys:
            self.button(key).setVisible(key in seen)
        self._more.setVisible(bool(self._apart() or (self._every and self._offered)))
        self._take_place()

    def _take_place(self) -> None:
        """Stand below the list only with something to say or to press."""
        says = bool(self._offered or self._chosen.text() or self._sum.text()) and not self._several
        self.setVisible(says or not self._record.isHidden())
        self._give_sum_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_sum_room()

    def _give_sum_room(self) -> None:
        """Let the totals break their lines before the buttons take another row."""
        parts = [
            part for part in (self._chosen, *self._group.buttons(), self._more, self._record) if not part.isHidden()
        ]
        taken = sum(part.sizeHint().width() + SPACING for part in parts)
        self._sum.setMaximumWidth(max(self.width() - taken - 2 * EDGE, fonts.scaled(LEAST_SUM)))

    def _ask_every(self) -> None:
        """Ask for the menu of what is selected, as a hand does that presses here."""
        here = self._more.geometry().topLeft()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, self.mapToGlobal(here))
        QApplication.sendEvent(self, asked)

    def _offer_others(self) -> None:
        if not self._apart():
            self._ask_every()
            return
        menu = self.others()
        menu.popup(self._more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _clicked(self, number: int) -> None:
        self.pressed.emit(self._keys[number])
