"""Figures: how much a speaker quotes of what, and where it was read or heard. What is counted is a quantity.

A figure may be taken from a prepared text: it does not show that its item was held (protocol 1.5).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Self

import msgspec
from msgspec.structs import replace

from domain.core.language_tag import UNDETERMINED, in_canonical_tags, same_words
from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.period import worded_period
from domain.core.problem import Refused
from domain.core.quantity import Quantity, QuantitySaid, comparable, quantity_of, same_quantity
from domain.core.text import Line, MemberToken, Texts, Token, Wording, id_words

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class Figure(msgspec.Struct, frozen=True):
    """A figure as quoted: of what, how much, by whom (None: nobody is named) and at which item."""

    id: str
    item: str
    member: str | None
    subject: Wording
    quantity: Quantity
    source: str

    def like(self, other: Figure) -> bool:
        """Whether the two may be compared: of one subject, unit, currency and period (protocol 8.7)."""
        return same_words(self.subject, other.subject) and comparable(self.quantity, other.quantity)


class FigureQuoted(Event, frozen=True):
    """A speaker quoted a figure; `member` None: it is not noted who."""

    topic = "figure.quoted"
    version = 2
    vocabulary = 4
    figure: str
    item: str
    member: str | None
    subject: Wording
    quantity: Quantity
    source: str

    def evolve(self, visit: Visit) -> None:
        visit.figures[self.figure] = Figure(
            self.figure, self.item, self.member, self.subject, self.quantity, self.source
        )

    def touches(self) -> Facets:
        return facets(self.figure, "figure")


class FigureQuotedInWords(Event, frozen=True):
    """A speaker quoted a figure, its unit and period as text. Since then: `FigureQuoted`."""

    topic = "figure.quoted"
    figure: str
    item: str
    member: str
    subject: str
    value: Decimal
    unit: str
    period: str
    source: str

    def upcast(self) -> FigureQuoted:
        quantity = worded_quantity(self.value, self.unit, self.period)
        return FigureQuoted(self.figure, self.item, self.member, {UNDETERMINED: self.subject}, quantity, self.source)


class FigureCorrected(Event, frozen=True):
    """The record of a quoted figure was wrong; this is what was said. `subject` None: of what, stays as it was."""

    topic = "figure.corrected"
    version = 2
    vocabulary = 4
    figure: str
    subject: Wording | None
    quantity: Quantity
    source: str

    def evolve(self, visit: Visit) -> None:
        quoted = visit.figures[self.figure]
        subject = quoted.subject if self.subject is None else self.subject
        visit.figures[self.figure] = replace(quoted, subject=subject, quantity=self.quantity, source=self.source)

    def touches(self) -> Facets:
        return facets(self.figure, "figure")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        quoted = before.figures[self.figure]
        said = {"before": quoted.quantity, "before_source": quoted.source}
        return {**said, **_told_values(before, quoted), "subject": self.subject or quoted.subject}


class FigureCorrectedInWords(Event, frozen=True):
    """The record of a quoted figure was wrong, its unit and period as text. Since then: `FigureCorrected`."""

    topic = "figure.corrected"
    figure: str
    value: Decimal
    unit: str
    period: str
    source: str

    def upcast(self) -> FigureCorrected:
        return FigureCorrected(self.figure, None, worded_quantity(self.value, self.unit, self.period), self.source)


class FigureRetracted(Event, frozen=True):
    """A figure entered by mistake was taken back."""

    topic = "figure.retracted"
    figure: str

    def evolve(self, visit: Visit) -> None:
        visit.figures.pop(self.figure, None)

    def touches(self) -> Facets:
        return facets(self.figure, "figure")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        quoted = before.figures[self.figure]
        return {"quantity": quoted.quantity, **_told_values(before, quoted)}


class RecordFigure(Command, frozen=True):
    """Record a figure a speaker quoted: of what, how much, and where it was read or heard; by whom, if it is known.

    Refuses: id-taken, unknown-item, unknown-member, text-missing, and what
    `quantity.quantity_of` refuses.
    """

    version = 2
    known_before = ("quote-figure",)
    fields_known_before = MappingProxyType({"subject": "indicator"})
    plans = False
    creates = ("figure",)
    item: Token
    indicator: Texts
    quantity: QuantitySaid
    source: Line
    member: MemberToken | None = None
    figure: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.figure is not None:
            return self
        return msgspec.structs.replace(self, figure=visit.fresh_id(id_words(self.indicator) or "figure"))

    def decide(self, visit: Visit) -> Iterator[Event]:
        figure = visit.unused(self.figure, "figure")
        visit.programme.known(self.item)
        if self.member is not None:
            visit.delegations.known(self.member)
        subject, quantity = _subject(self.indicator), quantity_of(self.quantity)
        yield FigureQuoted(figure, self.item, self.member, subject, quantity, self.source)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractFigure(str(self.figure)),)


class QuoteFigure(Command, frozen=True):
    """Record a figure a speaker quoted, its unit and period as text. Since then: `RecordFigure`."""

    plans = False
    creates = ("figure",)
    item: Token
    member: MemberToken
    subject: Line
    value: Decimal
    unit: Line
    period: Line
    source: Line
    figure: Token | None = None

    def upcast(self) -> RecordFigure:
        quantity = worded_quantity(self.value, self.unit, self.period).as_said()
        return RecordFigure(self.item, {UNDETERMINED: self.subject}, quantity, self.source, self.member, self.figure)


class AmendFigure(Command, frozen=True):
    """Correct the record of a quoted figure. Another report that says otherwise is a claim instead.

    Without an indicator, of what it speaks stays as it was.

    Refuses: unknown-figure, text-missing, and what
    `quantity.quantity_of` refuses.
    """

    version = 2
    known_before = ("correct-figure",)
    fields_known_before = MappingProxyType({"subject": "indicator"})
    plans = False
    needs_reason = True
    figure: Token
    quantity: QuantitySaid
    source: Line
    indicator: Texts | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        figure = visit.figures.get(str(known.get("figure")))
        if figure is None:
            return {}
        return {"indicator": figure.subject, "quantity": figure.quantity.as_said(), "source": figure.source}

    def decide(self, visit: Visit) -> Iterator[Event]:
        quoted, quantity = visit.known_figure(self.figure), quantity_of(self.quantity)
        subject = _subject(self.indicator) if self.indicator is not None else quoted.subject
        changed = subject if subject != quoted.subject else None
        if changed or quoted.source != self.source or not same_quantity(quoted.quantity, quantity):
            yield FigureCorrected(self.figure, changed, quantity, self.source)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        quoted = before.figures[self.figure]
        return (AmendFigure(self.figure, quoted.quantity.as_said(), quoted.source, quoted.subject),)


class CorrectFigure(Command, frozen=True):
    """Correct the record of a quoted figure, its unit and period as text. Since then: `AmendFigure`."""

    plans = False
    needs_reason = True
    figure: Token
    value: Decimal
    unit: Line
    period: Line
    source: Line

    def upcast(self) -> AmendFigure:
        quantity = worded_quantity(self.value, self.unit, self.period).as_said()
        return AmendFigure(self.figure, quantity, self.source)


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
        quantity = quoted.quantity.as_said()
        return (RecordFigure(quoted.item, quoted.subject, quantity, quoted.source, quoted.member, quoted.id),)


def worded_quantity(value: Decimal, unit: str, period: str) -> Quantity:
    """A quantity whose unit and period were kept as text, and of which nobody said how it is meant."""
    return Quantity(None, value, unit={UNDETERMINED: unit} if unit else {}, period=worded_period(period))


def _told_values(visit: Visit, quoted: Figure) -> dict[str, Any]:
    """What the journal says of a figure beside its quantity: of what, at which item, by whom."""
    speaker = visit.delegations.members.get(quoted.member or "")
    item = visit.programme.items[quoted.item].title
    return {"subject": quoted.subject, "item": item, "member": speaker.words if speaker is not None else None}


def _subject(words: Wording) -> Wording:
    if not words:
        raise Refused("text-missing", field="indicator")
    return in_canonical_tags(words, "indicator")
