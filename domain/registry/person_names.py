"""The names of a person: one form for each language and script, and which spelling was approved.

An approved spelling is locked: it changes by an act of its own, with a reason (protocol 10.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import refuse_long_line
from domain.core.times import refuse_remote_day
from domain.registry.name_form import FormKey, NameForm, NameForm1, refuse_unfit_form

if TYPE_CHECKING:
    from domain.registry.person import Person


Approver = Annotated[str, msgspec.Meta(max_length=200, pattern=r"^[^\n\t]*$")]
"""Who approved: an embassy, a chancellery, the person. At most 200 characters."""


class Approval(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Who approved a spelling, and on which day. Nobody named: whoever recorded it."""

    by: str
    on: date


class NameSpelt(Event["Person"], frozen=True):
    """A form of the name was given, or corrected before anyone had approved it."""

    topic = "person.name-spelt"
    version = 2
    vocabulary = 5
    person: str
    form: str
    name: NameForm

    def evolve(self, person: Person) -> None:
        person.forms = {**person.forms, self.form: self.name}

    def touches(self) -> Facets:
        return facets(self.person, f"name/{self.form}")

    def journal_values(self, before: Person) -> dict[str, Any]:
        stood = before.forms.get(self.form)
        return {"called": before.names, "before": str(stood or ""), "name": str(self.name)}


class NameSpelt1(Event["Person"], frozen=True):
    """A form of the name was given. Since then: `NameSpelt`."""

    topic = "person.name-spelt"
    person: str
    form: str
    name: NameForm1

    def upcast(self) -> NameSpelt:
        return NameSpelt(self.person, self.form, self.name.with_capitals())


class NameFormLeftOut(Event["Person"], frozen=True):
    """A form of the name was taken back: the person has none in that language and script."""

    topic = "person.name-form-left-out"
    person: str
    form: str

    def evolve(self, person: Person) -> None:
        person.forms = {key: name for key, name in person.forms.items() if key != self.form}

    def touches(self) -> Facets:
        return facets(self.person, f"name/{self.form}")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names, "before": str(before.forms[self.form])}


class SpellingApproved(Event["Person"], frozen=True):
    """A spelling was approved: from now on it changes only with a reason."""

    topic = "person.spelling-approved"
    person: str
    form: str
    by: str
    on: date

    def evolve(self, person: Person) -> None:
        person.approvals = {**person.approvals, self.form: Approval(self.by, self.on)}

    def touches(self) -> Facets:
        return facets(self.person, f"name/{self.form}")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names, "name": str(before.forms[self.form])}


class ApprovalWithdrawn(Event["Person"], frozen=True):
    """A spelling is no longer approved."""

    topic = "person.approval-withdrawn"
    person: str
    form: str

    def evolve(self, person: Person) -> None:
        person.approvals = _without(person.approvals, self.form)

    def touches(self) -> Facets:
        return facets(self.person, f"name/{self.form}")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names, "name": str(before.forms[self.form])}


class SpellingChanged(Event["Person"], frozen=True):
    """An approved spelling was changed; the new one waits for its approval."""

    topic = "person.spelling-changed"
    version = 2
    vocabulary = 5
    person: str
    form: str
    name: NameForm

    def evolve(self, person: Person) -> None:
        person.forms = {**person.forms, self.form: self.name}
        person.approvals = _without(person.approvals, self.form)

    def touches(self) -> Facets:
        return facets(self.person, f"name/{self.form}")

    def journal_values(self, before: Person) -> dict[str, Any]:
        stood = before.forms.get(self.form)
        return {"called": before.names, "before": str(stood or ""), "name": str(self.name)}


class SpellingChanged1(Event["Person"], frozen=True):
    """An approved spelling was changed. Since then: `SpellingChanged`."""

    topic = "person.spelling-changed"
    person: str
    form: str
    name: NameForm1

    def upcast(self) -> SpellingChanged:
        return SpellingChanged(self.person, self.form, self.name.with_capitals())


