"""Press statements: who speaks in which order and language, and what was said.

Who speaks first is never fixed: the host in Moscow, the guest in Anchorage (protocol 8.5).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.ordering import refuse_out_of_range
from domain.core.problem import Refused
from domain.core.text import FullText, LanguageTag, MemberToken, Token

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

TextStage = Literal["as-prepared", "as-delivered"]
"""Which text of a statement: the one handed over before, or the words spoken. Both are kept (protocol 8.6)."""


class Statement(msgspec.Struct):
    """One speaker's statement at an item."""

    member: str
    language: str | None
    """In which he speaks; None: nobody said."""
    texts: dict[tuple[str, str], str] = msgspec.field(default_factory=dict)


def statement_of(item: Item, member: str) -> Statement:
    """The statement of a speaker at an item.

    Raises:
        Refused: `not-a-speaker`.
    """
    for statement in item.statements:
        if statement.member == member:
            return statement
    raise Refused("not-a-speaker", field="member", title=item.title)


def place_in_order(item: Item, member: str) -> int:
    """The place (1 and up) of a speaker in the order of speakers.

    Raises:
        Refused: `not-a-speaker`.
    """
    return item.statements.index(statement_of(item, member)) + 1


class SpeakerListed(Event, frozen=True):
    """Someone will speak, or spoke, at the place given (1 and up) in the order of speakers."""

    topic = "speaker.listed"
    version = 2
    vocabulary = 9
    item: str
    member: str
    language: str | None
    place: int

    def evolve(self, visit: Visit) -> None:
        statements = visit.programme.items[self.item].statements
        statements.insert(self.place - 1, Statement(self.member, self.language))

    def touches(self) -> Facets:
        return facets(self.item, f"speakers/{self.member}", "order-of-speakers")


class SpeakerInLanguageListed(Event, frozen=True):
    """Someone will speak, in a language that had to be said. Since then: `SpeakerListed`."""

    topic = "speaker.listed"
    item: str
    member: str
    language: str
    place: int

    def upcast(self) -> SpeakerListed:
        return SpeakerListed(self.item, self.member, self.language, self.place)


class SpeakerTakenOff(Event, frozen=True):
    """Someone will not speak after all."""

    topic = "speaker.taken-off"
    item: str
    member: str

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.statements = [statement for statement in item.statements if statement.member != self.member]

    def touches(self) -> Facets:
        return facets(self.item, f"speakers/{self.member}", "order-of-speakers")


class SpeakerPlaced(Event, frozen=True):
    """The speaker was given another place (1 and up) in the order of speakers."""

    topic = "speaker.placed"
    item: str
    member: str
    place: int

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        moved = [statement for statement in item.statements if statement.member == self.member]
        others = [statement for statement in item.statements if statement.member != self.member]
        item.statements = [*others[: self.place - 1], *moved, *others[self.place - 1 :]]

    def touches(self) -> Facets:
        return facets(self.item, "order-of-speakers")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": place_in_order(before.programme.items[self.item], self.member)}


