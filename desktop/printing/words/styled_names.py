"""Members who are never named without the style of their rank: "S. M. Felipe VI", where others have a family name.

A sovereign has one name, and that alone is for nobody to say. What styles him is his courtesy in the language of the
name; whose office is that of a sovereign is called by it, "His Majesty the Emperor"; else the name stands behind the
style, and lists print no part of it in capitals.
"""

from __future__ import annotations

import re

import msgspec

from desktop.wording.sovereigns import sovereign_called, styled
from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.visit.visit import Visit


class Style(msgspec.Struct, frozen=True):
    """What stands in place of a name."""

    brief: str
    """Where the office is told beside it: "His Majesty the Emperor"."""
    whole: str
    """Where it is not: "His Majesty the Emperor of Japan"."""
    by_office: bool
    """Whether it is the office, and the name no part of it."""


Styles = dict[tuple[str, Name], Style]
"""What somebody is called, by the language of the name and the name."""

_OF_RULERS = late_pattern(
    r"majest|maiest|highness|altesse|alteza|altezza|holiness|sainteté|santidad|santità|hoheit|heiligkeit|величеств"
    r"|высочеств|святейшеств|ұлы мәртебе|\b[hs]\.\s?[mh]\.|\bs\.\s?s\.|\b[hs]\.\s?[ra]\.|\bss\.\s?mm\.|\bh\.?r?\.?h\b"
    r"|جلالة|سمو|قداسة|陛下|殿下",
    re.IGNORECASE,
)
"""Styles of sovereigns, princes and popes."""


def styled_names(visit: Visit) -> Styles:
    """The names of members who have one name alone and the courtesy of a sovereign, a prince or a pope."""
    members = visit.delegations.members.values()
    return {
        (language, name): _style(courtesy, name, member.position.get(language, ""), language)
        for member in members
        for language, courtesy in member.courtesy.items()
        if (name := member.names.get(language)) is not None
        and not (name.given and name.family)
        and _OF_RULERS.search(courtesy)
    }


def _style(courtesy: str, name: Name, office: str, language: str) -> Style:
    called = sovereign_called(courtesy, office, language)
    if called is None:
        return Style(f"{courtesy} {name}", f"{courtesy} {name}", by_office=False)
    brief, whole = called
    return Style(styled(courtesy, brief, language), styled(courtesy, whole, language), by_office=True)
