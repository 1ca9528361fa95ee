"""Notes verbales the office draws up: what each transmits to which side, between whose courtesies (protocol 4.10).

A note is drawn up, printed and looked at as often as need be; sending it is another act (`note_sending.py`), after
which it stands as it went.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self, cast

import msgspec
from msgspec.structs import replace

from domain.agreement.correspondence import source_of
from domain.agreement.enclosures import Enclosure, EnclosureAsked, Sheets, asked_again, enclosures_changed
from domain.agreement.matter import Matter
from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
from domain.core.nearest import offered
from domain.core.problem import Refused
from domain.core.text import NO_LANGUAGE, LanguageTag, Notes, Texts, Token, Wording, refuse_unfit
from domain.delegation.voice import Voice

if TYPE_CHECKING:
    from domain.visit.visit import Visit

NoteKind = Literal["list", "addendum", "programme", "circular"]
"""What a note is for: the list of a delegation, an addendum to it, the programme, or word to every mission."""

Paragraphs = dict[LanguageTag, Annotated[str, msgspec.Meta(min_length=1, max_length=20_000)]]
"""Paragraphs in several languages, one a line. At most 20,000 characters each."""

OF_A_LIST = ("list", "addendum")
"""The kinds that transmit the list of a delegation."""


class Note(msgspec.Struct, frozen=True):
    """A note verbale as it stands. `matters` are what it put to its side, once it was sent."""

    id: str
    kind: NoteKind
    side: str | None
    """Whom it goes to; None: to every mission."""
    of: str | None
    """Whose list it transmits; None where it transmits none."""
    sender: Wording
    recipient: Wording
    text: Wording
    """Its paragraphs, one a line, after what it transmits."""
    opening: Wording
    """The opening courtesy in the office's own words; empty: the usual one."""
    closing: Wording
    enclosed: int | None
    """How many sheets are enclosed; None: nobody counted."""
    enclosures: tuple[Enclosure, ...] = ()
    """What is enclosed, in its order; none: what a note of its kind transmits."""
    letter: str | None = None
    """The letter of the register as which it went; None: it was not sent."""
    sent_at: int = 0
    """The entry by which it was sent."""
    matters: tuple[Matter, ...] = ()
    answered_at: int | None = None
    """The entry by which the answer came; None: there is none."""
    answer: Voice | None = None


class _Worded(Event, frozen=True):
    """What a note says from now on."""

    vocabulary = 8
    note: str
    kind: str
    side: str | None
    of: str | None
    sender: Wording
    recipient: Wording
    text: Wording
    opening: Wording
    closing: Wording
    enclosed: int | None

    @property
    def says(self) -> Note:
        """The note as it says, before what goes with it is listed."""
        return Note(
            self.note, cast("NoteKind", self.kind), self.side, self.of, self.sender, self.recipient, self.text,
            self.opening, self.closing, self.enclosed,
        )  # fmt: skip

    def evolve(self, visit: Visit) -> None:
        visit.notes[self.note] = self.says

    def touches(self) -> Facets:
        return facets(self.note, "note")


class NoteDrawnUp(_Worded, frozen=True):
    """A note verbale was drawn up; nothing was sent yet."""

    topic = "note.drawn-up"


class NoteReworded(_Worded, frozen=True):
    """A note that was not sent yet says something else."""

    topic = "note.reworded"

    def evolve(self, visit: Visit) -> None:
        visit.notes[self.note] = replace(self.says, enclosures=visit.notes[self.note].enclosures)


class NoteDiscarded(Event, frozen=True):
    """A note that was not sent was dropped."""

    topic = "note.discarded"
    vocabulary = 8
    note: str

    def evolve(self, visit: Visit) -> None:
        visit.notes.pop(self.note, None)

    def touches(self) -> Facets:
        return facets(self.note, "note")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return note_values(before, self.note)


class DrawUpNote(Command, frozen=True):
    """Draw up a note verbale to a side, which transmits a list, an addendum or the programme; or one to all missions.

    Courtesies are the usual ones unless the office words them. A list is that of the side that does not receive it.

    Refuses: id-taken, text-missing, text-too-long, unknown-side, note-side-missing, note-to-own-side,
    note-text-missing, note-in-no-language.
    """

    creates = ("note",)
    kind: NoteKind
    sender: Texts
    recipient: Texts
    side: Side | None = None
    of: Side | None = None
    text: Paragraphs = {}
    opening: Notes = {}
    closing: Notes = {}
    enclosed: Sheets | None = None
    note: Token | None = None
    enclosures: tuple[EnclosureAsked, ...] = ()

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        last = next(reversed(visit.notes.values()), None)
        return {"sender": last.sender, "recipient": last.recipient, "side": last.side} if last is not None else {}

    def complete(self, visit: Visit, now: datetime) -> Self:
        of = self.of or (_other(visit, self.side) if self.kind in OF_A_LIST else None)
        note = self.note or visit.fresh_id(f"{self.kind}-to-{self.side}" if self.side else self.kind)
        return replace(self, of=of, note=note)

    def decide(self, visit: Visit) -> Iterator[Event]:
        note = visit.unused(self.note, "note")
        yield NoteDrawnUp(note, *_fit(self))
        yield from enclosures_changed(note, self.enclosures, ())

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (DiscardNote(str(self.note)),)


