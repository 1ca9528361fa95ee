"""What the desktop says of meetings: their format, and who takes part."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Values, both, cleared, lacking
from desktop.concepts.edges.fields import TITLE, Field, Form, Many, OneOf, Several
from desktop.concepts.edges.items import ITEM, KIND, NEXT_WHEN, PLACE, PRESS, TAKING, TITLE_BY_KIND, expected_title
from desktop.concepts.edges.members import MEMBER, PEOPLE, members
from desktop.concepts.registry.room import ROOM
from desktop.concepts.registry.venue import HOUSE
from domain.programme.meeting import (
    Capacity,
    ChangeFormat,
    Format,
    ListParticipant,
    ListParticipants,
    MeetingFormatSet,
    ParticipantListed,
    PlanMeeting,
    TakeOffParticipant,
)


def _as_delegate(values: Values) -> bool:
    # Whoever is neither interpreter nor note-taker may head the side: the capacity would tell only half of it.
    return values.get("capacity") == "delegate"


FORMAT = Field("format", "meeting-format")
OPTIONAL_FORMAT = Field("format", OneOf("format", Format, optional=True))
CAPACITY = Field("capacity", OneOf("capacity", Capacity))
INTERPRETERS = Field("interpreters", Several(members))
NOTE_TAKERS = Field("note_takers", Several(members))

CONCEPT = Concept(
    menu="talks",
    forms=(
        Form(
            PlanMeeting,
            (FORMAT, TITLE, NEXT_WHEN, PLACE, HOUSE, ROOM, PEOPLE, INTERPRETERS, NOTE_TAKERS, TAKING, PRESS, KIND),
            proposes=expected_title,
            suggests=TITLE_BY_KIND,
        ),
        Form(ChangeFormat, (ITEM, OPTIONAL_FORMAT)),
        Form(ListParticipant, (ITEM, MEMBER, CAPACITY), many=Many("member")),
        Form(ListParticipants, (ITEM, Field("members", Several(members)), CAPACITY)),
        Form(TakeOffParticipant, (ITEM, MEMBER), many=Many("member")),
    ),
    sentences={
        MeetingFormatSet: cleared("format"),
        ParticipantListed: {"first-delegate": both(lacking("before"), _as_delegate)},
    },
)
