"""The registries all visits share, as the window shows them: immutable, like the views of visits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import msgspec

from desktop.desk.listed_persons import ListedPersons
from desktop.desk.member_finder import MemberFinder
from desktop.desk.person_finder import PersonFinder
from desktop.desk.person_order import PersonOrder
from domain.core.message import Command
from domain.naming.finding.found import Found
from domain.record.vocabulary import OFFICE, kind_of
from domain.registry import registries
from domain.registry.branch import BeginBranch, OfficeItself
from domain.registry.person import Person
from domain.visit.visit import Visit


class DeskIndexes(msgspec.Struct, frozen=True):
    """What a desk keeps to find and list persons and members, as long as it has its office open."""

    finder: PersonFinder = msgspec.field(default_factory=PersonFinder)
    order: PersonOrder = msgspec.field(default_factory=PersonOrder)
    members: MemberFinder = msgspec.field(default_factory=MemberFinder)


class DeskRegistries(registries.Registries, frozen=True):
    """Every entry of every registry as it stands, with the indexes of persons and of members and their order."""

    finder: PersonFinder = msgspec.field(default_factory=PersonFinder)
    order: PersonOrder = msgspec.field(default_factory=PersonOrder)
    members: MemberFinder = msgspec.field(default_factory=MemberFinder)
    share_read: float = 1.0
    """How much of the office the registries are known of, from 0 to 1: the rest of a large one is being read."""
    branch: BeginBranch | None = None
    """How far an office in doubt goes, and how far this desk remembers it; None where it is not to be continued."""

    def before(self, command: Command[Any], reference: str | None) -> Any:
        """What a registry's command decides on: the entry it names, or an empty one; or the office itself."""
        if kind_of(command) is OFFICE:
            return self.itself()
        return self.known(command).get(reference or "") or kind_of(command).begin()

    def filled_in(self, command: Command[Any]) -> Command[Any]:
        """A command with what the office will fill in, as far as it is told."""
        return self.branch if isinstance(command, BeginBranch) and self.branch is not None else command

    def known(self, command: Command[Any]) -> Mapping[str, Any]:
        """The registry a command is for, by reference; nothing for the office itself."""
        found: Mapping[str, Any] = getattr(self, kind_of(command).name, {})
        return found

    def itself(self) -> OfficeItself:
        """The office itself, as far as forms ask about it."""
        return OfficeItself(
            kinds=dict(self.kinds), orders=dict(self.orders), phrases=self.phrases, symbols=self.symbols
        )

    def find(self, typed: str, limit: int = 20, day: date | None = None) -> list[Found]:
        """The persons whose name or office, in any form, may be what is typed, the likeliest first.

        Args:
            day: the day on which offices are held; today, if none is given.
        """
        return self.finder.find(self.person, typed, limit, day)

    def share_found(self) -> float:
        """How much of the registry of persons was looked through when they were last looked for; 1 is all."""
        return min(self.share_read, self.finder.share(self.person))

    def find_members(self, visit: Visit, typed: str, limit: int = 20) -> list[Found]:
        """The members of a visit whose name or office, in any form, may be what is typed, the likeliest first."""
        return self.members.find(visit, self.person, typed, limit)

    def alike(self, forms: Iterable[str], besides: str = "") -> list[Person]:
        """The persons who may bear these forms of name, the likeliest first, without the person `besides`."""
        return [self.person[key] for key in self.finder.alike(self.person, forms, besides)]

    def listed(self, language: str) -> ListedPersons:
        """The persons of the registry, in the order of their names in a language."""
        return self.order.listed(self.person, language)

    def listed_at_once(self, language: str) -> bool:
        """Whether `listed` answers at once; else they are to be put in order first, which takes seconds of many."""
        return self.order.is_ready(self.person, language)

    def put_in_order(self, language: str) -> None:
        """Put the persons in the order of their names in a language; in a thread nobody waits for."""
        self.order.follow(self.person, language)


NOBODY = DeskRegistries()
"""The registries of an office nobody has entered anything in."""
