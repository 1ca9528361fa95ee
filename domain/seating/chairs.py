"""What somebody sits on at an item, how large, how far away, and whether his flag stands by him: planned, and seen.

Nobody asks it of everybody. It tells where the chairs of co-heads are not alike (protocol 6.12).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused, refuse_twice
from domain.core.text import MemberToken, Token, Wording
from domain.programme.heads import heads_of

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

ChairKind = Literal["armchair", "chair", "sofa", "stool", "standing"]
"""What someone sits on, or that he stands."""

ChairSize = Literal["large", "usual", "small"]
"""How large a chair is beside the others: at Ankara a tall back was twice as high as those of the others."""

FlagBeside = Literal["beside", "none"]
"""Whether the flag of his side stands by someone."""

Centimetres = Annotated[int, msgspec.Meta(ge=1, le=3000)]
"""How far someone is from the head of the other side."""


class Chair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody's chair; None: nobody said."""

    kind: str | None = None
    size: str | None = None
    distance: int | None = None
    """Centimetres from the head of the other side."""
    flag: str | None = None


NO_CHAIR = Chair()


class Consent(msgspec.Struct, frozen=True):
    """What a head's own protocol service wrote: a letter of the register, or words that say what it was."""

    letter: str | None
    words: Wording


class ChairPlanned(Event, frozen=True):
    """A chair was planned for someone at an item; None: nothing is said of it any more."""

    topic = "chair.planned"
    vocabulary = 4
    item: str
    member: str
    chair: Chair | None

    def evolve(self, visit: Visit) -> None:
        _keep(visit.programme.items[self.item].chairs, self.member, self.chair)

    def touches(self) -> Facets:
        return facets(self.item, f"chair/{self.member}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].chairs.get(self.member)}


class ChairNoted(Event, frozen=True):
    """It was noted where someone sat at an item; None: that is taken back."""

    topic = "chair.noted"
    vocabulary = 4
    item: str
    member: str
    chair: Chair | None

    def evolve(self, visit: Visit) -> None:
        _keep(visit.programme.items[self.item].chairs_noted, self.member, self.chair)

    def touches(self) -> Facets:
        return facets(self.item, f"chair-noted/{self.member}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].chairs_noted.get(self.member)}


class _Chairs(Command, frozen=True):
    """The chairs of one or of several people at an item, all alike. What is not said is not known."""

    item: Token
    members: tuple[MemberToken, ...]
    chair: ChairKind | None = None
    chair_size: ChairSize | None = None
    distance: Centimetres | None = None
    flag: FlagBeside | None = None

    def _told(self, visit: Visit) -> Chair | None:
        if not self.members:
            raise Refused("nobody-named", field="members")
        refuse_twice(self.members, "members")
        chair = Chair(self.chair, self.chair_size, self.distance, self.flag)
        return chair if chair != NO_CHAIR else None

    @staticmethod
    def _alike(chairs: dict[str, Chair], known: Known) -> dict[str, Any]:
        """The fields of a form of it: the chair of those who are named, where they have the same."""
        theirs = {chairs.get(member) for member in known.get("members") or ()}
        if len(theirs) != 1:
            return {}
        chair = theirs.pop() or NO_CHAIR
        return {"chair": chair.kind, "chair_size": chair.size, "distance": chair.distance, "flag": chair.flag}

    @classmethod
    def _of(cls, item: str, member: str, chair: Chair | None) -> Self:
        said: dict[str, Any] = msgspec.structs.asdict(chair or NO_CHAIR)
        return cls(item, (member,), said["kind"], said["size"], said["distance"], said["flag"])


class PlanChairs(_Chairs, frozen=True):
    """Plan the chairs of one or of several people at an item, all alike: kind, size, distance, flag.

    `distance` is in centimetres from the head of the other side, `flag` whether their flag stands by them. Without any
    of these nothing is planned for them any more.

    Refuses: unknown-item, already-held, item-cancelled, nobody-named, listed-twice, unknown-member, member-withdrawn.
    """

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return cls._alike(item.chairs, known) if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        chair = self._told(visit)
        for member in self.members:
            visit.delegations.travelling(member, "members")
            if item.chairs.get(member) != chair:
                yield ChairPlanned(self.item, member, chair)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        chairs = before.programme.items[self.item].chairs
        return tuple(self._of(self.item, member, chairs.get(member)) for member in self.members)


class NoteChairs(_Chairs, frozen=True):
    """Note on what one or several people sat at an item, all alike: kind, size, distance, flag.

    `distance` is in centimetres from the head of the other side, `flag` whether their flag stood by them. Without any
    of these what was noted is taken back.

    Refuses: unknown-item, nobody-named, listed-twice, unknown-member.
    """

    plans = False

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return cls._alike(item.chairs_noted, known) if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        chair = self._told(visit)
        for member in self.members:
            visit.delegations.known(member, "members")
            if item.chairs_noted.get(member) != chair:
                yield ChairNoted(self.item, member, chair)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        chairs = before.programme.items[self.item].chairs_noted
        return tuple(self._of(self.item, member, chairs.get(member)) for member in self.members)


def leading_together(visit: Visit, item: Item, side: str) -> tuple[str, ...]:
    """The co-heads of a side at an item; nobody where one leads alone."""
    heads = heads_of(visit, item, side)
    return heads if len(heads) > 1 else ()


def _keep(chairs: dict[str, Chair], member: str, chair: Chair | None) -> None:
    if chair is None:
        chairs.pop(member, None)
    else:
        chairs[member] = chair
