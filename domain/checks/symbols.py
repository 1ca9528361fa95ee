"""Checks of names, flags, arms and anthems against the packs of symbols that embassies confirmed (protocol 10.13)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.core.message import Command
from domain.core.text import Wording
from domain.delegation.member_names import WordPosition
from domain.documents.document_terms import DescribeDocument
from domain.programme.agenda import RetitleAgendaPoint
from domain.programme.arrangements import DescribeItem, RetitleItem
from domain.programme.item_words import DescribeMoves, RemarkOnItem, ShortenTitle
from domain.programme.place import PlaceItem
from domain.registry.invented_names import invented_name_in
from domain.registry.order_of_offices import same_state
from domain.registry.symbol_packs import ConfirmSymbols, GiveArms, GiveSymbols
from domain.registry.symbols import KnownSymbols, Symbols, right_name, wrong_name_in, wrong_names
from domain.statements.press import RecordStatementText
from domain.visit.amending import RetitleVisit
from domain.visit.parties import NameParty
from domain.visit.party import Party
from domain.visit.party_symbols import AdoptSymbols, PartySymbols
from domain.visit.printed_words import printed

_MENDS: Mapping[str, tuple[type[Command[Any]], str]] = {
    "visit-title": (RetitleVisit, ""),
    "item-title": (RetitleItem, "item"),
    "item-short-title": (ShortenTitle, "item"),
    "item-place": (PlaceItem, "item"),
    "agenda-point": (RetitleAgendaPoint, "point"),
    "position": (WordPosition, "member"),
    "document-title": (DescribeDocument, "document"),
    "moves": (DescribeMoves, "item"),
    "remark": (RemarkOnItem, "item"),
    "detail": (DescribeItem, "item"),
    "statement": (RecordStatementText, "item"),
}
"""By what command words of a kind are mended, and the field that says whose they are."""


@visit_rule("name-not-confirmed", "before-release", "protocol 10.13")
def name_not_confirmed(plan: Plan) -> Findings:
    """A party bears the names its embassy confirmed, in each language in which it confirmed one."""
    for side, party, symbols in _parties(plan):
        if symbols.confirmed is None:
            continue
        right = symbols.symbols
        named = {"name": right.official, "short": right.short, "capital": right.capital}
        wrong = {part: words for part in named if (words := _differing(getattr(party, part), named[part]))}
        if wrong:
            fields = {"side": side, "party": _corrected(party, named)}
            before, after = _told(party, wrong, named)
            values = {"side": side, "before": before, "after": after, "by": symbols.confirmed.by}
            yield Finding((side,), values, (Fix(NameParty, fields),))


@visit_rule("other-name-used", "now", "protocol 10.13")
def other_name_used(plan: Plan) -> Findings:
    """No title, place, office, document, cue or prepared text has another name of a state than the confirmed one."""
    packs = [(side, symbols.symbols) for side, _, symbols in _parties(plan)]
    if not packs:
        return
    for where, of, language, text in _texts(plan):
        for side, symbols in packs:
            name = _wrong_in(text, language, symbols, [each for _, each in packs])
            if name is not None:
                subject, (command, field) = of.rpartition("/")[2], _MENDS[where]
                values = {
                    "item": plan.visit.words_of((subject,))[0], "where": where, "before": name,
                    "after": {language: right_name(symbols, name, language)},
                }  # fmt: skip
                fix = Fix(command, {field: subject} if field else {})
                yield Finding((subject, side, where, language), values, (fix,))


@visit_rule("symbols-not-confirmed", "before-release", "protocol 10.13", told="once-settled")
def symbols_not_confirmed(plan: Plan) -> Findings:
    """The names, flag, arms and anthem a side goes by were confirmed before the visit copied them."""
    for side, _, symbols in _parties(plan):
        if symbols.confirmed is None and not _is_newer(plan, symbols):
            yield Finding((side,), {"side": side}, (Fix(ConfirmSymbols, {"pack": symbols.pack}),))


@visit_rule("arms-not-adopted", "before-release", "protocol 10.13", told="once-settled")
def arms_not_adopted(plan: Plan) -> Findings:
    """Where the arms of one party are known, so are those of the others: a cover bears all of them or none."""
    bearing = {side for side, _, symbols in _parties(plan) if symbols.arms is not None}
    if not bearing:
        return
    for side in plan.visit.sides:
        if side not in bearing and plan.visit.party_of(side) is not None:
            stands = plan.visit.symbols.get(side)
            fix = Fix(AdoptSymbols, {"side": side}) if stands is None else Fix(GiveArms, {"pack": stands.pack})
            yield Finding((side,), {"side": side}, (fix,))


@visit_rule("symbols-changed", "before-release", "protocol 10.13", elsewhere=True)
def symbols_changed(plan: Plan) -> Findings:
    """The office has the pack of a side in another state than the visit copied: changed, confirmed, or no more so."""
    for side, _, symbols in _parties(plan):
        if _is_newer(plan, symbols):
            yield Finding((side,), {"side": side}, (Fix(AdoptSymbols, {"side": side, "pack": symbols.pack}),))


@visit_rule("symbols-not-adopted", "before-release", "protocol 10.13", elsewhere=True, told="once-settled")
def symbols_not_adopted(plan: Plan) -> Findings:
    """A side whose state the office has a pack of goes by it."""
    for side, party in _without_symbols(plan):
        pack = _pack_of(plan, party)
        if pack is not None:
            yield Finding((side,), {"side": side}, (Fix(AdoptSymbols, {"side": side, "pack": pack}),))


@visit_rule("official-name-not-given", "advisory", "protocol 10.13", elsewhere=True, told="once-settled")
def official_name_not_given(plan: Plan) -> Findings:
    """In an office that keeps packs of symbols, no party is called by a name nobody gave as its official one."""
    for side, party in _without_symbols(plan):
        if _packs(plan) and _pack_of(plan, party) is None:
            values = {"side": side, "name": party.name}
            yield Finding((side,), values, (Fix(GiveSymbols, {"official": party.name, "short": party.short}),))


RULES: tuple[Rule, ...] = (
    name_not_confirmed, other_name_used, symbols_not_confirmed, arms_not_adopted, symbols_changed,
    symbols_not_adopted, official_name_not_given,
)  # fmt: skip


def _parties(plan: Plan) -> Iterator[tuple[str, Party, PartySymbols]]:
    """The sides that go by a pack, with their party and that pack; none of a visit that is over."""
    for side, symbols in ({} if plan.over else plan.visit.symbols).items():
        party = plan.visit.party_of(side)
        if party is not None:
            yield side, party, symbols


def _without_symbols(plan: Plan) -> Iterator[tuple[str, Party]]:
    for side in () if plan.over else plan.visit.sides:
        party = plan.visit.party_of(side)
        if party is not None and side not in plan.visit.symbols:
            yield side, party


def _packs(plan: Plan) -> Mapping[str, KnownSymbols]:
    return plan.elsewhere.registries.symbols if plan.elsewhere is not None else {}


def _pack_of(plan: Plan, party: Party) -> str | None:
    return next((key for key, each in _packs(plan).items() if same_state(each.symbols.names, party.names)), None)


def _is_newer(plan: Plan, stands: PartySymbols) -> bool:
    """Whether the office has another pack now than the one that stands in the visit."""
    known = _packs(plan).get(stands.pack)
    return known is not None and known != KnownSymbols(stands.symbols, stands.confirmed, stands.arms)


def _differing(stands: Wording, right: Wording) -> list[str]:
    return [language for language, line in stands.items() if right.get(language, line) != line]


def _told(party: Party, wrong: Mapping[str, list[str]], named: Mapping[str, Wording]) -> tuple[Wording, Wording]:
    """What stands and what was confirmed, of the first of the names that differ."""
    part, languages = next(iter(wrong.items()))
    stands: Wording = getattr(party, part)
    return {each: stands[each] for each in languages}, {each: named[part][each] for each in languages}


def _corrected(party: Party, named: Mapping[str, Wording]) -> dict[str, Any]:
    """The party as the pack names it, in the languages it is named in."""
    long_name = "organisation" if party.organisation else "state"
    said = {part: {**getattr(party, part), **_of(words, getattr(party, part))} for part, words in named.items()}
    return {**msgspec.to_builtins(party), long_name: said["name"], "short": said["short"], "capital": said["capital"]}


def _of(words: Wording, stands: Wording) -> Wording:
    return {language: line for language, line in words.items() if language in stands}


def _wrong_in(text: str, language: str, symbols: Symbols, packs: list[Symbols]) -> str | None:
    """A wrong name of a state in a text, where it is no part of a right name of any party: a known one, or invented."""
    right = {named[language] for each in packs for named in (each.official, each.short) if language in named}
    known = wrong_name_in(text, wrong_names(symbols, language), right)
    if known is not None or language not in symbols.official:
        return known
    confirmed = [named.get(language, "") for named in (symbols.official, symbols.short, symbols.adjective)]
    return invented_name_in(text, language, confirmed, right)


def _texts(plan: Plan) -> Iterator[tuple[str, str, str, str]]:
    """Every text of the visit that is printed or said, with its place, what it is of, and its language."""
    for where, found in printed(plan.visit):
        if where in _MENDS:
            yield from ((where, found.of, language, line) for language, line in found.words.items())
    for item in plan.still_planned():
        for where in ("moves", "remark", "detail"):
            words: Wording = getattr(item, where)
            yield from ((where, item.id, language, line) for language, line in words.items())
        for statement in item.statements:
            texts = ((language, text) for (stage, language), text in statement.texts.items() if stage == "as-prepared")
            yield from (("statement", item.id, language, str(text)) for language, text in texts)
