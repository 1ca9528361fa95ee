"""Agreement: what is put to each side, what it agrees to, and who approves it (protocol 4.1).

For each side a matter is proposed, submitted, agreed by that side, and approved. Approval needs a second login
(protocol 4.3); at night the duty officer may issue at once, and the approval follows within a set time (protocol 4.4).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self, cast

import msgspec

from domain.agreement.matter import (
    AgreementState,
    Aspect,
    Matter,
    agreement_state,
    has_changed,
    refuse_unknown,
    set_agreement,
    title_of,
)
from domain.agreement.reviewed_work import ReviewedWork
from domain.core.message import Command, Event, Facets, facets
from domain.core.names import Side
from domain.core.problem import Refused
from domain.core.text import MemberToken, Remark, Token
from domain.core.times import aware
from domain.delegation.voice import Voice, speaker_called, voice_of

if TYPE_CHECKING:
    from domain.visit.visit import Visit

NIGHT = timedelta(hours=12)
"""Within which time the approval of what was issued at once is due, unless another time is set."""


class _Step(Event, frozen=True):
    """A step of a side on a matter: the aspect of a subject, or the text of one member in it."""

    aspect: str
    subject: str
    side: str
    member: str | None

    @property
    def matter(self) -> Matter:
        """What the step is about."""
        return Matter(cast("Aspect", self.aspect), self.subject, self.member)

    def touches(self) -> Facets:
        of = f"{self.aspect}/{self.member}" if self.member else self.aspect
        return facets(self.subject, f"agreement/{of}/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"subject": title_of(before, self.subject) or self.subject}


class AgreementProposed(_Step, frozen=True):
    """A matter was put forward to a side, or by it; nothing is asked for yet."""

    topic = "agreement.proposed"

    def evolve(self, visit: Visit) -> None:
        set_agreement(visit, self.matter, self.side, AgreementState("proposed", visit.entries + 1))


class AgreementSubmitted(_Step, frozen=True):
    """A matter was submitted to a side, which is asked to agree to it as it stands."""

    topic = "agreement.submitted"

    def evolve(self, visit: Visit) -> None:
        set_agreement(visit, self.matter, self.side, AgreementState("submitted", visit.entries + 1))


class AgreementReached(_Step, frozen=True):
    """A side agreed to a matter as it stands. The source of the entry is the letter that says so."""

    topic = "agreement.reached"
    version = 2
    vocabulary = 4
    who: Voice

    def evolve(self, visit: Visit) -> None:
        standing = AgreementState("agreed", visit.entries + 1, who=self.who.words, by=self.who.member)
        set_agreement(visit, self.matter, self.side, standing)

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {**super().journal_values(before), "who": speaker_called(before, self.who)}


class AgreementReachedInWords(_Step, frozen=True):
    """A side agreed to a matter, of whom only words tell who said so. Since then: `AgreementReached`."""

    topic = "agreement.reached"
    who: str

    def upcast(self) -> AgreementReached:
        return AgreementReached(self.aspect, self.subject, self.side, self.member, Voice(self.who, None))


class AgreementApproved(_Step, frozen=True):
    """The author of the entry approved a matter as it stands, on the edition named or else on that entry."""

    topic = "agreement.approved"
    edition: str

    def evolve(self, visit: Visit) -> None:
        set_agreement(
            visit, self.matter, self.side, AgreementState("approved", visit.entries + 1, edition=self.edition)
        )


class IssuedBeforeApproval(_Step, frozen=True):
    """The duty officer issued a matter at once; its approval is pending until it is due (UTC)."""

    topic = "agreement.issued-before-approval"
    due: datetime

    def evolve(self, visit: Visit) -> None:
        set_agreement(visit, self.matter, self.side, AgreementState("pending", visit.entries + 1, due=self.due))


class AgreementTakenBack(_Step, frozen=True):
    """The last step recorded of a side on a matter was a mistake; the step before it stands again."""

    topic = "agreement.taken-back"

    def evolve(self, visit: Visit) -> None:
        kept = visit.agreements[self.matter][self.side]
        kept.taken_back.append(kept.steps.pop())

    def journal_values(self, before: Visit) -> dict[str, Any]:
        standing = agreement_state(before, self.matter, self.side)
        return {**super().journal_values(before), "state": standing.state if standing else None}


class AgreementRestored(_Step, frozen=True):
    """A step taken back stands again, with everything it had."""

    topic = "agreement.restored"

    def evolve(self, visit: Visit) -> None:
        kept = visit.agreements[self.matter][self.side]
        kept.steps.append(kept.taken_back.pop())

    def journal_values(self, before: Visit) -> dict[str, Any]:
        kept = before.agreements[self.matter][self.side].taken_back
        return {**super().journal_values(before), "state": kept[-1].state}


class _Asked(Command, frozen=True):
    """A step asked of a side on a matter. Its opposite takes that step back."""

    aspect: Aspect
    subject: Token
    side: Side
    member: MemberToken | None = None

    @property
    def matter(self) -> Matter:
        """What the step is about."""
        return Matter(self.aspect, self.subject, self.member)

    @property
    def step(self) -> tuple[Aspect, Token, Side, Token | None]:
        """The fields it shares with every other step on the matter."""
        return (self.aspect, self.subject, self.side, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractAgreement(*self.step),)


class ProposeForAgreement(_Asked, frozen=True):
    """Record that a matter was put forward to a side, or by it, without asking for its agreement yet.

    Refuses: unknown-subject, not-a-statement, not-a-speaker, already-agreed.
    """

    def decide(self, visit: Visit) -> Iterator[Event]:
        if _standing_to_move(visit, self) not in ("proposed", "submitted"):
            yield AgreementProposed(*self.step)


class SubmitForAgreement(_Asked, frozen=True):
    """Submit a matter to a side, which is asked to agree to it as it stands now.

    Refuses: unknown-subject, not-a-statement, not-a-speaker, already-agreed.
    """

    def decide(self, visit: Visit) -> Iterator[Event]:
        if _standing_to_move(visit, self) != "submitted":
            yield AgreementSubmitted(*self.step)


class RecordAgreement(_Asked, frozen=True):
    """Record that a side agrees to a matter as it stands now: who said so, and as the source by which letter.

    Whoever said so is one of the members, or is named in words.

    Refuses: unknown-subject, not-a-statement, not-a-speaker, already-agreed, words-and-member, unknown-member.
    """

    plans = False
    who: Remark = ""
    agreed_by: MemberToken | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        _standing_to_move(visit, self)
        yield AgreementReached(*self.step, voice_of(visit, self.who, self.agreed_by, "agreed_by"))


class Approve(_Asked, frozen=True):
    """Approve a matter as it stands now. Who approves has neither submitted it nor changed it last.

    Refuses: unknown-subject, not-a-statement, not-a-speaker, not-submitted; the office refuses
    second-login-needed.
    """

    needs_second_login = True
    edition: Remark = ""

    def decide(self, visit: Visit) -> Iterator[Event]:
        refuse_unknown(visit, self.matter)
        standing = agreement_state(visit, self.matter, self.side)
        if standing is None or standing.state == "proposed":
            raise Refused("not-submitted", field="subject")
        so_already = (standing.state, standing.edition) == ("approved", self.edition)
        if not so_already or has_changed(visit, self.matter, standing):
            yield AgreementApproved(*self.step, self.edition)

    def reviewed(self) -> ReviewedWork:
        return ReviewedWork(self.matter, self._puts)

    def _puts(self, event: Event) -> bool:
        if not isinstance(event, AgreementProposed | AgreementSubmitted | IssuedBeforeApproval):
            return False
        return event.matter == self.matter and event.side == self.side


class IssueBeforeApproval(_Asked, frozen=True):
    """Issue a matter at once, at night, as duty officer; the approval follows until it is due, in 12 hours at first.

    Refuses: unknown-subject, not-a-statement, not-a-speaker, already-approved, time-without-zone.
    """

    due: datetime | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        return self if self.due is not None else msgspec.structs.replace(self, due=now + NIGHT)

    def decide(self, visit: Visit) -> Iterator[Event]:
        refuse_unknown(visit, self.matter)
        standing = agreement_state(visit, self.matter, self.side)
        if standing is not None and standing.state == "approved" and not has_changed(visit, self.matter, standing):
            raise Refused("already-approved", field="subject")
        yield IssuedBeforeApproval(*self.step, aware(self.due, "due"))


class RetractAgreement(_Asked, frozen=True):
    """Take back the last step recorded of a side on a matter; the step before it stands again.

    Refuses: nothing-to-take-back.
    """

    known_before = ("take-back-agreement",)
    plans = False

    def decide(self, visit: Visit) -> Iterator[Event]:
        if agreement_state(visit, self.matter, self.side) is None:
            raise Refused("nothing-to-take-back", field="subject")
        yield AgreementTakenBack(*self.step)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RestoreAgreement(*self.step),)


class RestoreAgreement(_Asked, frozen=True):
    """Let the step taken back last stand again, if no other was recorded since.

    Refuses: nothing-to-restore.
    """

    plans = False

    def decide(self, visit: Visit) -> Iterator[Event]:
        kept = visit.agreements.get(self.matter, {}).get(self.side)
        if kept is None or not kept.taken_back:
            raise Refused("nothing-to-restore", field="subject")
        yield AgreementRestored(*self.step)


def _standing_to_move(visit: Visit, asked: _Asked) -> str:
    """How the side stands to the matter as it is now; empty if it does not, or if that changed since.

    Raises:
        Refused: `already-agreed`, or that there is no such matter.
    """
    refuse_unknown(visit, asked.matter)
    standing = agreement_state(visit, asked.matter, asked.side)
    if standing is None or has_changed(visit, asked.matter, standing):
        return ""
    if standing.state in ("agreed", "approved"):
        raise Refused("already-agreed", field="subject")
    return standing.state
