"""Rules: what is looked for in a visit. One rule has one code and finds things about one kind of subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, Literal, TypeVar

import msgspec

from domain.checks.check import Check, CheckLevel, Finding
from domain.checks.plan import Plan
from domain.checks.when_told import Told, told_from, told_until
from domain.delegation.delegation import Member
from domain.programme.programme import Item

AboutKind = Literal["item", "member", "room", "visit"]
"""What a rule looks at: one item, one member, one room with the items in it, or the visit as a whole."""

Reads = Literal["items", "members", "all"]
"""What a rule about the visit as a whole looks at, beside what is neither an item nor a member."""

Findings = Iterator[Finding]
Neighbours = Callable[[Plan, str], Iterable[str]]
S = TypeVar("S")


class Rule(msgspec.Struct, frozen=True, eq=False):
    """What is looked for: `find(plan, subject)` yields what is wrong with an item, a member, or the room of that key.

    A rule sees its subject, the members of an item, the items of a member, those of a room, and who leads each side.
    If it looks at other subjects of its kind, `beside` names those that a change of one bears on.
    A rule with `elsewhere` looks beyond the visit; it is not asked where that is unknown.
    """

    code: str
    level: CheckLevel
    about: AboutKind
    source: str
    """The rule of docs/protocol.md it looks after, or several: "protocol 5.12"."""
    find: Callable[[Plan, Any], Findings]
    beside: Neighbours | None = None
    elsewhere: bool = False
    told: Told = "while-planned"
    """When its findings are told (protocol 11.1)."""
    apart: bool = False
    """Whether it looks at no item and no member: it is asked again when what lies beyond the visit changes, or anything
    of the visit that is neither."""
    reads: Reads = "all"
    """What it looks at as one about the visit as a whole: it is asked again when any of that changes."""

    def neighbours(self, plan: Plan, key: str) -> frozenset[str]:
        """The other subjects that a change of this one bears on."""
        if self.beside is None or key not in plan.subjects(self.about):
            return frozenset()
        return frozenset(self.beside(plan, key))

    def asked_of(self, plan: Plan) -> bool:
        """Whether what the rule looks at is known."""
        return not self.elsewhere or plan.elsewhere is not None

    def look(self, plan: Plan, key: str) -> tuple[Check, ...]:
        """What is wrong with the subject; nothing if it does not stand."""
        if key not in plan.subjects(self.about) or not self.asked_of(plan):
            return ()
        return self.found(plan, key)

    def found(self, plan: Plan, key: str) -> tuple[Check, ...]:
        """What is wrong with a subject that stands."""
        found = list(self.find(plan, plan.subject_of(self.about)(key)))
        return self.checks(found, plan, key) if found else ()

    def found_everywhere(self, plan: Plan) -> Iterator[tuple[str, tuple[Check, ...]]]:
        """What is wrong with any subject there is, each by its key."""
        find, subject = self.find, plan.subject_of(self.about)
        for key in plan.subjects(self.about):
            found = list(find(plan, subject(key)))
            if found:
                yield key, self.checks(found, plan, key)

    def checks(self, found: Iterable[Finding], plan: Plan, key: str) -> tuple[Check, ...]:
        """What was found about a subject, with the code and the level of the rule."""
        return tuple([self._check(each, plan, key) for each in found])

    def _check(self, each: Finding, plan: Plan, key: str) -> Check:
        item = plan.items[key] if self.about == "item" else None
        return Check(
            self.code, self.level, each.subjects, each.values, each.fixes, each.at,
            told_from(self.told, each, plan.settled_from), told_until(self.told, each, plan.visit, item),
            each.before,
        )  # fmt: skip


RuleMaker = Callable[[Callable[[Plan, S], Findings]], Rule]
"""Makes a rule of a function that looks at one subject."""


def item_rule(
    code: str,
    level: CheckLevel,
    source: str,
    *,
    beside: Neighbours | None = None,
    told: Told = "while-planned",
) -> RuleMaker[Item]:
    """A rule about one item of the programme. Of one whose day is still to be fixed it is not asked (protocol 5.18)."""
    return partial(Rule, code, level, "item", source, beside=beside, told=told)


def member_rule(
    code: str,
    level: CheckLevel,
    source: str,
    *,
    beside: Neighbours | None = None,
    elsewhere: bool = False,
) -> RuleMaker[Member]:
    """A rule about one member of a delegation."""
    return partial(Rule, code, level, "member", source, beside=beside, elsewhere=elsewhere)


def room_rule(code: str, level: CheckLevel, source: str, *, elsewhere: bool = False) -> RuleMaker[str]:
    """A rule about one room: `plan.taking_up(key)` are the hours the items still to come take it up."""
    return partial(Rule, code, level, "room", source, elsewhere=elsewhere)


def visit_rule(
    code: str,
    level: CheckLevel,
    source: str,
    *,
    elsewhere: bool = False,
    told: Told = "while-planned",
    apart: bool = False,
    reads: Reads = "all",
) -> Callable[[Callable[[Plan], Findings]], Rule]:
    """A rule about the visit as a whole. It must be quick.

    Unless it stands `apart`, it is asked again after every change of what it reads.
    """

    def made(find: Callable[[Plan], Findings]) -> Rule:
        return Rule(
            code, level, "visit", source, lambda plan, _key: find(plan), elsewhere=elsewhere, told=told, apart=apart,
            reads=reads,
        )  # fmt: skip

    return made
