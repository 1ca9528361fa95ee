"""Announcements: what was said in public about a visit, by whom, on which day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.language_tag import UNDETERMINED
from domain.core.message import Command, Event, Facets, facets
from domain.core.nearest import offered
from domain.core.problem import Refused
from domain.core.text import (
    Line,
    MemberToken,
    Notes,
    Paragraph,
    Remark,
    Token,
    Wording,
    first_free,
    refuse_long_line,
    slug,
)
from domain.core.times import refuse_remote_day
from domain.delegation.voice import Voice, speaker_called, voice_of

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class Announcement(msgspec.Struct, frozen=True):
    """What was said in public about the visit, by whom, on which day; None: nobody noted the day."""

    id: str
    by: Voice
    said: Wording
    on: date | None


class VisitAnnounced(Event, frozen=True):
    """The visit was spoken of in public; `on` is null where nobody noted the day."""

    topic = "visit.announced"
    version = 2
    vocabulary = 4
    announcement: str
    by: Voice
    said: Wording
    on: date | None

    def evolve(self, visit: Visit) -> None:
        visit.announcements[self.announcement] = Announcement(self.announcement, self.by, self.said, self.on)

    def touches(self) -> Facets:
        return facets("visit", f"announcements/{self.announcement}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"by": speaker_called(before, self.by)}


class VisitAnnouncedInWords(Event, frozen=True):
    """The visit was spoken of on a day, by whom only words tell, in no language named. Since then: `VisitAnnounced`."""

    topic = "visit.announced"
    announcement: str
    by: str
    said: str
    on: date

    def upcast(self) -> VisitAnnounced:
        return VisitAnnounced(self.announcement, Voice(self.by, None), {UNDETERMINED: self.said}, self.on)


class AnnouncementRetracted(Event, frozen=True):
    """An announcement entered by mistake was taken back."""

    topic = "visit.announcement-retracted"
    announcement: str

    def evolve(self, visit: Visit) -> None:
        visit.announcements.pop(self.announcement, None)

    def touches(self) -> Facets:
        return facets("visit", f"announcements/{self.announcement}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"by": speaker_called(before, before.announcements[self.announcement].by)}


class RecordAnnouncement(Command, frozen=True):
    """Record that the visit was spoken of in public: by a member or whoever is named, in which words, on which day.

    Refuses: id-taken, nobody-named, words-and-member, unknown-member, text-missing, text-too-long,
    day-out-of-range.
    """

    version = 2
    known_before = ("announce-visit",)
    creates = ("announcement",)

    said: Notes
    by: Remark = ""
    member: MemberToken | None = None
    on: date | None = None
    announcement: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.announcement is not None:
            return self
        free = first_free(slug(self.member or self.by) or "announcement", visit.announcements.__contains__)
        return msgspec.structs.replace(self, announcement=free)

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.announcement is None or self.announcement in visit.announcements:
            raise Refused("id-taken", field="announcement", id=self.announcement)
        by = voice_of(visit, self.by, self.member, "member")
        refuse_long_line(self.by, "by")
        if not by.words and by.member is None:
            raise Refused("nobody-named", field="by")
        if not self.said:
            raise Refused("text-missing", field="said")
        if self.on is not None:
            refuse_remote_day(self.on, "on")
        yield VisitAnnounced(self.announcement, by, dict(self.said), self.on)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractAnnouncement(str(self.announcement)),)


class AnnounceVisit(Command, frozen=True):
    """Record that the visit was spoken of, by whom only words tell, on a day. Since then: `RecordAnnouncement`."""

    creates = ("announcement",)

    by: Line
    said: Paragraph
    on: date
    announcement: Token | None = None

    def upcast(self) -> RecordAnnouncement:
        return RecordAnnouncement({UNDETERMINED: self.said}, self.by, None, self.on, self.announcement)


class RetractAnnouncement(Command, frozen=True):
    """Take back an announcement entered by mistake.

    Refuses: unknown-announcement.
    """

    announcement: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.announcement not in visit.announcements:
            known = offered(self.announcement, visit.announcements)
            raise Refused("unknown-announcement", field="announcement", **known, announcement=self.announcement)
        yield AnnouncementRetracted(self.announcement)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        kept = before.announcements[self.announcement]
        return (RecordAnnouncement(dict(kept.said), kept.by.words, kept.by.member, kept.on, kept.id),)
