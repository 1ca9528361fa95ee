"""Press statements: who speaks in which order and language, what was said, which figures were quoted.

Who speaks first is never fixed: the host in Moscow, the guest in Anchorage (reference: domain.md §2.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, Self

import msgspec

from domain.message import Command, Event, Facets, facets
from domain.problem import Refused
from domain.text import FullText, Language, Line, Token, slug

if TYPE_CHECKING:
    from domain.programme import Item
    from domain.visit import Visit

Stage = Literal["as-prepared", "as-delivered"]
"""Which text of a statement: the one handed over before, or the words spoken. Both are kept (practice §5)."""


@dataclass
class Delivery:
    """One speaker's statement at an item."""

    member: str
    language: str
    texts: dict[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True)
class Figure:
    """A figure as quoted: the value as decimal text, its unit or currency, the period it speaks of."""

    id: str
    item: str
    member: str
    subject: str
    value: Decimal
    unit: str
    period: str
    source: str


def delivery_of(item: Item, member: str) -> Delivery:
    """The statement of a speaker at an item.

    Raises:
        Refused: `not-a-speaker`.
    """
    for delivery in item.deliveries:
        if delivery.member == member:
            return delivery
    raise Refused("not-a-speaker", field="member", title=item.title)


class SpeakerListed(Event, frozen=True):
    """Someone will speak, at the place given (1 and up) in the order of speakers."""

    topic = "speaker.listed"
    item: str
    member: str
    language: str
    place: int

    def evolve(self, visit: Visit) -> None:
        deliveries = visit.programme.items[self.item].deliveries
        deliveries.insert(self.place - 1, Delivery(self.member, self.language))

    def touches(self) -> Facets:
        return facets(self.item, f"speakers/{self.member}", "order-of-speakers")


class SpeakerTakenOff(Event, frozen=True):
    """Someone will not speak after all."""

    topic = "speaker.taken-off"
    item: str
    member: str

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.deliveries = [delivery for delivery in item.deliveries if delivery.member != self.member]

    def touches(self) -> Facets:
        return facets(self.item, f"speakers/{self.member}", "order-of-speakers")


class StatementTextRecorded(Event, frozen=True):
    """The text of a statement was recorded, as prepared or as delivered, in one language."""

    topic = "statement.text-recorded"
    item: str
    member: str
    stage: str
    language: str
    text: str

    def evolve(self, visit: Visit) -> None:
        for delivery in visit.programme.items[self.item].deliveries:
            if delivery.member == self.member:
                delivery.texts[self.stage, self.language] = self.text

    def touches(self) -> Facets:
        return facets(self.item, f"text/{self.member}/{self.stage}/{self.language}")

    def told(self, before: Visit) -> dict[str, Any]:
        item = before.programme.items[self.item]
        texts = delivery_of(item, self.member).texts
        return {"before": texts.get((self.stage, self.language))}


class StatementTextWithdrawn(Event, frozen=True):
    """A recorded text was taken back."""

    topic = "statement.text-withdrawn"
    item: str
    member: str
    stage: str
    language: str

    def evolve(self, visit: Visit) -> None:
        for delivery in visit.programme.items[self.item].deliveries:
            if delivery.member == self.member:
                delivery.texts.pop((self.stage, self.language), None)

    def touches(self) -> Facets:
        return facets(self.item, f"text/{self.member}/{self.stage}/{self.language}")


class FigureQuoted(Event, frozen=True):
    """A speaker quoted a figure."""

    topic = "figure.quoted"
    figure: str
    item: str
    member: str
    subject: str
    value: Decimal
    unit: str
    period: str
    source: str

    def evolve(self, visit: Visit) -> None:
        visit.figures[self.figure] = Figure(
            self.figure, self.item, self.member, self.subject, self.value, self.unit, self.period, self.source
        )

    def touches(self) -> Facets:
        return facets(self.figure, "figure")


class FigureCorrected(Event, frozen=True):
    """The record of a quoted figure was wrong; this is what was said."""

    topic = "figure.corrected"
    figure: str
    value: Decimal
    unit: str
    period: str
    source: str

    def evolve(self, visit: Visit) -> None:
        quoted = visit.figures[self.figure]
        visit.figures[self.figure] = Figure(
            quoted.id,
            quoted.item,
            quoted.member,
            quoted.subject,
            self.value,
            self.unit,
            self.period,
            self.source,
        )

    def touches(self) -> Facets:
        return facets(self.figure, "figure")

    def told(self, before: Visit) -> dict[str, Any]:
        quoted = before.figures[self.figure]
        return {"before": quoted.value, "before_unit": quoted.unit, "subject": quoted.subject}


class FigureRetracted(Event, frozen=True):
    """A figure entered by mistake was taken back."""

    topic = "figure.retracted"
    figure: str

    def evolve(self, visit: Visit) -> None:
        visit.figures.pop(self.figure, None)

    def touches(self) -> Facets:
        return facets(self.figure, "figure")

    def told(self, before: Visit) -> dict[str, Any]:
        quoted = before.figures[self.figure]
        return {"value": quoted.value, "unit": quoted.unit, "subject": quoted.subject}


