"""What became of an item: held, not held or not observed, with its hours as far as anybody knows them.

That something was held and when it was held are two facts: newspapers often give the first alone (protocol 1.5).
Nothing here is taken from the plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

import msgspec
from msgspec.structs import replace

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import Remark, Token, Wording
from domain.core.times import Moment, aware

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

Outcome = Literal["not-observed", "under-way", "held", "not-held"]
"""What is known of an item: nothing, that it began and still runs, that it was held, that it did not take place."""

LastedMinutes = Annotated[int, msgspec.Meta(ge=1, le=7 * 24 * 60)]
"""How long something lasted: a minute to a week."""


class Length(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long an item lasted, exactly or about: the pool stayed a minute, the talks went on for about an hour."""

    minutes: int
    about: bool


class ExpectedEnd(msgspec.Struct, frozen=True):
    """When an item that runs is expected to end, who said so, and when (UTC)."""

    at: Moment
    by: str
    said_at: datetime | None


class Actual(msgspec.Struct, frozen=True):
    """What is known of how an item took place: the start, the end, both, neither, or how long it lasted."""

    outcome: Outcome = "not-observed"
    start: Moment | None = None
    end: Moment | None = None
    length: Length | None = None
    expected_end: ExpectedEnd | None = None

    def began(self, start: Moment) -> Actual:
        """The same with its start; it runs from then, if nobody noted that it is over."""
        return replace(self, outcome="held" if self.outcome == "held" else "under-way", start=start)

    def over(self, end: Moment) -> Actual:
        """The same with its end."""
        return Actual("held", self.start, end, self.length)


NOTHING_OBSERVED = Actual()


def observed(
    outcome: Outcome,
    started: datetime | None,
    ended: datetime | None,
    minutes: int | None,
    *,
    about: tuple[bool, bool, bool],
    title: Wording,
) -> Actual:
    """What is known of how an item took place. `about` says of start, end and length whether each is meant so.

    Raises:
        Refused: `no-hours-without-it`, `end-of-what-runs`, `length-and-hours`, `end-before-start`,
            `time-without-zone`, `day-out-of-range`.
    """  # fmt: skip
    known = [each is not None for each in (started, ended, minutes)]
    if outcome in ("not-held", "not-observed") and any(known):
        raise Refused("no-hours-without-it", field="outcome", title=title)
    if outcome == "under-way" and any(known[1:]):
        raise Refused("end-of-what-runs", field="outcome", title=title)
    if all(known):
        raise Refused("length-and-hours", field="minutes", title=title)
    start, end = _observed(started, about[0], "started"), _observed(ended, about[1], "ended")
    refuse_reversed(start.at if start else None, end.at if end else None)
    return Actual(outcome, start, end, Length(minutes, about[2]) if minutes is not None else None)


def hours_only(start: Moment | None, end: Moment | None, length: Length | None) -> Actual | None:
    """When and how long something took place, apart from whether it did; None where nobody knows."""
    return Actual(start=start, end=end, length=length) if start or end or length else None


def refuse_reversed(started: datetime | None, ended: datetime | None) -> None:
    """Refuse an end before the start (`end-before-start`)."""
    if started is not None and ended is not None and ended < started:
        raise Refused("end-before-start", field="ended", start=started, end=ended)


class OutcomeRecorded(Event, frozen=True):
    """What became of the item was recorded, whatever was known of it before; None: not known."""

    topic = "item.outcome-recorded"
    vocabulary = 3
    item: str
    outcome: str
    start: Moment | None
    end: Moment | None
    length: Length | None

    def evolve(self, visit: Visit) -> None:
        outcome = cast("Outcome", self.outcome)
        visit.programme.items[self.item].actual = Actual(outcome, self.start, self.end, self.length)

    def touches(self) -> Facets:
        return facets(self.item, "started", "ended")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        known = before.programme.items[self.item].actual
        hours = hours_only(self.start, self.end, self.length)
        return {"hours": hours, "before": hours_only(known.start, known.end, known.length)}


class ActualTimesCorrected(Event, frozen=True):
    """When the item really began and ended was corrected; None: not observed. Since then: `OutcomeRecorded`."""

    topic = "item.actual-times-corrected"
    item: str
    started: datetime | None
    ended: datetime | None

    def upcast(self) -> OutcomeRecorded:
        outcome = "held" if self.ended else "under-way" if self.started else "not-observed"
        return OutcomeRecorded(self.item, outcome, _exact(self.started), _exact(self.ended), None)


