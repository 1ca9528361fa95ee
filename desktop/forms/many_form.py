"""A form that asks for the same of several things, and records all of it in one save: one batch, one undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt

from desktop.forms.form import CommandForm
from desktop.forms.impact_form import ImpactForm
from desktop.forms.together_form import of_its_visit
from domain.core.message import Command, name_of
from domain.core.problem import Refused
from domain.impact.impact import decided, impact_of
from domain.impact.touched import Touched
from domain.record.command_data import fields_of


class ManyForm(CommandForm):
    """Asks once what is recorded of each. The last of its commands bears the id of the draft."""

    def focus_first(self) -> None:
        """Focus what is to be filled in; where nothing must be, those who are proposed, to be looked at first."""
        many = self._form.many
        needed = any(self._form.needs(name) and self.editor(name).value() is None for name in self._form.own)
        if many is None or many.offered is None or needed:
            super().focus_first()
            return
        proposed = self.editor(many.subject)
        self.setFocusProxy(proposed)
        proposed.setFocus(Qt.FocusReason.TabFocusReason)

    def beside(self) -> Sequence[Command[Any]]:
        """What is recorded before the commands for all."""
        return ()

    def lines(self) -> list[dict[str, Any]]:
        """The lines to be recorded: what stands beside, then a command for each thing it is about.

        Raises:
            Problem: what was asked cannot be said of one of them.
        """
        many, draft = self._form.many, self.draft
        assert many is not None
        common = of_its_visit(draft)
        asked = {name: draft.fields[name] for name in self._form.own if name in draft.fields and name != many.subject}
        self._refuse_nothing_said(asked)
        subjects = [str(each) for each in draft.fields.get(many.subject) or ()]
        visit = self._view.visit if self._view is not None else None
        said = [{**many.each(visit, each, asked), many.subject: each} for each in subjects] if visit else []
        for before, fields in zip(subjects, said[1:], strict=False) if many.follows else ():
            fields[many.follows] = before
        beside = [{"command": name_of(type(each)), "fields": fields_of(each)} for each in self.beside()]
        own = [{"command": draft.command, "fields": fields} for fields in said or [asked]]
        own[-1]["id"] = draft.id
        return [{**common, **line} for line in (*beside, *own)]

    def _refuse_nothing_said(self, asked: Mapping[str, Any]) -> None:
        """Where nothing was filled in, what is recorded of each would be taken back by a form nobody touched.

        Raises:
            Refused: `nothing-for-all`.
        """
        subject = self._form.many.subject if self._form.many is not None else ""
        names = [name for name in self._form.own if name != subject]
        if names and not asked and not any(map(self._form.needs, names)):
            raise Refused("nothing-for-all", field=names[0])


class ManyImpactForm(ManyForm, ImpactForm):
    """The withdrawal of several members: what any of them leaves behind is decided before they go."""

    def beside(self) -> list[Command[Any]]:
        found: list[Command[Any]] = []
        for command in decided(self._decisions().touched(), self._decisions().value() or {}):
            # Of two who go, each may leave the same behind, such as that they are counterparts.
            if command not in found:
                found.append(command)
        return found

    def _touched_now(self) -> tuple[Touched, ...]:
        members = self.editor("member").value()
        return tuple(each for member in members or () for each in self._left_by(str(member)))

    def _left_by(self, member: str) -> tuple[Touched, ...]:
        if self._view is None:
            return ()
        try:
            touched = impact_of(self._view.visit, member)
        except Refused:
            return ()
        whose = self._view.visit.delegations.members[member].words
        return tuple(replace(each, subject=f"{member} {each.subject}", whose=whose) for each in touched)
