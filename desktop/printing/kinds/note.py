"""A note verbale to the other side: what it transmits, between the courtesies of its sender."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import get_args

import msgspec

from desktop.printing.contents.note_contents import Courtesies, NoteVerbale
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.enclosure_words import enclosed_with, sheets_counted, uncounted_apart
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.wording.addressing import closed, heading, is_masculine, shortly, shortly_to, to_whom, with_article
from desktop.wording.grammar import definite, quoted
from desktop.wording.names import NEAREST
from desktop.wording.titles_within import Use, within
from domain.core.problem import Refused
from domain.projections.paper.note import NoteFacts, note_facts
from domain.projections.paper.reader import DelegationAudience
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> NoteFacts:
    return note_facts(visit, asked.subject)


def _worded(facts: NoteFacts, words: InLanguages, marked: Marked) -> Worded:
    """The note, which leaves the house with no word that stands in for one of its own language.

    Raises:
        Refused: `note-words-missing`, with what is recorded in another language alone.
    """
    del marked
    body = NoteVerbale(
        sender=_each(words.text(facts.sender), words, heading),
        number=_number(facts, words),
        courtesies=Courtesies(PrintedLine(_opening(facts, words)), PrintedLine(_closing(facts, words))),
        paragraphs=_paragraphs(facts, words),
        enclosures=_enclosures(facts, words),
        dated=_dated(facts, words),
        recipient=_each(words.text(facts.recipient), words, heading),
        sent=bool(facts.number),
    )
    if missing := list(dict.fromkeys(_standing_in(facts, body, words))):
        languages = tuple(dict.fromkeys(language for language, _ in missing))
        raise Refused(
            "note-words-missing", missing=tuple(dict.fromkeys(said for _, said in missing)), languages=languages
        )
    return Worded(words.say("sheet.note"), body)


def _standing_in(facts: NoteFacts, body: NoteVerbale, words: InLanguages) -> Iterator[tuple[str, str]]:
    """What is printed in words of another language, after the language in which it is not recorded."""
    printed = msgspec.json.encode(body).decode()
    told = (facts.sender, facts.recipient, facts.delegation, facts.visit.title, facts.text, facts.city)
    for recorded in (*told, *(each.what for each in facts.enclosures)):
        for language, text in zip(words.languages, words.text(recorded), strict=False):
            last = text.rpartition("\n")[2]
            if text.endswith(NEAREST) and (last in printed or capital(last) in printed):
                yield language, text.removesuffix(NEAREST)


def _each(wording: Wording, words: InLanguages, made: Callable[[str, str], str]) -> Wording:
    return tuple(made(said, language) for said, language in zip(wording, words.languages, strict=True))


def _called(wording: Wording, words: InLanguages, made: Callable[[str, str], str]) -> Wording:
    """A name as it stands in a courtesy; one of another language as it was recorded."""
    return _each(wording, words, lambda said, language: said if said.endswith(NEAREST) else made(said, language))


def _agreeing(facts: NoteFacts, code: str, words: InLanguages, **wordings: Wording) -> Wording:
    """The words of a code, of its masculine form where a language has one and the sender is masculine there."""
    usual, masculine = words.filled(code, **wordings), f"{code}.masculine"
    sender = words.text(facts.sender)
    return tuple(
        spoken(masculine, **{name: wording[index] for name, wording in wordings.items()})
        if spoken.has(masculine) and is_masculine(sender[index], spoken.language)
        else usual[index]
        for index, spoken in enumerate(words.each)
    )


def _number(facts: NoteFacts, words: InLanguages) -> Wording:
    return words.say("sheet.note-number", number=facts.number) if facts.number else words.say("sheet.note-number-open")


def _opening(facts: NoteFacts, words: InLanguages) -> Wording:
    """The courtesy, the office's own where it has one in a language, and what the note transmits, in one sentence."""
    sender, recipient = (_called(words.text(each), words, with_article) for each in (facts.sender, facts.recipient))
    addressed = _called(_called(recipient, words, to_whom), words, closed)
    usual = _agreeing(facts, "sheet.note-opening", words, sender=sender, recipient=addressed)
    opening = tuple(facts.opening.get(language) or said for language, said in zip(words.languages, usual, strict=True))
    days = words.made(lambda spoken: spoken.days(facts.visit.first_day, facts.visit.last_day))
    state = _each(words.text(facts.delegation) or words.nothing, words, definite)
    about = {"opening": opening, "state": state, "days": days}
    title = words.text(facts.visit.title) or words.nothing
    said = _agreeing(facts, f"sheet.note-{facts.kind}", words, **about, visit=_each(title, words, quoted))
    if facts.kind != "circular":
        use: Use = "of" if facts.kind == "programme" else "occasion"
        cases = [within(each, language, use) for each, language in zip(title, words.languages, strict=True)]
        visit = tuple(each or "" for each in cases)
        flowing = _agreeing(facts, f"sheet.note-{facts.kind}.within", words, **about, visit=visit)
        said = tuple(one if case else other for case, one, other in zip(cases, flowing, said, strict=True))
    return tuple(map(capital, said))


def _closing(facts: NoteFacts, words: InLanguages) -> Wording:
    code = "sheet.note-closing.mission" if facts.to_mission else "sheet.note-closing.ministry"
    sender, recipient = (_called(words.text(each), words, with_article) for each in (facts.sender, facts.recipient))
    again, addressed = _called(sender, words, shortly), _called(recipient, words, shortly_to)
    usual = _agreeing(facts, code, words, sender=again, recipient=addressed)
    said = (facts.closing.get(language) or usual[index] for index, language in enumerate(words.languages))
    return tuple(map(capital, said))


def _paragraphs(facts: NoteFacts, words: InLanguages) -> tuple[PrintedLine, ...]:
    """What else the note says, a paragraph beside a paragraph; numbered in a circular."""
    text = words.text(facts.text) or words.nothing
    several = [[line.strip() for line in each.split("\n") if line.strip()] for each in text]
    numbered = facts.kind == "circular"
    return tuple(
        PrintedLine(texts, label=(f"{number}.",) * len(words.languages) if numbered else ())
        for number, texts in enumerate(zip_longest(*several, fillvalue=""), start=1)
    )


def _enclosures(facts: NoteFacts, words: InLanguages) -> tuple[PrintedLine, ...]:
    """What goes with it, and on how many sheets where they were counted; several are numbered under one heading."""
    enclosed = [sheets_counted(what, sheets, words) for what, sheets in enclosed_with(facts, words)]
    if len(enclosed) < 2:
        return tuple(PrintedLine(words.filled("sheet.note-enclosure", what=what)) for what in enclosed)
    heading = sheets_counted(words.say("sheet.note-enclosures"), uncounted_apart(facts), words)
    numbered = (
        PrintedLine(tuple(map(capital, what)), label=(f"{number}.",) * len(words.languages))
        for number, what in enumerate(enclosed, start=1)
    )
    return (PrintedLine(heading), *numbered)


def _dated(facts: NoteFacts, words: InLanguages) -> Wording:
    day = facts.dated
    when = words.say("sheet.note-day", day=day) if day is not None else words.say("sheet.note-undated")
    return words.with_commas(words.text(facts.city), when)


KIND = SheetKind(
    name="note",
    subject="note",
    readers=("staff", *get_args(DelegationAudience)),
    facts=_facts,
    worded=_worded,
    subjects=lambda visit: tuple(reversed(visit.notes)),
    compares=False,
)
