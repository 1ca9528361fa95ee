"""Announcements: what was said in public about a visit, by whom, on which day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.problem import Refused
from domain.core.text import Line, Paragraph, Token, first_free, slug

if TYPE_CHECKING:
    from domain.visit.visit import Visit


@dataclass(frozen=True)
class Announcement:
    """What was said in public about the visit, by whom, on which day."""

    id: str
    by: str
    said: str
    on: date


class VisitAnnounced(Event, frozen=True):
    """The visit was spoken of in public."""

    topic = "visit.announced"
    announcement: str
    by: str
    said: str
    on: date

    def evolve(self, visit: Visit) -> None:
        visit.announcements[self.announcement] = Announcement(self.announcement, self.by, self.said, self.on)

    def touches(self) -> Facets:
        return facets("visit", f"announcements/{self.announcement}")


class AnnouncementRetracted(Event, frozen=True):
    """An announcement entered by mistake was taken back."""

    topic = "visit.announcement-retracted"
    announcement: str

    def evolve(self, visit: Visit) -> None:
        visit.announcements.pop(self.announcement, None)

    def touches(self) -> Facets:
        return facets("visit", f"announcements/{self.announcement}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"by": before.announcements[self.announcement].by}


class AnnounceVisit(Command, frozen=True):
    """Record that the visit was spoken of in public: by whom, in which words, on which day.

    Refuses: id-taken.
    """

    creates = ("announcement",)

    by: Line
    said: Paragraph
    on: date
    announcement: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.announcement is not None:
            return self
        free = first_free(slug(self.by) or "announcement", visit.announcements.__contains__)
        return msgspec.structs.replace(self, announcement=free)

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.announcement is None or self.announcement in visit.announcements:
            raise Refused("id-taken", field="announcement", id=self.announcement)
        yield VisitAnnounced(self.announcement, self.by, self.said, self.on)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractAnnouncement(str(self.announcement)),)


class RetractAnnouncement(Command, frozen=True):
    """Take back an announcement entered by mistake.

    Refuses: unknown-announcement.
    """

    announcement: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.announcement not in visit.announcements:
            raise Refused("unknown-announcement", field="announcement", announcement=self.announcement)
        yield AnnouncementRetracted(self.announcement)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        kept = before.announcements[self.announcement]
        return (AnnounceVisit(kept.by, kept.said, kept.on, kept.id),)
