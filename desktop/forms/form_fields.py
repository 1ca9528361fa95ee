"""The fields of a form: their editors, what these are told of the visit, and what they say together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from PySide6.QtWidgets import QWidget

from desktop.concepts.edges.fields import Form
from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.forms.drafts import Draft
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.instant import InstantEditor
from desktop.forms.editors.made import editor_of
from desktop.forms.editors.source import SourceEditor
from desktop.forms.editors.text import LineEditor
from desktop.forms.subject import SUBJECTS, FormSubject
from desktop.widgets.fields.form_row import RowWords
from desktop.wording.languages import languages_asked_first
from desktop.wording.words import say
from domain.record.vocabulary import VISIT, kind_of_command
from domain.visit.opening import OpenVisit

CIRCUMSTANCES: dict[str, type[Editor]] = {"reason": LineEditor, "source": SourceEditor, "effective_at": InstantEditor}
"""What every form asks beside the command's own fields: why, from where, and since when if not from now on."""


class FormFields:
    """The editors of a form by the names of their fields, in the order in which they stand.

    Args:
        more: the editors of a kind of form beside the fields of its command.
    """

    def __init__(self, form: Form, more: Mapping[str, Editor]) -> None:
        self._form = form
        asked = {field.name: editor_of(field.value) for field in (*form.about, *form.fields)}
        self.editors: dict[str, Editor] = {**asked, **more}
        self.editors |= {name: kind() for name, kind in CIRCUMSTANCES.items() if name not in self.editors}
        defaults = {name: form.default(name) for name in form.own}
        self._told: dict[str, Any] = {}
        self._suggested: Any = None
        self._asked_in: tuple[str, ...] = ()
        self._subject = FormSubject(form.command, self.editors, defaults)

    def fill(self, draft: Draft, view: VisitView | None, registries: DeskRegistries) -> None:
        """Show what a draft says, in a visit and its registries."""
        self._asked_in = self._languages(view)
        for name, editor in self.editors.items():
            editor.set_view(view)
            editor.set_languages(self._asked_in)
            editor.set_registries(registries)
            kept = self._kept(draft, name)
            if kept is not None:
                editor.set_value(kept)
        suggested = self._suggest(view, registries)
        if suggested is not None and suggested.value() == self._suggested:
            # A draft holds what was taken for it: it is not what somebody typed.
            suggested.set_value(None)
        self._tell_about(view)
        self._subject.filled(view, registries)

    def follow(self, view: VisitView | None, registries: DeskRegistries) -> None:
        """Let the other fields follow what was typed in one."""
        self._take_told()
        self._tell_about(view)
        self._subject.follow(view, registries)
        self._suggest(view, registries)

    def show_view(self, view: VisitView | None) -> None:
        """Learn that the visit changed meanwhile; what is typed stays."""
        self._asked_in = self._languages(view)
        for editor in self.editors.values():
            editor.set_view(view)
            editor.set_languages(self._asked_in)

    def show_registries(self, registries: DeskRegistries) -> None:
        """Learn that a registry changed meanwhile; what is typed stays."""
        for editor in self.editors.values():
            editor.set_registries(registries)

    def said(self, draft: Draft) -> Draft:
        """A draft with what the fields say, without when it was typed."""
        asked = set(self._form.own)
        own = {name: editor.value() for name, editor in self.editors.items() if name in asked}
        extra = {name: value for name, value in draft.fields.items() if name not in self.editors}
        return msgspec.structs.replace(
            draft,
            **{field.name: self._circumstance(field.name) for field in self._form.about},
            fields={**extra, **{name: value for name, value in own.items() if value is not None}},
            reason=self._circumstance("reason"),
            source=self._circumstance("source"),
            effective_at=self._circumstance("effective_at"),
            typed_at=None,
        )

    def first(self) -> Editor:
        """The first to fill in: one still empty, else the first that may be changed.

        Where the page has filled in one of two alternative fields, such as a place in a list, the reason is missing.
        A visit of which all is said that must be is looked over from the top.
        """
        if self._form.begins is not None:
            known = {name: editor.value() for name, editor in self.editors.items()}
            if (begin := self._form.begins(known)) and self.editors[begin].is_empty():
                return self.editors[begin]
        own = (*(field.name for field in self._form.about), *self._form.own)
        said = [name for name in own if self._said_instead_of(name)]
        empty = [name for name in own if name not in said and self._is_to_fill(self.editors[name])]
        if self._form.command is OpenVisit and not any(self._form.needs(name) for name in empty):
            empty = []
        changed = [name for name in own if name not in SUBJECTS]
        return self.editors[next(iter((*empty, *(CIRCUMSTANCES if said else ()), *changed, *CIRCUMSTANCES)))]

    def after(self, focused: QWidget | None) -> QWidget | None:
        """What Enter goes on to from what is in focus: mostly the editor that follows; None behind the last."""
        shown = [editor for editor in self.editors.values() if not editor.isHidden() and editor.isEnabled()]
        at = next((n for n, each in enumerate(shown) if _has(each, focused)), len(shown))
        if at < len(shown) and (part := shown[at].goes_on_to(focused)) is not None:
            return part
        return shown[at + 1].entrance() if at + 1 < len(shown) else None

    def name_at(self, widget: QWidget | None) -> str:
        """The name of the field a widget is part of; empty where it is none."""
        return next((name for name, each in self.editors.items() if _has(each, widget)), "")

    def words_of(self, name: str, view: VisitView | None) -> RowWords:
        """What a field is called, and how it is to be filled in."""
        specific = f"field.{self._form.name}.{name}"
        code = specific if say.words.has(specific) else f"field.{name}"
        hint = f"{code}.hint"
        party = view.visit.party_of(name) if view is not None and code == specific else None
        state = f" ({say.words.pick(party.called)})" if party is not None else ""
        return RowWords(
            label=f"{say(code)}{state}",
            hint=say(hint) if say.words.has(hint) else "",
            required=say("form.required") if self._form.needs(name) else "",
        )

    def _is_to_fill(self, editor: Editor) -> bool:
        return editor.is_empty() and editor.offers_something()

    def _said_instead_of(self, name: str) -> bool:
        other = self._form.either.get(name)
        return other is not None and self.editors[other].value() is not None

    def _circumstance(self, name: str) -> str | None:
        if name in self._form.own:
            return None
        return self.editors[name].value()  # type: ignore[no-any-return]

    def _languages(self, view: VisitView | None) -> tuple[str, ...]:
        """In which languages words are asked for: those of the visit it is about, that of the window first of them.

        Who types straight away types in the language of his window; the order of the visit is that of its sheets.
        """
        if view is None or kind_of_command(self._form.name) is not VISIT or self._form.command is OpenVisit:
            return ()
        return tuple(sorted(languages_asked_first(view.visit, self._side(view)), key=say.words.language.__ne__))

    def _side(self, view: VisitView) -> str | None:
        """Whose words the form asks for: of the side it names, or that of the member it is about."""
        if "side" in self.editors:
            return str(self.editors["side"].value())
        chosen = self.editors["member"].value() if "member" in self.editors else None
        member = view.visit.delegations.members.get(str(chosen))
        return member.side if member is not None else None

    def _kept(self, draft: Draft, name: str) -> Any:
        """What a draft holds for an editor, or what the command takes where nothing is said."""
        if name in self._form.own:
            return draft.fields.get(name, self._form.default(name))
        return getattr(draft, name) if hasattr(draft, name) else draft.fields.get(name)

    def _suggest(self, view: VisitView | None, registries: DeskRegistries) -> Editor | None:
        """Tell the field that has one by the others what is taken for it where it is left empty; None without such."""
        suggests = self._form.suggests
        if suggests is None:
            return None
        said = {name: self.editors[name].value() for name in suggests.by if name in self.editors}
        self._suggested = suggests.value(said, self._languages(view), registries)
        self.editors[suggests.field].suggest(self._suggested)
        return self.editors[suggests.field]

    def _take_told(self) -> None:
        """Fill in what the value of another field says already, where nobody typed something else."""
        for editor in self.editors.values():
            for name, value in editor.tells().items():
                told = self.editors.get(name)
                untouched = (None, self._told.get(name, self._form.default(name)))
                if told is not None and told is not editor and told.value() in untouched:
                    told.set_value(value)
                    self._told[name] = told.value()

    def _tell_about(self, view: VisitView | None) -> None:
        """Tell the editors what the form is about: what they offer may depend on it, as rooms do on the house."""
        for name in (*(about.name for about in self._form.about), *({"venue"} & set(self._form.own))):
            for editor in self.editors.values():
                editor.set_about(self.editors[name].value())
        if (side := self.editors.get("side")) is not None:
            for editor in self.editors.values():
                editor.set_side(side.value())
        self._ask_in(self._languages(view))
        item = self._item_meant(view)
        if not isinstance(item, list):
            for editor in self.editors.values():
                editor.set_item(item)
        at, unknown = self.editors.get("at"), self.editors.get("hour_unknown")
        if isinstance(at, InstantEditor) and unknown is not None:
            at.leave_unsaid(unsaid=bool(unknown.value()))

    def _ask_in(self, languages: tuple[str, ...]) -> None:
        """Ask for words in these languages, where the form asked in others until somebody of a side was named."""
        if languages != self._asked_in:
            self._asked_in = languages
            for editor in self.editors.values():
                editor.set_languages(languages)

    def _item_meant(self, view: VisitView | None) -> Any:
        """The item the form is about: of a document, or of several, that at which it is signed."""
        if "document" not in self._form.own or view is None:
            return self.editors["item"].value() if "item" in self._form.own else None
        chosen = self.editors["document"].value()
        first = chosen[0] if isinstance(chosen, list) and chosen else chosen
        document = view.visit.documents.get(str(first))
        return document.item if document is not None else None


def _has(editor: Editor, widget: QWidget | None) -> bool:
    return widget is not None and (widget is editor or editor.isAncestorOf(widget))
