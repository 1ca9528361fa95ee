"""The statements at an item: the text of each speaker in large letters, and the figures he quotes."""

from __future__ import annotations

from itertools import zip_longest
from string import ascii_lowercase
from typing import get_args

from desktop.printing.contents.statement_contents import Quoted, Spoken, Statements
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import item_line
from desktop.wording.quantities import period_words, quantity_words
from domain.core.period import Period
from domain.projections.paper.reader import DelegationAudience
from domain.projections.paper.statement import (
    HouseStatements,
    TextFacts,
    ToldFigure,
    ToldStatements,
    items_with_texts,
    statement_facts,
)
from domain.visit.visit import Visit

LARGE = "large-print"


def _facts(visit: Visit, asked: Asked) -> ToldStatements | HouseStatements:
    return statement_facts(visit, asked.subject, asked.reader)


def _worded(facts: ToldStatements | HouseStatements, words: InLanguages, marked: Marked) -> Worded:
    if isinstance(facts, HouseStatements):
        figures = [
            _figure(number, each.told, words, marked, (each.source,) * len(words.languages))
            for number, each in enumerate(facts.figures)
        ]
    else:
        figures = [_figure(number, each, words, marked, ()) for number, each in enumerate(facts.figures)]
    texts = tuple(_text(each, words, marked) for each in facts.texts)
    body = Statements(texts, tuple(figures), marked.since, plain_marks=words.outside, large=LARGE in marked.options)
    return Worded(words.say("sheet.statement"), body, item_line(facts.item, words))


def _text(text: TextFacts, words: InLanguages, marked: Marked) -> Spoken:
    name = words.name(text.person.names).text
    about = [words.say(f"sheet.text-{text.stage}")]
    if text.language is not None:
        about.insert(0, words.say("sheet.spoken-in", language=text.language))
    if office := words.office(text.person.position):
        about.insert(0, office)
    return Spoken(
        heading=tuple(f"{text.number}. {each}" for each in name),
        about=tuple(capital(" · ".join(each)) for each in zip(*about, strict=True)),
        paragraphs=tuple(_paragraphs(text, words)),
        mark=marked.marks.of(text.key),
        language="" if _is_there(text, words) else words.each[0].nearest(text.texts),
    )


def _is_there(text: TextFacts, words: InLanguages) -> bool:
    """Whether there is a text in a language of the sheet."""
    return any(language in text.texts for language in words.languages)


def _paragraphs(text: TextFacts, words: InLanguages) -> list[PrintedLine]:
    """Paragraph beside paragraph; the whole texts in one where their paragraphs do not match.

    A text in none of the languages of the sheet is printed once, as it was spoken.
    """
    if not _is_there(text, words):
        parts = (part.strip() for part in words.text(text.texts)[0].split("\n"))
        return [PrintedLine((part, *words.nothing[1:])) for part in parts if part]
    split = [
        [part.strip() for part in text.texts.get(language, "").split("\n") if part.strip()]
        for language in words.languages
    ]
    if len({len(parts) for parts in split if parts}) > 1:
        split = [["\n".join(parts)] for parts in split]
    to_follow = words.nothing if words.outside else words.say("sheet.text-to-follow")
    return [
        PrintedLine(tuple(part if part or index else to_follow[at] for at, part in enumerate(parts)))
        for index, parts in enumerate(zip_longest(*split, fillvalue=""))
    ]


def _figure(number: int, figure: ToldFigure, words: InLanguages, marked: Marked, source: Wording) -> Quoted:
    person = figure.person
    return Quoted(
        letter=ascii_lowercase[number] if number < len(ascii_lowercase) else str(number + 1),
        subject=PrintedLine(words.text(figure.subject)),
        amount=PrintedLine(words.made(lambda spoken: quantity_words(figure.quantity, spoken))),
        period=_period(figure.quantity.period, words),
        by=PrintedLine(words.person(person.names, person.position)) if person is not None else None,
        source=source if any(source) else (),
        mark=marked.marks.of(figure.key),
    )


def _period(period: Period | None, words: InLanguages) -> PrintedLine | None:
    return PrintedLine(words.made(lambda spoken: period_words(period, spoken))) if period is not None else None


KIND = SheetKind(
    name="statement",
    subject="item",
    readers=("staff", *get_args(DelegationAudience), "press"),
    facts=_facts,
    worded=_worded,
    subjects=items_with_texts,
    options=(LARGE,),
)
