"""What the desktop says of what was announced of a visit."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form, Offered, Pick
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.visit.announcement import AnnounceVisit, RetractAnnouncement


def announcements(view: VisitView) -> Offered:
    """What was said in public about the visit."""
    found = view.visit.announcements.values()
    return [(each.id, f"{each.by}, {say.words.day(each.on, 'long')}") for each in found]


CONCEPT = Concept(
    menu="visit",
    forms=(
        Form(AnnounceVisit, (Field("by", "line"), Field("said", "note"), Field("on", "day"))),
        Form(RetractAnnouncement, (Field("announcement", Pick(announcements)),)),
    ),
)
