"""How the office and the names of somebody on a list differ from those that stand."""

from __future__ import annotations

from collections.abc import Iterator

from domain.core.names import Name
from domain.delegation.delegation import Member
from domain.lists.listed import ListedPerson
from domain.naming.spelling import respelt, spelt_alike


def is_retitled(member: Member, language: str, words: str) -> bool:
    """Whether a list calls the office of somebody otherwise than it stands, in a language."""
    return _plain(member.position.get(language, "")) != _plain(words)


_ONE_SIGN = str.maketrans({**dict.fromkeys("–—‑", "-"), **dict.fromkeys("’‘ʼʻ`´", "'"), **dict.fromkeys("«»“”„", '"')})
"""Signs that are written for one another: an office is not another one by them."""


def _plain(words: str) -> str:
    return " ".join(words.casefold().translate(_ONE_SIGN).strip(" .;,").split())


def respellings(entry: ListedPerson, member: Member) -> Iterator[tuple[str, Name]]:
    """The names a list spells otherwise than they stand, or in a language in which none stands."""
    for written, said in entry.names.items():
        language, name = _as_he_is_written(written, said, member)
        standing = member.names.get(language)
        if standing is None:
            known = next(iter(member.names.values()), None)
            tells = written not in entry.undivided and known is not None and _is_undivided(known, member)
            yield language, name if tells else respelt(name, known)
        elif name != standing and not spelt_alike(name, standing):
            yield language, respelt(name, standing)


def _is_undivided(name: Name, member: Member) -> bool:
    """Whether a list had a name of which nothing told the family name, so that no part of it is in capitals.

    Of a person of the registry it is his wish.
    """
    return name.capitals == "" and member.person is None


def _as_he_is_written(language: str, name: Name, member: Member) -> tuple[str, Name]:
    """A name in Chinese characters alone, of somebody whose name is known in Japanese: it is that."""
    known, text = member.names.get("ja"), f"{name.family}{name.given}"
    if language != "zh" or "zh" in member.names or known is None or not text.startswith(known.family or " "):
        return language, name
    return "ja", Name(text[len(known.family) :], known.family)
