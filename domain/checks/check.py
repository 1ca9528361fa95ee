"""A check: what was found, how pressing it is, and how it can be mended in place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any, Literal, get_args

import msgspec

from domain.core.message import Command

CheckLevel = Literal["now", "before-release", "advisory"]
"""Mend it now; mend it before paper leaves the house; worth knowing."""

CheckKey = tuple[str, tuple[str, ...]]
"""What makes a finding the same one later: its code and the ids it is about."""

NAMING_VALUES = ("item", "other", "member", "who", "visit", "time", "period")
"""The values that only name what a finding is about. A change of one leaves it the same finding."""

_LATEST = datetime.max.replace(tzinfo=UTC)
_PLACES = {level: place for place, level in enumerate(get_args(CheckLevel))}


class Fix(msgspec.Struct, frozen=True, gc=False):
    """A way to mend a finding: a command, and those of its fields that are known already."""

    command: type[Command[Any]]
    fields: dict[str, Any] = msgspec.field(default_factory=dict)
    each: tuple[dict[str, Any], ...] = ()
    """The fields of several such commands that mend all of what was found, in one act with one undo."""
    says: str = ""
    """What it does, where the name of the command does not tell it: `all-parties`."""


class Finding(msgspec.Struct, frozen=True):
    """What a rule found: the ids it is about, typed values to word it with, at most two fixes.

    `at` is when it bites (UTC), where it does at a known time; before the day `since` it is too early to tell, and
    from the day `until` on another finding says it. From the instant `before` on it holds no more.
    """

    subjects: tuple[str, ...]
    values: dict[str, Any] = msgspec.field(default_factory=dict)
    fixes: tuple[Fix, ...] = ()
    at: datetime | None = None
    since: date | None = None
    until: date | None = None
    before: datetime | None = None


class Check(msgspec.Struct, frozen=True, dict=True):
    """A finding with the code and the level of its rule."""

    code: str
    level: CheckLevel
    subjects: tuple[str, ...]
    values: dict[str, Any] = msgspec.field(default_factory=dict)
    fixes: tuple[Fix, ...] = ()
    at: datetime | None = None
    since: date | None = None
    until: date | None = None
    before: datetime | None = None
    accepted: int | None = None
    """The entry by which it was accepted, now or as other facts stood then."""
    quiet: bool = False
    """Whether it is accepted as it stands: nobody is asked again until its facts change."""
    parts: tuple[Check, ...] = ()
    """The findings of one cause that it tells as one (`gathered`); empty of one that stands for itself."""

    @property
    def key(self) -> CheckKey:
        """What makes it the same finding later, be it with other values."""
        return (self.code, self.subjects)

    @property
    def id(self) -> str:
        """The key as one line: `person-needed-twice/abayev/talks`; of several told as one, that of the first."""
        return self.parts[0].id if self.parts else "/".join((self.code, *self.subjects))

    @cached_property
    def order(self) -> tuple[bool, int, datetime, str, tuple[str, ...]]:
        """Those not accepted first, the most pressing, the nearest in time: total and stable."""
        return (self.quiet, urgency(self.level), self.at or _LATEST, self.code, self.subjects)

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that change with the facts of the finding, not with how things are called."""
        facts = {name: value for name, value in self.values.items() if name not in NAMING_VALUES}
        return hashlib.sha256(msgspec.json.encode(facts, order="deterministic")).hexdigest()[:16]


def urgency(level: CheckLevel) -> int:
    """How pressing a level is: 0 for what is to be mended now."""
    return _PLACES[level]


def key_of(id: str) -> CheckKey:
    """The key that was written as one line."""
    code, *subjects = id.split("/")
    return (code, tuple(subjects))


def outstanding(checks: Iterable[Check]) -> tuple[Check, ...]:
    """Those that nobody accepted as they stand."""
    return tuple(each for each in checks if not each.quiet)
