"""What stands on a menu card."""

from __future__ import annotations

from desktop.printing.sheet_parts import Contents, PrintedLine, Wording


class MenuCard(Contents, frozen=True, tag_field="template", tag="menu"):
    """The card of one meal: nothing of the office stands on it."""

    fixed = frozenset({"menu"})
    meal: Wording
    when: Wording
    """The day and the place."""
    courses: tuple[PrintedLine, ...]
    drinks: tuple[PrintedLine, ...]
