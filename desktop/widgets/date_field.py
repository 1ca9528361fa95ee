"""A field for a date, typed as officers type it."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from desktop.widgets.shorthand import parse_date
from desktop.widgets.shorthand_field import ShorthandField


class DateField(ShorthandField):
    """Takes 12.11.2025, 12/11, 12, 2025-11-12, +1; the arrows move it by a day.

    `spell` words a date in the language of the interface. What the reader leaves out is taken from the date
    `near`: today, or the first day of the visit.
    """

    def __init__(self, near: date, spell: Callable[[date], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._near = near
        self._spell = spell

    def value(self) -> date | None:
        return parse_date(self.text(), self._near)

    def set_value(self, value: date | None) -> None:
        """Show a date as 12.11.2025, or nothing."""
        self.setText(f"{value:%d.%m.%Y}" if value else "")

    def set_near(self, near: date) -> None:
        """Set the date from which what is left out is taken."""
        self._near = near
        self.reread()

    def set_spelling(self, spell: Callable[[date], str]) -> None:
        """Word dates in another language."""
        self._spell = spell
        self.reread()

    def meaning(self) -> str:
        value = self.value()
        return f"= {self._spell(value)}" if value else ""

    def step(self, forward: bool) -> str:
        value = self.value()
        moved = value + timedelta(days=1 if forward else -1) if value else self._near
        return f"{moved:%d.%m.%Y}"
