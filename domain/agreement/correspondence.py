"""Correspondence: the register of what was written and said, from which the entries of a visit follow.

The register is the visit's own, as its pages and sheets read no other stream: an entry whose `source` is the
id of a letter quotes that letter as it stood then (protocol 4.6). The file of a letter is not kept, but its name,
size and digest are, so that a copy can be held against them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal, Self

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.nearest import offered
from domain.core.problem import Refused
from domain.core.text import Remark, Texts, Token, Wording, refuse_long_line, refuse_unfit, slug
from domain.core.times import aware, local, refuse_remote_day

if TYPE_CHECKING:
    from domain.visit.visit import Visit

LetterKind = Literal["note-verbale", "letter", "e-mail", "call"]
"""What came or went: a note verbale, a letter, an e-mail, a telephone call noted down (protocol 4.6, 10.7)."""

Direction = Literal["in", "out"]
"""Whether it came to the office or went out from it."""

_ID_WORD = {"note-verbale": "note", "letter": "letter", "e-mail": "e-mail", "call": "call"}
_DIGEST = late_pattern(r"[0-9a-f]{64}")


class LetterFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file as it lay on the desk: its name, its size in bytes, its SHA-256 digest in hexadecimal."""

    name: str
    size: int
    digest: str


class QuotedLetter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A letter as a source quotes it: "Embassy of Kazakhstan, note No. 118 of 10 Nov 2025"."""

    kind: str
    sender: Wording
    number: str
    dated: date
    received_at: datetime | None = None


class Letter(msgspec.Struct, frozen=True):
    """A letter or a call as the register stands. `number` is the sender's own; `said` the words of a call."""

    id: str
    kind: LetterKind
    direction: Direction
    sender: Wording
    recipient: Wording
    number: str
    dated: date
    received_at: datetime | None
    subject: str
    said: str
    file: LetterFile | None

    @property
    def quoted(self) -> QuotedLetter:
        """How a source quotes it."""
        return QuotedLetter(self.kind, self.sender, self.number, self.dated, self.received_at)


_SAID = tuple(name for name in Letter.__struct_fields__ if name != "id")
"""What the register says of a letter, by the names it has in the letter, the events and the commands alike."""


class _Entered(Event, frozen=True):
    """What the register says of a letter from now on."""

    letter: str
    kind: str
    direction: str
    sender: Wording
    recipient: Wording
    number: str
    dated: date
    received_at: datetime | None
    subject: str
    said: str
    file: LetterFile | None

    @property
    def entry(self) -> Letter:
        """The letter as the register has it."""
        return Letter(self.letter, **{name: getattr(self, name) for name in _SAID})

    def evolve(self, visit: Visit) -> None:
        visit.correspondence[self.letter] = self.entry

    def touches(self) -> Facets:
        return facets(self.letter, "letter")


class LetterRegistered(_Entered, frozen=True):
    """A letter or a call was entered in the register."""

    topic = "letter.registered"

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"letter": self.entry.quoted}


class LetterCorrected(_Entered, frozen=True):
    """The register was wrong; this is what the letter says. Entries before it quote what stood then."""

    topic = "letter.corrected"

    def journal_values(self, before: Visit) -> dict[str, Any]:
        known = before.correspondence[self.letter]
        return {
            "letter": self.entry.quoted,
            "before": known.quoted,
            "before_said": known.said if known.said != self.said else "",
            "before_subject": known.subject if known.subject != self.subject else "",
        }


class LetterRetracted(Event, frozen=True):
    """A letter entered by mistake was taken out of the register."""

    topic = "letter.retracted"
    letter: str

    def evolve(self, visit: Visit) -> None:
        visit.correspondence.pop(self.letter, None)

    def touches(self) -> Facets:
        return facets(self.letter, "letter")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"letter": before.correspondence[self.letter].quoted}


class RegisterLetter(Command, frozen=True):
    """Enter a letter, a note or a call in the register. A call without a time came now.

    Each side numbers its own notes: a number is taken once per kind, sender and year (protocol 4.7).
    Refuses: id-taken, text-missing, text-too-long, text-not-allowed, undated-letter, day-out-of-range,
    time-without-zone, already-registered, not-a-digest.
    """

    plans = False
    creates = ("letter",)
    kind: LetterKind
    direction: Direction
    sender: Texts
    number: Remark = ""
    dated: date | None = None
    received_at: datetime | None = None
    recipient: Texts = {}
    subject: Remark = ""
    said: Remark = ""
    file: LetterFile | None = None
    letter: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        dated = self._with_dates(visit, now)
        if dated.letter is not None:
            return dated
        words = slug(dated.number) or (dated.dated.isoformat() if dated.dated else "")
        return msgspec.structs.replace(dated, letter=visit.fresh_id(f"{_ID_WORD[dated.kind]}-{words}".strip("-")))

    def decide(self, visit: Visit) -> Iterator[Event]:
        letter = visit.unused(self.letter, "letter")
        yield LetterRegistered(letter, *_fit(self, visit, letter))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractLetter(str(self.letter)),)

    def _with_dates(self, visit: Visit, now: datetime) -> Self:
        """A call came when it was noted unless its time is given, and its day is that of its time."""
        if self.kind != "call":
            return self
        at = self.received_at or (now if self.dated is None else None)
        dated = self.dated or (local(at, visit.zone).date() if at is not None and at.tzinfo else None)
        return msgspec.structs.replace(self, received_at=at, dated=dated)


