"""Notes under an item of the programme: who greets, dress; for staff remarks, who may see it and what is announced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.words.in_languages import InLanguages
from desktop.wording.greeters import greeting_words
from desktop.wording.participation import participation_words
from desktop.wording.words import Words
from domain.projections.paper.programme import DelegationItem, GreeterFacts, HouseItem


def item_notes(item: DelegationItem, words: InLanguages, telephones: Sequence[str] = ()) -> Iterator[PrintedLine]:
    """Who greets and the dress, as far as they are known; telephones are for the house."""
    for number, greeter in enumerate(item.greeters):
        telephone = telephones[number] if telephones else ""
        yield greeter_line(greeter, telephone, words)
    if item.dress:
        yield PrintedLine(words.filled("sheet.dress", text=words.text(item.dress)))


def house_notes(item: HouseItem, words: InLanguages) -> Iterator[PrintedLine]:
    """What only the house reads, in the order in which an officer needs it; nothing for what nobody said."""
    yield from item_notes(item.told, words, item.telephones)
    for side, taking in item.row.participation.items():
        if taking.how == "by-video":
            yield PrintedLine(words.made(partial(participation_words, side, taking)))
    if item.remark:
        yield PrintedLine(words.filled("sheet.remark", text=words.text(item.remark)))
    announced = item.announced
    if announced is not None:
        yield PrintedLine(words.made(lambda spoken: spoken("sheet.announced", when=announced)))
    if item.audience is not None:
        yield PrintedLine(words.say("sheet.seen-by", audience=item.audience))


def unbroken(telephone: str) -> str:
    """A telephone number within a line: it is not broken at the end of one."""
    return telephone.replace(" ", "\N{NO-BREAK SPACE}")


def greeter_line(greeter: GreeterFacts, telephone: str, words: InLanguages) -> PrintedLine:
    """One who greets."""
    return PrintedLine(words.made(lambda spoken: _greeter(greeter, telephone, spoken)))


def _greeter(greeter: GreeterFacts, telephone: str, words: Words) -> str:
    who = greeting_words(greeter.names or greeter.called, greeter.office, unbroken(telephone), words)
    return words("sheet.greeter", who=who)
