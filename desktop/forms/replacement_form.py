"""The form of a replacement: by another member of the same side, or by somebody new, proposed in the same save."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import msgspec

from desktop.concepts.edges.members import replacements
from desktop.forms.brought import BroughtByPerson
from desktop.forms.drafts import Draft
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.names import NamesEditor
from desktop.forms.editors.person import PersonEditor
from desktop.forms.editors.pick import PickEditor
from desktop.forms.editors.text import TextsEditor
from desktop.forms.impact_form import ImpactForm
from desktop.forms.together_form import of_its_visit
from desktop.forms.typed_name import carry_over
from desktop.machine import clock
from desktop.widgets.fields.form_row import RowWords
from desktop.wording.words import say
from domain.core.message import name_of
from domain.core.problem import Problem, Refused
from domain.delegation.member_office import RankOffice
from domain.delegation.precedence import PlaceMember
from domain.delegation.proposing import ProposeMember
from domain.delegation.same_office import is_same_office
from domain.impact.impact import impact_of
from domain.impact.touched import Touched
from domain.record.command_data import fields_of
from domain.record.fork import fork, settle
from domain.registry.office_words import class_in_some_words
from domain.visit.visit import Visit

NEWCOMER = {"newcomer": "person", "names": "names", "position": "position"}
"""The fields that say who is new, each by the field of the proposal it fills."""


class ReplacementForm(ImpactForm):
    """Asks who of the same side comes instead, or, where that is left empty, who is new."""

    more = (*ImpactForm.more, *NEWCOMER)
    _offered_to: str | None = None

    def __init__(self, *args: Any) -> None:
        self._brought = BroughtByPerson(self.editor)
        super().__init__(*args)
        for name in ("by", "newcomer"):
            editor = self.editor(name)
            if isinstance(editor, PersonEditor | PickEditor):
                editor.nobody_known.connect(partial(self._take_typed, name))

    def _take_typed(self, field: str, typed: str) -> None:
        """Take a name no member bears for that of a person of the registry, else for that of somebody new."""
        found = self._registries.find(typed, 1) if field == "by" else []
        if found and found[0].how == "name" and self.editor("newcomer").value() is None:
            self.editor("by").set_value(None)
            self.editor("newcomer").set_value(found[0].person)
            self._fill_in()
            self._edited()
        elif carry_over(typed, self.editor(field), self.editor("names"), self._view, self._side()):
            self._edited()

    def _side(self) -> str | None:
        """The side of whoever is replaced."""
        known = self._view.visit.delegations.members if self._view is not None else {}
        replaced = known.get(str(self.editor("member").value()))
        return replaced.side if replaced is not None else None

    def lines_of(self, draft: Draft) -> Sequence[dict[str, Any]]:
        *beside, act = super().lines_of(draft)
        proposal = self._proposal()
        if proposal is None:
            return (*beside, act)
        # The reason is that of who goes: of who comes it would be read as his.
        of_newcomer = {**of_its_visit(draft), "reason": None}
        proposed = {**of_newcomer, "command": name_of(ProposeMember), "fields": fields_of(proposal)}
        ranked = _ranked(proposal)
        ranking = ({**of_newcomer, "command": name_of(RankOffice), "fields": ranked},) if ranked else ()
        placed = self._placed_instead(proposal)
        in_place = {**of_its_visit(draft), "command": name_of(PlaceMember), "fields": placed}
        placing = (in_place,) if placed else ()
        return (proposed, *ranking, *placing, *beside, {**act, "fields": {**act["fields"], "by": proposal.member}})

    def _placed_instead(self, proposal: ProposeMember) -> dict[str, Any] | None:
        """The place directly behind whom somebody new follows in the same office, where his side gave an order.

        The list of the side says where that office stands, whoever holds it (protocol 2.8). It gave no new one: the
        place is one given by hand, with the reason of the replacement.
        """
        if self._view is None:
            return None
        delegations, replaced = self._view.visit.delegations, str(self.editor("member").value())
        in_order = replaced in delegations.given.get(proposal.side, ())
        if not in_order or not is_same_office(delegations.members[replaced].position, proposal.position):
            return None
        return {"member": proposal.member, "after": replaced}

    def _extra_editors(self) -> dict[str, Editor]:
        editors = {"newcomer": PersonEditor(), "names": NamesEditor(), "position": TextsEditor()}
        return {**editors, **super()._extra_editors()}

    def _row_words(self, name: str) -> RowWords:
        if name == "by":
            words = super()._row_words(name)
            return msgspec.structs.replace(words, hint=say("form.replaced-by.hint"))
        if name == "newcomer":
            return RowWords(say("field.propose-member.person"), say("field.propose-member.person.hint"))
        return super()._row_words(name)

    def _judge(self) -> None:
        by, member = self.editor("by"), self.editor("member").value()
        if isinstance(by, PickEditor) and member != self._offered_to:
            self._offered_to = member
            by.narrow(partial(replacements, str(member)))
        for name in NEWCOMER:
            self.row(name).setVisible(self._by() is None)
        super()._judge()

    def _fill_in(self) -> None:
        """Fill in the names and office of the person of the registry; what was typed stays."""
        self._brought.fill_in(self._registries.current_person(self.editor("newcomer").value()), self._view)

    def _affecting(self) -> Sequence[Any]:
        proposal = self._proposal()
        return (*super()._affecting(), proposal.member if proposal is not None else None)

    def _touched_by(self, visit: Visit, member: str) -> tuple[Touched, ...]:
        proposal = self._proposal()
        if proposal is None:
            return super()._touched_by(visit, member)
        return impact_of(_with(visit, proposal), member, proposal.member)

    def _proposal(self) -> ProposeMember | None:
        """The proposal of somebody new, under the id the visit will know him or her by; None while nobody is named."""
        said = {field: self.editor(name).value() for name, field in NEWCOMER.items()}
        known = self._view.visit.delegations.members if self._view is not None else {}
        replaced = known.get(str(self.editor("member").value()))
        if self._view is None or replaced is None or self.editor("by").value() is not None or not any(said.values()):
            return None
        fields = {name: value for name, value in said.items() if value is not None}
        try:
            command = msgspec.convert({**fields, "side": replaced.side, "category": replaced.category}, ProposeMember)
        except msgspec.ValidationError:
            return None
        return command.complete(self._view.visit, clock.now())


def _ranked(proposal: ProposeMember) -> dict[str, Any] | None:
    """The class of the office of somebody new, as its words tell it; the registry tells that of its persons, and a
    spouse has none.
    """
    unknown = proposal.person is None and proposal.category != "spouse"
    told = class_in_some_words(proposal.position) if unknown else None
    return {"member": proposal.member, "office_class": told} if told is not None else None


def _with(visit: Visit, proposal: ProposeMember) -> Visit:
    """The visit as it would stand with somebody proposed; as it stands, where the rules refuse it."""
    forked = fork(visit)
    try:
        for event in list(proposal.decide(visit)):
            event.evolve(forked)
    except Problem as refused:
        raise Refused(refused.code, **refused.values) from refused
    return settle(forked)
