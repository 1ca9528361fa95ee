"""Agreement: what is put to each side, what it agrees to, and who approves it (practice §3).

For each side a matter is proposed, submitted, agreed by that side, and approved. Approval needs a second login;
at night the duty officer may issue at once, and the approval follows within a set time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.matter import Aspect, Matter, Standing, concerns, refuse_unknown, stand, standing_of
from domain.message import Command, Event, Facets, facets
from domain.names import Side
from domain.problem import Refused
from domain.text import Remark, Token
from domain.times import aware

if TYPE_CHECKING:
    from domain.visit import Visit

NIGHT = timedelta(hours=12)
"""Within which time the approval of what was issued at once is due, unless another time is set."""


class AgreementProposed(Event, frozen=True):
    """A matter was put forward to a side, or by it; nothing is asked for yet."""

    topic = "agreement.proposed"
    aspect: str
    subject: str
    side: str
    member: str | None

    def evolve(self, visit: Visit) -> None:
        _stand(visit, self, Standing("proposed", visit.entries + 1))

    def touches(self) -> Facets:
        return _touched(self)

    def told(self, before: Visit) -> dict[str, Any]:
        return {"subject": _words(before, self)}


class AgreementSubmitted(Event, frozen=True):
    """A matter was submitted to a side, which is asked to agree to it as it stands."""

    topic = "agreement.submitted"
    aspect: str
    subject: str
    side: str
    member: str | None

    def evolve(self, visit: Visit) -> None:
        _stand(visit, self, Standing("submitted", visit.entries + 1))

    def touches(self) -> Facets:
        return _touched(self)

    def told(self, before: Visit) -> dict[str, Any]:
        return {"subject": _words(before, self)}


class AgreementReached(Event, frozen=True):
    """A side agreed to a matter as it stands. The source of the entry is the letter that says so."""

    topic = "agreement.reached"
    aspect: str
    subject: str
    side: str
    member: str | None
    who: str

    def evolve(self, visit: Visit) -> None:
        _stand(visit, self, Standing("agreed", visit.entries + 1, who=self.who))

    def touches(self) -> Facets:
        return _touched(self)

    def told(self, before: Visit) -> dict[str, Any]:
        return {"subject": _words(before, self)}


class AgreementApproved(Event, frozen=True):
    """The author of the entry approved a matter as it stands, on the edition named or else on that entry."""

    topic = "agreement.approved"
    aspect: str
    subject: str
    side: str
    member: str | None
    edition: str

    def evolve(self, visit: Visit) -> None:
        _stand(visit, self, Standing("approved", visit.entries + 1, edition=self.edition))

    def touches(self) -> Facets:
        return _touched(self)

    def told(self, before: Visit) -> dict[str, Any]:
        return {"subject": _words(before, self)}


class IssuedBeforeApproval(Event, frozen=True):
    """The duty officer issued a matter at once; its approval is pending until it is due (UTC)."""

    topic = "agreement.issued-before-approval"
    aspect: str
    subject: str
    side: str
    member: str | None
    due: datetime

    def evolve(self, visit: Visit) -> None:
        _stand(visit, self, Standing("pending", visit.entries + 1, due=self.due))

    def touches(self) -> Facets:
        return _touched(self)

    def told(self, before: Visit) -> dict[str, Any]:
        return {"subject": _words(before, self)}


class AgreementTakenBack(Event, frozen=True):
    """The last step recorded of a side on a matter was a mistake; the step before it stands again."""

    topic = "agreement.taken-back"
    aspect: str
    subject: str
    side: str
    member: str | None

    def evolve(self, visit: Visit) -> None:
        kept = visit.agreements[_matter(self)][self.side]
        kept.taken_back.append(kept.steps.pop())

    def touches(self) -> Facets:
        return _touched(self)

    def told(self, before: Visit) -> dict[str, Any]:
        standing = standing_of(before, _matter(self), self.side)
        return {"subject": _words(before, self), "state": standing.state if standing else None}


class AgreementRestored(Event, frozen=True):
    """A step taken back stands again, with everything it had."""

    topic = "agreement.restored"
    aspect: str
    subject: str
    side: str
    member: str | None

    def evolve(self, visit: Visit) -> None:
        kept = visit.agreements[_matter(self)][self.side]
        kept.steps.append(kept.taken_back.pop())

    def touches(self) -> Facets:
        return _touched(self)

    def told(self, before: Visit) -> dict[str, Any]:
        kept = before.agreements[_matter(self)][self.side].taken_back
        return {"subject": _words(before, self), "state": kept[-1].state}


class ProposeForAgreement(Command, frozen=True):
    """Record that a matter was put forward to a side, or by it, without asking for its agreement yet.

    Refuses: unknown-subject, not-a-statement, not-a-speaker, already-agreed.
    """

    aspect: Aspect
    subject: Token
    side: Side
    member: Token | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        if _standing_to_move(visit, self) not in ("proposed", "submitted"):
            yield AgreementProposed(*_of(self))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TakeBackAgreement(*_of(self)),)


class SubmitForAgreement(Command, frozen=True):
    """Submit a matter to a side, which is asked to agree to it as it stands now.

    Refuses: unknown-subject, not-a-statement, not-a-speaker, already-agreed.
    """

    aspect: Aspect
    subject: Token
    side: Side
    member: Token | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        if _standing_to_move(visit, self) != "submitted":
            yield AgreementSubmitted(*_of(self))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TakeBackAgreement(*_of(self)),)


class RecordAgreement(Command, frozen=True):
    """Record that a side agrees to a matter as it stands now: who said so, and as the source by which letter.

    Refuses: unknown-subject, not-a-statement, not-a-speaker, already-agreed.
    """

    plans = False
    aspect: Aspect
    subject: Token
    side: Side
    who: Remark = ""
    member: Token | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        _standing_to_move(visit, self)
        yield AgreementReached(*_of(self), self.who)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TakeBackAgreement(*_of(self)),)


class Approve(Command, frozen=True):
    """Approve a matter as it stands now. Who approves has neither submitted it nor changed it last.

    Refuses: unknown-subject, not-a-statement, not-a-speaker, not-submitted; the office refuses
    second-login-needed.
    """

    needs_second_login = True
    aspect: Aspect
    subject: Token
    side: Side
    edition: Remark = ""
    member: Token | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        refuse_unknown(visit, _matter(self))
        standing = standing_of(visit, _matter(self), self.side)
        if standing is None or standing.state == "proposed":
            raise Refused("not-submitted", field="subject")
        if (standing.state, standing.edition, standing.changed) != ("approved", self.edition, None):
            yield AgreementApproved(*_of(self), self.edition)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TakeBackAgreement(*_of(self)),)

    def reviews(self, visit: Visit, event: Event) -> str:
        if isinstance(event, AgreementProposed | AgreementSubmitted | IssuedBeforeApproval):
            return "submitted" if _matter(event) == _matter(self) and event.side == self.side else ""
        matter = _matter(self)
        return "changed" if any(concerns(visit, matter, *touched) for touched in event.touches()) else ""


class IssueBeforeApproval(Command, frozen=True):
    """Issue a matter at once, at night, as duty officer; the approval follows until it is due, in 12 hours at first.

    Refuses: unknown-subject, not-a-statement, not-a-speaker, already-approved, time-without-zone.
    """

    aspect: Aspect
    subject: Token
    side: Side
    due: datetime | None = None
    member: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        return self if self.due is not None else msgspec.structs.replace(self, due=now + NIGHT)

    def decide(self, visit: Visit) -> Iterator[Event]:
        refuse_unknown(visit, _matter(self))
        standing = standing_of(visit, _matter(self), self.side)
        if standing is not None and standing.state == "approved" and standing.changed is None:
            raise Refused("already-approved", field="subject")
        yield IssuedBeforeApproval(*_of(self), aware(self.due, "due"))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TakeBackAgreement(*_of(self)),)


class TakeBackAgreement(Command, frozen=True):
    """Take back the last step recorded of a side on a matter; the step before it stands again.

    Refuses: nothing-to-take-back.
    """

    plans = False
    aspect: Aspect
    subject: Token
    side: Side
    member: Token | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        if standing_of(visit, _matter(self), self.side) is None:
            raise Refused("nothing-to-take-back", field="subject")
        yield AgreementTakenBack(*_of(self))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RestoreAgreement(*_of(self)),)


class RestoreAgreement(Command, frozen=True):
    """Let the step taken back last stand again, if no other was recorded since.

    Refuses: nothing-to-restore.
    """

    plans = False
    aspect: Aspect
    subject: Token
    side: Side
    member: Token | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        kept = visit.agreements.get(_matter(self), {}).get(self.side)
        if kept is None or not kept.taken_back:
            raise Refused("nothing-to-restore", field="subject")
        yield AgreementRestored(*_of(self))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TakeBackAgreement(*_of(self)),)


def _of(asked: Any) -> tuple[Any, Any, Any, Any]:
    return (asked.aspect, asked.subject, asked.side, asked.member)


def _matter(said: Any) -> Matter:
    return Matter(said.aspect, said.subject, said.member)


def _stand(visit: Visit, event: Any, standing: Standing) -> None:
    stand(visit, _matter(event), event.side, standing)


def _touched(event: Any) -> Facets:
    of = f"{event.aspect}/{event.member}" if event.member else event.aspect
    return facets(event.subject, f"agreement/{of}/{event.side}")


def _words(visit: Visit, event: Any) -> Any:
    """What is agreed on: the title of the item, or the side whose list it is."""
    item = visit.programme.items.get(event.subject)
    return item.title if item is not None else event.subject


def _standing_to_move(visit: Visit, asked: Any) -> str:
    """How the side stands to the matter as it is now; empty if it does not, or if that changed since.

    Raises:
        Refused: `already-agreed`, or that there is no such matter.
    """
    refuse_unknown(visit, _matter(asked))
    standing = standing_of(visit, _matter(asked), asked.side)
    if standing is None or standing.changed is not None:
        return ""
    if standing.state in ("agreed", "approved"):
        raise Refused("already-agreed", field="subject")
    return standing.state
