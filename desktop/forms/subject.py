"""What a form is about, and what stands of it: another subject brings its own values, not those of the one before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.forms.present import asked_of, what_stands
from domain.core.message import CommandClass

SUBJECTS = ("item", "member", "line", "other", "after", "figure", "person", "venue", "check", "document")
"""The fields that say what a form is about, rather than what it changes; so do those by which it finds what stands."""


class FormSubject:
    """What a form is about. Fields that still show what stood of it follow when the officer chooses another."""

    def __init__(self, command: CommandClass, editors: Mapping[str, Editor], defaults: Mapping[str, Any]) -> None:
        self._command, self._defaults = command, defaults
        self._about = {name: editor for name, editor in editors.items() if name in SUBJECTS}
        self._following = {name: editor for name, editor in editors.items() if name not in self._about}
        self._chosen: dict[str, Any] = {}
        self._shown: dict[str, Any] = {}
        self._stood: dict[str, Any] = {}

    def filled(self, view: VisitView | None, registries: DeskRegistries) -> None:
        """Learn that the form was filled in: this is what it is about, and what it shows of it."""
        visit = view.visit if view is not None else None
        for name in asked_of(self._command, self._choice(), visit, registries) & self._following.keys():
            self._about[name] = self._following.pop(name)
        self._chosen = self._choice()
        self._stood = self._stands(view, registries)
        self._shown = {name: editor.value() for name, editor in self._following.items()}

    def follow(self, view: VisitView | None, registries: DeskRegistries) -> None:
        """Where another subject is chosen, show what stands of it in every field the officer did not change."""
        if self._choice() == self._chosen:
            return
        stands = self._stands(view, registries)
        for name, editor in self._following.items():
            if name in (self._stood.keys() | stands.keys()) and editor.value() == self._shown[name]:
                editor.set_value(stands.get(name, self._defaults.get(name)))
        self.filled(view, registries)

    def _stands(self, view: VisitView | None, registries: DeskRegistries) -> dict[str, Any]:
        return what_stands(self._command, self._choice(), view.visit if view is not None else None, registries)

    def _choice(self) -> dict[str, Any]:
        said = ((name, editor.value()) for name, editor in self._about.items())
        # Of several at once no values stand.
        return {name: value for name, value in said if value is not None and not isinstance(value, list)}
