"""What the protocol service of each co-head agreed to in writing: places that are not equal (protocol 6.12)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.agreement.correspondence import known_letter
from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import MemberToken, Notes, Remark, Token, Wording, by_language, without_language
from domain.seating.chairs import Consent, leading_together

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class UnequalPlacesAgreed(Event, frozen=True):
    """A co-head's own protocol service agreed in writing to places that are not equal."""

    topic = "unequal-places.agreed"
    version = 2
    vocabulary = 6
    item: str
    member: str
    letter: str | None
    words: Wording

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].unequal_agreed[self.member] = Consent(self.letter, self.words)

    def touches(self) -> Facets:
        return facets(self.item, f"unequal-places/{self.member}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        letter = before.correspondence.get(self.letter) if self.letter is not None else None
        return {"on": letter.quoted if letter is not None else self.words}


class UnequalPlacesAgreedInWords(Event, frozen=True):
    """Unequal places were agreed to, in words of no stated language. Since then: `UnequalPlacesAgreed`."""

    topic = "unequal-places.agreed"
    vocabulary = 4
    item: str
    member: str
    letter: str | None
    words: str

    def upcast(self) -> UnequalPlacesAgreed:
        return UnequalPlacesAgreed(self.item, self.member, self.letter, without_language(self.words))


class UnequalPlacesAgreementTakenBack(Event, frozen=True):
    """That a co-head's protocol service agreed to unequal places is taken back."""

    topic = "unequal-places.agreement-taken-back"
    vocabulary = 4
    item: str
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].unequal_agreed.pop(self.member, None)

    def touches(self) -> Facets:
        return facets(self.item, f"unequal-places/{self.member}")


class AgreeUnequalPlaces(Command, frozen=True):
    """Note that a co-head's own protocol service agreed in writing to places that are not equal.

    By a letter of the register, or in words that say what was written, by whom and when; a bare text is of no
    stated language.

    Refuses: unknown-item, unknown-member, no-co-head, unknown-letter, not-in-writing.
    """

    plans = False
    item: Token
    member: MemberToken
    letter: Token | None = None
    words: Remark | Notes = ""

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        consent = item.unequal_agreed.get(str(known.get("member"))) if item is not None else None
        return {"letter": consent.letter, "words": consent.words} if consent is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        member = visit.delegations.known(self.member)
        if self.member not in leading_together(visit, item, member.side):
            raise Refused("no-co-head", field="member", member=member.words, title=item.title)
        if self.letter is not None:
            known_letter(visit, self.letter)
        elif not self.words:
            raise Refused("not-in-writing", field="letter")
        words = by_language(self.words)
        if item.unequal_agreed.get(self.member) != Consent(self.letter, words):
            yield UnequalPlacesAgreed(self.item, self.member, self.letter, words)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_consent_as(before, self.item, self.member),)


class RetractUnequalPlaces(Command, frozen=True):
    """Take back that a co-head's protocol service agreed to unequal places.

    Refuses: unknown-item, unknown-member.
    """

    known_before = ("take-back-unequal-places",)
    plans = False
    item: Token
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        visit.delegations.known(self.member)
        if self.member in item.unequal_agreed:
            yield UnequalPlacesAgreementTakenBack(self.item, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_consent_as(before, self.item, self.member),)


def _consent_as(before: Visit, item: str, member: str) -> Command:
    consent = before.programme.items[item].unequal_agreed.get(member)
    if consent is None:
        return RetractUnequalPlaces(item, member)
    return AgreeUnequalPlaces(item, member, consent.letter, consent.words)
