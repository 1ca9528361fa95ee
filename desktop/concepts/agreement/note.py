"""What the desktop says of notes verbales that are drawn up."""

from __future__ import annotations

from collections.abc import Callable

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form, Offered, OneOf, Pick, SomeSide
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.agreement.note import DiscardNote, DrawUpNote, Note, NoteKind, RewordNote


def notes(keeps: Callable[[Note], bool]) -> Callable[[VisitView], Offered]:
    """The notes of a visit that are kept, the newest first: what each is for, and to whom it goes."""

    def offered(view: VisitView) -> Offered:
        kept = [note for note in view.visit.notes.values() if keeps(note)]
        return [(each.id, say("form.note", kind=each.kind, recipient=each.recipient)) for each in reversed(kept)]

    return offered


NOTE = Field("note", Pick(notes(lambda note: note.letter is None)))
OF_NOTE = (
    Field("kind", OneOf("note-kind", NoteKind)),
    Field("side", SomeSide(optional=True)),
    Field("of", SomeSide(optional=True)),
    Field("sender", "texts"),
    Field("recipient", "texts"),
    Field("text", "paragraphs"),
    Field("enclosures", "enclosures"),
    Field("enclosed", "whole-number"),
    Field("opening", "texts"),
    Field("closing", "texts"),
)

CONCEPT = Concept(
    menu="letters",
    forms=(Form(DrawUpNote, OF_NOTE), Form(RewordNote, (NOTE, *OF_NOTE)), Form(DiscardNote, (NOTE,))),
)
