"""The forms that link members to the registry of persons, and enter there whoever is not in it yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from desktop.forms.drafts import Draft
from desktop.forms.editors.choice import YesNoEditor
from desktop.forms.editors.editor import Editor
from desktop.forms.many_form import ManyForm
from desktop.forms.together_form import TogetherForm, circumstances, of_its_visit
from desktop.look.style.mark import Severity
from desktop.widgets.fields.form_row import RowWords
from desktop.wording.words import say
from domain.core.message import Command, name_of
from domain.core.problem import Refused
from domain.delegation.delegation import Member
from domain.record.command_data import fields_of
from domain.registry.courtesy import NotePersonLanguages, WordCourtesy
from domain.registry.office_held import RecordOffice
from domain.registry.person import RegisterPerson

REGISTER = "register"


class IdentifyForm(TogetherForm):
    """Says which person of the registry a member is; if wanted, enters him there as somebody new, and links him."""

    more = (REGISTER,)

    def lines_of(self, draft: Draft) -> Sequence[dict[str, Any]]:
        member, person = self._member(draft), draft.fields.get("person")
        if member is not None and not person and not self.editor(REGISTER).value() and member.person is None:
            raise Refused("person-to-choose", field="person")
        if not self.editor(REGISTER).value() or person or member is None:
            return (self.own_line(draft),)
        key = key_for(member, set(self._registries.person))
        return (*entered(member, key, circumstances(draft)), self.own_line(draft, person=key))

    def _fill_in(self) -> None:
        """Ask whether he is to be entered while nobody is chosen who is there already."""
        self.row(REGISTER).setVisible(self.editor("person").value() is None)

    def _member(self, draft: Draft) -> Member | None:
        members = self._view.visit.delegations.members if self._view is not None else {}
        member = members.get(str(draft.fields.get("member")))
        return member if member is not None and member.names else None

    def _row_words(self, name: str) -> RowWords:
        if name != REGISTER:
            return super()._row_words(name)
        return RowWords(say("form.register-member"), say("form.register-member.hint"))

    def _extra_editors(self) -> dict[str, Editor]:
        return {REGISTER: YesNoEditor("form.register-too.tick")}


class RegisterMembersForm(ManyForm):
    """Enters several members in the registry with what the visit knows of them, and links each to his entry.

    Who is linked already or has no name is passed over, and so is whoever may be known there: he is told, and linked
    by himself.
    """

    def __init__(self, *args: Any) -> None:
        self._looked_in: object = None
        self._known: dict[tuple[str, ...], bool] = {}
        """Whether these names may be known in the registry looked in: in a large one nobody is looked for twice."""
        super().__init__(*args)

    def lines(self) -> list[dict[str, Any]]:
        draft, lines = self.draft, []
        taken = set(self._registries.person)
        for member in self._new():
            key = key_for(member, taken)
            taken.add(key)
            linked = {"command": draft.command, "fields": {"member": member.id, "person": key}}
            lines += [*entered(member, key, circumstances(draft)), {**of_its_visit(draft), **linked}]
        if not lines:
            raise Refused("nobody-to-register", field="member")
        lines[-1]["id"] = draft.id
        return lines

    def _clear(self, name: str) -> None:
        known = [member for member in self._unlinked() if self._may_be_known(member)] if name == "member" else []
        if not known:
            super()._clear(name)
            return
        told = tuple(say.words.name(member.names, member.position) for member in known)
        self.row(name).show_error(Severity.WARNING, say("form.maybe-registered", members=told), "", ())

    def _new(self) -> list[Member]:
        return [member for member in self._unlinked() if not self._may_be_known(member)]

    def _unlinked(self) -> list[Member]:
        members = self._view.visit.delegations.members if self._view is not None else {}
        chosen = (members[key] for key in self.editor("member").value() or () if key in members)
        return [member for member in chosen if member.person is None and member.names]

    def _may_be_known(self, member: Member) -> bool:
        if self._looked_in is not self._registries.person:
            self._looked_in, self._known = self._registries.person, {}
        names = tuple(str(name) for name in member.names.values())
        if names not in self._known:
            self._known[names] = bool(self._registries.alike(names))
        return self._known[names]


def key_for(member: Member, taken: set[str]) -> str:
    """The key a member gets in the registry, which nobody there has."""
    return str(RegisterPerson(dict(member.names)).keyed(taken.__contains__).person)


def entered(member: Member, key: str, common: dict[str, Any]) -> list[dict[str, Any]]:
    """The lines that enter a member in the registry under a key: names, office, languages, how he is addressed."""
    found: list[Command[Any]] = []
    if member.position:
        found.append(RecordOffice(member.position, member.office_class, member.national_order, member.since))
    if member.languages:
        found.append(NotePersonLanguages(member.languages))
    if member.courtesy or member.address:
        found.append(WordCourtesy(member.courtesy, member.address))
    names = {"names": msgspec.to_builtins(member.names), "person": key}
    first = {**common, "command": name_of(RegisterPerson), "fields": names}
    return [
        first,
        *({**common, "command": name_of(type(each)), "person": key, "fields": fields_of(each)} for each in found),
    ]
