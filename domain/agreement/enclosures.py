"""What goes with a note verbale: the sheets and documents enclosed, in their order (protocol 4.10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec.structs import replace

from domain.core.message import Event, Facets, facets
from domain.core.text import Texts, Wording, refuse_unfit

if TYPE_CHECKING:
    from domain.visit.visit import Visit

Sheets = Annotated[int, msgspec.Meta(ge=1, le=10_000)]
"""How many sheets are enclosed."""


class Enclosure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sheet or a document that goes with a note, and on how many sheets; None: nobody counted."""

    what: Wording
    sheets: int | None


class EnclosureAsked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sheet or a document that is to go with a note."""

    what: Texts
    sheets: Sheets | None = None


class NoteEnclosuresListed(Event, frozen=True):
    """What goes with a note that was not sent was listed, in its order; nothing: what a note of its kind transmits."""

    topic = "note.enclosures-listed"
    vocabulary = 11
    note: str
    enclosures: tuple[Enclosure, ...]

    def evolve(self, visit: Visit) -> None:
        visit.notes[self.note] = replace(visit.notes[self.note], enclosures=self.enclosures)

    def touches(self) -> Facets:
        return facets(self.note, "enclosures")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        note = before.notes[self.note]
        enclosures = tuple(each.what for each in self.enclosures)
        was = tuple(each.what for each in note.enclosures)
        return {"kind": note.kind, "recipient": note.recipient, "enclosures": enclosures, "before": was}


def enclosures_changed(
    note: str, asked: tuple[EnclosureAsked, ...], stand: tuple[Enclosure, ...]
) -> Iterator[NoteEnclosuresListed]:
    """What is to go with a note, where that is something else than what goes with it now.

    Raises:
        Refused: `text-missing`, `text-too-long`, `text-not-allowed`.
    """
    for each in asked:
        refuse_unfit(each.what, "enclosures")
    enclosures = tuple(Enclosure(dict(each.what), each.sheets) for each in asked)
    if enclosures != stand:
        yield NoteEnclosuresListed(note, enclosures)


def asked_again(enclosure: Enclosure) -> EnclosureAsked:
    """What would be asked for so that it goes with a note again."""
    return EnclosureAsked(dict(enclosure.what), enclosure.sheets)
