"""Signing: who signs a document for each side, and on what authority.

Heads of state and of government and ministers for foreign affairs sign by virtue of their office; others produce
full powers (Vienna Convention on the Law of Treaties, article 7; protocol 8.4).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
from domain.core.problem import Refused
from domain.core.text import Line, Token
from domain.documents.document import Document, Signatory, asked_document, known_document, unsigned_document

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.visit.visit import Visit

NEED_POWERS = ("interstate", "intergovernmental")
"""The levels at which a document binds a state: those below are made by agencies and companies for themselves."""

WITHOUT_FULL_POWERS = ("head-of-state", "prime-minister")
"""The classes of office that represent the state without full powers."""


class SignatoryNamed(Event, frozen=True):
    """It was settled who signs for a side, instead of whoever was named before. Full powers do not pass to him."""

    topic = "signatory.named"
    document: str
    side: str
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.documents[self.document].signatories[self.side] = Signatory(self.member)

    def touches(self) -> Facets:
        return facets(self.document, f"signatory/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        named = before.documents[self.document].signatories.get(self.side)
        was = before.delegations.members[named.member].words if named else None
        return {"document": before.documents[self.document].title, "before": was}


class SignatoryWithdrawn(Event, frozen=True):
    """Whoever was to sign for a side will not; nobody is named instead yet."""

    topic = "signatory.withdrawn"
    document: str
    side: str

    def evolve(self, visit: Visit) -> None:
        visit.documents[self.document].signatories.pop(self.side, None)

    def touches(self) -> Facets:
        return facets(self.document, f"signatory/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        named = before.documents[self.document].signatories[self.side]
        words = before.delegations.members[named.member].words
        return {"document": before.documents[self.document].title, "before": words}


class FullPowersProduced(Event, frozen=True):
    """The signatory of a side produced full powers, or those noted before were taken back."""

    topic = "signatory.full-powers-produced"
    document: str
    side: str
    powers: str

    def evolve(self, visit: Visit) -> None:
        signatories = visit.documents[self.document].signatories
        signatories[self.side] = Signatory(signatories[self.side].member, self.powers)

    def touches(self) -> Facets:
        return facets(self.document, f"powers/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        named = before.documents[self.document].signatories[self.side]
        words = before.delegations.members[named.member].words
        return {"document": before.documents[self.document].title, "signatory": words}


class NameSignatory(Command, frozen=True):
    """Settle who signs for a side. Whoever was named before signs no more, and his full powers do not pass on.

    Refuses: unknown-document, already-signed, document-struck, unknown-member, member-withdrawn, other-side.
    """

    document: Token
    side: Side
    member: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        document = unsigned_document(visit, self.document)
        member = visit.delegations.travelling(self.member)
        if member.side != self.side:
            raise Refused("other-side", field="member", member=member.words)
        named = document.signatories.get(self.side)
        if named is None or named.member != self.member:
            yield SignatoryNamed(self.document, self.side, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return _signatory_as(before, self.document, self.side)


class WithdrawSignatory(Command, frozen=True):
    """Record that whoever was to sign for a side will not.

    Refuses: unknown-document, already-signed, document-struck, no-signatory.
    """

    needs_reason = True
    document: Token
    side: Side

    def decide(self, visit: Visit) -> Iterator[Event]:
        _signatory_of(unsigned_document(visit, self.document), self.side)
        yield SignatoryWithdrawn(self.document, self.side)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return _signatory_as(before, self.document, self.side)


class ProduceFullPowers(Command, frozen=True):
    """Note the full powers the signatory of a side produced, as they are quoted; without words they are taken back.

    Refuses: unknown-document, no-signatory.
    """

    plans = False
    document: Token
    side: Side
    powers: Line | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        document = asked_document(visit, known)
        signatory = document.signatories.get(str(known.get("side"))) if document is not None else None
        return {"powers": signatory.powers} if signatory is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        named = _signatory_of(known_document(visit, self.document), self.side)
        if named.powers != (self.powers or ""):
            yield FullPowersProduced(self.document, self.side, self.powers or "")

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        powers = before.documents[self.document].signatories[self.side].powers
        return (ProduceFullPowers(self.document, self.side, powers or None),)


def needs_powers(document: Document, member: Member) -> bool:
    """Whether someone must produce full powers to sign a document (Vienna Convention, article 7).

    A minister for foreign affairs needs none. Of a minister the record knows the class of his office and not its
    field: his title is read for it.
    """
    if document.level not in NEED_POWERS or member.office_class in WITHOUT_FULL_POWERS or member.category == "head":
        return False
    return not (member.office_class in (None, "minister") and _is_of_foreign_affairs(member))


_FOREIGN = (
    "foreign affairs", "external affairs", "foreign minister", "affaires étrangères", "иностранных дел",
    "сыртқы істер", "secretary of state", "外交部长",
)  # fmt: skip
"""What the title of a minister for foreign affairs holds."""
_NOT_THE_MINISTER = ("deputy", "vice", "adjoint", "заместител", "орынбасар", "department", "département")


def _is_of_foreign_affairs(member: Member) -> bool:
    titles = [title.casefold() for title in member.position.values()]
    if any(word in title for title in titles for word in _NOT_THE_MINISTER):
        return False
    return any(word in title for title in titles for word in _FOREIGN)


def _signatory_of(document: Document, side: str) -> Signatory:
    if side not in document.signatories:
        raise Refused("no-signatory", field="side", side=side, title=document.title)
    return document.signatories[side]


def _signatory_as(before: Visit, document: str, side: Side) -> tuple[Command, ...]:
    """What brings back who signed for a side, with his full powers."""
    named = before.documents[document].signatories.get(side)
    if named is None:
        return (WithdrawSignatory(document, side),)
    again = (NameSignatory(document, side, named.member),)
    return (*again, ProduceFullPowers(document, side, named.powers)) if named.powers else again
