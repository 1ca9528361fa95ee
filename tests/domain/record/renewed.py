"""A released command as later programs may know it: with one field more, under another name, in another shape."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from domain.core.message import Command, first_name_of, is_newest, name_of
from domain.core.text import Texts
from domain.record import command_data, vocabulary
from domain.record.vocabulary import COMMAND_VERSIONS, VISIT, command_versions
from domain.visit import amending
from domain.visit.visit import Visit


class RetitleVisit(amending.RetitleVisit, frozen=True):
    """The released command with one optional field more."""

    subtitle: Texts = {}


class EntitleVisit(amending.RetitleVisit, frozen=True):
    """The released command under another name."""

    known_before = ("retitle-visit",)


class TitleInWords(Command, frozen=True):
    """Another shape: the words of one language, and a name of its own."""

    version = 2
    stored_as = "title-visit"
    known_before = ("retitle-visit",)

    language: str
    words: str

    def decide(self, visit: Visit) -> Iterator[Any]:
        return RetitleVisit({**visit.title, self.language: self.words}).decide(visit)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TitleInWords(self.language, before.title[self.language]),)


class TitleVisit(amending.RetitleVisit, frozen=True):
    """The released shape, superseded by words in one language."""

    stored_as = "title-visit"
    known_before = ("retitle-visit",)

    def upcast(self) -> Command:
        language, words = next(iter(self.title.items()))
        return TitleInWords(language, words)


CHANGES: dict[str, tuple[type[Command], ...]] = {
    "field": (RetitleVisit,),
    "name": (EntitleVisit,),
    "shape": (TitleVisit, TitleInWords),
}
"""What may become of `retitle-visit`, by what changes."""


def renew(patch: pytest.MonkeyPatch, *commands: type[Command[Any]]) -> None:
    """Let the record know these commands of a visit, instead of those released under their first names."""
    renewed = {first_name_of(command) for command in commands}
    others = dict.fromkeys(kind for (name, _), kind in COMMAND_VERSIONS.items() if name not in renewed)
    known = [*others, *commands]
    for module in (vocabulary, command_data):
        patch.setattr(module, "COMMAND_VERSIONS", command_versions(known))
        patch.setattr(module, "COMMANDS", {name_of(command): command for command in known if is_newest(command)})
    for command in commands:
        patch.setitem(vocabulary._KIND_OF, command, VISIT)
