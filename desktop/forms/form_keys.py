"""The keys of a form: Ctrl+Enter records, Esc closes, Enter goes on; and which field the keyboard enters and leaves."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from desktop.forms.form_fields import FormFields


class FormKeys(QObject):
    """Takes the keys of a form that its fields have no use for, and follows the focus through them.

    Args:
        last: the button that records; Enter goes on to it from the last field.
    """

    record_wanted = Signal()
    leave_wanted = Signal()
    entered = Signal(str)
    """The name of the field the keyboard has come to, from elsewhere in the form."""
    left = Signal(str)
    """The name of the field the focus has left."""

    def __init__(self, form: QWidget, fields: FormFields, last: QPushButton) -> None:
        super().__init__(form)
        self._form, self._fields, self._last = form, fields, last
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), form, self.record_wanted.emit, context=here)
        QShortcut(QKeySequence("Esc"), form, self._leave, context=here)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def take(self, event: QKeyEvent) -> bool:
        """Whether a key was one of the form: Enter goes on to the next field, at last to the button that records."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # As the shortcut, which is not heard while the list below a field closes.
            self.record_wanted.emit()
        else:
            self._go_on()
        return True

    def _go_on(self) -> None:
        """Press the button in focus, unless it is one of a choice; else focus the field after the one in focus."""
        focused = self._form.window().focusWidget()
        if isinstance(focused, QPushButton) and not focused.isCheckable():
            focused.click()
            return
        after = self._fields.after(focused) or self._last
        after.setFocus(Qt.FocusReason.TabFocusReason)

    def _leave(self) -> None:
        """Close the list that is open over a field, else the form."""
        if not close_list():
            self.leave_wanted.emit()

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is None or new is None:
            return
        if isinstance(old, QLineEdit) and self._form.isAncestorOf(old):
            old.setCursorPosition(0)
        entered, left = self._fields.name_at(new), self._fields.name_at(old)
        # Not as the form opens: its rows are not laid out yet. Nor away from under the mouse.
        if entered and self._form.isAncestorOf(old) and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.entered.emit(entered)
        if left and left != entered:
            self.left.emit(left)


def close_list() -> bool:
    """Close the list that is open over a field, and say whether there was one; nothing of it is taken."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.hide()
    return popup is not None
