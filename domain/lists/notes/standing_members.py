"""The list that stands, beside which a sentence of a note is read: its members, their places and languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from domain.core.names import Name
from domain.delegation.delegation import Member
from domain.lists.names.family_led import FamilySaid, family_said
from domain.lists.names.list_names import name_as_said
from domain.lists.names.name_order import Leading

_FAMILY_LEADS = frozenset({"ru", "kk", "uk", "be", "ky", "uz", "tg", "hu"})
"""Languages in whose lists the family name leads, with a patronymic behind or by custom."""


class StandingMembers(msgspec.Struct, frozen=True):
    """Members of the list that stands, their ranks, and the languages the sentences about them may be in."""

    members: Sequence[Member]
    ranks: Mapping[str, int]
    languages: Sequence[str]

    @property
    def leading(self) -> Leading:
        """Which part of a name leads in the lists of those languages."""
        return "family" if _FAMILY_LEADS & {*self.languages} else "given"

    def member(self, key: str) -> Member:
        """The member of an id."""
        return next(member for member in self.members if member.id == key)

    def language_of(self, key: str) -> str:
        """The language in which a member's name is read: that of the sentences, if his name stands in it."""
        names = self.member(key).names
        return next(
            (language for language in self.languages if language in names), next(iter(names), self.languages[0])
        )


def as_said(text: str, language: str) -> dict[str, Name]:
    """A name as it is written, where it sets no family name apart."""
    said = name_as_said(text, language)
    return {language: said} if said is not None else {}


def families_said(text: str, language: str) -> dict[str, FamilySaid]:
    """How a name tells its family name, where it does."""
    said = family_said(text)
    return {language: said} if said is not None else {}
