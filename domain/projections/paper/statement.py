"""The facts of statements: what each speaker says, and the figures quoted.

Before delivery a text is for the house and the speaker's own side; what was delivered is for everybody who may see the
item. Where a figure was read, and what was found on it, is for the house alone (protocol 8.6).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from domain.core.names import GUEST, HOST
from domain.core.problem import Refused
from domain.core.quantity import Quantity
from domain.core.text import Wording
from domain.programme.programme import Item
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, person_facts, visit_facts
from domain.projections.paper.programme import ItemFacts, item_facts
from domain.projections.paper.reader import OFF, Reader, in_house, on_for, told_time
from domain.statements.press import Statement, TextStage
from domain.visit.visit import Visit


class TextFacts(FactRow, frozen=True, kw_only=True):
    """The text of one speaker, in each language there is one in."""

    PLACED: ClassVar = ("number",)

    number: int
    """The place in the order of speakers, from 1."""
    person: PersonFacts
    side: str
    language: str | None
    """In which he speaks; None: nobody said."""
    stage: TextStage
    texts: dict[str, str]


class ToldFigure(FactRow, frozen=True, kw_only=True):
    """A figure as a speaker quoted it."""

    subject: Wording
    quantity: Quantity
    person: PersonFacts | None


class HouseFigure(FactRow, frozen=True, kw_only=True):
    """The same with where it was read."""

    told: ToldFigure
    source: str


class ToldStatements(Facts, frozen=True, kw_only=True, tag="told-statement"):
    """The statements at an item for a reader outside the house."""

    item: ItemFacts
    texts: tuple[TextFacts, ...]
    figures: tuple[ToldFigure, ...]

    @property
    def rows(self) -> tuple[FactRow, ...]:
        return (*self.texts, *self.figures)


class HouseStatements(Facts, frozen=True, kw_only=True, tag="statement"):
    """The statements at an item for the house."""

    item: ItemFacts
    texts: tuple[TextFacts, ...]
    figures: tuple[HouseFigure, ...]

    @property
    def rows(self) -> tuple[FactRow, ...]:
        return (*self.texts, *self.figures)


def statement_facts(visit: Visit, item: str | None, reader: Reader) -> ToldStatements | HouseStatements:
    """The texts of an item that a reader may have, with their figures.

    Raises:
        Refused: as `on_for`, and `sheet-no-text` where there is none for the reader.
    """
    found = on_for(visit, item, reader)
    texts = tuple(_texts(visit, found, reader))
    if not texts:
        raise Refused("sheet-no-text", field="item")
    about = item_facts(visit, found, found.planned if in_house(reader) else told_time(found, reader))
    speakers = {each.key for each in texts}
    quoted = [each for each in visit.figures.values() if each.item == found.id]
    if in_house(reader):
        figures = tuple(HouseFigure(key=each.id, told=_figure(visit, each.id), source=each.source) for each in quoted)
        return HouseStatements(visit=visit_facts(visit), item=about, texts=texts, figures=figures)
    told = tuple(_figure(visit, each.id) for each in quoted if each.member in speakers)
    return ToldStatements(visit=visit_facts(visit), item=about, texts=texts, figures=told)


def items_with_texts(visit: Visit) -> tuple[str, ...]:
    """The items at which there is a text of anybody."""
    items = (item for item in visit.programme.active_items() if item.status not in OFF)
    return tuple(item.id for item in items if any(each.texts for each in item.statements))


_OWN: dict[Reader, str] = {"host-delegation": HOST, "guest-delegation": GUEST}


def _texts(visit: Visit, item: Item, reader: Reader) -> Iterator[TextFacts]:
    for number, each in enumerate(item.statements, start=1):
        side = visit.delegations.members[each.member].side
        stages: tuple[TextStage, ...] = ("as-delivered",)
        if in_house(reader) or _OWN.get(reader) == side:
            stages = ("as-delivered", "as-prepared")
        for stage in stages:
            if texts := _at(each, stage):
                yield TextFacts(
                    key=each.member, number=number, person=person_facts(visit, each.member), side=side,
                    language=each.language, stage=stage, texts=texts,
                )  # fmt: skip
                break


def _at(statement: Statement, stage: TextStage) -> dict[str, str]:
    return {language: text for (at, language), text in statement.texts.items() if at == stage}


def _figure(visit: Visit, key: str) -> ToldFigure:
    figure = visit.figures[key]
    person = person_facts(visit, figure.member) if figure.member is not None else None
    return ToldFigure(key=key, subject=figure.subject, quantity=figure.quantity, person=person)
