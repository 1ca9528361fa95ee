"""Names, flags and anthems are those the other side confirmed (protocol 10.13)."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from domain.checks.check import Check
from domain.checks.elsewhere import Elsewhere
from domain.checks.rules import check
from domain.delegation.member_names import MemberPositionWorded, WordPosition
from domain.programme.arrangements import ItemRetitled, RetitleItem
from domain.programme.item_words import DescribeMoves, MovesDescribed
from domain.registry.registries import Registries
from domain.registry.symbol_packs import ConfirmSymbols, GiveArms, GiveSymbols
from domain.registry.symbols import Confirmation, KnownSymbols, Symbols
from domain.statements.press import RecordStatementText, StatementTextRecorded
from domain.visit.closing import VisitCancelled
from domain.visit.parties import NameParty, PartyNamed
from domain.visit.party import Party
from domain.visit.party_symbols import AdoptSymbols, ArmsAdopted, SymbolsAdopted, SymbolsSetAside
from tests.domain.arms import WHITE
from tests.domain.facts import item_planned, member, principals, speaker, visit_opened
from tests.domain.scenario import Facts, Scenario

CHINA = Symbols({"en": "People’s Republic of China"}, {"en": "China"}, {"en": "Beijing"})
INDIA = Symbols({"en": "Republic of India"})
EMBASSY = Confirmation("Embassy of China", date(2006, 4, 3), "Note No. 12")
ADOPTED = SymbolsAdopted("guest", "china", CHINA, EMBASSY)
UNCONFIRMED = SymbolsAdopted("guest", "china", CHINA, None)
PARTY = Party({"en": "People’s Republic of China", "fr": "Chine"}, {"en": "Beijing"}, "Asia/Shanghai")
NAMED = PartyNamed("guest", PARTY)
KNOWN = Registries(symbols={"china": KnownSymbols(CHINA, EMBASSY)})


def found(code: str, *facts: Facts, registries: Registries | None = None) -> list[Check]:
    visit = Scenario(visit_opened(), principals(), item_planned("anthems"), member("abayev"), NAMED, *facts).visit
    return [each for each in check(visit, Elsewhere(1, registries or Registries())) if each.code == code]


def test_washington_2006_the_anthem_of_the_republic_of_china_is_announced() -> None:
    (told,) = found("other-name-used", ADOPTED, ItemRetitled("anthems", {"en": "Anthem of the Republic of China"}))
    assert (told.level, told.values["before"]) == ("now", "Republic of China")
    assert told.values["after"] == {"en": "People’s Republic of China"}
    (fix,) = told.fixes
    assert (fix.command, fix.fields) == (RetitleItem, {"item": "anthems"})


@pytest.mark.parametrize(
    ("facts", "command"),
    [
        ((MovesDescribed("anthems", {"en": "Announcer: Republic of China"}),), DescribeMoves),
        ((MemberPositionWorded("abayev", {"en": "President of the Republic of China"}),), WordPosition),
        (
            (item_planned("press", kind="press-statements"), speaker("press", "putin"),
             StatementTextRecorded("press", "putin", "as-prepared", "en", "Friends of the Republic of China")),
            RecordStatementText,
        ),
    ],
    ids=["a cue", "a card", "a prepared text"],
)  # fmt: skip
def test_a_cue_a_card_and_a_text_are_looked_at_too(facts: tuple[Facts, ...], command: type) -> None:
    (told,) = found("other-name-used", ADOPTED, *facts)
    assert told.fixes[0].command is command


@pytest.mark.parametrize(
    ("short", "title", "right"),
    [
        ({"en": "Türkiye"}, {"en": "Anthem of Turkey"}, {"en": "Türkiye"}),
        ({"ru": "Беларусь"}, {"ru": "Встреча Президента Белоруссии"}, {"ru": "Беларусь"}),
        ({"fr": "Cabo Verde"}, {"fr": "Arrivée du Président du Cap-Vert"}, {"fr": "Cabo Verde"}),
    ],
)
def test_what_a_state_is_commonly_called_is_no_name_it_confirmed(
    short: dict[str, str], title: dict[str, str], right: dict[str, str]
) -> None:
    official = {language: f"The State of {name}" for language, name in short.items()}
    adopted = SymbolsAdopted("guest", "state", Symbols(official, short), EMBASSY)
    (told,) = found("other-name-used", adopted, ItemRetitled("anthems", title))
    assert told.values["after"] == right


def test_a_name_that_nobody_confirmed_is_told_of_where_it_resembles_the_one_that_was() -> None:
    germany = Symbols({"fr": "République fédérale d’Allemagne"}, {"fr": "Allemagne"})
    adopted = SymbolsAdopted("guest", "germany", germany, EMBASSY)
    (told,) = found("other-name-used", adopted, ItemRetitled("anthems", {"fr": "Hymne de la République allemande"}))
    assert (told.values["before"], told.values["after"]) == ("République allemande", germany.official)
    right = ItemRetitled("anthems", {"fr": "Hymne de la République fédérale d’Allemagne"})
    assert found("other-name-used", adopted, right) == []


def test_a_common_name_is_right_where_the_state_confirmed_it_or_none() -> None:
    turkey = ItemRetitled("anthems", {"en": "Anthem of Turkey"})
    assert found("other-name-used", SymbolsAdopted("guest", "state", Symbols({"en": "Turkey"}), EMBASSY), turkey) == []
    assert found("other-name-used", ADOPTED, turkey) == []


@pytest.mark.parametrize(
    "title",
    ["Anthem of the People’s Republic of China", "Arrival from China", "The Republic of Chinatown", "Anthems"],
)
def test_a_right_name_is_no_wrong_one(title: str) -> None:
    assert found("other-name-used", ADOPTED, ItemRetitled("anthems", {"en": title})) == []
    assert found("other-name-used", ItemRetitled("anthems", {"en": "Republic of China"})) == [], "no pack is known"


def test_the_right_name_of_one_party_is_no_wrong_one_of_another() -> None:
    south = Symbols({"en": "Republic of Korea"})
    north = Symbols({"en": "Democratic People’s Republic of Korea"})
    packs = (SymbolsAdopted("host", "south", south, EMBASSY), SymbolsAdopted("guest", "north", north, EMBASSY))
    title = ItemRetitled("anthems", {"en": "Anthems of the Republic of Korea and of the guests"})
    assert found("other-name-used", *packs, title) == []
    (told,) = found("other-name-used", packs[1], title)
    assert told.values["before"] == "Republic of Korea"


def test_a_party_bears_the_names_that_were_confirmed() -> None:
    assert found("name-not-confirmed", ADOPTED) == []
    wrong = msgspec.structs.replace(PARTY, state={"en": "Republic of China", "fr": "Chine"})
    (told,) = found("name-not-confirmed", PartyNamed("guest", wrong), ADOPTED)
    assert (told.values["before"], told.values["after"]) == ({"en": "Republic of China"}, CHINA.official)
    (fix,) = told.fixes
    assert fix.command is NameParty
    mended = msgspec.convert(fix.fields, NameParty)
    assert mended.party == msgspec.structs.replace(PARTY, short={}), "a language it was not confirmed in stays"


def test_symbols_nobody_confirmed_are_told_of() -> None:
    (told,) = found("symbols-not-confirmed", UNCONFIRMED)
    assert told.fixes[0].command is ConfirmSymbols
    assert found("symbols-not-confirmed", ADOPTED) == []
    assert found("name-not-confirmed", PartyNamed("guest", Party({"en": "X"})), UNCONFIRMED) == []


def test_the_arms_of_one_party_alone_are_told_of() -> None:
    host = (PartyNamed("host", Party({"en": "Republic of India"})), SymbolsAdopted("host", "india", INDIA, EMBASSY))
    assert found("arms-not-adopted", ADOPTED, *host) == []
    (told,) = found("arms-not-adopted", ADOPTED, ArmsAdopted("guest", WHITE), *host)
    assert told.values == {"side": "host"}
    assert (told.fixes[0].command, told.fixes[0].fields) == (GiveArms, {"pack": "india"})
    (told,) = found("arms-not-adopted", ADOPTED, ArmsAdopted("guest", WHITE), host[0])
    assert (told.fixes[0].command, told.fixes[0].fields) == (AdoptSymbols, {"side": "host"})
    both = (ArmsAdopted("guest", WHITE), *host, ArmsAdopted("host", WHITE))
    assert found("arms-not-adopted", ADOPTED, *both) == []


def test_arms_given_after_a_visit_took_the_pack_over_are_proposed() -> None:
    known = Registries(symbols={"china": KnownSymbols(CHINA, EMBASSY, WHITE)})
    assert len(found("symbols-changed", ADOPTED, registries=known)) == 1
    assert found("symbols-changed", ADOPTED, ArmsAdopted("guest", WHITE), registries=known) == []


def test_what_the_office_knows_since_is_proposed() -> None:
    (told,) = found("symbols-changed", UNCONFIRMED, registries=KNOWN)
    assert (told.fixes[0].command, told.fixes[0].fields) == (AdoptSymbols, {"side": "guest", "pack": "china"})
    assert found("symbols-not-confirmed", UNCONFIRMED, registries=KNOWN) == [], "told once"
    assert found("symbols-changed", ADOPTED, registries=KNOWN) == []
    assert found("symbols-changed", ADOPTED) == [], "a pack that was withdrawn stays with the visit"


def test_a_pack_of_the_state_is_proposed_to_a_side_that_goes_by_none() -> None:
    (told,) = found("symbols-not-adopted", registries=KNOWN)
    assert told.fixes[0].fields == {"side": "guest", "pack": "china"}
    assert found("symbols-not-adopted", ADOPTED, registries=KNOWN) == []
    (again,) = found("symbols-not-adopted", ADOPTED, SymbolsSetAside("guest"), registries=KNOWN)
    assert again.subjects == ("guest",)


def test_a_party_of_which_no_official_name_was_given_is_told_of_where_the_office_keeps_packs() -> None:
    (told,) = found("official-name-not-given", registries=KNOWN)
    assert (told.subjects, told.fixes[0].command) == (("host",), GiveSymbols)
    assert found("official-name-not-given") == []


def test_nothing_is_told_of_a_visit_that_was_called_off() -> None:
    wrong = ItemRetitled("anthems", {"en": "Anthem of the Republic of China"})
    for code in ("other-name-used", "symbols-not-confirmed", "symbols-not-adopted", "official-name-not-given"):
        assert found(code, UNCONFIRMED, wrong, VisitCancelled(), registries=KNOWN) == []
