"""A side goes by a pack of symbols as it was when the visit copied it (protocol 10.13)."""

from __future__ import annotations

from domain.registry.registries import Registries
from domain.registry.symbols import Confirmation, KnownSymbols, Symbols
from domain.visit.party_symbols import AdoptSymbols, ArmsAdopted, PartySymbols, SymbolsAdopted, SymbolsSetAside
from tests.domain.arms import WHITE
from tests.domain.facts import visit_opened
from tests.domain.scenario import Scenario

KAZAKHSTAN = Symbols({"en": "Republic of Kazakhstan"})
EMBASSY = Confirmation("Embassy", None, "")
ADOPTED = SymbolsAdopted("guest", "kazakhstan", KAZAKHSTAN, EMBASSY)


def visit_knowing(*facts: SymbolsAdopted) -> Scenario:
    visit = Scenario(visit_opened(), *facts)
    visit.registries = Registries(symbols={"kazakhstan": KnownSymbols(KAZAKHSTAN, EMBASSY)})
    return visit


def test_the_pack_is_copied_with_its_confirmation() -> None:
    visit = visit_knowing()
    visit.when(AdoptSymbols("guest", "kazakhstan"))
    visit.then(ADOPTED)
    assert visit.visit.symbols == {"guest": PartySymbols("kazakhstan", KAZAKHSTAN, EMBASSY)}
    visit.when(AdoptSymbols("guest", "kazakhstan"))
    visit.then_nothing()


def test_without_a_pack_the_side_goes_by_none() -> None:
    visit = visit_knowing(ADOPTED)
    assert AdoptSymbols.current_values(visit.visit, {"side": "guest"}) == {"pack": "kazakhstan"}
    visit.when(AdoptSymbols("guest"))
    visit.then(SymbolsSetAside("guest"))
    visit.when(AdoptSymbols("guest"))
    visit.then_nothing()


def test_a_pack_nobody_knows_and_one_that_is_none_are_refused() -> None:
    visit = visit_knowing()
    visit.when(AdoptSymbols("guest", "atlantis"))
    visit.then_refused("unknown-symbols", "pack")
    visit.when(AdoptSymbols("guest", "atlantis", Symbols({})))
    visit.then_refused("unfit-symbols", "symbols")
    visit.when(AdoptSymbols("guest", "kazakhstan", KAZAKHSTAN, arms="SGVsbG8="))
    visit.then_refused("unfit-symbols", "symbols")


def test_the_arms_of_a_pack_are_copied_once_and_go_with_another_pack() -> None:
    visit = visit_knowing(ADOPTED)
    visit.registries = Registries(symbols={"kazakhstan": KnownSymbols(KAZAKHSTAN, None, WHITE)})
    visit.when(AdoptSymbols("guest", "kazakhstan"))
    visit.then(SymbolsAdopted("guest", "kazakhstan", KAZAKHSTAN, None), ArmsAdopted("guest", WHITE))
    visit.registries = Registries(symbols={"kazakhstan": KnownSymbols(KAZAKHSTAN, EMBASSY, WHITE)})
    visit.when(AdoptSymbols("guest", "kazakhstan"))
    visit.then(ADOPTED)
    assert visit.visit.symbols["guest"].arms == WHITE
    visit.when(AdoptSymbols("guest", "other", KAZAKHSTAN))
    assert visit.visit.symbols["guest"].arms is None
    visit.registries = Registries(symbols={"kazakhstan": KnownSymbols(KAZAKHSTAN, EMBASSY)})
    visit.given(ADOPTED, ArmsAdopted("guest", WHITE))
    visit.when(AdoptSymbols("guest", "kazakhstan"))
    visit.then(ArmsAdopted("guest", None))
