"""Which commands have something to act on in the visit and the registries on show, and why the others have not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from desktop.concepts import form_of
from desktop.concepts.edges.fields import Field, Offered, Pick, Registered, Several, SomePerson
from desktop.desk.registries import DeskRegistries
from desktop.desk.view import OfficeView, VisitView
from desktop.machine import clock
from desktop.wording.problems import label, problem_sentence
from desktop.wording.words import say
from domain.core.message import CommandClass, name_of
from domain.core.problem import Malformed, Problem
from domain.record.recording import decide_request
from domain.record.request import from_fields
from domain.record.vocabulary import COMMANDS, VISIT, kind_of_command
from domain.registry.asking_entries import having
from domain.registry.entries import GONE
from domain.registry.person import Person

REASON_TO_COME = "—"
"""Stands for the reason that is asked for later, while it is only asked whether a command may be recorded at all."""


class Applicable:
    """Keeps what is offered for each kind of field until another moment is shown."""

    def __init__(self) -> None:
        self._view: VisitView | None = None
        self._registries = DeskRegistries()
        self._offered: dict[Callable[..., Offered], frozenset[str]] = {}
        self._not_there: Sequence[tuple[str, Person]] | None = None
        """The persons of the registry who do not stand, once they were asked for: all are gone through for that."""
        self._stands: bool | None = None
        """Whether anybody of it stands, once that was asked for."""

    def show_office(self, office: OfficeView) -> None:
        """Learn the registries of an office."""
        if office.registries.person is not self._registries.person:
            self._not_there = self._stands = None
        self._registries, self._offered = office.registries, {}

    def show_view(self, view: VisitView) -> None:
        """Learn the visit on show."""
        self._view, self._offered = view, {}

    def why_not(self, command: CommandClass, known: Mapping[str, Any] | None = None) -> str:
        """Why a command cannot be recorded, whatever else its form is filled with; empty where it may be.

        Args:
            known: the fields that are known already.
        """
        fields = dict(known or {})
        missing = [field for field in _needed(command) if field.name not in fields]
        empty = next((field for field in missing if not self._has_any(field)), None)
        if empty is not None:
            return say("why-not.nothing-there", field=_label(command, empty.name))
        return "" if missing else self._refusal(command, fields)

    def on(self, selection: Mapping[str, Any]) -> dict[CommandClass, dict[str, Any]]:
        """The commands about what is selected that may be recorded, each with what the selection tells it."""
        found = {}
        for command in COMMANDS.values():
            known = form_of(command).told_by(selection)
            if _is_about(known, selection) and self._takes(command, known) and not self.why_not(command, known):
                found[command] = known
        return found

    def _takes(self, command: CommandClass, known: Mapping[str, Any]) -> bool:
        """Whether the form of a command offers what is known."""
        form = form_of(command)
        fields = (field for field in (*form.fields, *form.about) if field.name in known)
        return all(self._offers(field, known[field.name]) for field in fields)

    def _offers(self, field: Field, value: Any) -> bool:
        if isinstance(field.value, SomePerson):
            return self._is_offered(value, field.value.gone)
        ids = self._ids(field)
        return ids is None or value in ids

    def _has_any(self, field: Field) -> bool:
        if isinstance(field.value, SomePerson):
            return bool(self._gone_as(field.value.gone)) if field.value.gone else self._anybody_stands()
        ids = self._ids(field)
        return ids is None or bool(ids)

    def _ids(self, field: Field) -> frozenset[str] | None:
        """What may be picked for a field but persons, who may be many; None for one that is filled in otherwise."""
        value = field.value
        if isinstance(value, Registered):
            return self._kept(value.offered, self._registries)
        if isinstance(value, Pick | Several):
            return self._kept(value.offered, self._view) if self._view is not None else frozenset()
        return None

    def _kept(self, offered: Callable[..., Offered], of: VisitView | DeskRegistries) -> frozenset[str]:
        if offered not in self._offered:
            self._offered[offered] = frozenset(key for key, _ in offered(of))
        return self._offered[offered]

    def _is_offered(self, person: str, gone: str) -> bool:
        """Whether a person stands, or does not for that reason."""
        if gone:
            return person in self._gone_as(gone)
        return person in self._registries.person and all(person != key for key, _ in self._gone())

    def _anybody_stands(self) -> bool:
        """Whether a person stands; they are counted, as to go through all of a large registry would hold up a key."""
        if self._stands is None:
            self._stands = len(self._registries.person) > len(self._gone())
        return self._stands

    def _gone_as(self, reason: str) -> frozenset[str]:
        """The persons who do not stand, for a reason."""
        if reason == "merged":
            return frozenset(key for key, person in self._gone() if person.merged_into is not None)
        return frozenset(key for key, person in self._gone() if person.retracted)

    def _gone(self) -> Sequence[tuple[str, Person]]:
        if self._not_there is None:
            self._not_there = tuple(having(self._registries.person, GONE))
        return self._not_there

    def _refusal(self, command: CommandClass, fields: Mapping[str, Any]) -> str:
        """What the rules say to a command that is known whole; of a registry they are asked by its form alone."""
        view = self._view
        if view is None or kind_of_command(name_of(command)) is not VISIT or command is VISIT.opens:
            return ""
        line = {"command": name_of(command), "fields": fields, "visit": view.visit_id.hex, "reason": REASON_TO_COME}
        try:
            _, events = decide_request(from_fields(line), view.visit, clock.now(), lambda: self._registries)
        except Malformed:
            return ""
        except Problem as problem:
            open_still = problem.field is not None and problem.field not in fields
            return "" if open_still else problem_sentence(problem, say.words)
        return "" if events or self._more_to_say(command, fields) else say("why-not.no-change")

    def _more_to_say(self, command: CommandClass, fields: Mapping[str, Any]) -> bool:
        """Whether the form has fields that are not known, and might be filled with a change."""
        return any(each.name not in fields for each in form_of(command).fields)


def _is_about(known: Mapping[str, Any], selection: Mapping[str, Any]) -> bool:
    """Whether what a selection tells a command is what is selected, and not only where that stands."""
    if "member" in selection:
        return "member" in known
    return bool(known.keys() - {"side"}) or (bool(known) and selection.keys() == {"side"})


@cache
def _needed(command: CommandClass) -> tuple[Field, ...]:
    """The fields a command cannot do without, but for its reason."""
    form = form_of(command)
    return tuple(each for each in (*form.about, *form.fields) if form.needs(each.name))


def _label(command: CommandClass, field: str) -> str:
    own = f"field.{name_of(command)}.{field}"
    return (say(own) if say.words.has(own) else label(field, say.words)).replace("&", "")
