"""The kinds of items an office defines for itself, beside those every office knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.nearest import nearest
from domain.core.problem import Refused, refuse_twice
from domain.core.text import Texts, Token, Wording, first_free, id_words, refuse_unfit
from domain.programme.arrangements import PressRegime
from domain.programme.item_kind import TRAITS, Trait
from domain.programme.programme import SidesTaking, sides_in
from domain.registry.branch import OfficeItself
from domain.registry.item_kind import OfficeKind


class ItemKindDefined(Event[OfficeItself], frozen=True):
    """The office defined a kind of item of its own, or defined it anew."""

    topic = "item-kind.defined"
    vocabulary = 4
    kind: str
    words: Wording
    has: tuple[str, ...]
    press: str | None
    taking: tuple[str, ...]

    def evolve(self, office: OfficeItself) -> None:
        office.kinds[self.kind] = OfficeKind(self.words, self.has, self.press, self.taking)

    def touches(self) -> Facets:
        return facets("office", f"kind/{self.kind}")


class ItemKindWithdrawn(Event[OfficeItself], frozen=True):
    """The office offers a kind of its own no more; the items that are of it stay of it."""

    topic = "item-kind.withdrawn"
    vocabulary = 4
    kind: str

    def evolve(self, office: OfficeItself) -> None:
        office.kinds.pop(self.kind, None)

    def touches(self) -> Facets:
        return facets("office", f"kind/{self.kind}")

    def journal_values(self, before: OfficeItself) -> dict[str, Any]:
        return {"words": before.kinds[self.kind].words}


class DefineItemKind(Command[OfficeItself], frozen=True):
    """Define a kind of item of the office's own, such as a durbar, or define one of them anew.

    What it says of the press and of who takes part is taken for an item of it of which nothing else is said.

    Refuses: text-missing, known-item-kind, listed-twice, nobody-named.
    """

    creates = ("kind",)
    plans = False
    words: Texts
    has: tuple[Trait, ...] = ()
    press: PressRegime | None = None
    taking: SidesTaking | None = None
    kind: Token | None = None

    @classmethod
    def current_values(cls, office: OfficeItself, known: Known) -> dict[str, Any]:
        found = office.kinds.get(str(known.get("kind")))
        if found is None:
            return {}
        return {"words": found.words, "has": found.has, "press": found.press, "taking": found.taking or None}

    def complete(self, office: OfficeItself, now: datetime) -> Self:
        if self.kind is not None:
            return self
        taken = {*TRAITS, *office.kinds}
        return msgspec.structs.replace(self, kind=first_free(id_words(self.words) or "kind", taken.__contains__))

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        kind = str(self.kind)
        refuse_unfit(self.words, "words")
        if kind in TRAITS:
            raise Refused("known-item-kind", field="kind", kind=kind)
        refuse_twice(self.has, "has")
        taking = sides_in(self.taking) if self.taking is not None else ()
        defined = OfficeKind(dict(self.words), self.has, self.press, taking)
        if office.kinds.get(kind) != defined:
            yield ItemKindDefined(kind, defined.words, defined.has, defined.press, defined.taking)

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        found = before.kinds.get(str(self.kind))
        return (WithdrawItemKind(str(self.kind)),) if found is None else (_defining(str(self.kind), found),)


class WithdrawItemKind(Command[OfficeItself], frozen=True):
    """Offer a kind of the office's own no more. Items that are of it stay of it, in their visits.

    Refuses: unknown-item-kind.
    """

    plans = False
    kind: Token

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        if self.kind not in office.kinds:
            near, choices = nearest(self.kind, office.kinds), tuple(office.kinds)
            raise Refused("unknown-item-kind", field="kind", near=near, choices=choices, kind=self.kind)
        yield ItemKindWithdrawn(self.kind)

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        return (_defining(self.kind, before.kinds[self.kind]),)


def _defining(kind: str, found: OfficeKind) -> Command[OfficeItself]:
    """The command that defines a kind as it was."""
    fields = {"words": found.words, "has": found.has, "press": found.press, "taking": found.taking or None}
    return msgspec.convert({**fields, "kind": kind}, DefineItemKind)
