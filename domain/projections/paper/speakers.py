"""The facts of an order of speakers: who speaks at an item, in which place and language."""

from __future__ import annotations

from typing import ClassVar

from domain.core.problem import Refused
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, person_facts, visit_facts
from domain.projections.paper.programme import ItemFacts, item_facts
from domain.projections.paper.reader import OFF, Reader, in_house, on_for, told_time
from domain.visit.visit import Visit


class SpeakerFacts(FactRow, frozen=True, kw_only=True):
    """Somebody who speaks."""

    PLACED: ClassVar = ("number",)

    number: int
    """The place in the order of speakers, from 1."""
    person: PersonFacts
    side: str
    language: str | None
    """None: nobody said."""


class SpeakersFacts(Facts, frozen=True, kw_only=True, tag="speakers"):
    """The order of speakers at one item."""

    item: ItemFacts
    speakers: tuple[SpeakerFacts, ...]

    @property
    def rows(self) -> tuple[SpeakerFacts, ...]:
        return self.speakers


def speakers_facts(visit: Visit, item: str | None, reader: Reader) -> SpeakersFacts:
    """The order of speakers at an item, for a reader who may see it.

    Raises:
        Refused: as `on_for`, and `no-speakers` where nobody speaks.
    """
    found = on_for(visit, item, reader)
    speaking = [each for each in found.statements if found.happened or visit.delegations.members[each.member].travels]
    if not speaking:
        raise Refused("no-speakers", field="item")
    return SpeakersFacts(
        visit=visit_facts(visit),
        item=item_facts(visit, found, found.planned if in_house(reader) else told_time(found, reader)),
        speakers=tuple(
            SpeakerFacts(
                key=each.member,
                number=number,
                person=person_facts(visit, each.member),
                side=visit.delegations.members[each.member].side,
                language=each.language,
            )
            for number, each in enumerate(speaking, start=1)
        ),
    )


def items_with_speakers(visit: Visit) -> list[str]:
    """The items at which somebody speaks, in the order of the schedule."""
    return [item.id for item in visit.programme.active_items() if item.statements and item.status not in OFF]