class SpellName(Command["Person"], frozen=True):
    """Give a person's name in one language and script, or correct it before it is approved.

    Refuses: spelling-approved, unknown-language-tag, text-missing, text-too-long, text-not-allowed,
    capitals-not-in-name, not-machine-readable, day-out-of-range.
    """

    form: FormKey
    name: NameForm
    approved: Approval | None = None
    """By whom and when, of a spelling that comes approved."""

    @classmethod
    def current_values(cls, person: Person, known: Known) -> dict[str, Any]:
        return {"name": person.forms.get(str(known.get("form")))}

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        refuse_unfit_form(self.form, self.name)
        if person.forms.get(self.form) != self.name:
            if self.form in person.approvals:
                raise Refused("spelling-approved", field="form", name=str(person.forms[self.form]))
            yield NameSpelt(person.reference, self.form, self.name)
        if self.approved is not None and person.approvals.get(self.form) != self.approved:
            refuse_remote_day(self.approved.on, "approved")
            refuse_long_line(self.approved.by, "approved")
            yield SpellingApproved(person.reference, self.form, self.approved.by, self.approved.on)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        stood = before.forms.get(self.form)
        if stood is None:
            unlock = [WithdrawApproval(self.form)] if self.approved is not None else []
            return (*unlock, LeaveOutNameForm(self.form))
        if self.approved is None:
            return (SpellName(self.form, stood),)
        if stood != self.name:
            return (ChangeSpelling(self.form, stood),)
        return (approval_again(before, self.form) or WithdrawApproval(self.form),)


class LeaveOutNameForm(Command["Person"], frozen=True):
    """Take back a form of a name, entered by mistake. One form must stay.

    Refuses: no-such-form, spelling-approved, last-form.
    """

    form: FormKey

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        _known(person, self.form)
        if self.form in person.approvals:
            raise Refused("spelling-approved", field="form", name=str(person.forms[self.form]))
        if len(person.forms) == 1:
            raise Refused("last-form", field="form")
        yield NameFormLeftOut(person.reference, self.form)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (SpellName(self.form, before.forms[self.form]),)


class ApproveSpelling(Command["Person"], frozen=True):
    """Approve the spelling of a form: it is locked, and changes only with a reason.

    Refuses: no-such-form, day-out-of-range.
    """

    form: FormKey
    by: Approver = ""
    on: date | None = None

    def complete(self, person: Person, now: datetime) -> Self:
        return self if self.on is not None else msgspec.structs.replace(self, on=now.date())

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        _known(person, self.form)
        assert self.on is not None
        refuse_remote_day(self.on, "on")
        if person.approvals.get(self.form) != Approval(self.by, self.on):
            yield SpellingApproved(person.reference, self.form, self.by, self.on)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (approval_again(before, self.form) or WithdrawApproval(self.form),)


class WithdrawApproval(Command["Person"], frozen=True):
    """Unlock a spelling that was approved.

    Refuses: no-such-form.
    """

    needs_reason = True
    form: FormKey

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        _known(person, self.form)
        if self.form in person.approvals:
            yield ApprovalWithdrawn(person.reference, self.form)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        again = approval_again(before, self.form)
        return (again,) if again is not None else ()


class ChangeSpelling(Command["Person"], frozen=True):
    """Change an approved spelling. The new one is to be approved; visits that show the old one may adopt it.

    Refuses: not-approved, unknown-language-tag, text-missing, text-too-long, text-not-allowed, capitals-not-in-name,
    not-machine-readable.
    """

    needs_reason = True
    form: FormKey
    name: NameForm

    @classmethod
    def current_values(cls, person: Person, known: Known) -> dict[str, Any]:
        return {"name": person.forms.get(str(known.get("form")))}

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        refuse_unfit_form(self.form, self.name)
        if person.forms.get(self.form) == self.name:
            return
        if self.form not in person.approvals:
            raise Refused("not-approved", field="form")
        yield SpellingChanged(person.reference, self.form, self.name)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (SpellName(self.form, before.forms[self.form], before.approvals[self.form]),)


def approval_again(before: Person, form: str) -> ApproveSpelling | None:
    """The approval a form had; None if it had none."""
    stood = before.approvals.get(form)
    return ApproveSpelling(form, stood.by, stood.on) if stood is not None else None


def _known(person: Person, form: str) -> None:
    if form not in person.forms:
        raise Refused("no-such-form", field="form", form=form)


def _without(approvals: dict[str, Approval], form: str) -> dict[str, Approval]:
    return {key: approval for key, approval in approvals.items() if key != form}
