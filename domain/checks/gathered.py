"""Findings of one cause told as one: nine members not confirmed are one line with nine subjects (protocol 11.4).

What is gathered stays what it is: each part keeps its key, its fingerprint and its fixes, and is accepted by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from domain.checks.check import Check, Fix
from domain.core.message import Command
from domain.delegation.adopting import AdoptWording
from domain.delegation.badge import CancelBadge
from domain.delegation.confirming import ConfirmMember
from domain.programme.meeting import TakeOffParticipant
from domain.programme.motorcade import TakeFromCar
from domain.statements.press import TakeOffSpeaker
from domain.visit.who_takes_part import SettleParties

ALIKE: dict[str, tuple[str, ...]] = {
    "listed-not-confirmed": (),
    "unconfirmed-in-restricted": (),
    "listed-not-named": (),
    "withdrawn-still-listed": ("member",),
    "withdrawn-still-rides": ("member",),
    "withdrawn-still-speaks": ("member",),
    "head-not-listed": ("side", "members"),
    "co-head-not-named": ("side", "members"),
    "sides-unequal": (),
    "no-interpreter": (),
    "languages-not-noted": (),
    "family-name-order": (),
    "person-needed-twice": ("item", "when", "other", "other_when"),
    "listed-while-away": ("member", "other", "other_when"),
    "travel-too-short": ("item", "other", "minutes", "needed", "when"),
    "hardly-time-between": ("item", "other", "minutes", "needed", "when"),
    "restricted-not-in-expanded": ("item", "other"),
    "counterpart-missing": ("member", "counterpart"),
    "title-names-other-parties": (),
    "parties-not-settled": ("taking",),
    "listed-of-absent-party": ("item", "side"),
    "item-without-day": (),
    "item-without-place": (),
    "item-without-officer": (),
    "statement-without-text": (),
    "statement-not-approved": (),
    "expected-item-missing": (),
    "document-without-signatory": ("side",),
    "signatory-without-full-powers": ("member",),
    "document-left-open": (),
    "signed-without-signatory": ("side",),
    "answer-overdue": ("side",),
    "held-unplanned": (),
    "present-not-listed": ("item",),
    "start-not-observed": (),
    "still-under-way": (),
    "held-before-its-day": ("day",),
    "noted-before-its-hour": (),
    "attended-before-its-hour": (),
    "noted-long-before-plan": (),
    "source-not-registered": (),
}
"""The codes whose findings are told as one where these values are alike in all of them."""

COUNTED: dict[str, str] = {
    "listed-not-confirmed": "member",
    "unconfirmed-in-restricted": "member",
    "listed-not-named": "member",
    "languages-not-noted": "member",
    "family-name-order": "member",
}
"""What of a finding is counted, where it is not the findings themselves: one member may be listed for many items."""

COVERED: dict[str, tuple[str, int]] = {
    "listed-not-confirmed": ("unconfirmed-in-restricted", 1),
    "card-without-name": ("listed-not-named", 0),
}
"""The codes that say less than another of the same subject, and the place of that subject: only the other is told."""

WHOLE: frozenset[type[Command[Any]]] = frozenset(
    {ConfirmMember, TakeOffParticipant, TakeFromCar, TakeOffSpeaker, CancelBadge, AdoptWording, SettleParties}
)
"""The commands of which a fix knows every field and which ask for no reason: one act mends all."""


def gathered(checks: Iterable[Check]) -> tuple[Check, ...]:
    """The checks, those of one cause as one with its `parts`; in the order in which they come."""
    causes: dict[Any, list[Check]] = {}
    for each in _uncovered(list(checks)):
        causes.setdefault(_cause(each), []).append(each)
    return tuple(parts[0] if len(parts) == 1 else _together(parts) for parts in causes.values())


def _uncovered(checks: list[Check]) -> Iterator[Check]:
    """Those of which no other says more."""
    told = {(each.code, subject) for each in checks for subject in each.subjects}
    for each in checks:
        more, place = COVERED.get(each.code, ("", 0))
        if not more or (more, each.subjects[place]) not in told:
            yield each


def _cause(check: Check) -> Any:
    alike = ALIKE.get(check.code)
    if alike is None or check.quiet or check.accepted is not None:
        return check.key
    return (check.code, str([check.values.get(name) for name in alike]))


def _together(parts: Sequence[Check]) -> Check:
    """One finding of several: what is alike in them, what differs as `items`, `members` …, and how many there are."""
    first = parts[0]
    values: dict[str, Any] = {}
    for name, value in first.values.items():
        said = [part.values.get(name) for part in parts]
        if all(each == value for each in said):
            values[name] = value
        values.setdefault(f"{name}s", tuple(_each_once(said)))
    counted = COUNTED.get(first.code)
    values["count"] = len(values[f"{counted}s"]) if counted else len(parts)
    if "members" in first.values:
        values |= {"members": first.values["members"], "count": len(first.values["members"])}
    subjects = tuple(dict.fromkeys(subject for part in parts for subject in part.subjects))
    at = min((part.at for part in parts if part.at is not None), default=None)
    return replace(first, subjects=subjects, values=values, fixes=tuple(_fixes(parts)), at=at, parts=tuple(parts))


def _fixes(parts: Sequence[Check]) -> Iterator[Fix]:
    """What mends all in one act, or else the fixes of the first of them."""
    for place, fix in enumerate(parts[0].fixes):
        alike = [part.fixes[place].fields for part in parts if len(part.fixes) > place]
        if fix.command in WHOLE and len(alike) == len(parts):
            each = tuple(_each_once(alike))
            yield replace(fix, each=each if len(each) > 1 else ())
        else:
            yield fix


def _each_once(values: Iterable[Any]) -> list[Any]:
    """Values in their order, without those that came before; they need not be hashable."""
    found: list[Any] = []
    for value in values:
        if value is not None and value not in found:
            found.append(value)
    return found
