"""The editor that picks an entry of a registry, or something that stands in one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.found_box import FoundBox
from desktop.forms.editors.pick import fill_box, show_in_box
from desktop.forms.editors.visit_offer import Offer
from desktop.widgets.layout import boxes
from desktop.wording import search
from desktop.wording.words import say
from domain.core.problem import Problem
from domain.naming.finding.found import Found

NOT_IN_ONE_PIECE = (1 << 16, 0)
"""Where words stand that hold what is typed in pieces: after all others."""

OfferedEntries = Callable[[DeskRegistries], list[tuple[str, str]]]
"""What may be picked: (id, words) pairs."""


SAME = "="
"""What is typed for that of the item before."""


class RegistryEditor(Editor):
    """One entry of a registry, found by typing any part of its words.

    An entry may be `called` by further words. Where it is known which entry the item `before` has, the sign = stands
    for it, and the empty line says so.
    """

    def __init__(
        self,
        offered: OfferedEntries,
        parent: QWidget | None = None,
        *,
        before: Callable[[VisitView], str] | None = None,
        called: Callable[[], Mapping[str, str]] = dict,
    ) -> None:
        super().__init__(parent)
        self._offered, self._registries = offered, NOBODY
        self._before, self._same = before, ""
        self._called = called
        self._view: VisitView | None = None
        self._offer = Offer()
        self._folded: list[tuple[str, str]] = []
        self._box = FoundBox(self._find, self)
        self._box.edited.connect(self._tell)
        self._box.line().editingFinished.connect(self._name_what_was_found)
        boxes.column(self._box, on=self)
        self.setFocusProxy(self._box)

    def value(self) -> Any:
        return (self._box.key() or self._box.typed()) or None

    def problem(self) -> Problem | None:
        return self._box.problem() if self._offer.choices else None

    def set_value(self, value: Any) -> None:
        show_in_box(self._box, str(value or ""))

    def set_registries(self, registries: DeskRegistries) -> None:
        chosen, self._registries = self.value(), registries
        offered, called = self._offered(registries), self._called()
        if self._offer.put([(key, f"{words} {called.get(key, '')}".rstrip()) for key, words in offered]):
            self._folded = [(key, search.folded_to_search(words)) for key, words in offered]
            fill_box(self._box, offered)
            self.set_value(chosen)
            self._say_same()

    def set_view(self, view: VisitView | None) -> None:
        self._view = view
        self._same = self._before(view) if self._before is not None and view is not None else ""
        self._say_same()

    def reword(self) -> None:
        self.set_registries(self._registries)
        self._say_same()

    def _name_what_was_found(self) -> None:
        """Show the words of what was found by part of them."""
        key = self._box.key()
        if key is not None and self._box.typed():
            show_in_box(self._box, key)

    def _say_same(self) -> None:
        known = self._box.findData(self._same) >= 0 if self._same else False
        self._box.line().setPlaceholderText(f"{SAME} {self._box.words(self._same)}" if known else "")
        self._box.line().setToolTip(say("form.same-as-before") if known else "")

    def _find(self, typed: str) -> list[Found]:
        """What may be meant: what has that id, what begins with all that is typed, what holds it in one piece.

        Of what begins with it, or holds it in the same place, the shortest comes first.
        """
        if typed == SAME and self._box.findData(self._same) >= 0:
            return [Found(self._same)]
        wanted = search.folded_to_search(typed)
        held = {key: (at, len(words)) for key, words in self._folded if (at := words.find(wanted)) >= 0}
        found = sorted(self._offer.find(typed), key=lambda each: held.get(each.person, NOT_IN_ONE_PIECE))
        return sorted(found, key=lambda each: each.person != typed)
