"""People as they are shown around a meeting."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from desktop.composing.faces import ShownPeople
from desktop.wording.words import Words
from domain.visit.parties import PartyNamed
from domain.visit.party import Party
from tests.domain.facts import member, visit_opened
from tests.domain.scenario import Scenario


@pytest.mark.parametrize(
    ("party", "position", "office"),
    [
        (Party(state={"en": "Kenya"}), "Minister of Transport of Kenya", "Minister of Transport"),
        (
            Party(organisation={"en": "European Union"}),
            "Secretary-General of the Council of the European Union",
            "Secretary-General of the Council of the European Union",
        ),
    ],
)
def test_an_office_drops_its_state_but_keeps_its_organisation(party: Party, position: str, office: str) -> None:
    """The Secretary-General of the Council is somebody else."""
    named = replace(member("blanchet"), position={"en": position})
    visit = Scenario(visit_opened(), PartyNamed("guest", party), named).visit
    assert ShownPeople(visit, None, Words("en")).of("blanchet").office == office
