"""What a screen reader meets in a window: the tree of what is accessible, as text."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

ROWS = 60
"""How many children of one thing are told: a long table is told from its beginning."""
SILENT = ("Client", "LayeredPane", "Splitter", "Pane", "ScrollBar", "Separator", "Border", "Grip", "NoRole")
"""Roles that say nothing by themselves: they hold others."""
ASKED = ("Button", "ButtonMenu", "ButtonDropDown", "CheckBox", "RadioButton", "EditableText", "ComboBox", "SpinBox",
         "List", "Table", "Tree", "Slider", "Link", "MenuItem", "PageTab")  # fmt: skip
"""Roles of what one acts on: without a name nobody who does not see it knows what it is for."""


def read_aloud(window: QWidget) -> list[str]:
    """Role, name, value and state of everything that says something, one a line, nested by two spaces."""
    return [line for _, line in _lines(QAccessible.queryAccessibleInterface(window), 0)]


def nameless(window: QWidget) -> list[str]:
    """What one acts on and has no name, by its role and its place in the tree."""
    return [line for said, line in _lines(QAccessible.queryAccessibleInterface(window), 0) if not said]


def _lines(told: QAccessibleInterface, depth: int) -> Iterator[tuple[bool, str]]:
    """Whether each is named as it must be, and its line."""
    if not told.isValid() or told.state().invisible:
        return
    role, name = str(told.role()).rsplit(".", 1)[-1], " ".join(told.text(QAccessible.Text.Name).split())
    if role not in SILENT or (name and role != "ScrollBar"):
        yield bool(name) or role not in ASKED, _line(told, role, name, depth)
        depth += 1
    for at in range(min(told.childCount(), ROWS)):
        child = told.child(at)
        if child is not None:
            yield from _lines(child, depth)


def _line(told: QAccessibleInterface, role: str, name: str, depth: int) -> str:
    state = told.state()
    states = {"disabled": state.disabled, "checked": state.checked, "selected": state.selected}
    value = " ".join(told.text(QAccessible.Text.Value).split()) if role != "StaticText" else ""
    words = (role, name, f"= {value}" if value and value != name else "", *(each for each, on in states.items() if on))
    return "  " * depth + " ".join(word for word in words if word)
