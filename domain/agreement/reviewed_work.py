"""Whose work an approval judges: what put a matter to a side, and what changed it last (protocol 4.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from domain.agreement.matter import DEFINITIONS, Matter, bears_on, is_there

if TYPE_CHECKING:
    from domain.core.message import Event
    from domain.visit.visit import Visit


class ReviewedWork:
    """Tells of the events of a visit, one after the other, what they did to a matter.

    Args:
        puts: whether an event puts the matter to the side that is to approve.
    """

    def __init__(self, matter: Matter, puts: Callable[[Event], bool]) -> None:
        self._matter, self._puts = matter, puts
        self._says: Any = None

    def __call__(self, visit: Visit, event: Event) -> str:
        """`submitted` or `changed`, or nothing.

        Args:
            visit: as it stands after the event.
        """
        if self._puts(event):
            return "submitted"
        if not any(bears_on(visit, self._matter, subject) for subject, _ in event.touches()):
            return ""
        says = _NOW.seen(visit, self._matter) if is_there(visit, self._matter) else None
        said, self._says = self._says, says
        return "changed" if says != said else ""


_NOW = DEFINITIONS[max(DEFINITIONS)]
