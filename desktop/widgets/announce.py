"""Announcements of a screen reader."""

from PySide6 import QtGui
from PySide6.QtWidgets import QWidget


def make_ready() -> None:
    """Have what Qt has for screen readers made, so that the first announcement does not wait for it."""
    QtGui.QAccessible.isActive()


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader speak the text when it next pauses."""
    # Used here only: making what Qt has for screen readers takes longer than the rest of this.
    QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(widget, text))
