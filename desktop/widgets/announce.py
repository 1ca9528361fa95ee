"""Announcements of a screen reader."""

from PySide6 import QtGui
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader speak the text when it next pauses."""
    # Used here only: making what Qt has for screen readers takes longer than the rest of this.
    QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(widget, text))
