"""Announcements of a screen reader."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader speak the text when it next pauses."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