class StatementTextRecorded(Event, frozen=True):
    """The text of a statement was recorded, as prepared or as delivered, in one language."""

    topic = "statement.text-recorded"
    item: str
    member: str
    stage: str
    language: str
    text: str

    def evolve(self, visit: Visit) -> None:
        for statement in visit.programme.items[self.item].statements:
            if statement.member == self.member:
                statement.texts[self.stage, self.language] = self.text

    def touches(self) -> Facets:
        return facets(self.item, f"text/{self.member}/{self.stage}/{self.language}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        item = before.programme.items[self.item]
        texts = statement_of(item, self.member).texts
        return {"before": texts.get((self.stage, self.language))}


class StatementTextWithdrawn(Event, frozen=True):
    """A recorded text was taken back."""

    topic = "statement.text-withdrawn"
    item: str
    member: str
    stage: str
    language: str

    def evolve(self, visit: Visit) -> None:
        for statement in visit.programme.items[self.item].statements:
            if statement.member == self.member:
                statement.texts.pop((self.stage, self.language), None)

    def touches(self) -> Facets:
        return facets(self.item, f"text/{self.member}/{self.stage}/{self.language}")


class ListSpeaker(Command, frozen=True):
    """Put someone in the order of speakers, at a place (1 and up) or at the end. Without a language, it is not known.

    Once the item has begun, who spoke is a fact: then only the impossible is refused.

    Refuses: unknown-item, item-cancelled, unknown-member, member-withdrawn,
    already-speaking, place-out-of-range.
    """

    plans = False
    item: Token
    member: MemberToken
    language: LanguageTag | None = None
    place: int | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        if not item.happened:
            visit.admit_plans()
        member = visit.delegations.known(self.member) if item.happened else visit.delegations.travelling(self.member)
        if any(statement.member == self.member for statement in item.statements):
            raise Refused("already-speaking", field="member", member=member.words)
        last = len(item.statements) + 1
        place = self.place if self.place is not None else last
        refuse_out_of_range(place, last)
        yield SpeakerListed(self.item, self.member, self.language, place)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TakeOffSpeaker(self.item, self.member),)


class TakeOffSpeaker(Command, frozen=True):
    """Take someone off the order of speakers.

    Refuses: unknown-item, item-cancelled, not-a-speaker, text-recorded.
    """

    plans = False
    item: Token
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        if not item.happened:
            visit.admit_plans()
        if statement_of(item, self.member).texts:
            raise Refused("text-recorded", field="member", title=item.title)
        yield SpeakerTakenOff(self.item, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item = before.programme.items[self.item]
        language = statement_of(item, self.member).language
        return (ListSpeaker(self.item, self.member, language, place_in_order(item, self.member)),)


class PlaceSpeaker(Command, frozen=True):
    """Give a speaker another place (1 and up) in the order of speakers, with all that is recorded of the statement.

    Refuses: unknown-item, item-cancelled, not-a-speaker, place-out-of-range.
    """

    plans = False
    item: Token
    member: MemberToken
    place: int

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        if not item.happened:
            visit.admit_plans()
        stands = place_in_order(item, self.member)
        refuse_out_of_range(self.place, len(item.statements))
        if stands != self.place:
            yield SpeakerPlaced(self.item, self.member, self.place)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (PlaceSpeaker(self.item, self.member, place_in_order(before.programme.items[self.item], self.member)),)


class RecordStatementText(Command, frozen=True):
    """Record the text of a statement in one language, as prepared or as delivered.

    Refuses: unknown-item, not-a-speaker.
    """

    plans = False
    item: Token
    member: MemberToken
    stage: TextStage
    language: LanguageTag
    text: FullText

    def decide(self, visit: Visit) -> Iterator[Event]:
        statement = statement_of(visit.programme.known(self.item), self.member)
        if statement.texts.get((self.stage, self.language)) != self.text:
            yield StatementTextRecorded(self.item, self.member, self.stage, self.language, self.text)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_text_as(before, self.item, self.member, self.stage, self.language),)


class RetractStatementText(Command, frozen=True):
    """Take back a recorded text.

    Refuses: unknown-item, not-a-speaker, not-recorded.
    """

    known_before = ("withdraw-statement-text",)
    plans = False
    item: Token
    member: MemberToken
    stage: TextStage
    language: LanguageTag

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if (self.stage, self.language) not in statement_of(item, self.member).texts:
            raise Refused("not-recorded", field="stage", title=item.title)
        yield StatementTextWithdrawn(self.item, self.member, self.stage, self.language)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_text_as(before, self.item, self.member, self.stage, self.language),)


def _text_as(before: Visit, item: str, member: str, stage: TextStage, language: str) -> Command:
    text = statement_of(before.programme.items[item], member).texts.get((stage, language))
    if text is None:
        return RetractStatementText(item, member, stage, language)
    return RecordStatementText(item, member, stage, language, text)
