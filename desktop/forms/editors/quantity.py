"""The editor of a quantity: one line, typed as one says it, with what it means beneath."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.forms.editors.editor import Editor
from desktop.look import fonts
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.wording.quantity_reading import read_quantity
from desktop.wording.words import say
from domain.core.problem import Malformed, Problem, Refused
from domain.core.quantity import Quantity, QuantitySaid, quantity_of


class QuantityEditor(Editor):
    """How much, with its period: "28.7 bn USD, 2024", in the words of any language the program knows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit(self)
        self._meaning = Label(font=fonts.secondary, tone="muted", parent=self)
        self._shown: tuple[str, Any] = ("", None)
        self._line.textEdited.connect(self._typed)
        boxes.column(self._line, self._meaning, on=self, spacing=2)
        self.setFocusProxy(self._line)

    def value(self) -> Any:
        typed = self._line.text().strip()
        if typed == self._shown[0]:
            # The units and periods it has in other languages stand as long as nothing is typed.
            return self._shown[1]
        read = read_quantity(typed, say.words.language) if typed else None
        return read or typed or None

    def set_value(self, value: Any) -> None:
        quantity = _quantity(value)
        text = value if isinstance(value, str) else spelt(quantity) if quantity is not None else ""
        self._line.setText(text)
        self._shown = (text, value)
        self._tell_meaning()

    def problem(self) -> Problem | None:
        return Malformed("unread-quantity") if isinstance(self.value(), str) else None

    def reword(self) -> None:
        typed, value = self._line.text().strip(), self._shown[1]
        if typed and typed == self._shown[0]:
            self.set_value(value)
        self._tell_meaning()

    def _typed(self) -> None:
        self._tell_meaning()
        self._tell()

    def _tell_meaning(self) -> None:
        quantity = _quantity(self.value())
        self._meaning.setText(f"= {say.words.said(quantity, 'dated')}" if quantity is not None else "")
        self._line.setAccessibleDescription(self._meaning.text())


def spelt(quantity: Quantity) -> str:
    """A quantity as the editor reads it: 28.7 billion US dollars, 2024."""
    amount, period = say.words.said(quantity), quantity.period
    if period is None:
        return amount
    told = say.words.said(period)
    return f"{amount}, “{told}”" if period.kind == "words" else f"{amount}, {told}"


def _quantity(value: Any) -> Quantity | None:
    try:
        return quantity_of(msgspec.convert(value, QuantitySaid)) if isinstance(value, dict) else None
    except (Refused, msgspec.ValidationError):
        return None
