"""A sheet of a visit: its facts for a reader, put into words, with the stamp that says where they come from."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime

import msgspec
from msgspec.structs import replace

from desktop.printing.setting.sheet_language import SHEET_LANGUAGES
from desktop.printing.setting.typeset import Sheet, words_needed
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Since, Worded, no_photograph
from desktop.printing.sheet_parts import AudienceMark, Head, Wording
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import clock_place
from desktop.printing.words.names_abroad import names_abroad
from desktop.printing.words.styled_names import styled_names
from desktop.wording.names import NEAREST
from domain.core.problem import Malformed, Refused
from domain.projections.paper.facts import Facts
from domain.projections.paper.marks import marks
from domain.projections.paper.reader import HOUSE, OPEN, Reader
from domain.visit.names_alike import names_alike
from domain.visit.visit import Visit
from domain.visit.visit_languages import languages_of, proposed_languages


class Stamp(msgspec.Struct, frozen=True):
    """What every page says about where its contents come from. Until releases exist each edition is a draft."""

    entry: int
    """The last entry of the visit that the sheet knows of."""
    recorded_at: datetime
    """When that entry was recorded (aware)."""
    office: str
    """The identity of the office: the same for its copies and its backups, however their files are called."""
    sample: bool
    proof: str = ""
    """The position of that entry in the office, and the beginning of the head there; empty where it is not known."""
    doubted: bool = False
    """Whether the office is not, or not whole, what this desk knows was recorded."""


class WithFacts(msgspec.Struct, frozen=True):
    """A sheet with the facts it was made of, and the words it was made with."""

    sheet: Sheet
    facts: Facts
    words: InLanguages
    cautions: tuple[str, ...]
    """As `cautions_of`."""


def make_sheet(kind: SheetKind, visit: Visit, asked: Asked, stamp: Stamp, languages: Sequence[str]) -> Sheet:
    """A sheet of a kind; with marks where `asked` names an earlier state of the visit.

    Raises:
        Malformed: `sheet-language`, `too-many-languages`, `sheet-reader`.
        Refused: what the kind refuses; `sheet-visit-cancelled` for a reader outside the house, and where it is cut up.
    """
    return make_with_facts(kind, visit, asked, stamp, languages).sheet


def make_with_facts(
    kind: SheetKind, visit: Visit, asked: Asked, stamp: Stamp, languages: Sequence[str]
) -> WithFacts:  # fmt: skip
    """The same with its facts. Raises as `make_sheet`."""
    if asked.reader not in kind.readers:
        raise Malformed("sheet-reader", field="audience", audience=asked.reader, known=kind.readers)
    if visit.cancelled and (kind.cut or asked.reader not in HOUSE):
        raise Refused("sheet-visit-cancelled")
    facts = kind.facts(visit, asked)
    words = InLanguages(
        _languages(languages), facts.visit.zone, facts.visit.states,
        outside=asked.reader not in HOUSE, abroad=names_abroad(visit), alike=names_alike(visit),
        clocks=facts.visit.clocks, styles=styled_names(visit), as_of=stamp.recorded_at,
        courtesies={member.id: member.courtesy for member in visit.delegations.members.values()},
    )  # fmt: skip
    sheet = _Making(kind, asked, stamp, facts, words).sheet()
    return WithFacts(sheet, facts, words, cautions_of(facts, stamp))


def languages_of_sheets(visit: Visit, here: str) -> tuple[str, ...]:
    """The languages of a visit's sheets where none are asked for: two of its own, else of its parties, host first.

    Where the title is in none of those, as sheets know few languages, they are the two that the title is in. Of a title
    in more of them it is the one in which the officer works `here`: nobody said which else. A language in which no item
    is named, as only the made-up title is in it, comes after one in which items are, or gives way to it.
    """
    own = tuple(language for language in visit.languages if language in SHEET_LANGUAGES)
    of_parties = (language for language in proposed_languages(tuple(visit.parties.values())) if language in visit.title)
    told = tuple(language for language in of_parties if language in SHEET_LANGUAGES)
    titled = tuple(language for language in SHEET_LANGUAGES if language in visit.title)
    if here in titled and len(titled) > 2:
        titled = (here,)
    return own[:2] or _named_in(visit, told or titled, here)[:2] or SHEET_LANGUAGES[:1]


def _named_in(visit: Visit, likely: tuple[str, ...], here: str) -> tuple[str, ...]:
    """Languages of sheets, those before others in which an item of the visit is named.

    Where none is named in any of them, the sheets are in one in which items are: first that of the officer.
    """
    named = {language for item in visit.programme.active_items() for language in item.title}
    if named.isdisjoint(likely):
        known = [language for language in (here, *SHEET_LANGUAGES) if language in named and language in SHEET_LANGUAGES]
        return tuple(known[:1]) or likely
    return tuple(sorted(likely, key=lambda language: language not in named))


def languages_unprinted(visit: Visit) -> tuple[str, ...]:
    """The languages of a visit in which there is no sheet."""
    return tuple(language for language in languages_of(visit) if language not in SHEET_LANGUAGES)


def _languages(asked: Sequence[str]) -> tuple[str, ...]:
    languages = tuple(dict.fromkeys(asked))
    for language in languages:
        if language not in SHEET_LANGUAGES:
            raise Malformed("sheet-language", field="language", language=language, known=SHEET_LANGUAGES)
    if not 1 <= len(languages) <= 2:
        raise Malformed("too-many-languages", field="language", count=len(languages))
    return languages


def cautions_of(facts: Facts, stamp: Stamp) -> tuple[str, ...]:
    """What every sheet and working copy must say: that the visit was called off, that the record is in doubt."""
    said = {"visit-cancelled": facts.visit.cancelled, "record-in-doubt": stamp.doubted}
    return tuple(code for code, holds in said.items() if holds)


def digest_of_sheet(kind: SheetKind, asked: Asked, facts: Facts, stamp: Stamp) -> str:
    """The digest of the facts of a sheet, for whom they are, of which office, and of its record so far."""
    told = (kind.name, asked.reader, asked.subject, facts, stamp.office, stamp.proof)
    return hashlib.sha256(msgspec.json.encode(told, order="deterministic")).hexdigest()


_MARKINGS: dict[Reader, AudienceMark] = {
    "staff": "staff", "security": "staff", "public": "public", "press": "public",
}  # fmt: skip

FEW = 100
"""So many rows are never divided into volumes."""


class _Making(msgspec.Struct, frozen=True):
    """A sheet whose facts are known, being put into words."""

    kind: SheetKind
    asked: Asked
    stamp: Stamp
    facts: Facts
    words: InLanguages

    @property
    def _house(self) -> bool:
        return self.asked.reader in HOUSE

    @property
    def _open(self) -> bool:
        return self.asked.reader in OPEN

    def sheet(self) -> Sheet:
        """The sheet, with its head and every fixed word of its template."""
        worded = self.kind.worded(self.facts, self.words, self._marked())
        head = self._head(worded)
        nearest = NEAREST in msgspec.json.encode((head, worded.body)).decode()
        needed = (
            *sorted(words_needed(type(worded.body)) - {"audience"}),
            *(("nearest",) if nearest else ()),
            *(("volume",) if worded.body.rows > FEW else ()),
        )
        fixed = {code: self.words.say(f"sheet.{code}") for code in needed}
        reader = "personal" if self.kind.marking == "personal" else self.asked.reader
        return Sheet(
            languages=self.words.languages,
            dated=self.stamp.recorded_at,
            head=head,
            words={**fixed, "audience": self.words.say(f"sheet.audience.{reader}")},
            body=worded.body,
            digest="" if self._open else digest_of_sheet(self.kind, self.asked, self.facts, self.stamp),
            paper=self.kind.paper,
            kind=self.kind.name,
        )

    def _marked(self) -> Marked:
        """The difference to the same sheet as it stood; nothing where it could not be made then."""
        before = self.asked.before
        photograph = self.asked.photograph if self._house else no_photograph
        plain = Marked(options=self.asked.options, photograph=photograph, reader=self.asked.reader)
        if before is None or not self.kind.compares or self._open:
            return plain
        try:
            stood = self.kind.facts(before.visit, replace(self.asked, before=None))
        except Refused:
            return replace(plain, since=since_words(before, self.words))
        return replace(plain, marks=marks(stood, self.facts), since=since_words(before, self.words))

    def _head(self, worded: Worded) -> Head:
        visit = self.facts.visit
        days = self.words.made(lambda spoken: _unbroken(spoken.days(visit.first_day, visit.last_day)))
        return Head(
            reference=visit.reference,
            visit=self.words.with_commas(self.words.text(visit.title), days),
            title=worded.title,
            subtitle=worded.subtitle,
            edition=self._edition(),
            as_of=self._as_of(),
            audience=self.kind.marking or _MARKINGS.get(self.asked.reader, "delegations"),
            sample=self.stamp.sample,
            proof=self.stamp.proof if self._house else "",
        )

    def _edition(self) -> Wording:
        """That it is a draft, and what else nobody may overlook who holds it."""
        codes = ("draft", *cautions_of(self.facts, self.stamp))
        return tuple(map(" · ".join, zip(*(self.words.say(f"sheet.{code}") for code in codes), strict=True)))

    def _as_of(self) -> Wording:
        """When the record stood as the sheet says; by its entry for the house alone."""
        stamp, words = self.stamp, self.words
        entry = {"entry": words.made(lambda spoken: spoken.number(stamp.entry))} if self._house else {}
        return words.filled(
            "sheet.as-of" if self._house else "sheet.as-of-day",
            **entry,
            at=words.made(lambda spoken: spoken.moment(stamp.recorded_at)),
            place=clock_place(self.facts.visit.place, self.facts.visit.zone, words),
            offset=words.made(lambda spoken: spoken.offset(stamp.recorded_at)),
        )


def _unbroken(days: str) -> str:
    """Days of which no line ends between a number and its month; it may end after the dash of a span."""
    return days.replace(" ", "\u00a0").replace("–\u00a0", "– ")


def since_words(since: Since, words: InLanguages) -> Wording:
    """What the marks compare with; by its entry for the house alone."""
    at = words.made(lambda spoken: spoken.moment(since.recorded_at))
    if words.outside:
        return words.filled("sheet.changed-since", at=at)
    entry = words.made(lambda spoken: spoken.number(since.entry))
    return words.filled("sheet.changed-since-entry", at=at, entry=entry)
