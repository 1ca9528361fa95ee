"""Lists of a side that were accepted: whether each was the whole list, an addendum or a correction (protocol 4.9).

What a list changed is in the other entries of its batch; this says what it was. Its source is that of the entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self, cast, get_args

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.names import Side
from domain.core.nearest import offered
from domain.core.problem import Refused
from domain.core.text import Line, Token

if TYPE_CHECKING:
    from domain.visit.visit import Visit

ListKind = Literal["whole", "addendum", "correction"]
"""What a list is: everybody who comes, persons who come besides, or rows that are corrected."""

LIST_KINDS: tuple[ListKind, ...] = get_args(ListKind)

Persons = Annotated[int, msgspec.Meta(ge=1, le=99_999)]
ListDigest = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
"""SHA-256 in hexadecimal."""


class AcceptedList(msgspec.Struct, frozen=True):
    """A list of a side that was accepted. `persons` stand on it; `file` and `digest` are those of what was read."""

    id: str
    side: str
    kind: ListKind
    persons: int
    file: str | None = None
    digest: str | None = None


class ListAccepted(Event, frozen=True):
    """A list the sending side sent was accepted as what it was. A text that was pasted has no file."""

    topic = "list.accepted"
    vocabulary = 5
    list: str
    side: str
    kind: str
    persons: int
    file: str | None
    digest: str | None

    def evolve(self, visit: Visit) -> None:
        kind = cast("ListKind", self.kind)
        visit.accepted_lists[self.list] = AcceptedList(self.list, self.side, kind, self.persons, self.file, self.digest)

    def touches(self) -> Facets:
        return facets(self.list, "acceptance")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"count": self.persons}


class ListRetracted(Event, frozen=True):
    """A list counts as accepted no longer."""

    topic = "list.retracted"
    vocabulary = 5
    list: str

    def evolve(self, visit: Visit) -> None:
        visit.accepted_lists.pop(self.list, None)

    def touches(self) -> Facets:
        return facets(self.list, "acceptance")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        kept = before.accepted_lists[self.list]
        return {"side": kept.side, "kind": kept.kind, "count": kept.persons}


class AcceptList(Command, frozen=True):
    """Record what a list of a side was that was accepted: the whole list, an addendum or a correction (protocol 4.9).

    What it changes is recorded beside it: who comes, who does not, in which order.

    Refuses: id-taken.
    """

    plans = False
    creates = ("list",)
    side: Side
    kind: ListKind
    persons: Persons
    file: Line | None = None
    digest: ListDigest | None = None
    list: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.list is not None:
            return self
        return msgspec.structs.replace(self, list=visit.fresh_id(f"list-{self.kind}"))

    def decide(self, visit: Visit) -> Iterator[Event]:
        key = visit.unused(self.list, "list")
        yield ListAccepted(key, self.side, self.kind, self.persons, self.file, self.digest)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractList(str(self.list)),)


class RetractList(Command, frozen=True):
    """Let a list count as accepted no longer; what was recorded of it stays, unless it is undone too.

    Refuses: unknown-list.
    """

    plans = False
    list: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.list not in visit.accepted_lists:
            raise Refused("unknown-list", field="list", **offered(self.list, visit.accepted_lists), list=self.list)
        yield ListRetracted(self.list)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        kept = before.accepted_lists[self.list]
        return (AcceptList(kept.side, kept.kind, kept.persons, kept.file, kept.digest, kept.id),)
