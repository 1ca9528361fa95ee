"""What a person of the registry brings to a list, filled into a form that names him or her."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.forms.present import said
from domain.registry.person import Person


class BroughtByPerson:
    """Fills in the names and the office of whoever is picked; what was typed stays.

    Args:
        editor: the editor of a field, by its name.
    """

    def __init__(self, editor: Callable[[str], Editor]) -> None:
        self._editor = editor
        self._filled_in: dict[str, Any] = {}

    def fill_in(self, person: Person | None, view: VisitView | None) -> None:
        """Fill in what a person brings, in the place of what the one picked before brought; None brings nothing."""
        brought = _brought_by(person, view) if person is not None else {}
        for name, value in brought.items():
            if self._editor(name).value() in (None, self._filled_in.get(name)):
                self._editor(name).set_value(value)
        self._filled_in = brought or self._filled_in


def _brought_by(person: Person, view: VisitView | None) -> dict[str, Any]:
    """The names, and the office held on the first day."""
    held = person.office_on(view.visit.first_day) if view is not None else None
    return said({"names": person.names, "position": held.title if held is not None else {}})
