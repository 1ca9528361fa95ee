"""Accepted checks: findings that stay as they are, with the reason why, until their facts change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Self

import msgspec

from domain.checks.check import key_of
from domain.core.late import late
from domain.core.message import Command, Event, Facets
from domain.core.problem import Refused

if TYPE_CHECKING:
    from domain.checks import rules
    from domain.visit.visit import Visit
else:
    rules = late("domain.checks.rules")

CheckId = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9-]{1,60}(/[a-z0-9-]{1,60}){1,6}$(?!\n)")]
"""A finding as one line, its code and what it is about: `person-needed-twice/abayev/talks/signing`."""


Fingerprint = Annotated[str, msgspec.Meta(pattern=r"^([0-9a-f]{16})?$(?!\n)")]
"""What changes with the facts of a finding."""


@dataclass(frozen=True)
class Acceptance:
    """That a finding was accepted, by which entry, and the facts it had then."""

    entry: int = field(compare=False)
    fingerprint: str


class CheckAccepted(Event, frozen=True):
    """A finding was accepted as it stood; the fingerprint is that of its facts."""

    topic = "check.accepted"
    code: str
    subjects: tuple[str, ...]
    fingerprint: str

    def evolve(self, visit: Visit) -> None:
        visit.accepted[self.code, self.subjects] = Acceptance(visit.entries + 1, self.fingerprint)

    def touches(self) -> Facets:
        return _facets(self.code, self.subjects)

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"about": before.words_of(self.subjects)}


class CheckReopened(Event, frozen=True):
    """A finding that was accepted is open again."""

    topic = "check.reopened"
    code: str
    subjects: tuple[str, ...]

    def evolve(self, visit: Visit) -> None:
        visit.accepted.pop((self.code, self.subjects), None)

    def touches(self) -> Facets:
        return _facets(self.code, self.subjects)

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"about": before.words_of(self.subjects)}


class AlsoAccepted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding accepted together with another of the same cause, and the facts the officer saw."""

    check: CheckId
    fingerprint: Fingerprint


class AcceptCheck(Command, frozen=True):
    """Accept a finding as it stands. It stays quiet until its facts change, and then says that it was accepted.

    `fingerprint` is that of the finding the officer saw; without one, what is found now is accepted. Were the facts
    changed meanwhile, the finding stays open: what was accepted is not what stands. `also` are others of the same
    cause, which are told with it and accepted for the same reason.

    Refuses: unknown-check, already-accepted.
    """

    plans = False
    needs_reason = True
    check: CheckId
    fingerprint: Fingerprint = ""
    also: tuple[AlsoAccepted, ...] = ()

    def complete(self, visit: Visit, now: datetime) -> Self:
        found = None if self.fingerprint else rules.find(visit, *key_of(self.check))
        return self if found is None else msgspec.structs.replace(self, fingerprint=found.fingerprint)

    def decide(self, visit: Visit) -> Iterator[Event]:
        yield _accepted(visit, self.check, self.fingerprint)
        for each in self.also:
            yield _accepted(visit, each.check, each.fingerprint)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return tuple(_as_it_was(before, each) for each in (self.check, *(each.check for each in self.also)))


class ReopenCheck(Command, frozen=True):
    """Take back that a finding was accepted: it asks for attention again.

    Refuses: not-accepted.
    """

    plans = False
    check: CheckId

    def decide(self, visit: Visit) -> Iterator[Event]:
        code, subjects = key_of(self.check)
        if (code, subjects) not in visit.accepted:
            raise Refused("not-accepted", field="check", check=self.check)
        yield CheckReopened(code, subjects)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (AcceptCheck(self.check, before.accepted[key_of(self.check)].fingerprint),)


def _accepted(visit: Visit, check: str, fingerprint: str) -> CheckAccepted:
    code, subjects = key_of(check)
    if code not in rules.CODES or not fingerprint:
        raise Refused("unknown-check", field="check", check=check)
    kept = visit.accepted.get((code, subjects))
    if kept is not None and kept.fingerprint == fingerprint:
        raise Refused("already-accepted", field="check", entry=kept.entry)
    return CheckAccepted(code, subjects, fingerprint)


def _as_it_was(before: Visit, check: str) -> Command:
    """What makes a finding stand as it stood before it was accepted."""
    kept = before.accepted.get(key_of(check))
    return AcceptCheck(check, kept.fingerprint) if kept is not None else ReopenCheck(check)


def _facets(code: str, subjects: tuple[str, ...]) -> Facets:
    return frozenset((subject, f"accepted/{code}") for subject in subjects)
