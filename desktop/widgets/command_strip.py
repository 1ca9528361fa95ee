"""The strip under a table: what is chosen, what can be done with it and by which key, and a sum."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QWidget

from desktop.look import fonts
from desktop.widgets.button import Button, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.key_names import shown_keys
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.toast import keep_uncovered


class CommandStrip(QWidget):
    """Buttons for keys: `pressed` carries the key as `CommandTable.key_command` does.

    Where `usual` names some of the keys, the others stand in a menu behind one button more.
    """

    pressed = Signal(str)
    record_wanted = Signal()
    """What is prepared is to be recorded."""

    def __init__(self, keys: tuple[str, ...], parent: QWidget | None = None, usual: tuple[str, ...] = ()) -> None:
        super().__init__(parent)
        self._keys = keys
        # Its buttons are offered by the menu alone: none of them is ever seen.
        self._others = QWidget(self)
        self._others.hide()
        self._more = Button("", parent=self)
        self._more.clicked.connect(self._offer_others)
        keep_uncovered(self)
        self._chosen = Label(font=fonts.interface, parent=self)
        self._sum = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        buttons = FlowLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._chosen)
        self._record = Button("", Variant.PRIMARY, keys="Ctrl+Enter", parent=self)
        self._record.clicked.connect(self.record_wanted)
        self._record.hide()
        buttons.addWidget(self._record)
        for number, key in enumerate(keys):
            apart = bool(usual) and key not in usual
            button = Button("", keys=key, parent=self._others if apart else self)
            self._group.addButton(button, number)
            if not apart:
                buttons.addWidget(button)
        buttons.addWidget(self._more)
        self._more.setVisible(bool(self._apart()))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(8)
        row.addLayout(buttons, 1)
        row.addWidget(self._sum)
        self._group.idClicked.connect(self._clicked)
        self.set_chosen("")

    def set_words(self, texts: tuple[str, ...], more: str = "") -> None:
        """Word the buttons, in the order of their keys, and the one that offers the others."""
        self._more.setText(more)
        self._more.setAccessibleName(more)
        for number, text in enumerate(texts):
            self._group.button(number).setText(text)
            self._group.button(number).setAccessibleName(text)

    def set_chosen(self, text: str) -> None:
        """Say what the buttons would act on; empty for nothing."""
        self._chosen.setText(text)
        self._chosen.setVisible(bool(text))

    def offer_recording(self, text: str) -> None:
        """Offer to record what is prepared, in these words; empty where nothing is."""
        self._record.setText(text)
        self._record.setAccessibleName(text)
        self._record.setVisible(bool(text))

    def record_button(self) -> Button:
        """The button that records what is prepared."""
        return self._record

    def set_sum(self, text: str) -> None:
        """Say what stands at the other end: totals."""
        self._sum.setText(text)

    def show_buttons(self, shown: bool, without: Collection[str] = ()) -> None:
        """Show or hide the buttons, as nothing can be done in the past; never those of keys that do nothing now."""
        for key in self._keys:
            self.button(key).setVisible(shown and key not in without)
        self._more.setVisible(shown and any(not each.isHidden() for each in self._apart()))

    def offered(self) -> list[Button]:
        """The buttons that can be pressed now, those behind the menu among them."""
        return [button for button in self.key_buttons() if not button.isHidden() and button.isEnabled()]

    def others(self) -> QMenu:
        """A menu of what can be done besides, each with its key."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for button in self._apart():
            if button in self.offered():
                text = button.text().replace("&", "&&")
                menu.addAction(f"{text}\t{shown_keys(button.keys())}").triggered.connect(button.click)
        return menu

    def key_buttons(self) -> list[Button]:
        """The buttons of its keys, in their order."""
        return [self.button(key) for key in self._keys]

    def button(self, key: str) -> Button:
        """The button of a key. Raises ValueError for an unknown one."""
        found = self._group.button(self._keys.index(key))
        assert isinstance(found, Button)
        return found

    def sum(self) -> str:
        """The totals as said."""
        return self._sum.text()

    def _apart(self) -> list[Button]:
        return [button for button in self.key_buttons() if button.parentWidget() is self._others]

    def _offer_others(self) -> None:
        menu = self.others()
        menu.popup(self._more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _clicked(self, number: int) -> None:
        self.pressed.emit(self._keys[number])