class EndExpected(Event, frozen=True):
    """While the item ran, somebody said when it would end; None: nobody says so any more."""

    topic = "item.end-expected"
    vocabulary = 3
    item: str
    at: Moment | None
    by: str
    said_at: datetime | None

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        expected = ExpectedEnd(self.at, self.by, self.said_at) if self.at is not None else None
        item.actual = replace(item.actual, expected_end=expected)

    def touches(self) -> Facets:
        return facets(self.item, "expected-end")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        expected = before.programme.items[self.item].actual.expected_end
        return {"before": expected.at if expected else None}


class RecordOutcome(Command, frozen=True):
    """Record what became of an item: held, not held, under way or not observed, with its hours as far as known.

    It says the whole: an hour that is left out is not known. An hour may be meant about, and a length stand where
    the hours are not known.

    Refuses: unknown-item, no-hours-without-it, length-and-hours, end-of-what-runs, end-before-start,
    time-without-zone, day-out-of-range.
    """

    version = 2
    known_before = ("correct-actual-times",)
    plans = False
    item: Token
    outcome: Outcome = "held"
    started: datetime | None = None
    started_about: bool = False
    ended: datetime | None = None
    ended_about: bool = False
    minutes: LastedMinutes | None = None
    minutes_about: bool = False

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        if item is None:
            return {}
        outcome = "held" if item.actual.outcome == "not-observed" else item.actual.outcome
        return {"outcome": outcome, **_fields(item.actual)}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        actual = observed(
            self.outcome, self.started, self.ended, self.minutes,
            about=(self.started_about, self.ended_about, self.minutes_about), title=item.title,
        )  # fmt: skip
        if replace(item.actual, expected_end=None) != actual:
            yield OutcomeRecorded(self.item, actual.outcome, actual.start, actual.end, actual.length)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item = before.programme.items[self.item]
        expected = item.actual.expected_end
        return (outcome_as(item), *((_expecting(item.id, expected),) if expected is not None else ()))


class CorrectActualTimes(Command, frozen=True):
    """Correct when an item really began and ended; without a time, not observed. Since then: `RecordOutcome`."""

    plans = False
    item: Token
    started: datetime | None = None
    ended: datetime | None = None

    def upcast(self) -> RecordOutcome:
        outcome: Outcome = "held" if self.ended else "under-way" if self.started else "not-observed"
        return RecordOutcome(self.item, outcome, started=self.started, ended=self.ended)


class ExpectEnd(Command, frozen=True):
    """Record when an item that runs is expected to end, and who said so; without a time, nobody says so any more.

    Refuses: unknown-item, not-under-way, time-without-zone, day-out-of-range.
    """

    plans = False
    item: Token
    at: datetime | None = None
    about: bool = True
    by: Remark = ""
    said_at: datetime | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        expected = item.actual.expected_end if item is not None else None
        if expected is None:
            return {}
        return {"at": expected.at.at, "about": expected.at.about, "by": expected.by, "said_at": expected.said_at}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if item.status != "under-way":
            raise Refused("not-under-way", field="item", title=item.title)
        at = _observed(self.at, self.about, "at")
        said_at = aware(self.said_at, "said_at") if self.said_at else None
        expected = ExpectedEnd(at, str(self.by), said_at) if at is not None else None
        if item.actual.expected_end != expected:
            said = (expected.by, expected.said_at) if expected is not None else ("", None)
            yield EndExpected(self.item, at, *said)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        expected = before.programme.items[self.item].actual.expected_end
        return (ExpectEnd(self.item) if expected is None else _expecting(self.item, expected),)


def outcome_as(item: Item) -> RecordOutcome:
    """The command that records of an item again what is known of it now."""
    return RecordOutcome(item.id, item.actual.outcome, **_fields(item.actual))


def _expecting(item: str, expected: ExpectedEnd) -> ExpectEnd:
    return ExpectEnd(item, expected.at.at, expected.at.about, expected.by, expected.said_at)


def _fields(actual: Actual) -> dict[str, Any]:
    start, end, length = actual.start, actual.end, actual.length
    return {
        "started": start.at if start else None,
        "started_about": bool(start and start.about),
        "ended": end.at if end else None,
        "ended_about": bool(end and end.about),
        "minutes": length.minutes if length else None,
        "minutes_about": bool(length and length.about),
    }


def _observed(at: datetime | None, about: bool, field: str) -> Moment | None:
    return Moment(aware(at, field), about) if at is not None else None


def _exact(at: datetime | None) -> Moment | None:
    return Moment(at, about=False) if at is not None else None
