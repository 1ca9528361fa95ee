"""The forms that name somebody new: they say who in the registry may be the same person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from desktop.desk.view import VisitView
from desktop.forms.brought import BroughtByPerson
from desktop.forms.drafts import Draft
from desktop.forms.editors.choice import ChoiceEditor, YesNoEditor
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.name_form import SpeltFormEditor
from desktop.forms.editors.person import PersonEditor
from desktop.forms.editors.rows import RowsEditor
from desktop.forms.together_form import TogetherForm, circumstances
from desktop.forms.typed_name import carry_over
from desktop.look.style.mark import Severity
from desktop.machine import clock
from desktop.widgets.fields.form_row import RowWords
from desktop.wording.people import person_line
from desktop.wording.words import say
from domain.core.late import late
from domain.core.message import name_of
from domain.core.names import Name
from domain.core.text import Wording
from domain.delegation.member_office import RankOffice
from domain.delegation.proposing import ProposeMember
from domain.registry.office_class import OFFICE_CLASSES, OfficeClass
from domain.registry.office_words import class_in_some_words
from domain.registry.person import Person, RegisterPerson
from domain.registry.person_names import SpellName

if TYPE_CHECKING:
    from domain.lists.names import company, royal_titles
else:
    company, royal_titles = late("domain.lists.names.company"), late("domain.lists.names.royal_titles")

REGISTER, FORMS, CLASS = "register", "forms", "office_class"


class NamingForm(TogetherForm):
    """Says under the names who of the registry may be meant; Ctrl+J takes him or her instead."""

    def __init__(self, *args: Any) -> None:
        self._compared: Any = None
        self._alike: Person | None = None
        self._use = QAction()
        super().__init__(*args)
        self._use.setParent(self)
        self._use.setShortcut(QKeySequence("Ctrl+J"))
        self._use.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._use.triggered.connect(self._use_known)
        self.addAction(self._use)

    def known(self) -> Person | None:
        """Who of the registry may be the person whose names are typed; looked for anew only when these change."""
        names = self.editor("names").value() or {}
        if self._registries.share_found() < 1:
            self._compared = self._alike = None  # Nobody waits until all of a large registry is read.
        elif self._compared != (names, id(self._registries.person)):
            self._compared = (names, id(self._registries.person))
            spelt = [name for each in names.values() if len((name := _spelt(each)).split()) > 1]
            self._alike = next(iter(self._registries.alike(spelt)), None) if spelt else None
        return self._alike

    def take(self, person: Person) -> None:
        """Use a person of the registry in the place of somebody new."""
        raise NotImplementedError

    def _clear(self, name: str) -> None:
        person = self.known() if name == "names" else None
        self._use.setEnabled(self.known() is not None)
        if person is None:
            super()._clear(name)
            self._say_how_far(name)
            return
        self._use.setText(say("form.use-known"))
        told = say("form.known-already", person=person_line(person, say.words))
        self.row(name).show_error(Severity.WARNING, told, "", (self._use,))

    def _say_how_far(self, name: str) -> None:
        """Say that somebody may be known who is not read yet, where names are typed."""
        share = self._registries.share_found()
        if name == "names" and share < 1 and self.editor(name).value():
            told = say("form.register-being-prepared", percent=int(100 * share))
            self.row(name).show_error(Severity.WARNING, told, "", ())

    def _use_known(self) -> None:
        person = self.known()
        if person is not None:
            self.take(person)


class RegisterForm(NamingForm):
    """Enters a person with as many forms of the name as are known."""

    more = (FORMS,)
    known_wanted = Signal(str)
    """The person of the registry who is to be shown instead: nobody new is entered."""

    def lines_of(self, draft: Draft) -> Sequence[dict[str, Any]]:
        key = draft.fields.get("person") or _key(self.editor("names").value(), self._registries.person)
        forms = self.editor(FORMS).value() or ()
        spelt = (
            {**circumstances(draft), "command": name_of(SpellName), "person": key, "fields": each} for each in forms
        )
        return (self.own_line(draft, **({"person": key} if key else {})), *spelt)

    def take(self, person: Person) -> None:
        self.known_wanted.emit(person.reference)

    def _row_words(self, name: str) -> RowWords:
        if name != FORMS:
            return super()._row_words(name)
        return RowWords(say("form.other-forms"), say("form.other-forms.hint"))

    def _extra_editors(self) -> dict[str, Editor]:
        return {FORMS: RowsEditor(SpeltFormEditor, "form.add-name-form")}


class ProposeForm(NamingForm):
    """Puts somebody on a list with the class of the office, which its words tell, and a spouse as one.

    If that is wanted, it enters him or her in the registry with the same names.
    """

    more = (CLASS, REGISTER)

    def __init__(self, *args: Any) -> None:
        self._brought = BroughtByPerson(self.editor)
        self._told_class: str | None = None
        self._told_spouse = False
        super().__init__(*args)
        if self._draft.typed_at is not None:
            # What a draft says of the class was decided with the office it says.
            self._told_class, self._told_spouse = self._class_told(), self._names_a_spouse()
        self.row(CLASS).setVisible(self.editor("person").value() is None)
        person = self.editor("person")
        if isinstance(person, PersonEditor):
            person.nobody_known.connect(self._take_typed)

    def _take_typed(self, typed: str) -> None:
        if carry_over(typed, self.editor("person"), self.editor("names"), self._view, self.editor("side").value()):
            self._edited()

    def lines_of(self, draft: Draft) -> Sequence[dict[str, Any]]:
        ranked = draft.fields.get(CLASS) if not draft.fields.get("person") else None
        member = _new_member(draft, self._view) if ranked else None
        if member is None:
            return self._proposed(draft)
        ranking = {
            **circumstances(draft), "command": name_of(RankOffice), "visit": draft.visit,
            "fields": {"member": member, CLASS: ranked},
        }  # fmt: skip
        return (*self._proposed(draft, member=member), ranking)

    def _proposed(self, draft: Draft, **named: str) -> Sequence[dict[str, Any]]:
        names = draft.fields.get("names")
        if not self.editor(REGISTER).value() or draft.fields.get("person") or not names:
            return (self.own_line(draft, **named),)
        key = _key(names, self._registries.person)
        entered = {
            **circumstances(draft),
            "command": name_of(RegisterPerson),
            "fields": {"names": names, "person": key},
        }
        return (entered, self.own_line(draft, person=key, **named))

    def known(self) -> Person | None:
        return super().known() if self.editor("person").value() is None else None

    def take(self, person: Person) -> None:
        self.editor("person").set_value(person.reference)
        self._edited()

    def _fill_in(self) -> None:
        """Fill in the names and office of the person picked, and the class its words tell; what was typed stays."""
        person = self._registries.current_person(self.editor("person").value())
        self._brought.fill_in(person, self._view)
        self._follow_spouse()
        told, chosen = self._class_told(), self.editor(CLASS)
        if told != self._told_class and chosen.value() == self._told_class:
            chosen.set_value(told)
        self._told_class = told
        # Of a person of the registry the office itself tells the class.
        self.row(CLASS).setVisible(person is None)

    def _class_told(self) -> OfficeClass | None:
        """The class the words of the office tell; a spouse has none."""
        spouse = self.editor("category").value() == "spouse"
        return class_in_some_words(self.editor("position").value() or {}) if not spouse else None

    def _follow_spouse(self) -> None:
        """Let whoever is called a spouse in place of an office come as one, as from a list (protocol 2.3)."""
        told, category = self._names_a_spouse(), self.editor("category")
        before, now = ("spouse" if each else "official" for each in (self._told_spouse, told))
        if told != self._told_spouse and category.value() == before:
            category.set_value(now)
        self._told_spouse = told

    def _names_a_spouse(self) -> bool:
        position = self.editor("position").value() or {}
        return any(map(company.is_spouse, position.values())) or royal_titles.is_consort(
            position, self._offices_beside()
        )

    def _offices_beside(self) -> list[Wording]:
        """The offices of those of the same side who come."""
        visit, side = (self._view.visit, self.editor("side").value()) if self._view is not None else (None, None)
        listed = visit.delegations.listed(side) if visit is not None and side in visit.sides else []
        return [member.position for member in listed if member.travels]

    def _row_words(self, name: str) -> RowWords:
        if name == CLASS:
            return RowWords(say(f"field.{CLASS}").replace("&", ""), say("form.class-too.hint"))
        if name != REGISTER:
            return super()._row_words(name)
        return RowWords(say("form.register-too"), say("form.register-too.hint"))

    def _extra_editors(self) -> dict[str, Editor]:
        classes = ChoiceEditor("office-class", OFFICE_CLASSES, optional=True)
        return {CLASS: classes, REGISTER: YesNoEditor("form.register-too.tick")}


def _new_member(draft: Draft, view: VisitView | None) -> str | None:
    """The id the visit will know somebody new by; None while too little is said of him or her."""
    fields = {name: value for name, value in draft.fields.items() if name in ("side", "names", "position")}
    try:
        command = msgspec.convert(fields, ProposeMember)
    except msgspec.ValidationError:
        return None
    return command.complete(view.visit, clock.now()).member if view is not None else None


def _spelt(name: Any) -> str:
    return f"{name.get('given', '')} {name.get('family', '')}".strip() if isinstance(name, dict) else ""


def _key(names: Any, taken: Any) -> str | None:
    """The key a person of these names gets in the registry; none as long as no name is typed."""
    if not isinstance(names, dict) or not names:
        return None
    said = {language: Name(each.get("given", ""), each.get("family", "")) for language, each in names.items()}
    return RegisterPerson(said).keyed(taken.__contains__).person
