"""What the desktop says of what was announced of a visit."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.concepts import Concept
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import Field, Form, Offered, Pick
from desktop.concepts.edges.members import members
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.delegation.voice import speaker_called
from domain.visit.announcement import Announcement, RecordAnnouncement, RetractAnnouncement, VisitAnnounced


def announcements(view: VisitView) -> Offered:
    """What was said in public about the visit."""
    found = view.visit.announcements.values()
    return [(each.id, ", ".join(_told(view, each))) for each in found]


def _told(view: VisitView, announcement: Announcement) -> Iterator[str]:
    yield say.words.said(speaker_called(view.visit, announcement.by))
    if announcement.on is not None:
        yield say.words.day(announcement.on, "long")


CONCEPT = Concept(
    menu="announcement",
    forms=(
        Form(
            RecordAnnouncement,
            (Field("member", Pick(members)), Field("by", "line"), Field("said", "texts"), Field("on", "day-done")),
            either={"by": "member", "member": "by"},
        ),
        Form(RetractAnnouncement, (Field("announcement", Pick(announcements)),)),
    ),
    sentences={VisitAnnounced: {"undated": lacking("on")}},
)
