"""Figures: what a speaker quoted, with value as decimal text, unit or currency, period and source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import Line, Token, slug

if TYPE_CHECKING:
    from domain.visit.visit import Visit


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

    def journal_values(self, before: Visit) -> dict[str, Any]:
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

    def journal_values(self, before: Visit) -> dict[str, Any]:
        quoted = before.figures[self.figure]
        return {"value": quoted.value, "unit": quoted.unit, "subject": quoted.subject}


class QuoteFigure(Command, frozen=True):
    """Record a figure a speaker quoted: value as said, unit or currency, period, where it was read or heard.

    Refuses: id-taken, unknown-item, unknown-member, not-a-number.
    """

    plans = False
    creates = ("figure",)
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

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        figure = visit.figures.get(str(known.get("figure")))
        names = ("value", "unit", "period", "source")
        return {name: getattr(figure, name) for name in names} if figure is not None else {}

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


def refuse_no_number(value: Decimal | None) -> None:
    """Refuse what is no finite number of reasonable size (`not-a-number`)."""
    if value is None:
        return
    if not value.is_finite() or len(value.as_tuple().digits) > 30 or abs(value.adjusted()) > 30:
        raise Refused("not-a-number", field="value")
