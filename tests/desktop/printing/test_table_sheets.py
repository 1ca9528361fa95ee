"""What a table prints beside its plan: escort cards, and everybody by the alphabet."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.printing.escort_contents import EscortCards
from desktop.printing.table_contents import Table
from domain.core.problem import Refused
from domain.visit.visit import Visit
from tests.desktop.printing.made import made
from tests.desktop.printing.test_sheets import STAMP, visit

__all__ = ["visit"]


def body(kind: str, visit: Visit, *languages: str, **how: Any) -> Any:
    return made(kind, visit, STAMP, languages or ("en",), **how).body


def test_an_escort_card_shows_the_own_seat_and_names_who_sits_beside(visit: Visit) -> None:
    cards: EscortCards = body("escort", visit, "en", of="talks", reader="both-delegations")
    told = {card.face.name: card for card in cards.cards}
    assert set(told) == {"Vladimir Putin", "Yury Ushakov", "Kassym-Jomart Tokayev"}, "who has no name has no card"
    beside = [(line.label[0], line.text[0]) for line in told["Vladimir Putin"].beside]
    assert beside == [("On your right:", "Ushakov"), ("Opposite you:", "Tokayev")]
    assert len({card.seat for card in cards.cards}) == 3, "each shows a seat of its own"
    assert len(cards.seats) == 4


def test_the_finder_lists_everybody_who_is_named_by_the_alphabet_of_the_sheet(visit: Visit) -> None:
    def listed(language: str) -> list[tuple[str, str]]:
        found: Table = body("finder", visit, language, of="talks")
        return [(row.cells[0][0].text[0], row.cells[2][0].text[0]) for row in found.groups[0].rows]

    assert listed("en") == [("Vladimir PUTIN", "1"), ("Kassym-Jomart TOKAYEV", "1"), ("Yury USHAKOV", "2")]
    assert [name for name, _ in listed("fr")] == ["Iouri OUCHAKOV", "Vladimir POUTINE", "Kassym-Jomart TOKAÏEV"]


def test_a_table_at_which_nobody_who_is_named_sits_is_refused(visit: Visit) -> None:
    with pytest.raises(Refused, match="sheet-of-which-item"):
        body("escort", visit)
    for member in visit.delegations.members.values():
        member.names = {}
    for kind in ("escort", "finder"):
        with pytest.raises(Refused, match="no-seating-plan"):
            body(kind, visit, of="talks")
