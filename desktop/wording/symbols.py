"""Packs of symbols in words: the anthem, and who confirmed the pack."""

from __future__ import annotations

from desktop.wording.words import Words
from domain.registry.symbols import KnownSymbols, Symbols


def anthem_words(symbols: Symbols, words: Words) -> str:
    """The title of the anthem, with its length where that is known."""
    title = words.pick(symbols.anthem)
    known = title and symbols.anthem_seconds is not None
    return words("symbols.anthem", title=title, count=symbols.anthem_seconds) if known else title


def confirmed_words(pack: KnownSymbols, words: Words) -> str:
    """Who confirmed a pack and when; that nobody did."""
    if pack.confirmed is None:
        return words("symbols.not-confirmed")
    if pack.confirmed.on is None:
        return pack.confirmed.by
    return words("symbols.confirmed", by=pack.confirmed.by, on=pack.confirmed.on)
