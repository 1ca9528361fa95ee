"""What the editor says of the people around one meeting."""

from __future__ import annotations

import msgspec

from desktop.composing.faces import ShownPeople
from desktop.composing.hours import hours_around
from desktop.composing.items_composed import restricted_of
from desktop.composing.opposite import Counterparts
from desktop.wording.words import Words
from domain.visit.visit import Visit


class MeetingSurroundings(msgspec.Struct, frozen=True):
    """A visit around one of its meetings, in a language."""

    visit: Visit
    item: str
    words: Words
    faces: ShownPeople
    counterparts: Counterparts


def surroundings(visit: Visit, item: str, words: Words, known: MeetingSurroundings | None) -> MeetingSurroundings:
    """The surroundings of a meeting: those known already, where nothing is another."""
    if known is not None and (known.visit is visit and known.item == item and known.words.language == words.language):
        return known
    hours = hours_around(visit, visit.programme.items[item])
    faces = ShownPeople(visit, hours, words, restricted_of(visit, item))
    return MeetingSurroundings(visit, item, words, faces, Counterparts(visit))
