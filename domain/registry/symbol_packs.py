"""The packs of symbols an office keeps in its own stream: given, with arms, confirmed, withdrawn (protocol 10.13)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated, Any, Self

import msgspec
from msgspec.structs import replace

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import Line, Remark, Texts, Token, Wording, first_free, id_words
from domain.core.times import refuse_remote_day
from domain.registry.arms import ArmsPicture, refuse_unfit_picture
from domain.registry.branch import OfficeItself
from domain.registry.office_class import OfficeClass
from domain.registry.photograph import FilePath
from domain.registry.symbols import (
    AddressedBy,
    AddressForm,
    Confirmation,
    KnownSymbols,
    SymbolFile,
    Symbols,
    known_pack,
    refuse_unfit_symbols,
)

Seconds = Annotated[int, msgspec.Meta(ge=1)]


class _OfPack(Event[OfficeItself], frozen=True):
    """An event about one pack."""

    vocabulary = 5
    pack: str

    def touches(self) -> Facets:
        return facets(self.pack, "symbols")


class SymbolsGiven(_OfPack, frozen=True):
    """The office gave a pack of symbols, or gave it anew: whatever was confirmed before is to be confirmed again."""

    topic = "symbols.given"
    symbols: Symbols

    def evolve(self, office: OfficeItself) -> None:
        stood = office.symbols.get(self.pack)
        _hold(office, self.pack, KnownSymbols(self.symbols, arms=stood.arms if stood is not None else None))

    def journal_values(self, before: OfficeItself) -> dict[str, Any]:
        stood = before.symbols.get(self.pack)
        return {"state": self.symbols.official, "before": stood.symbols.official if stood is not None else None}


class AddressWorded(_OfPack, frozen=True):
    """The form of address of an office was worded, or taken back: the pack is to be confirmed again."""

    topic = "symbols.address-worded"
    office_class: str
    direction: str
    words: Wording

    def evolve(self, office: OfficeItself) -> None:
        stood = office.symbols[self.pack]
        symbols = stood.symbols.addressed(self.office_class, self.direction, self.words)
        _hold(office, self.pack, KnownSymbols(symbols, arms=stood.arms))

    def journal_values(self, before: OfficeItself) -> dict[str, Any]:
        return {"state": _called(before, self.pack)}


class ArmsGiven(_OfPack, frozen=True):
    """The arms of a pack were given, or taken out of it: it is to be confirmed again."""

    topic = "symbols.arms-given"
    vocabulary = 13
    picture: str | None

    def evolve(self, office: OfficeItself) -> None:
        _hold(office, self.pack, KnownSymbols(office.symbols[self.pack].symbols, arms=self.picture))

    def journal_values(self, before: OfficeItself) -> dict[str, Any]:
        return {"state": _called(before, self.pack)}


class SymbolsConfirmed(_OfPack, frozen=True):
    """Somebody, such as the embassy, confirmed a pack as it stands."""

    topic = "symbols.confirmed"
    by: str
    on: date | None
    letter: str

    def evolve(self, office: OfficeItself) -> None:
        confirmed = Confirmation(self.by, self.on, self.letter)
        _hold(office, self.pack, replace(office.symbols[self.pack], confirmed=confirmed))

    def journal_values(self, before: OfficeItself) -> dict[str, Any]:
        return {"state": _called(before, self.pack)}


class ConfirmationWithdrawn(_OfPack, frozen=True):
    """A pack is confirmed no more."""

    topic = "symbols.confirmation-withdrawn"

    def evolve(self, office: OfficeItself) -> None:
        _hold(office, self.pack, replace(office.symbols[self.pack], confirmed=None))

    def journal_values(self, before: OfficeItself) -> dict[str, Any]:
        return {"state": _called(before, self.pack)}


class SymbolsWithdrawn(_OfPack, frozen=True):
    """A pack is offered no more. Visits keep the one they adopted."""

    topic = "symbols.withdrawn"

    def evolve(self, office: OfficeItself) -> None:
        office.symbols = {key: pack for key, pack in office.symbols.items() if key != self.pack}

    def journal_values(self, before: OfficeItself) -> dict[str, Any]:
        return {"state": _called(before, self.pack)}


class GiveSymbols(Command[OfficeItself], frozen=True):
    """Give the symbols of a state or organisation: names, flag, anthem; under the token of a pack, it gives that anew.

    Forms of address are worded one by one; those that stand stay. What is given anew is to be confirmed again.

    Refuses: text-missing, text-too-long, text-not-allowed, not-a-digest, not-a-length.
    """

    creates = ("pack",)
    plans = False
    official: Texts
    short: Texts = {}
    capital: Texts = {}
    adjective: Texts = {}
    mistaken: Texts = {}
    upper_edge: Texts = {}
    look_alikes: Texts = {}
    flag: SymbolFile | None = None
    anthem: Texts = {}
    anthem_seconds: Seconds | None = None
    anthem_file: SymbolFile | None = None
    pack: Token | None = None
    address: tuple[AddressForm, ...] | None = None

    @classmethod
    def current_values(cls, office: OfficeItself, known: Known) -> dict[str, Any]:
        stood = office.symbols.get(str(known.get("pack")))
        return {} if stood is None else {name: getattr(stood.symbols, name) for name in _ASKED}

    def complete(self, office: OfficeItself, now: datetime) -> Self:
        if self.pack is not None:
            return self
        key = first_free(id_words(self.short or self.official) or "symbols", office.symbols.__contains__)
        return msgspec.structs.replace(self, pack=key)

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        stood = office.symbols.get(str(self.pack))
        address = self.address if self.address is not None else stood.symbols.address if stood is not None else ()
        symbols = Symbols(**{name: getattr(self, name) for name in _ASKED}, address=address)
        refuse_unfit_symbols(symbols)
        if stood is None or stood.symbols != symbols:
            yield SymbolsGiven(str(self.pack), symbols)

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        stood = before.symbols.get(str(self.pack))
        return (WithdrawSymbols(str(self.pack)),) if stood is None else _as_it_stood(str(self.pack), stood)


_ASKED = tuple(name for name in Symbols.__struct_fields__ if name != "address")


class WordAddress(Command[OfficeItself], frozen=True):
    """Word the form of address of a class of office, for one's own side or the other; without words there is none.

    Refuses: unknown-symbols.
    """

    plans = False
    pack: Token
    office_class: OfficeClass
    direction: AddressedBy
    words: Texts = {}

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        stood = known_pack(office.symbols, self.pack).symbols
        if stood.addressed(self.office_class, self.direction, dict(self.words)) != stood:
            yield AddressWorded(self.pack, self.office_class, self.direction, dict(self.words))

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        return _as_it_stood(self.pack, before.symbols[self.pack])


class GiveArms(Command[OfficeItself], frozen=True):
    """Give the arms of a state or organisation from a picture file; without one, its pack has none.

    The office makes a small picture of it, which is part of the record; the file stays where it is. What is given anew
    is to be confirmed again.

    Refuses: unknown-symbols, not-arms.
    """

    plans = False
    private = ("file",)
    pack: Token
    file: FilePath | None = None
    picture: ArmsPicture | None = None

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        stood = known_pack(office.symbols, self.pack)
        if self.picture is not None:
            refuse_unfit_picture(self.picture, "file")
        # A form asks before the office has made a picture of the file.
        picture = "" if self.picture is None and self.file is not None else self.picture
        if stood.arms != picture:
            yield ArmsGiven(self.pack, picture)

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        return _with_arms(self.pack, before.symbols[self.pack])


class ConfirmSymbols(Command[OfficeItself], frozen=True):
    """Record that a pack was confirmed as it stands: by whom, on which day, in which letter.

    Refuses: unknown-symbols, day-out-of-range.
    """

    plans = False
    pack: Token
    by: Line
    on: date | None = None
    letter: Remark = ""

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        stood = known_pack(office.symbols, self.pack)
        if self.on is not None:
            refuse_remote_day(self.on, "on")
        if stood.confirmed != Confirmation(self.by, self.on, self.letter):
            yield SymbolsConfirmed(self.pack, self.by, self.on, self.letter)

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        stood = before.symbols[self.pack].confirmed
        return (WithdrawSymbolsConfirmation(self.pack),) if stood is None else (_confirming(self.pack, stood),)


class WithdrawSymbolsConfirmation(Command[OfficeItself], frozen=True):
    """Let a pack be confirmed no more, and say why.

    Refuses: unknown-symbols.
    """

    plans = False
    needs_reason = True
    pack: Token

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        if known_pack(office.symbols, self.pack).confirmed is not None:
            yield ConfirmationWithdrawn(self.pack)

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        stood = before.symbols[self.pack].confirmed
        return () if stood is None else (_confirming(self.pack, stood),)


class WithdrawSymbols(Command[OfficeItself], frozen=True):
    """Offer a pack no more, and say why. Visits keep the one they adopted.

    Refuses: unknown-symbols.
    """

    plans = False
    needs_reason = True
    pack: Token

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        known_pack(office.symbols, self.pack)
        yield SymbolsWithdrawn(self.pack)

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        stood = before.symbols[self.pack]
        return _as_it_stood(self.pack, stood) if stood.arms is None else _whole(self.pack, stood)


def _whole(key: str, stood: KnownSymbols) -> tuple[Command[OfficeItself], ...]:
    """The commands that give a pack again with its arms, and its confirmation."""
    return (*_as_it_stood(key, replace(stood, confirmed=None)), *_with_arms(key, stood))


def _with_arms(key: str, stood: KnownSymbols) -> tuple[Command[OfficeItself], ...]:
    """The commands that give the arms of a pack again, and its confirmation."""
    again = GiveArms(key, picture=stood.arms)
    return (again,) if stood.confirmed is None else (again, _confirming(key, stood.confirmed))


def _as_it_stood(key: str, stood: KnownSymbols) -> tuple[Command[OfficeItself], ...]:
    """The commands that give a pack again, and its confirmation."""
    again = msgspec.convert({**msgspec.to_builtins(stood.symbols), "pack": key}, GiveSymbols)
    return (again,) if stood.confirmed is None else (again, _confirming(key, stood.confirmed))


def _confirming(key: str, confirmed: Confirmation) -> ConfirmSymbols:
    return ConfirmSymbols(key, confirmed.by, confirmed.on, confirmed.letter)


def _called(office: OfficeItself, pack: str) -> Wording:
    return office.symbols[pack].symbols.official


def _hold(office: OfficeItself, key: str, pack: KnownSymbols) -> None:
    office.symbols = {**office.symbols, key: pack}
