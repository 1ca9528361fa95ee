"""What every sheet may tell of a visit."""

from __future__ import annotations

from domain.projections.paper.facts import visit_facts
from domain.visit.parties import PartyNamed
from domain.visit.party import Party
from domain.visit.party_order import PartiesOrderSet
from tests.domain.scenario import Scenario


def test_parties_are_told_in_the_order_of_parties(visit: Scenario) -> None:
    visit.given(PartyNamed("armenia", Party({"en": "Armenia"}, {}, "Asia/Yerevan")))
    visit.given(PartiesOrderSet("alphabetical", "en", "first", ()))
    assert [party.side for party in visit_facts(visit.visit).parties] == ["host", "armenia", "guest"]
