"""The chips of states and formats: the icon, the word and the colour of each."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from desktop.look.colours import ColourMeaning
from desktop.widgets.chip import ChipFace
from desktop.wording import sentences
from desktop.wording.kinds import kind_words
from desktop.wording.words import Words
from domain.programme.presence import Stay
from domain.projections.attendance import Attendee, InRoom
from domain.projections.schedule import ScheduleRow

_STATUS = {
    "proposed": ("ring-dashed", ColourMeaning.WARNING),
    "confirmed": ("tick", ColourMeaning.CONFIRMED),
    "withdrawn": ("cross", ColourMeaning.NEUTRAL),
    "replaced": ("arrows-exchange", ColourMeaning.NEUTRAL),
    "planned": ("ring", ColourMeaning.NEUTRAL),
    "under-way": ("clock", ColourMeaning.ACCENT),
    "held": ("tick", ColourMeaning.CONFIRMED),
    "cancelled": ("cross", ColourMeaning.NEUTRAL),
}
_ATTENDED = {
    "present": ("tick", ColourMeaning.CONFIRMED),
    "absent": ("cross", ColourMeaning.REFUSAL),
    "late": ("clock", ColourMeaning.WARNING),
    "left-early": ("clock", ColourMeaning.WARNING),
    "late-and-left-early": ("clock", ColourMeaning.WARNING),
    "replaced": ("arrows-exchange", ColourMeaning.WARNING),
}
_ROOM = {
    "in": ("tick", ColourMeaning.CONFIRMED),
    "out": ("cross", ColourMeaning.NEUTRAL),
    "uncertain": ("ring-dashed", ColourMeaning.WARNING),
}
_STANDING = {
    "proposed": ("ring-dashed", ColourMeaning.WARNING),
    "submitted": ("clock", ColourMeaning.WARNING),
    "agreed": ("tick", ColourMeaning.CONFIRMED),
    "approved": ("seal", ColourMeaning.CONFIRMED),
    "pending": ("clock", ColourMeaning.REFUSAL),
    "changed": ("triangle", ColourMeaning.WARNING),
}
_ICONS = {
    "tete-a-tete": "two-rings", "restricted": "two-columns", "expanded": "table-seats",
    "talks": "handshake", "courtesy-call": "house", "working-meal": "cover", "meal": "cover", "signing": "pen",
    "press-statements": "microphone", "ceremony": "flag", "wreath": "wreath", "presentation": "people",
    "arrival": "aircraft", "departure": "aircraft", "transfer": "car", "forum": "screen", "culture": "music",
    "reserve": "hatch", "other": "calendar", "reception": "cover", "tea": "cover", "interview": "microphone",
    "address-to-parliament": "microphone", "lecture": "microphone", "guest-book": "pen", "award": "seal",
    "photograph": "people", "community-meeting": "people",
}  # fmt: skip


def status_face(status: str, words: Words) -> ChipFace:
    """The state of a member or of an item."""
    icon, meaning = _STATUS.get(status, ("", ColourMeaning.NEUTRAL))
    return ChipFace(words.of("status", status), icon, meaning)


def attendee_face(row: Attendee, words: Words) -> ChipFace:
    """How someone attended, with the times that were observed; his state, if he was neither expected nor seen."""
    if row.room is not None:
        return _room_face(row.room, words)
    if row.attended is None:
        return attended_face(None, words) if row.expected else status_face(row.status, words)
    if row.attended == "late-and-left-early" and row.arrived and row.left:
        said = words("page.attendance.came-and-left", came=words.clock(row.arrived), left=words.clock(row.left))
        return replace(attended_face(row.attended, words), text=said)
    face = attended_face(row.attended, words, words.clock(row.at) if row.at else "")
    out = tuple(Stay(earlier.left, later.came) for earlier, later in pairwise(row.stays))
    return replace(face, text=words("page.attendance.went-out", what=face.text, out=out)) if out else face


def _room_face(room: InRoom, words: Words) -> ChipFace:
    """Whether someone was in the room at the instant asked for, and how that is known."""
    icon, meaning = _ROOM[room.there]
    return ChipFace(sentences.room_words(room, words), icon, meaning)


def standing_face(state: str, words: Words) -> ChipFace:
    """How a side stands to a matter; changed says that it must be asked again."""
    return ChipFace(words.of("standing", state), *_STANDING[state])


def attended_face(attended: str | None, words: Words, at: str = "") -> ChipFace:
    """How someone attended; expected, while nothing was observed. `at` is a time of day in words."""
    if attended is None:
        return ChipFace(words("page.attendance.expected"), "ring")
    icon, meaning = _ATTENDED[attended]
    text = words.of("attended", attended)
    return ChipFace(words("page.attendance.at", what=text, time=at) if at else text, icon, meaning)


def format_face(row: ScheduleRow, words: Words) -> ChipFace:
    """The format of a meeting, or what else the item is."""
    format = row.held_format or row.format
    if format is not None:
        return ChipFace(words.of("format", format), _ICONS[format], ColourMeaning.ACCENT)
    return ChipFace(kind_words(row, words), _ICONS.get(row.kind, "calendar"))
