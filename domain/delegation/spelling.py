"""Approved spellings of a member's name: copied from the registry with the names, and locked (protocol 10.3).

A visit keeps which of its spellings are approved, so that a refusal needs no look at the registry. An approved spelling
changes by `ChangeMemberSpelling` alone, with a reason, or where the registry has approved another one that is adopted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Name, refuse_unfit_name
from domain.core.problem import Refused
from domain.core.text import LanguageTag, MemberToken, refuse_long_line
from domain.core.times import refuse_remote_day
from domain.registry.person_names import Approval

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.registry.person import Person
    from domain.visit.visit import Visit

Approvals = dict[LanguageTag, Approval]
"""By whom and when the spellings of a name were approved, by the language of each."""


class ApprovalsCopied(Event, frozen=True):
    """Which of the member's spellings are approved, as the registry says: these, and no others."""

    topic = "member.approvals-copied"
    vocabulary = 5
    member: str
    approvals: dict[str, Approval]

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].approvals = self.approvals

    def touches(self) -> Facets:
        return facets(self.member, "name")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        member = before.delegations.members[self.member]
        return {"spellings": [str(member.names[form]) for form in self.approvals if form in member.names]}


class MemberSpellingChanged(Event, frozen=True):
    """A spelling of the member's name was changed though it was approved; without a name it was left out.

    Without an approval the new one waits for it.
    """

    topic = "member.spelling-changed"
    vocabulary = 5
    member: str
    form: str
    name: Name | None
    approved: Approval | None

    def evolve(self, visit: Visit) -> None:
        member = visit.delegations.members[self.member]
        names = {form: name for form, name in member.names.items() if form != self.form or self.name is not None}
        approvals = {form: approval for form, approval in member.approvals.items() if form != self.form}
        member.names = {**names, self.form: self.name} if self.name is not None else names
        member.approvals = {**approvals, self.form: self.approved} if self.approved is not None else approvals
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.member, "name")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        stood = before.delegations.members[self.member].names.get(self.form)
        return {"before": str(stood or ""), "name": str(self.name or "")}


class ChangeMemberSpelling(Command, frozen=True):
    """Change an approved spelling of a member's name in this visit; without a name it is left out.

    The new one is to be approved, unless it comes with its own approval. The registry keeps what it has.

    Refuses: unknown-member, member-spelling-not-approved, text-missing, text-too-long, text-not-allowed,
    capitals-not-in-name, day-out-of-range.
    """

    needs_reason = True
    member: MemberToken
    form: LanguageTag
    name: Name | None = None
    approved: Approval | None = None
    """By whom and when the new spelling was approved, where it was."""

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        return {"name": member.names.get(str(known.get("form")))} if member is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if self.name is not None:
            refuse_unfit_name(self.name, "name")
        if self.approved is not None:
            refuse_remote_day(self.approved.on, "approved")
            refuse_long_line(self.approved.by, "approved")
        if (member.names.get(self.form), member.approvals.get(self.form)) == (self.name, self.approved):
            return
        if self.form not in member.approvals and self.approved is None:
            raise Refused("member-spelling-not-approved", field="form")
        yield MemberSpellingChanged(self.member, self.form, self.name, self.approved)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (spelling_again(before.delegations.members[self.member], self.form),)


def approved_of(person: Person) -> dict[str, tuple[Name, Approval]]:
    """The approved spellings of a person, as a visit copies them, by language."""
    names = person.names
    return {form: (names[form], person.approvals[form]) for form in names if form in person.approvals}


def approvals_for(names: Mapping[str, Name], person: Person) -> dict[str, Approval]:
    """The approvals of those of the names that are spelt as the registry has them approved."""
    found = approved_of(person)
    return {form: found[form][1] for form, name in names.items() if form in found and found[form][0] == name}


def approvals_copied(member: Member, approvals: Mapping[str, Approval]) -> Iterator[Event]:
    """The event that makes these the approvals of a member, if they are not."""
    if member.approvals != approvals:
        yield ApprovalsCopied(member.id, dict(approvals))


def keeping_locked(member: Member, names: Mapping[str, Name], but: Collection[str] = ()) -> dict[str, Name]:
    """The names as they would be: an approved form given by given and family name alone keeps all else it has.

    Args:
        but: the forms of which another spelling was approved.

    Raises:
        Refused: `member-spelling-approved`: an approved form would change.
    """
    found = dict(names)
    for form in (form for form in member.approvals if form not in but):
        stands, asked = member.names.get(form), names.get(form)
        if stands is None or asked == stands:
            continue
        if asked is None or asked != Name(stands.given, stands.family):
            raise Refused("member-spelling-approved", field="names", name=str(stands))
        found[form] = stands
    return found


def spelling_again(before: Member, form: str) -> ChangeMemberSpelling:
    """The command that gives a member the spelling and the approval of a form he had."""
    return ChangeMemberSpelling(before.id, form, before.names.get(form), before.approvals.get(form))


def spellings_again(
    before: Member, names: Mapping[str, Name], approvals: Mapping[str, Approval]
) -> tuple[ChangeMemberSpelling, ...]:
    """The commands that give a member back those forms that are approved now, or were: no other command changes them.

    Args:
        names: his names as they are now.
        approvals: which of them are approved now.
    """
    stood = {form: (before.names.get(form), before.approvals.get(form)) for form in (*approvals, *before.approvals)}
    changed = [form for form, each in stood.items() if each != (names.get(form), approvals.get(form))]
    return tuple(spelling_again(before, form) for form in changed)
