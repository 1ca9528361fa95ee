"""The facts of a ceremonial edition: the programme of the delegations, and the arms of the parties for its cover."""

from __future__ import annotations

import msgspec

from domain.projections.paper.programme import DelegationProgramme, programme_facts
from domain.projections.paper.reader import Reader
from domain.visit.visit import Visit


class ArmsFacts(msgspec.Struct, frozen=True):
    """The arms of a party: a JPEG in base 64."""

    side: str
    picture: str


class CeremonialProgramme(DelegationProgramme, frozen=True, kw_only=True, tag="ceremonial"):
    """The programme with arms on its cover."""

    arms: tuple[ArmsFacts, ...]


def ceremonial_facts(visit: Visit, reader: Reader) -> DelegationProgramme | None:
    """The programme for a delegation, with the arms of all parties or of none; None where the reader may see no item.

    Parties are equals: where the arms of one are missing, those of the others are left out too.
    """
    facts = programme_facts(visit, reader)
    if not isinstance(facts, DelegationProgramme) or not facts.rows:
        return None
    packs = ((party.side, visit.symbols.get(party.side)) for party in facts.visit.parties)
    arms = tuple(ArmsFacts(side, pack.arms) for side, pack in packs if pack is not None and pack.arms is not None)
    if not arms or len(arms) < len(facts.visit.parties):
        return facts
    return CeremonialProgramme(visit=facts.visit, items=facts.items, arms=arms)