class ListSpeaker(Command, frozen=True):
    """Put someone in the order of speakers, at a place (1 and up) or at the end.

    Once the item has begun, who spoke is a fact: then only the impossible is refused.

    Refuses: unknown-item, item-cancelled, unknown-member, member-withdrawn, already-speaking,
    place-out-of-range.
    """

    item: Token
    member: Token
    language: Language
    place: int | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = _to_list(visit, self.item)
        happened = item.status in ("under-way", "held")
        member = visit.delegations.known(self.member) if happened else visit.delegations.travelling(self.member)
        if any(delivery.member == self.member for delivery in item.deliveries):
            raise Refused("already-speaking", field="member", member=member.names or member.position)
        last = len(item.deliveries) + 1
        place = self.place if self.place is not None else last
        if not 1 <= place <= last:
            raise Refused("place-out-of-range", field="place", last=last)
        yield SpeakerListed(self.item, self.member, self.language, place)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TakeOffSpeaker(self.item, self.member),)


class TakeOffSpeaker(Command, frozen=True):
    """Take someone off the order of speakers.

    Refuses: unknown-item, item-cancelled, not-a-speaker, text-recorded.
    """

    item: Token
    member: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = _to_list(visit, self.item)
        if delivery_of(item, self.member).texts:
            raise Refused("text-recorded", field="member", title=item.title)
        yield SpeakerTakenOff(self.item, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item = before.programme.items[self.item]
        delivery = delivery_of(item, self.member)
        place = item.deliveries.index(delivery) + 1
        return (ListSpeaker(self.item, self.member, delivery.language, place),)  # type: ignore[arg-type]


class RecordStatementText(Command, frozen=True):
    """Record the text of a statement in one language, as prepared or as delivered.

    Refuses: unknown-item, not-a-speaker.
    """

    plans = False
    item: Token
    member: Token
    stage: Stage
    language: Language
    text: FullText

    def decide(self, visit: Visit) -> Iterator[Event]:
        delivery = delivery_of(visit.programme.known(self.item), self.member)
        if delivery.texts.get((self.stage, self.language)) != self.text:
            yield StatementTextRecorded(self.item, self.member, self.stage, self.language, self.text)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_text_as(before, self.item, self.member, self.stage, self.language),)


class WithdrawStatementText(Command, frozen=True):
    """Take back a recorded text.

    Refuses: unknown-item, not-a-speaker, not-recorded.
    """

    plans = False
    item: Token
    member: Token
    stage: Stage
    language: Language

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if (self.stage, self.language) not in delivery_of(item, self.member).texts:
            raise Refused("not-recorded", field="stage", title=item.title)
        yield StatementTextWithdrawn(self.item, self.member, self.stage, self.language)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_text_as(before, self.item, self.member, self.stage, self.language),)


class QuoteFigure(Command, frozen=True):
    """Record a figure a speaker quoted: value as said, unit or currency, period, where it was read or heard.

    Refuses: id-taken, unknown-item, unknown-member, not-a-number.
    """

    plans = False
    item: Token
    member: Token
    subject: Line
    value: Decimal
    unit: Line
    period: Line
    source: Line
    figure: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.figure is not None:
            return self
        return msgspec.structs.replace(self, figure=visit.fresh_id(slug(self.subject) or "figure"))

    def decide(self, visit: Visit) -> Iterator[Event]:
        figure = visit.unused(self.figure, "figure")
        visit.programme.known(self.item)
        visit.delegations.known(self.member)
        refuse_no_number(self.value)
        yield FigureQuoted(
            figure, self.item, self.member, self.subject, self.value, self.unit, self.period, self.source
        )

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractFigure(str(self.figure)),)


class CorrectFigure(Command, frozen=True):
    """Correct the record of a quoted figure. Another report that says otherwise is a claim instead.

    Refuses: unknown-figure, not-a-number.
    """

    plans = False
    needs_reason = True
    figure: Token
    value: Decimal
    unit: Line
    period: Line
    source: Line

    def decide(self, visit: Visit) -> Iterator[Event]:
        quoted = visit.known_figure(self.figure)
        refuse_no_number(self.value)
        said = (self.value, self.unit, self.period, self.source)
        # As text: 27.8 and 27.80 are one number but were not said alike.
        if (str(quoted.value), quoted.unit, quoted.period, quoted.source) != (str(self.value), *said[1:]):
            yield FigureCorrected(self.figure, *said)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        quoted = before.figures[self.figure]
        return (CorrectFigure(self.figure, quoted.value, quoted.unit, quoted.period, quoted.source),)


class RetractFigure(Command, frozen=True):
    """Take back a figure entered by mistake.

    Refuses: unknown-figure.
    """

    plans = False
    figure: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        visit.known_figure(self.figure)
        yield FigureRetracted(self.figure)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        quoted = before.figures[self.figure]
        return (
            QuoteFigure(
                quoted.item, quoted.member, quoted.subject, quoted.value, quoted.unit, quoted.period,
                quoted.source, quoted.id,
            ),
        )  # fmt: skip


def _to_list(visit: Visit, key: str) -> Item:
    item = visit.programme.known(key)
    return visit.programme.to_plan(key) if item.status == "cancelled" else item


def refuse_no_number(value: Decimal | None) -> None:
    """Refuse what is no finite number of reasonable size (`not-a-number`)."""
    if value is None:
        return
    if not value.is_finite() or len(value.as_tuple().digits) > 30 or abs(value.adjusted()) > 30:
        raise Refused("not-a-number", field="value")


def _text_as(before: Visit, item: str, member: str, stage: str, language: str) -> Command:
    text = delivery_of(before.programme.items[item], member).texts.get((stage, language))
    if text is None:
        return WithdrawStatementText(item, member, stage, language)  # type: ignore[arg-type]
    return RecordStatementText(item, member, stage, language, text)  # type: ignore[arg-type]
