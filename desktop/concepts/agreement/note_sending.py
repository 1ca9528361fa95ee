"""What the desktop says of notes verbales that are sent, and answered."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.agreement.note import NOTE, notes
from desktop.concepts.edges.endings import given
from desktop.concepts.edges.fields import Field, Form, Pick
from desktop.concepts.edges.members import members
from domain.agreement.note_sending import (
    NoteAnswered,
    RecordNoteAnswer,
    RetractNoteAnswer,
    RetractNoteSending,
    SendNote,
)

CONCEPT = Concept(
    menu="letters",
    forms=(
        Form(SendNote, (NOTE, Field("number", "line"), Field("dated", "day-done")), sourced=False),
        Form(
            RetractNoteSending,
            (Field("note", Pick(notes(lambda note: note.letter is not None and note.answered_at is None))),),
            sourced=False,
        ),
        Form(
            RecordNoteAnswer,
            (
                Field("note", Pick(notes(lambda note: bool(note.matters) and note.answered_at is None))),
                Field("agreed_by", Pick(members)),
                Field("who", "line"),
            ),
            either={"who": "agreed_by", "agreed_by": "who"},
        ),
        Form(RetractNoteAnswer, (Field("note", Pick(notes(lambda note: note.answered_at is not None))),)),
    ),
    sentences={NoteAnswered: {"by": given("who")}},
)
