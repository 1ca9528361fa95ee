"""The mark on a field that something is wrong with: its border takes the colour of it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop.look.colours import colours

_PROPERTY = "mark"


class Severity(Enum):
    """REFUSAL will not be recorded. WARNING may stay, with a reason. The value is the name of its colour."""

    WARNING = "warning"
    REFUSAL = "refusal"


def set_mark(field: QWidget, severity: Severity | None) -> None:
    """Mark a field, or take its mark away."""
    field.setProperty(_PROPERTY, severity.value if severity is not None else None)
    field.update()


def mark_of(field: QWidget) -> Severity | None:
    """How grave what is wrong with a field is; None when nothing is."""
    said = field.property(_PROPERTY)
    return Severity(said) if said is not None else None


def mark_colour(field: QWidget | None) -> QColor | None:
    """The colour of the border of a marked field; None when nothing is wrong with it."""
    severity = mark_of(field) if field is not None else None
    return colours().named(severity.value) if severity is not None else None
