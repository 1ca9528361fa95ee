"""Flags, photograph and anthems in words: what was chosen, and how they are at an item."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, get_args

from domain.programme.flag_law import FlagLawName, FlagPlace, RightOf

if TYPE_CHECKING:
    from desktop.wording.words import Words
    from domain.programme.honours import Arrangement, Honours


def chosen_honours(honours: Honours, words: Words) -> str:
    """What was chosen, and nothing else: "flags in a row: host on the guest's right; guest's anthem first"."""
    chosen = {place: how for place in get_args(FlagPlace) if (how := getattr(honours.flags, place)) is not None}
    return words.clauses(_parts(chosen, honours.photograph, honours.anthems, words) or [words("honours.none-chosen")])


def honours_words(arranged: Arrangement, words: Words) -> str:
    """Flags, photograph and anthems as they are at an item, saying whose right is meant and by which law."""
    parts = _parts(arranged.flags, arranged.photograph, arranged.anthems, words)
    parts += [words("seating.law", law=arranged.law)] if arranged.law else []
    parts += [words("seating.by-flag-law", law=law) for law in sorted(set(arranged.flag_laws.values()))]
    said = words.clauses(parts)
    return said[:1].title() + said[1:]


def flags_seen(flags: RightOf, law: FlagLawName | None, words: Words) -> str:
    """Two flags as whoever looks at them sees them, with the law by which they stand so."""
    seen = words(f"seating.flags-seen.{flags}")
    return words("seating.flags-by-law", flags=seen, law=law) if law else seen


def _parts(flags: Mapping[FlagPlace, str], photograph: str | None, anthems: str | None, words: Words) -> list[str]:
    """Each convention in a clause of its own, flags that stand alike together."""
    alike: dict[str, list[str]] = {}
    for place, how in flags.items():
        alike.setdefault(how, []).append(words(f"flag-place.{place}"))
    parts = [
        words("seating.flags", places=words.listed(places), how=words(f"right-of.{how}"))
        for how, places in alike.items()
    ]
    parts += [words("seating.photograph", how=words(f"right-of.{photograph}"))] if photograph else []
    return parts + ([words(f"anthems.{anthems}")] if anthems else [])
