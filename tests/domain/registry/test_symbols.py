"""Packs of symbols: given, confirmed by an embassy, to be confirmed again once they change (protocol 10.13)."""

from __future__ import annotations

from base64 import b64decode, b64encode
from datetime import date
from typing import Any

import msgspec
import pytest

from domain.core.message import decide
from domain.registry.branch import OfficeItself
from domain.registry.registries import Registries
from domain.registry.symbol_packs import (
    AddressWorded,
    ArmsGiven,
    ConfirmationWithdrawn,
    ConfirmSymbols,
    GiveArms,
    GiveSymbols,
    SymbolsConfirmed,
    SymbolsGiven,
    SymbolsWithdrawn,
    WithdrawSymbols,
    WithdrawSymbolsConfirmation,
    WordAddress,
)
from domain.registry.symbols import (
    AddressForm,
    Confirmation,
    KnownSymbols,
    SymbolFile,
    Symbols,
    wrong_name_in,
    wrong_names,
)
from tests.domain.arms import WHITE
from tests.domain.scenario import Scenario, fold

CHINA = Symbols(
    {"en": "People’s Republic of China", "fr": "République populaire de Chine"}, {"en": "China", "fr": "Chine"},
    mistaken={"ru": "Китайская Республика"}, anthem={"en": "March of the Volunteers"}, anthem_seconds=50,
)  # fmt: skip
GIVEN = SymbolsGiven("china", CHINA)
CONFIRMED = SymbolsConfirmed("china", "Embassy of China", date(2006, 4, 3), "Note No. 12")
ASKED = GiveSymbols(
    CHINA.official, CHINA.short, mistaken=CHINA.mistaken, anthem=CHINA.anthem, anthem_seconds=50
)  # fmt: skip
EXCELLENCY = {"en": "His Excellency"}


def changed(**fields: Any) -> GiveSymbols:
    return msgspec.structs.replace(ASKED, **fields)


@pytest.fixture
def office() -> Scenario:
    return Scenario(of=OfficeItself())


def test_a_pack_is_given_under_a_token_made_of_the_short_name(office: Scenario) -> None:
    office.when(ASKED)
    office.then(GIVEN)
    assert Registries().with_entered([office.visit]).symbols == {"china": KnownSymbols(CHINA)}


def test_it_is_confirmed_as_it_stands_by_somebody_on_a_day(office: Scenario) -> None:
    office.given(GIVEN)
    office.when(ConfirmSymbols("china", "Embassy of China", date(2006, 4, 3), "Note No. 12"))
    office.then(CONFIRMED)
    confirmed = Confirmation("Embassy of China", date(2006, 4, 3), "Note No. 12")
    assert office.visit.symbols["china"].confirmed == confirmed
    office.when(ConfirmSymbols("china", "Embassy of China", date(2006, 4, 3), "Note No. 12"))
    office.then_nothing()


def test_what_changes_after_it_was_confirmed_is_to_be_confirmed_again(office: Scenario) -> None:
    office.given(GIVEN, CONFIRMED)
    office.when(changed(pack="china"))
    office.then_nothing()
    office.when(changed(pack="china", anthem_seconds=46))
    office.then(SymbolsGiven("china", msgspec.structs.replace(CHINA, anthem_seconds=46)))
    assert office.visit.symbols["china"].confirmed is None


def test_forms_of_address_are_worded_by_office_and_direction_and_stay_when_the_pack_is_given_anew(
    office: Scenario,
) -> None:
    office.given(GIVEN, CONFIRMED)
    office.when(WordAddress("china", "head-of-state", "other-side", EXCELLENCY))
    office.then(AddressWorded("china", "head-of-state", "other-side", EXCELLENCY))
    form = AddressForm("head-of-state", "other-side", EXCELLENCY)
    assert office.visit.symbols["china"] == KnownSymbols(msgspec.structs.replace(CHINA, address=(form,)))
    office.when(changed(pack="china", anthem_seconds=46))
    assert office.visit.symbols["china"].symbols.address == (form,)
    office.when(WordAddress("china", "head-of-state", "other-side"))
    assert office.visit.symbols["china"].symbols.address == ()
    office.when(WordAddress("china", "head-of-state", "own-side"))
    office.then_nothing()


def test_arms_are_given_to_a_pack_and_taken_out_of_it_and_it_is_to_be_confirmed_again(office: Scenario) -> None:
    office.given(GIVEN, CONFIRMED)
    office.when(GiveArms("china", picture=WHITE))
    office.then(ArmsGiven("china", WHITE))
    assert office.visit.symbols["china"] == KnownSymbols(CHINA, arms=WHITE)
    office.when(GiveArms("china", picture=WHITE))
    office.then_nothing()
    office.when(changed(pack="china", anthem_seconds=46))
    office.when(WordAddress("china", "head-of-state", "other-side", EXCELLENCY))
    office.when(ConfirmSymbols("china", "Embassy of China"))
    assert office.visit.symbols["china"].arms == WHITE
    office.when(GiveArms("china"))
    office.then(ArmsGiven("china", None))


@pytest.mark.parametrize(
    "picture",
    [
        "SGVsbG8=",
        "A",
        WHITE[:-8],
        b64encode(b64decode(WHITE).replace(b"\xff\xc0\x00\x0b\x08\x00\x01", b"\xff\xc0\x00\x0b\x08\x02\x59")).decode(),
        b64encode(b64decode(WHITE)[:-2] + b" " * 500_000 + b"\xff\xd9").decode(),
    ],
    ids=["no picture", "no base 64", "cut off", "601 pixels", "half a megabyte"],
)
def test_what_the_office_would_not_make_of_a_file_is_no_picture_of_arms(office: Scenario, picture: str) -> None:
    office.given(GIVEN)
    office.when(GiveArms("china", picture=picture))
    office.then_refused("not-arms", "file")


