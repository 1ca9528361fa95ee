"""Sending a note verbale, and the answer to it (protocol 4.10).

Sending enters the note in the register of correspondence under the sender's next number and puts what it transmits to
its side, as of then; these entries quote it as their source. The answer agrees to what the note put to the side and
that has not changed since.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Self, cast

import msgspec
from msgspec.structs import replace

from domain.agreement.agreement import AgreementReached, AgreementSubmitted, AgreementTakenBack
from domain.agreement.correspondence import LetterRetracted, RegisterLetter
from domain.agreement.matter import Aspect, Matter, agreement_state, has_changed, is_there
from domain.agreement.note import OF_A_LIST, Note, known_note, note_values, unsent_note
from domain.core.late_pattern import late_pattern
from domain.core.message import Command, Event, Facets, facets
from domain.core.problem import Refused
from domain.core.text import MemberToken, Remark, Token, slug
from domain.core.times import local
from domain.delegation.voice import Voice, speaker_called, voice_of

if TYPE_CHECKING:
    from domain.visit.visit import Visit

_LAST_NUMBER = late_pattern(r"\d+(?!.*\d)")
_SETTLED = ("agreed", "approved")
_ASKED = ("submitted", *_SETTLED)
"""The states in which a side has been asked already."""
_OVER = ("held", "not-held", "under-way", "cancelled")


class Put(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A matter that a note put to its side."""

    aspect: str
    subject: str

    @property
    def matter(self) -> Matter:
        """What it is about."""
        return Matter(cast("Aspect", self.aspect), self.subject)


class _OfNote(Event, frozen=True):
    """Something that became of a note."""

    vocabulary = 8
    note: str

    def touches(self) -> Facets:
        return facets(self.note, "note")


class NoteSent(_OfNote, frozen=True):
    """A note went to its side, as a letter of the register; `matters` is what it put to the side."""

    topic = "note.sent"
    letter: str
    matters: tuple[Put, ...]

    def evolve(self, visit: Visit) -> None:
        put = tuple(each.matter for each in self.matters)
        visit.notes[self.note] = replace(
            visit.notes[self.note], letter=self.letter, sent_at=visit.entries + 1, matters=put
        )

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {**note_values(before, self.note), "letter": before.correspondence[self.letter].quoted}


class NoteSendingRetracted(_OfNote, frozen=True):
    """The note was not sent after all, or not so."""

    topic = "note.sending-retracted"

    def evolve(self, visit: Visit) -> None:
        visit.notes[self.note] = replace(visit.notes[self.note], letter=None, sent_at=0, matters=())

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return note_values(before, self.note)


class NoteAnswered(_OfNote, frozen=True):
    """The side agreed, in its answer, to what the note put to it. The source of the entry is the answer."""

    topic = "note.answered"
    who: Voice

    def evolve(self, visit: Visit) -> None:
        visit.notes[self.note] = replace(visit.notes[self.note], answered_at=visit.entries + 1, answer=self.who)

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {**note_values(before, self.note), "who": speaker_called(before, self.who)}


class NoteAnswerRetracted(_OfNote, frozen=True):
    """There was no such answer."""

    topic = "note.answer-retracted"

    def evolve(self, visit: Visit) -> None:
        visit.notes[self.note] = replace(visit.notes[self.note], answered_at=None, answer=None)

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return note_values(before, self.note)


class SendNote(Command, frozen=True):
    """Send a note: register it as a letter that goes out, and submit what it transmits to its side as it stands.

    Without a number it gets the one after the last of its sender in the register; without a day it goes today.

    Refuses: unknown-note, note-sent, note-number-missing, note-transmits-nothing, id-taken, text-too-long,
    undated-letter, day-out-of-range, already-registered.
    """

    creates = ("letter",)
    note: Token
    number: Remark = ""
    dated: date | None = None
    letter: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        note = visit.notes.get(self.note)
        if note is None:
            return self
        today = local(now, visit.zone).date() if visit.observed_now(now) is not None else None
        dated = self.dated or today
        number = self.number or (_next_number(visit, note, dated.year) if dated is not None else "")
        sent = msgspec.structs.replace(self, number=number, dated=dated)
        letter = self.letter or visit.fresh_id(f"note-{slug(number)}".strip("-"))
        return msgspec.structs.replace(sent, letter=letter)

    def decide(self, visit: Visit) -> Iterator[Event]:
        note = unsent_note(visit, self.note)
        if not self.number:
            raise Refused("note-number-missing", field="number")
        matters = _transmitted(visit, note)
        if not matters and note.kind != "circular":
            raise Refused("note-transmits-nothing", field="note", kind=note.kind)
        yield from self.registering(note).decide(visit)
        yield NoteSent(self.note, str(self.letter), tuple(Put(each.aspect, each.subject) for each in matters))
        for each in matters:
            standing = agreement_state(visit, each, str(note.side))
            if standing is None or standing.state not in _ASKED or has_changed(visit, each, standing):
                yield AgreementSubmitted(each.aspect, each.subject, str(note.side), None)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractNoteSending(self.note),)

    def cites(self, event: Event[Any]) -> str | None:
        return self.letter if isinstance(event, AgreementSubmitted) else None

    def registering(self, note: Note) -> RegisterLetter:
        """What enters the note in the register."""
        return RegisterLetter(
            "note-verbale", "out", note.sender, self.number, self.dated, recipient=note.recipient, letter=self.letter
        )


