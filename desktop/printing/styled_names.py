"""Members who are never named without the style of their rank: "S. M. Felipe VI", where others have a family name.

A sovereign has one name, and that alone is for nobody to say. What styles him is his courtesy in the language of the
name; lists print no part of it in capitals.
"""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.visit.visit import Visit

Styles = dict[tuple[str, Name], str]
"""What stands before a name, by the language of the name and the name."""

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
        (language, name): courtesy
        for member in members
        for language, courtesy in member.courtesy.items()
        if (name := member.names.get(language)) is not None
        and not (name.given and name.family)
        and _OF_RULERS.search(courtesy)
    }