class CorrectLetter(Command, frozen=True):
    """Correct what the register says of a letter, all of it at once.

    Refuses: unknown-letter, text-missing, text-too-long, text-not-allowed, undated-letter, day-out-of-range,
    time-without-zone, already-registered, not-a-digest.
    """

    plans = False
    needs_reason = True
    letter: Token
    kind: LetterKind
    direction: Direction
    sender: Texts
    number: Remark = ""
    dated: date | None = None
    received_at: datetime | None = None
    recipient: Texts = {}
    subject: Remark = ""
    said: Remark = ""
    file: LetterFile | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        letter = visit.correspondence.get(str(known.get("letter")))
        names = (name for name in cls.__struct_fields__ if name != "letter")
        return {name: getattr(letter, name) for name in names} if letter is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        stands = known_letter(visit, self.letter)
        corrected = LetterCorrected(self.letter, *_fit(self, visit, self.letter))
        if corrected.entry != stands:
            yield corrected

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (CorrectLetter(self.letter, **_as_asked(before.correspondence[self.letter])),)


class RetractLetter(Command, frozen=True):
    """Take a letter entered by mistake out of the register.

    Entries that quote it stand, and stay readable: each quotes the register as it was then. To refuse it for
    their sake would keep a letter that never was. A note that was sent leaves the register with its sending.
    Refuses: unknown-letter, sent-as-note.
    """

    plans = False
    letter: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        known_letter(visit, self.letter)
        if any(note.letter == self.letter for note in visit.notes.values()):
            raise Refused("sent-as-note", field="letter")
        yield LetterRetracted(self.letter)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RegisterLetter(letter=self.letter, **_as_asked(before.correspondence[self.letter])),)


def known_letter(visit: Visit, letter: str) -> Letter:
    """The letter of that id.

    Raises:
        Refused: `unknown-letter`.
    """
    if letter not in visit.correspondence:
        raise Refused("unknown-letter", field="letter", **offered(letter, visit.correspondence), letter=letter)
    return visit.correspondence[letter]


def source_of(visit: Visit, source: str | None) -> QuotedLetter | str | None:
    """A source as it is to be told: a letter of the register quoted, any other words as they are."""
    found = visit.correspondence.get(source or "")
    return found.quoted if found is not None else source


def _as_asked(letter: Letter) -> dict[str, Any]:
    return {name: getattr(letter, name) for name in _SAID}


def _fit(asked: RegisterLetter | CorrectLetter, visit: Visit, letter: str) -> tuple[Any, ...]:
    """The fields of the event, in their order, once nothing is wrong with them."""
    refuse_unfit(asked.sender, "sender")
    refuse_long_line(asked.number, "number")
    refuse_long_line(asked.subject, "subject")
    if asked.dated is None:
        raise Refused("undated-letter", field="dated")
    refuse_remote_day(asked.dated, "dated")
    received_at = aware(asked.received_at, "received_at") if asked.received_at is not None else None
    _refuse_second(asked, visit, letter)
    _refuse_no_digest(asked.file)
    return (
        asked.kind, asked.direction, dict(asked.sender), dict(asked.recipient), asked.number, asked.dated,
        received_at, asked.subject, asked.said, asked.file,
    )  # fmt: skip


def _refuse_second(asked: RegisterLetter | CorrectLetter, visit: Visit, letter: str) -> None:
    for other in visit.correspondence.values():
        if other.id != letter and asked.number and _is_same(asked, other):
            raise Refused("already-registered", field="number", letter=other.quoted)


def _is_same(asked: RegisterLetter | CorrectLetter, other: Letter) -> bool:
    """Whether kind, sender, number and year are the same; a sender is the same if any language calls it so."""
    assert asked.dated is not None
    senders = ({words.casefold() for words in each.values()} for each in (asked.sender, other.sender))
    same = (asked.kind, asked.number.casefold(), asked.dated.year)
    return same == (other.kind, other.number.casefold(), other.dated.year) and bool(set.intersection(*senders))


def _refuse_no_digest(file: LetterFile | None) -> None:
    if file is None:
        return
    refuse_long_line(file.name, "file")
    if not file.name or file.size < 0 or not _DIGEST.fullmatch(file.digest):
        raise Refused("not-a-digest", field="file")