def test_arms_come_back_with_what_undoes_their_change_or_the_withdrawal_of_the_pack(office: Scenario) -> None:
    office.given(GIVEN, ArmsGiven("china", WHITE), CONFIRMED)
    stood = office.visit.symbols["china"]
    for command in (GiveArms("china"), WithdrawSymbols("china")):
        back = command.opposite(office.visit)
        office.when(command)
        for each in back:
            office.when(each)
        assert office.visit.symbols["china"] == stood


def test_a_confirmation_and_a_pack_are_withdrawn_with_a_reason(office: Scenario) -> None:
    assert WithdrawSymbolsConfirmation.needs_reason
    assert WithdrawSymbols.needs_reason
    office.given(GIVEN, CONFIRMED)
    office.when(WithdrawSymbolsConfirmation("china"))
    office.then(ConfirmationWithdrawn("china"))
    office.when(WithdrawSymbolsConfirmation("china"))
    office.then_nothing()
    office.when(WithdrawSymbols("china"))
    office.then(SymbolsWithdrawn("china"))
    assert office.visit.symbols == {}


def test_each_command_is_undone_with_the_confirmation_that_stood(office: Scenario) -> None:
    office.given(GIVEN, CONFIRMED)
    stood = office.visit.symbols
    for command in (
        changed(pack="china", anthem_seconds=46),
        WordAddress("china", "head-of-state", "other-side", EXCELLENCY),
        WithdrawSymbols("china"),
        WithdrawSymbolsConfirmation("china"),
        ConfirmSymbols("china", "Chancery of the embassy"),
    ):
        itself = fold([GIVEN, CONFIRMED], OfficeItself())
        back = command.opposite(itself)
        fold(decide(command, itself), itself)
        assert itself.symbols != stood, command
        for each in back:
            fold(decide(each, itself), itself)
        assert itself.symbols == stood, command


def test_what_is_no_pack_is_refused(office: Scenario) -> None:
    office.when(changed(official={}))
    office.then_refused("text-missing", "official")
    office.when(changed(short={"en": "x" * 201}))
    office.then_refused("text-too-long", "short")
    office.when(changed(upper_edge={"en": "two\nlines"}))
    office.then_refused("text-not-allowed", "upper_edge")
    office.when(changed(flag=SymbolFile("flag.svg", 1, "none")))
    office.then_refused("not-a-digest", "flag")
    office.when(changed(anthem_seconds=601))
    office.then_refused("not-a-length", "anthem_seconds")


def test_what_the_office_does_not_have_is_neither_confirmed_nor_withdrawn(office: Scenario) -> None:
    office.when(ConfirmSymbols("china", "Embassy"))
    office.then_refused("unknown-symbols", "pack")
    office.when(WithdrawSymbols("china"))
    office.then_refused("unknown-symbols", "pack")
    office.when(WithdrawSymbolsConfirmation("china"))
    office.then_refused("unknown-symbols", "pack")
    office.when(WordAddress("china", "head-of-state", "other-side", EXCELLENCY))
    office.then_refused("unknown-symbols", "pack")
    office.when(GiveArms("china", picture=WHITE))
    office.then_refused("unknown-symbols", "pack")
    office.given(GIVEN)
    office.when(ConfirmSymbols("china", "Embassy", date(1500, 1, 1)))
    office.then_refused("day-out-of-range", "on")


@pytest.mark.parametrize(
    ("official", "language", "wrong"),
    [
        (CHINA, "en", "Republic of China"),
        (CHINA, "fr", "République de Chine"),
        (CHINA, "ru", "Китайская Республика"),
        (Symbols({"ru": "Китайская Народная Республика"}), "ru", "Китайская Республика"),
        (Symbols({"en": "Democratic People’s Republic of Korea"}), "en", "Republic of Korea"),
        (Symbols({"en": "Federal Republic of Germany"}), "en", "Republic of Germany"),
    ],
)
def test_a_name_that_lost_a_word_is_a_wrong_one(official: Symbols, language: str, wrong: str) -> None:
    assert wrong in wrong_names(official, language)


@pytest.mark.parametrize(
    ("official", "short", "said"),
    [
        ("Republic of Kazakhstan", "Kazakhstan", "of Kazakhstan"),
        ("Kingdom of Saudi Arabia", "Saudi Arabia", "Saudi Arabia"),
        ("Russian Federation", "Russia", "Federation"),
        ("United Kingdom of Great Britain and Northern Ireland", "United Kingdom", "Northern Ireland"),
    ],
)
def test_what_is_no_name_of_its_own_or_a_right_one_is_not(official: str, short: str, said: str) -> None:
    assert said not in wrong_names(Symbols({"en": official}, {"en": short}), "en")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anthem of the Republic of China", "Republic of China"),
        ("Anthem of the People's Republic of China", None),
        ("Republic of Chinatown", None),
        ("The People’s Republic of China, once the Republic of China", "Republic of China"),
    ],
)
def test_a_wrong_name_is_found_as_whole_words_and_not_inside_a_right_one(text: str, found: str | None) -> None:
    right = ("People’s Republic of China", "China")
    assert wrong_name_in(text, wrong_names(CHINA, "en"), right) == found


def test_an_amharic_name_is_found_behind_another_preposition() -> None:
    wrong, right = ["የኤርትራ ሪፐብሊክ"], ["የኤርትራ መንግሥት"]
    assert wrong_name_in("በኤርትራ ሪፐብሊክ ፕሬዝዳንት ክብር", wrong, right) == "የኤርትራ ሪፐብሊክ"
    assert wrong_name_in("ለኤርትራ መንግሥት", wrong, right) is None