class RewordNote(Command, frozen=True):
    """Let a note that was not sent say something else, all of it at once.

    Refuses: unknown-note, note-sent, text-missing, text-too-long, unknown-side, note-side-missing,
    note-to-own-side, note-text-missing, note-in-no-language.
    """

    note: Token
    kind: NoteKind
    sender: Texts
    recipient: Texts
    side: Side | None = None
    of: Side | None = None
    text: Paragraphs = {}
    opening: Notes = {}
    closing: Notes = {}
    enclosed: Sheets | None = None
    enclosures: tuple[EnclosureAsked, ...] = ()

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        note = visit.notes.get(str(known.get("note")))
        return _as_asked(note) if note is not None else {}

    def complete(self, visit: Visit, now: datetime) -> Self:
        of = self.of or (_other(visit, self.side) if self.kind in OF_A_LIST else None)
        return replace(self, of=of)

    def decide(self, visit: Visit) -> Iterator[Event]:
        stands = unsent_note(visit, self.note)
        reworded = NoteReworded(self.note, *_fit(self))
        if replace(reworded.says, enclosures=stands.enclosures) != stands:
            yield reworded
        yield from enclosures_changed(self.note, self.enclosures, stands.enclosures)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RewordNote(self.note, **_as_asked(before.notes[self.note])),)


class DiscardNote(Command, frozen=True):
    """Drop a note that was not sent.

    Refuses: unknown-note, note-sent.
    """

    note: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        unsent_note(visit, self.note)
        yield NoteDiscarded(self.note)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (DrawUpNote(note=self.note, **_as_asked(before.notes[self.note])),)


def known_note(visit: Visit, note: str) -> Note:
    """The note of that id.

    Raises:
        Refused: `unknown-note`.
    """
    if note not in visit.notes:
        raise Refused("unknown-note", field="note", **offered(note, visit.notes), note=note)
    return visit.notes[note]


def unsent_note(visit: Visit, note: str) -> Note:
    """The note of that id, which was not sent.

    Raises:
        Refused: `unknown-note`; `note-sent`, with the letter as which it went.
    """
    found = known_note(visit, note)
    if found.letter is not None:
        raise Refused("note-sent", field="note", letter=source_of(visit, found.letter))
    return found


def note_values(visit: Visit, note: str) -> dict[str, Any]:
    """What the journal calls a note by: its kind, and to whom it goes."""
    found = visit.notes[note]
    return {"kind": found.kind, "recipient": found.recipient}


_SAID = ("kind", "sender", "recipient", "side", "of", "text", "opening", "closing", "enclosed")
"""What a note says, by the names it has in the note, the events and the commands alike."""


def _as_asked(note: Note) -> dict[str, Any]:
    said = {name: getattr(note, name) for name in _SAID}
    return {**said, "enclosures": tuple(map(asked_again, note.enclosures))}


def _other(visit: Visit, side: str | None) -> str | None:
    """The first side that a note does not go to: whose list it transmits unless another is named."""
    return next((each for each in visit.sides if each != side), None)


def _fit(asked: DrawUpNote | RewordNote) -> tuple[Any, ...]:
    """The fields of the event, in their order, once nothing is wrong with them."""
    refuse_unfit(asked.sender, "sender")
    refuse_unfit(asked.recipient, "recipient")
    _refuse_no_language(asked)
    circular = asked.kind == "circular"
    if circular and not asked.text:
        raise Refused("note-text-missing", field="text")
    if not circular:
        _refuse_no_side(asked)
    return (
        asked.kind, None if circular else asked.side, asked.of if asked.kind in OF_A_LIST else None,
        dict(asked.sender), dict(asked.recipient), dict(asked.text), dict(asked.opening), dict(asked.closing),
        asked.enclosed,
    )  # fmt: skip


def _refuse_no_language(asked: DrawUpNote | RewordNote) -> None:
    """Refuse a note that no language can be printed in: none has sender, addressee and what is written."""
    worded = [said for said in (asked.sender, asked.recipient, asked.text) if said]
    if any(NO_LANGUAGE in said for said in worded) or frozenset.intersection(*map(frozenset, worded)):
        return
    sender, recipient = tuple(asked.sender), tuple(asked.recipient)
    raise Refused("note-in-no-language", field="recipient", sender=sender, recipient=recipient)


def _refuse_no_side(asked: DrawUpNote | RewordNote) -> None:
    """Refuse a note that goes to nobody, or that gives a side its own list to agree to."""
    if asked.side is None:
        raise Refused("note-side-missing", field="side")
    if asked.kind in OF_A_LIST and asked.of == asked.side:
        raise Refused("note-to-own-side", field="of")
