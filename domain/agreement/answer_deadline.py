"""By when a side is to answer what was put to it: the deadline of a note that asks for agreement (protocol 4.5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from domain.agreement.matter import AgreementState, Aspect, Matter, agreement_state, refuse_unknown
from domain.core.message import Command, Event, Facets, facets
from domain.core.names import Side
from domain.core.problem import Refused
from domain.core.text import MemberToken, Token
from domain.core.times import aware

if TYPE_CHECKING:
    from domain.visit.visit import Visit

AWAITING_ANSWER = ("proposed", "submitted")
"""The states of a side that has not answered yet."""


class AnswerDeadlineSet(Event, frozen=True):
    """It was settled by when (UTC) a side is to answer; None: no deadline any more."""

    topic = "agreement.answer-deadline-set"
    aspect: str
    subject: str
    side: str
    member: str | None
    due: datetime | None

    def evolve(self, visit: Visit) -> None:
        standing = agreement_state(visit, Matter(cast("Aspect", self.aspect), self.subject, self.member), self.side)
        if standing is not None:
            standing.due = self.due

    def touches(self) -> Facets:
        of = f"{self.aspect}/{self.member}" if self.member else self.aspect
        return facets(self.subject, f"agreement/{of}/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        item = before.programme.items.get(self.subject)
        return {"subject": item.title if item is not None else self.subject}


class SetAnswerDeadline(Command, frozen=True):
    """Say by when a side is to answer what was put to it as it stands; without a time, there is no deadline.

    Refuses: unknown-subject, not-a-statement, not-a-speaker, nothing-asked, time-without-zone, day-out-of-range.
    """

    aspect: Aspect
    subject: Token
    side: Side
    due: datetime | None = None
    member: MemberToken | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        standing = self._asked(visit)
        due = aware(self.due, "due") if self.due is not None else None
        if standing.due != due:
            yield AnswerDeadlineSet(self.aspect, self.subject, self.side, self.member, due)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (SetAnswerDeadline(self.aspect, self.subject, self.side, self._asked(before).due, self.member),)

    def _asked(self, visit: Visit) -> AgreementState:
        matter = Matter(self.aspect, self.subject, self.member)
        refuse_unknown(visit, matter)
        standing = agreement_state(visit, matter, self.side)
        if standing is None or standing.state not in AWAITING_ANSWER:
            raise Refused("nothing-asked", field="subject", side=self.side)
        return standing