class RetractNoteSending(Command, frozen=True):
    """Record that a note was not sent, or not so: it leaves the register, and what it submitted is taken back.

    What a side answered, or what was submitted again since, stands.

    Refuses: unknown-note, note-not-sent, note-answered.
    """

    plans = False
    note: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        note = sent_note(visit, self.note)
        if note.answered_at is not None:
            raise Refused("note-answered", field="note")
        yield from _taken_back(visit, note, "submitted", note.sent_at)
        yield NoteSendingRetracted(self.note)
        yield LetterRetracted(str(note.letter))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        letter = before.correspondence[str(before.notes[self.note].letter)]
        return (SendNote(self.note, letter.number, letter.dated, letter.id),)


class RecordNoteAnswer(Command, frozen=True):
    """Record that a side agreed, in its answer, to what a note put to it. The letter that says so is the source.

    What has changed since the note was sent is not agreed to, and goes on waiting.

    Refuses: unknown-note, note-not-sent, note-answered, note-asks-nothing, words-and-member, unknown-member.
    """

    plans = False
    note: Token
    who: Remark = ""
    agreed_by: MemberToken | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        note = sent_note(visit, self.note)
        if note.answered_at is not None:
            raise Refused("note-answered", field="note")
        if not note.matters:
            raise Refused("note-asks-nothing", field="note")
        voice = voice_of(visit, self.who, self.agreed_by, "agreed_by")
        yield NoteAnswered(self.note, voice)
        for each in note.matters:
            standing = agreement_state(visit, each, str(note.side))
            if standing is None or standing.state in _SETTLED or not is_there(visit, each):
                continue
            if not has_changed(visit, each, standing):
                yield AgreementReached(each.aspect, each.subject, str(note.side), None, voice)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractNoteAnswer(self.note),)


class RetractNoteAnswer(Command, frozen=True):
    """Record that there was no such answer: what it agreed to waits again.

    Refuses: unknown-note, note-not-answered.
    """

    plans = False
    note: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        note = known_note(visit, self.note)
        if note.answered_at is None:
            raise Refused("note-not-answered", field="note")
        yield from _taken_back(visit, note, "agreed", note.answered_at)
        yield NoteAnswerRetracted(self.note)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        answer = before.notes[self.note].answer or Voice("", None)
        return (RecordNoteAnswer(self.note, answer.words, answer.member),)


def sent_note(visit: Visit, note: str) -> Note:
    """The note of that id, which was sent.

    Raises:
        Refused: `unknown-note`, `note-not-sent`.
    """
    found = known_note(visit, note)
    if found.letter is None:
        raise Refused("note-not-sent", field="note")
    return found


def _transmitted(visit: Visit, note: Note) -> list[Matter]:
    """What a note puts to its side: a list that names somebody, or the items of the programme still ahead."""
    if note.kind in OF_A_LIST:
        named = any(member.travels for member in visit.delegations.listed(str(note.of)))
        return [Matter("list", str(note.of))] if named else []
    if note.kind != "programme":
        return []
    ahead = (item for item in visit.programme.active_items() if item.status not in _OVER)
    return [Matter("item", item.id) for item in ahead if not item.taking or note.side in item.parties]


def _taken_back(visit: Visit, note: Note, state: str, since: int) -> Iterator[AgreementTakenBack]:
    """The steps a note brought, just after an entry, taken back; what came after them stands."""
    for each in reversed(note.matters):
        standing = agreement_state(visit, each, str(note.side))
        own = standing is not None and since < standing.entry <= since + len(note.matters)
        if standing is not None and own and standing.state == state:
            yield AgreementTakenBack(each.aspect, each.subject, str(note.side), None)


def _count(number: str) -> int:
    """The digits a number is counted by; 0 of one without any."""
    found = _LAST_NUMBER.search(number)
    return int(found[0]) if found else 0


def _next_number(visit: Visit, note: Note, year: int) -> str:
    """The number after the last of its sender in a year, written as that one; empty where there is none to follow."""
    senders = {words.casefold() for words in note.sender.values()}
    found = [
        letter.number
        for letter in visit.correspondence.values()
        if letter.kind == "note-verbale" and letter.direction == "out" and letter.dated.year == year
        and senders & {words.casefold() for words in letter.sender.values()} and _LAST_NUMBER.search(letter.number)
    ]  # fmt: skip
    if not found:
        return ""
    last = max(found, key=_count)
    return _LAST_NUMBER.sub(lambda part: str(int(part[0]) + 1).zfill(len(part[0])), last)
