"""The form of a withdrawal or a replacement: it shows everything affected, and records all decisions in one batch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from desktop.desk.view import VisitView
from desktop.forms.drafts import Draft
from desktop.forms.editors.decisions import DecisionsEditor
from desktop.forms.editors.editor import Editor
from desktop.forms.together_form import TogetherForm, of_its_visit
from desktop.widgets.fields.form_row import RowWords
from desktop.wording.words import say
from domain.core.message import name_of
from domain.core.problem import Refused
from domain.impact.impact import decided, impact_of
from domain.impact.touched import Touched
from domain.record.command_data import fields_of
from domain.visit.visit import Visit

DECISIONS = "decisions"
AFFECTING = ("member", "by")
"""The fields from which it follows what is affected."""


class ImpactForm(TogetherForm):
    """Asks, beside the fields of the command, for a decision on each thing affected."""

    more: ClassVar[tuple[str, ...]] = (DECISIONS,)
    _asked_about: tuple[VisitView | None, Sequence[Any]] | None = None

    def lines_of(self, draft: Draft) -> Sequence[dict[str, Any]]:
        editor = self._decisions()
        beside = [
            {**of_its_visit(draft), "command": name_of(type(command)), "fields": fields_of(command)}
            for command in decided(editor.touched(), editor.value() or {})
        ]
        return (*beside, self.own_line(draft))

    def focus_first(self) -> None:
        """Focus the decisions, once it is known who goes and who comes."""
        known = all(self.editor(name).value() is not None for name in self._form.own)
        if known and self._decisions().touched():
            self._decisions().setFocus()
        else:
            super().focus_first()

    def _extra_editors(self) -> dict[str, Editor]:
        return {DECISIONS: DecisionsEditor()}

    def _row_words(self, name: str) -> RowWords:
        if name != DECISIONS:
            return super()._row_words(name)
        return RowWords(say("form.decisions"), say("form.decisions.hint"))

    def _judge(self) -> None:
        # What is affected takes a while to find in a large visit, and typing a reason does not change it.
        asked = (self._view, self._affecting())
        if asked != self._asked_about:
            self._asked_about = asked
            self._show_touched()
        super()._judge()

    def _show_touched(self) -> None:
        touched = self._touched_now()
        if touched != self._decisions().touched():
            self._decisions().show_touched(touched)

    def _affecting(self) -> Sequence[Any]:
        """From what it follows what is affected."""
        return [self.editor(name).value() for name in AFFECTING if name in self._form.own]

    def _touched_now(self) -> tuple[Touched, ...]:
        member = self.editor("member").value()
        if self._view is None or member is None:
            return ()
        try:
            return self._touched_by(self._view.visit, str(member))
        except Refused:
            return ()

    def _touched_by(self, visit: Visit, member: str) -> tuple[Touched, ...]:
        return impact_of(visit, member, self._by())

    def _by(self) -> str | None:
        """Who comes instead, once somebody of the lists is chosen."""
        by = self.editor("by").value() if "by" in self._form.own else None
        known = self._view is not None and by in self._view.visit.delegations.members
        return str(by) if known else None

    def _decisions(self) -> DecisionsEditor:
        editor = self.editor(DECISIONS)
        assert isinstance(editor, DecisionsEditor)
        return editor
