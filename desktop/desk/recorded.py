"""What the desk recorded for the window."""

from __future__ import annotations

from uuid import UUID

import msgspec

from desktop.desk.view import OfficeView, VisitView
from domain.core.message import can_be_undone, name_of
from domain.core.problem import Problem
from domain.programme.meeting import PlanMeeting
from domain.programme.moving import MoveItem
from domain.programme.place import PlaceItem
from domain.programme.planning import PlanItem
from domain.record.recording import Receipt
from domain.record.request import Request
from domain.record.vocabulary import VISIT, kind_of


class Recorded(msgspec.Struct, frozen=True):
    """Requests that were recorded in one save, each with its receipt."""

    requests: tuple[Request, ...]
    receipts: tuple[Receipt, ...]
    called: str = ""
    """What the whole of it is called, such as `reconcile-list`, where it is more than its first command."""
    undoes: str | None = None
    """The name of the command this undoes, if it does."""
    stands: tuple[OfficeView | VisitView | Problem, ...] = ()
    """The office and the visit looked at as they stand then, or why one cannot be shown."""

    @property
    def command(self) -> str:
        """What it is called: by its own name, else by that of its first command."""
        return self.called or name_of(type(self.requests[0].command))

    @property
    def can_be_undone(self) -> bool:
        """Whether all of it has an opposite."""
        return all(can_be_undone(type(each.command)) for each in self.requests)

    @property
    def visit(self) -> UUID | None:
        """The visit it last wrote to; None if it wrote to registries alone."""
        streams = zip(self.requests, self.receipts, strict=True)
        written = [receipt.stream for request, receipt in streams if kind_of(request.command) is VISIT]
        return written[-1] if written else None

    def subjects_in(self, view: VisitView) -> tuple[str, ...]:
        """What the last of it is about, the most particular first, if a view of the present knows its entry.

        Of a whole programme it is the first item, where one reads on from.
        """
        programme = all(
            isinstance(each.command, PlanItem | PlanMeeting | MoveItem | PlaceItem) for each in self.requests
        )
        numbers = self.receipts[0 if programme else -1].entries
        if view.past or not numbers or numbers[0] > len(view.history):
            return ()
        event = view.history[numbers[0] - 1].entry.event
        named = (getattr(event, name, None) for name in ("document", "item", "member"))
        return tuple(subject for subject in named if subject)
